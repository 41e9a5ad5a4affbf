"""Where somebody rejects what somebody else asserts: "denied …", "is a lie", "no evidence that …"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.trimming import trimmed
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
from reader.analysis.claims.sources import POINTERS, speaker
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

DECEIT = frozenset({"hoax", "myth", "fabrication", "fiction"})  # what is called so is said not to be
CONTRASTING = re.compile(r"\b(but|though|although|yet)\b[^,;:.—–]*$", re.IGNORECASE)
ASKED_WITHIN = 7  # words between "denied" and "request": "denied the Ministry of Justice's request"
ABOUT = frozenset({"of", "for", "to", "linking", "that", "about"})  # after "no evidence"


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
        owner: whose claim it is, where the target says so ("the minister's claim").
        told: whether the target, though it points elsewhere, says enough to be a claim where nothing else is found.
        accusing: whether the target is called an accusation.
        behalf: who is said to be innocent, where somebody else says so.
    """

    passage: int
    cue: Span
    by: Span | None
    target: Span | None
    stated: bool
    rule: str
    owner: Span | None = None
    told: bool = False
    accusing: bool = False
    behalf: Span | None = None


def find_rejections(scene: Scene) -> Iterator[Rejection]:
    """Every denial of one article, in the order of the text."""
    for index, passage in scene.story():
        for found in scene.cues(passage, *KINDS):
            cue = replace(found, span=trimmed(found.span, scene.text))
            token = scene.token(cue.span)
            if token is None:
                continue
            recognise = KINDS[cue.kind] if scene.article.parsed else _unparsed
            rejection = recognise(scene, passage, cue, token)
            if rejection is not None:
                yield replace(rejection, passage=index)


def _rejection(cue: Cue, by: Span | None, what: Rejected, rule: str) -> Rejection:
    return Rejection(0, cue.span, by, what.span, what.stated, rule, what.owner, accusing=what.accusing)


def _verb(scene: Scene, passage: Passage, cue: Cue, verb: Token) -> Rejection | None:
    """Verbs: "denied …", "dismissed the report", "was disputed by …"."""
    if _means_something_else(scene, passage, cue) or grammar.negated(verb) or _only_possible(verb):
        return None
    if verb.pos_ not in grammar.VERBAL:
        return _headline(scene, passage, cue, verb)
    cue = replace(cue, span=predicates.with_manner(cue.span, verb))
    behind = None if grammar.passive(verb) else claim_behind(scene, cue, passage)
    doer = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    claim, who = before_aside(scene, passage, verb, cue) or (behind, doer)
    by = None if who is None else grammar.noun_phrase(who)
    if who is not None and who.lower_ in POINTERS:  # "Lee said this was new and disputed the claim"
        by = _reporting(scene, cue.span) or _reporting(scene, by or cue.span)
    if claim is not None:
        return _rejection(cue, by, claim, "denied")
    target = object_of(verb)
    if target is None:
        # "she denies, he insists": everything held against her
        general = Rejection(0, cue.span, by, None, stated=False, rule="denied-in-general")
        return general if by is not None and not cue.condition and grammar.child(verb, grammar.SUBJECT) else None
    if target.lower_ in grammar.RELATIVE_PRONOUNS and verb.dep_ in grammar.NOUN_CLAUSE:
        apart = cue.condition == "claim-object" and not is_claim(scene, verb.head)
        return None if apart else _rejection(cue, by, before_relative(scene, passage, verb, cue), "denied")
    if cue.condition == "claim-object" and not is_claim(scene, target):
        return None
    near = scene.article.tokens(Span(cue.span.end, passage.span.end))[:ASKED_WITHIN]
    if any(scene.lexicon.matches(token.lower_, "asked-for") is not None for token in (target, *near)):
        return None
    return _rejection(cue, by, named(scene, target), "denied")


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
        return None if claim is None else _rejection(cue, None, claim, "denied")
    target = scene.rest(cue.span.end, passage)
    by = scene.clean(Span(passage.span.start, cue.span.start))
    comma = scene.text.find(",", by.start, by.end)
    by = by if comma < 0 else Span(by.start, comma)
    what = Rejected(target, states_something(scene, target))
    return _rejection(cue, by if len(by) else None, what, "denied") if len(target) else None


