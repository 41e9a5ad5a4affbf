"""Acts that one of two linked passages states and the other denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.conflicts.acts import (
    COMPLEMENTS,
    NEGATIONS,
    OBJECTS,
    SUBJECTS,
    act,
    find_acts,
    is_negated,
    is_qualified,
    is_stated,
    opposed,
    role_words,
    same_role,
)
from reader.analysis.linking.terms import function_words
from reader.model.marks import Conflict, ConflictKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.model.marks import Link


def opposite_predicates(left: Article, right: Article, link: Link, lexicon: Lexicon) -> Iterator[Conflict]:
    """The same act of the same one upon the same thing, denied by one passage and stated by the other."""
    if not (left.parsed and right.parsed):
        return
    ones, others = ([(verb, act(verb)) for verb in find_acts(article, span)]
                    for article, span in ((left, link.left), (right, link.right)))  # fmt: skip
    for one, done in ones:
        rivals = [(other, told) for other, told in others if _comparable(done, told)]
        if len(rivals) != 1 or sum(_comparable(mine, rivals[0][1]) for _, mine in ones) != 1:
            continue  # said twice, once each way: not for us to pair
        other = rivals[0][0]
        if _exclude(one, other, lexicon) and _same_people_and_things(one, other):
            spans = _phrase(one), _phrase(other)
            reason = f"“{left.words(spans[0])}” against “{right.words(spans[1])}”"
            yield Conflict(ConflictKind.NEGATION, *spans, reason)


def _comparable(one: str, other: str) -> bool:
    return one == other or opposed(one, other)


def _exclude(one: Token, other: Token, lexicon: Lexicon) -> bool:
    """Whether one of two acts is stated and the other denied; "to sign" and "if they sign" do neither."""
    if not all(is_stated(verb) and not is_qualified(verb) and not _rejected(verb, lexicon) for verb in (one, other)):
        return False
    return (is_negated(one) is is_negated(other)) is opposed(act(one), act(other))


def _rejected(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the act is what somebody denies: "he denied that he signed" says what "he did not sign" says."""
    return any(lexicon.matches(above.lower_, "denial") is not None for above in verb.ancestors)


def _same_people_and_things(one: Token, other: Token) -> bool:
    ignored = function_words()
    things = [role_words(verb, COMPLEMENTS, ignored) for verb in (one, other)]
    if opposed(act(one), act(other)):  # some win and some lose: it must be the very same
        people = [role_words(verb, SUBJECTS, ignored) for verb in (one, other)]
        alike = things[0] == things[1] or same_role(one, other, COMPLEMENTS, ignored)
        return alike and people[0] == people[1] != frozenset()
    if not same_role(one, other, COMPLEMENTS, ignored):
        return False
    if same_role(one, other, SUBJECTS, ignored):
        return True
    pronoun = any(child.pos_ == "PRON" for verb in (one, other) for child in verb.children if child.dep_ in SUBJECTS)
    return pronoun and same_role(one, other, OBJECTS, ignored)  # "she never took the money": who she is stays open


def _phrase(verb: Token) -> Span:
    """The verb with its auxiliaries and negations."""
    words = [verb, *(child for child in verb.children if child.dep_.startswith("aux") or child.lower_ in NEGATIONS)]
    first, last = min(words, key=lambda word: word.i), max(words, key=lambda word: word.i)
    return Span(first.idx, last.idx + len(last))
