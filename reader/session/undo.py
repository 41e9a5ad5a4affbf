"""Taking back what the reader changed."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")

KEPT = 200


class Undo(Generic[T]):
    """A value that changes, and the way back. A new change forgets what had been taken back.

    Args:
        value: as it is at first.
        kept: how many changes can be taken back.
    """

    def __init__(self, value: T, kept: int = KEPT) -> None:
        self._before: list[T] = []
        self._after: list[T] = []
        self._kept = kept
        self.now = value

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back."""
        return bool(self._after)

    def change(self, value: T) -> None:
        """Set another value."""
        if value != self.now:
            self._before = [*self._before, self.now][-self._kept :]
            self._after.clear()
            self.now = value

    def undo(self) -> bool:
        """Take the last change back. Gives whether there was one."""
        if not self._before:
            return False
        self._after.append(self.now)
        self.now = self._before.pop()
        return True

    def redo(self) -> bool:
        """Change again what was taken back. Gives whether there was anything."""
        if not self._after:
            return False
        self._before.append(self.now)
        self.now = self._after.pop()
        return True
