"""For whom lawyers and spokesmen speak, and whom accusers accuse.

Who denies for another denies what that other is accused of, and what an accuser tells of the accused is an accusation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.model.span import Span

FOR = frozenset({"for", "to", "of"})
BESIDE = frozenset({"compound", "nmod:desc", "flat", "appos"})


class Principals:
    """Looks up for whom somebody speaks, or whom somebody accuses, wherever an article says so.

    Args:
        scene: the article.
        kind: class of the nouns that tell: "representative" or "accusing-person".
        names: the name words of who is meant by a stretch of it.
    """

    def __init__(self, scene: Scene, kind: str, names: Callable[[Span], frozenset[str]]) -> None:
        self._scene = scene
        self._kind = kind
        self._names = names
        self._known: dict[str, frozenset[str]] = {}
        for token in _bearers(scene, kind):
            person, principal = _person(token), _principal(token)
            if person is not None and principal is not None:
                for name in names(grammar.noun_phrase(person)):
                    self._known[name] = self._known.get(name, frozenset()) | self._named(principal)

    def of(self, speaker: Span | None) -> frozenset[str]:
        """Name words of whoever a speaker speaks for or accuses; empty where the article does not say."""
        head = None if speaker is None else self._scene.token(speaker)
        if speaker is None or head is None or not self._scene.article.parsed:
            return frozenset()
        principal = _principal(head) if _is(self._scene, head, self._kind) else None
        if principal is not None:
            return self._named(principal)
        return frozenset().union(*(self._known.get(name, frozenset()) for name in self._names(speaker)))

    def _named(self, principal: Token) -> frozenset[str]:
        return self._names(grammar.noun_phrase(principal))


def _is(scene: Scene, token: Token, kind: str) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and scene.lexicon.matches(token.lower_, kind) is not None


def _bearers(scene: Scene, kind: str) -> Iterator[Token]:
    if scene.article.parsed:
        for _, passage in scene.story():
            for cue in scene.cues(passage, kind):
                token = scene.token(cue.span)
                if token is not None and _is(scene, token, kind):
                    yield token


def _person(token: Token) -> Token | None:
    """The name that goes with "lawyer": "Tom Holt, a lawyer", "lawyer Tom Holt"."""
    if token.dep_ in BESIDE and token.head.pos_ == "PROPN":
        return token.head
    return next((kid for kid in token.children if kid.dep_ in BESIDE and kid.pos_ == "PROPN" and kid.i > token.i), None)


def _principal(token: Token) -> Token | None:
    """Whose lawyer it is: "Lee’s lawyer", "a lawyer for Lee", "the Lee spokesman"."""
    whose = grammar.possessor(token) or next(grammar.obliques(token, FOR), None)
    if whose is not None:
        return None if whose.pos_ == "PRON" else whose
    return next((kid for kid in token.children if kid.dep_ == "compound" and kid.i < token.i), None)
