"""Back and forward."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

KEPT = 200


class History(Generic[T]):
    """Where the reader has been. Going somewhere new from the middle forgets what lay ahead.

    Args:
        kept: how many places are remembered; the oldest is forgotten first.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._places: list[T] = []
        self._here = -1
        self._kept = kept

    @property
    def here(self) -> T | None:
        """The place where the reader is."""
        return self._places[self._here] if self._here >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier place."""
        return self._here > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader has come back from a later place."""
        return self._here + 1 < len(self._places)

    def push(self, place: T) -> None:
        """Remember that the reader went there. The same place twice running is one."""
        if self.here == place:
            return
        del self._places[self._here + 1 :]
        self._places.append(place)
        del self._places[: -self._kept]
        self._here = len(self._places) - 1

    def back(self) -> T | None:
        """Go to the earlier place; None where there is none."""
        if not self.can_go_back:
            return None
        self._here -= 1
        return self.here

    def forward(self) -> T | None:
        """Go to the later place; None where there is none."""
        if not self.can_go_forward:
            return None
        self._here += 1
        return self.here

    def revise(self, change: Callable[[T], T | None]) -> None:
        """Put what `change` gives in the place of each place; those that it gives None for are forgotten."""
        kept: list[T] = []
        here = -1
        for number, place in enumerate(self._places):
            changed = change(place)
            if changed is not None and (not kept or kept[-1] != changed):
                kept.append(changed)
            if number == self._here:
                here = len(kept) - 1
        self._places, self._here = kept, max(here, 0) if kept else -1

    def clear(self) -> None:
        """Forget everything: the articles have changed."""
        self._places.clear()
        self._here = -1
