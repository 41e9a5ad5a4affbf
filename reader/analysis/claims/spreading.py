"""A denial holds for the same claim wherever else it is made: find those places in both articles."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.likeness import LEAST_SHARED
from reader.analysis.claims.rules import ACCUSATIONS, GENERAL
from reader.model.marks import LinkKind
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from reader.analysis.claims.draft import Draft
    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.likeness import Likeness
    from reader.analysis.claims.rejection import Rejection
    from reader.analysis.claims.scene import Scene
    from reader.model.marks import Link

ALIKE = 0.56  # share of weighted words from which on two stretches state one claim
ALIKE_KNOWN = 0.36  # the same where the sentences are matched anyway, or the claims are made by one person
NAMING = frozenset({"NOUN", "PROPN", "PRON"})
# relations of who has a thing done to or with them, and of parts of other names
ASIDE = frozenset({*grammar.OBJECT, *grammar.OBLIQUE, "iobj", "pobj", "nmod:poss", "poss", "compound", "flat", "amod"})
AIMED = frozenset({"accused", "charged", "doubtful-noun"})  # the words before the claim name whom it is aimed at
NEGATIONS = frozenset({"no", "not", "n't", "n’t", "never", "nobody", "none", "nothing", "neither"})
NAMED_OR_MANY = frozenset({"NNS", "NNP", "NNPS"})
BEFORE_CLAIM = 80  # code points between a source and its claim in which a court paper may be named

Place = tuple[Side, int]


@dataclass(frozen=True, slots=True)
class Reached:
    """A denial and the claim in its own article that it is aimed at, where that is known."""

    side: Side
    one: Rejection
    core: Draft | None


class Spreading:
    """Looks up claims by their words and sources, all from one state of the drafts.

    Args:
        scenes: the articles.
        drafts: their claims, which stay as they are.
        links: sentence pairs.
        identities: who is who.
        likeness: which words count.
    """

    def __init__(
        self,
        scenes: dict[Side, Scene],
        drafts: dict[Side, list[Draft]],
        links: tuple[Link, ...],
        identities: Identities,
        likeness: Likeness,
    ) -> None:
        self._scenes = scenes
        self._identities = identities
        self._likeness = likeness
        self._drafts: dict[Place, Draft] = {(side, n): draft for side in Side for n, draft in enumerate(drafts[side])}
        self._words = {place: scenes[place[0]].words(draft.span) for place, draft in self._drafts.items()}
        self._names = {place: identities.names(place[0], draft.source) for place, draft in self._drafts.items()}
        self._having = _by_word(self._words)
        self._denying: dict[tuple[Side, Span], bool] = {}
        told = [link for link in links if link.kind is not LinkKind.RELATED]
        at = {side: scenes[side].passage_at for side in Side}
        self._linked = {
            (side, at[side](link.span(side)), at[side.other](link.span(side.other))) for link in told for side in Side
        }

    def marks(self, reached: list[Reached]) -> dict[Place, list[tuple[Side, Rejection]]]:
        """For each claim the denials that reach it from elsewhere: of its own article first, the nearest behind it."""
        found: dict[Place, list[tuple[Side, Rejection]]] = {}
        for reach in reached:
            for place, one in self._from(reach):
                found.setdefault(place, []).append((reach.side, one))
        for place, denials in found.items():
            here = self._drafts[place].passage
            denials.sort(key=lambda entry: (entry[0] is not place[0], *_distance(entry[1], here), entry[1].cue.start))
        return found

    def _from(self, reach: Reached) -> Iterator[tuple[Place, Rejection]]:
        headline = reach.one.within and reach.one.by is None  # the story below says who denies it
        if reach.core is not None and not headline:
            yield from ((place, reach.one) for place in self._same_claim(reach, reach.core))
        general = reach.one.rule in GENERAL
        if general or (reach.one.accusing and not reach.one.stated):
            one = reach.one if general else replace(reach.one, rule="denied-in-general")
            aside = replace(one, rule="pleaded-in-court") if one.rule == "pleaded" else one
            yield from ((place, one if self._charged(place) else aside) for place in self._accusations(reach))

    def _same_claim(self, reach: Reached, core: Draft) -> Iterator[Place]:
        """Claims that say what the core claim says, unless whoever denies it says so."""
        words = self._scenes[core.side].words(core.span)
        denier = self._identities.names(reach.side, reach.one.by)
        claimant = self._identities.names(reach.side, reach.one.owner) or self._identities.names(core.side, core.source)
        shared = Counter(place for word in words for place in self._having.get(word, ()))
        for place in sorted(
            (place for place, count in shared.items() if count >= min(LEAST_SHARED, len(words))), key=_order
        ):
            side, draft = place[0], self._drafts[place]
            in_denial = side is reach.side and draft.passage == reach.one.passage
            itself = side is core.side and draft.span == core.span
            opposite = self._negated(core) is not self._negated(draft)
            if in_denial or itself or opposite or denier & self._names[place]:
                continue
            linked = side is not core.side and (core.side, core.passage, draft.passage) in self._linked
            if reach.one.taken_back and not linked:
                continue
            known = linked or bool(claimant & self._names[place])
            if self._likeness.alike(words, self._words[place]) >= (ALIKE_KNOWN if known else ALIKE):
                yield place

    def _accusations(self, reach: Reached) -> Iterator[Place]:
        """Accusations against the denier, and what the same accusers also tell of that person after a plain "said"."""
        accused = self._identities.names(reach.side, reach.one.behalf or reach.one.by)
        accused |= self._identities.behalf(reach.side, reach.one.by)
        claimant = self._identities.names(reach.side, reach.one.owner)
        accusers: set[str] = set()
        against: list[Place] = []
        aimed = {*_having(self._aimed_at, accused), *(_having(self._made_by, claimant) if accused else ())}
        for place in sorted(aimed, key=_order):
            draft = self._drafts[place]
            if (
                not accused & self._names[place]
                and (draft.source is None or self._names[place])
                and self._accuses(place, draft)
            ):
                against.append(place)
                rules = {draft.rule, *draft.also}
                if "accused" in rules or ("alleged" in rules and accused & self._acting[place]):
                    accusers |= self._names[place]
        yield from against
        for place in sorted(_having(self._told_of, accused), key=_order):
            source = self._drafts[place].source
            if accusers & self._names[place] or accused & self._identities.accused(place[0], source):
                yield place

    @cached_property
    def _aimed_at(self) -> dict[str, list[Place]]:
        """By name word, the claims that are aimed at somebody: they tell of it, or the words before name them."""
        return _by_word({place: self._aim(place) for place in self._drafts})

    @cached_property
    def _made_by(self) -> dict[str, list[Place]]:
        """By name word, the claims that somebody makes."""
        return _by_word(self._names)

    @cached_property
    def _told_of(self) -> dict[str, list[Place]]:
        """By name word, the claims that plainly tell what somebody did."""
        return _by_word({place: self._acting[place] for place, one in self._drafts.items() if one.rule == "attributed"})

    @cached_property
    def _acting(self) -> dict[Place, frozenset[str]]:
        """Name words of who does or is something in each claim."""
        return {place: self._doers(place[0], draft.span) for place, draft in self._drafts.items()}

    def _charged(self, place: Place) -> bool:
        """Whether the claim is, or its sentence names, a charge in court."""
        scene, draft = self._scenes[place[0]], self._drafts[place]
        home = scene.article.passages[draft.passage].span
        return "charged" in {draft.rule, *draft.also} or bool(scene.lexicon.find(scene.text, "court-step", home))

    def _negated(self, draft: Draft) -> bool:
        """Whether a claim says that something is not so: whoever says that agrees with who denies it."""
        place = draft.side, draft.span
        if place not in self._denying:  # every denial asks about most claims again
            tokens = self._scenes[draft.side].article.tokens(draft.span)
            self._denying[place] = any(token.lower_ in NEGATIONS for token in tokens)
        return self._denying[place]

    def _doers(self, side: Side, span: Span) -> frozenset[str]:
        """Name words of whoever does or is something in a stretch, not of whom it is done to or with."""
        tokens = self._scenes[side].article.tokens(span)
        acting = [token for token in tokens if token.pos_ in NAMING and token.dep_ not in ASIDE]
        return frozenset().union(*(self._identities.names(side, _name(token)) for token in acting))

    def _aim(self, place: Place) -> frozenset[str]:
        """Name words of whom a claim is aimed at, if at anybody."""
        scene, draft = self._scenes[place[0]], self._drafts[place]
        if AIMED & {draft.rule, *draft.also}:
            accused = self._accused(scene, draft)
            if accused is not None:
                return scene.words(accused) | self._identities.names(draft.side, accused)
            home = scene.article.passages[draft.passage].span
            return scene.words(home) | self._doers(place[0], home)
        clause = any(token.dep_ in grammar.SUBJECT for token in scene.article.tokens(draft.span))
        return self._acting[place] if clause else self._words[place]

    @staticmethod
    def _accused(scene: Scene, draft: Draft) -> Span | None:
        """Who is accused, where the words beside the verb name them or call them many: "accused the owners of"."""
        verb = scene.token(draft.cue.span) if draft.rule == "accused" and draft.cue is not None else None
        if verb is None or verb.pos_ != "VERB":
            return None
        who = grammar.child(verb, grammar.PASSIVE_SUBJECT if grammar.passive(verb) else grammar.OBJECT)
        return grammar.noun_phrase(who) if who is not None and who.tag_ in NAMED_OR_MANY else None

    def _accuses(self, place: Place, draft: Draft) -> bool:
        """Whether it is an accusation, its source accuses by profession, or it stands in a paper that does."""
        if ACCUSATIONS & {draft.rule, *draft.also}:
            return True
        if draft.source is None:
            return False
        scene = self._scenes[place[0]]
        before = Span(draft.source.end, max(draft.source.end, draft.span.start))
        if len(before) < BEFORE_CLAIM and scene.lexicon.find(scene.text, "court-paper", before):
            return True
        return bool(scene.lexicon.find(scene.text, "accuser", draft.source))


def _by_word(words: dict[Place, frozenset[str]]) -> dict[str, list[Place]]:
    """The places of each word."""
    found: dict[str, list[Place]] = {}
    for place, mine in words.items():
        for word in mine:
            found.setdefault(word, []).append(place)
    return found


def _having(places: dict[str, list[Place]], words: Iterable[str]) -> set[Place]:
    """Places of any of some words."""
    return {place for word in words for place in places.get(word, ())}


def _distance(one: Rejection, passage: int) -> tuple[bool, int]:
    """How far a denial stands from a claim; one that follows it is nearer than any before."""
    return one.passage < passage, abs(one.passage - passage)


def _name(token: Token) -> Span:
    """A word with the rest of its name: some parses hang surnames on first names."""
    return grammar.span_of([token, *(kid for kid in token.children if kid.dep_ == "flat")])


def _order(place: Place) -> tuple[str, int]:
    return place[0].value, place[1]
