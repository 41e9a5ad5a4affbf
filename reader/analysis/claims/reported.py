"""Claims that somebody is said to have made, weighed by the verb and by the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.trimming import without_genitive
from reader.analysis.claims import sources
from reader.analysis.claims.contents import checkable, states_something
from reader.analysis.claims.draft import Draft
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.attribution.finder import Attribution
    from reader.analysis.claims.scene import Scene
    from reader.model.marks import Passage

ACCORDING = re.compile(r"\baccording to (?:the |[A-Z][\w.]*)?$")  # a parse may cut the first word of a name
QUESTION_WORDS = ("whether ", "if ")
LEAST_WORDS = 2  # with meaning; "There is Article 4" reports nothing to check
LEAST_CLAIM = 4  # code points; shorter stretches state nothing
BESIDE = 14  # code points between a verb and its adverb: "falsely claimed"
FURTHER = 40  # the same for "claimed, without offering any evidence, that"
LONGEST_CUE = 80  # code points; a source that is longer is a cue without its verb


def reported_claims(scene: Scene) -> Iterator[Draft]:
    """One draft for each sentence of each reported content that states a fact, in the order of the attributions."""
    for one in scene.attributions:
        for part in one.content:
            index = scene.passage_at(part)
            if index is None or scene.article.passages[index].furniture or len(part) < LEAST_CLAIM:
                continue
            draft = _draft(scene, one, part, index)
            if draft is not None:
                yield draft


def _draft(scene: Scene, one: Attribution, part: Span, index: int) -> Draft | None:
    passage = scene.article.passages[index]
    rule, cue = _rule_of(scene, one, part, passage)
    if rule is None:
        return None
    span = scene.clean(Span(max(part.start, passage.span.start), max(part.start, min(part.end, passage.span.end))))
    span = _with_its_subject(scene, one, span)
    if rule == "confirmed-by-other":
        span = _reported_in(scene, span)
    if rule == "attributed" and len(scene.words(span)) < LEAST_WORDS:
        return None
    source = _estimator(scene, one.source) if rule == "one-sided-estimate" else _innermost(scene, one, part)
    by = one.source if rule == "confirmed-by-other" else None
    return Draft(
        scene.article.side,
        index,
        span,
        rule,
        source=source or _speaker(scene, one),
        cue=scene.article.location(cue),
        by=None if by is None else scene.article.location(by),
    )


def _with_its_subject(scene: Scene, one: Attribution, part: Span) -> Span:
    """A clause whose subject stands before its speaker, with both: "The fire, officials said, began in the cellar"."""
    subject = one.content[0]
    tokens = scene.article.tokens(part)
    apart = len(one.content) == 2 and subject.end < one.cue.start and one.content[1].overlaps(part)
    verbless = apart and grammar.finite(scene.article.tokens(subject)) is None
    starts = bool(tokens) and tokens[0].pos_ in {"VERB", "AUX", "ADV"}
    return subject.joined(part) if verbless and starts and scene.passage_at(subject) == one.passage else part


def _reported_in(scene: Scene, part: Span) -> Span:
    """What is confirmed with "confirmed reports that …": what the reports say."""
    noun = next((token for token in scene.article.tokens(part) if token.pos_ == "NOUN"), None)
    if noun is None or noun.idx > part.start or scene.lexicon.matches(noun.lower_, "claim-noun") is None:
        return part
    about = grammar.noun_content(noun)
    return part if about is None else scene.clean(about)


def _innermost(scene: Scene, one: Attribution, part: Span) -> Span | None:
    """Whose word it is: of the bureau, in "The Courier reports that he left, according to the bureau"."""
    inner = (other.source for other in scene.attributions if other is not one and other.passage == one.passage)
    named = (source for source in inner if source is not None and part.covers(source))
    told = next((source for source in named if ACCORDING.search(scene.text, part.start, source.start)), None)
    if told is None or (_person(scene, one.source) and not _person(scene, told)):
        return one.source  # "Lee says that he left, according to the Courier" is Lee's word
    return told


def _person(scene: Scene, source: Span | None) -> bool:
    return source is not None and any(name.label == "PERSON" for name in scene.article.named(source))


def _somebody(scene: Scene, source: Span | None) -> bool:
    """Whether it is one person, who is named or speaks of himself: what they believe is their opinion."""
    head = None if source is None else scene.token(source)
    return head is None or (head.pos_ in {"PROPN", "PRON"} and head.lower_ != "they") or _person(scene, source)


def _speaker(scene: Scene, one: Attribution) -> Span | None:
    """Who speaks around "the fact that …", where the noun itself has no owner."""
    around = scene.attribution_of(one.cue)
    noun = scene.article.words(one.cue)
    if around is None or around is one or scene.lexicon.matches(noun, "doubtful-noun") is not None:
        return None  # who speaks of "the allegation that …" need not make it
    denies = scene.lexicon.matches(scene.article.words(around.cue).split()[-1], "denial") is not None
    return None if denies else around.source


def _estimator(scene: Scene, source: Span | None) -> Span | None:
    """Whose estimate it is: "estimates from the ministry", "the ministry's estimates"."""
    noun = None if source is None or not scene.article.parsed else scene.token(source)
    if noun is None:
        return source
    owner = next(grammar.obliques(noun, frozenset({"from", "by", "of"})), None) or grammar.possessor(noun)
    return source if owner is None else without_genitive(grammar.noun_phrase(owner), scene.text)


def _rule_of(scene: Scene, one: Attribution, part: Span, passage: Passage) -> tuple[str | None, Span]:
    """The rule for one stretch of reported content and the words that led to it; denials are found elsewhere."""
    verb = scene.article.words(one.cue).split()[-1]
    denies = scene.lexicon.matches(verb, "denial") == ""
    left_open = next((cue for cue in scene.cues(passage, "refusal") if cue.span.overlaps(one.cue)), None)
    if left_open is not None and (denies or _asks(scene, part)):
        return ("refused-to-confirm" if states_something(scene, part) else None), left_open.span
    if any(cue.span.overlaps(one.cue) for cue in scene.cues(passage, "responsibility")):
        return None, one.cue  # marked as such elsewhere
    if one.negated:
        return ("refused-to-confirm" if denies or _asks(scene, part) else None), one.cue
    question = _asks(scene, part) or scene.text[part.end : part.end + 1] == "?"
    rejected = None if denies or question else _rejected_beside(scene, one, part)
    if rejected is not None:
        return rejected
    if denies or question or not (checkable(scene, part) or _names_deed(scene, part, verb)):
        return None, one.cue
    rule = _rule_of_verb(scene, one, verb)
    return (rule, one.cue) if rule is not None else _rule_of_source(scene, one, passage) or ("attributed", one.cue)


def _rule_of_verb(scene: Scene, one: Attribution, verb: str) -> str | None:
    if scene.lexicon.matches(verb, "allegation-verb") is not None:
        return "alleged"
    if scene.lexicon.matches(verb, "belief-verb") is not None and not _somebody(scene, one.source):
        return "believed"
    return "confirmed-by-other" if scene.lexicon.matches(verb, "confirmation") == "" else None


def _names_deed(scene: Scene, part: Span, verb: str) -> bool:
    """Whether what is alleged is told by a noun: "alleged widespread fraud"."""
    if scene.lexicon.matches(verb, "alleging-verb") is None or grammar.finite(scene.article.tokens(part)) is not None:
        return False
    return states_something(scene, part)


def _rejected_beside(scene: Scene, one: Attribution, part: Span) -> tuple[str, Span] | None:
    """The rule and the adverb with which the text rejects what is claimed: "falsely claimed".

    What was "mistakenly revealed" is no less so.
    """
    if scene.lexicon.matches(scene.article.words(one.cue).split()[-1], "factive") is not None:
        return None
    end = min(len(scene.text), one.cue.end + FURTHER)
    for kind, rule, beside in (
        ("falsely", "falsely-claimed", Span(max(0, one.cue.start - BESIDE), min(end, one.cue.end + BESIDE))),
        ("groundlessly", "no-evidence", Span(max(0, one.cue.start - BESIDE), end)),
    ):
        found = [cue.span for cue in scene.lexicon.find(scene.text, kind, beside)]
        if found and not found[0].overlaps(part):
            return rule, found[0]
    return None


def _rule_of_source(scene: Scene, one: Attribution, passage: Passage) -> tuple[str, Span] | None:
    if one.source is None:
        return None
    home = scene.passage_at(one.cue)
    anonymous = sources.anonymity_cue(scene, passage if home is None else scene.article.passages[home], one.source)
    if anonymous is not None:
        return "anonymous-source", anonymous.span
    words = Span(min(one.source.start, one.cue.start), max(one.source.end, one.cue.end))
    words = words if len(words) < LONGEST_CUE else one.source
    if scene.lexicon.find(scene.text, "estimate", one.source):
        return "one-sided-estimate", Span(min(one.cue.start, one.source.start), one.source.end)
    rule = sources.unnamed(scene, one.source)
    if rule is not None:
        return rule, words
    return ("said-in-a-filing", words) if sources.legal_paper(scene, one.source) else None


def _asks(scene: Scene, part: Span) -> bool:
    return scene.text[max(0, part.start - 8) : part.start].lower().endswith(QUESTION_WORDS)
