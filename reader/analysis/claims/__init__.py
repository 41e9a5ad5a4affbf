"""Claims: who says it, what doubts it, what disputes it."""

from __future__ import annotations

from reader.analysis.claims.finder import find_claims

__all__ = ["find_claims"]
