"""Speakers named at the end of a sentence or between commas, read off the page: "…, the Lund Post reported."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import Attribution, Reading
from reader.analysis.attribution.trimming import trimmed
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.model.marks import Passage

# a name, "the ministry" or "three officials", then one word, then the end, a comma or when and where it was said
NAME = r"(?:[A-Z][\w.’'&-]*\s){1,6}"
NOUN = r"(?:(?<=[Tt]he )|(?<=, a )|(?<=, an ))(?:[a-z]+\s){1,3}"
MANY = r"(?:(?:two|three|four|five|six|both|several|some|many|senior|other) )?(?:[a-z-]+\s){0,2}[a-z]+s\s"
WHO = rf"(?P<who>(?:[Tt]he |[Aa]n? )?(?:{NAME}|{NOUN})|{MANY})"
LISTENER = r"(?:(?:(?<=tells)|(?<=told))\s(?:[A-Z][\w’']*\s?){1,5})?"
DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHERE = rf"(?:in|on|to|late|early|earlier|last|{DAY})\b[^,“\"]*[,.](?:\s|$)"
TAIL = re.compile(rf",[”\"]?\s{WHO}(?P<verb>[a-z]+){LISTENER}(?=[,.](?:\s|$)|\s{WHERE})")
OPENING = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN"})
NAMED = frozenset({"DET", "PROPN", "NOUN", "ADJ", "ADP", "NUM", "PART", "PUNCT", "ADV", "VERB", "CCONJ", "X", "SYM"})
HEADS = frozenset({"NOUN", "PROPN"})
SETTING = frozenset({"SCONJ", "ADP"})  # "When the boat sank, officials told …"
SAYING = frozenset({"VBD", "VBZ", "VBP", "VBN"})
LISTENING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "ADP", "NUM"})
STOPS = frozenset({",", "...", "…"})
LONGEST_SPEAKER = 14  # words: "two people with knowledge of the talks between the owners and the union"
LONGEST_LISTENER = 6  # words: "the Lund Post on Monday"
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
        parts = tuple(part for part in (before, behind) if part is not None and _tells(reading, part))
        who = trimmed(Span(*match.span("who")), reading.text)
        named = reading.article.tokens(who)
        if parts and all(token.pos_ in NAMED for token in named) and any(token.pos_ in HEADS for token in named):
            yield Attribution(who, verb, parts, reading.kind(parts), index)
            return
    if not found:
        yield from _last_clause(reading, index, passage)


def _tells(reading: Reading, part: Span) -> bool:
    """Whether a stretch is a clause; not the "speaking on condition of anonymity" behind a verb."""
    tokens = reading.article.tokens(part)
    return len(part) >= SHORTEST and tokens[0].tag_ != "VBG" and grammar.finite(tokens) is not None


def _last_clause(reading: Reading, index: int, passage: Passage) -> Iterator[Attribution]:
    """The clause that ends a sentence: "…, two people with knowledge of the talks have told the Lund Post."."""
    tokens = reading.article.tokens(passage.span)
    while tokens and tokens[-1].is_punct:
        tokens.pop()
    for place, verb in reversed(list(enumerate(tokens))[-1 - LONGEST_LISTENER :]):
        if verb.pos_ in LISTENING:
            continue
        stop = next((at for at in range(place - 1, 0, -1) if tokens[at].text in STOPS), 0)
        who = _speaker(tokens[stop + 1 : place]) if stop else []
        before = reading.clean(Span(passage.span.start, tokens[stop].idx))
        says = verb.tag_ in SAYING and reading.lexicon.matches(verb.lower_, "speech") == ""
        if who and says and not reading.quoted.at(verb.idx) and _is_clause(reading, tokens[0], before):
            cue = Span(who[-1].idx + len(who[-1]) + 1, verb.idx + len(verb))
            yield Attribution(grammar.span_of(who), cue, (before,), reading.kind((before,)), index)
        return


def _speaker(tokens: list[Token]) -> list[Token]:
    """The words between the last comma and the verb, where they name somebody."""
    while tokens and tokens[-1].lower_ in {"has", "have", "had", "also"}:
        tokens = tokens[:-1]
    names = 0 < len(tokens) <= LONGEST_SPEAKER and tokens[0].pos_ in OPENING
    verbs = any(token.tag_ in grammar.FINITE for token in tokens)
    return tokens if names and not verbs and any(token.pos_ in {"NOUN", "PROPN"} for token in tokens) else []


def _is_clause(reading: Reading, first: Token, before: Span) -> bool:
    finite = grammar.finite(reading.article.tokens(before)) is not None
    return len(before) >= SHORTEST and first.pos_ not in SETTING and first.tag_ != "WRB" and finite
