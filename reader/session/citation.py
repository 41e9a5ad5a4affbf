"""Words from an article together with where they come from, ready to be pasted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.marks import Claim
    from reader.model.span import Location


def cite_words(document: Document, words: str) -> str:
    """A quotation and its source on one line below it."""
    return f"“{words.strip().strip('“”')}”\n— {source_line(document)}"


def cite_place(comparison: Comparison, place: Location) -> str:
    """The words at a place, and their source."""
    return cite_words(comparison.document(place.side), comparison.words(place))


def cite_claim(comparison: Comparison, claim: Claim) -> str:
    """A claim with what the texts say of it, and each piece of evidence with its source."""
    statuses = ", ".join(status.value for status in dict.fromkeys((claim.status, *claim.also)))
    parts = [cite_place(comparison, claim.location), f"{statuses.capitalize()}: {claim.reason}"]
    parts += [cite_place(comparison, place) for place in claim.evidence]
    return "\n\n".join(parts)


def source_line(document: Document) -> str:
    """Outlet, title, byline, date and file, as far as the article tells them."""
    title = f"“{document.title}”" if document.title else None
    known = (document.outlet, title, document.byline, document.date and document.date[:10], document.name)
    return ", ".join(part for part in known if part)
