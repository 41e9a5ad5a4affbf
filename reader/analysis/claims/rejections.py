"""Where somebody rejects what somebody else asserts: "denied …", "is a lie", "no evidence that …"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.trimming import trimmed
from reader.analysis.claims import predicates
from reader.analysis.claims.contents import states_something
from reader.analysis.claims.denying import TAKEN_BACK, denied
from reader.analysis.claims.rejected import Rejected, claim_behind, is_claim, named
from reader.analysis.claims.rejection import Rejection, rejection, reporting, speaker_of
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

DECEIT = frozenset({"hoax", "myth", "fabrication", "fiction"})  # what is called so is said not to be
CONTRASTING = re.compile(r"\b(but|though|although|yet)\b[^,;:.—–]*$", re.IGNORECASE)
NAMING = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})
BELONGING = frozenset({"compound", "nmod:poss", "poss"})
TO_WHAT = re.compile(r"[”\"]? to (?:the )?(?=\w)")
ABOUT = frozenset({"of", "for", "to", "linking", "that", "about"})  # after "no evidence"


def find_rejections(scene: Scene) -> Iterator[Rejection]:
    """Every denial of one article, in the order of the text."""
    for index, passage in scene.story():
        for found in scene.cues(passage, *KINDS):
            cue = replace(found, span=trimmed(found.span, scene.text))
            token = scene.token(cue.span)
            if token is None:
                continue
            recognise = KINDS[cue.kind] if scene.article.parsed else _unparsed
            one = recognise(scene, passage, cue, token)
            if one is not None and cue.condition == TAKEN_BACK:
                one = replace(one, by=None, owner=one.by or one.owner, taken_back=True)
            if one is not None:
                yield replace(one, passage=index)


def _predicate(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Predicates: "the claim is false", "called it a lie", "dismissed the report as nonsense"."""
    printed = _off_the_page(scene, passage, cue, word)
    if printed is not None:
        return printed
    word = predicates.first_of_row(word)
    target, namer = predicates.predicated(scene, cue, word)
    answer = predicates.whole(cue.span, word)
    if target is None and predicates.alone(scene, cue, answer):
        return Rejection(0, answer, reporting(scene, cue.span), None, stated=False, rule="called-false")
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
    by = reporting(scene, cue.span) if namer is None else grammar.noun_phrase(namer)
    called_false = rejection(cue, by, what, "called-false")
    return replace(called_false, cue=answer, told=told)


