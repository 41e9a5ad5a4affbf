"""A card measured for a width: where its words stand and what a click hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from reader.drawing.fonts import interface_font, reading_font
from reader.model.span import Side
from reader.ui.sidebar.cards import Card, Line, Tone

if TYPE_CHECKING:
    from reader.drawing.palette import Palette
    from reader.model.span import Location

EDGE = 14.0
TOP = 11.0
GAP = 5.0
GLYPH = QRectF(0, 0, 14, 11)
SPACE_BEFORE = {Tone.CAPTION: 6.0, Tone.BODY: 3.0}


class CardFonts:
    """The faces of a card.

    Args:
        points: size of the interface's text; the articles' words are a little larger.
    """

    def __init__(self, points: float) -> None:
        self.quote = reading_font(points + 1.5)
        self.body = interface_font(points)
        self.quiet = interface_font(points - 0.5)
        self.strong = interface_font(points - 0.5)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.pill_height = float(round(QFontMetricsF(self.strong).height() * 1.3))

    def of(self, tone: Tone) -> QFont:
        """The face of a line."""
        return {Tone.QUOTE: self.quote, Tone.BODY: self.body, Tone.QUIET: self.quiet, Tone.CAPTION: self.strong}[tone]


@dataclass(frozen=True)
class _Placed:
    line: Line
    layout: QTextLayout
    at: QPointF
    box: QRectF


class LaidCard:
    """One card at one width.

    Args:
        card: what it says.
        width: in pixels.
        expanded: whether the details are shown.
        fonts: the faces.
    """

    def __init__(self, card: Card, width: float, fonts: CardFonts, *, expanded: bool) -> None:
        self.card = card
        self._fonts = fonts
        self._width = width
        self._pills: list[QRectF] = []
        self._placed: list[_Placed] = []
        y = self._lay_pills(TOP)
        for line in card.shown(expanded=expanded):
            y = self._lay_line(line, y)
        self.height = y + TOP - GAP

    @property
    def places(self) -> list[Location]:
        """Where its lines lead, from top to bottom."""
        return [placed.line.place for placed in self._placed if placed.line.place is not None]

    def place_at(self, point: QPointF) -> Location | None:
        """Where a click at `point`, counted from the card's corner, leads."""
        for placed in self._placed:
            if placed.line.place is not None and placed.box.contains(point):
                return placed.line.place
        return None

    def box_of(self, place: Location) -> QRectF | None:
        """The line that leads to a place."""
        return next((placed.box for placed in self._placed if placed.line.place == place), None)

    def paint(self, painter: QPainter, palette: Palette, lit: Location | None) -> None:
        """Draw the card with its corner at the painter's origin.

        Args:
            painter: where to.
            palette: the colours.
            lit: the place whose line is under the mouse or chosen by key.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pill, box in zip(self.card.pills, self._pills, strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour(pill.ground))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(palette.colour(pill.role))
            painter.setFont(self._fonts.strong)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{pill.sign} {pill.word}")
        if self.card.side is not None:
            self._paint_side(painter, palette)
        for placed in self._placed:
            if placed.line.place is not None and placed.line.place == lit:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(palette.colour("selection.ground"))
                painter.drawRoundedRect(placed.box.adjusted(-4, -2, 4, 2), 4, 4)
            if placed.line.side is not None:
                draw_side(painter, placed.line.side, palette.colour("ink.soft"), QPointF(EDGE, placed.at.y() + 5))
            painter.setPen(palette.colour(placed.line.role))
            placed.layout.draw(painter, placed.at)

    def _paint_side(self, painter: QPainter, palette: Palette) -> None:
        ink = palette.colour("ink.soft")
        painter.setFont(self._fonts.quiet)
        painter.setPen(ink)
        row = QRectF(EDGE, TOP, self._width - 2 * EDGE, self._fonts.pill_height)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self.card.side_name)
        words = QFontMetricsF(self._fonts.quiet).horizontalAdvance(self.card.side_name)
        if self.card.side is not None:
            corner = QPointF(row.right() - words - GLYPH.width() - 6, row.center().y() - GLYPH.height() / 2)
            draw_side(painter, self.card.side, ink, corner)

    def _lay_pills(self, y: float) -> float:
        metrics = QFontMetricsF(self._fonts.strong)
        side = 0.0
        if self.card.side is not None:
            side = QFontMetricsF(self._fonts.quiet).horizontalAdvance(self.card.side_name) + GLYPH.width() + 14
        elif not self.card.pills:
            return y
        x = EDGE
        for pill in self.card.pills:
            width = metrics.horizontalAdvance(f"{pill.sign} {pill.word}") + 18
            room = self._width - EDGE - (side if y == TOP else 0)
            if x > EDGE and x + width > room:
                x, y = EDGE, y + self._fonts.pill_height + 4
            self._pills.append(QRectF(x, y, min(width, self._width - 2 * EDGE), self._fonts.pill_height))
            x += width + 6
        return y + self._fonts.pill_height + GAP + 1

    def _lay_line(self, line: Line, y: float) -> float:
        indent = GLYPH.width() + 8 if line.side is not None else 0.0
        y += SPACE_BEFORE.get(line.tone, 0.0)
        layout = QTextLayout(line.text, self._fonts.of(line.tone))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (row := layout.createLine()).isValid():
            row.setLineWidth(max(40.0, self._width - 2 * EDGE - indent))
            row.setPosition(QPointF(0, height))
            height += row.height() * (1.12 if line.tone is Tone.QUOTE else 1.08)
        layout.endLayout()
        box = QRectF(EDGE, y, self._width - 2 * EDGE, height)
        self._placed.append(_Placed(line, layout, QPointF(EDGE + indent, y), box))
        return y + height + GAP


def draw_side(painter: QPainter, side: Side, ink: QColor, corner: QPointF) -> None:
    """A small spread of two pages with one of them filled."""
    box = GLYPH.translated(corner).adjusted(0.5, 0.5, -0.5, -0.5)
    half = QRectF(box)
    if side is Side.LEFT:
        half.setRight(box.center().x())
    else:
        half.setLeft(box.center().x())
    painter.setPen(QPen(ink, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 1.5, 1.5)
    painter.fillRect(half, ink)
