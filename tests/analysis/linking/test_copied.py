from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.copied import FEWEST_WORDS, shared_wording
from reader.model.span import Side
from tests.helpers.analysed import article, pair

COPY = (
    "The freighter ran aground on a sandbank four miles north of the harbour mouth"
    " shortly before dawn on Monday and its crew was taken off"
)


def shared(left: str, right: str) -> list[tuple[str, str, int]]:
    one, other = pair(left, right, parsed=False)
    return [(one.words(run.left), other.words(run.right), run.words) for run in shared_wording(one, other)]


def test_a_long_run_of_the_same_words_is_found_whatever_stands_around_it() -> None:
    found = shared(f"Storm hits coast.\n{COPY}, police said.", f"Nobody was hurt. {COPY}; a tug is on its way.")
    assert found == [(COPY, COPY, len(COPY.split()))]


def test_case_and_marks_between_the_words_make_no_difference() -> None:
    found = shared(COPY, COPY.upper().replace("SANDBANK", "SANDBANK,"))
    assert [words for *_, words in found] == [len(COPY.split())]


def test_two_who_heard_the_same_speech_have_not_copied() -> None:
    speech = f"“{COPY},” the harbour master said."
    assert shared(speech, f"He told reporters: {speech}") == []


def test_a_run_goes_on_over_the_end_of_a_sentence_but_not_into_a_quotation() -> None:
    own = "A tug from the next port was sent out in the morning. It reached the stranded ship at about noon"
    text = f"{own}. “We are safe,” its captain said later."
    assert shared(text, text)[0][0] == own


@pytest.mark.parametrize("words", [FEWEST_WORDS - 1, FEWEST_WORDS])
def test_short_runs_are_nobodys_copy(words: int) -> None:
    run = " ".join(COPY.split()[:words])
    found = shared(f"Early on Monday {run}.", f"As we reported {run}.")
    assert bool(found) == (words >= FEWEST_WORDS)


def test_furniture_is_not_copy() -> None:
    credit = "All rights reserved and no part of this page may be printed or sold or used otherwise without our leave"
    one = article(credit, Side.LEFT, parsed=False, furniture=[credit])
    other = article(credit, Side.RIGHT, parsed=False, furniture=[credit])
    assert shared_wording(one, other) == ()


def test_a_phrase_that_the_page_repeats_is_not_copy_and_costs_no_time() -> None:
    page = "\n".join([f"{COPY}."] * 300)
    one, other = pair(page, page, parsed=False)
    start = time.process_time()
    found = shared_wording(one, other)
    assert time.process_time() - start < 2
    assert all(run.words <= len(page.split()) for run in found)


SENTENCES = st.lists(st.sampled_from([COPY, "A tug came.", f"{COPY} twice", "Nobody was hurt in the end"]), max_size=5)


@given(SENTENCES, SENTENCES)
def test_exchanging_the_articles_mirrors_the_runs(left: list[str], right: list[str]) -> None:
    one, other = pair(". ".join(left) or "-", ". ".join(right) or "-", parsed=False)
    mirrored_one, mirrored_other = pair(". ".join(right) or "-", ". ".join(left) or "-", parsed=False)
    runs = {(run.left, run.right, run.words) for run in shared_wording(one, other)}
    assert runs == {(run.right, run.left, run.words) for run in shared_wording(mirrored_one, mirrored_other)}
    spans = sorted(left for left, _, _ in runs)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
