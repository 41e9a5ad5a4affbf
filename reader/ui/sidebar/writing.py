"""What claims, matches and lonely passages say on their cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.marks import ConflictKind, LinkKind, Status
from reader.model.span import Location, Side
from reader.ui.sidebar.cards import Card, Line, Pill, Tone
from reader.ui.widgets import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim, Conflict, Link

LONGEST_QUOTE = 420  # a card is for recognising a passage; the article is for reading it
SIGNS = {Status.DISPUTED: "!", Status.UNVERIFIED: "?", Status.ATTRIBUTED: "“", Status.CONFIRMED: "✓"}

translate = QCoreApplication.translate


def status_word(status: Status) -> str:
    """What a status is called."""
    return {
        Status.DISPUTED: translate("Cards", "Disputed"),
        Status.UNVERIFIED: translate("Cards", "Unverified"),
        Status.ATTRIBUTED: translate("Cards", "Attributed"),
        Status.CONFIRMED: translate("Cards", "Confirmed"),
    }[status]


def link_word(kind: LinkKind) -> str:
    """What a kind of match is called."""
    return {
        LinkKind.QUOTE: translate("Cards", "Same quotation"),
        LinkKind.SAME: translate("Cards", "Same statement"),
        LinkKind.RELATED: translate("Cards", "Same point"),
    }[kind]


def conflict_word(kind: ConflictKind) -> str:
    """What a kind of difference is called."""
    return {
        ConflictKind.NUMBER: translate("Cards", "Number differs"),
        ConflictKind.DATE: translate("Cards", "Date differs"),
        ConflictKind.NAME: translate("Cards", "Name differs"),
        ConflictKind.NEGATION: translate("Cards", "One says not"),
        ConflictKind.CERTAINTY: translate("Cards", "Certainty differs"),
        ConflictKind.QUOTATION: translate("Cards", "Wording of quote differs"),
    }[kind]


def side_word(side: Side) -> str:
    """What a side is called."""
    return translate("Cards", "Left") if side is Side.LEFT else translate("Cards", "Right")


def quoted(text: str, most: int = LONGEST_QUOTE) -> str:
    """The words in quotation marks; marks that the words already end in are not doubled."""
    return f"“{shortened(text, most).strip('“”')}”"


def claim_card(comparison: Comparison, claim: Claim) -> Card:
    """Status, words and source; below them the reason, the evidence and the counterpart."""
    statuses = dict.fromkeys((claim.status, *claim.also))
    pills = tuple(
        Pill(SIGNS[status], status_word(status), f"claim.{status.value}", f"claim.{status.value}.ground")
        for status in statuses
    )
    lines = (
        Line(quoted(comparison.words(claim.location)), Tone.QUOTE, place=claim.location),
        Line(_said_by(comparison, claim), Tone.QUIET, "ink.soft"),
    )
    return Card(claim.id, pills, claim.side, side_word(claim.side), lines, tuple(_claim_details(comparison, claim)))


def link_card(comparison: Comparison, link: Link) -> Card:
    """Kind and differences, then both passages."""
    pills = [Pill("=" if link.kind is not LinkKind.RELATED else "≈", link_word(link.kind), "ink", "link.current")]
    kinds = dict.fromkeys(conflict.kind for conflict in link.conflicts)
    pills += [Pill("≠", conflict_word(kind), "conflict", "message.error") for kind in kinds]
    lines = tuple(
        Line(quoted(comparison.words(place), 260), Tone.QUOTE, place=place, side=side)
        for side in Side
        for place in [Location(side, link.span(side))]
    )
    more = [line for conflict in link.conflicts for line in _conflict_lines(comparison, conflict)]
    if link.shared:
        words = translate("Cards", "In common: {words}").format(words=", ".join(link.shared))
        more.append(Line(shortened(words, 300), Tone.BODY))
    more.append(Line(_certainty(link.score), Tone.QUIET, "ink.soft"))
    return Card(link.id, tuple(pills), None, "", lines, tuple(more))


def only_card(comparison: Comparison, number: int) -> Card:
    """A passage that only one article has."""
    place = comparison.only[number]
    line = Line(quoted(comparison.words(place)), Tone.QUOTE, place=place)
    return Card(str(number), (), place.side, side_word(place.side), (line,))


def _said_by(comparison: Comparison, claim: Claim) -> str:
    if claim.source is None:
        return translate("Cards", "No source named")
    return "— " + shortened(comparison.words(claim.source), 120).rstrip(" ,;:")


def _claim_details(comparison: Comparison, claim: Claim) -> Iterator[Line]:
    yield Line(claim.reason, Tone.BODY)
    if claim.evidence:
        yield Line(translate("Cards", "What the texts say of it"), Tone.CAPTION, "ink.soft")
        for place in claim.evidence:
            yield Line(quoted(comparison.words(place)), Tone.QUOTE, place=place, side=place.side)
    if claim.counterparts:
        yield Line(translate("Cards", "The other article tells this"), Tone.CAPTION, "ink.soft")
        for place in claim.counterparts:
            yield Line(quoted(comparison.words(place)), Tone.QUOTE, place=place, side=place.side)
        scores = [link.score for link in comparison.links if link.id in claim.links]
        if scores:
            yield Line(_certainty(max(scores)), Tone.QUIET, "ink.soft")
    if claim.rule:
        rule = translate("Cards", "Rule: {rule} · certainty {score} %")
        yield Line(rule.format(rule=claim.rule, score=round(claim.score * 100)), Tone.QUIET, "ink.soft")


def _conflict_lines(comparison: Comparison, conflict: Conflict) -> Iterator[Line]:
    yield Line(conflict.reason, Tone.BODY, "conflict")
    for place in (Location(Side.LEFT, conflict.left), Location(Side.RIGHT, conflict.right)):
        yield Line(quoted(comparison.words(place), 160), Tone.QUOTE, place=place, side=place.side)


def _certainty(score: float) -> str:
    return translate("Cards", "Certainty of the match: {score} %").format(score=round(score * 100))
