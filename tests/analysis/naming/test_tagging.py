from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.naming.tagging import (
    LABELS,
    SHAPES,
    TAGS,
    Window,
    decode,
    join_scores,
    shapes_of,
    stretches,
    windows,
)

WORDS = st.lists(st.text(min_size=1, max_size=9), min_size=1, max_size=80)


def pieces_of(word: str) -> tuple[int, ...]:
    return tuple(range(len(word)))


def scores_for(tags: list[str]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    scores = np.zeros((len(tags), len(TAGS)), dtype=np.float32)
    for row, tag in enumerate(tags):
        scores[row, TAGS.index(tag)] = 1
    return scores


def test_same_word_has_other_shapes_in_a_headline_and_at_the_start() -> None:
    running = shapes_of(["She", "saw", "Ana", "on", "the", "pier", "."])
    headline = shapes_of(["Storm", "Sinks", "Ana", "Off", "Pier"])
    assert running[2] != headline[2]
    assert shapes_of(["Ana", "left", "."])[0] != running[2]
    assert shapes_of(["“", "Ana", "left"])[1] == shapes_of(["Ana", "left"])[0]


@given(WORDS)
def test_shapes_fit_the_table(words: list[str]) -> None:
    assert all(0 < shape < SHAPES for shape in shapes_of(words))


@given(WORDS, st.integers(min_value=10, max_value=200))
def test_windows_hold_every_word_and_keep_to_their_limit(words: list[str], limit: int) -> None:
    found = windows(words, pieces_of, limit=max(limit, 50))
    seen = [set(range(window.first_word, window.first_word + len(window.heads))) for window in found]
    assert set.union(*seen) == set(range(len(words)))
    assert all(len(window.pieces) == len(window.shapes) <= max(limit, 50) for window in found)
    assert [window.first_word for window in found] == sorted({window.first_word for window in found})


@given(st.integers(min_value=1, max_value=300))
def test_scores_of_windows_are_joined_without_a_gap(count: int) -> None:
    words = ["word"] * count
    parts = []
    for window in windows(words, pieces_of):
        rows = np.full((len(window.heads), len(TAGS)), 1, dtype=np.float32)
        parts.append((window, rows))
    assert (join_scores(count, parts) == 1).all()


def test_in_an_overlap_each_word_is_read_where_more_stands_round_it() -> None:
    first, second = Window(0, (), (), ()), Window(4, (), (), ())
    rows = [np.full((6, len(TAGS)), value, dtype=np.float32) for value in (1, 2)]
    assert join_scores(10, [(first, rows[0]), (second, rows[1])])[:, 0].tolist() == [1] * 5 + [2] * 5


def test_names_are_read_off_the_best_tags() -> None:
    tags = ["O", "B-PERSON", "I-PERSON", "B-GPE", "O"]
    assert decode(scores_for(tags)) == [(1, 3, "PERSON"), (3, 4, "GPE")]
    assert decode(scores_for([])) == []


@given(st.lists(st.lists(st.floats(-5, 5, width=32), min_size=len(TAGS), max_size=len(TAGS)), max_size=8))
def test_decoded_names_lie_in_the_sentence_and_apart(rows: list[list[float]]) -> None:
    found = decode(np.array(rows, dtype=np.float32).reshape(-1, len(TAGS)))
    places = [place for start, end, _ in found for place in range(start, end)]
    assert len(places) == len(set(places))
    assert all(0 <= start < end <= len(rows) and label in LABELS for start, end, label in found)


def test_a_tag_inside_without_a_beginning_begins_a_name() -> None:
    assert stretches(["I-ORG", "I-ORG", "B-ORG", "I-GPE"]) == [(0, 2, "ORG"), (2, 3, "ORG"), (3, 4, "GPE")]
