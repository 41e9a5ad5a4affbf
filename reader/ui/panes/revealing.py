"""Brings places into view in both panes, and shows for a moment where they are."""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from reader.ui.panes.comfort import Extent, scroll_target

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.model.span import Location, Side, Span
    from reader.ui.panes.pane import ArticlePane
    from reader.ui.panes.synchroniser import ScrollSynchroniser

GLIDE_MS = 200
PULSE_MS = 900
LONGEST_GLIDE = 0.6
"""Share of the window's height that is scrolled visibly; what lies further away is jumped over."""

TALLEST_GROUP = 0.55
"""Several places are shown together when they are no further apart than this share of the window's height."""


class Revealer(QObject):
    """Scrolls both panes to places and marks them.

    Args:
        panes: the pane of each side.
        synchroniser: kept from answering while both panes are moved.
    """

    def __init__(self, panes: Mapping[Side, ArticlePane], synchroniser: ScrollSynchroniser) -> None:
        super().__init__(synchroniser)
        self._panes = dict(panes)
        self._synchroniser = synchroniser
        self.reduced_motion = False
        self._still: Side | None = None
        self._from: dict[Side, int] = {}
        self._to: dict[Side, int] = {}
        self._set: dict[Side, int] = {}
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MS)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.valueChanged.connect(self._glide_on)
        self._pulse = QVariantAnimation(self)
        self._pulse.setDuration(PULSE_MS)
        self._pulse.setStartValue(0.0)
        self._pulse.setEndValue(1.0)
        self._pulse.valueChanged.connect(self._pulse_on)

    @property
    def moving(self) -> bool:
        """Whether a glide or a pulse is going on."""
        return QVariantAnimation.State.Running in (self._glide.state(), self._pulse.state())

    @contextmanager
    def keeping(self, side: Side) -> Iterator[None]:
        """Inside, that article stays where it is if it has a place in view, and the other one comes to it.

        For what the reader has clicked: nothing moves away from under the pointer.
        """
        self._still = side
        try:
            yield
        finally:
            self._still = None

    def reveal(self, locations: Sequence[Location], main: Location | None) -> None:
        """Mark places, and scroll so that `main` and, on the other side, its nearest companion are comfortable."""
        main = main or (locations[0] if locations else None)
        self.clear()
        if main is None:
            return
        for side, pane in self._panes.items():
            emphasis = pane.text.underlay.emphasis
            emphasis.places = tuple(place.span for place in locations if place.side is side)
            emphasis.main = main.span if main.side is side else None
        self.bring([main, *locations], main)
        self._panes[main.side].text.place_caret(main.span.start)
        if not self.reduced_motion:
            self._pulse.start()
        self._repaint()

    def bring(self, locations: Sequence[Location], main: Location) -> None:
        """Scroll only."""
        places = (main, *locations)
        fixed = self._in_view(places)
        side = main.side if fixed is None else fixed.side
        here, there = (tuple(place.span for place in places if place.side is each) for each in (side, side.other))
        pane, other = self._panes[side], self._panes[side.other]
        place = self._extent(pane, here if fixed is None else (fixed.span,))
        if place is None:
            return
        scroll = pane.bar.value()
        if fixed is None:
            view = pane.text.viewport().height()
            scroll = round(scroll_target(scroll, view, place, reach=pane.bar.maximum()))
        targets = {side: scroll}
        opposite = self._extent(other, there) if there else None
        if opposite is not None:
            view = other.text.viewport().height()
            at = max(0.0, min(place.top - scroll, view - (opposite.bottom - opposite.top)))
            targets[side.other] = round(
                scroll_target(other.bar.value(), view, opposite, reach=other.bar.maximum(), at=at)
            )
        elif fixed is None and self._synchroniser.on:
            across = self._synchroniser.across(side, scroll)
            if across is not None:
                targets[side.other] = across
        self._move(targets)

    def _in_view(self, places: Iterable[Location]) -> Location | None:
        """The first of the places in the article that is to stay where it is, if that is in view."""
        if self._still is None:
            return None
        seen = self._panes[self._still].text.sheet.visible_span()
        return next((place for place in places if place.side is self._still and place.span.overlaps(seen)), None)

    def clear(self) -> None:
        """Take the marks of the last jump away."""
        self.stop()
        for pane in self._panes.values():
            emphasis = pane.text.underlay.emphasis
            emphasis.places, emphasis.main, emphasis.pulse = (), None, 0.0
        self._repaint()

    def stop(self) -> None:
        """Let nothing move any more; a glide ends where it was going."""
        if self._glide.state() is QVariantAnimation.State.Running:
            self._glide.stop()
            self._put(self._to)
        self._pulse.stop()
        for pane in self._panes.values():
            pane.text.underlay.emphasis.pulse = 0.0

    def _extent(self, pane: ArticlePane, spans: Sequence[Span]) -> Extent | None:
        """The first span, and as many of the others as fit comfortably with it."""
        sheet = pane.text.sheet
        sheet.ensure_laid_out(max(spans, key=lambda span: span.end))
        found = sheet.sheet_extent(spans[0])
        for span in spans[1:]:
            extent = sheet.sheet_extent(span)
            if found is None or extent is None:
                continue
            both = found.joined(extent)
            if both.bottom - both.top <= pane.text.viewport().height() * TALLEST_GROUP:
                found = both
        return found

    def _move(self, targets: Mapping[Side, int]) -> None:
        self._glide.stop()
        self._to = dict(targets)
        if self.reduced_motion or not any(pane.isVisible() for pane in self._panes.values()):
            self._put(self._to)
            return
        self._from = {}
        for side, target in self._to.items():
            pane = self._panes[side]
            most = round(pane.text.viewport().height() * LONGEST_GLIDE)
            self._from[side] = max(target - most, min(target + most, pane.bar.value()))
        self._put(self._from)
        if any(self._from[side] != target for side, target in self._to.items()):
            self._glide.start()

    def _glide_on(self, share: float) -> None:
        if any(self._panes[side].bar.value() != value for side, value in self._set.items()):
            self._glide.stop()  # the reader has taken over
            return
        self._put({side: round(start + (self._to[side] - start) * share) for side, start in self._from.items()})

    def _put(self, values: Mapping[Side, int]) -> None:
        with self._synchroniser.held():
            for side, value in values.items():
                self._panes[side].bar.setValue(value)
        self._set = {side: self._panes[side].bar.value() for side in values}

    def _pulse_on(self, share: float) -> None:
        strength = math.sin(math.pi * 2 * share) ** 2 * (1 - share)  # two beats, the second one weaker
        for pane in self._panes.values():
            if pane.text.underlay.emphasis.main is not None:
                pane.text.underlay.emphasis.pulse = strength
                pane.text.viewport().update()

    def _repaint(self) -> None:
        for pane in self._panes.values():
            pane.text.viewport().update()
