"""Whom "he" or "she" stands for, where the article leaves no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution.grammar import SUBJECT, WEEKDAYS, child, clause_head, noun_phrase, span_of

if TYPE_CHECKING:
    from collections.abc import Container

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.model.span import Span

BACK = 3  # paragraphs that a chain of "he" may run back over
WITHIN_NAME = frozenset({"compound", "flat", "amod", "nmod:desc"})
OTHER_SEX = {
    "he": frozenset(
        {"ms", "ms.", "mrs", "mrs.", "miss", "she", "queen", "princess", "spokeswoman", "woman", "lady", "mother"}
    ),
    "she": frozenset({"mr", "mr.", "he", "king", "prince", "spokesman", "man", "father"}),
}


def person_meant(scene: Scene, pronoun: Span, speaking: Container[int]) -> Span | None:
    """The words that name whom a "he" or "she" stands for, or None where that is open.

    Somebody is the subject or the speaker before it in the same paragraph, or in the one before where this one has
    only the pronoun, and nobody else is named in between.

    Args:
        scene: the article.
        pronoun: the pronoun.
        speaking: numbers of the tokens that name who speaks anywhere in the article.
    """
    word = scene.article.words(pronoun).lower()
    here = scene.passage_at(pronoun)
    if here is None or word not in OTHER_SEX:
        return None
    first = scene.article.tokens(pronoun)[0]
    leading = _subject_of_sentence(scene, first)
    if leading is not None and may_be(scene, leading, word):
        return leading
    oldest = scene.article.passages[here].paragraph - 1
    named: set[str] = set()
    for token in reversed(first.doc[: first.i]):
        if token.is_space:
            continue
        if token.pos_ not in {"PROPN", "NOUN", "PRON"} or token.dep_ in WITHIN_NAME:
            continue
        place = _paragraph(scene, token)
        if place is None or place < oldest or scene.article.passages[here].paragraph - place > BACK:
            return None
        acts = token.dep_ in SUBJECT or token.i in speaking
        if token.lower_ == word and acts:
            oldest = place - 1
        elif _person(scene, token) and not (acts and _told_by_other(scene, token)):
            phrase = _by_name(token)
            if not acts:
                named.add(token.lower_)
                continue
            same = {token.lower_, *(kid.lower_ for kid in token.children if kid.dep_ == "appos")}
            return phrase if named <= same and may_be(scene, phrase, word) else None
        elif _person(scene, token):
            named.add(token.lower_)
    return None


def _subject_of_sentence(scene: Scene, pronoun: Token) -> Span | None:
    """Who the sentence is about, where the pronoun stands in a clause below: "Lee left after a talk in which he …"."""
    root = pronoun.sent.root
    subject = child(root, SUBJECT)
    below = pronoun.head != root and clause_head(pronoun) != root
    if subject is None or subject.i > pronoun.i or not below or subject.pos_ != "PROPN" or not _person(scene, subject):
        return None
    around = scene.attribution_of(span_of([pronoun]))
    others = [kid for kid in root.children if kid.dep_ == "conj" and child(kid, SUBJECT) not in {None, pronoun}]
    return None if scene.quoted(span_of([pronoun])) or around is not None or others else noun_phrase(subject)


def _by_name(token: Token) -> Span:
    """The name in "the guild’s lawyer, Tom Holt", else the phrase."""
    name = next((kid for kid in token.children if kid.dep_ == "appos" and kid.pos_ == "PROPN"), None)
    return noun_phrase(name if name is not None and token.pos_ == "NOUN" else token)


def body_meant(scene: Scene, pronoun: Span) -> Span | None:
    """What "it" stands for in "The council condemned the attack, it said": the subject of what it says; else None."""
    here = scene.passage_at(pronoun)
    if here is None or not scene.article.parsed:
        return None
    home = scene.article.passages[here].span
    before = [token for token in scene.article.tokens(home) if token.idx < pronoun.start]
    acting = [token for token in before if token.dep_ in SUBJECT]
    if not before or not before[-1].is_punct or not acting:
        return None
    first = acting[0]
    singular = first.tag_ in {"NN", "NNP", "NNPS"}
    return noun_phrase(first) if singular and not _person(scene, first) and not scene.quoted(span_of([first])) else None


def _paragraph(scene: Scene, token: Token) -> int | None:
    found = scene.passage_around(token.idx)
    return None if found is None or found.furniture else found.paragraph


def _person(scene: Scene, token: Token) -> bool:
    """Whether a noun is a person's name or says what a person is."""
    if token.pos_ == "NOUN":
        return scene.lexicon.matches(token.lower_, "person-noun") is not None and token.tag_ == "NN"
    if token.pos_ != "PROPN" or token.lower_ in WEEKDAYS:
        return False
    entities = scene.article.entities
    known = any(one.label == "PERSON" and one.span.contains(token.idx) for one in scene.article.named(span_of([token])))
    return known or not entities


def _told_by_other(scene: Scene, token: Token) -> bool:
    """Whether the name stands in what somebody says: who is spoken of is not who speaks."""
    return scene.attribution_of(span_of([token])) is not None


def may_be(scene: Scene, phrase: Span, word: str) -> bool:
    """Whether nothing in a phrase speaks against its being meant by "he" or "she"."""
    words = set(scene.article.words(phrase).lower().split())
    return not words & OTHER_SEX.get(word, frozenset())
