"""Quotations of the same words that are not the same."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from reader.analysis.attribution.grammar import span_of
from reader.analysis.conflicts.names import same_name
from reader.analysis.linking.terms import MOST_QUOTATIONS, function_words, stem
from reader.analysis.values.numerals import read_number
from reader.model.marks import Conflict, ConflictKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rapidfuzz.distance import Opcode
    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Link

SURE_RUN = 3  # words in a row on one side of a changed word that show it is the same quotation
SAME_QUOTATION = 0.6  # share of equal words among the part that both quotations cover
SHORTEST = 2  # letters; what is shorter is a manner of speaking ("gotta")
LAST = 2  # words at the end that may stand for as many in the other quotation; more are a way to go on
LONGEST = 400  # words of a quotation that are compared


def conflicting_quotations(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """Words that differ inside a quotation which both passages give; where one of them cuts is no difference."""
    for one in quoted_words(left, link.left):
        for other in quoted_words(right, link.right):
            for mine, theirs in reworded(left, one, right, other):
                yield Conflict(ConflictKind.QUOTATION, mine, theirs, _reason(left.words(mine), right.words(theirs)))


def reworded(
    left: Article, one: Sequence[Token], right: Article, other: Sequence[Token]
) -> Iterator[tuple[Span, Span]]:
    """Stretches of two quotations that stand in one place of the same speech and say it in other words."""
    for mine, theirs in _changes(one, other, function_words()):
        if not (_cut(left.words(mine)) or _cut(right.words(theirs))):
            yield mine, theirs


def _reason(mine: str, theirs: str) -> str:
    return f"“{mine}” against “{theirs}”"


def _cut(words: str) -> bool:
    """Whether a newspaper shows that it left out or put in something."""
    return any(mark in words for mark in ("…", "...", ". .", "[", "(", "—"))


def quoted_words(article: Article, span: Span) -> list[list[Token]]:
    """The words of every quotation that lies in a passage, at least partly."""
    behind = article.quotations[bisect_right(article.quotations, span.start, key=lambda one: one.inner.end) :]
    found = []
    for quotation in islice(takewhile(lambda one: one.inner.start < span.end, behind), MOST_QUOTATIONS):
        inside = Span(max(span.start, quotation.inner.start), min(span.end, quotation.inner.end))
        found.append([token for token in article.tokens(inside) if token.text[0].isalnum()][:LONGEST])
    return found


def _changes(one: Sequence[Token], other: Sequence[Token], ignored: frozenset[str]) -> Iterator[tuple[Span, Span]]:
    """Stretches of two quotations that stand in one place and say it in other words."""
    mine, theirs = spelled(one), spelled(other)
    steps = joined_steps(Levenshtein.opcodes(mine, theirs))
    equal = sum(end - start for tag, start, end, _, _ in steps if tag == "equal")
    changed = sum(max(end - start, to - from_) for tag, start, end, from_, to in steps[1:-1] if tag != "equal")
    if equal < SAME_QUOTATION * (equal + changed):
        return
    nothing = ("equal", len(one), len(one), len(other), len(other))
    for before, step, behind in zip(steps, steps[1:], [*steps[2:], nothing], strict=False):
        tag, start, end, from_, to = step
        flanks = [part[2] - part[1] for part in (before, behind)]
        longer = behind is nothing and (end - start != to - from_ or end - start > LAST)  # one may go on further
        if tag != "replace" or longer or max(flanks) < SURE_RUN:
            continue
        words, rivals = _telling(one[start:end], ignored), _telling(other[from_:to], ignored)
        sure = (words and rivals) or ((words or rivals) and min(flanks) >= SURE_RUN)
        if sure and not words & rivals and not _same(one[start:end], other[from_:to]):
            yield span_of(one[start:end]), span_of(other[from_:to])


def joined_steps(codes: Iterable[Opcode]) -> list[tuple[str, int, int, int, int]]:
    """The steps from one quotation to the other, those that touch one another taken together.

    Each is "equal", "replace", "insert" or "delete", and where it begins and ends in the one and in the other.
    """
    steps: list[tuple[str, int, int, int, int]] = []
    for code in codes:
        tag, start, from_ = code.tag, code.src_start, code.dest_start
        if steps and tag != "equal" and steps[-1][0] != "equal":
            _, start, _, from_, _ = steps.pop()
            tag = "replace"
        steps.append((tag, start, code.src_end, from_, code.dest_end))
    return steps


def spelled(words: Sequence[Token]) -> list[str]:
    """Words as they are compared: typing and spelling habits make no difference."""
    return [word.lower_.replace("’", "'").replace("-", "").replace(".", "") for word in words]


def _telling(words: Sequence[Token], ignored: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word.text) for word in words if word.lower_ not in ignored and len(word) > SHORTEST)


def _same(words: Sequence[Token], rivals: Sequence[Token]) -> bool:
    """Whether both are one number, spelled out and in digits, one word spelled in two ways, or a pronoun's noun."""
    if any(word.pos_ == "PRON" for word in (*words, *rivals)):
        return True
    if same_name(*(" ".join(spelled(list(side))) for side in (words, rivals))):
        return True
    mine, theirs = (read_number(" ".join(word.text for word in side)) for side in (words, rivals))
    return mine is not None and theirs is not None and mine.low == theirs.low
