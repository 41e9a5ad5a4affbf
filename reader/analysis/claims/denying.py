"""Verbs of denial: "denied …", "dismissed the report", "was disputed by …"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims import predicates
from reader.analysis.claims.contents import states_something
from reader.analysis.claims.rejected import (
    Rejected,
    before_aside,
    before_relative,
    claim_behind,
    is_claim,
    named,
    object_of,
)
from reader.analysis.claims.rejection import Rejection, rejection, reporting
from reader.analysis.claims.sources import POINTERS
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

TAKEN_BACK = "taken-back"
OF_CLAIMS = frozenset({"claim-object", TAKEN_BACK})  # conditions of verbs that deny only claims
SPEAKING = frozenset({"i", "we"})
ASKED_WITHIN = 7  # words between "denied" and "request": "denied the Ministry of Justice's request"


def denied(scene: Scene, passage: Passage, cue: Cue, verb: Token) -> Rejection | None:
    """Verbs: "denied …", "dismissed the report", "was disputed by …"."""
    if _means_something_else(scene, passage, cue) or grammar.negated(verb) or _only_possible(verb):
        return None
    if verb.pos_ not in grammar.VERBAL:
        return _headline(scene, passage, cue, verb)
    cue = replace(cue, span=predicates.with_manner(cue.span, verb))
    behind = None if grammar.passive(verb) else claim_behind(scene, cue, passage)
    doer = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    claim, who = before_aside(scene, passage, verb, cue) or (behind, doer)
    by = None if who is None else _denier(scene, cue, who)
    aside = verb.dep_ in grammar.RELATIVE and verb.i > verb.head.i
    if claim is not None:
        return replace(rejection(cue, by, claim, "denied"), within=aside and not claim.stated)
    target = object_of(verb)
    if target is None:
        return _without_object(scene, passage, cue, verb, by)
    if target.lower_ in grammar.RELATIVE_PRONOUNS and verb.dep_ in grammar.NOUN_CLAUSE:
        apart = cue.condition in OF_CLAIMS and not is_claim(scene, verb.head)
        return None if apart else rejection(cue, by, before_relative(scene, passage, verb, cue), "denied")
    if (cue.condition in OF_CLAIMS and not is_claim(scene, target)) or _asked_for(scene, passage, cue, target):
        return None
    what = named(scene, target)
    return replace(rejection(cue, by, what, "denied"), within=aside and not what.stated)


def _denier(scene: Scene, cue: Cue, who: Token) -> Span:
    """The words for who denies; for a pronoun that names nobody whoever says it."""
    by = grammar.noun_phrase(who)
    if who.lower_ in SPEAKING:  # "“We deny it,” the firm said"
        return reporting(scene, cue.span) or by
    if who.lower_ in POINTERS:  # "Lee said this was new and disputed the claim"
        return reporting(scene, cue.span) or reporting(scene, by) or by
    return by


def _without_object(scene: Scene, passage: Passage, cue: Cue, verb: Token, by: Span | None) -> Rejection | None:
    """A denial of what stands before it ("…, which clerks dispute"), or of everything ("she denies, he insists")."""
    who = _before(verb)
    if who is not None:
        return rejection(cue, grammar.noun_phrase(who), before_relative(scene, passage, verb, cue), "denied")
    general = by is not None and not cue.condition and grammar.child(verb, grammar.SUBJECT) is not None
    return Rejection(0, cue.span, by, None, stated=False, rule="denied-in-general") if general else None


def _asked_for(scene: Scene, passage: Passage, cue: Cue, target: Token) -> bool:
    """Whether it is refused, not denied: "denied the request"."""
    near = scene.article.tokens(Span(cue.span.end, passage.span.end))[:ASKED_WITHIN]
    return any(scene.lexicon.matches(token.lower_, "asked-for") is not None for token in (target, *near))


def _means_something_else(scene: Scene, passage: Passage, cue: Cue) -> bool:
    """Whether it leaves the claim open ("did not deny") or means all that is held against somebody."""
    if any(other.span.overlaps(cue.span) for other in scene.cues(passage, "refusal")):
        return True
    innocent = [other.span for other in scene.cues(passage, "innocence") if other.span.overlaps(cue.span)]
    behind = scene.article.tokens(Span(innocent[0].end, passage.span.end)) if innocent else []
    return bool(innocent) and (not behind or behind[0].is_punct or behind[0].pos_ in {"CCONJ", "SCONJ"})


def _only_possible(verb: Token) -> bool:
    """Nobody has denied anything yet ("to deny", "can be denied"), or it is no denial at all ("was denied entry")."""
    seems = verb.dep_ == "xcomp" and verb.head.lemma_ in {"seem", "appear"}  # "appears to contradict his account"
    if any(kid.tag_ == "MD" or (kid.tag_ == "TO" and not seems) for kid in verb.children):
        return True
    given = sum(kid.dep_ in grammar.OBJECT | {"iobj", "dative"} for kid in verb.children)
    refused = grammar.child(verb, frozenset({"iobj", "dative"})) is not None or given > 1
    return refused or (grammar.passive(verb) and given > 0)


def _headline(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """A headline's verb that the tagger took for a noun: "Lee, mayor's aide, denies bribes"."""
    if scene.lexicon.matches(word.lower_, "only-verb") is None or word.dep_ == "amod":
        return None
    if word.lower_.endswith("ing"):  # "Contradicting his claims that …, Lee said": whoever speaks contradicts
        claim = claim_behind(scene, cue, passage)
        return None if claim is None else rejection(cue, None, claim, "denied")
    target = scene.rest(cue.span.end, passage)
    by = scene.clean(Span(passage.span.start, cue.span.start))
    comma = scene.text.find(",", by.start, by.end)
    by = by if comma < 0 else Span(by.start, comma)
    what = Rejected(target, states_something(scene, target))
    return rejection(cue, by if len(by) else None, what, "denied") if len(target) else None


def _before(verb: Token) -> Token | None:
    """Who denies it, in "…, which prosecutors dispute", where the parse took the pronoun for the subject."""
    subject, last = grammar.child(verb, grammar.SUBJECT), verb.nbor(-1) if verb.i > verb.sent.start else None
    taken = subject is not None and subject.lower_ == "which" and verb.dep_ in grammar.NOUN_CLAUSE
    if not taken or subject is None or last is None or last == subject or last.pos_ not in {"NOUN", "PROPN", "PRON"}:
        return None
    return last
