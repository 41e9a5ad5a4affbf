"""Verbs of alleging that a tagger takes for nouns."""

from __future__ import annotations

import pytest

from tests.helpers.claimed import the_claim, told


@pytest.mark.parametrize(
    ("text", "claim", "source"),
    [
        ("Ford alleges Keller groped her at a party.", "Keller groped her at a party", "Ford"),
        ("The judge let a suit that alleges Keller took the silver go on.", "Keller took the silver go on", "a suit"),
        ("Ford alleges that Keller took the silver.", "Keller took the silver", "Ford"),
    ],
)
def test_alleges_is_a_verb_whatever_the_tagger_says(text: str, claim: str, source: str) -> None:
    one = the_claim(text, claim)
    assert (one.claim.rule, one.words, one.source) == ("alleged", claim, source)


@pytest.mark.parametrize("text", ["The firm alleges fraud.", "Ford alleges.", "Alleges Ford"])
def test_a_verb_that_is_followed_by_no_fact_states_nothing(text: str) -> None:
    assert [one.words for one in told(text)] == []
