"""Sources of whom another sentence says that they asked for no name: "They spoke on condition of anonymity."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.scene import stem

if TYPE_CHECKING:
    from reader.analysis.claims.draft import Draft
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.span import Span

UNNAMED = frozenset({"unnamed-source", "unnamed-officials"})
RULE = "anonymous-source"
BACK = 2  # sentences that "they" may look back over
NEAR = 2  # sentences in which the words of anonymity are the first thing to show
REACH = 8  # sentences around, in which "the aide" is still the same one
POINTING = frozenset({"he", "she", "they", "who"})


def mark_anonymous(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """The drafts of one article; those of an unnamed source that asked for anonymity say so."""
    drafts = list(drafts)
    for index, passage in scene.story():
        for cue in scene.cues(passage, "anonymity"):
            if cue.condition == "in-source":
                continue
            kind = _kind(scene, index, cue, drafts)
            for place, draft in enumerate(drafts) if kind else ():
                same = draft.source is not None and _noun(scene, draft.source) == kind
                if same and draft.rule in UNNAMED and abs(draft.passage - index) <= REACH:
                    drafts[place] = replace(
                        draft,
                        rule=RULE,
                        cue=scene.article.location(cue.span) if abs(draft.passage - index) <= NEAR else draft.cue,
                        also=(draft.rule, *draft.also),
                        evidence=(*draft.evidence, scene.sentence(index)) if index != draft.passage else draft.evidence,
                    )
    return drafts


def _kind(scene: Scene, index: int, cue: Cue, drafts: list[Draft]) -> str:
    """What sort of source asks for anonymity ("aide", "official"); empty where it cannot be told."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return ""
    verb = token if token.pos_ in grammar.VERBAL else grammar.clause_head(token)
    who = grammar.subject(verb)
    unnamed = [draft for draft in drafts if draft.rule in UNNAMED and draft.source is not None]
    here = [draft for draft in unnamed if draft.passage == index]
    hung = bool(here) and verb.dep_ in grammar.NOUN_CLAUSE  # parses hang "who spoke …" on the nearest noun
    if who is not None and who.lower_ not in POINTING and not hung:
        return "" if who.pos_ == "PROPN" else stem(who.lower_)
    before = here or [draft for draft in unnamed if index - BACK <= draft.passage < index]
    return _noun(scene, before[-1].source) if before and before[-1].source else ""


def _noun(scene: Scene, source: Span) -> str:
    head = scene.token(source)
    return "" if head is None else stem(head.lower_)
