"""What the words of a stretch amount to: a fact to check, a pointer to one, somebody's claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.speakers import owner

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.model.span import Span


def checkable(scene: Scene, span: Span) -> bool:
    """Whether a stretch states a fact of the present or the past, not a wish, an opinion or what is to come."""
    if scene.lexicon.find(scene.text, "opinion", span):
        return False
    tokens = scene.article.tokens(span)
    if not scene.article.parsed:
        return not scene.lexicon.find(scene.text, "not-fact", span)
    verb = grammar.finite(tokens)
    if verb is None or scene.lexicon.matches(verb.lower_, "not-fact") is not None:
        return False
    behind = [token.lower_ for token in tokens if token.i > verb.i][:3]
    return behind[:2] != ["going", "to"] and behind != ["not", "going", "to"]


def states_something(scene: Scene, span: Span) -> bool:
    """Whether a stretch says more than "the allegations" or "it"."""
    words = [token.lower_ for token in scene.article.tokens(span) if token.is_alpha and not token.is_stop]
    return any(
        scene.lexicon.matches(word, "claim-noun") is None and scene.lexicon.matches(word, "falsehood") is None
        for word in words
    )


def owner_of(scene: Scene, noun: Token) -> Span | None:
    """Whose claim it is, where somebody is named."""
    return owner(noun, scene.text, scene.lexicon)
