"""Files and pasted text become a `Document`: decoded, normalised once, told apart into story and furniture."""

from __future__ import annotations

from reader.formats.registry import read, read_text

__all__ = ["read", "read_text"]
