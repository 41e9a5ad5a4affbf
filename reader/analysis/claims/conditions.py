"""When an ambiguous mark counts: one small check for each condition that the lexicon names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.contents import checkable
from reader.analysis.claims.reach import complement
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

PREDICTION = re.compile(r"\s+to\s+(?!have\b)", re.IGNORECASE)  # "likely to win", not "likely to have won"
INDIRECT = re.compile(r"\b(?:what|who|where|how)\s+(?:\w+\s+){1,3}$", re.IGNORECASE)  # "study what they may be doing"
FOR_WITHIN = 7  # words between "for" and the deed: "for the third such attack"
NOBODY = frozenset({"no", "nobody", "none", "neither"})
COUNTERFACTUAL = re.compile(r"\bif\b.*\bhad\b", re.IGNORECASE)


def counts(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """Whether a mark means here what its class says; marks without a condition always do."""
    check = CONDITIONS.get(cue.condition)
    return check is None or check(scene, cue, passage)


def _of_fact(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The clause is about what is or was: no "will", "would", "likely to win"."""
    if PREDICTION.match(scene.text, cue.span.end):
        return False
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return not scene.lexicon.find(scene.text, "not-fact", passage.span)
    head = grammar.clause_head(token)
    return not any(
        scene.lexicon.matches(kid.lower_, "not-fact") is not None
        for near in {head, token.head}
        for kid in (near, *near.children)
    ) and not scene.article.words(passage.span).rstrip("”\"' ").endswith("?")


def _of_clause(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The adverb belongs to a finite verb or predicate: not "perhaps more than ever" or "a potentially useful step"."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return _of_fact(scene, cue, passage)
    head = token.head
    return grammar.finite((head, *head.children)) is not None and _of_fact(scene, cue, passage)


def _perfect(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A participle follows, unless the words themselves end in one."""
    if COUNTERFACTUAL.search(scene.text, passage.span.start, cue.span.start):
        return False
    behind = [token for token in scene.article.tokens(Span(cue.span.end, passage.span.end)) if token.pos_ != "ADV"]
    last = scene.article.words(cue.span).lower().rsplit(None, 1)[-1]
    return last == "been" or not scene.article.parsed or (bool(behind) and behind[0].tag_ in {"VBN", "VBD"})


def _of_present(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """It goes on now: "may be training" and "may be behind", not "may be fined" or "may decide"."""
    words = scene.article.words(cue.span).lower()
    behind = [token for token in scene.article.tokens(Span(cue.span.end, passage.span.end)) if not token.is_punct]
    goes_on = bool(behind) and behind[0].tag_ in {"VBG", "IN"}
    asked = INDIRECT.search(scene.text, passage.span.start, cue.span.start)
    return goes_on and asked is None and words.endswith("be") and not words.startswith("could")


def _by_somebody(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """Somebody does it: not "nobody has claimed" or "no group claimed"."""
    verb = scene.token(cue.span)
    who = None if verb is None else grammar.subject(verb)
    return who is None or NOBODY.isdisjoint((who.lower_, *(kid.lower_ for kid in who.children)))


def _impression(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The article's own impression of a fact, not one in somebody's quoted words."""
    return _of_fact(scene, cue, passage) and not scene.quoted(cue.span)


def _clause_of_fact(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The clause behind the cue is about what is or was."""
    return checkable(scene, scene.rest(cue.span.end, passage))


def _of_evidence(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """A thing is the subject: "The images suggest that …", not "he suggested that …"."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed:
        return True
    if any(kid.lower_ == "otherwise" for kid in verb.children):
        return False  # "a letter suggests otherwise" suggests nothing itself
    who = grammar.subject(verb) if verb.tag_ in {"VBD", "VBZ", "VBP"} else None
    return who is not None and who.pos_ == "NOUN" and scene.lexicon.matches(who.lower_, "person-noun") is None


def _adjective(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """It qualifies a noun: "a suspected attacker", not "he suspected"."""
    token = scene.token(cue.span)
    return token is not None and token.dep_ in {"amod", "compound"} and token.head.pos_ == "NOUN"


def _suspected_tie(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """What is possible is a tie or a deed that would be one's fault: "possible links to the gang"."""
    word = scene.token(cue.span)
    if word is None or word.dep_ != "amod" or (word.i > word.sent.start and word.nbor(-1).tag_ == "JJS"):
        return False  # "the strongest possible ties" are no suspicion
    return scene.lexicon.matches(word.head.lower_, "tie-noun") is not None


def _of_event(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """It says of what: "reports of shelling", not "the reports"."""
    return complement(scene, cue, passage) is not None


def _done(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """Somebody does it: not "would not speculate" or "refused to speculate"."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed:
        return True
    return not grammar.negated(verb) and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN", "VBG"}


def _affirmed(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """Somebody does it: not "did not accuse"."""
    verb = scene.token(cue.span)
    return verb is None or not scene.article.parsed or not grammar.negated(verb)


def _blames(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """Somebody for a deed: "blamed the army for the attack", not "blamed the mayor for the high rents"."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed or verb.pos_ != "VERB" or grammar.negated(verb):
        return False
    behind = scene.article.tokens(Span(cue.span.end, passage.span.end))
    given = next((place for place, token in enumerate(behind) if token.lower_ == "for"), len(behind))
    deed = behind[given : given + FOR_WITHIN]
    return any(scene.lexicon.matches(token.lower_, "incident") is not None for token in deed)


def _blames_on(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """A deed, on somebody: "blamed the attack on the army", not "blamed the high rents on the mayor"."""
    tokens = scene.article.tokens(cue.span)
    negated = any(token.pos_ == "VERB" and grammar.negated(token) for token in tokens)
    return not negated and any(scene.lexicon.matches(token.lower_, "incident") is not None for token in tokens)


def _that_clause(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A clause follows: "a report that …", not "a report about …"."""
    about = complement(scene, cue, passage)
    return about is not None and scene.text[: about.start].rstrip().lower().endswith("that")


def _that_fact(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A clause about what was or is follows."""
    about = complement(scene, cue, passage)
    return about is not None and _that_clause(scene, cue, passage) and checkable(scene, about)


def _no_duty(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A crime follows, not a task: "charged with fraud", not "charged with keeping order"."""
    found = scene.lexicon.find(scene.text, "duty", Span(cue.span.end, passage.span.end))
    return not found or found[0].span.start > cue.span.end + 2


CONDITIONS: dict[str, Callable[[Scene, Cue, Passage], bool]] = {
    "fact": _of_clause,
    "no-future": _of_fact,
    "perfect": _perfect,
    "no-duty": _no_duty,
    "that-clause": _that_clause,
    "that-fact": _that_fact,
    "present": _of_present,
    "impression": _impression,
    "adjective": _adjective,
    "of-event": _of_event,
    "suspected-tie": _suspected_tie,
    "done": _done,
    "affirmed": _affirmed,
    "blames": _blames,
    "blames-on": _blames_on,
    "evidence": _of_evidence,
    "clause-of-fact": _clause_of_fact,
    "by-somebody": _by_somebody,
}
