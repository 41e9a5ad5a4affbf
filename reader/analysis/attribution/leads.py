"""Paragraphs that somebody is announced to have said: "Varga added:" with the words in the next paragraph."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.attribution.model import Attribution, AttributionKind, Reading
from reader.analysis.attribution.speakers import source_of
from reader.analysis.attribution.verbs import cue_of
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.model.marks import Passage

MARKS = frozenset("\"“”„«‘'")
NEAR = 6  # words between a verb and its colon where the next paragraph bears no marks: "said in a statement:"


def attributions_by_lead(reading: Reading, found: list[Attribution]) -> Iterator[Attribution]:
    """Those whose words fill the next paragraph, in the order of the text.

    Args:
        reading: the article.
        found: what is said otherwise; nobody else is given words that somebody is already said to have said.
    """
    taken = SpanIndex((part, True) for one in found for part in one.content)
    for index, (lead, first) in enumerate(pairwise(reading.article.passages)):
        if lead.paragraph == first.paragraph or lead.furniture or first.furniture or not _announces(reading, lead):
            continue
        quoted = reading.text[first.span.start] in MARKS
        verb = _verb(reading, lead, NEAR if not quoted else len(lead.span))
        if verb is None or taken.overlapping(first.span):
            continue
        source = source_of(reading, verb, ())
        if source is not None:
            content = tuple(map(reading.clean, _words(reading, index + 1, quoted=quoted)))
            yield Attribution(source, cue_of(verb), content, AttributionKind.DIRECT, index)


def _announces(reading: Reading, lead: Passage) -> bool:
    return reading.text[lead.span.start : lead.span.end].rstrip().endswith(":")


def _verb(reading: Reading, lead: Passage, reach: int) -> Token | None:
    """The last verb of saying before the colon."""
    for token in reading.article.tokens(lead.span)[-reach:][::-1]:
        if token.pos_ == "VERB" and reading.lexicon.matches(token.lower_, "speech") == "":
            return token
    return None


def _words(reading: Reading, first: int, *, quoted: bool) -> Iterator[Span]:
    """The sentences of a paragraph, of a quoted one as far as the quotation goes."""
    passages = reading.article.passages
    for passage in passages[first:]:
        inside = any(one.span.contains(passage.span.start) for one in reading.quoted.overlapping(passage.span))
        if passage.paragraph != passages[first].paragraph or (quoted and not inside):
            return
        yield passage.span
