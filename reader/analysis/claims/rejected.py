"""What a denial denies: the words of its object, and whether they say it or point at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.contents import owner_of, states_something
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

CLAIM_WITHIN = 7  # words between a verb of denial and the claim it denies: "denied the former aide's repeated claim"
ASIDE_BEGINS = frozenset({"a", "an", "something"})
ASIDE_MARKS = frozenset(",-–—")
JOINT = re.compile(r"\s(?:for|of|with|by)\s")  # "has been blamed for the fire, a charge he rejects"
CLAUSE_BEGINS = re.compile(r"\b(?:whether|that|if)\s")


@dataclass(frozen=True, slots=True)
class Rejected:
    """What is denied.

    Attributes:
        span: the words that name it ("the report", "taking the money").
        stated: whether they say what it is; else they point at a claim told elsewhere.
        owner: whose claim it is, where the words say so ("the minister's claim").
        accusing: whether they call it an accusation, which is aimed at somebody.
    """

    span: Span
    stated: bool
    owner: Span | None = None
    accusing: bool = False


def named(scene: Scene, noun: Token) -> Rejected:
    """What a noun or pronoun names: by its content where it is a claim, else by its own words."""
    span = scene.clean(grammar.span_of(grammar.subtree(noun, lambda kid: _setting(scene, kid))))
    if not is_claim(scene, noun):
        span = scene.with_complement(span)
        return Rejected(span, states_something(scene, span))
    about = _content(scene, noun)
    if about is None:
        inside = _claimed_by(scene, noun)
        if inside is not None:
            return inside
    told = about is not None and states_something(scene, about)
    whose = owner_of(scene, noun)
    if (
        whose is None
        and told
        and grammar.possessor(noun) is None
        and scene.lexicon.matches(noun.lower_, "medium-noun") is not None
        and not any(
            kid.dep_ == "amod" and scene.lexicon.matches(kid.lower_, "falsehood") is not None for kid in noun.children
        )
    ):
        whose = grammar.noun_phrase(noun)  # "rumours that …" have no other teller
        whose = Span(whose.start, min(whose.end, noun.idx + len(noun)))
    accusing = bool(scene.lexicon.find(scene.text, "accusation-noun", span))
    return Rejected(span if about is None or not told else scene.clean(about), told, whose, accusing)


def _content(scene: Scene, noun: Token) -> Span | None:
    """What a noun of claiming says; "her version of events" points at it only."""
    about = grammar.noun_content(noun)
    points = scene.lexicon.matches(noun.lower_, "telling-noun") is not None
    if about is not None and points and scene.text[: about.start].rstrip().lower().endswith(" of"):
        return None
    return about


def _claimed_by(scene: Scene, noun: Token) -> Rejected | None:
    """What the noun itself says: "a post claiming that …", "the paper, which had said that …"."""
    for verb in noun.children:
        one = scene.saying(verb) if verb.dep_ in grammar.NOUN_CLAUSE else None
        if one is not None and one.content[0].start > verb.idx:
            whose = owner_of(scene, noun) or one.source or grammar.noun_phrase(noun)
            return Rejected(scene.clean(one.content[0]), stated=True, owner=whose)
    return None


def claim_behind(scene: Scene, cue: Cue, passage: Passage) -> Rejected | None:
    """The claim named soon behind a verb, read off the words: parses of long objects are often wrong."""
    near = scene.article.tokens(Span(cue.span.end, passage.span.end))[:CLAIM_WITHIN]
    for place, token in enumerate(near):
        if token.is_punct or token.tag_ in {"VBD", "VBZ", "VBP", "MD", "IN"}:
            return None
        within = token.dep_ == "compound" and token.head.i > token.i  # "a news report"
        if token.pos_ != "NOUN" or within or scene.lexicon.matches(token.lower_, "claim-noun") is None:
            continue
        phrase = scene.clean(Span(near[0].idx, token.idx + len(token)))
        owner = owner_of(scene, token)
        about = grammar.noun_content(token)
        if about is None and (inside := _claimed_by(scene, token)) is not None:
            return inside
        if about is None:
            accusing = scene.lexicon.matches(token.lower_, "accusation-noun") is not None
            return Rejected(phrase, stated=False, owner=owner or (phrase if place else None), accusing=accusing)
        medium = scene.lexicon.matches(token.lower_, "medium-noun") is not None
        return Rejected(scene.clean(about), stated=True, owner=owner or (phrase if medium else None))
    return None


def before_relative(scene: Scene, passage: Passage, verb: Token, cue: Cue) -> Rejected:
    """What stands before the relative pronoun: "…, which he denies", "claims that he has denied"."""
    noun, first = verb.head, grammar.subtree(verb)[0]
    if is_claim(scene, noun):
        about = grammar.noun_content(noun)
        span = Span(noun.idx, max(noun.idx + len(noun), first.idx))
        if about is not None and not about.overlaps(cue.span):
            span = about
        span = scene.clean(span)
        return Rejected(span, states_something(scene, span), owner_of(scene, noun))
    start = _accused_of(scene, passage, first)
    for match in CLAUSE_BEGINS.finditer(scene.text, passage.span.start, max(passage.span.start, first.idx)):
        start = match.end()
    said = scene.content_part(Span(max(start, first.idx - 2), max(start, first.idx - 1)))
    start = start if said is None else max(start, said.start)
    span = scene.clean(Span(start, max(start, first.idx)))
    return Rejected(span, stated=len(span) > 0)


def _accused_of(scene: Scene, passage: Passage, first: Token) -> int:
    """Where what somebody is accused of begins, before a relative clause; else where the sentence begins."""
    before = Span(passage.span.start, max(passage.span.start, first.idx))
    accusing = [cue for cue in scene.cues(passage, "accusation", "charge") if before.covers(cue.span)]
    if not accusing:
        return before.start
    verb = scene.token(accusing[-1].span)
    active = verb is not None and verb.pos_ == "VERB" and not grammar.passive(verb)
    start = accusing[-1].span.start if active else accusing[-1].span.end
    joint = JOINT.match(scene.text, start, before.end)
    return start if joint is None else joint.end()


def before_aside(scene: Scene, passage: Passage, verb: Token, cue: Cue) -> tuple[Rejected, Token | None] | None:
    """The clause that an aside denies, and who denies it: "he lost the money, a claim rejected by the guild"."""
    noun = next((kid for kid in verb.children if kid.lower_ == "something"), verb.head)
    spoken = _taken_up(scene, noun) or (noun.lower_ == "something" and not cue.condition)
    if not spoken or (noun.head != verb and verb.dep_ not in grammar.NOUN_CLAUSE):
        return None
    first = next(token for token in grammar.subtree(noun) if not token.is_punct)
    before = scene.text[passage.span.start : max(passage.span.start, first.idx)].rstrip()
    many = first == noun and noun.tag_ == "NNS"  # ", allegations that he denies"
    if (first.lower_ not in ASIDE_BEGINS and not many) or before[-1:] not in ASIDE_MARKS:
        return None
    end = passage.span.start + len(before.rstrip("".join(ASIDE_MARKS) + " "))
    part = scene.content_part(Span(max(passage.span.start, end - 1), end))
    span = scene.clean(Span(passage.span.start if part is None else part.start, end))
    own = next((kid for kid in verb.children if kid.dep_ in {*grammar.SUBJECT, "compound"} and kid != noun), None)
    span = scene.clean(Span(max(span.start, _accused_of(scene, passage, first)), span.end))
    return (Rejected(span, stated=True), grammar.agent(verb) or own) if states_something(scene, span) else None


def object_of(verb: Token) -> Token | None:
    """The object, clause or gerund of a verb of denial; the subject where it is passive."""
    wanted = grammar.PASSIVE_SUBJECT if grammar.passive(verb) else grammar.OBJECT | grammar.CLAUSE
    found = grammar.child(verb, wanted)
    if found is not None:
        return found
    gerunds = (kid for kid in verb.children if kid.dep_ in {"xcomp", "advcl", "acl"} and kid.tag_ == "VBG")
    return next((kid for kid in gerunds if kid.i > verb.i), None)


def is_claim(scene: Scene, token: Token) -> bool:
    """Whether a word stands for an assertion: "the claim", "it"."""
    return any(scene.lexicon.matches(token.lower_, kind) is not None for kind in ("claim-noun", "anaphor"))


def _taken_up(scene: Scene, noun: Token) -> bool:
    """Whether a noun of an aside takes up what was just told, or a detail of it."""
    return is_claim(scene, noun) or scene.lexicon.matches(noun.lower_, "detail-noun") is not None


def _setting(scene: Scene, kid: Token) -> bool:
    """Whether a phrase tells where somebody spoke, not what is denied: "the theft in an interview with Lee"."""
    introduced = any(mark.lower_ == "in" and mark.dep_ == "case" for mark in kid.children)
    return introduced and kid.dep_ == "nmod" and scene.lexicon.matches(kid.lower_, "setting") is not None
