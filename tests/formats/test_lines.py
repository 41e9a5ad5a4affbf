"""Lines by their looks."""

from __future__ import annotations

import pytest

from reader.formats.lines import is_prose, is_shouted_headline, may_be_heading, may_be_title


@pytest.mark.parametrize(
    "line",
    [
        "Crane falls onto quay",
        "Who closed the harbour?",
        "Crane made by Marsh Corp.",
        "Crane falls in Port Ellery, Calif.",
        "Harbour opens at 9 a.m.",
        "Crane leaves the U.S.",
        "Harbour master: “We saw it fall.”",
        "Crane Falls Onto Quay. Harbour Is Closed.",
    ],
)
def test_headlines_may_be_titles(line: str) -> None:
    assert may_be_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "Crane",
        "The crane fell onto the old quay.",
        "“It fell,” he said.",
        "crane falls",
        "The crane:",
        "A, " * 40,
        "A " * 40,
    ],
)
def test_sentences_and_bits_may_not(line: str) -> None:
    assert not may_be_title(line)


def test_headings_are_short_and_do_not_end_as_sentences_do() -> None:
    assert may_be_heading("No ferry before Friday")
    assert may_be_heading("Who pays?")
    assert not may_be_heading("He said no.")
    assert not may_be_heading("‘No ferry’")
    assert not may_be_heading("No ferry " * 7)


def test_long_lines_in_capitals_are_headlines_of_other_stories() -> None:
    assert is_shouted_headline("FERRY LINE ENDS SERVICE TO THE ISLANDS")
    assert not is_shouted_headline("FERRY LINE ENDS SERVICE")
    assert not is_shouted_headline("FERRY LINE ENDS SERVICE TO THE ISLANDS!")
    assert not is_shouted_headline("FERRY LINE ENDS SERVICE TO THE Islands")


def test_prose_has_words_and_an_end() -> None:
    assert is_prose("The crane fell onto the quay on Monday.")
    assert not is_prose("The crane fell onto the quay on Monday")
    assert not is_prose("The crane fell.")
