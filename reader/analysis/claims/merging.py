"""One claim where several rules point at the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.claims.draft import Draft


def merged(drafts: list[Draft]) -> list[Draft]:
    """Drafts of one article; of those that share most of their words, the weightiest with the others' rules added."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda one: (one.weight[0] * -1, -one.weight[1], one.span.start, -len(one.span))):
        place = next((place for place, other in enumerate(kept) if _same(draft, other)), None)
        if place is None:
            kept.append(draft)
        else:
            kept[place] = absorbed(kept[place], draft)
    return sorted(kept, key=lambda one: (one.span.start, one.span.end))


def absorbed(strong: Draft, weak: Draft) -> Draft:
    """The weightier draft with what the other one adds."""
    rules = tuple(dict.fromkeys((*strong.also, weak.rule, *weak.also)))
    return replace(
        strong,
        source=strong.source or weak.source,
        by=strong.by or weak.by,
        also=tuple(rule for rule in rules if rule != strong.rule),
        evidence=tuple(dict.fromkeys((*strong.evidence, *weak.evidence))),
    )


def _same(one: Draft, other: Draft) -> bool:
    shared = one.span.overlap(other.span)
    return one.passage == other.passage and 2 * shared >= min(len(one.span), len(other.span))
