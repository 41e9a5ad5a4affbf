from __future__ import annotations

from functools import cache
from itertools import combinations

import pytest

from reader.analysis.claims import certainty_conflicts, find_claims
from reader.model.marks import Conflict, ConflictKind, LinkKind
from reader.model.span import Side
from tests.helpers.analysed import article, link

parsed = cache(article)


def conflicts(left: str, right: str, kind: LinkKind = LinkKind.SAME) -> tuple[Conflict, ...]:
    ends = parsed(left, Side.LEFT), parsed(right, Side.RIGHT)
    links = (link(*ends, kind),)
    return certainty_conflicts(*ends, links, find_claims(*ends, links)).get("m1", ())


def certainty(left: str, right: str) -> list[str]:
    return [conflict.reason for conflict in conflicts(left, right)]


def test_one_article_confirms_what_the_other_alleges() -> None:
    left = "The harbour master confirmed that two boats had sunk."
    right = "The guild has alleged that two boats sank."
    (conflict,) = conflicts(left, right)
    assert conflict.kind is ConflictKind.CERTAINTY
    assert conflict.left.text(left) == "confirmed"
    assert conflict.right.text(right) == "has alleged"


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "The pilots reportedly sank the old ferry in the harbour.",
            "The pilots sank the old ferry in the harbour on Monday.",
            "“reportedly” against “sank” stated as a fact",
        ),
        (
            "The builders may have opened the dam during the night.",
            "During the night the builders opened the dam above the town.",
            "“may have” against “opened” stated as a fact",
        ),
        (
            "A potentially historic flood is on its way to the mill.",
            "The historic flood reached the mill and the town.",
            "“potentially historic” against “historic”",
        ),
    ],
)
def test_what_one_doubts_the_other_states_as_a_fact(left: str, right: str, reason: str) -> None:
    assert certainty(left, right) == [reason]
    mirrored = certainty(right, left)
    assert len(mirrored) == 1
    assert set(mirrored[0].split(" against ")[0].split()) <= set(reason.split())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The pilots reportedly sank the old ferry.", "Lee said that the pilots sank the old ferry."),
        ("The pilots reportedly sank the old ferry.", "The pilots allegedly sank the old ferry."),
        ("The pilots reportedly sank the old ferry.", "The pilots want to sink the old ferry."),
        ("The pilots reportedly sank the old ferry.", "The storm sank a boat full of grain."),
    ],
)
def test_a_report_or_another_act_vouches_for_nothing(left: str, right: str) -> None:
    assert certainty(left, right) == []


STATEMENTS = [
    "The pilots reportedly sank the old ferry in the harbour.",
    "The pilots sank the old ferry in the harbour on Monday.",
    "A potentially historic flood is on its way to the old ferry.",
    "The historic flood sank the old ferry.",
    "The harbour master confirmed that the pilots had sunk the old ferry.",
    "The pilots may have sunk the old ferry, and the flood was apparently historic.",
]


@pytest.mark.parametrize(("one", "other"), [*combinations(STATEMENTS, 2)])
def test_certainty_mirrors(one: str, other: str) -> None:
    forth, back = conflicts(one, other), conflicts(other, one)
    assert {(found.left, found.right) for found in forth} == {(found.right, found.left) for found in back}


@pytest.mark.parametrize("words", STATEMENTS)
def test_a_statement_is_as_certain_as_itself(words: str) -> None:
    assert conflicts(words, words) == ()


def test_related_passages_are_not_compared() -> None:
    assert conflicts(STATEMENTS[0], STATEMENTS[1], LinkKind.RELATED) == ()


def test_a_claim_told_again_without_its_source_is_seen_by_its_words() -> None:
    left = "Sources said that the pilots hid forty boxes of stolen grain beneath the old mill."
    right = "Forty Boxes of Stolen Grain Beneath Old Mill: Pilots Busy"
    assert certainty(left, right) == ["“Sources said” against a plain statement"]


def test_two_plain_reports_do_not_differ_in_certainty() -> None:
    assert conflicts("Varga said that two boats had sunk.", "Lee said that two boats had sunk.") == ()
