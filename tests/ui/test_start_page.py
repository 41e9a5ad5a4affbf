from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton

from reader.drawing.palette import load_palette
from reader.model.span import Side
from reader.ui.icons import IconSet
from reader.ui.start_page import RECENT_SHOWN, DropTarget, StartPage
from tests.helpers.builders import document

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    page = StartPage(IconSet(load_palette("light")))
    qtbot.addWidget(page)
    return page


def buttons(page: StartPage, name: str) -> list[QPushButton]:
    return page.findChildren(QPushButton, name)


@pytest.mark.parametrize(("name", "side"), [("startOpenLeft", Side.LEFT), ("startOpenRight", Side.RIGHT)])
def test_each_side_has_its_button(qtbot: QtBot, page: StartPage, name: str, side: Side) -> None:
    with qtbot.waitSignal(page.open_wanted) as wanted:
        buttons(page, name)[0].click()
    assert wanted.args == [side]


@pytest.mark.parametrize(("name", "side"), [("startPasteLeft", Side.LEFT), ("startPasteRight", Side.RIGHT)])
def test_each_side_takes_pasted_text(qtbot: QtBot, page: StartPage, name: str, side: Side) -> None:
    with qtbot.waitSignal(page.paste_wanted) as wanted:
        buttons(page, name)[0].click()
    assert wanted.args == [side]


def test_a_file_dropped_on_a_side_goes_there(qtbot: QtBot, page: StartPage) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/articles/a.txt"), QUrl("https://example.org/b.html")])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    target = page.findChildren(DropTarget)[1]
    with qtbot.waitSignal(page.dropped) as dropped:
        target.dropEvent(event)
    assert dropped.args == [Side.RIGHT, [Path("/articles/a.txt")]]


def test_an_open_article_is_named_on_its_side(page: StartPage) -> None:
    page.show_documents(document("A title\nFour words of text.", titled=True, name="a.txt"), None)
    words = [label.text() for label in page.findChildren(DropTarget)[0].findChildren(QLabel)]
    assert "A title" in words
    assert "a.txt · 6 words" in words


def test_pairs_from_before_are_offered_and_only_the_latest(qtbot: QtBot, page: StartPage) -> None:
    pairs = [(f"/articles/a & b {number}.txt", f"/articles/c{number}.txt") for number in range(9)]
    page.show_recent(pairs, [f"Fire & flood {number}" for number in range(9)])
    offered = buttons(page, "recent")
    assert len(offered) == RECENT_SHOWN
    assert offered[0].text() == "Fire && flood 0"
    assert "/articles/a &amp; b 0.txt" in offered[0].toolTip()
    with qtbot.waitSignal(page.pair_wanted) as wanted:
        offered[0].click()
    assert wanted.args == ["/articles/a & b 0.txt", "/articles/c0.txt"]


def test_without_pairs_from_before_nothing_is_said_of_them(qtbot: QtBot, page: StartPage) -> None:
    page.show_recent([("/a.txt", "/b.txt")], ["a, b"])
    page.show_recent((), ())
    qtbot.waitUntil(lambda: not buttons(page, "recent"))
    assert "Compared before" not in [label.text() for label in page.findChildren(QLabel)]
