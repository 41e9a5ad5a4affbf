"""The whole article at a glance: a thin strip with links, conflicts, claims and the part in view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.model.marks import LinkKind
from reader.model.span import Side
from reader.ui.panes.ink import faded, link_role
from reader.ui.panes.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from reader.drawing.palette import Palette

WIDTH_PX = 18


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the strip. `top` and `bottom` are shares of the sheet's height; `what` says what is there.

    `what` is a `LinkKind`, or one of the roles "conflict", "only", "claim.disputed", "claim.unverified".
    """

    top: float
    bottom: float
    what: LinkKind | str


class OverviewStrip(QWidget):
    """Shows ticks and the part in view; press or drag to go somewhere.

    Args:
        side: which article. Links stand at the edge that faces the other one.
        palette: the colours.
    """

    gone_to = Signal(float)  # share of the sheet's height that is wanted in the middle
    wheel_turned = Signal(object)  # the QWheelEvent

    def __init__(self, side: Side, palette: Palette) -> None:
        super().__init__()
        self._side = side
        self._palette = palette
        self._ticks: tuple[Tick, ...] = ()
        self._view = (0.0, 1.0)
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setObjectName("leftOverview" if side is Side.LEFT else "rightOverview")
        self.setAccessibleName(
            self.tr("Overview of the left article") if side is Side.LEFT else self.tr("Overview of the right article")
        )
        self.setToolTip(
            plain_tip(
                self.tr("The whole article at a glance; a click goes there.\n")
                + self.tr("Dot: a disputed claim. Ring: an unverified one. Diamond: a detail that differs.\n")
                + self.tr("Broad bar: both articles tell this. Thin bar: only this one does.")
            )
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """What is shown."""
        return self._ticks

    @property
    def view(self) -> tuple[float, float]:
        """The part in view, as shares of the sheet's height."""
        return self._view

    def set_ticks(self, ticks: Iterable[Tick]) -> None:
        """Show other marks."""
        ticks = tuple(ticks)
        if ticks != self._ticks:
            self._ticks = ticks
            self._refresh()

    def set_view(self, top: float, bottom: float) -> None:
        """Show another part as being in view."""
        self._view = (top, bottom)
        self.update()

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._palette = palette
        self._refresh()

    def sizeHint(self) -> QSize:
        """Thin."""
        return QSize(WIDTH_PX, 100)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture no longer fits."""
        super().resizeEvent(event)
        self._picture = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer while the button is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls the article."""
        self.wheel_turned.emit(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The ticks, painted once, and over them the part in view."""
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._paint_ticks()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        top, bottom = self._view
        if bottom - top < 1.0:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = self._palette.colour("ink")
            frame = QRectF(1.5, self._y(top) + 0.5, self.width() - 3, max(10.0, self._y(bottom) - self._y(top)) - 1)
            painter.setBrush(faded(colour, 0.08))
            painter.setPen(QPen(faded(colour, 0.35), 1))
            painter.drawRoundedRect(frame, 3, 3)

    def _paint_ticks(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._palette.colour("paper"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for what, (left, width, colour) in self._bars().items():
            for top, bottom in merged(self._extent(tick) for tick in self._ticks if tick.what == what):
                painter.fillRect(QRectF(left, top, width, bottom - top), colour)
        for what, paint in (("claim.unverified", _ring), ("claim.disputed", _dot), ("conflict", _diamond)):
            x = self._x(0.74 if what == "conflict" else 0.24)
            colour = self._palette.colour(what)
            # small signs above the bars, so that none is hidden; those that would cover each other are painted once
            heights = {round(self._y((tick.top + tick.bottom) / 2)) for tick in self._ticks if tick.what == what}
            for height in sorted(heights):
                paint(painter, QPointF(x, height), colour)
        painter.end()
        return picture

    def _extent(self, tick: Tick) -> tuple[float, float]:
        top = self._y(tick.top)
        return top, top + max(1.5, self._y(tick.bottom) - top - 0.5)

    def _bars(self) -> dict[LinkKind | str, tuple[float, float, QColor]]:
        """Left edge, width and colour of the bars."""
        found: dict[LinkKind | str, tuple[float, float, QColor]] = {}
        columns = dict.fromkeys(LinkKind, (0.62, 0.24)) | {"only": (0.46, 0.08)}
        for what, (start, width) in columns.items():
            one, other = self._x(start), self._x(start + width)
            if isinstance(what, LinkKind):
                opacity = 0.45 if what is LinkKind.RELATED else 0.8
                colour = faded(self._palette.colour(f"{link_role(what)}.edge"), opacity)
            else:
                colour = self._palette.colour(what)
            found[what] = (min(one, other), abs(other - one), colour)
        return found

    def _x(self, share: float) -> float:
        """From the outer edge (0) to the inner one (1)."""
        return self.width() * (share if self._side is Side.LEFT else 1 - share)

    def _y(self, share: float) -> float:
        return 2 + share * (self.height() - 4)

    def _go(self, y: float) -> None:
        self.gone_to.emit(min(1.0, max(0.0, (y - 2) / max(1, self.height() - 4))))

    def _refresh(self) -> None:
        self._picture = None
        self.update()


def merged(extents: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The same stretches, in order, those that overlap as one: where many lie, none would be told apart anyway."""
    found: list[tuple[float, float]] = []
    for top, bottom in sorted(extents):
        if found and top <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], bottom)
        else:
            found.append((top, bottom))
    return found


def _dot(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, 2.6, 2.6)


def _ring(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    """Told from a dot by its shape as well."""
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, 2.1, 2.1)


def _diamond(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon([middle + QPointF(*corner) for corner in ((0.0, -3.2), (3.2, 0.0), (0.0, 3.2), (-3.2, 0.0))])