def _off_the_page(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Predicates that marks and word order give away, whatever the parse says."""
    called = predicates.called_so(scene, cue, passage)
    if called is not None:
        who = grammar.subject(called[1])
        by = None if who is None else grammar.noun_phrase(who)
        return Rejection(0, predicates.whole(cue.span, word), by, called[0], stated=True, rule="called-false")
    headline = predicates.opening(scene, passage, predicates.whole(cue.span, predicates.first_of_row(word)))
    if headline is not None:
        return Rejection(0, headline, None, None, stated=False, rule="called-false", within=True)
    behind = predicates.behind(scene, cue, passage)
    if behind is None:
        return None
    return replace(rejection(cue, reporting(scene, cue.span), behind, "called-false"), told=behind.stated)


def _no_evidence(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Missing evidence: "no evidence that …", "no proof of …"."""
    behind = scene.text[cue.span.end : passage.span.end].strip("”\"’'").split()
    if not behind:
        return None
    if word.dep_ in grammar.OBJECT and word.head.lemma_ in {"give", "show"} and word.lemma_ in {"sign", "indication"}:
        return None  # "gave no sign that he would go", "shows no sign of ending"
    if behind[0].lower() not in ABOUT:
        clause = _clause_below(scene, cue, passage)
        return None if clause is None else rejection(cue, speaker_of(scene, cue, word), clause, "no-evidence")
    start = scene.text.index(behind[0], cue.span.end)
    supports = scene.lexicon.at(scene.text, "supports", start)
    claim = None if supports is None else claim_behind(scene, replace(cue, span=supports), passage)
    if claim is not None:
        return rejection(cue, speaker_of(scene, cue, word), claim, "no-evidence")
    noun = scene.article.tokens(cue.span)[-1]
    about = grammar.noun_content(noun) if noun.pos_ == "NOUN" else None
    target = (
        scene.rest(start if behind[0].lower() == "linking" else start + len(behind[0]), passage)
        if about is None
        else scene.clean(about)
    )
    by = speaker_of(scene, cue, word)
    return rejection(cue, by, Rejected(target, stated=True), "no-evidence") if len(target) else None


def _clause_below(scene: Scene, cue: Cue, passage: Passage) -> Rejected | None:
    """The clause right behind the cue: "no indication the deaths were linked"."""
    behind = scene.article.tokens(Span(cue.span.end, passage.span.end))
    if not behind or behind[0].pos_ not in NAMING or grammar.finite(behind) is None:
        return None
    return Rejected(scene.rest(cue.span.end, passage), stated=True)


def _doubt_cast(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Doubt cast on something: "has cast doubt on the theft"."""
    behind = scene.article.tokens(Span(cue.span.end, passage.span.end))
    noun = next(
        (token for token in behind if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in BELONGING), None
    )
    who = grammar.subject(word if word.pos_ in grammar.VERBAL else grammar.clause_head(word))
    if noun is None or grammar.negated(word):
        return None
    claim = claim_behind(scene, cue, passage)
    if claim is not None:
        return rejection(cue, None if who is None else grammar.noun_phrase(who), claim, "denied")
    what = named(scene, noun)
    what = replace(what, span=scene.clean(Span(max(what.span.start, cue.span.end), max(what.span.end, cue.span.end))))
    return rejection(cue, None if who is None else grammar.noun_phrase(who), what, "denied")


def _contradiction(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """Two accounts that do not agree: "at odds with his earlier statement that …"."""
    claim = claim_behind(scene, cue, passage)
    who = grammar.subject(grammar.clause_head(word))
    by = None if who is None else grammar.noun_phrase(who)
    return None if claim is None else rejection(cue, by, claim, "contradicted")


def _contrast(scene: Scene, _passage: Passage, cue: Cue, _word: Token) -> Rejection | None:
    """What was just told was otherwise: "In reality, the hall had sold out"."""
    start = scene.sentence_start(cue.span)
    joint = CONTRASTING.search(scene.text, start, cue.span.start)
    opens = not cue.condition and not scene.text[start : cue.span.start].strip("“\"'‘ ")
    if joint is None and not opens:
        return None
    words = cue.span if joint is None else Span(joint.start(1), cue.span.end)
    return Rejection(0, words, reporting(scene, cue.span), None, stated=False, rule="contradicted")


def _innocence(scene: Scene, passage: Passage, cue: Cue, word: Token) -> Rejection | None:
    """The accusation as a whole: "he is innocent", "pleaded not guilty"."""
    by = speaker_of(scene, cue, word)
    head = None if by is None else scene.token(by)
    if head is not None and scene.lexicon.matches(head.lower_, "legal-paper") is not None:
        return None  # "the indictment showed that they did nothing wrong" is no plea
    pleads = scene.lexicon.matches(scene.article.words(cue.span), "plea") is not None
    rule = "pleaded" if pleads else "denied-in-general"
    behind = TO_WHAT.match(scene.text, cue.span.end, passage.span.end)
    if pleads and behind is not None:  # "pleaded not guilty to two counts of fraud"
        charges = scene.rest(behind.end(), passage)
        if states_something(scene, charges):
            return Rejection(0, cue.span, by, charges, stated=True, rule=rule)
    who = grammar.child(word, grammar.SUBJECT) or grammar.subject(grammar.clause_head(word))
    behalf = None if who is None or who.pos_ not in {"NOUN", "PROPN"} else grammar.noun_phrase(who)
    return Rejection(0, cue.span, by, None, stated=False, rule=rule, behalf=behalf)


def _unparsed(scene: Scene, passage: Passage, cue: Cue, _word: Token) -> Rejection | None:
    """Without a parse: what follows a verb of denial; falsehood points at what was said before."""
    if cue.kind == "denial" and not cue.condition:
        target = scene.rest(cue.span.end, passage)
        what = Rejected(target, states_something(scene, target))
        return rejection(cue, None, what, "denied") if len(target) else None
    if cue.kind == "falsehood":
        return Rejection(0, cue.span, None, None, stated=False, rule="called-false")
    return None


KINDS: dict[str, Callable[[Scene, Passage, Cue, Token], Rejection | None]] = {
    "denial": denied,
    "falsehood": _predicate,
    "no-evidence": _no_evidence,
    "doubt-cast": _doubt_cast,
    "innocence": _innocence,
    "contradiction": _contradiction,
    "contrast": _contrast,
}
