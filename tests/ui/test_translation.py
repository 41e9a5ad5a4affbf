"""A trial language with marked words finds every text that nobody could translate."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTabWidget

from reader.settings import SettingsStore
from reader.ui.action_table import ACTIONS
from reader.ui.translation import install_translation
from reader.ui.window import MainWindow
from reader.ui.window_state import PROGRAM
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TOOLS = Path(sys.executable).parent
MARK = "§"


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """All texts of the window, each between two marks."""
    if not (TOOLS / "pyside6-lupdate").exists():
        pytest.skip("Qt's translation tools are not beside this Python")
    source = tmp_path_factory.mktemp("i18n") / "trial.ts"
    files = sorted(str(file) for file in (checkout / "reader" / "ui").rglob("*.py"))
    subprocess.run([str(TOOLS / "pyside6-lupdate"), *files, "-ts", str(source)], check=True, capture_output=True)
    tree = ET.parse(source)  # noqa: S314  # written a line above
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.text = f"{MARK}{message.findtext('source')}{MARK}"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    target = source.with_suffix(".qm")
    subprocess.run([str(TOOLS / "pyside6-lrelease"), str(source), "-qm", str(target)], check=True, capture_output=True)
    return target


@pytest.fixture
def window(qtbot: QtBot, trial: Path, tmp_path: Path) -> Iterator[MainWindow]:
    translator = QTranslator()
    assert translator.load(str(trial))
    QApplication.installTranslator(translator)
    window = MainWindow(ferry_work().work(), SettingsStore(lambda *_: None, tmp_path / "none.toml"), Answers())
    window.show()
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()
    QApplication.removeTranslator(translator)


def texts(window: MainWindow) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        yield label.text()
    for button in window.findChildren(QAbstractButton):
        yield button.text()
    for field in window.findChildren(QLineEdit):
        yield field.placeholderText()
    for tabs in window.findChildren(QTabWidget):
        yield from (tabs.tabText(number) for number in range(tabs.count()))
    for action in window.actions_by_id.all():
        yield from (action.text(), action.statusTip())
    for menu in window.menuBar().actions():
        yield menu.text()
        yield from (entry.text() for entry in menu.menu().actions())


def test_every_text_of_the_window_can_be_translated(qtbot: QtBot, window: MainWindow) -> None:
    themes = {"Light", "Dark", "High contrast"}
    left_out = {text for text in texts(window) if text and MARK not in text and any(map(str.isalpha, text))}
    assert left_out - themes == set()


def test_what_is_said_about_a_comparison_can_be_translated(qtbot: QtBot, window: MainWindow) -> None:
    window.open_files([Path("harbour-post.txt"), Path("island-wire.txt")])
    qtbot.waitUntil(lambda: window.controller.settled)
    for action, words in (("nextClaim", "Disputed"), ("nextMatch", "Same statement")):
        window.action(action).trigger()
        assert f"{MARK}{words}{MARK}" in window.status.place.text()
    assert PROGRAM in window.windowTitle()


def test_the_table_of_actions_is_translated_where_it_is_shown(window: MainWindow) -> None:
    for spec in ACTIONS:
        assert window.action(spec.id).text() == f"{MARK}{spec.text}{MARK}"


def test_without_a_translation_the_interface_stays_english(qapp: QApplication) -> None:
    assert "counterpoint" not in install_translation(qapp, QLocale("tlh"))
