"""Whose word it is that a mark keeps its distance from: who accuses, who suspects, who reports it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import AttributionKind
from reader.analysis.attribution.speakers import bearer
from reader.analysis.attribution.trimming import without_genitive
from reader.analysis.claims.contents import owner_of
from reader.analysis.claims.sources import legal_paper
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.analysis.attribution.finder import Attribution
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue

FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
OF_SUBJECT = frozenset({"accused", "claimed-responsibility", "refused-to-confirm", "believed"})
OWN_SOURCE = frozenset({"doubtful-noun", "accused", "claimed-responsibility"})
PAPER_BACK = 3  # sentences after "The indictment says …" in which "allegedly" still means the indictment


def accuser(scene: Scene, cue: Cue, rule: str) -> Span | None:
    """Who accuses or claims, with an active verb; whose claim it is, with a noun."""
    token = scene.token(cue.span)
    if token is None or not scene.article.parsed:
        return None
    if cue.span.text(scene.text).lower().startswith("what "):  # "what they suspect is a raid", however it is parsed
        token = next((one for one in scene.article.tokens(cue.span) if one.pos_ == "VERB"), token)
    if token.pos_ in {"NOUN", "PROPN"} and rule != "claimed-responsibility":
        return owner_of(scene, token)
    hedges = cue.kind == "hedge" and token.pos_ == "VERB" and token.tag_ in FINITE
    if not hedges and rule not in OF_SUBJECT:
        return None
    verb = token if token.pos_ in grammar.VERBAL else token.head
    owner = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
    if owner is None:
        return _before_apposition(scene, cue) if rule == "claimed-responsibility" else None
    thing = hedges and owner.pos_ == "NOUN" and not scene.lexicon.matches(owner.lower_, "person-noun")
    if owner.tag_ == "VBG" or owner.lower_ in {"it", *grammar.RELATIVE_PRONOUNS} or thing:
        return None
    return without_genitive(grammar.noun_phrase(bearer(owner, scene.lexicon)), scene.text)


def heard_from(scene: Scene, cue: Cue, index: int, rule: str) -> Span | None:
    """Who reports the clause that a mark stands in; a noun or a verb of claiming has its own source or none."""
    around = scene.attribution_of(cue.span)
    if rule == "charged":  # "The indictment says that he will be charged with …"
        paper = around is not None and around.source is not None and legal_paper(scene, around.source)
        return around.source if around is not None and paper else None
    if rule in OWN_SOURCE:
        return None
    if around is None:
        around = _only_speaker(scene, cue, index)
    if around is not None and around.source is not None and not around.source.overlaps(cue.span):
        return around.source
    return _paper_before(scene, index) if rule == "reportedly" else None


def _only_speaker(scene: Scene, cue: Cue, index: int) -> Attribution | None:
    """Parses cut long sentences short: the only speaker of the sentence speaks of all of it.

    Not who is said to have spoken the words that are quoted: of "Lee allegedly replied: “…”" Lee is no source.
    """
    here = [one for one in scene.attributions if one.passage == index and one.source is not None]
    if len({one.source for one in here}) != 1 or not _speaks(scene, here[0]):
        return None
    hearsay = scene.said_with(cue.span)
    return None if hearsay is not None and hearsay.kind is AttributionKind.DIRECT else here[0]


def _speaks(scene: Scene, one: Attribution) -> bool:
    """Whether somebody says something with a verb; who denies or issues "a statement that …" does not tell the rest."""
    verb = scene.token(one.cue)
    denies = scene.lexicon.matches(scene.article.words(one.cue).split()[-1], "denial") is not None
    return verb is not None and verb.pos_ not in {"NOUN", "PROPN"} and not denies


def _paper_before(scene: Scene, index: int) -> Span | None:
    """The indictment or suit that the sentences right before speak from."""
    for passage in reversed(scene.article.passages[max(0, index - PAPER_BACK) : index]):
        for token in scene.article.tokens(passage.span) if scene.article.parsed else ():
            if token.dep_ in grammar.ACTIVE_SUBJECT and legal_paper(scene, grammar.span_of([token])):
                return grammar.noun_phrase(token)
    return None


def _before_apposition(scene: Scene, cue: Cue) -> Span | None:
    """The name that opens the sentence, where parses lose the verb behind "The league, a group …, claimed"."""
    sentence = scene.article.tokens(Span(scene.sentence_start(cue.span), cue.span.start))
    first = next((token for token in sentence if token.text == ","), None)
    if first is None or sentence[-1].text != "," or first == sentence[-1]:
        return None
    opening = sentence[: sentence.index(first)]
    names = opening[-1].pos_ == "PROPN" and all(token.pos_ in {"DET", "PROPN", "ADJ", "NOUN"} for token in opening)
    return grammar.span_of(opening) if names else None
