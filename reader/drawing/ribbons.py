"""The band that joins two linked passages across the gap between the columns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QPainterPath


@dataclass(frozen=True, slots=True)
class Band:
    """Where a ribbon begins and ends, in the painter's own units; `top` < `bottom`, y grows downwards."""

    left_top: float
    left_bottom: float
    right_top: float
    right_bottom: float


def ribbon_path(band: Band, left: float, right: float) -> QPainterPath:
    """Closed outline of a ribbon from x = `left` to x = `right`; both ends leave the text horizontally."""
    middle = (left + right) / 2
    path = QPainterPath()
    path.moveTo(left, band.left_top)
    path.cubicTo(middle, band.left_top, middle, band.right_top, right, band.right_top)
    path.lineTo(right, band.right_bottom)
    path.cubicTo(middle, band.right_bottom, middle, band.left_bottom, left, band.left_bottom)
    path.closeSubpath()
    return path


def ribbon_edges(band: Band, left: float, right: float) -> QPainterPath:
    """The upper and the lower edge alone, for a thin line along the ribbon."""
    middle = (left + right) / 2
    path = QPainterPath()
    path.moveTo(left, band.left_top)
    path.cubicTo(middle, band.left_top, middle, band.right_top, right, band.right_top)
    path.moveTo(left, band.left_bottom)
    path.cubicTo(middle, band.left_bottom, middle, band.right_bottom, right, band.right_bottom)
    return path
