"""A thousand clumsy moves: nothing breaks, nothing is said in the log, and nothing piles up."""

from __future__ import annotations

import gc
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from reader.drawing.palette import SCREEN_THEMES
from reader.model.span import Side
from reader.settings import SettingsStore
from reader.ui.window import MainWindow
from tests.helpers.panes import connectors_of, text_of, turn_wheel
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

MOVES = 1000
WARM = 300
OBJECTS_MORE = 100  # lists and menus that are longer at one moment than at another
MEMORY_MORE_MB = 32
KEYS = [
    *(Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return, Qt.Key.Key_A),
    *(Qt.Key.Key_Tab, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Space, Qt.Key.Key_Backspace),
]
PAIR = [Path("harbour-post.txt"), Path("island-wire.txt")]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    answers = Answers(*PAIR, save=tmp_path / "out")
    window = MainWindow(ferry_work().work(), SettingsStore(lambda *_: None, tmp_path / "none.toml"), answers)
    window.resize(1100, 700)
    window.show()
    window.open_files(PAIR)
    qtbot.waitUntil(lambda: window.controller.settled)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


class Clumsy:
    """A user whose hands are everywhere.

    Args:
        window: what they are on.
        seed: which user.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._chance = random.Random(seed)  # noqa: S311  # clumsy, not secret
        self._actions = [action for action in window.actions_by_id.all() if action.objectName() != "quit"]

    def move(self) -> None:
        """Do something."""
        moves: list[tuple[Callable[[], None], int]] = [
            (self._act, 50),
            (self._press, 30),
            (self._click, 30),
            (self._wheel, 10),
            (self._resize, 4),
            (self._dress, 3),
            (self._drop, 2),
        ]
        doings, weights = zip(*moves, strict=True)
        self._chance.choices(doings, weights)[0]()
        while (dialog := QApplication.activeModalWidget() or QApplication.activePopupWidget()) is not None:
            dialog.close()

    def _act(self) -> None:
        action = self._chance.choice(self._actions)
        if action.isEnabled():
            action.trigger()

    def _press(self) -> None:
        modifiers = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClick(
            QApplication.focusWidget() or self._window, self._chance.choice(KEYS), self._chance.choice(modifiers)
        )

    def _click(self) -> None:
        panes, sidebar = self._window.panes, self._window.sidebar
        lists = [view.viewport() for view in sidebar.findChildren(QAbstractItemView) if view.isVisible()]
        sheets: list[QWidget] = [text_of(panes, side).viewport() for side in Side]
        widget = self._chance.choice([*sheets, *sheets, connectors_of(panes), *lists])
        if widget.isVisible():
            at = QPoint(self._chance.randrange(widget.width()), self._chance.randrange(widget.height()))
            click = QTest.mouseDClick if self._chance.random() < 0.3 else QTest.mouseClick
            click(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
            QTest.mouseMove(widget, at)

    def _wheel(self) -> None:
        turn_wheel(self._window.panes, self._chance.choice(list(Side)), self._chance.randint(-5, 5))

    def _resize(self) -> None:
        self._window.resize(self._chance.randint(760, 1400), self._chance.randint(480, 900))

    def _dress(self) -> None:
        self._window.set_theme(self._chance.choice(SCREEN_THEMES))

    def _drop(self) -> None:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(f"/articles/{path}") for path in PAIR[: self._chance.randint(1, 2)]])
        action, button, modifier = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self._window.dropEvent(QDropEvent(QPointF(50, 50), action, data, button, modifier))


def memory_mb() -> float:
    """Resident memory of this process; 0 where the system does not tell."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text(encoding="ascii").split()[1]) * 4096 / 2**20 if pages.exists() else 0.0


def test_a_thousand_clumsy_moves_do_no_harm(qtbot: QtBot, window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    user = Clumsy(window, seed=1)
    objects, memory = 0, 0.0
    for number in range(MOVES):
        user.move()
        if number % 10 == 0:
            qtbot.wait(1)
        if number == WARM:
            objects, memory = _settled(qtbot, window)
    more_objects, more_memory = _settled(qtbot, window)
    assert more_objects - objects < OBJECTS_MORE
    assert more_memory - memory < MEMORY_MORE_MB
    assert not caplog.records
    assert QGuiApplication.topLevelWindows()


def _settled(qtbot: QtBot, window: MainWindow) -> tuple[int, float]:
    """How many objects the window has, and how much memory there is in use, when nothing is going on."""
    qtbot.waitUntil(lambda: not window.controller.busy)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return len(window.findChildren(QObject)), memory_mb()
