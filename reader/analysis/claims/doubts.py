"""Claims that a word in their own clause marks: "reportedly", "may have", "accused of", "unclear whether"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.claims import reach
from reader.analysis.claims.conditions import counts
from reader.analysis.claims.draft import Draft
from reader.analysis.claims.tellers import accuser, heard_from
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

BARE = frozenset({"be", "been", "being"})
LEAST_CLAIM = 4  # code points; shorter stretches state nothing

# class of the lexicon: the rule, and how far the mark reaches
CUES: dict[str, tuple[str, Callable[[Scene, Cue, Passage], Span | None]]] = {
    "allegation-adverb": ("reportedly", reach.hearsay),
    "accusation": ("accused", reach.accusation),
    "suspicion": ("believed", reach.held),
    "charge": ("charged", reach.charge),
    "responsibility": ("claimed-responsibility", reach.clause),
    "hedge": ("evidential-hedge", reach.hedged),
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
                source = accuser(scene, cue, rule) or heard_from(scene, cue, index, rule)
                words = _with_auxiliaries(scene, cue.span)
                yield Draft(scene.article.side, index, span, rule, source=source, cue=scene.article.location(words))


def _with_auxiliaries(scene: Scene, cue: Span) -> Span:
    """The cue from its finite verb on: "has long been rumoured", not "been rumoured"."""
    tokens = scene.article.tokens(cue) if scene.article.parsed else []
    if not tokens or tokens[0].lower_ not in BARE:
        return cue
    first = tokens[0]
    while first.i > first.sent.start and first.nbor(-1).pos_ in {"AUX", "ADV", "PART"}:
        first = first.nbor(-1)
    return Span(first.idx, cue.end) if first.pos_ == "AUX" else cue
