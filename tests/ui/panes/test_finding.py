from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Span
from reader.ui.panes.finding import FindResult, find_all, shared_words


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The shed, the Shed", "shed", ["shed", "Shed"]),
        ("“Nobody warned us,” she said", '"nobody', ["“Nobody"]),
        ("the company’s ship", "company's", ["company’s"]),
        ("a two–day visit", "two-day", ["two–day"]),
        ("at\u00a0least 14", "at least", ["at\u00a0least"]),
        ("one. two", "e.", ["e."]),
        ("anything", "   ", []),
        ("anything", "", []),
        ("ababab", "abab", ["abab"]),
    ],
)
def test_words_are_found_however_they_were_typed(text: str, words: str, found: list[str]) -> None:
    assert [span.text(text) for span in find_all(text, words)] == found


def test_case_can_matter() -> None:
    assert find_all("Lisk lisk", "lisk", match_case=True) == (Span(5, 9),)


def test_offsets_are_code_points() -> None:
    assert find_all("🔥🔥 fire", "fire") == (Span(3, 7),)


@given(st.text(max_size=40), st.text(min_size=1, max_size=3))
def test_any_words_can_be_looked_for(text: str, words: str) -> None:
    spans = find_all(text, words)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    if words.strip() and words in text:
        assert spans


def test_both_counts_make_the_total() -> None:
    assert FindResult(2, 3, 1).total == 5


def test_shared_words_are_found_as_whole_words_inside_their_passage_only() -> None:
    text = "A fire. The fire and the fireman, a fire-fighter."
    passage = Span(8, len(text))
    assert [text[: span.start].count("fire") for span in shared_words(text, passage, ("fire", "The fire"))] == [1, 3]


def test_shared_words_do_not_overlap() -> None:
    text = "People on board, people on shore"
    found = shared_words(text, Span(0, len(text)), ("people on board", "people", "board"))
    assert [span.text(text) for span in found] == ["People on board", "people"]
