"""Stretches of text without the marks, conjunctions and case endings at their ends."""

from __future__ import annotations

import re

from reader.model.span import Span

EDGE = frozenset(".,;:!?-–—\"“”'‘’()[]… \u00a0\n")
# also behind an aside of the verb's: "reported, without naming a source, that …"
CONJUNCTION = re.compile(r"(?:(?:(?:without|citing)\s[^,.;]{3,80},\s)?that|whether|if|and|but)\s(?=\S)", re.IGNORECASE)


def trimmed(span: Span, text: str) -> Span:
    """The stretch without white space, marks and punctuation at its ends; a full pair of marks inside stays."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE and not _opens_inside(text, start, end):
        start += 1
    while end > start and text[end - 1] in EDGE and not _closes_inside(text, start, end):
        end -= 1
    return Span(start, end)


def without_conjunction(span: Span, text: str) -> Span:
    """The trimmed stretch without "that", "whether", "if", "and" or "but" in front."""
    span = trimmed(span, text)
    match = CONJUNCTION.match(text, span.start, span.end)
    return span if match is None else trimmed(Span(match.end(), span.end), text)


def without_genitive(span: Span, text: str) -> Span:
    """A name without the "'s" that belongs to its case."""
    return Span(span.start, span.end - 2) if text[max(span.start, span.end - 2) : span.end] in {"'s", "’s"} else span


def _opens_inside(text: str, start: int, end: int) -> bool:
    """Whether a curly quotation opens here and closes before the end: it is part of the words."""
    return (text[start] == "“" and "”" in text[start + 1 : end - 1]) or (text[start] == "(" and ")" in text[start:end])


def _closes_inside(text: str, start: int, end: int) -> bool:
    mark = text[end - 1]
    if mark == '"':
        return text.count('"', start, end) % 2 == 0
    pair = {"”": "“", ")": "("}.get(mark)
    return pair is not None and pair in text[start : end - 1]
