"""Claims whose verb the tagger took for a noun: "Ford alleges Lee took the money"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.contents import checkable
from reader.analysis.claims.draft import Draft
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.claims.scene import Scene

NAMING = frozenset({"NOUN", "PROPN", "DET", "ADJ", "PRON", "NUM"})


def misread_claims(scene: Scene) -> Iterator[Draft]:
    """One draft for each word that can only be a verb of alleging and is none in the parse."""
    for index, passage in scene.story() if scene.article.parsed else ():
        for cue in scene.cues(passage, "only-verb"):
            token = scene.token(cue.span)
            alleges = scene.lexicon.matches(scene.article.words(cue.span), "allegation-verb") is not None
            if token is None or not alleges or token.pos_ in grammar.VERBAL or not scene.text[cue.span.start].islower():
                continue
            span = scene.rest(cue.span.end, passage)
            before = [word for word in scene.article.tokens(passage.span) if word.idx < cue.span.start]
            if before and before[-1].lower_ in grammar.RELATIVE_PRONOUNS:
                before.pop()  # "a suit that alleges …"
            naming: list[int] = []
            while before and before[-1].pos_ in NAMING:
                naming.append(before.pop().idx)
            if naming and len(span) and checkable(scene, span):
                last = scene.article.tokens(Span(naming[0], cue.span.start))[0]
                source = Span(naming[-1], last.idx + len(last))
                yield Draft(scene.article.side, index, span, "alleged", source, scene.article.location(cue.span))
