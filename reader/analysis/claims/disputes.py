"""Find the claims that a denial speaks of in its own article; `spreading` looks for the same ones elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.claims.draft import Draft
from reader.analysis.claims.likeness import Likeness
from reader.analysis.claims.merging import absorbed, with_one_more
from reader.analysis.claims.rejection import Rejection
from reader.analysis.claims.rejections import find_rejections
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
AHEAD = 2  # sentences behind a denial in which the claim is told, where none before it is meant
SURE = 0.6  # how well such a claim must fit
WITHIN = 2.0  # what speaks for the claim around an aside that denies
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
            found = [(one, self._core(side, one, likeness)) for one in find_rejections(scene)]
            reached.extend(Reached(side, one, core or self._told_later(side, one, likeness)) for one, core in found)
        spreading = Spreading(self.scenes, self.drafts, self.links, self.identities, likeness)
        for (side, place), denials in sorted(
            spreading.marks(reached).items(), key=lambda item: (item[0][0].value, item[0][1])
        ):
            for from_side, one in denials:
                self.drafts[side][place] = _marked(self.drafts[side][place], self.scenes, from_side, one)

    def _core(self, side: Side, one: Rejection, likeness: Likeness) -> Draft | None:
        """The claim in the same article that a denial is aimed at, marked; None where it cannot be told."""
        if one.stated:
            return self._own(side, one)
        if one.rule in GENERAL:
            return None
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
        return None if value < FAINTEST else self._mark(side, place, one)

    def _mark(self, side: Side, place: int, one: Rejection) -> Draft:
        marked = _marked(self.drafts[side][place], self.scenes, side, one)
        self.drafts[side][place] = marked
        return marked

    def _told_later(self, side: Side, one: Rejection, likeness: Likeness) -> Draft | None:
        """The claim right behind a denial, where none before it is meant, marked: "Lee denies it. Ford had said …"."""
        if one.stated or one.rule in {*GENERAL, "contradicted"}:
            return None
        before = (draft for draft in self.drafts[side] if draft.passage <= one.passage)
        if one.accusing and any(draft.rule in ACCUSATIONS for draft in before):
            return None  # it denies what was told so far as a whole
        scored = []
        for place, draft in enumerate(self.drafts[side]):
            ahead = draft.passage - one.passage
            if not 0 < ahead <= AHEAD or draft.status is Status.DISPUTED:
                continue
            fits = self._fit(side, one, draft, likeness, ahead)
            if fits is not None and fits + self._told_before(side, draft) >= SURE:
                scored.append((fits, -place))
        return self._mark(side, -max(scored)[1], one) if scored else None

    def _told_before(self, side: Side, draft: Draft) -> bool:
        """Whether somebody had said it before: "She had told the court that …"."""
        cue = "" if draft.cue is None else self.scenes[side].article.words(draft.cue.span)
        return cue.lower().startswith("had ")

    def _value(self, side: Side, one: Rejection, draft: Draft, likeness: Likeness) -> float | None:
        """How well a claim fits a denial that points back; None where it cannot be meant."""
        scene = self.scenes[side]
        words = bool(one.target is not None and scene.words(one.target))
        alone = one.target is None and one.rule == "called-false"  # "“Nonsense,” she said."
        back = BACK if words or (one.target is None and not alone) else PRONOUN_BACK
        if one.rule == "contradicted" and one.target is None:  # "But in fact …" of the sentence before, else of its own
            back = int(one.cue.start - scene.sentence_start(one.cue) < LEAST_CLAIM)
        distance = one.passage - draft.passage
        if one.within and not distance:  # "her husband, who denies it, had threatened her"
            fits = self._fit(side, one, draft, likeness, 0)
            return None if fits is None else fits + WITHIN
        follows = draft.span.start > one.cue.start and (
            one.rule != "contradicted" or one.target is None or distance > 0
        )
        if not 0 <= distance <= back or draft.span.overlaps(one.cue) or follows:
            return None  # only "in contrast to what Lee said, who claimed that …" points ahead
        return self._fit(side, one, draft, likeness, distance)

    def _fit(self, side: Side, one: Rejection, draft: Draft, likeness: Likeness, distance: int) -> float | None:
        """How well a claim so many sentences away fits; None where somebody else's is meant, or it accuses nobody."""
        scene = self.scenes[side]
        target: frozenset[str] = frozenset() if one.target is None else scene.words(one.target)
        said_by, owner = self.identities.names(side, draft.source), self.identities.names(side, one.owner)
        denier = self.identities.names(side, one.by)
        strange = self.identities.named(side, one.owner) and said_by and not owner & said_by
        if strange or said_by & denier or (one.taken_back and distance and not owner & said_by):
            return None
        words = scene.words(draft.span)
        aimed = one.accusing and bool((denier | self.identities.behalf(side, one.by)) & words)
        theirs = bool(owner & said_by)
        if one.accusing and (distance > 1 or draft.source is None) and draft.rule in REMARKS and not (aimed or theirs):
            return None
        told = frozenset() if one.target is None else target - _nouns_of_claiming(scene, one.target)
        made = bool((target | owner) & said_by) + (one.taken_back and not distance)
        fits = 3.0 * made + 2.0 * likeness.share(told, words) + 0.5 * aimed
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
