from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.drawing.palette import load_palette
from reader.model.marks import LinkKind
from reader.model.span import Side
from reader.ui.panes.overview import OverviewStrip, Tick
from tests.helpers.ferry import ferry
from tests.helpers.panes import picture, shown_panes, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def strip(qtbot: QtBot) -> OverviewStrip:
    made = OverviewStrip(Side.LEFT, load_palette("light"))
    qtbot.addWidget(made)
    made.resize(18, 404)
    return made


@pytest.mark.parametrize(
    "what", [LinkKind.SAME, LinkKind.QUOTE, LinkKind.RELATED, "only", "conflict", "claim.disputed", "claim.unverified"]
)
def test_each_kind_of_mark_is_painted_where_it_stands(strip: OverviewStrip, what: LinkKind | str) -> None:
    empty = picture(strip)
    strip.set_ticks([Tick(0.5, 0.55, what)])
    marked = picture(strip)
    changed = {y for y in range(404) for x in range(18) if marked.pixel(x, y) != empty.pixel(x, y)}
    assert changed
    assert min(changed) >= 195
    assert max(changed) <= 230


def test_the_part_in_view_is_framed(strip: OverviewStrip) -> None:
    whole = picture(strip)
    strip.set_view(0.25, 0.5)
    framed = picture(strip)
    changed = {y for y in range(404) if framed.pixel(9, y) != whole.pixel(9, y)}
    assert (min(changed) // 10, max(changed) // 10) == (10, 20)


def test_pressing_and_dragging_goes_there(strip: OverviewStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.gone_to) as caught:
        QTest.mousePress(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, 202))
    assert caught.args == [pytest.approx(0.5)]
    with qtbot.waitSignal(strip.gone_to) as caught:
        QTest.mouseMove(strip, QPoint(9, 9000))
    assert caught.args == [1.0]


def test_the_strip_has_a_name_for_screen_readers(strip: OverviewStrip) -> None:
    assert strip.accessibleName() == "Overview of the left article"


def test_the_strip_of_an_article_shows_its_links_conflicts_claims_and_what_only_it_tells(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    strip = panes.findChild(OverviewStrip, "leftOverview")
    assert strip is not None
    found = [tick.what for tick in strip.ticks]
    assert [found.count(kind) for kind in LinkKind] == [1, 4, 1]
    assert [found.count(what) for what in ("conflict", "only", "claim.disputed")] == [1, 2, 2]
    assert all(0 <= tick.top <= tick.bottom <= 1 for tick in strip.ticks)


def test_a_click_on_the_strip_scrolls_the_article(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry(), height=320)
    strip = panes.findChild(OverviewStrip, "rightOverview")
    assert strip is not None
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(9, strip.height() - 3))
    bar = text_of(panes, Side.RIGHT).verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_resting_on_the_strip_tells_its_marks_apart(strip: OverviewStrip) -> None:
    assert all(word in strip.toolTip() for word in ("Dot", "Ring", "Diamond", "Broad bar", "Thin bar"))
