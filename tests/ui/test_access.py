"""Keyboard and screen readers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLineEdit, QMenu, QWidget

from reader.settings import SettingsStore
from reader.ui.actions import ACTIONS
from reader.ui.command_list import CommandList, KeySheet
from reader.ui.window import MainWindow
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    answers = Answers(Path("harbour-post.txt"), Path("island-wire.txt"), save=tmp_path / "out")
    window = MainWindow(ferry_work().work(), SettingsStore(lambda *_: None, tmp_path / "none.toml"), answers)
    window.resize(1100, 700)
    window.show()
    window.open_files([Path("harbour-post.txt"), Path("island-wire.txt")])
    qtbot.waitUntil(lambda: window.controller.settled)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


def test_every_control_in_sight_has_a_name(window: MainWindow) -> None:
    nameless = []
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QAbstractButton | QLineEdit | QAbstractItemView) or not widget.isVisible():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert not [name for name in nameless if "qt_" not in name]


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_by_id.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_every_key_is_one_that_qt_understands() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            assert QKeySequence(key).toString(), key


def test_no_two_entries_of_a_menu_share_their_letter(window: MainWindow) -> None:
    menus = window.findChildren(QMenu)
    assert any(entry.menu() in menus for entry in window.menuBar().actions())
    for menu in menus:
        texts = [entry.text() for entry in menu.actions() if "&" in entry.text()]
        letters = [text.partition("&")[2][0].casefold() for text in texts]
        assert len(letters) == len(set(letters)), sorted(texts, key=lambda text: text.partition("&")[2].casefold())


def test_a_card_is_read_out_with_status_and_words(window: MainWindow) -> None:
    cards = QAccessible.queryAccessibleInterface(window.sidebar.claims.list)
    assert cards.role() == QAccessible.Role.List
    assert cards.text(QAccessible.Text.Name) == "Claims"
    assert "Disputed" in cards.child(0).text(QAccessible.Text.Name)


def test_the_command_list_finds_a_command_and_runs_it(qtbot: QtBot, window: MainWindow) -> None:
    listed = CommandList(window.actions_by_id.all(), window)
    qtbot.addWidget(listed)
    qtbot.keyClicks(listed.search, "next cl")
    assert listed.commands == ["Next Claim"]
    qtbot.keyClick(listed.search, Qt.Key.Key_Return)
    assert window.status.place.text().startswith("Claim 1")


def test_the_command_list_is_walked_while_one_types(qtbot: QtBot, window: MainWindow) -> None:
    listed = CommandList(window.actions_by_id.all(), window)
    qtbot.addWidget(listed)
    qtbot.keyClicks(listed.search, "claim")
    qtbot.keyClick(listed.search, Qt.Key.Key_Down)
    assert listed.table.currentIndex().row() == 1


def test_the_command_list_leaves_out_what_is_not_possible_now(qtbot: QtBot, window: MainWindow) -> None:
    assert not window.action("back").isEnabled()
    listed = CommandList(window.actions_by_id.all(), window)
    qtbot.addWidget(listed)
    assert "Back" not in listed.commands
    assert "Next Claim" in listed.commands


def test_the_sheet_holds_every_key(qtbot: QtBot, window: MainWindow) -> None:
    sheet = KeySheet(window.actions_by_id.all(), window)
    qtbot.addWidget(sheet)
    rows = [sheet.table.rows.item(row, 1).text() for row in range(sheet.table.rows.rowCount())]
    for spec in ACTIONS:
        for key in spec.keys:
            assert any(key in row for row in rows), key
