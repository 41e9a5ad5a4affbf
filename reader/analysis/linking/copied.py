"""Runs of wording that two articles share word for word: a sign that both drew on one source, an agency perhaps.

Words in quotation marks do not count: two newsrooms that heard the same speech write them alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.marks import SharedWording
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.article import Article

FEWEST_WORDS = 20  # on real pairs, shorter runs are titles, lists of names and embedded posts; longer ones agency copy
COMMONPLACE = 6  # a run that begins like more places than that is a set phrase of the page, not copy

_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True)
class _Words:
    """Words of the story in order: how they read, where they stand, which run of the story they belong to."""

    keys: list[str]
    spans: list[Span]
    stretches: list[int]


def shared_wording(left: Article, right: Article) -> tuple[SharedWording, ...]:
    """Runs of at least `FEWEST_WORDS` words outside quotations that stand in both articles, not overlapping.

    The longest are taken first. They stop at furniture and at quotations. Time grows linearly with the texts.
    """
    # always worked on in the same order, so that equally long runs are chosen alike from either side
    turned = (right.text, right.document.name) < (left.text, left.document.name)
    first, second = (_words(right), _words(left)) if turned else (_words(left), _words(right))
    taken: tuple[set[int], set[int]] = set(), set()
    found: list[SharedWording] = []
    for length, one, other in sorted(_runs(first, second), key=lambda run: (-run[0], run[1], run[2])):
        ends = set(range(one, one + length)), set(range(other, other + length))
        if ends[0] & taken[0] or ends[1] & taken[1]:
            continue
        taken[0].update(ends[0])
        taken[1].update(ends[1])
        mine, theirs = _stretch(first, one, length), _stretch(second, other, length)
        found.append(SharedWording(theirs, mine, length) if turned else SharedWording(mine, theirs, length))
    return tuple(sorted(found, key=lambda run: run.left))


def _words(article: Article) -> _Words:
    """The article's own words, cut into stretches by what is not the story and by what somebody else said."""
    quoted = SpanIndex((one.span, one) for one in article.quotations)
    found = _Words([], [], [])
    stretch = 0
    for passage in article.passages:
        if passage.furniture:
            stretch += 1
            continue
        for match in _WORD.finditer(article.text, passage.span.start, passage.span.end):
            if quoted.at(match.start()):
                stretch += 1
                continue
            found.keys.append(match.group().casefold().replace("’", "'"))
            found.spans.append(Span(match.start(), match.end()))
            found.stretches.append(stretch)
    return found


def _runs(first: _Words, second: _Words) -> Iterator[tuple[int, int, int]]:
    """Common runs as (length, first word, other first word), each as long as it goes."""
    openings: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(second.keys) - FEWEST_WORDS + 1):
        if second.stretches[at] == second.stretches[at + FEWEST_WORDS - 1]:
            openings.setdefault(tuple(second.keys[at : at + FEWEST_WORDS]), []).append(at)
    reached: dict[int, int] = {}  # distance between the two places -> where the run at that distance ends
    for at in range(len(first.keys) - FEWEST_WORDS + 1):
        if first.stretches[at] != first.stretches[at + FEWEST_WORDS - 1]:
            continue
        places = openings.get(tuple(first.keys[at : at + FEWEST_WORDS]), [])
        for place in places if len(places) <= COMMONPLACE else ():
            if reached.get(place - at, -1) > at:
                continue
            length = _length(first, at, second, place)
            reached[place - at] = at + length
            yield length, at, place


def _length(first: _Words, at: int, second: _Words, place: int) -> int:
    length = FEWEST_WORDS
    while (
        at + length < len(first.keys)
        and place + length < len(second.keys)
        and first.keys[at + length] == second.keys[place + length]
        and first.stretches[at + length] == first.stretches[at]
        and second.stretches[place + length] == second.stretches[place]
    ):
        length += 1
    return length


def _stretch(words: _Words, at: int, length: int) -> Span:
    return words.spans[at].joined(words.spans[at + length - 1])
