"""Finding words in an article, however quotation marks, dashes and spaces were typed."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.span import Location, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_SHARED = 40
"""Shared words looked up in one passage; more would hide the passage."""

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


def find_words(text: str, words: str) -> tuple[Span, ...]:
    """Every place where `words` stand and are not cut out of longer words, whatever their case."""
    return tuple(span for span in find_all(text, words) if not _cuts(text, span.start) and not _cuts(text, span.end))


def shared_words(text: str, passage: Span, words: Iterable[str]) -> tuple[Span, ...]:
    """Where a passage of `text` has the given words as whole words, in order and not overlapping."""
    inside = passage.text(text)
    found: list[Span] = []
    for each in itertools.islice(words, MOST_SHARED):
        found += [span for span in find_words(inside, each) if not any(span.overlaps(other) for other in found)]
    return tuple(span.shifted(passage.start) for span in sorted(found))


def _cuts(text: str, index: int) -> bool:
    """Whether a cut before that character goes through a word."""
    return _is_letter(text, index - 1) and _is_letter(text, index)


def _is_letter(text: str, index: int) -> bool:
    return 0 <= index < len(text) and text[index].isalnum()


def _pattern(part: str) -> str:
    if part.isspace():
        return r"\s+"
    return "".join(
        next((f"[{re.escape(group)}]" for group in _ALIKE if character in group), re.escape(character))
        for character in part
    )
