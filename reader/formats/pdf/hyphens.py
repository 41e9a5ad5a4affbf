"""Words that a line's end divides, put together again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_FEWEST_DIVIDED = 0.025  # share of lines; where words are divided, more end in a hyphen; browsers divide none
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DIVIDED = re.compile(r"(?P<head>[^\W\d_]+(?:-[^\W\d_]+)*)-$")
# first parts that keep their hyphen where the rest of the text does not show the word written as one
_COMPOUND_HEADS = frozenset({
    "all", "cross", "eight", "eighty", "ex", "far", "fifty", "first", "five", "forty", "four", "full", "half", "hard",
    "high", "ill", "large", "last", "left", "long", "low", "mid", "much", "near", "nine", "ninety", "non", "off", "old",
    "one", "part", "pro", "right", "second", "self", "seven", "seventy", "short", "six", "sixty", "small", "so",
    "state", "ten", "then", "third", "thirty", "three", "top", "twenty", "two", "vice", "well", "wide", "world", "year",
})  # fmt: skip


# and second parts
_COMPOUND_TAILS = frozenset({
    "aged", "based", "backed", "born", "controlled", "elect", "free", "general", "held", "language", "led", "level",
    "like", "long", "made", "old", "only", "owned", "quarters", "related", "run", "scale", "style", "term", "time",
    "wing", "year",
})  # fmt: skip
_UNSPACED = re.compile(r"[\w/][/—]$")  # a line may end here without a space


class Joiner:
    """Joins lines; the whole text decides whether a hyphen at a line's end stays.

    Args:
        lines: all lines of the text.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = {word.casefold() for line in lines for word in _WORD.findall(line)}
        ends = sum(_DIVIDED.search(line[-80:]) is not None for line in lines)
        self._divides_words = ends >= _FEWEST_DIVIDED * len(lines)

    def joined(self, lines: Sequence[str]) -> str:
        """Lines as one text."""
        text = lines[0].strip()
        for line in lines[1:]:
            text = self._join(text, line.strip())
        return text

    def _join(self, text: str, line: str) -> str:
        divided = _DIVIDED.search(text[-80:])
        tail = _WORD.match(line)
        if divided is None and _UNSPACED.search(text[-3:]):
            return text + line
        if divided is None:
            hyphenated = re.search(r"[\w.]-$", text[-8:]) is not None
            return text + line if hyphenated and line[:1].isalnum() else f"{text} {line}"
        if tail is None or not line[0].islower():
            return text + line if line[:1].isalnum() else f"{text} {line}"
        head = divided["head"]
        if self._keeps_hyphen(head, tail.group()):
            return text + line
        return text[:-1] + line

    def _keeps_hyphen(self, head: str, tail: str) -> bool:
        one, two = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
        if (one in self._words) != (two in self._words):
            return two in self._words
        if not self._divides_words:  # then these are the hyphens of compounds
            return True
        first = re.split("[-’']", tail.casefold())[0]
        return "-" in head or "-" in tail or head.casefold() in _COMPOUND_HEADS or first in _COMPOUND_TAILS
