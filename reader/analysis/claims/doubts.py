"""Claims whose own sentence says how far the article vouches for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis import attribution_grammar as grammar
from reader.analysis.claims import sources
from reader.analysis.claims.draft import Draft
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from reader.analysis.attribution import Attribution
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

QUESTION_WORDS = ("whether ", "if ")
PREDICTION = re.compile(r"\s+to\s+(?!have\b)", re.IGNORECASE)  # "likely to win", not "likely to have won"
COUNTERFACTUAL = re.compile(r"\bif\b.*\bhad\b", re.IGNORECASE)
NOT_DONE = re.compile(r"\b(?:would|can|could|will|may|might|should|must|to|cannot)\b|'ll\b", re.IGNORECASE)
LEAST_WORDS = 3  # with meaning; "There is Article 4" reports nothing to check
LEAST_CLAIM = 8  # code points; shorter stretches state nothing


def reported_claims(scene: Scene) -> Iterator[Draft]:
    """What somebody is said to have said, weighed by the verb and by the source."""
    for one in scene.attributions:
        for part in one.content:
            index = scene.passage_at(part)
            if index is None or scene.article.passages[index].furniture or len(part) < LEAST_CLAIM:
                continue
            passage = scene.article.passages[index]
            rule, cue = _rule_of(scene, one, part, passage)
            if rule is None:
                continue
            span = scene.clean(Span(max(part.start, passage.span.start), min(part.end, passage.span.end)))
            if rule == "attributed" and len(scene.words(span)) < LEAST_WORDS:
                continue
            denial = rule == "denied"
            source = _estimator(scene, one.source) if rule == "one-sided-estimate" else one.source
            yield Draft(
                scene.article.side,
                index,
                span,
                rule,
                source=None if denial else source or _speaker(scene, one),
                cue=scene.article.location(cue),
                by=scene.article.location(one.source)
                if one.source is not None and rule in {"denied", "confirmed-by-other"}
                else None,
            )


def _speaker(scene: Scene, one: Attribution) -> Span | None:
    """Who speaks around "the fact that …", where the noun itself has no owner."""
    around = scene.attribution_of(one.cue)
    return None if around is None or around is one else around.source


def _estimator(scene: Scene, source: Span | None) -> Span | None:
    """Whose estimate it is: "estimates from the ministry", "the ministry's estimates"."""
    noun = None if source is None or not scene.article.parsed else scene.token(source)
    if noun is None:
        return source
    owner = next(grammar.obliques(noun, frozenset({"from", "by", "of"})), None) or grammar.possessor(noun)
    return source if owner is None else without_genitive(scene, grammar.noun_phrase(owner))


def without_genitive(scene: Scene, span: Span) -> Span:
    """A name without the "'s" that a tokeniser keeps with it."""
    return Span(span.start, span.end - 2) if scene.article.words(span).endswith(("'s", "’s")) else span


def _rule_of(scene: Scene, one: Attribution, part: Span, passage: Passage) -> tuple[str | None, Span]:
    """The rule for one stretch of reported content and the words that led to it."""
    verb = scene.article.words(one.cue).split()[-1]
    is_a: Callable[[str], bool] = lambda kind: scene.lexicon.matches(verb, kind) == ""  # noqa: E731
    if one.negated:
        return ("refused-to-confirm" if is_a("denial") or _asks(scene, part) else None), one.cue
    if is_a("denial"):
        if NOT_DONE.search(scene.article.words(one.cue)):
            return None, one.cue
        return ("denied" if states_something(scene, part) else None), one.cue
    if _asks(scene, part) or scene.text[part.end : part.end + 1] == "?":
        return None, one.cue
    if not checkable(scene, part):
        return None, one.cue
    if scene.lexicon.matches(verb, "allegation-verb") is not None:
        return "alleged", one.cue
    if is_a("confirmation"):
        return "confirmed-by-other", one.cue
    rule = _rule_of_source(scene, one, passage)
    return rule if rule is not None else ("attributed", one.cue)


def _rule_of_source(scene: Scene, one: Attribution, passage: Passage) -> tuple[str, Span] | None:
    if one.source is None:
        return None
    home = scene.passage_at(one.cue)
    anonymous = sources.anonymity_cue(scene, passage if home is None else scene.article.passages[home], one.source)
    if anonymous is not None:
        return "anonymous-source", anonymous.span
    words = Span(min(one.source.start, one.cue.start), max(one.source.end, one.cue.end))
    words = words if len(words) < 80 else one.source
    if scene.lexicon.find(scene.text, "estimate", one.source):
        return "one-sided-estimate", Span(min(one.cue.start, one.source.start), one.source.end)
    rule = sources.unnamed(scene, one.source)
    if rule is not None:
        return rule, words
    return ("said-in-a-filing", words) if sources.legal_paper(scene, one.source) else None


def _asks(scene: Scene, part: Span) -> bool:
    return scene.text[max(0, part.start - 8) : part.start].lower().endswith(QUESTION_WORDS)


def checkable(scene: Scene, span: Span) -> bool:
    """Whether a stretch states a fact of the present or the past, not a wish, an opinion or what is to come."""
    if scene.lexicon.find(scene.text, "opinion", span):
        return False
    tokens = scene.article.tokens(span)
    if not scene.article.parsed:
        return not scene.lexicon.find(scene.text, "not-fact", span)
    verb = grammar.finite(tokens)
    return verb is not None and scene.lexicon.matches(verb.lower_, "not-fact") is None


def states_something(scene: Scene, span: Span) -> bool:
    """Whether a stretch says more than "the allegations" or "it"."""
    words = [token.lower_ for token in scene.article.tokens(span) if token.is_alpha and not token.is_stop]
    return any(
        scene.lexicon.matches(word, "claim-noun") is None and scene.lexicon.matches(word, "falsehood") is None
        for word in words
    )


def marked_claims(scene: Scene) -> Iterator[Draft]:
    """Claims that a word in their own clause marks: "reportedly", "may have", "accused of", "unclear whether"."""
    for index, passage in scene.story():
        for kind, (rule, reach) in CUES.items():
            for cue in scene.cues(passage, kind):
                if not CONDITIONS.get(cue.condition, _always)(scene, cue, passage):
                    continue
                span = reach(scene, cue, passage)
                if span is None or len(span) < LEAST_CLAIM:
                    continue
                if cue.condition == "impression":
                    rule = "impression"
                source = _accuser(scene, cue, rule) or _heard_from(scene, cue, index, rule)
                yield Draft(scene.article.side, index, span, rule, source=source, cue=scene.article.location(cue.span))


def _accuser(scene: Scene, cue: Cue, rule: str) -> Span | None:
    """Who accuses or claims, with an active verb; whose claim it is, with a noun."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return None
    if token.pos_ in {"NOUN", "PROPN"}:
        return owner_of(scene, token)
    if rule in {"accused", "claimed-responsibility", "refused-to-confirm", "believed"}:
        verb = token if token.pos_ in grammar.VERBAL else token.head
        owner = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    else:
        owner = None
    return None if owner is None else without_genitive(scene, grammar.noun_phrase(owner))


