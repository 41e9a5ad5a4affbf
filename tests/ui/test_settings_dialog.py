"""Settings that are seen at once, and taken back by Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QWidget

from reader.settings import Settings, SettingsStore
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.window import MainWindow
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    store = SettingsStore(lambda *_: None, tmp_path / "settings.toml")
    window = MainWindow(ferry_work().work(), store, Answers())
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    window.action("settings").trigger()
    found = window.findChild(SettingsDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def box(dialog: SettingsDialog, words: str) -> QCheckBox:
    return next(box for box in dialog.findChildren(QCheckBox) if words in box.text().replace("&", ""))


def test_each_change_is_seen_at_once(window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.findChild(QComboBox).setCurrentText("Dark")
    assert window.appearance.palette.name == "dark"
    dialog.findChild(QDoubleSpinBox).setValue(20)
    assert window.panes.zoom_points == 20
    box(dialog, "Scroll both").setChecked(False)
    assert not window.panes.sync
    assert not window.action("keepLevel").isChecked()
    box(dialog, "Numbers").setChecked(True)
    assert window.action("showNumbers").isChecked()
    dialog.accept()
    now = window.preferences.now
    assert (now.theme, now.text_points, now.keep_level, now.show_numbers) == ("dark", 20.0, False, True)


def test_cancel_takes_everything_back(qtbot: QtBot, window: MainWindow, dialog: SettingsDialog) -> None:
    before = (window.appearance.palette.name, window.panes.zoom_points, window.panes.sync)
    dialog.findChild(QComboBox).setCurrentText("High contrast")
    dialog.findChild(QDoubleSpinBox).setValue(9)
    box(dialog, "Scroll both").setChecked(False)
    box(dialog, "Open the last pair").setChecked(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (window.appearance.palette.name, window.panes.zoom_points, window.panes.sync) == before
    assert window.action("keepLevel").isChecked()
    assert not window.preferences.now.reopen_last


def test_a_language_model_is_kept_for_the_next_start(qtbot: QtBot, window: MainWindow, dialog: SettingsDialog) -> None:
    qtbot.keyClicks(next(edit for edit in dialog.findChildren(QLineEdit) if edit.placeholderText()), " en_core_web_lg ")
    dialog.accept()
    assert window.preferences.now.language_model == "en_core_web_lg"


def test_the_usual_settings_come_back_in_one_step(window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.findChild(QComboBox).setCurrentText("Dark")
    box(dialog, "Reduced").setChecked(True)
    next(
        button for button in dialog.findChildren(QWidget) if getattr(button, "text", str)() == "Usual Settin&gs"
    ).click()
    assert window.preferences.now.theme == Settings().theme
    assert not window.preferences.now.reduced_motion
    assert not box(dialog, "Reduced").isChecked()


def test_every_control_has_a_letter_of_its_own(dialog: SettingsDialog) -> None:
    texts = [box.text() for box in dialog.findChildren(QCheckBox)]
    labels = [label for label in dialog.findChildren(QLabel) if "&" in label.text()]
    assert all(label.buddy() is not None for label in labels)
    texts += [label.text() for label in labels]
    letters = [text.partition("&")[2][0].casefold() for text in texts]
    assert len(letters) == len(set(letters)) == 11, sorted(letters)


def test_the_switches_of_the_menu_and_the_themes_follow(window: MainWindow, dialog: SettingsDialog) -> None:
    dialog.findChild(QComboBox).setCurrentText("Dark")
    ticked = [action.text() for action in window.menus._themes.values() if action.isChecked()]
    assert ticked == ["Dark"]


def test_only_what_was_changed_is_told(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings())
    qtbot.addWidget(dialog)
    told: list[dict[str, object]] = []
    dialog.changed.connect(told.append)
    dialog.reject()
    assert told == []
