"""Lines of a column back into paragraphs.

A line's end is a paragraph's end where the next line stands further off than lines do, is indented, or where its first
word would still have fitted: nobody breaks a line without need.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reader.formats.pdf.hyphens import Joiner
from reader.formats.pdf.values import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.formats.pdf.values import Line

_SENTENCE_END = re.compile(r"[.!?…:][\"”’')\]]*$")
_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|rev|hon|st|no|vs|jan|feb|aug|sept?|oct|nov|dec)|\b\w)\.$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[•●▪◦‣*·–—-]\s|\(?\d{1,2}[.)]\s")
_SAME_SIZE = 0.1  # share by which sizes in one paragraph differ
_LOOSE = 1.3  # times the usual distance of lines
_USUAL = 1.25  # times the letters' size: the distance of lines where nothing tells it
_FARTHEST = 3.0  # times the letters' size; no lines are set further apart
_INDENT = 0.6  # of the letters' size
_HEADLINE = 1.15  # times the size of the text; headlines are broken for their looks, not for need
_NEIGHBOURS = 3  # lines that show how far a line may reach here: beside a picture they are short
_WIDE_WORD = 1.15  # times the width that a word of so many letters has on average
_NEARLY_FULL = 0.25  # share of the column that an unfinished line may leave free at its end
_DROPPED_CAPITAL = 1.7
_FEWEST_INDENTED = 3


def paragraphs(lines: Sequence[Line], body: float) -> list[Paragraph]:
    """The paragraphs of a file, those joined again that a column's or a page's end divides.

    Args:
        lines: in reading order, without what repeats on every page.
        body: size of most letters.
    """
    lines = _with_capitals(lines)
    setting = _Setting(lines, body)
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        if number and setting.goes_on(number):
            groups[-1].append(line)
        else:
            groups.append([line])
    joiner = Joiner([line.text for line in lines])
    return [
        Paragraph(
            joiner.joined([line.text for line in group]),
            median(line.size for line in group),
            all(line.bold for line in group),
            group[0].page,
        )
        for group in groups
    ]


def _with_capitals(lines: Sequence[Line]) -> list[Line]:
    """The lines with each dropped capital put before the line that it begins."""
    kept: list[Line] = []
    capital: Line | None = None
    for line in lines:
        if capital is not None:
            fits = line.column == capital.column and capital.size > _DROPPED_CAPITAL * line.size
            kept.append(replace(line, text=capital.text + line.text) if fits else capital)
            if not fits:
                kept.append(line)
            capital = None
        elif len(line.text.strip("“\"'‘")) == 1 and line.text[-1].isupper():
            capital = line
        else:
            kept.append(line)
    return kept if capital is None else [*kept, capital]


class _Setting:
    """How the lines of a file are set: how far apart, how long, indented or not."""

    def __init__(self, lines: Sequence[Line], body: float) -> None:
        self._lines = lines
        self._body = body
        self._lefts: dict[int, float] = {}
        for line in lines:
            self._lefts[line.column] = min(line.box.left, self._lefts.get(line.column, line.box.left))
        distances: dict[int, list[float]] = defaultdict(list)
        for line, following in pairwise(lines):
            distance = line.box.bottom - following.box.bottom
            alike = line.column == following.column and abs(line.size - following.size) <= _SAME_SIZE * line.size
            within = following.text[0].islower() and not _ends_sentence(line.text)  # surely one paragraph
            if alike and within and 0 < distance < _FARTHEST * line.size:
                distances[round(line.size)].append(distance)
        self._distances = {size: median(found) for size, found in distances.items()}
        starts = [self._is_indented(number) and not self._is_indented(number + 1) for number in range(len(lines) - 1)]
        self._indents = sum(starts) >= _FEWEST_INDENTED

    def goes_on(self, number: int) -> bool:
        """Whether line `number` belongs to the paragraph of the line before it."""
        before, line = self._lines[number - 1], self._lines[number]
        if abs(before.size - line.size) > _SAME_SIZE * before.size or before.bold != line.bold:
            return False
        if _BULLET.match(line.text) and _ends_sentence(before.text):
            return False
        if before.column != line.column:
            return self._goes_on_elsewhere(number)
        distance = before.box.bottom - line.box.bottom
        if not 0 < distance <= _LOOSE * self._distances.get(round(before.size), _USUAL * before.size):
            return False
        if before.size >= _HEADLINE * self._body:
            return True
        if not _ends_sentence(before.text) and line.text[0].islower():
            return True
        if line.box.left - before.box.left > _INDENT * line.size or self._starts_indented(number):
            return False
        return not self._had_room(number)

    def _goes_on_elsewhere(self, number: int) -> bool:
        """The same over a column's end: only the words, the line's length and its indent can tell."""
        before, line = self._lines[number - 1], self._lines[number]
        if not _ends_sentence(before.text):
            return line.text[0].islower() or not self._had_room(number, most=_NEARLY_FULL * self._width(number - 1))
        return self._indents and not self._is_indented(number) and not self._had_room(number)

    def _starts_indented(self, number: int) -> bool:
        """Whether a line is indented as the first of a paragraph, and not as one of a whole indented block."""
        following = number + 1 < len(self._lines) and self._is_indented(number + 1)
        return self._indents and self._is_indented(number) and not following

    def _is_indented(self, number: int) -> bool:
        line = self._lines[number]
        return line.box.left - self._lefts[line.column] > _INDENT * line.size

    def _had_room(self, number: int, most: float = 0.0) -> bool:
        """Whether the first word of line `number`, or `most` points, would have fitted on the line before it."""
        before, line = self._lines[number - 1], self._lines[number]
        letter = (line.box.right - line.box.left) / max(len(line.text), 1)
        word = (len(line.text.split(" ", 1)[0]) + 1) * letter * _WIDE_WORD
        return before.box.right + max(word, most) < self._right(number - 1) - 0.3 * before.size

    def _right(self, number: int) -> float:
        """How far line `number` might have reached: as far as the longest near it does."""
        here = self._lines[number]
        near = self._lines[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        return max(
            other.box.right
            for other in near
            if other.column == here.column and abs(other.size - here.size) <= _SAME_SIZE * here.size
        )

    def _width(self, number: int) -> float:
        return self._right(number) - self._lefts[self._lines[number].column]


def _ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text) is not None and _ABBREVIATION.search(text) is None
