"""Where one article confirms or states flatly what the other only alleges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import Conflict, ConflictKind, LinkKind, Status
from reader.model.span import Side

if TYPE_CHECKING:
    from reader.analysis.article import Article
    from reader.model.marks import Claim, Link
    from reader.model.span import Span

# what each of the two does, in words that fit both "left" and "right"
WORDS = {
    Status.CONFIRMED: "confirmed",
    Status.UNVERIFIED: "not vouched for",
    Status.DISPUTED: "disputed",
    Status.ATTRIBUTED: "reported without doubt",
}
SURE = frozenset({Status.CONFIRMED})
UNSURE = frozenset({Status.UNVERIFIED, Status.DISPUTED})


def certainty_conflicts(
    left: Article, right: Article, links: tuple[Link, ...], claims: tuple[Claim, ...]
) -> dict[str, Conflict]:
    """For the id of each link whose ends differ in certainty, the difference.

    Only a confirmation against a doubt counts: that one article hedges and the other reports plainly is too common
    to be worth a mark.

    Args:
        left: one article; with `right`, tells which claims lie in a link's ends.
        right: the other.
        links: sentence pairs; merely related ones tell different things anyway.
        claims: what `find_claims` found.
    """
    found: dict[str, Conflict] = {}
    for link in links:
        here = _claim_in(claims, Side.LEFT, link.left)
        there = _claim_in(claims, Side.RIGHT, link.right)
        if link.kind is LinkKind.RELATED or here is None or there is None:
            continue
        statuses = {here.status, there.status}
        if statuses & SURE and statuses & UNSURE:
            found[link.id] = Conflict(
                ConflictKind.CERTAINTY,
                _cue(left, here),
                _cue(right, there),
                f"{WORDS[here.status]} against {WORDS[there.status]}",
            )
    return found


def _claim_in(claims: tuple[Claim, ...], side: Side, span: Span) -> Claim | None:
    """The claim with most words inside one end of a link."""
    inside = [claim for claim in claims if claim.side is side and claim.span.overlaps(span)]
    return max(inside, key=lambda claim: (claim.span.overlap(span), -claim.span.start), default=None)


def _cue(article: Article, claim: Claim) -> Span:
    """The words that tell how sure it is, where they stand in the claim's own article; else the claim."""
    if claim.cue is not None and claim.cue.side is article.side:
        return claim.cue.span
    return claim.span
