"""A comparison put into words and numbers for people, ready to be set as text, table, page or PDF."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.export.summary import generator, matches, only, unflagged, verdict
from reader.export.wording import AGREEMENT_WORDS, STATUS_WORDS, clean, count, day
from reader.model.marks import Agreement, Quote
from reader.model.span import Location, Side, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim, Conflict

REMINDER = 50  # characters by which a reader knows a passage again


@dataclass(frozen=True, slots=True)
class Place:
    """Words at a place, or the first of them where they were told before.

    `sentence` counts from 1 and is the position in the article's list of sentences.
    """

    location: Location
    sentence: int
    words: str


@dataclass(frozen=True, slots=True)
class ClaimEntry:
    """A flagged claim. `number` counts from 1 through both articles, left before right.

    `twins` are the numbers of the flagged claims in the other article's passages that tell the same.
    """

    number: int
    claim: Claim
    statuses: str
    reason: str
    place: Place
    source: Place | None
    cue: Place | None
    by: Place | None
    evidence: tuple[Place, ...]
    counterparts: tuple[Place, ...]
    twins: tuple[int, ...]

    @property
    def see_also(self) -> str:
        """The twins in words, or ""."""
        numbers = " and ".join(map(str, self.twins))
        return f"claim{'s' if len(self.twins) > 1 else ''} {numbers}" if numbers else ""


@dataclass(frozen=True, slots=True)
class ConflictEntry:
    """A detail that the two tell differently, and the linked passages that it stands in."""

    conflict: Conflict
    reason: str
    left: Place
    right: Place
    left_passage: Place
    right_passage: Place


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """A quotation, told once where both have it. `agreement` says how the other article gives it, `there` where."""

    words: str
    place: Place
    speaker: str
    agreement: str
    there: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """What is known of an article. `heading` is its title, or its first words where it has none."""

    side: Side
    name: str
    heading: str
    facts: tuple[str, ...]
    sha256: str
    short: str


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that is told of a comparison outside the articles' own text.

    Attributes:
        verdict: sentences that sum it up.
        claims: disputed and unverified claims; the others are only counted in `unflagged`.
        only: how much has no counterpart, in words; the passages themselves are the article's unmarked ones.
        generator: pairs of a name and a value: what the comparison was made with.
    """

    articles: tuple[ArticleEntry, ArticleEntry]
    verdict: tuple[str, ...]
    claims: tuple[ClaimEntry, ...]
    unflagged: str
    conflicts: tuple[ConflictEntry, ...]
    quotes: tuple[QuoteEntry, ...]
    matches: str
    only: str
    generator: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    def article(self, side: Side) -> ArticleEntry:
        """The article on that side."""
        return self.articles[0 if side is Side.LEFT else 1]


def report(comparison: Comparison) -> Report:
    """What there is to tell of a comparison. Every string in it is clean: one line, no control characters."""
    places = _Places(comparison)
    flagged = [claim for claim in comparison.claims if claim.flagged]
    conflicts = [(conflict, link) for link in comparison.links for conflict in link.conflicts]
    return Report(
        articles=(_article(comparison, Side.LEFT), _article(comparison, Side.RIGHT)),
        verdict=verdict(comparison, len(flagged), len(conflicts)),
        claims=tuple(_claims(flagged, places)),
        unflagged=unflagged(comparison),
        conflicts=tuple(
            ConflictEntry(
                conflict,
                clean(conflict.reason),
                places.at(Location(Side.LEFT, conflict.left)),
                places.at(Location(Side.RIGHT, conflict.right)),
                places.at(Location(Side.LEFT, link.left)),
                places.at(Location(Side.RIGHT, link.right)),
            )
            for conflict, link in conflicts
        ),
        quotes=tuple(_quotes(comparison, places)),
        matches=matches(comparison),
        only=only(comparison),
        generator=generator(comparison),
        notes=tuple(clean(note) for note in (*comparison.cautions, *comparison.notes)),
    )


