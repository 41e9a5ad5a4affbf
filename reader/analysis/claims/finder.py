"""The order of the steps from two articles to their claims."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.claims.anonymity import mark_anonymous
from reader.analysis.claims.confirming import mark_confirmed
from reader.analysis.claims.details import mark_conflicting
from reader.analysis.claims.disputes import Disputes
from reader.analysis.claims.doubts import marked_claims
from reader.analysis.claims.identity import Identities
from reader.analysis.claims.merging import merged
from reader.analysis.claims.misread import misread_claims
from reader.analysis.claims.reasons import reason
from reader.analysis.claims.reported import reported_claims
from reader.analysis.claims.rules import RULES
from reader.analysis.claims.scene import Scene
from reader.analysis.claims.sources import speaker
from reader.analysis.claims.verification import mark_unverified
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.model.marks import Claim, LinkKind, Status
from reader.model.span import Location, Side, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.analysis.article import Article
    from reader.analysis.claims.draft import Draft
    from reader.model.marks import Link


def find_claims(
    left: Article, right: Article, links: tuple[Link, ...], lexicon: Lexicon | None = None
) -> tuple[Claim, ...]:
    """Claims of both articles with what the texts say of them, left before right, in the order of the text."""
    return weigh_claims(identify(left, right, lexicon or load_lexicon()), links)


def identify(left: Article, right: Article, lexicon: Lexicon) -> Identities:
    """Who speaks in two articles, and who is meant by whom: what claims and quotations stand on."""
    return Identities({article.side: Scene(article, lexicon) for article in (left, right)})


def weigh_claims(identities: Identities, links: tuple[Link, ...]) -> tuple[Claim, ...]:
    """The same as `find_claims`, for whoever needs to know the speakers, too."""
    scenes = identities.scenes
    found = {
        side: merged([*reported_claims(scene), *misread_claims(scene), *marked_claims(scene)])
        for side, scene in scenes.items()
    }
    for side, scene in scenes.items():
        found[side] = mark_anonymous(scene, found[side])
        found[side] = mark_confirmed(scene, found[side], identities)
        found[side] = mark_unverified(scene, found[side], identities)
    Disputes(scenes, found, links, identities).resolve()
    mark_conflicting(scenes, found, links)
    drafts = [draft for side in Side for draft in found[side]]
    drafts = [_with_names(draft, identities) for draft in drafts]
    drafts.sort(key=lambda draft: (draft.side is Side.RIGHT, draft.span.start, draft.span.end))
    return tuple(_claims(drafts, scenes, [link for link in links if link.kind is not LinkKind.RELATED]))


def _with_names(draft: Draft, identities: Identities) -> Draft:
    """The draft with names for pronouns, where that is safe, and without speakers who cannot be any."""
    scenes = identities.scenes
    source, by = identities.resolved(draft.side, draft.source), draft.by
    if source is not None:
        hedged_itself = draft.rule == "evidential-hedge" and draft.span.covers(source)  # "the onus may have been …"
        source = None if hedged_itself else speaker(scenes[draft.side], source)
    if by is not None:
        meant = identities.resolved(by.side, by.span) or by.span
        own = by.side is draft.side and meant == draft.source  # nobody denies what he says himself
        heard = speaker(scenes[by.side], by.span if own else meant)
        by = None if heard is None else replace(by, span=heard)
    return replace(draft, source=source, by=by)


def _claims(drafts: Sequence[Draft], scenes: dict[Side, Scene], links: Sequence[Link]) -> Iterator[Claim]:
    at = {side: SpanIndex((link.span(side), place) for place, link in enumerate(links)) for side in Side}
    for number, draft in enumerate(drafts, 1):
        home = scenes[draft.side].article.passages[draft.passage].span
        yield _claim(number, draft, scenes, [links[place] for place in sorted(at[draft.side].overlapping(home))])


def _claim(number: int, draft: Draft, scenes: dict[Side, Scene], mine: Sequence[Link]) -> Claim:
    """The finished claim; `mine` are the links of its sentence."""
    article = scenes[draft.side].article
    also = sorted(
        {RULES[rule].status for rule in draft.also} - {draft.status, Status.ATTRIBUTED}, key=lambda status: status.value
    )
    return Claim(
        id=f"c{number}",
        side=draft.side,
        span=draft.span,
        status=draft.status,
        also=tuple(also),
        reason=reason(draft, scenes),
        rule=draft.rule,
        score=RULES[draft.rule].score,
        source=None if draft.source is None else article.location(draft.source),
        cue=draft.cue,
        by=draft.by,
        evidence=draft.evidence,
        counterparts=tuple(Location(draft.side.other, link.span(draft.side.other)) for link in mine),
        links=tuple(link.id for link in mine),
    )
