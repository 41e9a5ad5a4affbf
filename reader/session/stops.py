"""Where a jump leads: all places that belong to a claim, a match, a quotation, a name or a lonely passage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from reader.model.runs import CLAIM_MARKS, Marks
from reader.model.span import Location, Side, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim, Link, Quote


class StopKind(Enum):
    """What the reader jumps to."""

    CLAIM = "claim"
    LINK = "link"
    QUOTE = "quote"
    ENTITY = "entity"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Stop:
    """One destination: what both panes show when the reader goes there.

    Attributes:
        kind, key: what it is; `key` is the id of the claim, link, quotation or group, or a lonely passage's number.
        places: everything to reveal, the main place first.
        main: the place that matters most now.
    """

    kind: StopKind
    key: str
    places: tuple[Location, ...]
    main: Location

    def at(self, main: Location) -> Stop:
        """The same destination with another of its places in the centre."""
        return replace(self, main=main)

    def on(self, side: Side) -> Location | None:
        """The first of its places in that article."""
        return next((place for place in self.places if place.side is side), None)


def claim_stop(claim: Claim) -> Stop:
    """The claim, what the texts say of it, and where the other article tells the same."""
    places = _unique([claim.location, *claim.evidence, *claim.counterparts])
    return Stop(StopKind.CLAIM, claim.id, places, claim.location)


def link_stop(link: Link, side: Side = Side.LEFT) -> Stop:
    """Both ends of a match, seen from one side."""
    here = Location(side, link.span(side))
    there = Location(side.other, link.span(side.other))
    return Stop(StopKind.LINK, link.id, (here, there), here)


def quote_stop(quote: Quote) -> Stop:
    """The quoted words, and where the other article gives them."""
    return Stop(StopKind.QUOTE, quote.id, (*quote.locations, *quote.there), quote.locations[0])


def mentions(comparison: Comparison, group: str) -> tuple[Location, ...]:
    """Where a name stands, left before right, in the order of the text."""
    found = [Location(entity.side, entity.span) for entity in comparison.entities if entity.group == group]
    return tuple(sorted(found, key=lambda place: (place.side is Side.RIGHT, place.span)))


def entity_stop(comparison: Comparison, group: str, number: int) -> Stop | None:
    """The mention of that number (counted round and round), with the other article's nearest beside it.

    Returns:
        None for a name that stands nowhere.
    """
    places = mentions(comparison, group)
    if not places:
        return None
    return Stop(StopKind.ENTITY, group, places, places[number % len(places)])


def only_stop(comparison: Comparison, number: int) -> Stop:
    """A passage that has no counterpart.

    Raises:
        IndexError: there are fewer of them.
    """
    place = comparison.only[number]
    return Stop(StopKind.ONLY, str(number), (place,), place)


class Finder:
    """What stands at a place that the reader clicked: claims before matches, the shortest first, then the surest.

    Args:
        comparison: what was found about the two articles.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._claims = {
            side: SpanIndex((claim.span, claim) for claim in comparison.claims if claim.side is side) for side in Side
        }
        self._links = {side: SpanIndex((link.span(side), link) for link in comparison.links) for side in Side}

    def at(self, place: Location, *, preferring: Stop | None = None, marks: Marks = ~Marks.NONE) -> Stop | None:
        """The destination under `place`, or None.

        Args:
            place: where the reader clicked.
            preferring: where the reader is; if it lies under `place` too, it is the answer.
            marks: what is looked for; all there is unless something else is said.
        """
        stops = self._under(place, marks)
        for stop in stops:
            if preferring is not None and (stop.kind, stop.key) == (preferring.kind, preferring.key):
                return stop
        return stops[0] if stops else None

    def again(self, stop: Stop) -> Stop | None:
        """The claim or match at the same place, for a stop that was made from an earlier comparison.

        Quotations, names and lonely passages are not looked for: their keys mean something in one comparison only.
        """
        return next((found.at(stop.main) for found in self._under(stop.places[0]) if found.kind is stop.kind), None)

    def _under(self, place: Location, marks: Marks = ~Marks.NONE) -> list[Stop]:
        claims = self._claims[place.side].overlapping(place.span)
        stops = [claim_stop(claim) for claim in claims if CLAIM_MARKS[claim.status] in marks]
        if Marks.LINKS in marks:
            links = self._links[place.side].overlapping(place.span)
            links.sort(key=lambda link: (len(link.span(place.side)), -link.score))
            stops += [link_stop(link, place.side) for link in links]
        return stops


def _unique(places: Iterable[Location]) -> tuple[Location, ...]:
    return tuple(dict.fromkeys(places))
