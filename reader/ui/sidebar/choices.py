"""Which claims, matches, quotations and names a list shows, and in what order. Plain functions, no Qt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from reader.model.marks import LinkKind, Status
from reader.model.runs import entity_role
from reader.model.span import Location, Side, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from reader.model.comparison import Comparison
    from reader.model.marks import Agreement, Claim, EntityGroup, Link, Quote

CONFLICTS, COPIED = "conflicts", "copied"  # narrow the matches
PLACE, STATUS, TOGETHER = "place", "status", "together"  # of claims
SURE, DIFFERENT = "sure", "different"  # of matches, besides their place
SPEAKER = "speaker"  # of quotations, besides their place
COUNT, ALPHABET, KIND = "count", "alphabet", "kind"  # of names
_KINDS = ("person", "org", "place", "group", "number", "other")
_KIND_RANK = {f"entity.{kind}": rank for rank, kind in enumerate(_KINDS)}
STATUS_RANK = {status: rank for rank, status in enumerate(Status)}


class Where(Enum):
    """In which articles a name stands."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Section:
    """Names that stand in the same articles."""

    where: Where
    groups: tuple[EntityGroup, ...]


def holds(text: str, query: str) -> bool:
    """Whether each word of `query` stands somewhere in `text`, in any case."""
    folded = text.casefold()
    return all(word in folded for word in query.casefold().split())


def statuses(claim: Claim) -> frozenset[Status]:
    """All statuses that hold of a claim."""
    return frozenset({claim.status, *claim.also})


def count_statuses(claims: Iterable[Claim]) -> Counter[Status]:
    """How many claims each status holds of."""
    return Counter(status for claim in claims for status in statuses(claim))


def choose_claims(
    comparison: Comparison, wanted: frozenset[Status], query: str, order: str, without: Container[str] = ()
) -> tuple[Claim, ...]:
    """Claims of which a wanted status holds and in which the query's words stand.

    Args:
        comparison: what was found.
        wanted: statuses to show.
        query: words to look for in the claim, its source and its reason.
        order: "place" for the order of the texts, "status" for disputed before unverified and so on, "together" for
            what both articles claim first, each beside its counterpart.
        without: ids of claims that are left out.
    """
    found = [
        claim
        for claim in comparison.claims
        if statuses(claim) & wanted
        and claim.id not in without
        and (not query or holds(_claim_words(comparison, claim), query))
    ]
    if order == STATUS:
        found.sort(key=lambda claim: STATUS_RANK[claim.status])
    elif order == TOGETHER:
        return _together(found)
    return tuple(found)


