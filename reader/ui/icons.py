"""One-colour drawings, coloured at run time from the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource

if TYPE_CHECKING:
    from reader.drawing.palette import Palette

SIZES_PX = (16, 20, 32, 40)  # menus and tools, plain and at double density
DISABLED_OPACITY = 0.38
APPLICATION = "counterpoint"


class IconSet:
    """Icons by name, in the ink of the current theme.

    Args:
        palette: gives the ink.
    """

    def __init__(self, palette: Palette) -> None:
        self._palette = palette
        self._made: dict[tuple[str, str], QIcon] = {}

    def set_palette(self, palette: Palette) -> None:
        """Draw in another theme's ink from now on; icons handed out before stay as they are."""
        self._palette = palette
        self._made.clear()

    def icon(self, name: str, role: str = "ink") -> QIcon:
        """An icon in the colour of a role, paler where it is disabled.

        Raises:
            FileNotFoundError: there is no such drawing.
        """
        known = self._made.get((name, role))
        if known is not None:
            return known
        icon = QIcon()
        ink = self._palette.colour(role)
        renderer = _renderer(name, ink)
        for size in SIZES_PX:
            drawn = _painted(renderer, size)
            icon.addPixmap(_paler(drawn, ink.alphaF()), QIcon.Mode.Normal)
            icon.addPixmap(_paler(drawn, DISABLED_OPACITY), QIcon.Mode.Disabled)
        self._made[name, role] = icon
        return icon

    def picture(self, name: str, size: int, role: str, ratio: float) -> QPixmap:
        """A drawing alone, `size` pixels wide at a density of `ratio`.

        Raises:
            FileNotFoundError: there is no such drawing.
        """
        picture = _painted(_renderer(name, self._palette.colour(role)), round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        return picture


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    icon = QIcon()
    renderer = _renderer(APPLICATION)
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(_painted(renderer, size))
    return icon


def _renderer(name: str, colour: QColor | None = None) -> QSvgRenderer:
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    if colour is not None:
        drawing = drawing.replace("currentColor", colour.name())
    return QSvgRenderer(QByteArray(drawing.encode()))


def _painted(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _paler(drawn: QPixmap, opacity: float) -> QPixmap:
    """The same drawing less opaque: to draw it anew takes ten times as long."""
    if opacity >= 1.0:
        return drawn
    pixmap = QPixmap(drawn.size())
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return pixmap
