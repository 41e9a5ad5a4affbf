"""Articles on their way through the pages."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from reader.drawing.fonts import register_fonts
from reader.drawing.palette import PRINT_THEME, load_palette
from reader.export.pdf.column import Column, Typeset
from reader.export.pdf.flow import LARGEST_PAD, flow, longest_rising
from reader.export.pdf.sheet import SHEETS
from reader.export.pdf.typeset import UNIT
from reader.model.span import Side
from tests.helpers.builders import comparison, document, joined, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.model.comparison import Comparison

SHEET = SHEETS["A4"]
TOP = 150.0
SENTENCE = "This is sentence {} and it goes on for long enough to fill most of a line of the column."


@pytest.fixture
def flowed(qapp: object) -> Iterator[Callable[[Comparison], tuple[Column, Column]]]:
    register_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(round(72 * UNIT))
    palette = load_palette(PRINT_THEME)

    def place(whole: Comparison) -> tuple[Column, Column]:
        left, right = (Typeset(whole.document(side), (), SHEET, palette, device) for side in Side)
        return flow(whole, left, right, SHEET, TOP)

    yield place
    assert device.resolution() == round(72 * UNIT)  # Qt needs the device for as long as the lines live


def paragraphs(*lengths: int) -> str:
    """Paragraphs of so many sentences each, all of them different."""
    number = iter(range(10_000))
    return "\n".join(" ".join(SENTENCE.format(next(number)) for _ in range(length)) for length in lengths)


def test_every_letter_is_placed_once_and_in_order(flowed: Callable[..., tuple[Column, Column]]) -> None:
    whole = comparison(paragraphs(*[3, 7, 1, 12] * 8), "short")
    lines = flowed(whole)[0].lines
    text = "".join(line.span.text(whole.left.text) for line in lines)
    assert text == whole.left.text.replace("\n", "")
    places = [(line.page, line.y) for line in lines]
    assert places == sorted(places)


def test_lines_stay_on_their_page_and_do_not_overlap(flowed: Callable[..., tuple[Column, Column]]) -> None:
    lines = flowed(comparison(paragraphs(*[5, 2, 9] * 12), "short"))[0].lines
    assert lines[0].y == TOP
    for line, following in pairwise(lines):
        assert line.y >= (TOP if line.page == 0 else SHEET.top)
        assert line.y + line.height <= SHEET.bottom + 0.01
        assert following.page > line.page or following.y >= line.y + line.height - 0.01


def test_no_single_line_is_left_behind_or_sent_ahead(flowed: Callable[..., tuple[Column, Column]]) -> None:
    for start in range(1, 9):  # whatever the first page happens to end with
        lines = flowed(comparison(paragraphs(start, *[4] * 30), "short"))[0].lines
        for line, following in pairwise(lines):
            if following.page > line.page and following.paragraph is line.paragraph:
                assert line.index >= 1
                assert following.index <= len(line.paragraph.lines) - 2


def test_heading_stands_with_what_follows(flowed: Callable[..., tuple[Column, Column]]) -> None:
    for start in range(1, 20):
        text = paragraphs(start) + "\nA heading\n" + paragraphs(9)
        lines = flowed(comparison(document(text, headings=["A heading"]), "short"))[0].lines
        [heading] = [index for index, line in enumerate(lines) if line.span.text(text) == "A heading"]
        assert lines[heading].page == lines[heading + 2].page


def test_matching_passages_are_brought_level(flowed: Callable[..., tuple[Column, Column]]) -> None:
    left, right = "Opening.\nThe match stands here.\nEnd.", "Opening.\nMore.\nThe same match.\nEnd."
    whole = comparison(left, right, joined("The match stands here.", "The same match."))
    columns = flowed(whole)
    [one] = columns[0].spots(span_of(left, "The match stands here."))
    [other] = columns[1].spots(span_of(right, "The same match."))
    assert one.box.top() == pytest.approx(other.box.top())


def test_no_hole_is_larger_than_a_few_lines(flowed: Callable[..., tuple[Column, Column]]) -> None:
    left, right = "Opening.\nThe match.", paragraphs(*[4] * 4) + "\nThe same match."
    lines = flowed(comparison(left, right, joined("The match.", "The same match.")))[0].lines
    assert lines[1].y - lines[0].y < LARGEST_PAD


def test_empty_article_takes_one_page(flowed: Callable[..., tuple[Column, Column]]) -> None:
    column = flowed(comparison(document(""), "short"))[0]
    assert column.pages == 1
    assert not column.on_page(0)


def test_spots_cover_the_words_line_by_line(flowed: Callable[..., tuple[Column, Column]]) -> None:
    text = paragraphs(6)
    column = flowed(comparison(text, "short"))[0]
    spots = column.spots(span_of(text, text[30:400]))
    assert len(spots) > 3
    assert all(spot.box.right() <= column.left + SHEET.column_width + 0.01 for spot in spots)
    assert all(spot.box.left() == column.left for spot in spots[1:])


@given(st.lists(st.integers(0, 30), max_size=40))
def test_longest_rising_series_rises_and_none_is_longer(numbers: list[int]) -> None:
    chain = longest_rising(numbers)
    values = [numbers[index] for index in chain]
    assert chain == sorted(chain)
    assert values == sorted(set(values))
    best = [1] * len(numbers)
    for index in range(len(numbers)):
        best[index] = 1 + max((best[other] for other in range(index) if numbers[other] < numbers[index]), default=0)
    assert len(chain) == max(best, default=0)
