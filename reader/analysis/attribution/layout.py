"""Attribution that the page shows without a verb: headlines with a colon, embedded posts, quotations that go on."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import Attribution, AttributionKind, Reading, Stance
from reader.model.document import BlockKind
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.quotations import Quotation
    from reader.model.marks import Passage

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
COLON = re.compile(r"([^:“”\"]{3,80}?)\s*:\s+(\S.*\S)\s*$")
SIGNED = re.compile(r"[—–]\s*([A-Z][\w.’' -]{1,40}?)\s*\(@\w+\)")
AUTHOR = re.compile(r"\s*[—–―-]{1,2}\s*((?:[A-Z][\w.’'-]*\s?){1,5})(?<=\w)\.?\s*(?:\n|$)")
TURN = re.compile(r"([A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4}): +")
LONGEST_NAME = 4  # words of a speaker before a colon: "Federal prosecutors in Rome"
MARKS = frozenset("\"“”'‘’")
SHORTEST_CONTENT = 15  # code points


def attributions_by_colon(reading: Reading, index: int, passage: Passage) -> Iterator[Attribution]:
    """As headlines have it: "Prosecutors: mayor took bribes", "Mayor took bribes: prosecutors"."""
    if index > 0 and reading.article.document.blocks[passage.paragraph].kind not in HEADLINES:
        return
    match = COLON.match(reading.text, passage.span.start, passage.span.end)
    if match is None:
        return
    front, back = Span(*match.span(1)), Span(*match.span(2))
    for source, content in ((front, back), (back, front)):
        tokens = reading.article.tokens(source)
        quoted = reading.text[source.start] in MARKS  # "‘A lie’: mayor answers his critics"
        names = len(tokens) <= LONGEST_NAME and not quoted and all(token.pos_ not in grammar.VERBAL for token in tokens)
        if names and len(content) > SHORTEST_CONTENT:
            parts = (reading.clean(content),)
            yield Attribution(source, Span(front.end, front.end + 1), parts, reading.kind(parts), index)
            return


def attributions_of_turns(reading: Reading) -> list[Attribution]:
    """Paragraphs of an interview as transcripts print it: "LEE: …", where the same name speaks at least twice."""
    turns = [
        (match, block.span)
        for block in reading.article.document.blocks
        if block.kind is BlockKind.PARAGRAPH
        and (match := TURN.match(reading.text, block.span.start, block.span.end)) is not None
    ]
    names = Counter(match.group(1) for match, _ in turns)
    passages = SpanIndex((passage.span, index) for index, passage in enumerate(reading.article.passages))
    found: list[Attribution] = []
    for match, block in turns:
        content = reading.clean(Span(match.end(), block.end))
        index = passages.at(block.start)
        if names[match.group(1)] > 1 and len(content) > 1 and index:
            name = Span(*match.span(1))
            found.append(Attribution(name, Span(name.end, name.end + 1), (content,), AttributionKind.DIRECT, index[0]))
    return found


def attributions_of_signatures(reading: Reading) -> list[Attribution]:
    """Quotations that end a paragraph with the name of their author: "“We lost it.” — Ines Varga"."""
    found: list[Attribution] = []
    passages = SpanIndex((passage.span, index) for index, passage in enumerate(reading.article.passages))
    for quotation in reading.quotations:
        match = AUTHOR.match(reading.text, quotation.span.end)
        index = passages.at(quotation.span.start)
        if match is not None and index:
            name = Span(*match.span(1))
            content = reading.clean(quotation.inner)
            found.append(Attribution(name, name, (content,), AttributionKind.DIRECT, index[0]))
    return found


def attributions_of_posts(reading: Reading, found: list[Attribution]) -> list[Attribution]:
    """Posts as pages embed them: the sentences of a paragraph that is signed "— Name (@handle)".

    Args:
        reading: the article.
        found: what verbs say; a paragraph whose words somebody is already said to have said is left alone.
    """
    taken = SpanIndex((part, True) for one in found if one.source is not None for part in one.content)
    inside: dict[int, list[int]] = {}
    for index, passage in enumerate(reading.article.passages):
        inside.setdefault(passage.paragraph, []).append(index)
    posts: list[Attribution] = []
    for paragraph, indices in inside.items():
        block = reading.article.document.blocks[paragraph].span
        match = SIGNED.search(reading.text, block.start, block.end)
        if match is None:
            continue
        spans = [reading.article.passages[index].span for index in indices]
        said = [Span(span.start, min(span.end, match.start())) for span in spans if span.start < match.start()]
        content = tuple(part for part in map(reading.clean, said) if len(part) > 1)
        if content and not taken.overlapping(Span(content[0].start, content[-1].end)):
            name = Span(*match.span(1))
            posts.append(Attribution(name, name, content, AttributionKind.DIRECT, indices[0]))
    return posts


def carried_on(reading: Reading, found: list[Attribution]) -> tuple[Attribution, ...]:
    """Give quoted sentences without a speaker of their own to whoever spoke last in the paragraph."""
    found = list(found)
    taken = SpanIndex((part, True) for one in found for part in one.content if not _in_quotation(reading, one.cue))
    spoken: dict[int, int] = {}
    for place, one in enumerate(found):
        quotes = one.kind is not AttributionKind.INDIRECT
        if (
            one.stance is Stance.ASSERTED
            and not _in_quotation(reading, one.cue)
            and (quotes or one.passage not in spoken)
        ):
            spoken[one.passage] = place
    speaker: int | None = None
    paragraph, goes_on = -1, False
    for index, passage in enumerate(reading.article.passages):
        if passage.paragraph != paragraph:
            speaker = speaker if goes_on else None
            paragraph = passage.paragraph
        here = reading.quoted.overlapping(passage.span)
        if index in spoken:
            speaker = spoken[index]
        elif speaker is not None and _mostly_quoted(passage, here) and not taken.overlapping(passage.span):
            one = found[speaker]
            found[speaker] = replace(one, content=(*one.content, reading.clean(passage.span)))
        goes_on = any(quotation.continues for quotation in here)
    return tuple(found)


def _mostly_quoted(passage: Passage, here: list[Quotation]) -> bool:
    return bool(here) and 10 * sum(one.span.overlap(passage.span) for one in here) >= 8 * len(passage.span)


def _in_quotation(reading: Reading, cue: Span) -> bool:
    """Whether a cue is itself a quoted word; "“X”" alone around it is not enough."""
    return any(len(one.inner) > 2 * len(cue) for one in reading.quoted.at(cue.start))
