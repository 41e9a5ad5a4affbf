"""Words from an article together with where they come from, ready to be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.quoting import quoted
from reader.model.span import Location, Side, SpanIndex
from reader.session.stops import StopKind, link_stop, mentions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.marks import Claim, EntityGroup, Link, Quote


def cite_words(document: Document, words: str) -> str:
    """A quotation and its source on one line below it."""
    return f"{quoted(words)}\n— {source_line(document)}"


def cite_place(comparison: Comparison, place: Location) -> str:
    """The words at a place, and their source."""
    return cite_words(comparison.document(place.side), comparison.words(place))


def cite_claim(comparison: Comparison, claim: Claim) -> str:
    """A claim with what the texts say of it, and each piece of evidence with its source."""
    statuses = ", ".join(status.value for status in dict.fromkeys((claim.status, *claim.also)))
    parts = [cite_place(comparison, claim.location), f"{statuses.capitalize()}: {claim.reason}"]
    parts += [cite_place(comparison, place) for place in claim.evidence]
    return "\n\n".join(parts)


def cite_link(comparison: Comparison, link: Link) -> str:
    """Both passages of a match, and what they tell differently."""
    parts = [cite_place(comparison, place) for place in link_stop(link).places]
    return "\n\n".join([*parts, *(conflict.reason for conflict in link.conflicts)])


def cite_quote(comparison: Comparison, quote: Quote) -> str:
    """Quoted words with who says them and their source, then what the other article makes of them."""
    speaker = "" if quote.speaker is None else f"{comparison.words(quote.speaker)}, in "
    here = f"{quoted(comparison.quoted(quote))}\n— {speaker}{source_line(comparison.document(quote.side))}"
    return "\n\n".join([here, *(cite_place(comparison, place) for place in quote.there)])


def cite_name(comparison: Comparison, group: EntityGroup) -> str:
    """A name, and every sentence that has it, with its source."""
    places = dict.fromkeys(_sentences(comparison, mentions(comparison, group.id)))
    return "\n\n".join([group.name, *(cite_place(comparison, place) for place in places)])


def cite_stop(comparison: Comparison, kind: StopKind, key: str) -> str | None:
    """Whatever the reader is at; None where the comparison has no such thing."""
    if kind is StopKind.ONLY:
        number = int(key)
        return cite_place(comparison, comparison.only[number]) if number < len(comparison.only) else None
    if kind is StopKind.CLAIM:
        return next((cite_claim(comparison, claim) for claim in comparison.claims if claim.id == key), None)
    if kind is StopKind.LINK:
        return next((cite_link(comparison, link) for link in comparison.links if link.id == key), None)
    if kind is StopKind.QUOTE:
        return next((cite_quote(comparison, quote) for quote in comparison.quotes if quote.id == key), None)
    return next((cite_name(comparison, group) for group in comparison.groups if group.id == key), None)


def _sentences(comparison: Comparison, places: Iterable[Location]) -> Iterator[Location]:
    """The sentences in which the places lie, each once; a place outside all of them stands for itself."""
    whole = {side: SpanIndex((passage.span, passage.span) for passage in comparison.passages(side)) for side in Side}
    for place in places:
        spans = whole[place.side].overlapping(place.span)
        yield Location(place.side, spans[0]) if spans else place


def source_line(document: Document) -> str:
    """Outlet, title, byline, date and file, as far as the article tells them."""
    title = f"“{document.title}”" if document.title else None
    known = (document.outlet, title, document.byline, document.date and document.date[:10], document.name)
    return ", ".join(part for part in known if part)