class _Places:
    """Finds the sentence that a place lies in."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._starts = {side: [passage.span.start for passage in comparison.passages(side)] for side in Side}
        self._told: set[Location] = set()

    def at(self, location: Location) -> Place:
        sentence = bisect_right(self._starts[location.side], location.span.start)
        return Place(location, max(1, sentence), clean(self._comparison.words(location)))

    def maybe(self, location: Location | None) -> Place | None:
        return None if location is None else self.at(location)

    def person(self, location: Location | None) -> Place | None:
        """Like `maybe`, without the comma that closes "an official, who asked not to be named,"."""
        place = self.maybe(location)
        return None if place is None else Place(place.location, place.sentence, place.words.rstrip(" ,;:"))

    def each(self, locations: Iterable[Location]) -> tuple[Place, ...]:
        """Passages that bear on a claim; what was told of an earlier one in full is told by its first words."""
        return tuple(self._once(self.at(location)) for location in locations)

    def _once(self, place: Place) -> Place:
        if place.location not in self._told:
            self._told.add(place.location)
            return place
        return self.reminder(place)

    @staticmethod
    def reminder(place: Place) -> Place:
        """A place by its first words."""
        return Place(place.location, place.sentence, _first_words(place.words, REMINDER))


def _claims(flagged: Sequence[Claim], places: _Places) -> Iterator[ClaimEntry]:
    numbered = list(enumerate(flagged, 1))
    found = {side: SpanIndex((each.span, number) for number, each in numbered if each.side is side) for side in Side}
    for number, claim in numbered:
        twins = {twin for place in claim.counterparts for twin in found[place.side].overlapping(place.span)}
        yield _claim(number, claim, tuple(sorted(twins)), places)


def _claim(number: int, claim: Claim, twins: tuple[int, ...], places: _Places) -> ClaimEntry:
    others = [STATUS_WORDS[status] for status in claim.also if status is not claim.status]
    return ClaimEntry(
        number=number,
        claim=claim,
        statuses=", also ".join([STATUS_WORDS[claim.status], *others]),
        reason=clean(claim.reason),
        place=places.at(claim.location),
        source=places.person(claim.source),
        cue=places.maybe(claim.cue),
        by=places.person(claim.by),
        evidence=places.each(claim.evidence),
        counterparts=places.each(claim.counterparts),
        twins=twins,
    )


def _quotes(comparison: Comparison, places: _Places) -> Iterator[QuoteEntry]:
    """What the left article quotes, then what only the right one does."""
    told: set[Location] = set()
    for found in comparison.quotes:
        untold = tuple(place.span for place in found.locations if place not in told)
        if not untold:
            continue
        # what else was said beside words that were told with the other article's quotation
        quote = found if untold == found.spans else Quote(found.id, found.side, untold, found.speaker)
        told.update(quote.there)
        speaker, other = places.person(quote.speaker), places.person(quote.speaker_there)
        there = [places.at(place) for place in quote.there]
        if quote.agreement is Agreement.ALIKE:
            there = [places.reminder(place) for place in there]
        named = "speaker unclear" if speaker is None else speaker.words
        elsewhere = f"; there said by {other.words}" if other is not None and other.words not in named else ""
        yield QuoteEntry(
            words=clean(comparison.quoted(quote)),
            place=places.at(quote.locations[0]),
            speaker=named,
            agreement=AGREEMENT_WORDS[quote.agreement] + elsewhere,
            there=tuple(there),
        )


def _article(comparison: Comparison, side: Side) -> ArticleEntry:
    document = comparison.document(side)
    heading = clean(document.title or "") or _first_words(document.text) or "(no text)"
    outlet, byline = clean(document.outlet or ""), clean(document.byline or "")
    facts = [outlet, byline, day(document.date) if document.date else "", count(document.words, "word")]
    name = clean(document.name) or "(no name)"
    return ArticleEntry(
        side=side,
        name=name,
        heading=heading,
        facts=tuple(fact for fact in facts if fact),
        sha256=clean(document.sha256),
        short=outlet or name,
    )


def _first_words(text: str, limit: int = 80) -> str:
    words = clean(text[: limit * 4])
    return words if len(words) <= limit else words[:limit].rsplit(" ", 1)[0] + " …"


def inside(place: Place, others: Iterable[Place]) -> bool:
    """Whether the words at `place` are already part of one of the `others`, as far as that is told."""
    here = place.location
    return any(
        other.location.side is here.side and other.location.span.covers(here.span) and place.words in other.words
        for other in others
    )
