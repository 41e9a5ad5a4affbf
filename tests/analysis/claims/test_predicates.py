"""What is called false, and in how many words."""

from __future__ import annotations

import pytest

from tests.helpers.claimed import told


def flagged(text: str) -> list[tuple[str, str | None]]:
    return [(one.words, one.cue) for one in told(text) if one.claim.flagged]


@pytest.mark.parametrize(
    ("predicate", "cue"),
    [
        ("is 100 percent false", "100 percent false"),
        ("is simply not true", "simply not true"),
        ("is baseless, silly and absurd", "baseless, silly and absurd"),
        ("is entirely without merit", "entirely without merit"),
        ("is false and was made late", "false"),
        ("is a sham", "sham"),
    ],
)
def test_cue_is_the_whole_of_what_the_claim_is_called(predicate: str, cue: str) -> None:
    text = f"Lee said that the dam had burst.\nThe claim {predicate}, Varga said."
    assert flagged(text) == [("the dam had burst", cue)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of claims only: deeds and people may be disgraceful without a denial
        (
            "Lee said that the dam had burst.\nVarga called the report disgraceful.",
            [("the dam had burst", "disgraceful")],
        ),
        ("Lee said that the dam had burst.\nVarga called the weather disgraceful.", []),
        # doubt cast on a fact, and on nothing in particular
        ("Varga cast doubt on the theft of the stamps.", [("the theft of the stamps", "cast doubt on")]),
        ("Varga has not cast doubt on the theft of the stamps.", []),
    ],
)
def test_words_that_reject_only_some_things(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert flagged(text) == expected
