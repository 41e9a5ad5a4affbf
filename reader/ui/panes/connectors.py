"""The handle between the two articles: it divides the room, and ribbons cross it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QLinearGradient, QPainter, QPen
from PySide6.QtWidgets import QApplication, QSplitter, QSplitterHandle, QToolTip

from reader.drawing.ribbons import ribbon_edges, ribbon_path
from reader.model.marks import LinkKind
from reader.ui.panes.comfort import Extent
from reader.ui.panes.ink import LinkInks, faded
from reader.ui.panes.tips import describe, plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from reader.drawing.palette import Palette
    from reader.model.marks import Link
    from reader.ui.panes.ribbons import Ribbon

WIDTH_PX = 64
SIGN_PX = 16.0
REACH_PX = 3.0  # how far beside a thin ribbon the pointer still takes hold of it


class Connectors(QSplitterHandle):
    """Paints the ribbons that its owner tells it of, and tells which one the pointer is on.

    Args:
        orientation: Qt's.
        parent: the splitter.
    """

    link_chosen = Signal(object)  # Link
    link_hovered = Signal(object)  # Link | None
    wheel_turned = Signal(object)  # the QWheelEvent

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._palette: Palette | None = None
        self._ribbons: Callable[[], Sequence[Ribbon]] = tuple
        self._window = Extent(0, 0)
        self._lifted: Link | None = None
        self._pressed: QPointF | None = None
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Links between the two articles"))

    def set_source(self, ribbons: Callable[[], Sequence[Ribbon]]) -> None:
        """Where the ribbons in view come from; asked at each painting."""
        self._ribbons = ribbons

    def set_window(self, window: Extent) -> None:
        """Which part of the handle lies between the two texts; the rest belongs to their headers."""
        self._window = window
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        self.update()

    def set_lifted(self, link: Link | None) -> None:
        """Bring one ribbon to the front."""
        if link is not self._lifted:
            self._lifted = link
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as ribbons need."""
        return QSize(WIDTH_PX, WIDTH_PX)

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paper, ribbons from the weakest to the strongest, and above them the lifted one and the signs."""
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._palette.colour("paper"))
        painter.setPen(QPen(self._palette.colour("line"), 1))
        painter.drawLine(QPointF(0, self._window.top - 0.5), QPointF(self.width(), self._window.top - 0.5))
        painter.setClipRect(self._window_rect())
        ribbons, inks = list(self._ribbons()), LinkInks(self._palette)
        for ribbon in sorted(ribbons, key=self._rank):
            self._paint_ribbon(painter, ribbon, inks)
        for ribbon in ribbons:
            if ribbon.link.conflicts:
                self._paint_sign(painter, ribbon)

    def _rank(self, ribbon: Ribbon) -> tuple[bool, int]:
        order = (LinkKind.RELATED, LinkKind.SAME, LinkKind.QUOTE)
        return ribbon.link is self._lifted, order.index(ribbon.link.kind)

    def _paint_ribbon(self, painter: QPainter, ribbon: Ribbon, inks: LinkInks) -> None:
        lifted = ribbon.link is self._lifted
        ink = inks.of(ribbon.link.kind, lifted=lifted)
        painter.fillPath(ribbon_path(ribbon.band, 0, self.width()), self._fading(ribbon, ink.fill))
        pen = QPen(ink.edge)
        pen.setBrush(self._fading(ribbon, pen.color()))
        painter.strokePath(ribbon_edges(ribbon.band, 0, self.width()), pen)

    def _fading(self, ribbon: Ribbon, colour: QColor) -> QBrush:
        """The colour, vanishing towards an end that is out of sight."""
        if ribbon.left >= 1 and ribbon.right >= 1:
            return QBrush(colour)
        gradient = QLinearGradient(0, 0, self.width(), 0)
        gradient.setColorAt(0.04, faded(colour, 1.0 if ribbon.left > 0 else 0.0))  # as strong as in the text's margin
        gradient.setColorAt(0.5, faded(colour, 0.35 + 0.65 * min(ribbon.left, ribbon.right)))
        gradient.setColorAt(0.96, faded(colour, 1.0 if ribbon.right > 0 else 0.0))
        return QBrush(gradient)

    def _paint_sign(self, painter: QPainter, ribbon: Ribbon) -> None:
        """Told differently: a sign near the end that can be seen."""
        place = self._sign_place(ribbon)
        ring = QRectF(place.x() - SIGN_PX / 2, place.y() - SIGN_PX / 2, SIGN_PX, SIGN_PX)
        painter.setPen(QPen(self._colours.colour("conflict"), 1.3))
        painter.setBrush(self._colours.colour("paper"))
        painter.drawEllipse(ring)
        painter.setPen(QPen(self._colours.colour("conflict"), 1.5))  # "≠", drawn: small letters blur
        for start, end in (((-3.6, -1.7), (3.6, -1.7)), ((-3.6, 1.7), (3.6, 1.7)), ((-1.9, 4.4), (1.9, -4.4))):
            painter.drawLine(place + QPointF(*start), place + QPointF(*end))

    def _sign_place(self, ribbon: Ribbon) -> QPointF:
        share = 0.2 if ribbon.left > 0 else 0.8  # ribbons cross in the middle: nobody could tell whose sign it is
        band = ribbon.band
        left, right = (band.left_top + band.left_bottom) / 2, (band.right_top + band.right_bottom) / 2
        # the cubic whose handles stand half-way across: its height at the parameter nearest to that share
        t = 0.15 if share < 0.5 else 0.85
        y = left + (right - left) * (3 * t * t - 2 * t * t * t)
        inside = min(max(y, self._window.top + SIGN_PX), self._window.bottom - SIGN_PX)
        return QPointF(self.width() * share, inside)

    # -- hands -----------------------------------------------------------------------------------------------------

    def link_at(self, point: QPointF) -> Link | None:
        """The link whose ribbon is there; of several, the one in front."""
        if not self._window_rect().contains(point):
            return None
        for ribbon in sorted(self._ribbons(), key=self._rank, reverse=True):
            path = ribbon_path(ribbon.band, 0, self.width())
            if path.contains(point) or path.intersects(_around(point)):
                return ribbon.link
        return None

    def ribbons_in_view(self) -> tuple[Ribbon, ...]:
        """The ribbons that would be painted now."""
        return tuple(self._ribbons())

    def middle_of(self, link: Link) -> QPointF | None:
        """A point on the ribbon of a link, half-way across; None while it is not in view."""
        for ribbon in self._ribbons():
            if ribbon.link == link:
                band = ribbon.band
                y = (band.left_top + band.left_bottom + band.right_top + band.right_bottom) / 4
                return QPointF(self.width() / 2, y)
        return None

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            link = self.link_at(QPointF(event.pos()))
            if link is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(describe(link)), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the ribbon under the pointer, or move the division."""
        if event.buttons() is Qt.MouseButton.NoButton:
            link = self.link_at(event.position())
            self.setCursor(Qt.CursorShape.SplitHCursor if link is None else Qt.CursorShape.PointingHandCursor)
            self.link_hovered.emit(link)
        elif self._pressed is None or self._far(event):
            self._pressed = None
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a ribbon, or the beginning of a drag."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and a release at one place choose the ribbon."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        link = self.link_at(event.position()) if pressed is not None else None
        if link is not None:
            self.link_chosen.emit(link)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self.link_hovered.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the articles."""
        self.wheel_turned.emit(event)

    def _far(self, event: QMouseEvent) -> bool:
        if self._pressed is None:
            return True
        return (event.position() - self._pressed).manhattanLength() >= QApplication.startDragDistance()

    def _window_rect(self) -> QRectF:
        return QRectF(0, self._window.top, self.width(), self._window.bottom - self._window.top)

    @property
    def _colours(self) -> Palette:
        assert self._palette is not None  # noqa: S101 - painting begins after the palette was set
        return self._palette


class LinkedSplitter(QSplitter):
    """Two articles with the connectors between them."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._handles: list[Connectors] = []  # without a reference Python's half of them would be gone
        self.setHandleWidth(WIDTH_PX)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Qt asks for its handles here."""
        self._handles.append(Connectors(self.orientation(), self))
        return self._handles[-1]

    def connectors(self) -> Connectors:
        """The handle between the two; Qt gives the first widget one as well, which is never seen.

        Raises:
            IndexError: the splitter has no second widget yet.
        """
        return self._handles[1]


def _around(point: QPointF) -> QRectF:
    return QRectF(point.x() - REACH_PX, point.y() - REACH_PX, 2 * REACH_PX, 2 * REACH_PX)
