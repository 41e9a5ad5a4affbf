from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.attribution.finder import find_attributions
from reader.analysis.attribution.model import Stance
from reader.analysis.lexicon import load_lexicon
from tests.helpers.analysed import article

ENGLISH = load_lexicon()


def attitudes(text: str) -> list[tuple[str | None, str, str]]:
    """Source, cue and content of what is wanted or judged."""
    read = article(text)
    return [
        (None if one.source is None else read.words(one.source), read.words(one.cue), read.words(one.content[0]))
        for one in find_attributions(read, ENGLISH)
        if one.stance is not Stance.ASSERTED
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        # an infinitive, also with whoever is to do it
        ("The mayor wants to close the bridge.", "The mayor", "wants", "to close the bridge"),
        ("The council has refused to pay the crews.", "The council", "has refused", "to pay the crews"),
        ("Varga urged the guild to leave the harbour.", "Varga", "urged", "the guild to leave the harbour"),
        ("Varga called on the guild to leave the harbour.", "Varga", "called on", "the guild to leave the harbour"),
        # an object, or what a preposition governs
        ("The mayor criticised the new toll.", "The mayor", "criticised", "the new toll"),
        ("The guild called for a second inquiry.", "The guild", "called for", "a second inquiry"),
        ("Lee complained about the noise in the hall.", "Lee", "complained about", "the noise in the hall"),
        ("Lee attacked the mayor for the delay.", "Lee", "attacked", "the mayor for the delay"),
        ("The toll was defended by the council.", "the council", "was defended", "The toll"),
        (
            "The critics cited two reports, a letter and a photograph.",
            "The critics",
            "cited",
            "two reports, a letter and a photograph",
        ),
        ("The guild proposed selling the ferry.", "The guild", "proposed", "selling the ferry"),
        # what it is taken for
        ("Lee called the toll a mistake.", "Lee", "called", "the toll a mistake"),
        ("The guild sees him as a rival.", "The guild", "sees", "him as a rival"),
        ("Lee compared the bridge to a sieve.", "Lee", "compared", "the bridge to a sieve"),
        # a clause
        ("The engineer doubted whether the dam will hold.", "The engineer", "doubted", "the dam will hold"),
        ("The guild questioned how the money was spent.", "The guild", "questioned", "how the money was spent"),
        # adjectives
        ("The engineer is confident that the dam will hold.", "The engineer", "confident", "the dam will hold"),
        ("Some councillors were critical of the new toll.", "Some councillors", "critical", "of the new toll"),
        # nouns with somebody behind them
        ("Lee’s support for the toll surprised the guild.", "Lee", "support for", "the toll"),
        ("Her plan to sell the ferry surprised us.", "Her", "plan", "to sell the ferry"),
        (
            "The Varga campaign unveiled plans to sell the ferry.",
            "The Varga campaign",
            "unveiled",
            "plans to sell the ferry",
        ),
        ("Lee voiced concern about the old cables.", "Lee", "concern about", "the old cables"),
    ],
)
def test_who_wants_or_judges_what_is_found(text: str, source: str, cue: str, content: str) -> None:
    assert (source, cue, content) in attitudes(text)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor criticised the toll, which nobody had voted for.", "the toll"),
        ("The mayor criticised the toll after the vote.", "the toll"),
        ("The mayor criticised the toll in an interview.", "the toll"),
        ("The mayor criticised the toll on Tuesday.", "the toll"),
        ("The mayor criticised the toll as the boats left.", "the toll"),
        ("The mayor criticised the toll and praised the ferry.", "the toll"),
        ("The mayor left, ignoring the calls and saying that it rained.", "the calls"),
        ("After criticising the toll, the mayor left.", "the toll"),
        ("The mayor criticised the two-year toll.", "the two-year toll"),
        ("The mayor wants to “close the bridge. Today” for good.", "to “close the bridge. Today"),
    ],
)
def test_it_reaches_to_the_end_of_its_clause(text: str, content: str) -> None:
    assert content in [one[2] for one in attitudes(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor could support the toll.",  # nobody does yet
        "You want to leave early.",  # the reader in general
        "The mayor did not mention the toll.",  # not spoken of
        "Plans to sell the ferry were known.",  # nobody's in particular
        "Varga said that the guild supports the toll.",  # on Varga's word
        "“The guild supports the toll,” Varga said.",
        "The mayor walked to the bridge.",
        "A call came in.",
    ],
)
def test_no_attitude_of_its_own(text: str) -> None:
    assert attitudes(text) == []


def test_in_the_passive_the_subject_is_judged() -> None:
    (one,) = find_attributions(read := article("The toll was seen by the guild as a mistake."), ENGLISH)
    assert [read.words(part) for part in one.content] == ["The toll", "as a mistake"]


def test_an_impression_is_nobodys_in_particular() -> None:
    (one,) = find_attributions(read := article("The old dam seems to hold."), ENGLISH)
    assert one.source is None
    assert [read.words(part) for part in one.content] == ["The old dam", "to hold"]


def test_wanting_and_judging_are_told_apart() -> None:
    found = find_attributions(article("Lee wants to stay. Lee praised the dam. Lee said that it rains."), ENGLISH)
    assert [one.stance for one in found] == [Stance.INTENDED, Stance.JUDGED, Stance.ASSERTED]


WORDS = st.sampled_from(
    ("Lee", "the", "mayor", "wants", "to", "criticised", "plan", "for", "support", "of", "that", "whether", "called")
)
MARKS = st.sampled_from(("it", "a", "mistake", "is", "critical", ",", "and", "“", "”", ".", "\n"))


@given(st.lists(WORDS | MARKS, min_size=1, max_size=25))
@settings(max_examples=60, deadline=None)
def test_no_text_makes_it_fail_or_leave_its_sentence(words: list[str]) -> None:
    read = article(" ".join(words))
    for one in find_attributions(read, ENGLISH):
        sentence = read.passages[one.passage].span
        if one.stance is not Stance.ASSERTED:
            assert one.content
            assert all(len(part) and sentence.covers(part) for part in one.content)
