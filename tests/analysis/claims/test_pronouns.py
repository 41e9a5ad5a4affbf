"""Whom "he" and "she" are shown to be: a name where it is safe, the article's own word where it is not."""

from __future__ import annotations

import pytest

from reader.analysis.claims import find_claims
from tests.helpers.analysed import pair


def sources(text: str) -> list[str | None]:
    first, second = pair(text, "A bakery in Lund sells bread.")
    found = find_claims(first, second, ())
    return [None if claim.source is None else first.words(claim.source.span) for claim in found]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ines Varga visited the harbour on Monday. She said that two boats had sunk.", "Ines Varga"),
        ("Ines Varga visited the harbour.\nShe said that two boats had sunk.", "Ines Varga"),
        ("The mayor visited the harbour on Monday. He said that two boats had sunk.", "The mayor"),
        ("The council had sold two boats, it said in a statement.", "The council"),
        # who the sentence is about, with others named in it
        ("Ines Varga left after a talk with Tom Holt in which she claimed that two boats had sunk.", "Ines Varga"),
        # the name rather than the post
        ("The guild’s lawyer, Tom Holt, came late. He said that two boats had sunk.", "Tom Holt"),
        ("Mr. Berg came late. He sat down. He claimed that two boats had sunk.", "Mr. Berg"),
    ],
)
def test_pronoun_is_given_by_the_name_of_whoever_acted_last(text: str, source: str) -> None:
    assert sources(text)[-1] == source


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        # somebody else is named in between
        (
            "Ines Varga met Anna Berg and Tom Holt there. They left. She said that two boats had sunk.",
            "She",
        ),
        # the words in between say that it is somebody else
        ("Mr. Berg visited the harbour. She said that two boats had sunk.", "She"),
        # too far off
        ("Ines Varga visited the harbour.\nIt rained.\nThe boats left.\nShe said that two boats had sunk.", "She"),
        ("The council met. It said that two boats had sunk.", "It"),
        # nobody is there
        ("The harbour is old. He said that two boats had sunk.", "He"),
    ],
)
def test_pronoun_stays_where_it_could_be_somebody_else(text: str, pronoun: str) -> None:
    assert sources(text)[-1] == pronoun
