"""What claims, matches, quotations and lonely passages say on their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.marks import Agreement, LinkKind, Status
from reader.model.quoting import quoted as set_in_marks
from reader.model.span import Location, Side, SpanIndex
from reader.ui.sidebar.cards import Card, Line, Pill, Tone
from reader.ui.widgets import shortened
from reader.ui.words import agreement_word, conflict_word, link_word, side_word, status_word

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim, Link, Quote

LONGEST_QUOTE = 420  # a card is for recognising a passage; the article is for reading it
AGREEMENT_SIGNS = {
    Agreement.ALIKE: "=",
    Agreement.CUT: "…",
    Agreement.REWORDED: "≠",
    Agreement.RETOLD: "≈",
    Agreement.ABSENT: "–",
}
_QUOTED_IN_BOTH = frozenset({Agreement.ALIKE, Agreement.CUT, Agreement.REWORDED})
SIGNS = {Status.DISPUTED: "!", Status.UNVERIFIED: "?", Status.ATTRIBUTED: "“", Status.CONFIRMED: "✓"}

translate = QCoreApplication.translate


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """The words, shortened, in quotation marks."""
    return set_in_marks(shortened(text, most))


class CardWriter:
    """Writes the cards of one comparison.

    Args:
        comparison: what was found.
    """

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._claims = {claim.id: claim for claim in comparison.claims}
        flagged = [claim for claim in comparison.claims if claim.flagged]
        self._flagged = {
            side: SpanIndex((claim.span, claim) for claim in flagged if claim.side is side) for side in Side
        }
        self._links = {link.id: link for link in comparison.links}
        self._quotes = {quote.id: quote for quote in comparison.quotes}

    def claim(self, key: str, aside: Container[str] = ()) -> Card:
        """Status, words and source; below them the reason, the evidence and the counterpart.

        Args:
            key: the claim's id.
            aside: ids of the claims that the reader has set aside.
        """
        claim = self._claims[key]
        pills = tuple(
            Pill(SIGNS[status], status_word(status), f"claim.{status.value}", f"claim.{status.value}.ground")
            for status in dict.fromkeys((claim.status, *claim.also))
        )
        if key in aside:
            pills += (Pill("–", translate("Cards", "Set aside"), "ink.soft", "claim.attributed.ground"),)
        lines = (
            Line(self._quote(claim.location), Tone.QUOTE, place=claim.location),
            Line(self._speaker(claim.source, translate("Cards", "No source named")), Tone.QUIET, "ink.soft"),
        )
        return Card(key, pills, claim.side, side_word(claim.side), lines, tuple(self._claim_details(claim)))

    def link(self, key: str) -> Card:
        """Kind and differences, then both passages."""
        link = self._links[key]
        sign = "≈" if link.kind is LinkKind.RELATED else "="
        pills = [Pill(sign, link_word(link.kind), "ink", "link.current")]
        kinds = dict.fromkeys(conflict.kind for conflict in link.conflicts)
        pills += [Pill("≠", conflict_word(kind), "conflict", "message.error") for kind in kinds]
        if self._comparison.copied_in(link):
            pills.append(Pill("≡", translate("Cards", "Same wording"), "ink", "claim.attributed.ground"))
        ends = [Location(side, link.span(side)) for side in Side]
        lines = tuple(self._placed(place, 260) for place in ends)
        return Card(key, tuple(pills), None, "", lines, tuple(self._link_details(link)))

    def quote(self, key: str) -> Card:
        """How the other article gives it, the words and the speaker; below them what stands there."""
        quote = self._quotes[key]
        ground = "link.current" if quote.agreement in _QUOTED_IN_BOTH else "claim.attributed.ground"
        pill = Pill(AGREEMENT_SIGNS[quote.agreement], agreement_word(quote.agreement), "ink", ground)
        lines = (
            Line(quoted(self._comparison.quoted(quote)), Tone.QUOTE, place=quote.locations[0]),
            Line(self._speaker(quote.speaker, translate("Cards", "Speaker unclear")), Tone.QUIET, "ink.soft"),
        )
        return Card(key, (pill,), quote.side, side_word(quote.side), lines, tuple(self._quote_details(quote)))

    def only(self, key: str) -> Card:
        """A passage that only one article has; the key is its number."""
        place = self._comparison.only[int(key)]
        return Card(key, (), None, side_word(place.side), (self._placed(place),))

    def _quote(self, place: Location, most: int = LONGEST_QUOTE) -> str:
        return quoted(self._comparison.words(place), most)

    def _placed(self, place: Location, most: int = LONGEST_QUOTE) -> Line:
        return Line(self._quote(place, most), Tone.QUOTE, place=place, side=place.side)

    def _speaker(self, place: Location | None, unclear: str) -> str:
        if place is None:
            return unclear
        return "— " + shortened(self._comparison.words(place), 120).rstrip(" ,;:")

    def _claim_details(self, claim: Claim) -> Iterator[Line]:
        yield Line(claim.reason, Tone.BODY)
        if claim.evidence:
            yield Line(translate("Cards", "What the texts say of it"), Tone.CAPTION, "ink.soft")
            yield from (self._placed(place) for place in claim.evidence)
        if claim.counterparts:
            yield Line(translate("Cards", "The other article tells this"), Tone.CAPTION, "ink.soft")
            for place in claim.counterparts:
                yield self._placed(place)
                yield from self._flagged_in(place)
            if scores := [self._links[link].score for link in claim.links if link in self._links]:
                yield Line(_certainty(max(scores)), Tone.QUIET, "ink.soft")
        if claim.rule:
            rule = translate("Cards", "Rule: {rule} · certainty {score} %")
            yield Line(rule.format(rule=claim.rule, score=round(claim.score * 100)), Tone.QUIET, "ink.soft")

    def _flagged_in(self, place: Location) -> Iterator[Line]:
        """What the other article leaves open or disputed in a passage that tells the same."""
        for claim in self._flagged[place.side].overlapping(place.span):
            told = translate("Cards", "{status} there").format(status=status_word(claim.status))
            words = "" if claim.span.covers(place.span) else f": {self._quote(claim.location, 120)}"
            text = f"{SIGNS[claim.status]} {told}{words}"
            yield Line(text, Tone.QUIET, f"claim.{claim.status.value}", place=claim.location)

    def _link_details(self, link: Link) -> Iterator[Line]:
        for conflict in link.conflicts:
            yield Line(conflict.reason, Tone.BODY, "conflict")
            yield self._placed(Location(Side.LEFT, conflict.left), 160)
            yield self._placed(Location(Side.RIGHT, conflict.right), 160)
        for run in self._comparison.copied_in(link):
            told = translate("Cards", "{count} words on end are the same in both: a sign of one common source.")
            yield Line(told.format(count=run.words), Tone.BODY)
        if link.shared:
            words = translate("Cards", "In common: {words}").format(words=", ".join(link.shared))
            yield Line(shortened(words, 300), Tone.BODY)
        yield Line(_certainty(link.score), Tone.QUIET, "ink.soft")

    def _quote_details(self, quote: Quote) -> Iterator[Line]:
        if quote.there:
            caption = translate("Cards", "The other article quotes this")
            if quote.agreement is Agreement.RETOLD:
                caption = translate("Cards", "The other article tells this")
            yield Line(caption, Tone.CAPTION, "ink.soft")
            yield from (self._placed(place) for place in quote.there)
        if quote.speaker_there is not None:
            yield Line(self._speaker(quote.speaker_there, ""), Tone.QUIET, "ink.soft")


def _certainty(score: float) -> str:
    return translate("Cards", "Certainty of the match: {score} %").format(score=round(score * 100))
