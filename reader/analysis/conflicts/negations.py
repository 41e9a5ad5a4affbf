"""Acts that one of two linked passages states and the other denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.conflicts.acts import (
    COMPLEMENTS,
    NEGATIONS,
    SUBJECTS,
    base,
    find_acts,
    is_negated,
    is_qualified,
    same_role,
)
from reader.analysis.linking.terms import function_words
from reader.model.marks import Conflict, ConflictKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Link


def opposite_predicates(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """The same act of the same one upon the same thing, denied by one passage and stated by the other."""
    if not (left.parsed and right.parsed):
        return
    ignored = function_words()
    ones, others = find_acts(left, link.left), find_acts(right, link.right)
    for one in ones:
        rivals = [other for other in others if base(one) == base(other)]
        if len(rivals) != 1 or sum(base(mine) == base(one) for mine in ones) != 1:
            continue  # said twice, once each way: not for us to pair
        other = rivals[0]
        if is_negated(one) is is_negated(other) or is_qualified(one) or is_qualified(other):
            continue
        if same_role(one, other, SUBJECTS, ignored) and same_role(one, other, COMPLEMENTS, ignored):
            spans = _phrase(one), _phrase(other)
            yield Conflict(ConflictKind.NEGATION, *spans, f"“{left.words(spans[0])}” against “{right.words(spans[1])}”")


def _phrase(verb: Token) -> Span:
    """The verb with its auxiliaries and negations."""
    words = [verb, *(child for child in verb.children if child.dep_.startswith("aux") or child.lower_ in NEGATIONS)]
    first, last = min(words, key=lambda word: word.i), max(words, key=lambda word: word.i)
    return Span(first.idx, last.idx + len(last))
