"""What a page is painted with: short texts, rules, grounds, underlines. Lengths are points."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainterPath, QPen

from reader.drawing.formats import UNDERLINES
from reader.export.pdf.typeset import UNIT, Paragraph, Style
from reader.export.wording import STATUS_SIGNS

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice, QPainter

    from reader.drawing.palette import Palette
    from reader.model.marks import Status

SIGN = Style(6.6, 8, serif=False, weight=QFont.Weight.DemiBold)
RING = 8.8  # diameter

WIDE = 100_000.0

WAVE = 3.6  # length of one wave
SWING = 0.85  # how far a wave rises and falls
LINE = 0.8


class Ink:
    """A painter with a palette.

    Args:
        painter: open on `device`, scaled so that it counts in points.
        palette: print colours.
        device: the file that is painted on.
    """

    def __init__(self, painter: QPainter, palette: Palette, device: QPagedPaintDevice) -> None:
        self.painter = painter
        self.palette = palette
        self.device = device

    def colour(self, role: str, opacity: float = 1.0) -> QColor:
        """Colour of a role; `opacity` is in [0, 1]."""
        colour = QColor(self.palette.colour(role))
        colour.setAlphaF(opacity)
        return colour

    def width(self, text: str, style: Style) -> float:
        """Width of a short text."""
        return QFontMetricsF(style.font(), self.device).horizontalAdvance(text) / UNIT

    def elided(self, text: str, style: Style, width: float) -> str:
        """`text`, cut with an ellipsis where it is wider than `width`."""
        metrics = QFontMetricsF(style.font(), self.device)
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width * UNIT)

    def write(self, text: str, style: Style, x: float, y: float, *, right: bool = False) -> QRectF:
        """Paint a short text on one line and tell where it went.

        Args:
            text: what to write.
            style: face, size and ink.
            x: left edge, or the right edge if `right`.
            y: top of the line.
            right: whether the text ends at `x`.
        """
        paragraph = Paragraph(text, style, WIDE, self.device)
        if not paragraph.lines:
            return QRectF(x, y, 0, 0)
        width = self.width(text, style)
        left = x - width if right else x
        self.pen(style.ink)
        paragraph.draw(self.painter, 0, left, y)
        return QRectF(left, y, width, style.leading)

    def write_on(self, text: str, style: Style, x: float, baseline: float) -> None:
        """Paint a short text whose letters stand on a line at `baseline`."""
        paragraph = Paragraph(text, style, WIDE, self.device)
        if paragraph.lines:
            self.pen(style.ink)
            paragraph.draw(self.painter, 0, x, baseline - paragraph.baseline(0))

    def sign(self, status: Status, left: float, middle: float) -> QRectF:
        """The sign of a status in its ring, as in the window's margin, centred on the height `middle`."""
        style = SIGN.with_ink(f"claim.{status.value}")
        ring = QRectF(left, middle - RING / 2, RING, RING)
        self.painter.strokePath(_round(ring), QPen(self.colour(style.ink), 0.7))
        width = self.width(STATUS_SIGNS[status], style)
        self.write(STATUS_SIGNS[status], style, ring.center().x() - width / 2, middle - style.leading / 2)
        return ring

    def pen(self, role: str) -> None:
        """Set the colour that letters are painted in."""
        self.painter.setPen(self.colour(role))

    def rule(self, left: float, right: float, y: float, role: str = "line", weight: float = 0.6) -> None:
        """A horizontal line."""
        self.stroke(QPointF(left, y), QPointF(right, y), QPen(self.colour(role), weight))

    def stroke(self, start: QPointF, end: QPointF, pen: QPen) -> None:
        """A straight line."""
        self.painter.setPen(pen)
        self.painter.drawLine(start, end)

    def ground(self, box: QRectF, role: str) -> None:
        """A filled box without an edge."""
        self.painter.fillRect(box, self.colour(role))

    def disc(self, middle: QPointF, radius: float, role: str) -> None:
        """A filled circle without an edge."""
        box = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        self.fill(_round(box), self.colour(role))

    def fill(self, path: QPainterPath, colour: QColor) -> None:
        """A filled shape without an edge."""
        self.painter.fillPath(path, colour)

    def underline(self, role: str, left: float, right: float, baseline: float) -> None:
        """The underline that tells what a claim's status is. `role` is one of `UNDERLINES`."""
        pen = QPen(self.colour(role), LINE)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        y = baseline + 2.6
        match UNDERLINES[role].name:
            case "WaveUnderline":
                self.painter.strokePath(wave(left, right, y), pen)
                return
            case "DashUnderline":
                pen.setDashPattern([4.6 / LINE, 2.4 / LINE])
            case "DotLine":
                pen.setDashPattern([1 / LINE, 1.6 / LINE])
            case _:
                pass
        self.stroke(QPointF(left, y), QPointF(right, y), pen)


def _round(box: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(box)
    return path


def wave(left: float, right: float, y: float) -> QPainterPath:
    """A wavy line. Neighbouring pieces join, for all waves on a page rise and fall at the same places."""
    path = QPainterPath(QPointF(left, _wave_height(left, y)))
    steps = max(1, math.ceil((right - left) / (WAVE / 8)))
    for step in range(1, steps + 1):
        x = left + (right - left) * step / steps
        path.lineTo(x, _wave_height(x, y))
    return path


def _wave_height(x: float, y: float) -> float:
    return y + SWING * math.sin(2 * math.pi * x / WAVE)
