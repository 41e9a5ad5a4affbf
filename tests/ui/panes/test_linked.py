from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.drawing.palette import SCREEN_THEMES, load_palette
from reader.model.runs import Marks
from reader.model.span import Location, Side, Span
from reader.ui.panes.tips import describe
from tests.helpers.builders import comparison, document, joined, span_of
from tests.helpers.ferry import ferry
from tests.helpers.panes import connectors_of, picture, point_of, settle, shown_panes, text_of, turn_wheel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.model.comparison import Comparison
    from reader.ui.panes import LinkedPanes

LEFT, RIGHT = Side.LEFT, Side.RIGHT

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)  # the offscreen platform has no such hints


def long_pair(paragraphs: int = 60) -> Comparison:
    """Two long articles; the right one tells the same in reverse order of length."""
    left = "\n".join(
        f"On day {n} the council of Velmar met again and talked about the ferry." for n in range(paragraphs)
    )
    right = "\n".join(
        f"Day {n} brought another meeting. " + "The council talked and talked. " * (1 + n % 5)
        for n in range(paragraphs)
    )
    links = [
        joined(
            f"On day {n} the council of Velmar met again and talked about the ferry.",
            f"Day {n} brought another meeting.",
        )
        for n in range(0, paragraphs, 3)
    ]
    return comparison(document(left, name="a.txt"), document(right, name="b.txt"), *links)


def click(panes: LinkedPanes, side: Side, offset: int, qtbot: QtBot) -> None:
    qtbot.mouseClick(text_of(panes, side).viewport(), Qt.MouseButton.LeftButton, pos=point_of(panes, side, offset))


def test_a_click_on_text_tells_which_character_it_was(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    offset = span_of(ferry().left.text, "coastguard").start + 3
    with qtbot.waitSignal(panes.place_chosen) as caught:
        click(panes, LEFT, offset, qtbot)
    assert caught.args == [Location(LEFT, Span(offset, offset + 1))]


def test_a_click_behind_an_emoji_still_tells_the_code_point(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison("🔥🔥 fire at 𝒱elmar harbour", "Nothing here"))
    for words in ("fire", "elmar", "harbour"):
        offset = span_of("🔥🔥 fire at 𝒱elmar harbour", words).start
        with qtbot.waitSignal(panes.place_chosen) as caught:
            click(panes, LEFT, offset, qtbot)
        assert caught.args == [Location(LEFT, Span(offset, offset + 1))]


def test_a_click_beside_the_text_tells_nothing(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    viewport = text_of(panes, LEFT).viewport()
    with qtbot.assertNotEmitted(panes.place_chosen):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(viewport.width() - 4, 4))


def test_selecting_with_the_mouse_is_no_click(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    text = text_of(panes, LEFT)
    span = span_of(ferry().left.text, "Ferry operator knew")
    with qtbot.assertNotEmitted(panes.place_chosen):
        QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panes, LEFT, span.start))
        QTest.mouseMove(text.viewport(), point_of(panes, LEFT, span.end - 2))
        QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=point_of(panes, LEFT, span.end - 2))
    assert panes.selection() is not None