def owner_of(scene: Scene, noun: Token) -> Span | None:
    """Whose claim it is: "Lee's claim", "claims of fraud by Lee", "accusations made by Lee"."""
    below = [noun, *(kid for kid in noun.children if kid.i > noun.i)]
    below += [further for kid in below[1:] for further in kid.children]
    owner = grammar.possessor(noun)
    for token in below if owner is None else ():
        owner = owner or next(grammar.obliques(token, frozenset({"by", "from"})), None)
    return None if owner is None else without_genitive(scene, grammar.noun_phrase(owner))


def _heard_from(scene: Scene, cue: Cue, index: int, rule: str) -> Span | None:
    """Who reports the clause that a mark stands in; a noun or a verb of claiming has its own source or none."""
    if rule in {"doubtful-noun", "accused", "charged"}:
        return None
    around = scene.attribution_of(cue.span)
    if around is None:
        # parses cut long sentences short: the only speaker of the sentence speaks of all of it
        here = [one for one in scene.attributions if one.passage == index and one.source is not None]
        around = here[0] if len({one.source for one in here}) == 1 else None
    source = None if around is None else around.source
    return None if source is None or source.overlaps(cue.span) else source


# --- how far a mark reaches -------------------------------------------------------------------------------------------


def _clause(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    return scene.clause(cue.span, passage)


def _behind(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    return scene.rest(cue.span.end, passage)


def _asked(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What somebody would not say: the clause or noun below the verb, else the rest of the sentence."""
    for token in reversed(scene.article.tokens(cue.span)) if scene.article.parsed else ():
        for kid in token.children:
            if kid.dep_ in grammar.CLAUSE | grammar.OBJECT and kid.i > token.i and kid.idx >= cue.span.end:
                return scene.clean(
                    grammar.span_of(below for below in grammar.subtree(kid) if below.idx >= cue.span.end)
                )
    return _behind(scene, cue, passage)


def _accusation(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What follows "accused": whom and of what."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed:
        return _behind(scene, cue, passage)
    below = [token for token in grammar.subtree(verb) if token.idx >= cue.span.end]
    return scene.clean(grammar.span_of(below)) if below else _behind(scene, cue, passage)


def _complement(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What a noun of claiming is about: "allegations of fraud", "reports that …"; None where it stands alone."""
    noun = scene.token(cue.span)
    if noun is None or not scene.article.parsed or noun.pos_ != "NOUN":
        return None
    about = grammar.noun_content(noun)
    if about is None:
        return None
    following = next(iter(scene.article.tokens(Span(about.end, passage.span.end))), None)
    if following is not None and following.tag_ in {"VBG", "VBN"}:  # "reports about soldiers being sent to …"
        about = about.joined(grammar.span_of(grammar.subtree(following)))
    return scene.clean(about)


def _noun_phrase(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The noun that an adjective marks: "the alleged attack"."""
    word = scene.token(cue.span)
    if word is None or word.dep_ not in {"amod", "compound"} or word.head.i <= word.i:
        return None
    return grammar.noun_phrase(word.head)


# --- when an ambiguous mark counts ------------------------------------------------------------------------------------


def _always(_scene: Scene, _cue: Cue, _passage: Passage) -> bool:
    return True


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


def _perfect(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A participle follows, unless the words themselves end in one."""
    if COUNTERFACTUAL.search(scene.text, passage.span.start, cue.span.start):
        return False
    behind = [token for token in scene.article.tokens(Span(cue.span.end, passage.span.end)) if token.pos_ != "ADV"]
    last = scene.article.words(cue.span).lower().rsplit(None, 1)[-1]
    return last == "been" or not scene.article.parsed or (bool(behind) and behind[0].tag_ in {"VBN", "VBD"})


def _that_clause(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """A clause follows: "a report that …", not "a report about …"."""
    about = _complement(scene, cue, passage)
    return about is not None and scene.text[: about.start].rstrip().lower().endswith("that")


def _no_duty(scene: Scene, cue: Cue, passage: Passage) -> bool:
    found = scene.lexicon.find(scene.text, "duty", Span(cue.span.end, passage.span.end))
    return not found or found[0].span.start > cue.span.end + 2


def _of_clause(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The adverb belongs to a finite verb or predicate: not "perhaps more than ever" or "a potentially useful step"."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return _of_fact(scene, cue, passage)
    head = token.head
    finite = any(near.tag_ in {"VBD", "VBZ", "VBP", "MD"} for near in (head, *head.children))
    return finite and _of_fact(scene, cue, passage)


def _of_present(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """ "may be training" and "may be behind", not "may be fined" or "may decide"."""
    following = [token for token in scene.article.tokens(Span(cue.span.end, passage.span.end)) if not token.is_punct][
        :2
    ]
    words = scene.article.words(cue.span).lower()
    if not following:
        return False
    if words.split()[-1] == "be":
        return bool(following[0].tag_ in {"VBG", "IN"} and not words.startswith("could"))
    return False


def _impression(scene: Scene, cue: Cue, passage: Passage) -> bool:
    return _of_fact(scene, cue, passage) and not scene.quoted(cue.span)


def _adjective(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """ "a suspected attacker", not "he suspected"; and not part of a name ("the so-called Islamic State")."""
    token = scene.token(cue.span)
    return token is not None and token.dep_ in {"amod", "compound"} and token.head.pos_ == "NOUN"


def _clause_of_fact(scene: Scene, cue: Cue, passage: Passage) -> bool:
    """The clause behind the cue is about what is or was."""
    return checkable(scene, scene.rest(cue.span.end, passage))


def _of_evidence(scene: Scene, cue: Cue, _passage: Passage) -> bool:
    """ "The images suggest that …", not "he suggested that …"."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed:
        return True
    who = grammar.subject(verb) if verb.tag_ in {"VBD", "VBZ", "VBP"} else None
    return who is not None and who.pos_ == "NOUN" and scene.lexicon.matches(who.lower_, "person-noun") is None


def _of_event(scene: Scene, cue: Cue, passage: Passage) -> bool:
    return _complement(scene, cue, passage) is not None


CONDITIONS: dict[str, Callable[[Scene, Cue, Passage], bool]] = {
    "fact": _of_clause,
    "no-future": _of_fact,
    "perfect": _perfect,
    "no-duty": _no_duty,
    "that-clause": _that_clause,
    "present": _of_present,
    "impression": _impression,
    "adjective": _adjective,
    "of-event": _of_event,
    "evidence": _of_evidence,
    "clause-of-fact": _clause_of_fact,
}

# class of the lexicon: the rule, and how far the mark reaches
CUES: dict[str, tuple[str, Callable[[Scene, Cue, Passage], Span | None]]] = {
    "allegation-adverb": ("reportedly", _clause),
    "accusation": ("accused", _accusation),
    "suspicion": ("believed", _clause),
    "charge": ("charged", _behind),
    "responsibility": ("claimed-responsibility", _clause),
    "hedge": ("evidential-hedge", _clause),
    "estimate-verb": ("one-sided-estimate", _clause),
    "refusal": ("refused-to-confirm", _asked),
    "unclear": ("left-open", _behind),
    "doubtful-noun": ("doubtful-noun", _complement),
    "allegation-adjective": ("alleged-thing", _noun_phrase),
}
