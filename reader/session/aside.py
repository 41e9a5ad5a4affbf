"""Claims that the reader has dealt with and set aside: by what they say, so that no look-alike is ever meant."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reader.model.span import Side, SpanIndex

if TYPE_CHECKING:
    from reader.model.comparison import Comparison

KEPT = 2000
LETTERS = 16


def fingerprints(comparison: Comparison) -> dict[str, str]:
    """A short name for each claim, by its id: the same whenever the file's name, the claim and its sentence are.

    It holds none of the article's words, so it may be kept among the settings.
    """
    sentences = {side: SpanIndex((each.span, each.span) for each in comparison.passages(side)) for side in Side}
    found: dict[str, str] = {}
    for claim in comparison.claims:
        document = comparison.document(claim.side)
        spans = (claim.span, *sentences[claim.side].overlapping(claim.span))
        told = "\0".join((document.name, *(span.text(document.text) for span in spans)))
        found[claim.id] = hashlib.sha256(told.encode()).hexdigest()[:LETTERS]
    return found


def turned(aside: tuple[str, ...], mark: str) -> tuple[str, ...]:
    """With that claim if it was not set aside, without it if it was; the oldest are forgotten first."""
    if mark in aside:
        return tuple(known for known in aside if known != mark)
    return (*aside, mark)[-KEPT:]