def _together(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What both articles claim goes first: a claim of the left one, then those of the right one that tell the same."""
    ends = {side: SpanIndex((claim.span, claim) for claim in claims if claim.side is side) for side in Side}
    pairs: set[tuple[str, str]] = set()
    for claim in claims:
        for place in claim.counterparts:
            for other in ends[place.side].overlapping(place.span):
                pairs.add((claim.id, other.id) if claim.side is Side.LEFT else (other.id, claim.id))
    order = {claim.id: number for number, claim in enumerate(claims)}
    joined = sorted(pairs, key=lambda pair: (order[pair[0]], order[pair[1]]))
    first = dict.fromkeys(each for pair in joined for each in pair)
    rank = {claim_id: number for number, claim_id in enumerate(first)}
    return tuple(sorted(claims, key=lambda claim: rank.get(claim.id, len(rank) + order[claim.id])))


def count_links(comparison: Comparison) -> Counter[str]:
    """How many matches there are of each kind, how many differ in a detail, and how many have the same wording."""
    counts: Counter[str] = Counter()
    for link in comparison.links:
        counts[link.kind.value] += 1
        counts[CONFLICTS] += bool(link.conflicts)
        counts[COPIED] += bool(comparison.copied_in(link))
    return counts


def choose_links(comparison: Comparison, wanted: frozenset[str], query: str, order: str = PLACE) -> tuple[Link, ...]:
    """Matches of the wanted kinds in which the query's words stand.

    Args:
        comparison: what was found.
        wanted: kinds to show; with `CONFLICTS` among them, only those of them that differ in a detail, with `COPIED`
            only those with a long run of the same words.
        query: words to look for in both passages and in the differences.
        order: "place" for that of the left article, "sure" for the surest first, "different" for those with the most
            differences first.
    """

    def fits(link: Link) -> bool:
        if CONFLICTS in wanted and not link.conflicts:
            return False
        return link.kind.value in wanted and (COPIED not in wanted or bool(comparison.copied_in(link)))

    found = [
        link for link in comparison.links if fits(link) and (not query or holds(_link_words(comparison, link), query))
    ]
    if order == SURE:
        found.sort(key=lambda link: -link.score)
    elif order == DIFFERENT:
        found.sort(key=lambda link: -len(link.conflicts))
    return tuple(found)


def choose_quotes(
    comparison: Comparison, wanted: Container[Agreement], query: str, order: str = PLACE
) -> tuple[Quote, ...]:
    """Quotations that the other article gives in a wanted way and in which the query's words stand.

    Args:
        comparison: what was found.
        wanted: ways to show.
        query: words to look for in the quotation and its speaker.
        order: "place" for the order of the texts, "speaker" for those of one speaker together, without one last.
    """
    found = [
        quote
        for quote in comparison.quotes
        if quote.agreement in wanted and (not query or holds(_quote_words(comparison, quote), query))
    ]
    if order == SPEAKER:
        speakers = {quote.id: "" if quote.speaker is None else comparison.words(quote.speaker) for quote in found}
        found.sort(key=lambda quote: (not speakers[quote.id], speakers[quote.id].casefold()))
    return tuple(found)


def choose_only(comparison: Comparison, sides: frozenset[Side], query: str) -> tuple[int, ...]:
    """Numbers of the lonely passages on these sides."""
    return tuple(
        number
        for number, place in enumerate(comparison.only)
        if place.side in sides and holds(comparison.words(place), query)
    )


def where(group: EntityGroup) -> Where:
    """In which articles a name stands."""
    if group.left and group.right:
        return Where.BOTH
    return Where.LEFT if group.left else Where.RIGHT


def choose_names(
    groups: Iterable[EntityGroup], kinds: Container[str], query: str, order: str = COUNT
) -> tuple[EntityGroup, ...]:
    """Names of the wanted kinds in which the query's words stand.

    Args:
        groups: all names.
        kinds: palette roles to show.
        query: words to look for in the name.
        order: "count" for the most mentioned first, "alphabet", or "kind" for people before organisations and so on.
    """
    shown = [group for group in groups if entity_role(group.label) in kinds and holds(group.name, query)]
    shown.sort(key=lambda group: (-group.left - group.right, group.name.casefold(), group.id))
    if order == ALPHABET:
        shown.sort(key=lambda group: group.name.casefold())
    elif order == KIND:
        shown.sort(key=lambda group: _KIND_RANK[entity_role(group.label)])
    return tuple(shown)


def in_sections(groups: Sequence[EntityGroup]) -> tuple[Section, ...]:
    """Names in three sections, in the order in which they come."""
    return tuple(Section(place, tuple(group for group in groups if where(group) is place)) for place in Where)


LINK_KINDS = tuple(kind.value for kind in LinkKind)


def _claim_words(comparison: Comparison, claim: Claim) -> str:
    source = "" if claim.source is None else comparison.words(claim.source)
    return f"{comparison.words(claim.location)} {source} {claim.reason}"


def _quote_words(comparison: Comparison, quote: Quote) -> str:
    speakers = [place for place in (quote.speaker, quote.speaker_there) if place is not None]
    return " ".join(comparison.words(place) for place in (*quote.locations, *speakers))


def _link_words(comparison: Comparison, link: Link) -> str:
    ends = " ".join(comparison.words(Location(side, link.span(side))) for side in Side)
    return f"{ends} {' '.join(conflict.reason for conflict in link.conflicts)}"
