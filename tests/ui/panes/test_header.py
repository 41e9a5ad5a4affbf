from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from reader.drawing.fonts import interface_font, register_fonts
from reader.drawing.palette import load_palette
from reader.ui.panes.header import ElidedText, PaneHeader
from tests.helpers.builders import document
from tests.helpers.ferry import harbour_post
from tests.helpers.panes import picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def header(qtbot: QtBot) -> PaneHeader:
    register_fonts()
    made = PaneHeader(load_palette("light"))
    qtbot.addWidget(made)
    made.resize(420, 80)
    return made


def test_the_header_tells_where_an_article_comes_from(header: PaneHeader) -> None:
    header.set_article(harbour_post())
    assert header.title == "Ferry operator knew of engine fault, crew member says"
    assert header.details == (
        "Harbour Post · Ana Petrov · 12 March 2031 · 129 words, 1 min · English · harbour-post.txt"
    )


def test_resting_on_the_header_tells_where_exactly_the_article_was_read(header: PaneHeader) -> None:
    article = replace(harbour_post(), path="/news/<b>/harbour-post.txt", encoding="utf-8", sha256="ab12")
    header.set_article(article)
    tips = [child.toolTip() for child in header.findChildren(QWidget)]
    told = [tip for tip in tips if "SHA-256 ab12" in tip]
    assert len(told) == 1
    assert told[0].startswith("<p>Harbour Post · Ana Petrov")
    assert "/news/&lt;b&gt;/harbour-post.txt<br/>utf-8<br/>" in told[0]


def test_the_header_names_the_author_and_the_language(header: PaneHeader) -> None:
    header.set_article(document("Titre\nx", name="a.txt", titled=True, byline="Ann Bell", outlet="Post", language="fr"))
    assert header.details == "Post · Ann Bell · 2 words, 1 min · French · a.txt"


@pytest.mark.parametrize("code", ["", "zz", "C"])
def test_a_language_that_cannot_be_told_is_left_out(header: PaneHeader, code: str) -> None:
    header.set_article(document("Hello", language=code))
    assert header.details == "1 word, 1 min"


def test_an_article_without_a_title_goes_by_its_file_and_names_it_once(header: PaneHeader) -> None:
    header.set_article(document("Hello", name="<b>note</b>.txt"))
    assert header.title == "<b>note</b>.txt"
    assert header.details == "1 word, 1 min · English"


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (700, "Harbour Post · Ana Petrov · 12 March 2031 · 129 words, 1 min · English · harbour-post.txt"),
        (420, "Harbour Post · Ana Petrov · 12 March 2031 · 129 words, 1 min"),
        (260, "Harbour Post · 12 March 2031"),
        (120, "Harbour Post"),
    ],
)
def test_where_it_is_narrow_whole_parts_go_the_least_important_first(
    header: PaneHeader, width: int, shown: str
) -> None:
    header.set_article(harbour_post())
    header.show()
    header.resize(width, 80)
    assert header.shown_details == shown
    assert header.details.endswith("harbour-post.txt")


@pytest.mark.parametrize(("date", "shown"), [("2024-10-08T20:15:00Z", "8 October 2024"), ("last week", "last week")])
def test_a_date_is_shown_as_people_write_it(header: PaneHeader, date: str, shown: str) -> None:
    header.set_article(document("Hello", name="a.txt", date=date))
    assert header.details.startswith(shown)


def test_a_long_title_asks_for_two_lines_and_no_more(header: PaneHeader, qtbot: QtBot) -> None:
    header.set_article(document("Short\nx", titled=True))
    with qtbot.waitExposed(header):
        header.show()
    assert header.needed_lines() == 1
    header.set_article(document("A very long title that goes on and on " * 9 + "\nx", titled=True))
    assert header.needed_lines() == 2
    one = header.sizeHint().height()
    header.set_lines(2)
    assert header.layout().sizeHint().height() >= one


def test_markup_in_a_title_is_shown_and_not_obeyed(header: PaneHeader) -> None:
    header.set_article(document("<img src=x> & <b>bold</b>\nx", titled=True))
    label = header.findChildren(ElidedText)[0]
    assert label.text() == "<img src=x> & <b>bold</b>"
    assert label.toolTip() == "<p>&lt;img src=x&gt; &amp; &lt;b&gt;bold&lt;/b&gt;</p>"


def test_without_an_article_the_header_says_so(header: PaneHeader) -> None:
    header.set_article(None)
    assert (header.title, header.details) == ("", "No article yet: drop a file here, open or paste one")


def test_a_word_that_is_wider_than_the_line_is_cut_short(qtbot: QtBot) -> None:
    register_fonts()
    label = ElidedText(interface_font(11), 2, QPalette.ColorRole.WindowText)
    qtbot.addWidget(label)
    label.resize(60, 40)
    label.set_text("Donaudampfschifffahrtsgesellschaft " * 4)
    assert label.needed_lines() == 2
    picture(label)
