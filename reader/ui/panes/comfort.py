"""How far to scroll so that a place is comfortable to read: pure arithmetic, in pixels."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extent:
    """From where to where something reaches, in pixels from the top of the sheet; `top` <= `bottom`."""

    top: float
    bottom: float

    @property
    def middle(self) -> float:
        """Half-way down."""
        return (self.top + self.bottom) / 2

    def joined(self, other: Extent) -> Extent:
        """The smallest extent that covers both."""
        return Extent(min(self.top, other.top), max(self.bottom, other.bottom))


UPPER_EDGE, LOWER_EDGE = 0.12, 0.8
"""Share of the window's height between which a place counts as comfortable: it may stay where it is."""

RESTING_LINE = 0.3
"""Share of the window's height at which a place comes to rest when it has to be brought in."""


def scroll_target(scroll: float, view: float, place: Extent, *, reach: float, at: float | None = None) -> float:
    """Scroll value that shows `place` comfortably, within [0, `reach`].

    Args:
        scroll: where the sheet stands.
        view: height of the window.
        place: what is to be seen.
        reach: largest scroll value.
        at: height in the window where its top should come to rest, to be level with something in the other pane.
    """
    top, bottom = place.top - scroll, place.bottom - scroll
    if at is not None:
        target = place.top - at
    elif top >= view * UPPER_EDGE and bottom <= view * LOWER_EDGE:
        target = scroll
    else:
        room = max(view * UPPER_EDGE, view * LOWER_EDGE - (place.bottom - place.top))
        target = place.top - min(view * RESTING_LINE, room)
    return min(max(target, 0.0), max(reach, 0.0))
