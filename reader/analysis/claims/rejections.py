"""Where somebody rejects what somebody else asserts: "denied …", "is a lie", "no evidence that …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis import attribution_grammar as grammar
from reader.analysis.claims.doubts import states_something
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

NAMING = frozenset({"call", "label", "brand", "deem", "describe", "dismiss", "denounce", "reject", "slam", "blast", "consider", "declare", "find", "prove", "term", "dub"})
PREDICATE = frozenset({"attr", "acomp", "oprd"})
TARGET_NOUN_PREPOSITIONS = frozenset({"of", "that", "about", "by", "from"})


@dataclass(frozen=True, slots=True)
class Rejection:
    """One denial.

    Attributes:
        passage: index of the sentence it stands in.
        cue: the words that deny.
        by: who denies, or None.
        target: the words that name what is denied ("the report", "taking the money"), or None.
        stated: whether the target itself says what is denied; else it points at a claim told elsewhere.
        rule: name of the rule it gives to what it denies.
    """

    passage: int
    cue: Span
    by: Span | None
    target: Span | None
    stated: bool
    rule: str


def find_rejections(scene: Scene) -> Iterator[Rejection]:
    """Every denial of one article, in the order of the text."""
    for index, passage in scene.story():
        for cue in scene.cues(passage, "denial", "falsehood", "no-evidence", "innocence"):
            token = scene.token(cue.span)
            if token is None:
                continue
            if not scene.article.parsed:
                yield from _unparsed(scene, index, passage, cue)
            elif cue.kind == "denial":
                yield from _verb(scene, index, cue, token)
            elif cue.kind == "falsehood":
                yield from _predicate(scene, index, cue, token)
            elif cue.kind == "no-evidence":
                yield from _no_evidence(scene, index, passage, cue, token)
            else:
                yield Rejection(index, cue.span, _speaker(scene, cue, token), None, stated=False, rule="denied-in-general")


def _verb(scene: Scene, index: int, cue: Cue, verb: Token) -> Iterator[Rejection]:
    """ "denied …", "dismissed the report", "was disputed by …"."""
    if verb.pos_ not in grammar.VERBAL or grammar.negated(verb):
        return
    target = _object(verb)
    if target is None or (cue.condition == "claim-object" and not _claim_noun(scene, target)):
        return
    by = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    span = scene.clean(grammar.span_of(grammar.subtree(target)))
    stated = _stated(scene, target, span)
    yield Rejection(
        index, cue.span, None if by is None else grammar.noun_phrase(by), _complement(scene, target, span), stated=stated, rule="denied"
    )


def _predicate(scene: Scene, index: int, cue: Cue, word: Token) -> Iterator[Rejection]:
    """ "the claim is false", "called it a lie", "dismissed the report as nonsense"."""
    target, by = None, None
    governor = word.head
    copula = any(kid.dep_ == "cop" for kid in word.children)
    if copula:
        target = grammar.child(word, grammar.SUBJECT)
    elif word.dep_ in PREDICATE and governor.lemma_ == "be":
        target = grammar.child(governor, grammar.SUBJECT)
    elif word.dep_ == "amod" and _claim_noun(scene, governor) and (scene.attribution_of(cue.span) or scene.quoted(cue.span)):
        target = governor
    else:
        naming = next((token for token in (governor, governor.head) if token.pos_ == "VERB" and token.lemma_ in NAMING), None)
        if naming is None or word.i < naming.i:
            return
        by = grammar.subject(naming)
        target = _object(naming) or next((kid for kid in grammar.subtree(naming) if kid.i < word.i and kid.dep_ in grammar.SUBJECT and kid.head is word), None)
    if target is None:
        return
    if grammar.negated(word) and "not" not in scene.article.words(cue.span) and "n" not in scene.article.words(cue.span)[:1]:
        return
    span = scene.clean(grammar.span_of(grammar.subtree(target)))
    stated = _stated(scene, target, span)
    if stated and target.pos_ in {"NOUN", "PROPN"} and not _claim_noun(scene, target):
        return  # "the passport was false" denies nothing
    owner = by if by is not None else None
    speaker = scene.attribution_of(cue.span)
    source = grammar.noun_phrase(owner) if owner is not None else (speaker.source if speaker is not None else None)
    yield Rejection(index, cue.span, source, _complement(scene, target, span), stated=False if not stated else stated, rule="called-false")


def _no_evidence(scene: Scene, index: int, passage: Passage, cue: Cue, word: Token) -> Iterator[Rejection]:
    target = scene.rest(cue.span.end, passage)
    first = scene.text[target.start : target.end].split(" ", 1)[0].lower()
    if first in {"of", "for", "to", "linking", "that", "in", "about"} and len(target) > len(first) + 1:
        target = scene.clean(Span(target.start + len(first) + 1, target.end)) if first != "linking" else target
        yield Rejection(index, cue.span, _speaker(scene, cue, word), target, stated=True, rule="no-evidence")


def _unparsed(scene: Scene, index: int, passage: Passage, cue: Cue) -> Iterator[Rejection]:
    """Without a parse: what follows a verb of denial; falsehood points at what was said before."""
    if cue.kind == "denial" and not cue.condition:
        target = scene.rest(cue.span.end, passage)
        if len(target):
            yield Rejection(index, cue.span, None, target, stated=states_something(scene, target), rule="denied")
    elif cue.kind == "falsehood":
        yield Rejection(index, cue.span, None, None, stated=False, rule="called-false")


def _object(verb: Token) -> Token | None:
    """What a verb of denial denies: object, clause, gerund, or the subject of the passive."""
    wanted = grammar.PASSIVE_SUBJECT if grammar.passive(verb) else grammar.OBJECT | grammar.CLAUSE
    found = next((kid for kid in verb.children if kid.dep_ in wanted), None)
    if found is None:
        found = next((kid for kid in verb.children if kid.dep_ in {"xcomp", "advcl"} and kid.tag_ == "VBG" and kid.i > verb.i), None)
    return found


def _claim_noun(scene: Scene, token: Token) -> bool:
    return scene.lexicon.matches(token.lower_, "claim-noun") is not None or scene.lexicon.matches(token.lower_, "anaphor") is not None


def _stated(scene: Scene, target: Token, span: Span) -> bool:
    """Whether the words of a target say what is denied, rather than point at it."""
    if not _claim_noun(scene, target):
        return states_something(scene, span)
    return _inside(target) is not None


def _inside(noun: Token) -> Token | None:
    """The clause or noun that tells what a claim is about: "the claim that …", "allegations of …"."""
    for kid in noun.children:
        if kid.i < noun.i:
            continue
        marks = {mark.lower_ for mark in kid.children if mark.dep_ in grammar.ADPOSITION}
        if kid.dep_ in {"acl", "ccomp"} and "that" in marks:
            return kid
        if kid.dep_ in grammar.OBLIQUE and marks & {"of", "about"}:
            return kid
        if kid.dep_ in grammar.PREPOSITION and kid.lower_ in {"of", "about"}:
            return grammar.child(kid, grammar.INSIDE_PREPOSITION)
    return None


def _complement(scene: Scene, target: Token, span: Span) -> Span:
    if _claim_noun(scene, target):
        inner = _inside(target)
        if inner is not None:
            tokens = [token for token in grammar.subtree(inner) if not (token.head is inner and token.dep_ in grammar.ADPOSITION)]
            return scene.clean(grammar.span_of(tokens))
    return span


def _speaker(scene: Scene, cue: Cue, word: Token) -> Span | None:
    around = scene.attribution_of(cue.span)
    if around is not None:
        return around.source
    noun = grammar.subject(grammar.clause_head(word))
    return None if noun is None or noun.pos_ not in {"PROPN", "NOUN", "PRON"} or noun.lower_ == "there" else grammar.noun_phrase(noun)
