"""Whether two sources are one person, as far as the article's own words make it safe.

Only used to tell who a denial cannot be aimed at and whose claim it may be; the reader is shown the words themselves.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from reader.analysis.attribution.grammar import SUBJECT, agent, noun_phrase, passive, possessor, span_of, subtree
from reader.analysis.claims.principals import Principals
from reader.analysis.claims.pronouns import body_meant, may_be, person_meant
from reader.analysis.claims.scene import stem
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene

TITLES = (
    "president|prime minister|chancellor|secretary|senator|minister|mayor|governor|judge|justice|attorney general|"
    "general|spokesman|spokeswoman|director|chairman|chairwoman|speaker|leader|sheriff|chief|king|queen|prince|pope"
)
TITLED = re.compile(rf"(?<![Ff]ormer )(?<![Ee]x-)\b((?i:{TITLES}))s? ((?:[A-Z][\w.’'-]+ ){{0,2}}[A-Z][\w’-]+)")
PRONOUNS = frozenset({"he", "she", "they", "it", "him", "her", "his", "who"})
RESOLVABLE = {"he": False, "she": False, "they": True}  # whether it stands for several
PRESS = "newspaper"  # "the paper", "the article" and "the report" are one voice
BACK = 12  # attributions that a pronoun may look back over


class Identities:
    """Who is meant by a source, as a set of name words.

    Args:
        scenes: both articles; a title given in one holds for the other.
    """

    def __init__(self, scenes: dict[Side, Scene]) -> None:
        self.scenes = scenes
        self._sources = {
            side: sorted({one.source for one in scene.attributions if one.source is not None})
            for side, scene in scenes.items()
        }
        self._speaking = {
            side: frozenset(token.i for source in self._sources[side] if (token := scene.token(source)) is not None)
            for side, scene in scenes.items()
        }
        # the same words are asked about for every claim
        self._resolved: dict[tuple[Side, Span], Span] = {}
        self._meant: dict[tuple[Side, Span], frozenset[str]] = {}
        bearers: dict[str, set[str]] = {}
        for side in Side:
            for match in TITLED.finditer(scenes[side].text):
                surname = match.group(2).removesuffix("’s").removesuffix("'s").split()[-1].lower()
                bearers.setdefault(match.group(1).lower(), set()).add(surname)
        # a title that two people bear says nothing
        self._bearer = {title: next(iter(names)) for title, names in bearers.items() if len(names) == 1}
        self._principals, self._accused = (
            {side: Principals(scene, kind, partial(self.names, side)) for side, scene in scenes.items()}
            for kind in ("representative", "accusing-person")
        )

    def names(self, side: Side, span: Span | None) -> frozenset[str]:
        """Name words of who is meant, stems of other words where there is no name; empty where it cannot be told."""
        if span is None:
            return frozenset()
        if (side, span) not in self._meant:
            self._meant[side, span] = self._name_words(side, span)
        return self._meant[side, span]

    def _name_words(self, side: Side, span: Span) -> frozenset[str]:
        scene = self.scenes[side]
        tokens = scene.article.tokens(span)
        if len(tokens) == 1 and tokens[0].lower_ in PRONOUNS:
            meant = self.resolved(side, span)
            before = self._before(scene, span) if meant is None or meant == span else meant
            return frozenset() if before is None else self.names(side, before)
        tokens = _without_whose(scene, span, tokens)
        words = scene.article.words(span).lower()
        proper = frozenset(
            stem(token.lower_)
            for token in tokens
            if (
                token.pos_ == "PROPN"
                or (token.text[0].isupper() and not token.is_stop and token.pos_ not in {"NOUN", "ADJ"})
            )
            and token.lower_ not in self._bearer
            and len(token) > 2
        )
        if proper:
            return proper
        titles = [title for title in self._bearer if re.search(rf"\b{title}\b", words)]
        if titles:
            return frozenset({stem(self._bearer[max(titles, key=lambda title: (len(title), title))])})
        head = scene.token(span)
        press = head is not None and scene.lexicon.matches(head.lower_, "press-noun") is not None
        return frozenset({PRESS}) if press else scene.words(span_of(tokens) if tokens else span)

    def behalf(self, side: Side, span: Span | None) -> frozenset[str]:
        """Name words of whom a speaker speaks for: of Lee, for "Lee’s lawyer"."""
        return self._principals[side].of(span)

    def accused(self, side: Side, span: Span | None) -> frozenset[str]:
        """Name words of whom a speaker is known to accuse: of Lee, for "Ford" after "Lee’s accuser, Ford"."""
        return self._accused[side].of(span)

    def resolved(self, side: Side, span: Span | None) -> Span | None:
        """The words that name whom "he", "she" or "they" stands for, where that is safe; else the words as they are.

        Safe is: somebody spoke last in this paragraph or in the one before, fits the pronoun, and nobody else with a
        name was the subject in between.
        """
        if span is None or self.scenes[side].article.words(span).lower() not in {"it", *RESOLVABLE}:
            return span
        if (side, span) not in self._resolved:
            self._resolved[side, span] = self._resolve(side, span)
        return self._resolved[side, span]

    def _resolve(self, side: Side, span: Span) -> Span:
        scene = self.scenes[side]
        if scene.article.words(span).lower() == "it":
            return body_meant(scene, span) or span
        several = RESOLVABLE[scene.article.words(span).lower()]
        meant = None if several or not scene.article.parsed else person_meant(scene, span, self._speaking[side])
        if meant is not None:
            return meant
        before = self._before(scene, span)
        if before is None or self._fits(scene, before) is not several:
            return span
        if not may_be(scene, before, scene.article.words(span).lower()):
            return span
        here, there = scene.passage_at(span), scene.passage_at(before)
        if here is None or there is None:
            return span
        passages = scene.article.passages
        far = passages[here].paragraph - passages[there].paragraph > 1
        between = scene.article.tokens(Span(before.end, max(before.end, span.start)))
        others = any(token.pos_ == "PROPN" and token.dep_ in SUBJECT for token in between)
        return span if far or others else before

    @staticmethod
    def _agents(scene: Scene, pronoun: Span) -> list[Span]:
        """Who did something in the passive in the sentence before: "was posed by a reporter. He said …"."""
        here = scene.passage_at(pronoun)
        if not here or not scene.article.parsed:
            return []
        verbs = [token for token in scene.article.tokens(scene.article.passages[here - 1].span) if passive(token)]
        agents = [doer for doer in map(agent, verbs) if doer is not None and doer.pos_ in {"NOUN", "PROPN"}]
        return [noun_phrase(doer) for doer in agents]

    @staticmethod
    def _fits(scene: Scene, source: Span) -> bool | None:
        """True for several people, False for one person, None for what may be no person."""
        head = scene.token(source)
        if head is None or head.pos_ not in {"PROPN", "NOUN"}:
            return None
        if head.tag_ in {"NNS", "NNPS"} or any(kid.dep_ == "conj" for kid in head.children):
            return True
        first = scene.article.tokens(source)[0]
        if scene.lexicon.matches(head.lower_, "person-noun") is not None:
            return False
        person = not scene.article.entities or any(one.label == "PERSON" for one in scene.article.named(source))
        return False if head.pos_ == "PROPN" and first.lower_ != "the" and person else None

    def named(self, side: Side, span: Span | None) -> bool:
        """Whether a source is given by a name, not by a pronoun or a common noun."""
        return span is not None and any(token.pos_ == "PROPN" for token in self.scenes[side].article.tokens(span))

    def _before(self, scene: Scene, pronoun: Span) -> Span | None:
        """The last source that is no pronoun, before this one."""
        sources = self._sources[scene.article.side]
        last = bisect_left(sources, pronoun)
        earlier = {*sources[max(0, last - BACK) : last], *self._agents(scene, pronoun)}
        for source in sorted(earlier, reverse=True):
            if scene.article.words(source).lower() not in PRONOUNS:
                return source
        return None


def _without_whose(scene: Scene, span: Span, tokens: list[Token]) -> list[Token]:
    """The words for somebody at odds with whoever they name besides: "the mayor’s opponents" without the mayor."""
    head = scene.token(span)
    whose = None if head is None or not scene.article.parsed else possessor(head)
    if head is None or whose is None or scene.lexicon.matches(head.lower_, "at-odds") is None:
        return tokens
    apart = {token.i for token in subtree(whose)}
    return [token for token in tokens if token.i not in apart] or tokens
