"""A whole comparison in a few sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.wording import STATUS_WORDS, clean, count
from reader.model.marks import FLAGS, LinkKind, Status
from reader.model.span import Side

if TYPE_CHECKING:
    from reader.model.comparison import Comparison


def verdict(comparison: Comparison, flagged: int, conflicts: int) -> tuple[str, ...]:
    """Sentences that sum it up.

    Args:
        comparison: what was found.
        flagged: how many claims stand disputed or unverified.
        conflicts: how many details differ.
    """
    if not comparison.same_event:
        return ("These two do not seem to be about the same event; nothing was matched.",)
    told = [f"The two seem to tell of the same event: {matches(comparison)}."]
    if comparison.copied:
        words = sum(run.words for run in comparison.copied)
        told.append(f"{words:,} words stand in both alike outside quotations, which points to one common source.")
    if conflicts:
        told.append(f"{count(conflicts, 'detail differs', 'details differ')} between them.")
    stand = "stands" if flagged == 1 else "stand"
    told.append(f"{count(flagged, 'claim')} {stand} disputed or unverified." if flagged else "No claim is flagged.")
    return tuple(told)


def matches(comparison: Comparison) -> str:
    """How many passages match."""
    matching = [link for link in comparison.links if link.kind is not LinkKind.RELATED]
    quotes = sum(link.kind is LinkKind.QUOTE for link in matching)
    related = len(comparison.links) - len(matching)
    told = count(len(matching), "pair of passages matches", "pairs of passages match")
    if quotes:
        told += f" ({quotes} by a shared quotation)"
    return told + (f", {count(related, 'more is', 'more are')} related" if related else "")


def unflagged(comparison: Comparison) -> str:
    """How many claims nobody doubts, or ""."""
    plain = [claim.status for claim in comparison.claims if not claim.flagged]
    told = [
        count(plain.count(status), f"{STATUS_WORDS[status]} claim")
        for status in Status
        if status not in FLAGS and status in plain
    ]
    return f"Not listed: {' and '.join(told)}." if told else ""


def only(comparison: Comparison) -> str:
    """How much has no counterpart, or ""; the passages themselves are the article's unmarked ones."""
    counts = [sum(location.side is side for location in comparison.only) for side in Side]
    if not any(counts):
        return ""
    return f"Told by one article only: {count(counts[0], 'passage')} on the left, {counts[1]:,} on the right."


def generator(comparison: Comparison) -> tuple[tuple[str, str], ...]:
    """What it was made with, as names and values."""
    models = [
        ("Language model", clean(comparison.language_model) or "none: rules only"),
        ("Sentence model", clean(comparison.embedding_model) or "none: shared words only"),
    ]
    settings = "; ".join(f"{clean(name)}: {clean(value)}" for name, value in sorted(comparison.settings))
    return (*models, *([("Settings", settings)] if settings else []))
