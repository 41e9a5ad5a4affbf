"""Find the claims that a denial speaks of in its own article; `spreading` looks for the same ones elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.claims.draft import Draft
from reader.analysis.claims.likeness import Likeness
from reader.analysis.claims.merging import absorbed, with_one_more
from reader.analysis.claims.rejections import Rejection, find_rejections
from reader.analysis.claims.rules import ACCUSATIONS, GENERAL, RULES
from reader.analysis.claims.scene import stem
from reader.analysis.claims.spreading import Reached, Spreading
from reader.model.marks import Status
from reader.model.span import Location, Side

if TYPE_CHECKING:
    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.scene import Scene
    from reader.model.marks import Link
    from reader.model.span import Span

BACK = 8  # sentences before a denial in which the claim it points at is looked for
PRONOUN_BACK = 2  # the same for "it" and "that"
FAINTEST = -0.4  # an antecedent must be worth more: a plainly attributed claim only in the sentence before
LEAST_CLAIM = 4  # code points
TELLING = (0.7, 0.85)  # scores of rules for denials of all accusations, of one claim
REMARKS = frozenset({"attributed", "impression", "evidential-hedge"})


@dataclass(frozen=True)
class Disputes:
    """One run over two articles.

    Attributes:
        scenes: the articles.
        drafts: their claims; changed in place.
        links: sentence pairs.
        identities: who is who.
    """

    scenes: dict[Side, Scene]
    drafts: dict[Side, list[Draft]]
    links: tuple[Link, ...]
    identities: Identities

    def resolve(self) -> None:
        """Mark what every denial reaches: its own words, the claim it points at, and the same claim elsewhere.

        First each article on its own, then both together from one state of things: so the order of the articles
        makes no difference.
        """
        likeness = Likeness(self.scenes.values())
        reached = [
            Reached(side, _of_the_text(draft), draft)
            for side in self.scenes
            for draft in self.drafts[side]
            if draft.status is Status.DISPUTED
        ]
        for side, scene in self.scenes.items():
            for one in find_rejections(scene):
                core = None if one.rule in GENERAL else self._core(side, one, likeness)
                reached.append(Reached(side, one, core))
        spreading = Spreading(self.scenes, self.drafts, self.links, self.identities, likeness)
        for (side, place), found in sorted(
            spreading.marks(reached).items(), key=lambda item: (item[0][0].value, item[0][1])
        ):
            for from_side, one in found:
                self.drafts[side][place] = _marked(self.drafts[side][place], self.scenes, from_side, one)

    def _core(self, side: Side, one: Rejection, likeness: Likeness) -> Draft | None:
        """The claim in the same article that a denial is aimed at, marked; None where it cannot be told."""
        if one.stated:
            return self._own(side, one)
        core = self._antecedent(side, one, likeness)
        if core is None and one.told:
            core = self._own(side, one)
        found = core is not None
        self.drafts[side] = [draft for draft in self.drafts[side] if not _only_rejects(draft, one, found=found)]
        return core

    def _own(self, side: Side, one: Rejection) -> Draft | None:
        """The claim that the denial itself states."""
        if one.target is None or len(one.target) < LEAST_CLAIM:
            return None
        own = Draft(side, one.passage, one.target, one.rule, source=one.owner)
        draft = _marked(own, self.scenes, side, one)
        self.drafts[side] = with_one_more(self.drafts[side], draft)
        return draft

    def _antecedent(self, side: Side, one: Rejection, likeness: Likeness) -> Draft | None:
        """The claim that "the report", "it" or "the allegations" points back at."""
        scored = [
            (value, place)
            for place, draft in enumerate(self.drafts[side])
            if (value := self._value(side, one, draft, likeness)) is not None
        ]
        value, place = max(scored, default=(FAINTEST - 1, 0))
        if value < FAINTEST:
            return None
        marked = _marked(self.drafts[side][place], self.scenes, side, one)
        self.drafts[side][place] = marked
        return marked

    def _value(self, side: Side, one: Rejection, draft: Draft, likeness: Likeness) -> float | None:
        """How well a claim fits a denial that points back; None where it cannot be meant."""
        scene = self.scenes[side]
        target: frozenset[str] = frozenset() if one.target is None else scene.words(one.target)
        back = BACK if target or one.target is None else PRONOUN_BACK
        if one.rule == "contradicted" and one.target is None:  # "But in fact …" of the sentence before, else of its own
            back = int(one.cue.start - scene.sentence_start(one.cue) < LEAST_CLAIM)
        distance = one.passage - draft.passage
        follows = draft.span.start > one.cue.start and (
            one.rule != "contradicted" or one.target is None or distance > 0
        )
        if not 0 <= distance <= back or draft.span.overlaps(one.cue) or follows:
            return None  # only "in contrast to what Lee said, who claimed that …" points ahead
        said_by, owner = self.identities.names(side, draft.source), self.identities.names(side, one.owner)
        denier = self.identities.names(side, one.by)
        strange = self.identities.named(side, one.owner) and said_by and not owner & said_by
        if strange or said_by & denier:
            return None
        words = scene.words(draft.span)
        aimed = one.accusing and bool((denier | self.identities.behalf(side, one.by)) & words)
        by_the_text = draft.source is None
        if (
            one.accusing
            and (distance > 1 or by_the_text)
            and draft.rule in REMARKS
            and not aimed
            and not owner & said_by
        ):
            return None  # it accuses nobody
        told = frozenset() if one.target is None else target - _nouns_of_claiming(scene, one.target)
        fits = 3.0 * bool((target | owner) & said_by) + 2.0 * likeness.share(told, words) + 0.5 * aimed
        return fits + 1.0 * (draft.rule in ACCUSATIONS) + 0.5 * draft.flagged - 0.35 * distance


def _of_the_text(draft: Draft) -> Rejection:
    """What a text rejects in its own words, as "falsely claimed", as a denial by nobody."""
    cue = draft.span if draft.cue is None else draft.cue.span
    return Rejection(draft.passage, cue, None, draft.span, stated=True, rule=draft.rule, owner=draft.source)


def _nouns_of_claiming(scene: Scene, span: Span) -> frozenset[str]:
    """Words such as "allegation", which tell nothing of what is alleged."""
    tokens = scene.article.tokens(span)
    return frozenset(
        stem(token.lower_) for token in tokens if scene.lexicon.matches(token.lower_, "claim-noun") is not None
    )


def _marked(draft: Draft, scenes: dict[Side, Scene], side: Side, one: Rejection) -> Draft:
    """A draft with a denial added that stands on `side`; the weightier rule speaks, the earlier of two equal ones."""
    dispute = replace(
        draft,
        rule=one.rule,
        cue=Location(side, one.cue),
        by=None if one.by is None else Location(side, one.by),
        also=(),
        evidence=(scenes[side].sentence(one.passage),),
    )
    known = draft.cue is not None and draft.weight[0] >= dispute.weight[0]
    home = scenes[draft.side].sentence(draft.passage)
    if known and _telling(draft, home) >= _telling(dispute, home):
        return absorbed(draft, dispute)
    return absorbed(dispute, draft)


def _telling(dispute: Draft, home: Location) -> tuple[bool, int]:
    """How much a denial tells of a claim: in its own sentence most, else if it means that claim, else all of them."""
    cue = dispute.cue
    here = cue is not None and cue.side is home.side and home.span.covers(cue.span)
    return here, sum(RULES[dispute.rule].score >= least for least in TELLING)


def _only_rejects(draft: Draft, one: Rejection, *, found: bool) -> bool:
    """Whether a claim is nothing but the denial, or the name of what is denied: it is evidence about that claim."""
    if draft.passage != one.passage:
        return False
    if draft.rule == "doubtful-noun":
        return found and one.target is not None and draft.span.overlaps(one.target)
    return draft.rule in REMARKS and draft.span.covers(one.cue)
