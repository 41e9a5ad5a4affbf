"""Attribution without a parse: the plainest patterns of words, for when the language model is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution.model import Attribution, AttributionKind
from reader.analysis.attribution.trimming import trimmed
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Cue, Lexicon
    from reader.analysis.quotations import Quotation

ACCORDING = re.compile(r"\baccording to ((?:[^\s,.;]+ ?){1,8})", re.IGNORECASE)
SPEAKER_BEFORE = re.compile(r"([\w’'.-]+(?: [\w’'.-]+){0,7})\s+(?:has |have |had |also |later )*$")
SPEAKER_BEHIND = re.compile(r"\s*((?:the |an? )?[\w’'.-]+(?: [A-Z][\w’'.-]*){0,4})")


def find_by_pattern(article: Article, lexicon: Lexicon, quotations: tuple[Quotation, ...]) -> tuple[Attribution, ...]:
    """Plain cases in the order of the cues: "X said that …", "“…,” X said", "…, according to X"."""
    found: list[Attribution] = []
    for index, passage in enumerate(article.passages):
        if passage.furniture:
            continue
        found.extend(_according(article, passage.span, index))
        cues = lexicon.find(article.text, "speech", passage.span)
        for cue in cues[:1]:
            found.extend(_said(article, passage.span, index, cue, quotations))
    return tuple(sorted(found, key=lambda attribution: attribution.cue.start))


def _according(article: Article, sentence: Span, index: int) -> Iterator[Attribution]:
    for match in ACCORDING.finditer(article.text, sentence.start, sentence.end):
        source = trimmed(Span(*match.span(1)), article.text)
        before = trimmed(Span(sentence.start, match.start()), article.text)
        behind = trimmed(Span(match.end(), sentence.end), article.text)
        content = before if len(before) > 15 else behind
        if len(content) and len(source):
            yield Attribution(
                source, Span(match.start(), match.start() + 12), (content,), AttributionKind.INDIRECT, index
            )


def _said(
    article: Article, sentence: Span, index: int, cue: Cue, quotations: tuple[Quotation, ...]
) -> Iterator[Attribution]:
    text = article.text
    spoken = [quotation for quotation in quotations if quotation.inner.overlaps(sentence)]
    if any(quotation.inner.covers(cue.span) for quotation in spoken):
        return
    behind = trimmed(Span(cue.span.end, sentence.end), text)
    clause = len(behind) > 5 and text[behind.start : behind.start + 5].lower() == "that "
    if spoken:
        content = tuple(trimmed(quotation.inner, text) for quotation in spoken)
        kind = AttributionKind.MIXED if clause else AttributionKind.DIRECT
    elif clause:
        content, kind = (Span(behind.start + 5, behind.end),), AttributionKind.INDIRECT
    else:
        return
    before = SPEAKER_BEFORE.search(text[sentence.start : cue.span.start].rsplit(",", 1)[-1].rsplit("”", 1)[-1] + " ")
    source = None
    if before is not None:
        at = text.rfind(before.group(1), sentence.start, cue.span.start)
        source = trimmed(Span(at, at + len(before.group(1))), text) if at >= 0 else None
    elif spoken and (after := SPEAKER_BEHIND.match(text, cue.span.end, sentence.end)) is not None:
        source = trimmed(Span(*after.span(1)), text)
    yield Attribution(source, cue.span, content, kind, index)
