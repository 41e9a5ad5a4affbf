"""A trial language with marked words finds every text that nobody could translate."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QSize, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTabWidget, QWidget

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
QTS_OWN = {"OK", "Cancel", "Close", "Press shortcut"}  # Qt brings its own translation of these
LONGER = 3  # one letter more for so many


@pytest.fixture(scope="module")
def tools() -> None:
    if not (TOOLS / "pyside6-lupdate").exists():
        pytest.skip("Qt's translation tools are not beside this Python")


@pytest.fixture(scope="module")
def trial(tools: None, tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> Path:
    """All texts of the window, each between two marks and about a third longer, as in many languages."""
    source = tmp_path_factory.mktemp("i18n") / "trial.ts"
    shutil.copy(checkout / "resources" / "i18n" / "counterpoint.ts", source)
    tree = ET.parse(source)  # noqa: S314  # our own file
    for message in tree.iter("message"):
        words, translation = message.findtext("source"), message.find("translation")
        assert words
        assert translation is not None
        translation.attrib.pop("type", None)
        translation.text = f"{MARK}{words}{'~' * (len(words) // LONGER)}{MARK}"
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


def texts(parent: QWidget) -> Iterator[str]:
    for label in parent.findChildren(QLabel):
        yield label.text()
    for button in parent.findChildren(QAbstractButton):
        yield button.text()
    for field in parent.findChildren(QLineEdit):
        yield field.placeholderText()
    for tabs in parent.findChildren(QTabWidget):
        yield from (tabs.tabText(number) for number in range(tabs.count()))


def texts_of_commands(window: MainWindow) -> Iterator[str]:
    for action in window.actions_by_id.all():
        yield from (action.text(), action.statusTip())
    for menu in window.menuBar().actions():
        yield menu.text()
        yield from (entry.text() for entry in menu.menu().actions())


def test_every_text_of_the_window_can_be_translated(qtbot: QtBot, window: MainWindow) -> None:
    menus = [menu for menu in window.findChildren(QMenu) if menu.title()]
    entries = [entry.text() for menu in menus for entry in menu.actions()]
    left_out = {
        text
        for text in (*texts(window), *texts_of_commands(window), *entries)
        if MARK not in text and any(map(str.isalpha, text))
    }
    assert left_out == set()


def test_what_is_said_about_a_comparison_can_be_translated(qtbot: QtBot, window: MainWindow) -> None:
    window.open_files([Path("harbour-post.txt"), Path("island-wire.txt")])
    qtbot.waitUntil(lambda: window.controller.settled)
    for action, words in (("nextClaim", "Disputed"), ("nextMatch", "Same statement")):
        window.action(action).trigger()
        assert f"{MARK}{words}" in window.status.place.text()
    assert PROGRAM in window.windowTitle()


def test_the_table_of_actions_is_translated_where_it_is_shown(window: MainWindow) -> None:
    for spec in ACTIONS:
        assert window.action(spec.id).text().startswith(f"{MARK}{spec.text}")


def cut_off(parent: QWidget) -> list[str]:
    """What has less room than its words need."""
    found = []
    for widget in parent.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        wanted = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            wanted = QSize(0, widget.heightForWidth(widget.width()))
        if wanted.width() > widget.width() or wanted.height() > widget.height():
            found.append(f"{widget.text()}: {wanted.toTuple()} in {widget.size().toTuple()}")
    return found


@pytest.mark.parametrize("page", ["start", "pageClaims", "pageMatches", "pageQuotes", "pageNames", "pageOnly", "find"])
def test_longer_words_fit_into_the_smallest_usual_window(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.resize(1024, 640)
    if page != "start":
        window.open_files([Path("harbour-post.txt"), Path("island-wire.txt")])
        qtbot.waitUntil(lambda: window.controller.settled and not window.painting)
        window.action(page).trigger()
        tabs = window.sidebar.tabs.tabBar()
        assert tabs.tabRect(tabs.count() - 1).right() <= tabs.width()
    qtbot.waitUntil(lambda: cut_off(window) == [])


@pytest.mark.parametrize("action", ["settings", "legend", "cards", "about", "commands", "shortcuts", "paste"])
def test_longer_words_fit_into_each_dialog(qtbot: QtBot, window: MainWindow, action: str) -> None:
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    qtbot.waitUntil(lambda: cut_off(dialog) == [])
    left_out = {text for text in texts(dialog) if MARK not in text and any(map(str.isalpha, text))}
    assert left_out <= QTS_OWN


def test_the_list_of_texts_is_up_to_date(tools: None, checkout: Path) -> None:
    script = [sys.executable, str(checkout / "packaging" / "translations.py"), "--check"]
    checked = subprocess.run(script, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, f"run packaging/translations.py: {checked.stdout}{checked.stderr}"


def test_without_a_translation_the_interface_stays_english(qapp: QApplication) -> None:
    assert "counterpoint" not in install_translation(qapp, QLocale("tlh"))
