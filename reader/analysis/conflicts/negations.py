"""Acts that one of two linked passages states and the other denies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.acts import (
    COMPLEMENTS,
    NEGATIONS,
    OBJECTS,
    PARTIAL,
    SUBJECTS,
    act,
    base,
    find_acts,
    is_negated,
    is_qualified,
    is_stated,
    opposed,
    role_words,
    same_role,
)
from reader.analysis.conflicts.differences import agree, differ
from reader.analysis.conflicts.told import placed_values
from reader.analysis.linking.terms import function_words, stem
from reader.model.marks import Conflict, ConflictKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.model.marks import Link


LATER = frozenset({"before", "until", "till"})


def opposite_predicates(left: Article, right: Article, link: Link, lexicon: Lexicon) -> Iterator[Conflict]:
    """The same act of the same one upon the same thing, denied by one passage and stated by the other."""
    if not (left.parsed and right.parsed):
        return
    another_time = _told_of_other_times(left, right, link)
    ones, others = ([(verb, act(verb)) for verb in _predicates(article, span)]
                    for article, span in ((left, link.left), (right, link.right)))  # fmt: skip
    for one, done in ones:
        rivals = [(other, told) for other, told in others if _comparable(done, told)]
        if len(rivals) != 1 or sum(_comparable(mine, rivals[0][1]) for _, mine in ones) != 1:
            continue  # said twice, once each way: not for us to pair
        other = rivals[0][0]
        if another_time and opposed(act(one), act(other)):
            continue
        if _exclude(one, other, lexicon) and _same_people_and_things(one, other):
            spans = _phrase(one), _phrase(other)
            reason = f"“{left.words(spans[0])}” against “{right.words(spans[1])}”"
            yield Conflict(ConflictKind.NEGATION, *spans, reason)


def _told_of_other_times(left: Article, right: Article, link: Link) -> bool:
    """Whether both passages are dated and share no date: what was rejected in May may be approved in June."""
    ones, others = ([value for value, _ in placed_values(article, span) if value.moment is not None]
                    for article, span in ((left, link.left), (right, link.right)))  # fmt: skip
    return any(differ(one, other) for one in ones for other in others) and not any(
        agree(one, other) for one in ones for other in others
    )


def _predicates(article: Article, span: Span) -> list[Token]:
    """Verbs, and what somebody is said to be: "is under investigation", "remains closed", "was found guilty"."""
    described = [token for token in article.tokens(span) if token.pos_ != "VERB" and _is_described(token)]
    return sorted([*find_acts(article, span), *described], key=lambda word: word.i)


def _is_described(word: Token) -> bool:
    return any(child.dep_ == "cop" for child in word.children) or _bearer(word) is not word


def _bearer(word: Token) -> Token:
    """The word that has the subject of a predicate: the verb in "remains closed", mostly the predicate itself."""
    described = word.pos_ == "ADJ" or word.tag_ == "VBN"
    return word.head if described and word.dep_ in {"xcomp", "acomp"} else word


def _role(word: Token, labels: frozenset[str]) -> frozenset[str]:
    return role_words(_bearer(word), labels, function_words()) - {stem(base(word))}


def _has_pronoun(verb: Token) -> bool:
    return any(child.pos_ == "PRON" for child in verb.children if child.dep_ in SUBJECTS)


def _is_agentless(verb: Token) -> bool:
    return grammar.passive(verb) and grammar.agent(verb) is None


def _comparable(one: str, other: str) -> bool:
    return one == other or opposed(one, other)


def _exclude(one: Token, other: Token, lexicon: Lexicon) -> bool:
    """Whether one of two acts is stated and the other denied; "to sign" and "if they sign" do neither."""
    for verb in (one, other):
        if not is_stated(verb) or is_qualified(verb) or _rejected(verb, lexicon) or _leaves_room(verb):
            return False
    return (_denied(one) is _denied(other)) is opposed(act(one), act(other))


def _denied(word: Token) -> bool:
    bearer = _bearer(word)
    return is_negated(word) is not (bearer is not word and is_negated(bearer))


def _rejected(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the act is what somebody denies: "he denied that he signed" says what "he did not sign" says."""
    return any(lexicon.matches(above.lower_, "denial") is not None for above in verb.ancestors)


def _leaves_room(verb: Token) -> bool:
    """Whether a denial says when or what instead: "did not open before noon", "not guilty of murder but of theft"."""
    later = any(word.lower_ in LATER and word.head.head == verb for word in verb.subtree)
    instead = any(word.lower_ == "but" and word.head.pos_ not in {"VERB", "AUX"} for word in verb.subtree)
    return is_negated(verb) and (later or instead)


def _same_people_and_things(one: Token, other: Token) -> bool:
    ignored = function_words()
    things = [_role(verb, COMPLEMENTS) for verb in (one, other)]
    if opposed(act(one), act(other)):  # some win and some lose: it must be the very same
        if any(_is_partial(verb) for verb in (one, other)):
            return False
        people = [_role(verb, SUBJECTS) for verb in (one, other)]
        if any(_is_agentless(verb) for verb in (one, other)) and things[0] == things[1]:
            return bool(things[0])
        nested = things[0] <= things[1] or things[1] <= things[0]
        alike = things[0] == things[1] or (nested and same_role(one, other, COMPLEMENTS, ignored))
        return alike and people[0] == people[1] != frozenset()
    if any(opposed(mine, theirs) for mine in things[0] for theirs in things[1]):
        return False  # "is not considered safe" says what "is considered unsafe" says
    alone = not (things[0] or things[1]) and _is_described(one) and _is_described(other)  # "is guilty", "is not guilty"
    if not alone and not same_role(one, other, COMPLEMENTS, ignored):
        return False
    if same_role(one, other, SUBJECTS, ignored):
        return True
    # "she never took the money", "the money was not taken": who it was stays open
    open_to_all = any(_has_pronoun(verb) or _is_agentless(verb) for verb in (one, other))
    return open_to_all and same_role(one, other, OBJECTS, ignored)


def _is_partial(verb: Token) -> bool:
    """Whether only some of those who are named do it, or only some of what is named is done to."""
    inside = (word for child in _bearer(verb).children if child.dep_ in SUBJECTS | OBJECTS for word in child.subtree)
    return any(word.lower_ in PARTIAL for word in inside)


def _phrase(verb: Token) -> Span:
    """The verb with its auxiliaries and negations."""
    helping = {"aux", "aux:pass", "auxpass", "cop"}
    words = [verb, *(child for child in verb.children if child.dep_ in helping or child.lower_ in NEGATIONS)]
    first, last = min(words, key=lambda word: word.i), max(words, key=lambda word: word.i)
    return Span(first.idx, last.idx + len(last))
