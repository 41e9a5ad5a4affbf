"""What a page put into the middle of a sentence takes no part, and nothing is shifted by it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.compare import compare
from reader.analysis.inserts import inserts, restored, where_inserts_are_out, without_inserts
from reader.analysis.models import Models, load_models
from reader.formats import read_text
from reader.model.span import Side, Span
from tests.helpers.builders import claimed, comparison, document, joined, named, span_of, spoken

CARD = "Anna Maria BergTown hall to close for a year Bridge reopens after storm MORE"
STORY = "Mayor Berg {}said on Monday that the bridge over the Vel will stay shut. Nobody was hurt."


@pytest.fixture(scope="module")
def models() -> Models:
    return load_models()


def test_only_what_has_the_story_on_both_sides_is_an_insert() -> None:
    text = f"VELMAR (Wire) - A bridge is shut. Mayor Berg {CARD} said so. Read more"
    opened = document(text, furniture=["VELMAR (Wire) -", CARD, "Read more"])
    assert [part.text(text) for part in inserts(opened)] == [f" {CARD}"]


def test_between_two_sentences_nothing_is_inserted() -> None:
    opened = document("A bridge is shut. Read more here Nobody was hurt.", furniture=["Read more here"])
    assert inserts(opened) == ()
    assert without_inserts(opened) is opened


def test_the_sentence_is_read_as_it_was_written() -> None:
    opened = document(f"First.\n{STORY.format(CARD + ' ')}\nLast.", furniture=[CARD])
    clean = without_inserts(opened)
    assert clean.text == f"First.\n{STORY.format('')}\nLast."
    assert clean.furniture == ()
    assert [block.span.text(clean.text) for block in clean.blocks] == clean.text.split("\n")


def test_every_place_of_a_comparison_is_put_back() -> None:
    story = STORY.format("")
    found = comparison(
        story,
        "“It stays shut,” said Berg.",
        joined(story.split(". ")[0] + ".", "“It stays shut,” said Berg."),
        claimed(Side.LEFT, "the bridge over the Vel will stay shut", source=(Side.LEFT, "Mayor Berg")),
        named(Side.LEFT, "Berg"),
        spoken(Side.RIGHT, ("It stays shut,",), there=((Side.LEFT, "the bridge over the Vel"),)),
        only=[(Side.LEFT, "Nobody was hurt.")],
    )
    opened = document(STORY.format(CARD + " "), name="left.txt", furniture=[CARD])
    back = restored(replace(found, left=without_inserts(opened)), opened, found.right)
    assert back.left is opened
    assert [passage.span.text(opened.text) for passage in back.left_passages] == [
        *(STORY.format(CARD + " ").split(". ")[0] + ".", "Nobody was hurt."),
    ]
    (claim,) = back.claims
    assert back.words(claim.location) == "the bridge over the Vel will stay shut"
    assert claim.source is not None
    assert claim.source.span.text(opened.text) == "Mayor Berg"
    assert back.entities[0].span.text(opened.text) == "Berg"
    assert back.words(back.only[0]) == "Nobody was hurt."
    assert back.words(back.quotes[0].there[0]) == "the bridge over the Vel"
    assert back.links[0].left == back.left_passages[0].span


def test_places_behind_each_of_two_inserts_are_put_back() -> None:
    other = "Ole LundFerry sold MORE"
    story = "Mayor Berg {}met Captain Lund {}on the quay of Velmar."
    found = comparison(
        story.format("", ""), "Nobody came.", *(named(Side.LEFT, one) for one in ("met", "Lund", "quay"))
    )
    opened = document(story.format(CARD + " ", other + " "), name="left.txt", furniture=[CARD, other])
    back = restored(replace(found, left=without_inserts(opened)), opened, found.right)
    assert [entity.span.text(opened.text) for entity in back.entities] == ["met", "Lund", "quay"]
    assert [entity.span.start for entity in back.entities] == [
        opened.text.index(one) for one in ("met", "Lund ", "quay")
    ]


def test_words_are_told_without_the_insert() -> None:
    opened = document(STORY.format(CARD + " "), name="left.txt", furniture=[CARD])
    found = comparison(opened, "Nothing.", claimed(Side.LEFT, opened.text.split(". ")[0]))
    assert found.words(found.claims[0].location) == STORY.format("").split(". ")[0]


@given(st.lists(st.tuples(st.sampled_from(["Berg", "the bridge", "said so"]), st.booleans()), min_size=1, max_size=6))
def test_there_and_back_is_the_same_place(pieces: list[tuple[str, bool]]) -> None:
    text, cards = "", []
    for words, inserted in pieces:
        text += words + " "
        if inserted:
            cards.append(Span(len(text), len(text) + len(CARD)))
            text += CARD + " "
    opened = replace(document(text + "today."), furniture=tuple(cards))
    clean = without_inserts(opened)
    assert "MORE" not in clean.text
    for word in ("Berg", "today"):
        if word in clean.text:
            last = Span(clean.text.rindex(word), clean.text.rindex(word) + len(word))
            there = where_inserts_are_out(opened)(Span(opened.text.rindex(word), opened.text.rindex(word) + len(word)))
            assert there == last or "BergTown" in opened.text[opened.text.rindex(word) :]


def test_a_comparison_is_the_same_with_and_without_a_card(models: Models) -> None:
    left = STORY + "\nBerg’s office denied that the bridge was ever safe."
    right = read_text("The bridge over the Vel will stay shut, Mayor Anna Berg said. It was never safe, she said.", "r")
    plain = compare(read_text(left.format(""), "l"), right, models=models)
    carded = compare(read_text(left.format(CARD + " "), "l"), right, models=models)
    assert [part.text(carded.left.text) for part in carded.left.furniture] == [CARD]
    assert [carded.words(claim.location) for claim in carded.claims] == [
        plain.words(claim.location) for claim in plain.claims
    ]
    assert [claim.reason for claim in carded.claims] == [claim.reason for claim in plain.claims]
    assert [(link.kind, link.score, link.shared) for link in carded.links] == [
        (link.kind, link.score, link.shared) for link in plain.links
    ]
    start = span_of(carded.left.text, "said on Monday").start
    assert any(passage.span.contains(start) and passage.span.start == 0 for passage in carded.left_passages)
