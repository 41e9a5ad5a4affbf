"""Pages are read as people read them."""

from __future__ import annotations

import io

import pypdfium2

from reader.formats import pdf as reader
from tests.helpers.papers import texts
from tests.helpers.sheets import Set, column, pdf

STORY = [
    f"In part {word} of the account the harbour office tells at some length what its people saw on the quay that night."
    for word in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
]


def read(*sets: Set, rotate: int = 0) -> list[str]:
    return texts(reader.extract(pdf(list(sets), rotate=rotate)).blocks)


def test_two_columns_under_a_headline_are_read_one_after_the_other() -> None:
    left, right = column(STORY[:3], 60, 700, 36, gap=6), column(STORY[3:6], 310, 700, 36, gap=6)
    headline = Set(60, 760, "Harbour office tells of the night on the quay", 18)
    assert read(headline, *right, *left) == [headline.text, *STORY[:6]]
    interleaved = [line for pair in zip(left, right, strict=True) for line in pair]
    assert read(headline, *interleaved) == [headline.text, *STORY[:6]]


def test_three_columns_are_read_from_left_to_right() -> None:
    columns = [column(STORY[start : start + 3], 40 + 60 * start, 700, 25, gap=6) for start in (6, 0, 3)]
    assert read(*(line for lines in columns for line in lines)) == STORY


def test_columns_whose_lines_are_not_level_are_read() -> None:
    lines = column(STORY[:3], 60, 700, 36, gap=6) + column(STORY[3:6], 310, 693, 36, gap=6)
    assert read(*lines) == STORY[:6]


def test_line_across_the_page_parts_the_columns() -> None:
    upper = column(STORY[:2], 60, 700, 36, gap=6) + column(STORY[2:4], 310, 700, 36, gap=6)
    lower = column(STORY[4:6], 60, 540, 36, gap=6) + column(STORY[6:8], 310, 540, 36, gap=6)
    across = Set(60, 580, "The second night was quieter than the first, everybody said", 14, bold=True)
    assert read(*lower, across, *upper) == [*STORY[:4], across.text, *STORY[4:8]]


def test_one_column_stays_one() -> None:
    assert read(*column(STORY, 60, 760, 70, gap=6)) == STORY


def test_rows_of_a_table_are_not_torn() -> None:
    rows = [("Injured", "14"), ("Missing", "2"), ("Homeless", "2,940"), ("Sheds", "16"), ("Crews", "7")]
    cells = [Set(60 + 200 * side, 700 - 12 * number, row[side]) for number, row in enumerate(rows) for side in (0, 1)]
    lines = " ".join(read(*cells, *column(STORY[:3], 60, 600, 70, gap=6)))
    assert lines.startswith("Injured 14 Missing 2 Homeless 2,940")


def test_paragraph_goes_on_in_the_next_column() -> None:
    lines = column([STORY[0]], 60, 700, 36) + column(STORY[1:3], 60, 660, 36, indent=2)
    cut = len(lines) - 2
    moved = [Set(310, 700 - 12 * number, line.text) for number, line in enumerate(lines[cut:])]
    more = column(STORY[3:5], 310, 676, 36, indent=2)
    assert STORY[2] in read(*lines[:cut], *moved, *more)


def test_capital_over_several_lines_begins_its_word() -> None:
    first, second = Set(90, 692, "he harbour office told at"), Set(90, 680, "some length what it had seen")
    lines = [Set(60, 672, "T", 40), first, second]
    assert read(*lines, *column(STORY[:2], 60, 650, 36, gap=6))[0].startswith("The harbour office told at some length")


def test_turned_page_is_read_as_it_is_shown() -> None:
    rows = enumerate(column(STORY[:3], 0, 0, 60))
    lines = [Set(200 + 12 * number, 60, line.text, turned=True) for number, line in rows]
    data = pdf(lines, rotate=90)
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert document[0].get_rotation() == 90
    assert " ".join(texts(reader.extract(data).blocks)) == " ".join(STORY[:3])


def test_letters_up_the_margin_and_beyond_the_page_are_left_out() -> None:
    margin = [Set(20, 100, "Printed in Port Ellery", turned=True), Set(60, 900, "never"), Set(700, 500, "never")]
    assert read(*margin, *column(STORY[:2], 60, 700, 60, gap=6)) == STORY[:2]
