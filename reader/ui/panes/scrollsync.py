"""Where one article has to stand so that it is level with the other: pure arithmetic, in pixels of the two sheets.

Linked passages are anchors. The heaviest set of anchors that do not cross becomes a piecewise-linear map
between the heights of the two sheets; between anchors, and before the first and behind the last, it interpolates.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

SMALLEST_STEP_PX = 0.5
"""Knots that are nearer to one another than this, on either sheet, would make the map jump: they are left out."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Two stretches of the sheets that should pass the eye together.

    Attributes:
        left_top, left_bottom, right_top, right_bottom: pixels from the top of each sheet.
        weight: how much it matters when anchors contradict each other; larger than 0.
    """

    left_top: float
    left_bottom: float
    right_top: float
    right_bottom: float
    weight: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """One article as laid out: `view` is the height of its window, `height` that of the whole, in pixels."""

    view: float
    height: float

    @property
    def reach(self) -> float:
        """The largest scroll value."""
        return max(0.0, self.height - self.view)


class PiecewiseMap:
    """A rising line through knots; constant outside them.

    Args:
        knots: (x, y) pairs. Pairs that do not rise on both axes are left out.

    Raises:
        ValueError: there is no knot.
    """

    def __init__(self, knots: Iterable[tuple[float, float]]) -> None:
        kept: list[tuple[float, float]] = []
        for x, y in knots:
            if not kept or (x - kept[-1][0] > 0 and y - kept[-1][1] > 0):
                kept.append((x, y))
        if not kept:
            message = "a map needs at least one knot"
            raise ValueError(message)
        self.knots = tuple(kept)
        self._xs = [x for x, _ in kept]

    def at(self, x: float) -> float:
        """The y that belongs to `x`."""
        after = bisect_right(self._xs, x)
        if after == 0:
            return self.knots[0][1]
        if after == len(self.knots):
            return self.knots[-1][1]
        (x0, y0), (x1, y1) = self.knots[after - 1], self.knots[after]
        return min(y1, y0 + (y1 - y0) * (x - x0) / (x1 - x0))

    def inverse(self) -> PiecewiseMap:
        """The way back."""
        return PiecewiseMap((y, x) for x, y in self.knots)


def chain(anchors: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """The heaviest anchors that follow one another on both sheets without crossing or overlapping, in order.

    n anchors cost O(n log n) comparisons.
    """
    usable = [a for a in anchors if a.left_top < a.left_bottom and a.right_top < a.right_bottom and a.weight > 0]
    usable.sort(key=lambda a: (a.left_top, a.left_bottom, a.right_top, a.right_bottom))
    closing = sorted(range(len(usable)), key=lambda index: usable[index].left_bottom)
    totals = [0.0] * len(usable)
    previous = [-1] * len(usable)
    stairs = _Stairs()
    closed = 0
    for index, anchor in enumerate(usable):
        while closed < len(closing) and usable[closing[closed]].left_bottom <= anchor.left_top:
            done = closing[closed]
            stairs.add(usable[done].right_bottom, totals[done], done)
            closed += 1
        before, total = stairs.best(anchor.right_top)
        previous[index] = before
        totals[index] = total + anchor.weight
    found: list[Anchor] = []
    index = max(range(len(usable)), key=totals.__getitem__, default=-1)
    while index >= 0:
        found.append(usable[index])
        index = previous[index]
    return tuple(reversed(found))


class _Stairs:
    """For each right end the heaviest chain that stops there; only those kept that beat all nearer ones."""

    def __init__(self) -> None:
        self._ends: list[float] = []
        self._totals: list[float] = []
        self._owners: list[int] = []

    def best(self, end: float) -> tuple[int, float]:
        """Owner and weight of the heaviest chain that stops at `end` or before, or (-1, 0)."""
        at = bisect_right(self._ends, end) - 1
        return (self._owners[at], self._totals[at]) if at >= 0 else (-1, 0.0)

    def add(self, end: float, total: float, owner: int) -> None:
        """Take note of a chain."""
        if self.best(end)[1] >= total:
            return
        at = bisect_right(self._ends, end)
        stop = at
        while stop < len(self._totals) and self._totals[stop] <= total:
            stop += 1
        self._ends[at:stop] = [end]
        self._totals[at:stop] = [total]
        self._owners[at:stop] = [owner]


def height_map(anchors: Iterable[Anchor], left_height: float, right_height: float) -> PiecewiseMap:
    """Which height of the right sheet belongs to a height of the left one; top to top, bottom to bottom."""
    end = (max(left_height, 1.0), max(right_height, 1.0))
    knots = [(0.0, 0.0)]
    for anchor in chain(anchors):
        for x, y in ((anchor.left_top, anchor.right_top), (anchor.left_bottom, anchor.right_bottom)):
            far_enough = x - knots[-1][0] >= SMALLEST_STEP_PX and y - knots[-1][1] >= SMALLEST_STEP_PX
            if far_enough and end[0] - x >= SMALLEST_STEP_PX and end[1] - y >= SMALLEST_STEP_PX:
                knots.append((x, y))
    return PiecewiseMap([*knots, end])


def sync_line(sheet: Sheet) -> PiecewiseMap:
    """At which height of the sheet the eye is taken to be, for each scroll value.

    It is the top of the window at the very top, the middle of it from half a window onwards, and the bottom at the end.

    Source: the idea of a wandering line is that of the file comparison tool Meld.
    """
    half, reach = sheet.view / 2, sheet.reach
    if reach < sheet.view:  # too short for a middle: from the top straight to the bottom
        return PiecewiseMap([(0.0, 0.0), (reach, sheet.height)])

    def height(scroll: float) -> float:
        share = 0.5 * min(1.0, scroll / half) + 0.5 * (1 - min(1.0, (reach - scroll) / half))
        return scroll + share * sheet.view

    return PiecewiseMap((stop, height(stop)) for stop in (0.0, half, reach - half, reach))


class Level:
    """Scroll values of two sheets that belong together.

    Args:
        between: height on the left sheet -> height on the right one.
        left: the left sheet.
        right: the right sheet.
    """

    def __init__(self, between: PiecewiseMap, left: Sheet, right: Sheet) -> None:
        self._sheets = {Side.LEFT: left, Side.RIGHT: right}
        self._lines = {side: sync_line(sheet) for side, sheet in self._sheets.items()}
        self._back = {side: line.inverse() for side, line in self._lines.items()}
        self._across = {Side.LEFT: between, Side.RIGHT: between.inverse()}

    def across(self, side: Side, scroll: float) -> float:
        """Scroll value of the other sheet when the sheet on `side` stands at `scroll`; never beyond its ends."""
        there = self._across[side].at(self._lines[side].at(scroll))
        target = self._back[side.other].at(there)
        return min(max(target, 0.0), self._sheets[side.other].reach)


def eased(target: float, drift: float, moved: float) -> float:
    """A place on the way to `target` that closes a gap without a jump.

    After a jump the two sheets need not be level. `drift` (how far the follower stands beyond the level) then
    shrinks by no more than the reader has scrolled (`moved`), so that the follower never rushes.
    """
    rest = max(0.0, abs(drift) - abs(moved))
    return target + (rest if drift > 0 else -rest)
