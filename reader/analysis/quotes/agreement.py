"""How the other article gives what one article quotes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from reader.analysis.conflicts.quotations import joined_steps, reworded
from reader.analysis.linking.terms import function_words
from reader.analysis.quotes.utterances import find_utterances
from reader.model.marks import Agreement, Quote
from reader.model.span import Side, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.claims.identity import Identities
    from reader.analysis.quotes.utterances import Utterance
    from reader.model.marks import Link

RUN = 3  # words in a row, one of them telling, that show two quotations to be of one speech; or two telling ones
SHARE = 60  # per cent of the words of the shorter one that a stretch of the other as long must have, too
NEARLY_ALL = 0.9  # of the words of both: what is left over is a matter of copying
SHARE_OF_SENTENCE = 0.5  # that is quoted, where what joins the sentence joins the quotation
SURE_LINK = 0.6  # score of a match that says where a quotation is told


def find_quotes(identities: Identities, links: Sequence[Link]) -> tuple[Quote, ...]:
    """What the articles quote, left before right, in the order of the text.

    Exchanging the articles mirrors the result.

    Args:
        identities: who speaks in both.
        links: what joins the articles: a sentence may tell what the other article quotes.
    """
    spoken = {side: find_utterances(identities, side) for side in Side}
    pieces = {side: [piece for one in spoken[side] for piece in one.pieces] for side in Side}
    by_run = {side: _by_run(pieces[side]) for side in Side}
    sure = [link for link in links if link.score >= SURE_LINK]
    joined = {side: SpanIndex((link.span(side), link) for link in sure) for side in Side}
    quotes = [
        _quoted_there(side, one, shared) if shared else _told_there(identities, side, one, joined[side])
        for side in Side
        for one in spoken[side]
        for shared in [_sharing(one, pieces[side.other], by_run[side.other])]
    ]
    return tuple(replace(quote, id=f"q{number}") for number, quote in enumerate(quotes, 1))


def _by_run(pieces: Sequence[Utterance]) -> dict[tuple[str, ...], list[int]]:
    """Numbers of the pieces that hold each telling run of a few words."""
    found: dict[tuple[str, ...], list[int]] = {}
    for number, piece in enumerate(pieces):
        for run in _runs(piece):
            found.setdefault(run, []).append(number)
    return found


def _runs(one: Utterance) -> list[tuple[str, ...]]:
    words, function = one.words, function_words()
    runs = [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]
    found = [run for run in runs if not function.issuperset(run)]
    found += [run for run in pairwise(words) if function.isdisjoint(run)]
    return list(dict.fromkeys(found))


def _sharing(one: Utterance, pieces: Sequence[Utterance], by_run: dict[tuple[str, ...], list[int]]) -> list[Utterance]:
    """The other article's pieces that have most of their words in common with a piece of this one, in order."""
    found: set[int] = set()
    for mine in one.pieces:
        for number in {number for run in _runs(mine) for number in by_run.get(run, ())}:
            if fuzz.partial_ratio(mine.words, pieces[number].words, score_cutoff=SHARE):
                found.add(number)
    return [pieces[number] for number in sorted(found)]


def _quoted_there(side: Side, one: Utterance, shared: Sequence[Utterance]) -> Quote:
    """A quotation, given what the other article quotes of it."""
    there = tuple(piece.article.location(part) for piece in shared for part in piece.parts)
    longest = max(shared, key=lambda piece: len(piece.words))
    return Quote("", side, one.parts, one.who, _agreement(one, shared), there, longest.who)


def _agreement(one: Utterance, shared: Sequence[Utterance]) -> Agreement:
    """How a quotation and the pieces that the other article quotes of it agree, in whatever order they stand there."""
    equal = 0
    for piece in shared:
        alike, replaced = _compared(one.words, piece.words)
        changes = reworded(one.article, one.tokens, piece.article, piece.tokens)
        if replaced > (1 - NEARLY_ALL) * alike or next(changes, None) is not None:
            return Agreement.REWORDED
        equal += alike
    words = max(len(one.words), sum(len(piece.words) for piece in shared))
    return Agreement.ALIKE if equal >= NEARLY_ALL * words else Agreement.CUT


def _compared(mine: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How many words two quotations share where they agree best, and how many stand there in place of others."""
    best = fuzz.partial_ratio_alignment(mine, theirs)
    if best is None:
        return 0, 0
    steps = joined_steps(LCSseq.opcodes(mine[best.src_start : best.src_end], theirs[best.dest_start : best.dest_end]))
    alike = sum(end - start for tag, start, end, _, _ in steps if tag == "equal")
    replaced = sum(min(end - start, to - from_) for tag, start, end, from_, to in steps[1:-1] if tag != "equal")
    return alike, replaced


def _told_there(identities: Identities, side: Side, one: Utterance, joined: SpanIndex[Link]) -> Quote:
    """A quotation that the other article does not quote, with the sentence that surely tells it, if there is one."""
    found = [
        link
        for link in dict.fromkeys(link for part in one.parts for link in joined.overlapping(part))
        if sum(part.overlap(link.span(side)) for part in one.parts) >= SHARE_OF_SENTENCE * len(link.span(side))
    ]
    if not found:
        return Quote("", side, one.parts, one.who)
    best = max(found, key=lambda link: link.score)
    place = identities.scenes[side.other].article.location(best.span(side.other))
    return Quote("", side, one.parts, one.who, Agreement.RETOLD, (place,))
