"""What serves the pages is no part of the story."""

from __future__ import annotations

import pytest

from reader.formats import pdf as reader
from tests.helpers.papers import texts
from tests.helpers.sheets import Set, column, pdf

STORY = [
    f"In part {word} of its account the harbour office tells at some length what its people saw in night {word}."
    for word in ("one", "two", "three", "four", "five", "six")
]


def pages(*margins: list[Set]) -> list[list[Set]]:
    return [
        [*margin, *column(STORY[2 * number : 2 * number + 2], 60, 700, 60, gap=8)]
        for number, margin in enumerate(margins)
    ]


def test_running_heads_and_page_numbers_go() -> None:
    margins = [
        [Set(60, 800, f"The Harbour Ledger, page {number}", 8), Set(280, 30, f"- {number} -", 8)]
        for number in (1, 2, 3)
    ]
    assert texts(reader.extract(pdf(*pages(*margins))).blocks) == STORY


def test_heads_of_left_and_right_pages_go() -> None:
    heads = ["THE NIGHT ON THE QUAY", "THE HARBOUR LEDGER"]
    margins = [[Set(60, 800, heads[number % 2], 8)] for number in range(3)]
    found = texts(reader.extract(pdf(*pages(*margins))).blocks)
    assert "THE NIGHT ON THE QUAY" not in found


@pytest.mark.parametrize(
    "line",
    ["1", "Page 1", "1 of 3", "1/3", "– 1 –", "https://ledger.example/harbour 1/1", "10/8/24, 8:15 PM Crane falls"],
)
@pytest.mark.parametrize("y", [30, 815])
def test_what_a_browser_or_a_printer_adds_to_a_single_page_goes(line: str, y: int) -> None:
    assert texts(reader.extract(pdf(*pages([Set(60, y, line, 8)]))).blocks) == STORY[:2]


@pytest.mark.parametrize(
    "line", ["14 people were injured.", "2024 was good", "Port Ellery", "See https://ledger.example"]
)
def test_other_first_and_last_lines_stay(line: str) -> None:
    assert line in texts(reader.extract(pdf(*pages([Set(60, 760, line, 8)]))).blocks)


def test_headline_that_runs_on_over_the_pages_stays_where_it_is_large() -> None:
    margins = [[Set(60, 790, "Crane falls onto quay", 24)], *([Set(60, 800, "Crane falls onto quay", 8)] for _ in "23")]
    found = texts(reader.extract(pdf(*pages(*margins))).blocks)
    assert found == ["Crane falls onto quay", *STORY]


def test_sentence_goes_on_over_the_page() -> None:
    lines = column([STORY[0], STORY[1]], 60, 700, 40, gap=8)
    first = [*lines[:-2], Set(280, 30, "1")]
    second = [Set(60, 780, lines[-2].text), Set(60, 768, lines[-1].text), Set(280, 30, "2")]
    assert texts(reader.extract(pdf(first, second)).blocks) == STORY[:2]
