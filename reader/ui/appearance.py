"""Which theme is on, and when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.settings import SYSTEM_THEME
from reader.ui.icons import IconSet
from reader.ui.theme import palette_for, qt_palette, style_sheet

if TYPE_CHECKING:
    from reader.drawing.palette import Palette

STYLE = "Fusion"  # the same on every desktop, and the one that style sheets agree with


class Appearance(QObject):
    """Dresses the application, from `dress` on, and follows the desktop's light and dark where that is wished.

    Args:
        theme: name of a theme, or "system".
        parent: Qt's owner.

    Signals:
        changed: the new `Palette`.
    """

    changed = Signal(object)

    def __init__(self, theme: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.palette: Palette = palette_for(theme)
        self.icons = IconSet(self.palette)
        QApplication.setStyle(STYLE)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def dress(self) -> None:
        """Put the theme on. With it on, each widget that finds its place is dressed anew: first make them all."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(qt_palette(self.palette))
            application.setStyleSheet(style_sheet(self.palette))

    def choose(self, theme: str) -> None:
        """Put on another theme."""
        self._theme = theme
        self._put_on(palette_for(theme))

    def _follow(self) -> None:
        if self._theme == SYSTEM_THEME:
            self._put_on(palette_for(self._theme))

    def _put_on(self, palette: Palette) -> None:
        if palette.name == self.palette.name:
            return
        self.palette = palette
        self.icons.set_palette(palette)
        self.dress()
        self.changed.emit(palette)
