"""One claim where several rules point at the same words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model.marks import Status

if TYPE_CHECKING:
    from reader.analysis.claims.draft import Draft


def merged(drafts: list[Draft]) -> list[Draft]:
    """Drafts of one article; of those that share most of their words, the weightiest with the others' rules added."""
    kept: dict[int, list[Draft]] = {}
    for draft in sorted(drafts, key=_strongest_first):
        _add(kept.setdefault(draft.passage, []), draft)
    return sorted((draft for here in kept.values() for draft in here), key=_in_text)


def with_one_more(drafts: list[Draft], draft: Draft) -> list[Draft]:
    """The same for one draft added to those that are already merged."""
    here = [other for other in drafts if other.passage == draft.passage]
    rest = [other for other in drafts if other.passage != draft.passage]
    return sorted((*rest, *merged([*here, draft])), key=_in_text)


def absorbed(strong: Draft, weak: Draft) -> Draft:
    """The weightier draft with what the other one adds."""
    rules = tuple(dict.fromkeys((*strong.also, weak.rule, *weak.also)))
    return replace(
        strong,
        source=strong.source or (weak.source if _makes(weak, strong) else None),
        by=strong.by or (weak.by if strong.status is not Status.DISPUTED else None),  # who denies it in other words
        also=tuple(rule for rule in rules if rule != strong.rule),
        evidence=tuple(dict.fromkeys((*strong.evidence, *weak.evidence))),
    )


def _makes(weak: Draft, strong: Draft) -> bool:
    """Whether the source of the one makes the other's claim: who reports an allegation or denies it does not."""
    if strong.rule == "doubtful-noun" and weak.rule != "doubtful-noun":
        return strong.span == weak.span  # "told the paper in a story that …"
    if strong.rule == "claimed-responsibility":
        return False
    if strong.rule == "reportedly" and weak.source is not None and strong.span.covers(weak.source):
        return False  # "Lee allegedly replied: “…”": that he did is another's claim
    return strong.by is None or weak.source != strong.by.span


def _add(here: list[Draft], draft: Draft) -> None:
    place = next((place for place, other in enumerate(here) if _same(draft, other)), None)
    if place is None:
        here.append(draft)
    else:
        here[place] = absorbed(here[place], draft)


def _same(one: Draft, other: Draft) -> bool:
    return 2 * one.span.overlap(other.span) >= min(len(one.span), len(other.span))


def _strongest_first(draft: Draft) -> tuple[int, float, int, int]:
    return -draft.weight[0], -draft.weight[1], draft.span.start, -len(draft.span)


def _in_text(draft: Draft) -> tuple[int, int]:
    return draft.span.start, draft.span.end
