"""Lines become paragraphs again, however they were set."""

from __future__ import annotations

import textwrap

import pytest

from reader.formats.pdf.paragraphs import paragraphs
from reader.formats.pdf.values import Box, Line

STORY = [
    f"In part {word} of its account the harbour office tells at some length what its people saw that night. They had "
    f"come in haste, said Maren Stell of crew {word}, and stayed until the morning, when the smoke had gone."
    for word in ("one", "two", "three", "four")
]


def line(text: str, y: float, *, x: float = 60, size: float = 10, bold: bool = False, column: int = 0) -> Line:
    return Line(text, Box(x, y - 2.5, x + 6 * len(text) * size / 10, y + 7.5), size, bold, column, 0)


def set_lines(leading: float, *, gap: float = 0, indent: float = 0, letters: int = 60, column: int = 0) -> list[Line]:
    lines: list[Line] = []
    y = 700.0
    for text in STORY:
        for number, row in enumerate(textwrap.wrap(text, letters - (3 if indent else 0))):
            lines.append(line(row, y, x=60 if number else 60 + indent, column=column))
            y -= leading
        y -= gap
    return lines


def texts(lines: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(lines, 10)]


@pytest.mark.parametrize("leading", [10, 12, 16, 20, 26])
@pytest.mark.parametrize(("gap", "indent"), [(8, 0), (0, 15), (0, 0)])
def test_spaced_indented_and_plain_paragraphs_are_found(leading: float, gap: float, indent: float) -> None:
    assert texts(set_lines(leading, gap=gap and gap + leading / 3, indent=indent)) == STORY


def test_lines_beside_a_picture_are_one_paragraph() -> None:
    wide, narrow = textwrap.wrap(STORY[0], 60), textwrap.wrap(STORY[1] + " " + STORY[2], 30)
    rows = [*wide, *narrow, *textwrap.wrap(STORY[3], 60)]
    found = texts([line(row, 700 - 12 * number) for number, row in enumerate(rows)])
    assert found == [STORY[0], f"{STORY[1]} {STORY[2]}", STORY[3]]


def test_headline_is_one_however_it_is_broken() -> None:
    head = [
        line("Crane falls", 760, size=24),
        line("onto the quay of", 732, size=24),
        line("Port Ellery", 704, size=24),
    ]
    assert texts([*head, *[line(row, 660 - 12 * n) for n, row in enumerate(textwrap.wrap(STORY[0], 60))]]) == [
        "Crane falls onto the quay of Port Ellery",
        STORY[0],
    ]


def test_bold_line_over_a_paragraph_stands_alone() -> None:
    rows = textwrap.wrap(STORY[0], 60)
    lines = [line("What the office says", 700, bold=True), *(line(row, 688 - 12 * n) for n, row in enumerate(rows))]
    assert texts(lines) == ["What the office says", STORY[0]]


def test_points_of_a_list_stand_alone() -> None:
    points = [
        "• The quay is closed to all traffic until Monday morning at six.",
        "• Ships go to Sund Narrows, said the pilots.",
    ]
    assert texts([line(point, 700 - 12 * number) for number, point in enumerate(points)]) == points


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("The crane had stood on the quay for thirty years, said Capt.", "Maren Stell of the harbour office.", True),
        ("The crane had stood on the quay of the town and the", "pilots had often warned of it.", True),
        ("The crane had stood on the quay, and that was what the", "Pilots had often warned of.", True),
        ("The crane had stood on the quay of the town for very long.", "The pilots had warned of it.", False),
        ("What the office says", "The pilots had warned of it.", False),
    ],
)
def test_only_what_is_unfinished_goes_on_over_the_page(before: str, after: str, joined: bool) -> None:
    first = [line("A line that reaches as far as lines of this column do.", 112), line(before, 100)]
    assert (texts([*first, line(after, 700, column=1)])[-1] != after) is joined
