"""Speakers named at the end of a sentence or between commas, read off the page: "…, the Lund Post reported."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import Attribution, Reading
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.marks import Passage

# a name or "the ministry", then one word, then the end, a comma or when and where it was said
NAME = r"(?:[A-Z][\w.’'&-]*\s){1,6}"
NOUN = r"(?:(?<=[Tt]he )|(?<=, a )|(?<=, an ))(?:[a-z]+\s){1,3}"
WHO = rf"(?P<who>(?:[Tt]he |[Aa]n? )?(?:{NAME}|{NOUN}))"
LISTENER = r"(?:(?:(?<=tells)|(?<=told))\s(?:[A-Z][\w’']*\s?){1,5})?"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHERE = rf"(?:in|on|to|late|early|earlier|last|{DAY})\b[^,“\"]*[,.](?:\s|$)"
TAIL = re.compile(rf",[”\"]?\s{WHO}(?P<verb>[a-z]+){LISTENER}(?=[,.](?:\s|$)|\s{WHERE})")
SHORTEST = 15  # code points; less than that before the comma is an opening ("Still, the ministry said …")


def attributions_by_tail(
    reading: Reading, index: int, passage: Passage, found: list[Attribution]
) -> Iterator[Attribution]:
    """The first of one sentence whose verb introduces nothing yet: parses lose many of them.

    Args:
        reading: the article.
        index: of the sentence.
        passage: the sentence.
        found: its other attributions.
    """
    cues = SpanIndex((one.cue, True) for one in found)
    for match in TAIL.finditer(reading.text, passage.span.start, passage.span.end):
        verb = Span(*match.span("verb"))
        known = reading.lexicon.matches(match.group("verb"), "speech") == ""
        if (
            not known
            or cues.overlapping(verb)
            or any(one.inner.contains(verb.start) for one in reading.quoted.at(verb.start))
        ):
            continue
        before = reading.clean(Span(passage.span.start, match.start()))
        behind = reading.clean(Span(match.end(), passage.span.end)) if reading.text[match.end()] == "," else None
        parts = tuple(
            part
            for part in (before, behind)
            if part is not None and len(part) >= SHORTEST and grammar.finite(reading.article.tokens(part)) is not None
        )
        who = grammar.trimmed(Span(*match.span("who")), reading.text)
        if parts and all(token.pos_ not in {"PRON", "AUX"} for token in reading.article.tokens(who)):
            yield Attribution(who, verb, parts, reading.kind(parts), index)
            return
