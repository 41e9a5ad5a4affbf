from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter, QToolTip

from reader.drawing.palette import load_palette
from reader.model.marks import ConflictKind, LinkKind
from reader.model.span import Side
from tests.helpers.builders import comparison, document, joined
from tests.helpers.ferry import ferry
from tests.helpers.panes import connectors_of, picture, settle, shown_panes, text_of, turn_wheel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.model.comparison import Comparison
    from reader.ui.panes.connectors import Connectors

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def far_apart() -> Comparison:
    """One link from the first line of the left article to the last one of the right."""
    return comparison(
        document("The bridge is shut.\n" + "Other news. " * 400, name="a.txt"),
        document("Some news. " * 400 + "\nThe bridge was shut.", name="b.txt"),
        joined("The bridge is shut.", "The bridge was shut."),
    )


def columns_with_ink(handle: Connectors) -> set[int]:
    """Which columns of the handle hold something else than paper, below the header."""
    image, paper = picture(handle), load_palette("light").colour("paper")
    return {x for x in range(image.width()) for y in range(90, image.height() - 2) if image.pixelColor(x, y) != paper}


def test_a_ribbon_reaches_from_one_article_to_the_other(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    handle = connectors_of(panes)
    assert columns_with_ink(handle) == set(range(handle.width()))


def test_the_ribbon_of_an_end_out_of_sight_fades(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, far_apart())
    handle = connectors_of(panes)
    ink = columns_with_ink(handle)
    assert 2 in ink
    assert handle.width() - 2 not in ink


def test_ribbons_follow_when_an_article_scrolls(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry(), height=330)
    panes.set_sync(False)
    before = picture(connectors_of(panes))
    link = ferry().links[1]
    middle = connectors_of(panes).middle_of(link)
    turn_wheel(panes, LEFT, 1)
    assert picture(connectors_of(panes)) != before
    after = connectors_of(panes).middle_of(link)
    assert middle is not None
    assert after is not None
    assert after.y() < middle.y()


@pytest.mark.parametrize("how", ["resize", "zoom", "divide"])
def test_ribbons_end_beside_their_passages_whatever_moves(qtbot: QtBot, how: str) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found, height=700)
    handle = connectors_of(panes)
    if how == "resize":
        panes.resize(900, 760)
    elif how == "zoom":
        panes.zoom(2)
    else:
        splitter = panes.findChild(QSplitter)
        assert splitter is not None
        splitter.setSizes([400, 640])
    settle(panes, qtbot)
    for ribbon in handle.ribbons_in_view():
        for side, top in ((LEFT, ribbon.band.left_top), (RIGHT, ribbon.band.right_top)):
            text = text_of(panes, side)
            extent = text.sheet.extent(ribbon.link.span(side))
            assert extent is not None
            in_handle = handle.mapFromGlobal(text.viewport().mapToGlobal(QPoint(0, 0))).y() + extent.top
            if ribbon.left == 1 and ribbon.right == 1:
                assert top == pytest.approx(in_handle, abs=0.6)


def test_nothing_is_painted_for_links_out_of_sight(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, far_apart())
    panes.set_sync(False)
    text_of(panes, LEFT).verticalScrollBar().setValue(800)
    assert connectors_of(panes).ribbons_in_view() == ()


@pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise", extend=True)
def test_a_tip_says_what_a_ribbon_means_letter_for_letter(qtbot: QtBot) -> None:
    panes = shown_panes(
        qtbot,
        comparison(
            "The <b>bridge</b> is shut for 3 days.",
            "The bridge is shut for 4 days.",
            joined(
                "The <b>bridge</b> is shut for 3 days.",
                "The bridge is shut for 4 days.",
                kind=LinkKind.QUOTE,
                score=0.91,
                shared=("<b>bridge</b>", "shut"),
                conflicts=((ConflictKind.NUMBER, "3 days", "4 days", "3 against 4 days"),),
            ),
        ),
    )
    handle = connectors_of(panes)
    middle = handle.ribbons_in_view()[0].band.left_top + 4
    point = QPoint(2, round(middle))
    QApplication.sendEvent(handle, QHelpEvent(QHelpEvent.Type.ToolTip, point, handle.mapToGlobal(point)))
    assert QToolTip.text() == (
        "<p>Same quotation, very sure (91 %)<br/>In common: &lt;b&gt;bridge&lt;/b&gt;, shut"
        "<br/>Told differently: 3 against 4 days</p>"
    )
    QToolTip.hideText()


def test_pointing_at_a_ribbon_lifts_it_and_leaving_lets_it_go(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    handle = connectors_of(panes)
    point = handle.middle_of(ferry().links[3])
    assert point is not None
    with qtbot.waitSignal(handle.link_hovered) as caught:
        QTest.mouseMove(handle, point.toPoint())
    link = caught.args[0]
    assert text_of(panes, LEFT).underlay.emphasis.lifted is link
    QTest.mouseMove(handle, QPoint(32, 3))
    qtbot.waitUntil(lambda: text_of(panes, LEFT).underlay.emphasis.lifted is None)


def test_the_handle_still_divides_the_room(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    handle = connectors_of(panes)
    before = text_of(panes, LEFT).width()
    with qtbot.assertNotEmitted(panes.link_chosen):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(32, 20))
        QTest.mouseMove(handle, QPoint(92, 20))
        QTest.mouseMove(handle, QPoint(92, 20))
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(32, 20))
    assert text_of(panes, LEFT).width() > before + 30


def test_a_conflict_has_its_sign_on_the_ribbon(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    handle = connectors_of(panes)
    image, colour = picture(handle), load_palette("light").colour("conflict")
    inked = [
        QPointF(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).red() - colour.red()) + abs(image.pixelColor(x, y).blue() - colour.blue()) < 30
    ]
    assert inked
