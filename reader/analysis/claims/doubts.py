"""Claims that a word in their own clause marks: "reportedly", "may have", "accused of", "unclear whether"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.speakers import bearer
from reader.analysis.claims import reach
from reader.analysis.claims.conditions import counts
from reader.analysis.claims.contents import owner_of
from reader.analysis.claims.draft import Draft
from reader.analysis.claims.sources import legal_paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage
    from reader.model.span import Span

LEAST_CLAIM = 4  # code points; shorter stretches state nothing

# class of the lexicon: the rule, and how far the mark reaches
CUES: dict[str, tuple[str, Callable[[Scene, Cue, Passage], Span | None]]] = {
    "allegation-adverb": ("reportedly", reach.clause),
    "accusation": ("accused", reach.accusation),
    "suspicion": ("believed", reach.clause),
    "charge": ("charged", reach.charge),
    "responsibility": ("claimed-responsibility", reach.clause),
    "hedge": ("evidential-hedge", reach.clause),
    "estimate-verb": ("one-sided-estimate", reach.clause),
    "refusal": ("refused-to-confirm", reach.asked),
    "unclear": ("left-open", reach.behind),
    "doubtful-noun": ("doubtful-noun", reach.complement),
    "allegation-adjective": ("alleged-thing", reach.noun_phrase),
}


def marked_claims(scene: Scene) -> Iterator[Draft]:
    """One draft for each mark that counts, sentence by sentence."""
    for index, passage in scene.story():
        for kind, (usual, reaches) in CUES.items():
            for cue in scene.cues(passage, kind):
                span = reaches(scene, cue, passage) if counts(scene, cue, passage) else None
                if span is None or len(span) < LEAST_CLAIM:
                    continue
                rule = "impression" if cue.condition == "impression" else usual
                source = _accuser(scene, cue, rule) or _heard_from(scene, cue, index, rule)
                yield Draft(scene.article.side, index, span, rule, source=source, cue=scene.article.location(cue.span))


def _accuser(scene: Scene, cue: Cue, rule: str) -> Span | None:
    """Who accuses or claims, with an active verb; whose claim it is, with a noun."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return None
    if token.pos_ in {"NOUN", "PROPN"}:
        return owner_of(scene, token)
    acts = cue.kind == "hedge" and token.pos_ == "VERB" and token.tag_ in {"VBD", "VBZ", "VBP", "VBG"}
    if acts or rule in {"accused", "claimed-responsibility", "refused-to-confirm", "believed"}:
        verb = token if token.pos_ in grammar.VERBAL else token.head
        owner = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
        if owner is not None and (owner.tag_ == "VBG" or owner.lower_ in grammar.RELATIVE_PRONOUNS):
            owner = None
        if (
            owner is not None
            and acts
            and owner.pos_ == "NOUN"
            and not scene.lexicon.matches(owner.lower_, "person-noun")
        ):
            owner = None
        owner = None if owner is None else bearer(owner, scene.lexicon)
    else:
        owner = None
    return None if owner is None else grammar.without_genitive(grammar.noun_phrase(owner), scene.text)


def _heard_from(scene: Scene, cue: Cue, index: int, rule: str) -> Span | None:
    """Who reports the clause that a mark stands in; a noun or a verb of claiming has its own source or none."""
    around = scene.attribution_of(cue.span)
    if rule == "charged":  # "The indictment says that he will be charged with …"
        paper = around is not None and around.source is not None and legal_paper(scene, around.source)
        return around.source if around is not None and paper else None
    if rule in {"doubtful-noun", "accused", "claimed-responsibility"}:
        return None
    if around is None:
        # parses cut long sentences short: the only speaker of the sentence speaks of all of it
        here = [one for one in scene.attributions if one.passage == index and one.source is not None]
        around = here[0] if len({one.source for one in here}) == 1 else None
    source = None if around is None else around.source
    return None if source is None or source.overlaps(cue.span) else source
