"""One article while it is being analysed: the document, its parse and its sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.analysis.quotations import find_quotations
from reader.model.span import Location, Side, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from reader.analysis.quotations import Quotation
    from reader.model.document import Document
    from reader.model.marks import Entity, Passage


@dataclass(frozen=True)
class Article:
    """What the steps of the analysis work on. It never leaves `reader.analysis`.

    Attributes:
        doc: the parse of the whole text; `doc.text == document.text`, so a token's `idx` is a code-point offset.
            It carries tags and dependencies only where the language model has them: ask `doc.has_annotation("DEP")`.
        passages: sentences in order; each begins and ends on a token border of `doc`.
        entities: mentions in order, not overlapping.
    """

    side: Side
    document: Document
    doc: Doc
    passages: tuple[Passage, ...]
    entities: tuple[Entity, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.document.text

    @cached_property
    def parsed(self) -> bool:
        """Whether dependencies are there to go by; to find out, spaCy looks at every token, so it is asked once."""
        return bool(self.doc.has_annotation("DEP"))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """What stands in quotation marks, in order and not overlapping; looked for once."""
        return find_quotations(self.text, self.document.blocks)

    @cached_property
    def _entity_ends(self) -> list[int]:
        return [entity.span.end for entity in self.entities]

    @cached_property
    def _tokens(self) -> tuple[list[Token], list[int], list[int]]:
        """Tokens but white space, where each starts, and where it ends."""
        tokens = [token for token in self.doc if not token.is_space]
        return tokens, [token.idx for token in tokens], [token.idx + len(token) for token in tokens]

    def named(self, span: Span) -> list[Entity]:
        """Mentions that lie at least partly in `span`, in order."""
        behind = self.entities[bisect_right(self._entity_ends, span.start) :]
        return list(takewhile(lambda entity: entity.span.overlaps(span), behind))

    def words(self, span: Span) -> str:
        """The text of a stretch."""
        return span.text(self.text)

    def location(self, span: Span) -> Location:
        """The stretch as a place in this article."""
        return Location(self.side, span)

    def tokens(self, span: Span) -> list[Token]:
        """Tokens that lie at least partly in `span`, white space left out."""
        tokens, starts, ends = self._tokens
        return tokens[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
