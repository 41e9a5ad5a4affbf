"""Finding words in an article, however quotation marks, dashes and spaces were typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model.span import Location, Span

_ALIKE = ("'’‘ʼ", '"“”„«»', "-‐‑–—")


@dataclass(frozen=True, slots=True)
class FindResult:
    """What a search found.

    Attributes:
        left, right: number of hits in each article.
        index: which of all hits is shown, from 1, left article first; 0 where there is none.
        current: the hit that is shown.
    """

    left: int = 0
    right: int = 0
    index: int = 0
    current: Location | None = None

    @property
    def total(self) -> int:
        """Number of hits in both articles."""
        return self.left + self.right


def find_all(text: str, words: str, *, match_case: bool = False) -> tuple[Span, ...]:
    """Every place where `words` stand, in order, not overlapping.

    A typewriter quotation mark finds the typographic ones, a hyphen the dashes, a space any white space.
    """
    if not words.strip():
        return ()
    pattern = "".join(_pattern(part) for part in re.split(r"(\s+)", words))
    flags = re.NOFLAG if match_case else re.IGNORECASE
    return tuple(Span(match.start(), match.end()) for match in re.finditer(pattern, text, flags))


def _pattern(part: str) -> str:
    if part.isspace():
        return r"\s+"
    return "".join(
        next((f"[{re.escape(group)}]" for group in _ALIKE if character in group), re.escape(character))
        for character in part
    )
