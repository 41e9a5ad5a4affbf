"""Where somebody rejects what somebody else asserts: "denied …", "is a lie", "no evidence that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis import attribution_grammar as grammar
from reader.analysis.claims.doubts import owner_of, states_something
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

NAMING = frozenset(
    {
        "call",
        "label",
        "brand",
        "deem",
        "describe",
        "dismiss",
        "denounce",
        "reject",
        "slam",
        "blast",
        "consider",
        "declare",
        "find",
        "prove",
        "term",
        "dub",
    }
)
CLAIM_WITHIN = 7  # words between a verb of denial and the claim it denies: "denied the former aide's repeated claim"
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
        told: whether the target, though it points elsewhere, says enough to be a claim where nothing else is found.
        owner: whose claim it is, where the target says so ("the minister's claim").
    """

    passage: int
    cue: Span
    by: Span | None
    target: Span | None
    stated: bool
    rule: str
    owner: Span | None = None
    told: bool = False


def find_rejections(scene: Scene) -> Iterator[Rejection]:
    """Every denial of one article, in the order of the text."""
    for index, passage in scene.story():
        for found in scene.cues(passage, "denial", "falsehood", "no-evidence", "innocence", "contradiction"):
            cue = replace(found, span=grammar.trimmed(found.span, scene.text))
            token = scene.token(cue.span)
            if token is None:
                continue
            if not scene.article.parsed:
                yield from _unparsed(scene, index, passage, cue)
            elif cue.kind == "denial":
                yield from _verb(scene, index, passage, cue, token)
            elif cue.kind == "falsehood":
                yield from _predicate(scene, index, cue, token)
            elif cue.kind == "no-evidence":
                yield from _no_evidence(scene, index, passage, cue, token)
            elif cue.kind == "contradiction":
                yield from _contradiction(scene, index, passage, cue, token)
            else:
                yield Rejection(
                    index, cue.span, _speaker(scene, cue, token), None, stated=False, rule="denied-in-general"
                )


def _verb(scene: Scene, index: int, passage: Passage, cue: Cue, verb: Token) -> Iterator[Rejection]:
    """ "denied …", "dismissed the report", "was disputed by …"."""
    if grammar.negated(verb) or _only_possible(verb):
        return
    if verb.pos_ not in grammar.VERBAL:
        if scene.lexicon.matches(verb.lower_, "only-verb") is not None and verb.dep_ != "amod":
            yield from _headline(scene, index, cue)
        return
    by = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    denier = None if by is None else grammar.noun_phrase(by)
    named = None if grammar.passive(verb) else _claim_behind(scene, cue, passage)
    if named is not None:
        yield Rejection(index, cue.span, denier, named.target, stated=named.stated, rule="denied", owner=named.owner)
        return
    target = _object(verb)
    if target is not None and target.lower_ in grammar.RELATIVE_PRONOUNS and verb.dep_ in grammar.NOUN_CLAUSE:
        yield _relative(scene, index, passage, cue, verb, denier)
        return
    if target is None or (cue.condition == "claim-object" and not _claim_noun(scene, target)):
        return
    span = scene.clean(grammar.span_of(grammar.subtree(target)))
    stated = _stated(scene, target, span)
    yield Rejection(
        index,
        cue.span,
        denier,
        _complement(scene, target, span),
        stated=stated,
        rule="denied",
        owner=owner_of(scene, target),
    )


def _relative(scene: Scene, index: int, passage: Passage, cue: Cue, verb: Token, denier: Span | None) -> Rejection:
    """ "…, which he denies" and "claims that he has denied": what stands before the relative pronoun."""
    noun = verb.head
    first = grammar.subtree(verb)[0]
    if _claim_noun(scene, noun):
        about = grammar.noun_content(noun)
        span = (
            scene.clean(Span(noun.idx, max(noun.idx + len(noun), first.idx)))
            if about is None or about.overlaps(cue.span)
            else scene.clean(about)
        )
        stated = states_something(scene, span)
        return Rejection(index, cue.span, denier, span, stated=stated, rule="denied", owner=owner_of(scene, noun))
    start = passage.span.start
    for match in re.finditer(r"\b(?:whether|that|if)\s", scene.text[start : first.idx]):
        start = passage.span.start + match.end()
    span = scene.clean(Span(start, max(start, first.idx)))
    return Rejection(index, cue.span, denier, span, stated=len(span) > 0, rule="denied")


@dataclass(frozen=True, slots=True)
class _Named:
    """A noun of claiming right behind a verb of denial, and what it is about."""

    target: Span
    stated: bool
    owner: Span | None


def _claim_behind(scene: Scene, cue: Cue, passage: Passage) -> _Named | None:
    """ "denied Lee's accusation that …", read off the words: parses of long objects are often wrong."""
    near = scene.article.tokens(Span(cue.span.end, passage.span.end))[:CLAIM_WITHIN]
    for place, token in enumerate(near):
        if token.is_punct or token.tag_ in {"VBD", "VBZ", "VBP", "MD", "IN"}:
            return None
        if token.pos_ == "NOUN" and scene.lexicon.matches(token.lower_, "claim-noun") is not None:
            phrase = scene.clean(Span(near[0].idx, token.idx + len(token)))
            about = grammar.noun_content(token)
            if about is not None:
                told = (
                    Span(near[0].idx, token.idx + len(token))
                    if scene.lexicon.matches(token.lower_, "medium-noun") is not None
                    else None
                )
                return _Named(scene.clean(about), stated=True, owner=owner_of(scene, token) or told)
            return _Named(phrase, stated=False, owner=owner_of(scene, token) or (phrase if place else None))
    return None


