"""One-colour drawings, coloured at run time from the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource

if TYPE_CHECKING:
    from reader.drawing.palette import Palette

SIZES_PX = (16, 20, 32, 40, 80)  # menus, tools and the start page, plain and at double density
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
        for opacity, mode in ((ink.alphaF(), QIcon.Mode.Normal), (DISABLED_OPACITY, QIcon.Mode.Disabled)):
            for size in SIZES_PX:
                icon.addPixmap(_painted(renderer, size, opacity), mode)
        self._made[name, role] = icon
        return icon


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


def _painted(renderer: QSvgRenderer, size: int, opacity: float = 1.0) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
