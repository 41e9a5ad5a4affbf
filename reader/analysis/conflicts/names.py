"""Names that two linked passages give in the same role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.acts import COMPLEMENTS, act, find_acts, same_role
from reader.analysis.linking.terms import function_words
from reader.analysis.naming.gazetteer import read_list
from reader.model.marks import Conflict, ConflictKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Entity, Link

# a person and a country may both be right: the one acts for the other
COMPARED = frozenset({"PERSON", "GPE", "ORG"})

SPELLED_ALIKE = 0.8  # "Iran" and "Iraq" are less


def conflicting_names(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """Names of those who do the same thing to the same thing, where the other passage names somebody else or more."""
    if not (left.parsed and right.parsed):
        return
    ones, others = _doers(left, link.left), _doers(right, link.right)
    known = [
        {entity.group for entity in article.named(span)} for article, span in ((left, link.left), (right, link.right))
    ]
    ignored = function_words()
    for one in ones:
        for other in others:
            if act(one.verb) != act(other.verb) or not same_role(one.verb, other.verb, COMPLEMENTS, ignored):
                continue
            if _other_people(one, other, left, right, known) or _one_more(one, other, known):
                words = left.words(one.span), right.words(other.span)
                yield Conflict(ConflictKind.NAME, one.span, other.span, f"{words[0]} against {words[1]}")


@dataclass(frozen=True, slots=True)
class _Doers:
    """Those who do something, all of them named."""

    verb: Token
    names: tuple[Entity, ...]
    span: Span

    @property
    def groups(self) -> frozenset[str]:
        return frozenset(name.group for name in self.names)


def _other_people(one: _Doers, other: _Doers, left: Article, right: Article, known: list[set[str]]) -> bool:
    """Whether each passage names one, of one kind, and the other passage does not name that one at all."""
    if len(one.names) != 1 or len(other.names) != 1 or one.names[0].label != other.names[0].label:
        return False
    foreign = one.names[0].group not in known[1] and other.names[0].group not in known[0]
    words = left.words(one.span), right.words(other.span)
    return foreign and not (same_name(*words) or may_hold(*words))


def _one_more(one: _Doers, other: _Doers, known: list[set[str]]) -> bool:
    """Whether one passage names somebody besides, of whom the other passage knows nothing."""
    more = one.groups ^ other.groups
    nested = one.groups < other.groups or other.groups < one.groups
    return nested and len(more) == 1 and not more & (known[1] if one.groups > other.groups else known[0])


def _doers(article: Article, span: Span) -> list[_Doers]:
    """Verbs of a passage whose subject, or agent in the passive, is a name or several."""
    ends = {entity.span.end: entity for entity in article.named(span) if entity.label in COMPARED}
    found = []
    for verb in find_acts(article, span):
        passive = grammar.passive(verb)
        head = grammar.agent(verb) if passive else grammar.child(verb, grammar.ACTIVE_SUBJECT)
        if head is None or (passive and verb.i > head.i):
            continue
        heads = [head, *(child for child in head.children if child.dep_ == "conj")]
        names = tuple(ends[end] for end in (_end(word) for word in heads) if end in ends)
        if len(names) == len(heads):
            found.append(_Doers(verb, names, _around(names)))
    return found


def _around(names: tuple[Entity, ...]) -> Span:
    """From the first name to the last; a parse may hang them on one another in any order."""
    return Span(min(name.span.start for name in names), max(name.span.end for name in names))


def _end(head: Token) -> int:
    """Where a name ends: the words that the parse hangs on its first word belong to it."""
    last = max(
        [head, *(child for child in head.children if child.dep_ in {"flat", "flat:name"})], key=lambda word: word.i
    )
    return int(last.idx) + len(last)


def may_hold(one: str, other: str) -> bool:
    """Whether the one may be the place where the other lies, or speak for it: "Texas" and "Dallas"."""
    return _reach(one) != _reach(other)


@cache
def _wide() -> dict[str, int]:
    lists = ("states", "countries")
    return {form: size for size, name in enumerate(lists, start=1) for forms in read_list(name) for form in forms}


def _reach(name: str) -> int:
    """How much a place holds: 2 for a country, 1 for a state, 0 for a town and for what is in no list."""
    return _wide().get(name.removeprefix("the ").removeprefix("The "), 0)


def same_name(one: str, other: str) -> bool:
    """Whether two names are spelled nearly alike, have a word in common, or one is the initials of the other."""
    mine, theirs = ([word for word in re.split(r"[\W_]+", name.lower()) if word] for name in (one, other))
    plain = "".join(mine), "".join(theirs)
    initials = {"".join(word[0] for word in words) for words in (mine, theirs) if len(words) > 1}
    alike = Levenshtein.normalized_similarity(*plain) >= SPELLED_ALIKE or _inside(*plain) or _inside(*plain[::-1])
    return bool(set(mine) & set(theirs)) or bool(initials & set(plain)) or alike


def _inside(one: str, other: str) -> bool:
    return (len(one) > 3 and one in other) or (len(one) == 3 and other.startswith(one))  # "Ben", "Benjamin"
