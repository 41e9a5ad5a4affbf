"""Selected words are marked wherever else they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCursor

from reader.model.span import Side, Span
from tests.helpers.builders import comparison, document
from tests.helpers.panes import picture, settle, shown_panes, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.panes import LinkedPanes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

LEFT = "The ferry sank.\nNo ferryman saw the Ferry sink 😀, nor did any ferry’s crew."
RIGHT = "A FERRY went down.\nThe fleet has three ferries."


@pytest.fixture
def panes(qtbot: QtBot) -> LinkedPanes:
    return shown_panes(qtbot, comparison(document(LEFT), document(RIGHT, name="b.txt")))


def choose(panes: LinkedPanes, side: Side, start: int, end: int) -> None:
    """Select characters as the mouse would."""
    text = text_of(panes, side)
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.sheet.offsets.position(start))
    cursor.setPosition(text.sheet.offsets.position(end), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def echoed(panes: LinkedPanes, side: Side) -> list[str]:
    text = text_of(panes, side)
    found = text.underlay.emphasis.echoes
    assert text.article is not None
    whole = Span(0, len(text.article.text))
    spans = sorted(found.overlapping(whole)) if found is not None else []
    return [span.text(text.article.text) for span in spans]


def test_a_selected_word_is_marked_in_both_articles_whatever_its_case(qtbot: QtBot, panes: LinkedPanes) -> None:
    before = picture(text_of(panes, Side.RIGHT))
    choose(panes, Side.LEFT, LEFT.index("ferry"), LEFT.index(" sank"))
    qtbot.waitUntil(lambda: bool(echoed(panes, Side.RIGHT)))
    assert echoed(panes, Side.LEFT) == ["ferry", "Ferry", "ferry"]
    assert echoed(panes, Side.RIGHT) == ["FERRY"]
    assert picture(text_of(panes, Side.RIGHT)) != before


def test_the_marks_go_with_the_selection(qtbot: QtBot, panes: LinkedPanes) -> None:
    choose(panes, Side.RIGHT, 2, 7)
    qtbot.waitUntil(lambda: bool(echoed(panes, Side.LEFT)))
    choose(panes, Side.RIGHT, 2, 2)
    qtbot.waitUntil(lambda: not echoed(panes, Side.LEFT))
    assert not echoed(panes, Side.RIGHT)


def test_other_articles_come_without_marks(qtbot: QtBot, panes: LinkedPanes) -> None:
    choose(panes, Side.LEFT, 4, 9)
    qtbot.waitUntil(lambda: bool(echoed(panes, Side.RIGHT)))
    panes.set_documents(document("Another ferry."), document("A ferry again."))
    settle(panes, qtbot)
    assert not echoed(panes, Side.LEFT)
    assert not echoed(panes, Side.RIGHT)


def test_a_part_of_a_word_is_marked_only_where_it_is_a_word(qtbot: QtBot, panes: LinkedPanes) -> None:
    start = LEFT.index("ferryman")
    choose(panes, Side.LEFT, start, start + len("ferry"))
    qtbot.waitUntil(lambda: bool(echoed(panes, Side.RIGHT)))
    assert echoed(panes, Side.LEFT) == ["ferry", "Ferry", "ferry"]


def test_a_stretch_over_two_paragraphs_is_marked_nowhere(qtbot: QtBot, panes: LinkedPanes) -> None:
    choose(panes, Side.LEFT, 4, 9)
    qtbot.waitUntil(lambda: bool(echoed(panes, Side.RIGHT)))
    choose(panes, Side.LEFT, LEFT.index("sank"), LEFT.index("No") + 2)
    qtbot.waitUntil(lambda: not echoed(panes, Side.RIGHT))
    assert not echoed(panes, Side.LEFT)
