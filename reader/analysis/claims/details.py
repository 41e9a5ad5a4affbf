"""Claims on which the two articles give incompatible details."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.claims import reach
from reader.analysis.claims.contents import checkable
from reader.analysis.claims.draft import Draft
from reader.analysis.claims.verification import marked
from reader.model.marks import ConflictKind, LinkKind
from reader.model.span import Location, Side, Span

if TYPE_CHECKING:
    from reader.analysis.claims.scene import Scene
    from reader.model.marks import Conflict, Link

RULE = "conflicting-details"
DISPUTING = frozenset({ConflictKind.NUMBER, ConflictKind.DATE, ConflictKind.NAME, ConflictKind.NEGATION})
# a count that says itself that it may grow or is rounded is no dispute with another one
OPEN_COUNT = (
    r"(?:at least|at most|more than|fewer than|less than|up to|as many as|about|around|nearly|almost|some|over|roughly|"
    r"approximately|estimated|dozens|hundreds|thousands)"
)
OPEN_BEFORE = re.compile(rf"\b{OPEN_COUNT}\W+(?:\w+\W+)?$", re.IGNORECASE)
OPEN_WITHIN = re.compile(rf"{OPEN_COUNT}\b", re.IGNORECASE)


def mark_conflicting(scenes: dict[Side, Scene], drafts: dict[Side, list[Draft]], links: tuple[Link, ...]) -> None:
    """Mark, on both sides, what the articles tell with different numbers, dates, names or with and without "not"."""
    told = [link for link in links if link.kind is not LinkKind.RELATED]
    conflicts = [one for link in told for one in link.conflicts if one.kind in DISPUTING]
    conflicts = [one for one in conflicts if not _open_count(scenes, one) and not _fuller(scenes, one)]
    for side in Side:
        # in the order of the side at hand, so that exchanging the articles changes nothing
        for conflict in sorted(conflicts, key=lambda one: (_end(one, side), _end(one, side.other))):
            _mark(scenes, drafts, conflict, side)


def _open_count(scenes: dict[Side, Scene], conflict: Conflict) -> bool:
    if conflict.kind is not ConflictKind.NUMBER:
        return False
    return any(
        OPEN_BEFORE.search(scenes[side].text[max(0, _end(conflict, side).start - 30) : _end(conflict, side).start])
        or OPEN_WITHIN.match(scenes[side].article.words(_end(conflict, side)))
        for side in Side
    )


def _fuller(scenes: dict[Side, Scene], conflict: Conflict) -> bool:
    """Whether one article only names somebody besides ("the mayor and the council")."""
    one, other = (scenes[side].article.words(_end(conflict, side)) for side in Side)
    return conflict.kind is ConflictKind.NAME and (one in other or other in one)


def _end(conflict: Conflict, side: Side) -> Span:
    return conflict.left if side is Side.LEFT else conflict.right


def _one_fact(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two clauses have half of the shorter one's words in common: else they count different things."""
    return 2 * len(one & other) >= max(1, min(len(one), len(other)))


def _mark(scenes: dict[Side, Scene], drafts: dict[Side, list[Draft]], conflict: Conflict, side: Side) -> None:
    scene, detail, other = scenes[side], _end(conflict, side), _end(conflict, side.other)
    index = scene.passage_at(detail)
    home = scenes[side.other].passage_at(other)
    if index is None or home is None or scene.article.passages[index].furniture:
        return
    told = reach.without_opening(scene, scene.clause(detail, scene.article.passages[index]))
    theirs = scenes[side.other].clause(other, scenes[side.other].article.passages[home])
    if not checkable(scene, told) or not _one_fact(scene.words(told), scenes[side.other].words(theirs)):
        return
    mark = Draft(
        side,
        index,
        told,
        RULE,
        cue=Location(side.other, other),
        evidence=(scenes[side.other].sentence(home),),
    )
    for place, draft in enumerate(drafts[side]):
        if draft.span.overlaps(detail):
            drafts[side][place] = marked(draft, mark)
            return
    if len(mark.span):
        drafts[side].append(mark)
