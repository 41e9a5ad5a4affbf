"""Keys of the user's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from reader.settings import SettingsStore
from reader.ui.key_sheet import KeySheet
from reader.ui.window import MainWindow
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store = SettingsStore(lambda path, content: path.write_bytes(content) and None, tmp_path / "settings.toml")
    window = MainWindow(ferry_work().work(), store, Answers())
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> KeySheet:
    window.action("shortcuts").trigger()
    found = window.findChild(KeySheet)
    qtbot.waitUntil(found.isVisible)
    return found


def choose(sheet: KeySheet, command: str) -> None:
    row = next(row for row in range(sheet.table.rows.rowCount()) if sheet.table.rows.item(row, 0).text() == command)
    sheet.table.setCurrentIndex(sheet.table.rows.index(row, 0))


def keys_of(window: MainWindow, action: str) -> list[str]:
    return [key.toString() for key in window.action(action).shortcuts()]


def test_a_command_gets_another_key_by_pressing_it(qtbot: QtBot, window: MainWindow, sheet: KeySheet) -> None:
    choose(sheet, "Open the Samples")
    assert not sheet.field.keySequence().toString()
    qtbot.keyClick(sheet.field, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: keys_of(window, "openSamples") == ["Ctrl+G"])
    assert sheet.table.rows.item(sheet.table.currentIndex().row(), 1).text() == "Ctrl+G"
    assert "from now on" in sheet.told
    assert dict(window.preferences.now.keys) == {"openSamples": "Ctrl+G"}


def test_a_key_that_is_taken_stays_where_it_is(window: MainWindow, sheet: KeySheet) -> None:
    choose(sheet, "Open the Samples")
    sheet.field.setKeySequence(QKeySequence("Ctrl+F"))
    assert "Find in Both Articles" in sheet.told
    assert keys_of(window, "openSamples") == []
    assert keys_of(window, "find") == ["Ctrl+F"]


def test_a_key_can_be_taken_away_and_the_usual_one_comes_back(window: MainWindow, sheet: KeySheet) -> None:
    choose(sheet, "Next Claim")
    sheet.field.clear()
    assert keys_of(window, "nextClaim") == []
    assert "no key any more" in sheet.told
    sheet.usual.click()
    assert keys_of(window, "nextClaim") == ["F8", "C"]
    assert sheet.field.keySequence().toString() == "F8"


def test_all_usual_keys_come_back_at_once(window: MainWindow, sheet: KeySheet) -> None:
    for command, key in (("Next Claim", "Ctrl+G"), ("Next Match", "Ctrl+H")):
        choose(sheet, command)
        sheet.field.setKeySequence(QKeySequence(key))
    assert keys_of(window, "nextMatch") == ["Ctrl+H"]
    sheet.usual_wanted.emit("")
    assert (keys_of(window, "nextClaim"), keys_of(window, "nextMatch")) == (["F8", "C"], ["Alt+Down", "M"])


def test_own_keys_are_there_at_the_next_start(qtbot: QtBot, window: MainWindow, sheet: KeySheet) -> None:
    choose(sheet, "Next Claim")
    sheet.field.setKeySequence(QKeySequence("Ctrl+G"))
    sheet.reject()
    window.close()
    store = SettingsStore(lambda *_: None, window.preferences._store.path)
    again = MainWindow(ferry_work().work(), store, Answers())
    qtbot.addWidget(again)
    assert keys_of(again, "nextClaim") == ["Ctrl+G"]
    again.close()


def test_keys_within_lists_are_told_and_stay(sheet: KeySheet) -> None:
    choose(sheet, "Go there again")
    assert not sheet.field.isEnabled()
    assert not sheet.usual.isEnabled()
