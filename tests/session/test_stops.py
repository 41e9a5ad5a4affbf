from __future__ import annotations

import pytest

from reader.model.runs import Marks
from reader.model.span import Location, Side, Span
from reader.session.stops import (
    Finder,
    StopKind,
    claim_stop,
    entity_stop,
    link_stop,
    mentions,
    only_stop,
    quote_stop,
)
from tests.helpers.builders import comparison, joined
from tests.helpers.ferry import ferry

COMPARISON = ferry()


def place_of(side: Side, words: str) -> Location:
    start = COMPARISON.document(side).text.index(words)
    return Location(side, Span(start, start + 1))


def test_a_claim_leads_to_itself_its_evidence_and_its_counterpart_each_once() -> None:
    for claim in COMPARISON.claims:
        stop = claim_stop(claim)
        assert stop.main == claim.location
        assert set(stop.places) == {claim.location, *claim.evidence, *claim.counterparts}
        assert len(set(stop.places)) == len(stop.places)


@pytest.mark.parametrize("side", Side)
def test_a_match_leads_to_both_ends_seen_from_one_side(side: Side) -> None:
    link = COMPARISON.links[0]
    stop = link_stop(link, side)
    assert stop.main == Location(side, link.span(side))
    assert stop.on(side.other) == Location(side.other, link.span(side.other))


def test_a_quotation_leads_to_its_words_and_to_the_other_articles() -> None:
    broken = COMPARISON.quotes[1]
    stop = quote_stop(broken)
    assert stop.places == (*broken.locations, *broken.there)
    assert stop.main == broken.locations[0]
    assert stop.on(Side.LEFT) == broken.there[0]


def test_mentions_go_through_the_left_article_and_then_the_right() -> None:
    group = next(group for group in COMPARISON.groups if group.left and group.right)
    places = mentions(COMPARISON, group.id)
    assert [place.side for place in places] == [Side.LEFT] * group.left + [Side.RIGHT] * group.right
    assert len({COMPARISON.words(place) for place in places}) >= 1


def test_mentions_are_walked_round_and_round() -> None:
    group = next(group for group in COMPARISON.groups if group.left + group.right == 2)
    stops = [entity_stop(COMPARISON, group.id, number) for number in range(-1, 3)]
    assert all(stops)
    assert stops[0] == stops[2]
    assert stops[1] == stops[3]
    assert stops[0] != stops[1]


def test_a_name_that_stands_nowhere_leads_nowhere() -> None:
    assert entity_stop(COMPARISON, "no such name", 0) is None


def test_a_lonely_passage_leads_to_itself() -> None:
    stop = only_stop(COMPARISON, 0)
    assert stop.places == (COMPARISON.only[0],)


def test_a_click_finds_the_claim_before_the_match_around_it() -> None:
    stop = Finder(COMPARISON).at(place_of(Side.LEFT, "starboard engine"))
    assert stop is not None
    assert stop.kind is StopKind.CLAIM


def test_a_click_finds_the_surest_of_several_matches_of_one_passage() -> None:
    words = ("The quay was shut.", "Nobody may enter the quay.", "The quay is closed to all.")
    scores = (0.6, 0.95, 0.7)
    links = [joined("The harbour was shut.", other, score=score) for other, score in zip(words, scores, strict=True)]
    found = comparison("The harbour was shut.", " ".join(words), *links)
    stop = Finder(found).at(Location(Side.LEFT, Span(4, 5)))
    assert stop is not None
    assert found.words(stop.places[1]) == "Nobody may enter the quay."


def test_a_click_beside_all_marks_finds_nothing() -> None:
    assert Finder(COMPARISON).at(place_of(Side.LEFT, "By Ana Petrov")) is None


def test_a_click_finds_only_what_is_marked() -> None:
    finder, place = Finder(COMPARISON), place_of(Side.LEFT, "starboard engine")
    found = [finder.at(place, marks=marks) for marks in (Marks.LINKS, Marks.CLAIMS, Marks.NONE)]
    assert [stop and stop.kind for stop in found] == [StopKind.LINK, StopKind.CLAIM, None]


def test_where_the_reader_is_already_is_preferred() -> None:
    finder = Finder(COMPARISON)
    place = place_of(Side.LEFT, "starboard engine")
    link = next(link for link in COMPARISON.links if link.left.contains(place.span.start))
    stop = finder.at(place, preferring=link_stop(link))
    assert stop is not None
    assert (stop.kind, stop.key) == (StopKind.LINK, link.id)


def test_the_same_place_is_found_again_in_a_later_comparison() -> None:
    finder = Finder(COMPARISON)
    claim = COMPARISON.claims[0]
    other_id = claim_stop(claim).at(claim.location)
    assert finder.again(other_id) == claim_stop(claim)


def test_names_are_not_looked_for_in_a_later_comparison() -> None:
    stop = entity_stop(COMPARISON, COMPARISON.groups[0].id, 0)
    assert stop is not None
    assert Finder(COMPARISON).again(stop) is None
