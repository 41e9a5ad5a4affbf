from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model.marks import EntityGroup, SharedWording, Status
from reader.model.span import Side
from reader.ui.sidebar.choices import (
    CONFLICTS,
    COPIED,
    LINK_KINDS,
    PLACE,
    STATUS,
    TOGETHER,
    Where,
    choose_claims,
    choose_links,
    choose_names,
    choose_only,
    count_links,
    count_statuses,
    holds,
    in_sections,
)
from reader.ui.sidebar.names import kind_words
from tests.helpers.ferry import ferry

COMPARISON = ferry()
ALL = frozenset(Status)
KINDS = frozenset(kind_words())


def test_claims_of_both_articles_stand_together_and_none_is_lost() -> None:
    claims = choose_claims(COMPARISON, ALL, "", TOGETHER)
    assert sorted(claim.id for claim in claims) == sorted(claim.id for claim in COMPARISON.claims)
    first, second = claims[:2]
    assert (first.side, second.side) == (Side.LEFT, Side.RIGHT)
    told = [(place.span, second.span) for place in first.counterparts]
    told += [(place.span, first.span) for place in second.counterparts]
    assert any(one.overlaps(other) for one, other in told)


@pytest.mark.parametrize(
    ("query", "found"),
    [("", True), ("  ", True), ("ferry norsund", True), ("NORSUND", True), ("norsund lighthouse", False)],
)
def test_every_word_of_a_search_must_stand_there_in_any_case(query: str, found: bool) -> None:
    assert holds("The Norsund ferry ran aground", query) is found


def test_a_claim_with_two_statuses_is_shown_under_either() -> None:
    both = next(claim for claim in COMPARISON.claims if claim.also)
    for status in (both.status, *both.also):
        assert both in choose_claims(COMPARISON, frozenset({status}), "", PLACE)


def test_without_a_wanted_status_no_claim_is_shown() -> None:
    assert choose_claims(COMPARISON, frozenset(), "", PLACE) == ()


def test_claims_are_found_by_their_source() -> None:
    found = choose_claims(COMPARISON, ALL, "coastguard", PLACE)
    assert found
    for claim in found:
        source = "" if claim.source is None else COMPARISON.words(claim.source)
        assert "coastguard" in f"{COMPARISON.words(claim.location)} {source} {claim.reason}"


def test_claims_stand_in_the_order_of_the_texts_or_by_status() -> None:
    assert choose_claims(COMPARISON, ALL, "", PLACE) == COMPARISON.claims
    by_status = choose_claims(COMPARISON, ALL, "", STATUS)
    ranks = [list(Status).index(claim.status) for claim in by_status]
    assert ranks == sorted(ranks)
    assert set(by_status) == set(COMPARISON.claims)


def test_counts_say_how_many_claims_a_switch_would_show() -> None:
    counts = count_statuses(COMPARISON.claims)
    for status in Status:
        assert counts[status] == len(choose_claims(COMPARISON, frozenset({status}), "", PLACE))


@pytest.mark.parametrize("kind", LINK_KINDS)
def test_counts_say_how_many_matches_a_switch_would_show(kind: str) -> None:
    assert count_links(COMPARISON)[kind] == len(choose_links(COMPARISON, frozenset({kind}), ""))


def test_matches_with_differences_can_be_had_alone() -> None:
    found = choose_links(COMPARISON, frozenset({CONFLICTS, *LINK_KINDS}), "")
    assert len(found) == count_links(COMPARISON)[CONFLICTS] > 0
    assert all(link.conflicts for link in found)


def test_matches_are_found_by_words_of_either_article() -> None:
    assert choose_links(COMPARISON, frozenset(LINK_KINDS), "212") == choose_links(
        COMPARISON, frozenset(LINK_KINDS), "208 people"
    )


def test_lonely_passages_are_chosen_by_side() -> None:
    numbers = choose_only(COMPARISON, frozenset({Side.RIGHT}), "")
    assert numbers
    assert {COMPARISON.only[number].side for number in numbers} == {Side.RIGHT}


def test_names_stand_in_three_sections_the_most_mentioned_first() -> None:
    groups = [
        EntityGroup("g1", "Velmar", "GPE", 1, 2),
        EntityGroup("g2", "Lind", "PERSON", 4, 4),
        EntityGroup("g3", "Norsund", "ORG", 2, 0),
        EntityGroup("g4", "June", "DATE", 0, 1),
    ]
    both, left, right = in_sections(choose_names(groups, KINDS, ""))
    assert (both.where, left.where, right.where) == (Where.BOTH, Where.LEFT, Where.RIGHT)
    assert [group.name for group in both.groups] == ["Lind", "Velmar"]
    assert [group.name for group in left.groups] == ["Norsund"]
    assert [group.name for group in right.groups] == ["June"]


def test_hidden_kinds_and_other_names_are_left_out() -> None:
    group = EntityGroup("g1", "Velmar", "GPE", 1, 2)
    assert not choose_names([group], KINDS - {"entity.place"}, "")
    assert not choose_names([group], KINDS, "lind")
    assert choose_names([replace(group, label="ORG")], KINDS - {"entity.place"}, "vel")


def test_matches_with_the_same_wording_can_be_picked_out() -> None:
    first, second = COMPARISON.links[0], COMPARISON.links[1]
    copied = replace(COMPARISON, copied=(SharedWording(first.left, first.right, 24),))
    wanted = frozenset({*LINK_KINDS, COPIED})
    assert [link.id for link in choose_links(copied, wanted, "")] == [first.id]
    assert count_links(copied)[COPIED] == 1
    assert copied.copied_in(second) == ()
