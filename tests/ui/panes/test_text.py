from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.drawing.palette import load_palette
from reader.model.runs import Marks
from reader.model.span import Location, Side, Span
from reader.ui.panes.tips import plain_tip
from reader.ui.panes.underlay import Mark, sign_of
from tests.helpers.builders import comparison, document, joined, span_of
from tests.helpers.ferry import ferry
from tests.helpers.panes import difference, picture, point_of, settle, shown_panes, text_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.panes import LinkedPanes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
LEFT, RIGHT = Side.LEFT, Side.RIGHT
LONG = "\n".join(f"Paragraph {n} of a long article about nothing much, told at some length." for n in range(80))


def formats_at(panes: LinkedPanes, side: Side, span: Span) -> list[QTextCharFormat]:
    """Formats that lie on the beginning of a stretch of text without astral characters."""
    block = text_of(panes, side).document().findBlock(span.start)
    at = span.start - block.position()
    return [
        QTextCharFormat(item.format) for item in block.layout().formats() if item.start <= at < item.start + item.length
    ]


def test_what_is_shown_has_the_offsets_of_the_article_whatever_is_in_it(qtbot: QtBot) -> None:
    text = "A 🔥 b\u2028c\u00a0d\ufdd0e 𝒱\u0301\nnext\ttab end"
    panes = shown_panes(qtbot, comparison(text, "other"))
    assert text_of(panes, LEFT).document().blockCount() == 2
    for words in ("b", "e ", "next", "end"):
        span = span_of(text, words)
        assert text_of(panes, LEFT).sheet.offset_at(QPointF(point_of(panes, LEFT, span.start))) == span.start


def test_a_lone_surrogate_shifts_nothing(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison("a \ud800 word", "other"))
    assert text_of(panes, LEFT).sheet.offset_at(QPointF(point_of(panes, LEFT, 4))) == 4


def test_claims_differ_by_the_style_of_their_line(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    disputed = formats_at(panes, LEFT, span_of(found.left.text, "the operator had known"))
    unverified = formats_at(panes, RIGHT, span_of(found.right.text, "Fishing boats"))
    assert [form.underlineStyle() for form in disputed] == [QTextCharFormat.UnderlineStyle.WaveUnderline]
    assert [form.underlineStyle() for form in unverified] == [QTextCharFormat.UnderlineStyle.DashUnderline]


def test_names_and_furniture_have_their_inks(qtbot: QtBot) -> None:
    found, palette = ferry(), load_palette("light")
    panes = shown_panes(qtbot, found)
    inks = {
        words: formats_at(panes, LEFT, span_of(found.left.text, words))[0].foreground().color()
        for words in ("Marta Lind", "By Ana Petrov")
    }
    assert inks == {"Marta Lind": palette.colour("entity.person"), "By Ana Petrov": palette.colour("furniture")}


def test_channels_can_be_switched_off_one_by_one(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found)
    panes.set_marks(Marks.CLAIMS)
    settle(panes, qtbot)
    assert formats_at(panes, LEFT, span_of(found.left.text, "Marta Lind")) == []
    assert formats_at(panes, LEFT, span_of(found.left.text, "the operator had known")) != []
    panes.set_marks(Marks.ENTITIES)
    settle(panes, qtbot)
    assert formats_at(panes, LEFT, span_of(found.left.text, "the operator had known")) == []


def test_linked_passages_are_tinted_and_others_are_not(qtbot: QtBot) -> None:
    found, palette = ferry(), load_palette("light")
    panes = shown_panes(qtbot, found, height=800)
    image = picture(text_of(panes, LEFT).viewport())
    sheet = text_of(panes, LEFT).sheet

    def ground(words: str) -> object:
        rect = sheet.sheet_rects(span_of(found.left.text, words))[0]
        return image.pixelColor(QPointF(rect.left() + 3, rect.top() + 1).toPoint()).name()

    assert ground("Passengers waited for almost five hours") == palette.colour("link.ground").name()
    assert ground("The transport ministry has opened") == palette.colour("link.related.ground").name()
    assert ground("Nobody was hurt.") == palette.colour("paper").name()


def test_a_flagged_claim_has_a_sign_in_the_outer_margin_and_the_sign_can_be_clicked(qtbot: QtBot) -> None:
    found = ferry()
    panes = shown_panes(qtbot, found, height=800)
    claim = found.claims[1]
    text = text_of(panes, LEFT)
    line = text.sheet.extent(Span(claim.span.start, claim.span.start + 1))
    assert line is not None
    point = QPointF(text.sheet.column()[0] - 21, line.middle)
    ring = picture(text.viewport()).pixelColor((point + QPointF(-6, -6)).toPoint())
    assert difference(ring, load_palette("light").colour("paper")) > 0
    with qtbot.waitSignal(panes.place_chosen) as caught:
        qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())
    assert caught.args == [Location(LEFT, Span(claim.span.start, claim.span.start + 1))]


def test_resting_on_a_sign_tells_why_it_stands_there(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    tips: list[str] = []
    monkeypatch.setattr("reader.ui.panes.text.QToolTip.showText", lambda _place, text, _widget: tips.append(text))
    found = ferry()
    panes = shown_panes(qtbot, found, height=800)
    claim, text = found.claims[1], text_of(panes, LEFT)
    line = text.sheet.extent(Span(claim.span.start, claim.span.start + 1))
    assert line is not None
    point = QPoint(int(text.sheet.column()[0]) - 21, int(line.middle))
    for spot, told in ((point, plain_tip(claim.reason)), (point + QPoint(0, 200), "")):
        place = text.viewport().mapToGlobal(spot)
        QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))
        assert tips.pop() == told


