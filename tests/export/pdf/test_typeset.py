"""Text set in lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from reader.drawing.fonts import register_fonts
from reader.export.pdf.typeset import UNIT, Paragraph, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

STYLE = Style(10, 14)
WIDTH = 200.0


@pytest.fixture
def device(qapp: object) -> Iterator[QPdfWriter]:
    register_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(round(72 * UNIT))
    yield writer
    buffer.close()


WORDS = "Some words that are long enough to need several lines of the width that is asked for here."


def test_lines_hold_all_letters_once_and_in_order(device: QPdfWriter) -> None:
    paragraph = Paragraph(WORDS, STYLE, WIDTH, device)
    extents = [paragraph.extent(index) for index in range(len(paragraph.lines))]
    assert len(extents) > 1
    assert extents[0][0] == 0
    assert extents[-1][1] == len(WORDS)
    assert all(one[1] == other[0] for one, other in pairwise(extents))


def test_no_line_is_wider_than_asked_for(device: QPdfWriter) -> None:
    paragraph = Paragraph(WORDS + " " + "x" * 300, STYLE, WIDTH, device)
    assert max(line.naturalTextWidth() / UNIT for line in paragraph.lines) <= WIDTH


def test_lines_stand_one_leading_apart(device: QPdfWriter) -> None:
    paragraph = Paragraph(WORDS, STYLE, WIDTH, device)
    assert paragraph.tops == [STYLE.leading * count for count in range(len(paragraph.lines) + 1)]
    assert paragraph.total_height == STYLE.leading * len(paragraph.lines)


def test_empty_text_has_no_stretches(device: QPdfWriter) -> None:
    paragraph = Paragraph("", STYLE, WIDTH, device)
    assert paragraph.total_height == STYLE.leading * len(paragraph.lines)
    assert not [
        paragraph.stretches(index, 0, 5) for index in range(len(paragraph.lines)) if paragraph.stretches(index, 0, 5)
    ]


def test_stretch_grows_with_its_letters(device: QPdfWriter) -> None:
    paragraph = Paragraph("abcdef", STYLE, WIDTH, device)
    ends = [paragraph.stretches(0, 0, end)[0][1] for end in range(1, 7)]
    assert ends == sorted(set(ends))
    assert paragraph.stretches(0, 0, 3)[0][1] == pytest.approx(paragraph.stretches(0, 3, 6)[0][0])


def test_space_at_the_end_of_a_line_takes_no_room(device: QPdfWriter) -> None:
    paragraph = Paragraph(WORDS, STYLE, WIDTH, device)
    start, end = paragraph.extent(0)
    assert paragraph.stretches(0, start, end)[0][1] <= WIDTH


def test_stretch_in_mixed_directions_stays_apart(device: QPdfWriter) -> None:
    text = "שלום one two"
    paragraph = Paragraph(text, STYLE, WIDTH, device)
    [(left, right)] = paragraph.stretches(0, text.index("one"), text.index("two") - 1)
    [(hebrew_left, _)] = paragraph.stretches(0, 0, 4)
    assert left < right <= hebrew_left


def test_fonts_keep_their_size_to_a_twentieth_of_a_point(device: QPdfWriter) -> None:
    small, large = (Paragraph("a long line of text", Style(points, 14), WIDTH, device) for points in (9.80, 9.85))
    assert small.natural_width(0) < large.natural_width(0)
