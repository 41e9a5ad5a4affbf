"""The window with the ferry articles on a real screen; it tells line by line what a person would see.

Run by the tests that need an X server: `python -m tests.helpers.on_screen SETTINGS`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDrag, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from reader.drawing.fonts import interface_font, register_fonts
from reader.model.span import Side
from reader.settings import SettingsStore
from reader.ui.window import MainWindow
from tests.helpers.panes import point_of, text_of
from tests.helpers.works import ferry_work


class Desktop(QLabel):
    """A file to be dragged, as a file manager would offer it."""

    def __init__(self) -> None:
        super().__init__("island-wire.txt")
        self.setGeometry(0, 810, 300, 40)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  # Qt calls it so
        """Begin to drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            drag, data = QDrag(self), QMimeData()
            data.setUrls([QUrl.fromLocalFile("/articles/island-wire.txt")])
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)


class Teller:
    """Prints what has changed in a window.

    Args:
        window: the window.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._told: dict[str, str] = {}
        self._timer = QTimer(window)
        self._timer.timeout.connect(self._look)
        self._timer.start(20)

    def _look(self) -> None:
        popup = QApplication.activePopupWidget()
        self._tell("status", self._window.status.place.text())
        self._tell("found", self._window.find_bar.result)
        self._tell("clipboard", " ".join(QGuiApplication.clipboard().text().split()))
        self._tell("focus", (QApplication.focusWidget() or self._window).objectName())
        self._tell("selected", (self._window.panes.selection() or ("", ""))[1])
        self._tell("title", self._window.windowTitle())
        self._tell("menu", popup.title() if isinstance(popup, QMenu) else "")
        if self._window.controller.settled:
            cards = self._window.sidebar.claims.list
            corner = cards.visualRect(cards.cards.index(1)).topLeft() + QPoint(60, 14)
            point = cards.viewport().mapToGlobal(corner)
            if "card" not in self._told:
                self._tell("card", f"{point.x()} {point.y()}")
                self._tell("word", " ".join(map(str, self._word("crew member").toTuple())))

    def _word(self, words: str) -> QPoint:
        """Where words stand in the left article, on the screen."""
        text = text_of(self._window.panes, Side.LEFT)
        start = text.article.text.index(words) if text.article is not None else 0
        return text.viewport().mapToGlobal(point_of(self._window.panes, Side.LEFT, start + 2))

    def _tell(self, what: str, value: str) -> None:
        if self._told.get(what, "") != value:
            self._told[what] = value
            print(f"{what}\t{value}", flush=True)  # noqa: T201  # that is how the test hears of it


def main(settings: Path) -> int:
    """Show the window until somebody ends the process."""
    application = QApplication(sys.argv[:1])
    register_fonts()
    application.setFont(interface_font(10))
    window = MainWindow(ferry_work().work(), SettingsStore(lambda *_: None, settings))
    window.setGeometry(0, 0, 1200, 800)
    window.show()
    window.activateWindow()
    window.open_files([Path("harbour-post.txt"), Path("island-wire.txt")])
    desktop = Desktop()
    desktop.show()
    teller = Teller(window)
    code = application.exec()
    del teller, desktop
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
