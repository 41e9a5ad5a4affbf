"""Keeps two scroll bars level without ever answering its own echo."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.panes.scrollsync import eased

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtWidgets import QScrollBar

    from reader.model.span import Side
    from reader.ui.panes.scrollsync import Level


class ScrollSynchroniser(QObject):
    """Moves the other scroll bar when one of them moves.

    Args:
        bars: the scroll bar of each side.
        quiet: asked at each move; while it says yes the text moves by itself, and nothing follows.
        parent: Qt owner.
    """

    def __init__(
        self, bars: Mapping[Side, QScrollBar], quiet: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bars = dict(bars)
        self._quiet = quiet
        self._level: Level | None = None
        self._on = True
        self._busy = False
        self._last = {side: bar.value() for side, bar in self._bars.items()}
        for side, bar in self._bars.items():
            bar.valueChanged.connect(partial(self._follow, side))

    @property
    def on(self) -> bool:
        """Whether the panes move together."""
        return self._on

    def set_on(self, *, on: bool) -> None:
        """Let the panes move together, or each for itself. Nothing moves now."""
        self._on = on

    def set_level(self, level: Level | None) -> None:
        """Use another map from now on. Nothing moves now: a difference is made good while the reader scrolls."""
        self._level = level
        self._remember()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Inside, one pane can be moved without the other."""
        outer, self._busy = self._busy, True
        try:
            yield
        finally:
            self._busy = outer
            self._remember()

    def across(self, side: Side, value: int) -> int | None:
        """Scroll value of the other pane that is level with `value` on `side`; None while nothing is known."""
        return None if self._level is None else round(self._level.across(side, value))

    def level(self, side: Side) -> None:
        """Bring the other pane to the level of the one on `side` at once."""
        target = self.across(side, self._bars[side].value())
        if target is not None:
            with self.held():
                self._bars[side.other].setValue(target)

    def _follow(self, side: Side, value: int) -> None:
        if self._busy or self._quiet():
            self._last[side] = value
            return
        before = self._last[side]
        self._last[side] = value
        if self._level is None or not self._on:
            return
        follower = self._bars[side.other]
        drift = follower.value() - self._level.across(side, before)
        if abs(drift) < 1:  # no more than rounding
            drift = 0.0
        target = eased(self._level.across(side, value), drift, value - before)
        with self.held():
            follower.setValue(round(target))

    def _remember(self) -> None:
        self._last = {side: bar.value() for side, bar in self._bars.items()}
