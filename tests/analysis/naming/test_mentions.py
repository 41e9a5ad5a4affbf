from __future__ import annotations

from reader.analysis.naming.mentions import Cover, Mention
from tests.helpers.tokenised import tokenised


def test_text_of_a_mention_has_no_space_behind_it() -> None:
    doc = tokenised("Ana Roe left.")
    assert Mention(0, 2, "PERSON").text(doc) == "Ana Roe"


def test_first_mention_keeps_its_place() -> None:
    cover = Cover(5)
    first, second = Mention(1, 3, "ORG"), Mention(2, 4, "GPE")
    assert cover.add(first)
    assert not cover.add(second)
    assert cover.mentions() == [first]
    assert cover.owners(0, 5) == [first]
    assert cover.owner(2) == first
    assert cover.owner(3) is None
    assert cover.owner(-1) is None


def test_place_that_was_given_back_can_be_taken() -> None:
    cover = Cover(5)
    first, second = Mention(1, 3, "ORG"), Mention(2, 4, "GPE")
    cover.add(first)
    cover.remove(first)
    assert cover.add(second)
    assert cover.mentions() == [second]


def test_empty_mention_takes_no_place() -> None:
    cover = Cover(2)
    assert not cover.add(Mention(1, 1, "ORG"))
    assert cover.free(0, 2)


def test_mentions_know_what_they_hold() -> None:
    whole, part, other = Mention(0, 4, "LAW"), Mention(1, 2, "GPE"), Mention(4, 5, "GPE")
    assert whole.covers(part)
    assert not part.covers(whole)
    assert whole.overlaps(part)
    assert not whole.overlaps(other)
