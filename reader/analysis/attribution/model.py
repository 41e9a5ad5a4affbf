"""The values that the attribution steps exchange."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING

from reader.analysis.attribution.trimming import without_conjunction
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.analysis.quotations import Quotation


class AttributionKind(Enum):
    """How somebody's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(Enum):
    """How somebody stands to a content."""

    ASSERTED = "asserted"  # put forward: said, written, alleged, believed
    INTENDED = "intended"  # wanted, planned, promised, asked for
    JUDGED = "judged"  # praised, questioned, taken for something, or no more than spoken of


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody says something, thinks of something or wants it.

    Attributes:
        source: who, in the words of this passage, or None where nobody is named ("it is said that …").
        cue: the verb, noun or phrase that says so, with its auxiliaries.
        content: what is said, without the conjunction; several stretches where the cue interrupts it or where a
            quotation goes on in the next sentences.
        kind: quoted, reported, or partly quoted.
        passage: index into the article's passages of the sentence that holds the cue.
        negated: "did not say that …".
        stance: whether it is put forward, wanted or judged.
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: AttributionKind
    passage: int
    negated: bool = False
    stance: Stance = Stance.ASSERTED


@dataclass(frozen=True)
class Reading:
    """An article with what every attribution step looks up.

    Attributes:
        article: parsed or not.
        lexicon: the words that attribute.
        quotations: what stands in quotation marks, in order.
    """

    article: Article
    lexicon: Lexicon
    quotations: tuple[Quotation, ...]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def quoted(self) -> SpanIndex[Quotation]:
        """The quotations by place."""
        return SpanIndex((quotation.span, quotation) for quotation in self.quotations)

    @cached_property
    def _furniture(self) -> SpanIndex[Span]:
        return SpanIndex((part, part) for part in self.article.document.furniture)

    def in_furniture(self, token: Token) -> bool:
        """Whether a token lies in what is not the story, such as a dateline."""
        return bool(self._furniture.at(token.idx))

    def behind_furniture(self, span: Span) -> Span:
        """A stretch without the dateline it begins with."""
        ends = [part.end for part in self._furniture.overlapping(span) if part.end < span.end]
        return self.clean(Span(max(ends), span.end)) if ends else span

    def kind(self, content: tuple[Span, ...]) -> AttributionKind:
        """How much of a content is quoted."""
        length = sum(len(part) for part in content)
        inside = sum(quotation.span.overlap(part) for part in content for quotation in self.quoted.overlapping(part))
        if not inside:
            return AttributionKind.INDIRECT
        return AttributionKind.DIRECT if 10 * inside >= 9 * length else AttributionKind.MIXED

    def clean(self, span: Span) -> Span:
        """A stretch without marks at its ends and without the conjunction that introduces it."""
        return without_conjunction(span, self.text)
