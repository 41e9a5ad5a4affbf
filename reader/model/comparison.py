"""Everything one run of the analysis found out about two articles."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.model.span import Location, Side

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.model.marks import Claim, Entity, EntityGroup, Link, Passage, Quote, SharedWording

READ_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles and what joins, divides and qualifies them.

    Attributes:
        language_model, embedding_model: name and version of what was used, or "" where none was.
        notes: one sentence for each thing that was missing ("The embedding model could not be loaded; …").
        left_passages, right_passages: sentences in order, not overlapping, covering all text but white space.
        links: in the order of their left ends, then their right ends.
        claims: left before right, in the order of the text.
        only: passages of the story that have no counterpart, left before right.
        same_event: False when the two do not seem to be about one event; there are then no links.
        settings: what the analysis was asked to do, as (name, value) pairs.
        copied: long runs of the same words, in the order of the left article: a sign of one common source.
        quotes: left before right, in the order of the text.
    """

    left: Document
    right: Document
    left_passages: tuple[Passage, ...]
    right_passages: tuple[Passage, ...]
    entities: tuple[Entity, ...] = ()
    groups: tuple[EntityGroup, ...] = ()
    links: tuple[Link, ...] = ()
    claims: tuple[Claim, ...] = ()
    only: tuple[Location, ...] = ()
    same_event: bool = True
    language_model: str = ""
    embedding_model: str = ""
    notes: tuple[str, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    copied: tuple[SharedWording, ...] = ()
    quotes: tuple[Quote, ...] = ()

    @property
    def cautions(self) -> tuple[str, ...]:
        """What about the two articles makes less of the result than one might expect, a sentence each."""
        if self.left.text == self.right.text:
            return ("Both sides have the same text, so there is nothing to compare.",)
        foreign = [each.name for each in (self.left, self.right) if each.language not in ("", READ_LANGUAGE)]
        if not foreign:
            return ()
        names = " and ".join(f"“{name}”" for name in foreign)
        seem = "does not seem to be in English" if len(foreign) == 1 else "do not seem to be in English"
        return (f"{names} {seem}; Counterpoint reads English alone, so it finds little there.",)

    def document(self, side: Side) -> Document:
        """The article on that side."""
        return self.left if side is Side.LEFT else self.right

    def passages(self, side: Side) -> tuple[Passage, ...]:
        """The sentences of the article on that side."""
        return self.left_passages if side is Side.LEFT else self.right_passages

    def words(self, location: Location) -> str:
        """The text at a place, without furniture in the middle of it."""
        document, at = self.document(location.side), location.span
        words, begin = "", at.start
        first = bisect_right(document.furniture, at.start, key=lambda part: part.start)
        for part in takewhile(lambda part: part.end < at.end, document.furniture[first:]):
            words += document.text[begin : part.start].rstrip()
            begin = part.end
        return words + document.text[begin : at.end]

    def quoted(self, quote: Quote) -> str:
        """The words of a quotation in one line; "…" stands where the article breaks off to say who speaks."""
        parts = (" ".join(self.words(place).split()).rstrip(",") for place in quote.locations)
        return " … ".join(parts)

    def copied_in(self, link: Link) -> tuple[SharedWording, ...]:
        """The long runs of the same words that both ends of a link have."""
        return tuple(run for run in self.copied if run.left.overlaps(link.left) and run.right.overlaps(link.right))
