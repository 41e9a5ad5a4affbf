"""Long things in steps, so that the window answers in between."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Turns(QObject):
    """Does one step in each turn of the event loop, in order.

    Args:
        parent: Qt owner; the steps end with it.
        engaged: whether something else needs this turn, so that the next step waits for another.
    """

    def __init__(self, parent: QObject, engaged: Callable[[], bool] = lambda: False) -> None:
        super().__init__(parent)
        self._engaged = engaged
        self._waiting: deque[Callable[[], None]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(1)  # with 0 two steps may come before another timer that has been due for longer
        self._timer.timeout.connect(self._next)

    @property
    def busy(self) -> bool:
        """Whether steps still wait."""
        return bool(self._waiting)

    def add(self, step: Callable[[], None]) -> None:
        """Do this after all that waits, and not before the next turn."""
        self._waiting.append(step)
        self._timer.start()

    def begin(self, steps: Iterable[Callable[[], None]]) -> None:
        """Do these from the next turn on; what still waits of earlier ones is given up."""
        self.drop()
        for step in steps:
            self.add(step)

    def drop(self) -> None:
        """Give up what still waits."""
        self._waiting.clear()
        self._timer.stop()

    def _next(self) -> None:
        if self._engaged():
            return
        step = self._waiting.popleft()
        if not self._waiting:
            self._timer.stop()
        step()
