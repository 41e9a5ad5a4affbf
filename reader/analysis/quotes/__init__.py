"""Quotations: what each article quotes, from whom, and how the other one gives it.

`utterances` puts together what somebody is quoted with in one go; `agreement` looks for it in the other article.
"""

from __future__ import annotations

from reader.analysis.quotes.agreement import find_quotes

__all__ = ["find_quotes"]
