"""Which ribbons are in view, and where their ends stand: pure arithmetic, in pixels of the gap between the sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.drawing.ribbons import Band
from reader.ui.panes.comfort import Extent

if TYPE_CHECKING:
    from reader.model.marks import Link

OVERSHOOT_PX = 36.0
"""How far beyond the window's edge an end that is out of sight is drawn: its ribbon leaves the window at a slope."""

THINNEST_PX = 3.0
"""A ribbon's end that is out of sight, or very small, is at least this high."""


@dataclass(frozen=True, slots=True)
class Ribbon:
    """One link between what is in view.

    Attributes:
        band: where its ends stand.
        left, right: how much of each end can be seen, in [0, 1]; the ribbon fades towards an end with 0.
    """

    link: Link
    band: Band
    left: float
    right: float


def ribbon_between(link: Link, left: Extent, right: Extent, window: Extent) -> Ribbon | None:
    """The ribbon of a link, or None when neither end is in view.

    Args:
        link: the link.
        left: where its left end stands; it may lie far outside the window.
        right: where its right end stands.
        window: the part between the sheets that can be painted on.
    """
    shares = seen(left, window), seen(right, window)
    if not any(shares):
        return None
    one, other = _near(left, window), _near(right, window)
    return Ribbon(link, Band(one.top, one.bottom, other.top, other.bottom), *shares)


def seen(end: Extent, window: Extent) -> float:
    """How much of an end is in view, in [0, 1]; a tall one is wholly seen when it fills a third of the window."""
    inside = min(end.bottom, window.bottom) - max(end.top, window.top)
    if inside <= 0:
        return 0.0
    whole = min(end.bottom - end.top, (window.bottom - window.top) / 3)
    return min(1.0, inside / whole) if whole > 0 else 1.0


def _near(end: Extent, window: Extent) -> Extent:
    """The same end, brought close to the window when it lies far outside."""
    top = max(end.top, window.top - OVERSHOOT_PX)
    bottom = min(end.bottom, window.bottom + OVERSHOOT_PX)
    if bottom - top >= THINNEST_PX:
        return Extent(top, bottom)
    if end.bottom <= window.top:
        return Extent(window.top - OVERSHOOT_PX, window.top - OVERSHOOT_PX + THINNEST_PX)
    if end.top >= window.bottom:
        return Extent(window.bottom + OVERSHOOT_PX - THINNEST_PX, window.bottom + OVERSHOOT_PX)
    return Extent(end.middle - THINNEST_PX / 2, end.middle + THINNEST_PX / 2)
