"""What the claim rules find in short articles, told in the articles' own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.claims import find_claims
from reader.model.span import Side
from tests.helpers.analysed import pair

if TYPE_CHECKING:
    from reader.analysis.article import Article
    from reader.model.marks import Claim
    from reader.model.span import Location

ELSEWHERE = "A bakery in Lund sells bread."


@dataclass(frozen=True)
class Told:
    """A claim with its places as words."""

    claim: Claim
    words: str
    source: str | None
    cue: str | None
    by: str | None


def told(left: str, right: str = ELSEWHERE) -> list[Told]:
    """Every claim of the two texts; each line is a block."""
    articles = pair(left, right)

    def words(place: Location | None) -> str | None:
        return None if place is None else _article(articles, place.side).words(place.span)

    found = find_claims(*articles, ())
    return [
        Told(
            claim,
            _article(articles, claim.side).words(claim.span),
            words(claim.source),
            words(claim.cue),
            words(claim.by),
        )
        for claim in found
    ]


def the_claim(left: str, part: str, right: str = ELSEWHERE) -> Told:
    """The one claim that holds certain words."""
    found = [one for one in told(left, right) if part in one.words]
    assert len(found) == 1, [one.words for one in told(left, right)]
    return found[0]


def _article(articles: tuple[Article, Article], side: Side) -> Article:
    return articles[0] if side is Side.LEFT else articles[1]
