"""One denial: its words, what it denies and who denies it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.sources import speaker

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.rejected import Rejected
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.span import Span


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
        taken_back: whether it is the `owner` who no longer stands by it.
        within: whether it stands in an aside about somebody of whom its sentence tells ("Lee, who denies it, …").
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
    taken_back: bool = False
    within: bool = False


def rejection(cue: Cue, by: Span | None, what: Rejected, rule: str) -> Rejection:
    """A denial of what its words name; the sentence is filled in later."""
    return Rejection(0, cue.span, by, what.span, what.stated, rule, what.owner, accusing=what.accusing)


def speaker_of(scene: Scene, cue: Cue, word: Token) -> Span | None:
    """Who says it: the speaker around it, else the subject of its clause."""
    if scene.attribution_of(cue.span) is not None:
        return reporting(scene, cue.span)
    noun = grammar.subject(grammar.clause_head(word))
    person = noun is not None and noun.pos_ in {"PROPN", "NOUN", "PRON"} and noun.lower_ != "there"
    return grammar.noun_phrase(noun) if noun is not None and person else None


def reporting(scene: Scene, span: Span) -> Span | None:
    """Who is said to say it; not the findings of "The paper said its findings show that …"."""
    one = scene.attribution_of(span)
    if one is None or one.source is None or speaker(scene, one.source) is not None:
        return None if one is None else one.source
    around = scene.attribution_of(one.cue)
    return one.source if around is None or around.source is None else around.source
