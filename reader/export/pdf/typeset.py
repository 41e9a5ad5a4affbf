"""Set text in lines of a given width, and tell where each letter lies."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from reader.drawing.fonts import interface_font, reading_font, without_ligatures

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice, QPainter, QTextLine

UNIT = 20.0
"""Device units in a point. Qt rounds font sizes to whole device units, so there have to be many of them."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is set. `points` is the size of the letters, `leading` the distance of the lines.

    Attributes:
        ink: palette role of the letters.
        before: space above, left out at the top of a page.
    """

    points: float
    leading: float
    serif: bool = True
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    ink: str = "ink"
    before: float = 0.0

    def font(self) -> QFont:
        """The face, with each letter on its own so that text can be copied out of the file."""
        font = without_ligatures((reading_font if self.serif else interface_font)(self.points))
        font.setWeight(self.weight)
        font.setItalic(self.italic)
        return font

    def with_ink(self, ink: str) -> Style:
        """The same in another colour."""
        return replace(self, ink=ink)


class Paragraph:
    """Text set to a width. Positions in it are UTF-16 units from its start; lengths are points.

    Args:
        text: one line of text, without line breaks.
        style: face, size, leading.
        width: of the lines.
        device: what it will be painted on.
        formats: inks of single stretches.

    Attributes:
        lines: as Qt broke them.
        heights: of each line: the leading, or more where a letter of another script needs it.
        tops: of each line, from the top of the paragraph, and at the end the height of all of them.
    """

    def __init__(
        self,
        text: str,
        style: Style,
        width: float,
        device: QPagedPaintDevice,
        formats: Sequence[QTextLayout.FormatRange] = (),
    ) -> None:
        self.style = style
        self.width = width
        self._mixed = any(unicodedata.bidirectional(character) in {"R", "AL", "AN"} for character in text)
        self._layout = QTextLayout(text, style.font(), device)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(formats))
        self.lines = self._break()
        self.heights = [max(style.leading, line.height() / UNIT) for line in self.lines]
        self.tops = [0.0, *accumulate(self.heights)]
        self._starts = [line.textStart() for line in self.lines]

    def _break(self) -> list[QTextLine]:
        lines: list[QTextLine] = []
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self.width * UNIT)
            line.setPosition(QPointF(0, 0))
            lines.append(line)
        self._layout.endLayout()
        return lines

    @property
    def total_height(self) -> float:
        """Height of all lines together."""
        return self.tops[-1]

    def line_at(self, position: int) -> int:
        """Index of the line that holds the letter at `position`."""
        return max(0, bisect_right(self._starts, position) - 1)

    def extent(self, index: int) -> tuple[int, int]:
        """First position of a line, and the one behind its last."""
        line = self.lines[index]
        return line.textStart(), line.textStart() + line.textLength()

    def natural_width(self, index: int) -> float:
        """Width of the words on a line."""
        return self.lines[index].naturalTextWidth() / UNIT

    def _lead(self, index: int) -> float:
        return (self.heights[index] - self.lines[index].height() / UNIT) / 2

    def baseline(self, index: int) -> float:
        """Distance from the top of a line to the foot of its letters."""
        return self._lead(index) + self.lines[index].ascent() / UNIT

    def draw(self, painter: QPainter, index: int, x: float, y: float) -> None:
        """Paint a line with its top left corner at (x, y), with the painter's pen. The painter counts in points."""
        painter.save()
        painter.scale(1 / UNIT, 1 / UNIT)
        self.lines[index].draw(painter, QPointF(x * UNIT, (y + self._lead(index)) * UNIT))
        painter.restore()

    def stretches(self, index: int, start: int, end: int) -> list[tuple[float, float]]:
        """Where the letters from `start` to `end` lie on a line: pairs of left and right, from left to right.

        There is more than one pair where scripts of both directions meet. Spaces at a line's end count for nothing.
        """
        first, behind = self.extent(index)
        start, end = max(start, first), min(end, behind)
        if start >= end:
            return []
        line = self.lines[index]
        if self._mixed:
            boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
            return _merged((box.left() / UNIT, box.right() / UNIT) for box in boxes)
        left, right = _x(line, start), _x(line, end)
        right = min(right, line.x() / UNIT + self.natural_width(index))
        return [(left, right)] if right > left else []


def _merged(pairs: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for left, right in sorted(pair for pair in pairs if pair[1] > pair[0]):
        if merged and left <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(right, merged[-1][1]))
        else:
            merged.append((left, right))
    return merged


def _x(line: QTextLine, position: int) -> float:
    found: object = line.cursorToX(position)  # PySide gives a pair, whatever its stubs say
    return float(found[0]) / UNIT if isinstance(found, tuple) else 0.0
