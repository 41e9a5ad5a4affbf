"""Names that two linked passages give in the same role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from reader.analysis.conflicts.acts import COMPLEMENTS, SUBJECTS, base, find_acts, same_role
from reader.analysis.linking.terms import function_words
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Entity, Link
    from reader.model.span import Span

# a person and a country may both be right: the one acts for the other
COMPARED = frozenset({"PERSON", "GPE", "ORG"})

SPELLED_ALIKE = 0.8  # "Iran" and "Iraq" are less


def conflicting_names(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """Two names of one kind that do the same thing to the same thing, neither of them named by the other passage."""
    if not (left.parsed and right.parsed):
        return
    ignored = function_words()
    mine, theirs = (
        [entity for entity in article.named(span) if entity.label in COMPARED]
        for article, span in ((left, link.left), (right, link.right))
    )
    for one, name in _actors(left, link.left, mine):
        for other, rival in _actors(right, link.right, theirs):
            foreign = name.group not in {entity.group for entity in theirs}
            foreign = foreign and rival.group not in {entity.group for entity in mine}
            if not foreign or name.label != rival.label or base(one) != base(other):
                continue
            words = left.words(name.span), right.words(rival.span)
            if not same_name(*words) and same_role(one, other, COMPLEMENTS, ignored):
                yield Conflict(ConflictKind.NAME, name.span, rival.span, f"{words[0]} against {words[1]}")


def _actors(article: Article, span: Span, names: list[Entity]) -> list[tuple[Token, Entity]]:
    """Verbs of a passage whose subject ends with a name."""
    ends = {entity.span.end: entity for entity in names}
    found = []
    for verb in find_acts(article, span):
        subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
        for word in subjects:
            entity = ends.get(word.idx + len(word))
            if entity is not None and not any(child.dep_ == "conj" for child in word.children):
                found.append((verb, entity))
    return found


def same_name(one: str, other: str) -> bool:
    """Whether two names are spelled nearly alike, have a word in common, or one is the initials of the other."""
    mine, theirs = ([word for word in re.split(r"[\W_]+", name.lower()) if word] for name in (one, other))
    plain = "".join(mine), "".join(theirs)
    initials = {"".join(word[0] for word in words) for words in (mine, theirs) if len(words) > 1}
    alike = Levenshtein.normalized_similarity(*plain) >= SPELLED_ALIKE or _inside(*plain) or _inside(*plain[::-1])
    return bool(set(mine) & set(theirs)) or bool(initials & set(plain)) or alike


def _inside(one: str, other: str) -> bool:
    return len(one) > 3 and one in other