def test_the_selection_comes_with_its_place_and_the_articles_own_characters(qtbot: QtBot) -> None:
    left = "At\u00a0least 🔥 fourteen people."
    panes = shown_panes(qtbot, comparison(left, "Nothing here."))
    panes.focus_side(LEFT)
    qtbot.keyClick(text_of(panes, LEFT), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panes.selection() == (Location(LEFT, Span(0, len(left))), left)
    qtbot.keyClick(text_of(panes, LEFT), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    mime = QApplication.clipboard().mimeData()
    assert (mime.text(), mime.hasHtml()) == (left, False)


def test_revealing_brings_both_places_comfortably_into_view_and_level(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    link = found.links[12]
    panes.reveal([Location(LEFT, link.left), Location(RIGHT, link.right)])
    tops = []
    for side in Side:
        sheet = text_of(panes, side).sheet
        extent = sheet.extent(link.span(side))
        assert extent is not None
        assert extent.top > 40
        assert extent.bottom < text_of(panes, side).viewport().height() - 40
        tops.append(extent.top)
    assert abs(tops[0] - tops[1]) <= 2


def test_revealing_a_comfortable_place_does_not_move_its_article(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    span = span_of(ferry().left.text, "Nobody was hurt.")
    before = text_of(panes, LEFT).verticalScrollBar().value()
    panes.reveal([Location(LEFT, span)])
    assert text_of(panes, LEFT).verticalScrollBar().value() == before


def test_what_is_clicked_stays_under_the_pointer_and_its_counterpart_comes_to_it(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.set_reduced_motion(True)
    panes.set_sync(on=False)
    bars = {side: text_of(panes, side).verticalScrollBar() for side in Side}
    panes.scroll_to(LEFT, found.links[12].left.start - 200)
    panes.scroll_to(RIGHT, 0)
    link = next(link for link in reversed(found.links) if text_of(panes, LEFT).sheet.visible_span().covers(link.left))
    ends = [Location(LEFT, link.left), Location(RIGHT, link.right)]
    for main in ends:  # a second click leads across; neither moves the text that is under the pointer
        panes.place_chosen.connect(lambda _place, main=main: panes.reveal(ends, main=main))
        before = bars[LEFT].value()
        click(panes, LEFT, link.left.start + 5, qtbot)
        assert bars[LEFT].value() == before
        here, there = (text_of(panes, place.side).sheet.extent(place.span) for place in ends)
        assert here is not None
        assert there is not None
        assert abs(here.top - there.top) <= 2
        bars[RIGHT].setValue(0)
        panes.place_chosen.disconnect()


def test_a_jump_that_was_not_clicked_in_the_text_still_moves_both_articles(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.set_reduced_motion(True)
    click(panes, LEFT, found.links[0].left.start + 5, qtbot)
    panes.reveal([Location(side, found.links[14].span(side)) for side in Side])
    assert all(text_of(panes, side).verticalScrollBar().value() > 100 for side in Side)


def test_marks_reach_the_end_of_an_article_that_ends_above_the_windows_lower_edge(qtbot: QtBot) -> None:
    last = "The ferry ran aground. " * 12 + "Nobody was hurt."
    panes = shown_panes(qtbot, comparison(document(f"Some words.\n{last}"), document("Others.")))
    text = text_of(panes, LEFT)
    end = span_of(text.article.text, "Nobody was hurt.")
    assert text.sheet.visible_span().end == end.end
    plain = picture(text.viewport())
    panes.reveal([Location(LEFT, end)])
    rect = text.sheet.sheet_rects(end)[0].translated(0, -text.sheet.scroll)
    probe = QPointF(rect.left() + 1, rect.top()).toPoint()
    assert picture(text.viewport()).pixelColor(probe) != plain.pixelColor(probe)


def test_revealing_marks_the_places_until_it_is_cleared(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    text, span = text_of(panes, LEFT), span_of(ferry().left.text, "Nobody was hurt.")
    plain = picture(text.viewport())
    panes.reveal([Location(LEFT, span)])
    marked = picture(text.viewport())
    rect = text.sheet.sheet_rects(span)[0].translated(0, -text.sheet.scroll)
    probe = QPointF(rect.left() + 1, rect.top()).toPoint()
    assert marked.pixelColor(probe) == load_palette("light").colour("current.ground")
    panes.clear_reveal()
    assert picture(text.viewport()).pixelColor(probe) == plain.pixelColor(probe)


def test_a_revealed_place_glides_and_pulses_and_then_comes_to_rest(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.set_reduced_motion(False)
    panes.reveal([Location(LEFT, found.links[10].left)])
    emphasis = text_of(panes, LEFT).underlay.emphasis
    qtbot.waitUntil(lambda: emphasis.pulse > 0.2, timeout=3000)
    qtbot.waitUntil(lambda: emphasis.pulse == 0.0 and not panes.moving, timeout=5000)
    extent = text_of(panes, LEFT).sheet.extent(found.links[10].left)
    assert extent is not None
    assert 40 < extent.top < text_of(panes, LEFT).viewport().height() - 40


def test_the_wheel_in_one_article_moves_the_other_to_its_level(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    for _ in range(25):
        turn_wheel(panes, LEFT, 1)
    left, right = (text_of(panes, side).sheet for side in Side)
    assert left.scroll > 500
    middle = text_of(panes, LEFT).viewport().height() / 2
    link = min(found.links, key=lambda link: abs(left.extent(link.left).middle - middle))
    assert abs(left.extent(link.left).middle - right.extent(link.right).middle) < 60


def test_the_wheel_in_the_right_article_moves_the_left_one(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    for _ in range(10):
        turn_wheel(panes, RIGHT, 1)
    assert text_of(panes, LEFT).sheet.scroll > 100


def test_without_sync_each_article_scrolls_for_itself(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    panes.set_sync(False)
    turn_wheel(panes, LEFT, 5)
    assert (text_of(panes, LEFT).sheet.scroll > 100, text_of(panes, RIGHT).sheet.scroll) == (True, 0)


def test_levelling_brings_the_counterpart_to_the_same_height(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.set_sync(False)
    panes.focus_side(LEFT)
    turn_wheel(panes, LEFT, 20)
    panes.level_here()
    left, right = (text_of(panes, side).sheet for side in Side)
    level = [link for link in found.links if abs(left.extent(link.left).top - right.extent(link.right).top) <= 2]
    assert len(level) == 1
    assert 0 < left.extent(level[0].left).top < text_of(panes, LEFT).viewport().height()


def test_after_a_jump_the_other_article_never_rushes(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.scroll_to(RIGHT, found.links[15].right.start)
    before = text_of(panes, RIGHT).sheet.scroll
    turn_wheel(panes, LEFT, 1)
    assert abs(text_of(panes, RIGHT).sheet.scroll - before) < 400


def test_painting_marks_moves_nothing(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    turn_wheel(panes, LEFT, 12)
    before = [text_of(panes, side).sheet.scroll for side in Side]
    panes.set_comparison(None)
    panes.set_comparison(found)
    settle(panes, qtbot)
    assert [text_of(panes, side).sheet.scroll for side in Side] == before


def test_going_back_to_a_place_shows_the_same_line(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    for side in Side:
        panes.scroll_to(side, 1500)
        offset = panes.visible_offset(side)
        panes.scroll_to(side, 0)
        assert panes.visible_offset(side) == 0
        panes.scroll_to(side, offset)
        assert panes.visible_offset(side) == offset


def test_zooming_keeps_the_line_at_the_top_and_changes_both_articles(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    panes.scroll_to(LEFT, 1500)
    offset, height = panes.visible_offset(LEFT), text_of(panes, RIGHT).sheet.height
    panes.zoom(3)
    settle(panes, qtbot)
    assert panes.zoom_points == 16
    assert abs(panes.visible_offset(LEFT) - offset) < 80
    assert text_of(panes, RIGHT).sheet.height > height
    panes.reset_zoom()
    assert panes.zoom_points == 13


def test_control_and_wheel_zoom(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    turn_wheel(panes, RIGHT, -1, Qt.KeyboardModifier.ControlModifier)
    assert panes.zoom_points == 14


def test_zooming_stops_at_sizes_that_can_be_read(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    panes.zoom(-100)
    assert panes.zoom_points == 8
    panes.zoom(100)
    assert panes.zoom_points == 36


def test_a_narrower_window_keeps_the_line_at_the_top(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    panes.scroll_to(LEFT, 2000)
    offset = panes.visible_offset(LEFT)
    for width in (900, 700, 1000, 1100):
        panes.resize(width, 500)
        settle(panes, qtbot)
    assert panes.visible_offset(LEFT) == offset


def test_finding_goes_through_both_articles_and_round(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    results = [panes.find("velmar") for _ in range(5)]
    assert (results[0].left, results[0].right) == (2, 2)
    assert [result.index for result in results] == [1, 2, 3, 4, 1]
    assert [result.current.side for result in results if result.current] == [LEFT, LEFT, RIGHT, RIGHT, LEFT]
    assert panes.find("velmar", backwards=True).index == 4
    assert panes.find("Velmar", match_case=True).total == 3  # VELMAR is another word now
    assert panes.find("nowhere").current is None
    panes.clear_find()
    assert text_of(panes, LEFT).underlay.emphasis.hits is None


def test_a_hit_is_brought_into_view(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    result = panes.find("day 50 ")
    assert result.current is not None
    extent = text_of(panes, LEFT).sheet.extent(result.current.span)
    assert extent is not None
    assert 0 < extent.top < text_of(panes, LEFT).viewport().height()


def test_ribbons_are_painted_and_can_be_clicked(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    handle = connectors_of(panes)
    link = found.links[3]
    middle = handle.middle_of(link)
    assert middle is not None
    paper = load_palette("light").colour("paper")
    assert picture(handle).pixelColor(middle.toPoint()) != paper
    with qtbot.waitSignal(panes.link_chosen) as caught:
        qtbot.mouseClick(handle, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert caught.args == [link]


def test_hidden_links_leave_no_ribbon_and_no_tint(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    with_links = picture(text_of(panes, LEFT).viewport())
    panes.set_marks(Marks.NONE)
    settle(panes, qtbot)
    handle = picture(connectors_of(panes))
    paper = load_palette("light").colour("paper")
    assert {handle.pixelColor(32, y).name() for y in range(80, handle.height() - 4)} == {paper.name()}
    assert picture(text_of(panes, LEFT).viewport()) != with_links


def test_pointing_at_a_passage_lifts_its_ribbon_and_both_ends(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    handle, link = connectors_of(panes), found.links[1]
    before = picture(handle), picture(text_of(panes, RIGHT).viewport())
    with qtbot.waitSignal(panes.pointed_at) as told:
        QTest.mouseMove(text_of(panes, LEFT).viewport(), point_of(panes, LEFT, link.left.start + 4))
    assert told.args == [describe(link)]
    qtbot.waitUntil(lambda: text_of(panes, RIGHT).underlay.emphasis.lifted == link)
    assert (picture(handle), picture(text_of(panes, RIGHT).viewport())) != before


def test_a_lifted_link_shows_what_its_ends_share_and_what_they_tell_differently(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    connectors_of(panes).link_hovered.emit(found.links[0])
    for side, text, number in ((LEFT, found.left.text, "212"), (RIGHT, found.right.text, "208")):
        emphasis = text_of(panes, side).underlay.emphasis
        assert [span.text(text) for span in emphasis.differing] == [number]
        assert "people on board" in [span.text(text) for span in emphasis.shared]
    connectors_of(panes).link_hovered.emit(None)
    assert text_of(panes, LEFT).underlay.emphasis.differing == ()


def test_scrolling_lets_go_of_what_was_under_the_pointer(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    QTest.mouseMove(text_of(panes, LEFT).viewport(), point_of(panes, LEFT, 4))
    emphasis = text_of(panes, LEFT).underlay.emphasis
    qtbot.waitUntil(lambda: emphasis.lifted == found.links[0])
    turn_wheel(panes, LEFT, 3)
    assert emphasis.lifted is None


def test_a_chosen_link_stays_chosen_when_the_result_is_refined(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    link = found.links[3]
    panes.reveal([Location(LEFT, link.left), Location(RIGHT, link.right)])
    panes.set_comparison(replace(found, links=tuple(replace(each, score=0.5) for each in found.links)))
    assert text_of(panes, LEFT).underlay.emphasis.lifted == replace(link, score=0.5)


def test_a_file_dropped_on_an_article_is_for_that_side(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    for x, side in ((200, LEFT), (900, RIGHT)):
        with qtbot.waitSignal(panes.files_dropped) as caught:
            drop(panes, x, "/articles/one.txt")
        assert caught.args == [(side, [Path("/articles/one.txt")])]


def test_two_files_are_for_both_sides(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    with qtbot.waitSignal(panes.files_dropped) as caught:
        drop(panes, 200, "/articles/one.txt", "/articles/two.txt")
    assert caught.args == [(None, [Path("/articles/one.txt"), Path("/articles/two.txt")])]


def test_a_dropped_web_address_is_left_alone(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.html")])
    with qtbot.assertNotEmitted(panes.files_dropped):
        send_drop(panes, 200, data)


def drop(panes: LinkedPanes, x: int, *paths: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    send_drop(panes, x, data)


def send_drop(panes: LinkedPanes, x: int, data: QMimeData) -> None:
    buttons, keys, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(panes, QDragEnterEvent(QPoint(x, 250), copy, data, buttons, keys))
    QApplication.sendEvent(panes, QDragMoveEvent(QPoint(x, 250), copy, data, buttons, keys))
    QApplication.sendEvent(panes, QDropEvent(QPointF(x, 250), copy, data, buttons, keys))


def test_the_focused_side_follows_the_keyboard(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    panes.activateWindow()
    with qtbot.waitSignal(panes.side_focused):
        panes.focus_side(RIGHT)
    assert panes.focused_side() is RIGHT
    click(panes, LEFT, 3, qtbot)
    assert panes.focused_side() is LEFT


def test_panes_without_articles_are_calm_and_answer_everything(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    panes.set_documents(None, None)
    settle(panes, qtbot)
    assert panes.selection() is None
    assert panes.find("anything").total == 0
    assert [panes.visible_offset(side) for side in Side] == [0, 0]
    panes.level_here()
    panes.zoom(1)
    panes.set_marks(Marks.USUAL)
    panes.reveal([])
    picture(panes)


def test_an_article_that_stays_keeps_its_place_when_the_other_is_exchanged(qtbot: QtBot) -> None:
    found = long_pair()
    panes = shown_panes(qtbot, found)
    panes.scroll_to(LEFT, 1500)
    offset = panes.visible_offset(LEFT)
    panes.set_documents(found.left, ferry().right)
    settle(panes, qtbot)
    assert panes.visible_offset(LEFT) == offset


def test_articles_are_named_for_screen_readers(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    assert text_of(panes, LEFT).accessibleName() == f"Left article: {ferry().left.title}"
    assert text_of(panes, RIGHT).accessibleName() == f"Right article: {ferry().right.title}"


@pytest.mark.parametrize("theme", SCREEN_THEMES)
def test_every_theme_paints_its_own_paper(qtbot: QtBot, theme: str) -> None:
    panes = shown_panes(qtbot, ferry())
    panes.set_palette(load_palette(theme))
    settle(panes, qtbot)
    viewport = text_of(panes, LEFT).viewport()
    assert picture(viewport).pixelColor(viewport.width() // 2, 3) == load_palette(theme).colour("paper")


def test_the_sides_tell_when_the_part_in_view_changes(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, long_pair())
    with qtbot.waitSignal(panes.places_changed):
        turn_wheel(panes, LEFT, 2)