def _only_possible(verb: Token) -> bool:
    """ "to deny", "can be denied": nobody has denied anything yet; and "was denied entry" is no denial at all."""
    if any(kid.tag_ == "MD" or (kid.lower_ == "to" and kid.tag_ == "TO") for kid in verb.children):
        return True
    given = grammar.child(verb, frozenset({"iobj", "dative"}))
    return given is not None or (grammar.passive(verb) and grammar.child(verb, grammar.OBJECT) is not None)


def _headline(scene: Scene, index: int, cue: Cue) -> Iterator[Rejection]:
    """ "Lee, mayor's aide, denies bribes": a headline's verb that the tagger took for a noun."""
    passage = scene.article.passages[index]
    target = scene.rest(cue.span.end, passage)
    by = scene.clean(Span(passage.span.start, cue.span.start))
    comma = scene.text.find(",", by.start, by.end)
    by = by if comma < 0 else Span(by.start, comma)
    if len(target):
        yield Rejection(
            index, cue.span, by if len(by) else None, target, stated=states_something(scene, target), rule="denied"
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
    elif (
        word.dep_ == "amod"
        and scene.lexicon.matches(governor.lower_, "assertion-noun") is not None
        and (scene.attribution_of(cue.span) or scene.quoted(cue.span))
    ):
        target = governor
    else:
        naming = next(
            (token for token in (governor, governor.head) if token.pos_ == "VERB" and token.lemma_ in NAMING), None
        )
        if naming is None or word.i < naming.i:
            return
        by = grammar.subject(naming)
        target = _object(naming) or next(
            (
                kid
                for kid in grammar.subtree(naming)
                if kid.i < word.i and kid.dep_ in grammar.SUBJECT and kid.head == word
            ),
            None,
        )
    if target is None:
        return
    if (
        grammar.negated(word)
        and "not" not in scene.article.words(cue.span)
        and "n" not in scene.article.words(cue.span)[:1]
    ):
        return
    span = scene.clean(grammar.span_of(grammar.subtree(target)))
    stated = _stated(scene, target, span)
    if stated and target.pos_ in {"NOUN", "PROPN"} and not _claim_noun(scene, target):
        return  # "the passport was false" denies nothing
    owner = by if by is not None else None
    speaker = scene.attribution_of(cue.span)
    source = grammar.noun_phrase(owner) if owner is not None else (speaker.source if speaker is not None else None)
    holder = owner_of(scene, target)
    told = stated
    if word.dep_ == "amod":
        if not stated and holder is None:
            return  # "false claims" of nobody about nothing
    elif stated and _claim_noun(scene, target):
        # "the allegations of fraud are false" points at what was said of the fraud; a whole clause speaks for itself
        stated = " that " in scene.article.words(Span(target.idx, span.end))
    yield Rejection(
        index,
        cue.span,
        source,
        _complement(scene, target, span),
        stated=stated,
        rule="called-false",
        owner=holder,
        told=told,
    )


def _no_evidence(scene: Scene, index: int, passage: Passage, cue: Cue, word: Token) -> Iterator[Rejection]:
    behind = scene.text[cue.span.end : passage.span.end].strip("”\"’'").split()
    if not behind or behind[0].lower() not in {"of", "for", "to", "linking", "that", "about"}:
        return
    start = scene.text.index(behind[0], cue.span.end)
    target = scene.rest(start if behind[0].lower() == "linking" else start + len(behind[0]), passage)
    if len(target):
        yield Rejection(index, cue.span, _speaker(scene, cue, word), target, stated=True, rule="no-evidence")


def _contradiction(scene: Scene, index: int, passage: Passage, cue: Cue, word: Token) -> Iterator[Rejection]:
    """ "at odds with his earlier statement that …": two accounts that do not agree."""
    named = _claim_behind(scene, cue, passage)
    if named is not None:
        who = grammar.subject(grammar.clause_head(word))
        by = None if who is None else grammar.noun_phrase(who)
        yield Rejection(index, cue.span, by, named.target, stated=named.stated, rule="contradicted", owner=named.owner)


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
        found = next(
            (kid for kid in verb.children if kid.dep_ in {"xcomp", "advcl"} and kid.tag_ == "VBG" and kid.i > verb.i),
            None,
        )
    return found


def _claim_noun(scene: Scene, token: Token) -> bool:
    return (
        scene.lexicon.matches(token.lower_, "claim-noun") is not None
        or scene.lexicon.matches(token.lower_, "anaphor") is not None
    )


def _stated(scene: Scene, target: Token, span: Span) -> bool:
    """Whether the words of a target say what is denied, rather than point at it."""
    if not _claim_noun(scene, target):
        return states_something(scene, span)
    return grammar.noun_content(target) is not None


def _complement(scene: Scene, target: Token, span: Span) -> Span:
    about = grammar.noun_content(target) if _claim_noun(scene, target) else None
    return span if about is None else scene.clean(about)


def _speaker(scene: Scene, cue: Cue, word: Token) -> Span | None:
    around = scene.attribution_of(cue.span)
    if around is not None:
        return around.source
    noun = grammar.subject(grammar.clause_head(word))
    return (
        None
        if noun is None or noun.pos_ not in {"PROPN", "NOUN", "PRON"} or noun.lower_ == "there"
        else grammar.noun_phrase(noun)
    )
