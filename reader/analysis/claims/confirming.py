"""Claims that a later sentence confirms: "Lee confirmed this after her crews had searched the ruins."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.draft import RANK, Draft
from reader.analysis.claims.merging import absorbed
from reader.analysis.claims.rejected import is_claim, named
from reader.model.marks import Status

if TYPE_CHECKING:
    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue

RULE = "confirmed-by-other"
BACK = 2  # sentences before, in which the claim that is meant stands


def mark_confirmed(scene: Scene, drafts: list[Draft], identities: Identities) -> list[Draft]:
    """The drafts of one article, those marked that somebody else confirms in a later sentence."""
    drafts = list(drafts)
    for index, passage in scene.story():
        for cue in scene.cues(passage, "confirmation"):
            mark = _mark(scene, index, cue)
            place = None if mark is None else _meant(scene, mark, drafts, identities)
            if mark is not None and place is not None:
                one = drafts[place]
                mark = replace(mark, passage=one.passage, span=one.span, source=one.source)
                drafts[place] = absorbed(mark, one)
    return drafts


def _mark(scene: Scene, index: int, cue: Cue) -> Draft | None:
    """The confirmation, where its object points back and says nothing itself."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed or verb.pos_ != "VERB" or grammar.negated(verb):
        return None
    if verb.tag_ not in {"VBD", "VBZ", "VBN"} or any(kid.tag_ in {"MD", "TO"} for kid in verb.children):
        return None
    passive = grammar.passive(verb)
    what = grammar.child(verb, grammar.PASSIVE_SUBJECT if passive else grammar.OBJECT)
    who = grammar.agent(verb) if passive else grammar.subject(verb)
    if what is None or who is None or not is_claim(scene, what) or named(scene, what).stated:
        return None
    by = scene.article.location(grammar.noun_phrase(who))
    return Draft(
        scene.article.side,
        index,
        cue.span,
        RULE,
        cue=scene.article.location(cue.span),
        by=by,
        evidence=(scene.sentence(index),),
    )


def _meant(scene: Scene, mark: Draft, drafts: list[Draft], identities: Identities) -> int | None:
    """The nearest claim before that somebody else made and nobody disputes."""
    by = identities.names(scene.article.side, None if mark.by is None else mark.by.span)
    near = [
        (draft.passage, draft.span.start, place)
        for place, draft in enumerate(drafts)
        if mark.passage - BACK <= draft.passage < mark.passage
        and draft.source is not None
        and RANK[draft.status] < RANK[Status.DISPUTED]
        and not by & identities.names(scene.article.side, draft.source)
    ]
    return max(near, default=(0, 0, None))[2]
