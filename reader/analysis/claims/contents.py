"""What the words of a stretch amount to: a fact to check, a pointer to one, somebody's claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.speakers import owner
from reader.analysis.attribution.trimming import without_genitive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.model.span import Span

IN = frozenset({"in", "by"})
PRINTED = frozenset({"reported", "published", "printed", "made", "aired", "contained"})


OPEN_FACTS = (["to", "have"], ["to", "be"])  # "claimed to have met her": behind verbs that allege


def checkable(scene: Scene, span: Span) -> bool:
    """Whether a stretch states a fact of the present or the past, not a wish, an opinion or what is to come."""
    if scene.lexicon.find(scene.text, "opinion", span):
        return False
    tokens = scene.article.tokens(span)
    if not scene.article.parsed:
        return not scene.lexicon.find(scene.text, "not-fact", span)
    verb = grammar.finite(tokens)
    if verb is None and [token.lower_ for token in tokens[:2]] in OPEN_FACTS:
        return True
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
    named = owner(noun, scene.text, scene.lexicon)
    if named is not None:
        return named
    whose = None if grammar.possessor(noun) is not None else _printed_in(noun) or _before_genitive(noun)
    if whose is None or whose.pos_ == "PRON":
        return None
    return without_genitive(grammar.noun_phrase(whose), scene.text)


def _printed_in(noun: Token) -> Token | None:
    """Where it is printed: "allegations reported in the Courier"."""
    told = (kid for kid in noun.children if kid.dep_ == "acl" and kid.lower_ in PRINTED)
    found = (one for token in told for one in grammar.obliques(token, IN))
    return next((one for one in found if one.pos_ == "PROPN"), None)


def _before_genitive(noun: Token) -> Token | None:
    """Whose it is in "the Courier’s suggestion", where the parse gave the paper to the verb."""
    mark = noun.nbor(-1) if noun.i > noun.sent.start else None
    owned = mark is not None and mark.tag_ == "POS" and mark.i > noun.sent.start
    return mark.nbor(-1) if owned and mark is not None and mark.nbor(-1).pos_ == "PROPN" else None