def _predicate(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Predicates: "the claim is false", "called it a lie", "dismissed the report as nonsense"."""
    called = predicates.called_so(scene, cue, passage)
    if called is not None:
        who = grammar.subject(called[1])
        by = None if who is None else grammar.noun_phrase(who)
        return Rejection(0, predicates.whole(cue.span, word), by, called[0], stated=True, rule="called-false")
    word = predicates.first_of_row(word)
    target, namer = predicates.predicated(scene, cue, word)
    if target is None or (
        grammar.negated(word) and scene.lexicon.matches(scene.article.words(cue.span), "not-false") is None
    ):
        return None
    if cue.condition == "claim-object" and not is_claim(scene, target):
        return None
    what = named(scene, target)
    told = what.stated
    if word.dep_ == "amod":
        if not what.stated and what.owner is None:
            return None  # "false claims" of nobody about nothing
    elif what.stated and is_claim(scene, target):
        # "the allegations of fraud are false" points at what was said of the fraud; a whole clause speaks for itself
        what = replace(what, stated=" that " in scene.text[target.idx : what.span.start])
    elif what.stated and target.pos_ in {"NOUN", "PROPN"} and word.lower_ not in DECEIT:
        return None  # "the passport was false" denies nothing
    by = _reporting(scene, cue.span) if namer is None else grammar.noun_phrase(namer)
    rejection = _rejection(cue, by, what, "called-false")
    return replace(rejection, cue=predicates.whole(cue.span, word), told=told)


def _no_evidence(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Missing evidence: "no evidence that …", "no proof of …"."""
    behind = scene.text[cue.span.end : passage.span.end].strip("”\"’'").split()
    if not behind or behind[0].lower() not in ABOUT:
        return None
    start = scene.text.index(behind[0], cue.span.end)
    supports = scene.lexicon.at(scene.text, "supports", start)
    claim = None if supports is None else claim_behind(scene, replace(cue, span=supports), passage)
    if claim is not None:
        return _rejection(cue, _speaker(scene, cue, word), claim, "no-evidence")
    noun = scene.article.tokens(cue.span)[-1]
    about = grammar.noun_content(noun) if noun.pos_ == "NOUN" else None
    target = (
        scene.rest(start if behind[0].lower() == "linking" else start + len(behind[0]), passage)
        if about is None
        else scene.clean(about)
    )
    by = _speaker(scene, cue, word)
    return _rejection(cue, by, Rejected(target, stated=True), "no-evidence") if len(target) else None


def _doubt_cast(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Doubt cast on something: "has cast doubt on the theft"."""
    behind = scene.article.tokens(Span(cue.span.end, passage.span.end))
    noun = next(
        (token for token in behind if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ != "compound"), None
    )
    who = grammar.subject(word if word.pos_ in grammar.VERBAL else grammar.clause_head(word))
    if noun is None or grammar.negated(word):
        return None
    claim = claim_behind(scene, cue, passage)
    if claim is not None:
        return _rejection(cue, None if who is None else grammar.noun_phrase(who), claim, "denied")
    what = named(scene, noun)
    what = replace(what, span=scene.clean(Span(max(what.span.start, cue.span.end), max(what.span.end, cue.span.end))))
    return _rejection(cue, None if who is None else grammar.noun_phrase(who), what, "denied")


def _contradiction(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Two accounts that do not agree: "at odds with his earlier statement that …"."""
    claim = claim_behind(scene, cue, passage)
    who = grammar.subject(grammar.clause_head(word))
    by = None if who is None else grammar.noun_phrase(who)
    return None if claim is None else _rejection(cue, by, claim, "contradicted")


def _contrast(scene: Scene, _passage: Passage, cue: Cue, _word: Token) -> Rejection | None:
    """What was just told was otherwise: "In reality, the hall had sold out"."""
    start = scene.sentence_start(cue.span)
    joint = CONTRASTING.search(scene.text, start, cue.span.start)
    opens = not cue.condition and not scene.text[start : cue.span.start].strip("“\"'‘ ")
    if joint is None and not opens:
        return None
    words = cue.span if joint is None else Span(joint.start(1), cue.span.end)
    return Rejection(0, words, _reporting(scene, cue.span), None, stated=False, rule="contradicted")


def _innocence(scene: Scene, _passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """The accusation as a whole: "he is innocent", "pleaded not guilty"."""
    by = _speaker(scene, cue, word)
    head = None if by is None else scene.token(by)
    if head is not None and scene.lexicon.matches(head.lower_, "legal-paper") is not None:
        return None  # "the indictment showed that they did nothing wrong" is no plea
    pleads = scene.lexicon.matches(scene.article.words(cue.span), "plea") is not None
    rule = "pleaded" if pleads else "denied-in-general"
    who = grammar.child(word, grammar.SUBJECT) or grammar.subject(grammar.clause_head(word))
    behalf = None if who is None or who.pos_ not in {"NOUN", "PROPN"} else grammar.noun_phrase(who)
    return Rejection(0, cue.span, by, None, stated=False, rule=rule, behalf=behalf)


def _unparsed(scene: Scene, passage: Passage, cue: Cue, _word: Token) -> Rejection | None:
    """Without a parse: what follows a verb of denial; falsehood points at what was said before."""
    if cue.kind == "denial" and not cue.condition:
        target = scene.rest(cue.span.end, passage)
        what = Rejected(target, states_something(scene, target))
        return _rejection(cue, None, what, "denied") if len(target) else None
    if cue.kind == "falsehood":
        return Rejection(0, cue.span, None, None, stated=False, rule="called-false")
    return None


def _speaker(scene: Scene, cue: Cue, word: Token) -> Span | None:
    """Who says it: the speaker around it, else the subject of its clause."""
    if scene.attribution_of(cue.span) is not None:
        return _reporting(scene, cue.span)
    noun = grammar.subject(grammar.clause_head(word))
    person = noun is not None and noun.pos_ in {"PROPN", "NOUN", "PRON"} and noun.lower_ != "there"
    return grammar.noun_phrase(noun) if noun is not None and person else None


def _reporting(scene: Scene, span: Span) -> Span | None:
    """Who is said to say it; not the findings of "The paper said its findings show that …"."""
    one = scene.attribution_of(span)
    if one is None or one.source is None or speaker(scene, one.source) is not None:
        return None if one is None else one.source
    around = scene.attribution_of(one.cue)
    return one.source if around is None or around.source is None else around.source


KINDS: dict[str, Callable[[Scene, Passage, Cue, Token], Rejection | None]] = {
    "denial": _verb,
    "falsehood": _predicate,
    "no-evidence": _no_evidence,
    "doubt-cast": _doubt_cast,
    "innocence": _innocence,
    "contradiction": _contradiction,
    "contrast": _contrast,
}
