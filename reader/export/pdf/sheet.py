"""The sheet of paper: where the columns, the gutter, the margins and the head and foot of a page lie.

All lengths are points (1/72 inch); y grows downwards from the top of the sheet.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize

from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

MARGIN = 30.0
STRIP = 30.0  # outside each column: numbers and signs of the claims
GUTTER = 62.0  # between the columns: ribbons
HEAD = 48.0  # top of the text
FOOT = 44.0  # from the end of the text to the end of the sheet


@dataclass(frozen=True, slots=True)
class Sheet:
    """One kind of paper, lying on its long side."""

    size: QPageSize.PageSizeId
    width: float
    height: float

    @property
    def column_width(self) -> float:
        """Width of one article's text."""
        return (self.width - 2 * (MARGIN + STRIP) - GUTTER) / 2

    @property
    def top(self) -> float:
        """Where text begins on every page but the first."""
        return HEAD

    @property
    def bottom(self) -> float:
        """Where text ends."""
        return self.height - FOOT

    def column_left(self, side: Side) -> float:
        """Left edge of that article's text."""
        left = MARGIN + STRIP
        return left if side is Side.LEFT else left + self.column_width + GUTTER

    @property
    def gutter(self) -> tuple[float, float]:
        """Left and right edge of the gap between the columns."""
        left = self.column_left(Side.LEFT) + self.column_width
        return left, left + GUTTER

    @property
    def inner(self) -> QRectF:
        """Everything between the outer margins, from the top to the bottom of the text."""
        return QRectF(MARGIN, self.top, self.width - 2 * MARGIN, self.bottom - self.top)


SHEETS: Mapping[str, Sheet] = {
    "A4": Sheet(QPageSize.PageSizeId.A4, 842.0, 595.0),
    "Letter": Sheet(QPageSize.PageSizeId.Letter, 792.0, 612.0),
}


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on a page. `page` counts from 0."""

    page: int
    box: QRectF
