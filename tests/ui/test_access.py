"""Keyboard and screen readers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QMenu, QWidget

from reader.settings import SettingsStore
from reader.ui.action_table import ACTIONS
from reader.ui.command_list import CommandList
from reader.ui.key_sheet import KeySheet
from reader.ui.window import MainWindow
from tests.helpers.works import Answers, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleAnnouncementEvent, QAccessibleInterface
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


def tree(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader can reach and that is in sight, but for the rows of lists."""
    yield interface
    if isinstance(interface.object(), QAbstractItemView):
        return  # Qt keeps interfaces for rows of its own, which do not outlive the list
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            yield from tree(child)


def unnamed(widget: QWidget) -> list[str]:
    """What can have the keyboard without saying what it is."""
    found = []
    for node in tree(QAccessible.queryAccessibleInterface(widget)):
        told = node.text(QAccessible.Text.Name) or node.text(QAccessible.Text.Value)
        nobody = node.role() in {QAccessible.Role.NoRole, QAccessible.Role.Client} and not node.childCount()
        if node.state().focusable and (not told or nobody):
            thing = node.object()
            found.append(f"{node.role().name} {thing.objectName() if thing else ''} {type(thing).__name__}")
    return found


@pytest.mark.parametrize("page", ["pageClaims", "pageMatches", "pageQuotes", "pageNames"])
def test_the_keyboard_goes_through_a_page_as_the_eye_does(window: MainWindow, page: str) -> None:
    window.action(page).trigger()
    panel = window.sidebar.tabs.currentWidget()
    following: list[QWidget] = []
    widget = panel.search
    while not isinstance(widget, QAbstractItemView):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            following.append(widget)
        widget = widget.nextInFocusChain()
    tops = [each.mapTo(panel, each.rect().topLeft()) for each in following]
    assert following[1] is panel.ordering
    assert [(top.y() > tops[0].y() + 20, top.y(), top.x()) for top in tops] == sorted(
        (top.y() > tops[0].y() + 20, top.y(), top.x()) for top in tops
    )


@pytest.mark.parametrize("page", ["pageClaims", "pageMatches", "pageQuotes", "pageNames", "pageOnly", "find"])
def test_everything_that_can_have_the_keyboard_says_what_it_is(window: MainWindow, page: str) -> None:
    window.action(page).trigger()
    nodes = list(tree(QAccessible.queryAccessibleInterface(window)))
    assert {QAccessible.Role.MenuBar, QAccessible.Role.EditableText, QAccessible.Role.StatusBar} <= {
        node.role() for node in nodes
    }
    assert unnamed(window) == []


@pytest.mark.parametrize("action", ["settings", "legend", "cards", "about", "commands", "shortcuts", "paste"])
def test_everything_in_a_dialog_says_what_it_is(qtbot: QtBot, window: MainWindow, action: str) -> None:
    window.action(action).trigger()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert unnamed(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)


def test_the_tab_key_goes_from_the_articles_through_the_list_and_back(qtbot: QtBot, window: MainWindow) -> None:
    window.action("focusLeft").trigger()
    begun = QApplication.focusWidget()
    passed = []
    for _ in range(60):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget().objectName())
        if QApplication.focusWidget() is begun:
            break
    assert "rightPane" in passed
    assert "claimList" in passed
    assert passed[-1] == "leftPane"


def test_no_two_actions_share_a_key(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions_by_id.all() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_keys_of_one_letter_work_in_the_articles_and_not_where_one_types(qtbot: QtBot, window: MainWindow) -> None:
    window.action("focusLeft").trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_C)
    assert window.status.place.text().startswith("Claim 1")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_M)
    assert window.status.place.text().startswith("Match ")
    window.action("searchList").trigger()
    qtbot.keyClicks(window.sidebar.matches.search, "cmd")
    assert window.sidebar.matches.search.text() == "cmd"
    assert window.status.place.text().startswith("Match ")


def test_keys_of_one_letter_can_be_switched_off(qtbot: QtBot, window: MainWindow) -> None:
    letters = {QKeySequence(spec.letter) for spec in ACTIONS if spec.letter}
    assert letters
    window.wishes.change({"letter_keys": False})
    keys = {key for action in window.actions_by_id.all() for key in action.shortcuts()}
    assert not [key.toString() for key in keys if key in letters]
    window.action("focusLeft").trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_C)
    assert not window.status.place.text()
    window.wishes.change({"letter_keys": True})
    assert letters <= {key for action in window.actions_by_id.all() for key in action.shortcuts()}


def test_a_switch_in_a_menu_shows_whether_it_is_on(window: MainWindow) -> None:
    for action in window.actions_by_id.all():
        assert action.isIconVisibleInMenu() is not action.isCheckable()


def test_every_key_is_one_that_qt_understands() -> None:
    for spec in ACTIONS:
        for key in (*spec.keys, *([spec.letter] if spec.letter else [])):
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


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was given to say."""
    heard: list[str] = []

    class Reader:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802  # as Qt has it
            heard.append(event.message())

    monkeypatch.setattr("reader.ui.speaking.QAccessible", Reader)
    return heard


def test_each_jump_is_said_with_its_kind_its_number_and_its_side(window: MainWindow, said: list[str]) -> None:
    window.action("nextClaim").trigger()
    assert said[-1].startswith("Claim 1 of 4 · left article · Disputed")
    window.action("cross").trigger()
    assert "right article" in said[-1]
    window.action("nextMatch").trigger()
    assert said[-1].startswith("Match 1 of 6 · Difference 1 of 1 · left article · Same statement")
    window.sidebar.mention_chosen.emit(window.sidebar.names.comparison.groups[0].id, 0)
    assert said[-1].startswith("Name ")
    assert "mention 1 of" in said[-1]
    window.sidebar.only_chosen.emit(0)
    assert said[-1].startswith("Passage 1 of")
    window.action("otherSide").trigger()
    assert said[-1] in {"Left article", "Right article"}


def test_what_a_search_finds_and_what_happens_is_said(qtbot: QtBot, window: MainWindow, said: list[str]) -> None:
    window.action("find").trigger()
    qtbot.keyClicks(window.find_bar.words, "engine")
    qtbot.waitUntil(lambda: bool(said))
    assert said[-1] == "1 of 3  ·  2 left, 1 right"
    window.open_files([Path("nowhere.txt")])
    qtbot.waitUntil(lambda: "nowhere.txt" in said[-1])


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


def test_the_command_list_knows_the_themes_by_name_and_says_when_it_knows_nothing(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.action("commands").trigger()
    listed = QApplication.activeModalWidget()
    assert isinstance(listed, CommandList)
    qtbot.keyClicks(listed.search, "dark xyz")
    assert "No command that is possible now has these words." in [
        label.text() for label in listed.findChildren(QLabel) if label.isVisible()
    ]
    listed.search.setText("dark")
    assert listed.commands == ["Theme: Dark", "Theme: High contrast, dark"]
    qtbot.keyClick(listed.search, Qt.Key.Key_Return)
    assert window.appearance.palette.name == "dark"


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
