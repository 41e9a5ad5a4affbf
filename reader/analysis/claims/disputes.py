"""Find the claims that a denial speaks of, in either article, and mark them."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.claims.draft import Draft
from reader.analysis.claims.merging import absorbed, merged
from reader.analysis.claims.rejections import Rejection, find_rejections
from reader.model.marks import LinkKind
from reader.model.span import Location, Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.scene import Scene
    from reader.model.marks import Link

BACK = 8  # sentences before a denial in which the claim it points at is looked for
PRONOUN_BACK = 2  # the same for "it" and "that"
ALIKE = 0.62  # share of weighted words from which on two stretches state one claim
ALIKE_KNOWN = 0.4  # the same where the sentences are matched anyway, or the claims are made by one person
AIMED = frozenset({"accused", "charged"})  # the words before the claim name whom it is aimed at
FAINTEST = -0.4  # an antecedent must be worth more: an attributed claim only in the sentence before
REMARKS = frozenset({"attributed", "impression", "evidential-hedge"})
ACCUSATIONS = frozenset(
    {
        "alleged",
        "accused",
        "charged",
        "doubtful-noun",
        "alleged-thing",
        "believed",
        "reportedly",
        "claimed-responsibility",
        "explicit-non-verification",
        "said-in-a-filing",
    }
)


@dataclass
class Disputes:
    """One run over two articles.

    Args:
        scenes: the articles.
        drafts: their claims so far.
        links: sentence pairs.
        identities: who is who.
    """

    scenes: dict[Side, Scene]
    drafts: dict[Side, list[Draft]]
    links: tuple[Link, ...]
    identities: Identities

    def __post_init__(self) -> None:
        """Weigh words by how rare they are in both articles together."""
        counts: Counter[str] = Counter()
        total = 0
        for scene in self.scenes.values():
            for _, passage in scene.story():
                counts.update(scene.words(passage.span))
                total += 1
        self._rarity = {word: math.log((total + 1) / count) for word, count in counts.items()}
        self._linked = {
            (side, self._home(side, link.span(side)), self._home(side.other, link.span(side.other)))
            for link in self.links
            if link.kind is not LinkKind.RELATED
            for side in Side
        }

    def resolve(self) -> None:
        """Mark what every denial reaches: its own words, the claim it points at, and the same claim elsewhere."""
        rejections = [(side, one) for side, scene in self.scenes.items() for one in find_rejections(scene)]
        for side, one in rejections:
            if one.rule == "denied-in-general":
                self._accusations(side, one)
                continue
            core = self._own(side, one) if one.stated else self._antecedent(side, one)
            if core is None and one.told:
                core = self._own(side, one)
            if not one.stated:
                self.drafts[side] = [
                    draft for draft in self.drafts[side] if not _only_rejects(draft, one, found=core is not None)
                ]
            if core is not None:
                self._spread(side, one, core)
            if (
                not one.stated
                and one.target is not None
                and self.scenes[side].lexicon.find(self.scenes[side].text, "accusation-noun", one.target)
            ):
                self._accusations(side, replace(one, rule="denied-in-general"))

    def _own(self, side: Side, one: Rejection) -> Draft | None:
        """The claim that the denial itself states."""
        if one.target is None or len(one.target) < 4:
            return None
        draft = self._marked(Draft(side, one.passage, one.target, one.rule, source=one.owner), side, one)
        self.drafts[side] = merged([*self.drafts[side], draft])
        return draft

    def _antecedent(self, side: Side, one: Rejection) -> Draft | None:
        """The claim that "the report", "it" or "the allegations" points back at."""
        scene = self.scenes[side]
        target = frozenset() if one.target is None else scene.words(one.target)
        pronoun = one.target is not None and not target
        back = PRONOUN_BACK if pronoun else BACK
        denier = self.identities.names(side, one.by)
        owner = self.identities.names(side, one.owner)
        scored: list[tuple[float, int, Draft]] = []
        for place, draft in enumerate(self.drafts[side]):
            distance = one.passage - draft.passage
            if not 0 <= distance <= back or draft.span.overlaps(one.cue) or draft.span.start > one.cue.start:
                continue
            said_by = self.identities.names(side, draft.source)
            if said_by & denier or (owner and said_by and not owner & said_by):
                continue
            value = (
                3.0 * bool((target | owner) & said_by)
                + 2.0 * self._share(target, scene.words(draft.span))
                - 0.35 * distance
            )
            value += 1.0 * (draft.rule in ACCUSATIONS) + 0.5 * draft.flagged
            scored.append((value, place, draft))
        if not scored:
            return None
        value, place, draft = max(scored, key=lambda entry: (entry[0], entry[1]))
        if value < FAINTEST:
            return None
        marked = self._marked(draft, side, one)
        self.drafts[side][place] = marked
        return marked

    def _accusations(self, side: Side, one: Rejection) -> None:
        """Mark every accusation against somebody who is said to be innocent, in both articles."""
        accused = self.identities.names(side, one.by)
        if not accused:
            return
        accusers: set[str] = set()
        for other_side in Side:
            scene = self.scenes[other_side]
            for place, draft in enumerate(self.drafts[other_side]):
                near = scene.words(scene.article.passages[draft.passage].span)
                accuses = draft.rule in ACCUSATIONS or self._accuser(scene, draft)
                if draft.rule not in AIMED:
                    near = scene.words(draft.span)
                if accuses and accused & near and not accused & self.identities.names(other_side, draft.source):
                    self.drafts[other_side][place] = self._marked(draft, side, one)
                    if draft.rule in {"accused", "alleged"}:
                        accusers |= self.identities.names(other_side, draft.source)
        self._told_by(side, one, accused, frozenset(accusers))

    def _told_by(self, side: Side, one: Rejection, accused: frozenset[str], accusers: frozenset[str]) -> None:
        """Mark what those who accuse somebody also tell of that person, after a plain "said"."""
        for other_side in Side:
            scene = self.scenes[other_side]
            for place, draft in enumerate(self.drafts[other_side]):
                theirs = self.identities.names(other_side, draft.source) & accusers
                if draft.rule == "attributed" and theirs and accused & scene.words(draft.span):
                    self.drafts[other_side][place] = self._marked(draft, side, one)

    @staticmethod
    def _accuser(scene: Scene, draft: Draft) -> bool:
        """Whether the source is one that accuses by profession, or speaks in a paper that does."""
        if draft.source is None:
            return False
        before = Span(draft.source.end, max(draft.source.end, draft.span.start))
        place = bool(len(before) < 80 and scene.lexicon.find(scene.text, "court-paper", before))
        return place or bool(scene.lexicon.find(scene.text, "accuser", draft.source))

    def _spread(self, side: Side, one: Rejection, core: Draft) -> None:
        """Mark the same claim wherever else it is made, in both articles."""
        words = self.scenes[core.side].words(core.span)
        if len(words) < 2:
            return
        claimant = self.identities.names(side, one.owner) or self.identities.names(core.side, core.source)
        for other_side in Side:
            scene = self.scenes[other_side]
            for place, draft in enumerate(self.drafts[other_side]):
                if (other_side is side and draft.passage == one.passage) or (
                    draft.side is core.side and draft.span == core.span
                ):
                    continue
                if self._by_denier(one, side, draft):
                    continue
                linked = (core.side, core.passage, draft.passage) in self._linked and other_side is not core.side
                known = linked or bool(claimant & self.identities.names(other_side, draft.source))
                if self._alike(words, scene.words(draft.span)) >= (ALIKE_KNOWN if known else ALIKE):
                    self.drafts[other_side][place] = self._marked(draft, side, one)

    def _by_denier(self, one: Rejection, side: Side, draft: Draft) -> bool:
        return bool(self.identities.names(side, one.by) & self.identities.names(draft.side, draft.source))

    def _marked(self, draft: Draft, side: Side, one: Rejection) -> Draft:
        scene = self.scenes[side]
        dispute = Draft(
            draft.side,
            draft.passage,
            draft.span,
            one.rule,
            source=draft.source,
            cue=Location(side, one.cue),
            by=None if one.by is None else Location(side, one.by),
            evidence=(scene.sentence(one.passage),),
        )
        if draft.weight >= dispute.weight and draft.cue is not None:
            return replace(
                absorbed(draft, dispute), evidence=tuple(dict.fromkeys((*draft.evidence, *dispute.evidence)))
            )
        return absorbed(dispute, draft)

    def _alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        shared = one & other
        if len(shared) < 2:
            return 0.0
        smaller = min(self._weight(one), self._weight(other))
        return self._weight(shared) / smaller if smaller else 0.0

    def _share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        weight = self._weight(part)
        return self._weight(part & whole) / weight if weight else 0.0

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(sorted(self._rarity.get(word, 1.0) for word in words))

    def _home(self, side: Side, span: Span) -> int | None:
        return self.scenes[side].passage_at(span)


def _only_rejects(draft: Draft, one: Rejection, *, found: bool) -> bool:
    """Whether a claim is nothing but the denial, or the name of what is denied: it is evidence about that claim."""
    if draft.passage != one.passage:
        return False
    if draft.rule == "doubtful-noun":
        return found and one.target is not None and draft.span.overlaps(one.target)
    return draft.rule in REMARKS and draft.span.covers(one.cue)
