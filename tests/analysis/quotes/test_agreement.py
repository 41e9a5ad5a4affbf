"""How the other article gives a quotation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.claims import identify
from reader.analysis.lexicon import load_lexicon
from reader.analysis.quotes import find_quotes
from reader.model.marks import Agreement, Link, LinkKind, Quote
from reader.model.span import Side
from tests.helpers.analysed import link, pair

HERE = "“We found the bridge in a bad state and closed it at once,” said Anna Berg."


def quotes(left: str, right: str, links: tuple[Link, ...] = ()) -> tuple[Quote, ...]:
    return find_quotes(identify(*pair(left, right), load_lexicon()), links)


@pytest.mark.parametrize(
    ("there", "agreement"),
    [
        ("Anna Berg said: “We found the bridge in a bad state and closed it at once.”", Agreement.ALIKE),
        ("“We found the bridge in a bad state,” Anna Berg said, “and closed it at once.”", Agreement.ALIKE),
        ('"We found the bridge in a bad state and closed it at once", said Berg.', Agreement.ALIKE),
        ("Anna Berg said they had “found the bridge in a bad state”.", Agreement.CUT),
        (
            "“It is simple,” said Berg. “We found the bridge in a bad state and closed it at once, as we had to.”",
            Agreement.CUT,
        ),
        ("“We found the bridge in a poor condition and closed it at once,” said Berg.", Agreement.REWORDED),
        ("“We saw that the bridge was in a bad state and shut it at once,” said Berg.", Agreement.REWORDED),
        ("“The bridge is a fine one,” said Berg. “We love it as it is.”", Agreement.ABSENT),
        ("Somebody else spoke.", Agreement.ABSENT),
    ],
)
def test_a_quotation_is_compared_word_by_word(there: str, agreement: Agreement) -> None:
    assert quotes(HERE, there)[0].agreement is agreement


def test_what_a_linked_sentence_tells_without_marks_is_told_not_quoted() -> None:
    told = "The bridge was in a bad state, and her people closed it at once, Anna Berg said."
    articles = pair(HERE, told)
    joined = link(*articles)
    (quote,) = quotes(HERE, told, (joined,))
    assert quote.agreement is Agreement.RETOLD
    assert [place.span for place in quote.there] == [joined.right]
    (unsure,) = quotes(HERE, told, (replace(joined, score=0.4, kind=LinkKind.RELATED),))
    assert unsure.agreement is Agreement.ABSENT


def test_both_speakers_are_given() -> None:
    here, there = quotes(HERE, "“We found the bridge in a bad state and closed it at once,” said Ole Lund.")
    assert here.speaker is not None
    assert here.speaker_there is not None
    assert (here.speaker, here.speaker_there) == (there.speaker_there, there.speaker)


def test_only_the_pieces_that_hold_the_words_are_pointed_at() -> None:
    there = "“It rained all night,” said Berg. “We found the bridge in a bad state and closed it at once,” she said."
    here, *_ = quotes(HERE, there)
    assert [place.span.text(there) for place in here.there] == [
        "We found the bridge in a bad state and closed it at once,"
    ]


WORDS = st.lists(
    st.sampled_from(
        ["We found the bridge in a bad state", "nobody was told", "and closed it", "in May", "old", "“", "”"]
    ),
    max_size=9,
).map(" ".join)


@settings(max_examples=30, deadline=None)
@given(WORDS, WORDS)
def test_exchanging_the_articles_mirrors_the_quotations(one: str, other: str) -> None:
    one, other = (f"“{text}” said Anna Berg." for text in (one, other))
    forth, back = quotes(one, other), quotes(other, one)

    def told(found: tuple[Quote, ...], side: Side) -> list[tuple[object, ...]]:
        return [
            (quote.spans, quote.agreement, [place.span for place in quote.there])
            for quote in found
            if quote.side is side
        ]

    for side in Side:
        assert told(forth, side) == told(back, side.other)