def test_the_signs_differ_in_more_than_colour() -> None:
    disputed, unverified = ferry().claims[1], ferry().claims[5]
    assert (sign_of(disputed).mark, sign_of(unverified).mark) == (Mark.DISPUTED, Mark.UNVERIFIED)
    assert Mark.DISPUTED.value != Mark.UNVERIFIED.value


@pytest.mark.parametrize(
    ("there", "back"),
    [(Qt.Key.Key_Down, Qt.Key.Key_Up), (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), (Qt.Key.Key_End, Qt.Key.Key_Home)],
)
def test_keys_scroll(qtbot: QtBot, there: Qt.Key, back: Qt.Key) -> None:
    panes = shown_panes(qtbot, comparison(document(LONG), document(LONG)))
    text = text_of(panes, LEFT)
    QTest.keyClick(text, there)
    assert text.sheet.scroll > 0
    QTest.keyClick(text, back)
    assert text.sheet.scroll == 0


def test_a_page_leaves_two_lines_in_view(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison(document(LONG), document(LONG)))
    text = text_of(panes, LEFT)
    QTest.keyClick(text, Qt.Key.Key_PageDown)
    assert text.viewport().height() - 70 < text.sheet.scroll < text.viewport().height() - 20


def test_shift_and_arrows_select_where_the_reader_looks(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison(document(LONG), document(LONG)))
    panes.scroll_to(LEFT, 1000)
    top = panes.visible_offset(LEFT)
    panes.focus_side(LEFT)
    for _ in range(5):
        QTest.keyClick(text_of(panes, LEFT), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    found = panes.selection()
    assert found is not None
    assert found[0] == Location(LEFT, Span(top, top + 5))


def test_resting_on_a_passage_shows_its_counterpart_only_while_that_is_out_of_view(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips: list[str] = []
    monkeypatch.setattr("reader.ui.panes.text.QToolTip.showText", lambda _place, text, _widget: tips.append(text))
    words = "The <b>quay</b> closed."
    panes = shown_panes(
        qtbot, comparison(f"The harbour was shut.\n{LONG}", f"{words}\n{LONG}", joined("The harbour was shut.", words))
    )
    panes.set_sync(on=False)
    text, spot = text_of(panes, LEFT), point_of(panes, LEFT, 6)
    for seen, told in ((0, ""), (2000, "<p>The other article: “The &lt;b&gt;quay&lt;/b&gt; closed.”</p>")):
        panes.scroll_to(RIGHT, seen)
        QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, text.mapToGlobal(spot)))
        assert tips[-1] == told


def test_return_is_a_click_at_the_caret(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    text_of(panes, LEFT).place_caret(17)
    with qtbot.waitSignal(panes.place_chosen) as caught:
        QTest.keyClick(text_of(panes, LEFT), Qt.Key.Key_Return)
    assert caught.args == [Location(LEFT, Span(17, 18))]


def test_nothing_can_be_typed_into_an_article(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    before = text_of(panes, LEFT).toPlainText()
    QTest.keyClicks(text_of(panes, LEFT), "x")
    QTest.keyClick(text_of(panes, LEFT), Qt.Key.Key_Delete)
    assert text_of(panes, LEFT).toPlainText() == before


def test_the_column_is_never_wider_than_is_comfortable(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry(), width=2400)
    for side in Side:
        left, right = text_of(panes, side).sheet.column()
        assert 400 < right - left < 700


def test_where_room_is_scarce_letters_get_more_of_it(qtbot: QtBot) -> None:
    beside = []
    for width in (720, 1000):
        text = text_of(shown_panes(qtbot, ferry(), width=width), LEFT)
        left, right = text.sheet.column()
        beside.append(text.viewport().width() - (right - left))
        assert left >= 30  # a sign still has its place
    assert beside[0] < beside[1]


def test_a_title_is_larger_and_is_a_heading_to_screen_readers(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    first, later = (text_of(panes, LEFT).document().findBlockByNumber(number) for number in (0, 2))
    assert first.layout().lineAt(0).height() > 1.3 * later.layout().lineAt(0).height()
    assert first.blockFormat().headingLevel() == 1


def test_a_right_to_left_article_is_set_from_the_right(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison("هذا مقال قصير", "short"))
    left, right = text_of(panes, LEFT).sheet.column()
    rect = text_of(panes, LEFT).sheet.sheet_rects(Span(0, 5))[0]
    assert rect.right() > (left + right) / 2


def test_a_left_to_right_article_is_set_from_the_left_in_both_panes(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, comparison("short", "short"))
    for side in Side:
        rect = text_of(panes, side).sheet.sheet_rects(Span(0, 5))[0]
        assert rect.left() == pytest.approx(text_of(panes, side).sheet.column()[0], abs=1)


@pytest.mark.qt_log_ignore("propagateSizeHints|does not support raise|grabbing the keyboard", extend=True)
def test_the_menu_can_be_added_to(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    seen: list[object] = []

    def add(menu: object, place: object) -> None:
        seen.append(place)
        QTimer.singleShot(0, menu.close)  # type: ignore[attr-defined]

    panes.menu_opening.connect(add)
    viewport = text_of(panes, LEFT).viewport()
    point = point_of(panes, LEFT, 4)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)
    assert seen == [Location(LEFT, Span(4, 5))]


def test_nothing_keeps_running_when_the_reader_only_reads(qtbot: QtBot) -> None:
    panes = shown_panes(qtbot, ferry())
    panes.reveal([ferry().claims[0].location])
    settle(panes, qtbot)
    assert not [timer for timer in panes.findChildren(QTimer) if timer.isActive()]
    running = QVariantAnimation.State.Running
    assert not [each for each in panes.findChildren(QVariantAnimation) if each.state() is running]
