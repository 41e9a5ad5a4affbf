"""Quotations that belong to a verb of saying, and how contents reach to their marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.extents import pause, with_adverb
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.attribution.model import Reading
    from reader.model.marks import Passage

SPEECH_END = frozenset(",.?!…-—")
LEAST_QUOTED = 4  # words; fewer may be a name in marks
BESIDE = 3  # code points to a quotation of a word or two: "chanted “What now?”"
NEXT_TO = 60  # code points between a cue and the quotation it introduces; further off it is somebody else's


def with_quotations(
    reading: Reading, parts: list[Span], verb: Token, passage: Passage, *, clause_only: bool
) -> list[Span]:
    """Let contents reach to the ends of the quotations they touch, and take up a quotation next to the verb."""
    sentence = reading.article.tokens(passage.span)
    parts = [with_adverb(part, sentence) if part.start > verb.idx else part for part in parts]
    grown = [_grown(reading, part, verb) for part in parts]
    for quotation in reading.quoted.overlapping(passage.span):
        inner = quotation.inner
        if inner.contains(verb.idx) or any(part.overlaps(inner) for part in grown):
            continue
        if not (clause_only and parts) and _next_to(reading, verb, inner) and _speaks_here(reading, verb, inner):
            grown.append(reading.clean(_clause_around(reading, inner, verb, passage)))
    return _merged(grown)


def _clause_around(reading: Reading, inner: Span, verb: Token, passage: Passage) -> Span:
    """What a few quoted words stand in: "told Lee he was “against it” from the start"."""
    start, end = inner.start, inner.end
    if start < verb.idx or reading.text[end - 1] in SPEECH_END:
        return inner
    before = reading.article.tokens(Span(verb.idx + len(verb), start))
    pronoun = next((one for one in before if one.dep_ in grammar.SUBJECT and one.pos_ == "PRON"), None)
    if pronoun is not None:
        start = pronoun.idx
    behind = reading.article.tokens(Span(end, max(end, passage.span.end)))
    behind = behind[1:] if behind and behind[0].is_quote else behind
    if behind and (pronoun is not None or not before) and behind[0].is_alpha:
        end = pause(behind)
    return Span(start, end)


def _grown(reading: Reading, part: Span, verb: Token) -> Span:
    for quotation in reading.quoted.overlapping(part):
        inner = quotation.inner
        if inner.contains(verb.idx) and _names_another(reading, verb):
            part = Span(part.start, max(part.start, min(part.end, inner.end)))  # "“Lee claims that …,” Berg said"
        elif quotation.inner.start < part.start < quotation.inner.end < part.end + 3:
            part = Span(quotation.inner.start, part.end)
    return reading.clean(part)


def _names_another(reading: Reading, verb: Token) -> bool:
    """Whether a verb inside a quotation gives somebody else's words: it has a subject of its own with a name."""
    noun = grammar.child(verb, grammar.ACTIVE_SUBJECT)
    plain = reading.lexicon.matches(verb.lower_, "speech") == ""
    return plain and noun is not None and noun.pos_ in {"NOUN", "PROPN"}


def _next_to(reading: Reading, verb: Token, inner: Span) -> bool:
    """Whether a quotation stands near enough to a verb to be what it introduces; a word or two stand beside it."""
    words = len(reading.article.words(inner).split())
    distance: int = min(abs(inner.start - verb.idx - len(verb)), abs(verb.idx - inner.end))
    return distance <= (NEXT_TO if words >= LEAST_QUOTED else BESIDE)


def _speaks_here(reading: Reading, verb: Token, inner: Span) -> bool:
    """Whether no other verb of saying, and no "but", stands between a verb and the quotation."""
    here = reading.article.tokens(Span(min(verb.idx, inner.start), max(verb.idx + len(verb), inner.end)))
    between = [token for token in here if token.i != verb.i and not inner.contains(token.idx)]
    return not any(
        token.lower_ == "but" or (token.pos_ == "VERB" and reading.lexicon.matches(token.lower_, "speech") is not None)
        for token in between
    )


def _merged(parts: list[Span]) -> list[Span]:
    """The stretches in order, those that overlap as one."""
    merged: list[Span] = []
    for part in sorted(parts):
        if merged and merged[-1].overlaps(part):
            merged[-1] = merged[-1].joined(part)
        else:
            merged.append(part)
    return merged
