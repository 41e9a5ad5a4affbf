"""Where the reader is, in words: for the status bar and for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.span import Side
from reader.session.stops import Stop, StopKind
from reader.ui.words import agreement_word, link_word, status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.comparison import Comparison
    from reader.model.marks import Link

translate = QCoreApplication.translate


def announcement(comparison: Comparison, stop: Stop, position: tuple[int, int], differing: Sequence[str] = ()) -> str:
    """One line: what, which of how many, in which article, and what is said of it.

    Args:
        comparison: what was found.
        stop: where the reader is.
        position: which of how many in the list, counted from 1; the first is 0 where it is not listed.
        differing: ids of the matches with a difference, in the order in which the reader goes through them.
    """
    number, count = position
    parts: list[str] = []
    if stop.kind is StopKind.CLAIM:
        claim = next((claim for claim in comparison.claims if claim.id == stop.key), None)
        parts.append(translate("Announcing", "Claim {number} of {count}").format(number=number, count=count))
        if claim is not None:
            parts += [_article(stop.main.side), status_word(claim.status), claim.reason]
    elif stop.kind is StopKind.LINK:
        link = next((link for link in comparison.links if link.id == stop.key), None)
        parts.append(translate("Announcing", "Match {number} of {count}").format(number=number, count=count))
        if link is not None:
            parts += [_difference(link, differing), _article(stop.main.side), link_word(link.kind)]
            parts += [detail.reason for detail in link.conflicts]
    elif stop.kind is StopKind.QUOTE:
        quote = next((quote for quote in comparison.quotes if quote.id == stop.key), None)
        parts.append(translate("Announcing", "Quotation {number} of {count}").format(number=number, count=count))
        if quote is not None:
            speaker = "" if quote.speaker is None else comparison.words(quote.speaker)
            parts += [_article(stop.main.side), speaker, agreement_word(quote.agreement)]
    elif stop.kind is StopKind.ENTITY:
        name = next((group.name for group in comparison.groups if group.id == stop.key), "")
        parts.append(translate("Announcing", "Name {number} of {count}").format(number=number, count=count))
        mention = translate("Announcing", "{name}: mention {number} of {count}")
        at = stop.places.index(stop.main) + 1
        parts += [mention.format(name=name, number=at, count=len(stop.places)), _article(stop.main.side)]
    else:
        where = translate("Announcing", "Only in the {article}").format(article=_article(stop.main.side))
        passage = translate("Announcing", "Passage {number} of {count}").format(number=number, count=count)
        parts += [passage, where]
    return " · ".join(part for part in parts if part)


def _difference(link: Link, differing: Sequence[str]) -> str:
    """Which of the matches with a difference this is; "" for one without."""
    if link.id not in differing:
        return ""
    words = translate("Announcing", "Difference {number} of {count}")
    return words.format(number=differing.index(link.id) + 1, count=len(differing))


def _article(side: Side) -> str:
    if side is Side.LEFT:
        return translate("Announcing", "left article")
    return translate("Announcing", "right article")
