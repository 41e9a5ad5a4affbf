"""Everything that makes two panes one reading: ribbons, lifting, and staying level."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal

from reader.model.marks import LinkKind
from reader.model.span import Side, SpanIndex
from reader.ui.panes.comfort import Extent
from reader.ui.panes.finding import shared_words
from reader.ui.panes.ribbons import Ribbon, ribbon_between
from reader.ui.panes.scrollsync import Anchor, Level, Sheet, height_map
from reader.ui.panes.synchroniser import ScrollSynchroniser
from reader.ui.panes.tips import counterpart_tip
from reader.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.model.marks import Link
    from reader.model.span import Location
    from reader.ui.panes.connectors import Connectors
    from reader.ui.panes.pane import ArticlePane

KIND_WEIGHT = {LinkKind.QUOTE: 2.0, LinkKind.SAME: 1.5, LinkKind.RELATED: 0.4}
"""How much a link says about what is level with what, times its score: a quotation stands for one moment."""

SETTLE_MS = 40
"""Text that flows anew does so in many steps; the level is reckoned when it has come to rest for so long."""

MOST_ANCHORS = 800
"""The surest links are enough to stay level by; more would only cost time."""


class Linkage(QObject):
    """Joins two panes by the links of a comparison.

    Args:
        panes: the pane of each side.
        connectors: what the ribbons are painted on.
    """

    lifted = Signal(object)  # Link | None
    hovered = Signal(object)  # Link | None: the one under the pointer

    def __init__(self, panes: Mapping[Side, ArticlePane], connectors: Connectors) -> None:
        super().__init__(connectors)
        self._panes = dict(panes)
        self._connectors = connectors
        self._links: tuple[Link, ...] = ()
        self._shown = True
        self._ends: dict[Side, SpanIndex[Link]] = {side: SpanIndex([]) for side in Side}
        self._hovered: Link | None = None
        self._chosen: Link | None = None
        self.synchroniser = ScrollSynchroniser({side: pane.bar for side, pane in panes.items()}, self._quiet, self)
        self._settle_timer = QTimer(self)  # several changes of layout in a row make one new level
        self._settle_timer.setSingleShot(True)
        self._settle_timer.setInterval(SETTLE_MS)
        self._settle_timer.timeout.connect(self._settle_in_turns)
        self._turns = Turns(self)
        connectors.set_source(self.ribbons)
        connectors.link_hovered.connect(self.hover)
        for side, pane in self._panes.items():
            pane.bar.valueChanged.connect(connectors.update)
            pane.text.laid_out.connect(self._settle_soon)
            pane.text.tip_at = partial(self.unseen_counterpart, side)
            pane.text.offset_hovered.connect(lambda offset, side=side: self.hover(self.link_at(side, offset)))

    def set_links(self, links: Iterable[Link]) -> None:
        """Join by other links. The chosen one stays chosen where it is still among them.

        The overview strips are left to whoever calls.
        """
        self._links = tuple(links)
        ends = None if self._chosen is None else (self._chosen.left, self._chosen.right)
        self._ends = {side: SpanIndex((link.span(side), link) for link in self._links) for side in Side}
        self._hovered = None
        self._chosen = next((link for link in self._links if (link.left, link.right) == ends), None)
        self._lift()
        self._reckon()

    def set_shown(self, *, shown: bool) -> None:
        """Show or hide ribbons. Panes stay level either way."""
        self._shown = shown
        self._lift()
        self.settle()

    def link_at(self, side: Side, offset: int | None) -> Link | None:
        """The link of the shortest passage at a place."""
        found = self._ends[side].at(offset) if offset is not None and self._shown else []
        return max(found, key=lambda link: (-len(link.span(side)), link.score), default=None)

    def unseen_counterpart(self, side: Side, offset: int | None) -> str:
        """What the other article has for a place, while it is out of view there; "" where it can be seen."""
        link, there = self.link_at(side, offset), self._panes[side.other]
        span = None if link is None else link.span(side.other)
        if span is None or there.article is None or there.text.sheet.visible_span().overlaps(span):
            return ""
        return counterpart_tip(span.text(there.article.text))

    def link_between(self, places: Sequence[Location]) -> Link | None:
        """The link that joins the first of these places to one on the other side, or else any two of them."""
        for start in places:
            goals = [place.span for place in places if place.side is not start.side]
            for link in self._ends[start.side].overlapping(start.span) if len(start.span) else ():
                if any(link.span(start.side.other).overlaps(goal) for goal in goals):
                    return link
        return None

    @property
    def unsettled(self) -> bool:
        """Whether text has moved since the level was reckoned."""
        return self._settle_timer.isActive() or self._turns.busy

    def hover(self, link: Link | None) -> None:
        """Lift a link while the pointer is on it."""
        if link is not self._hovered:
            self._hovered = link
            self._lift()
            self.hovered.emit(link)

    def choose(self, link: Link | None) -> None:
        """Lift a link until another is chosen."""
        self._chosen = link
        self._lift()

    def ribbons(self) -> list[Ribbon]:
        """The ribbons in view, in the handle's pixels."""
        if not self._shown or not self._links:
            return []
        seen: dict[str, Link] = {}
        for side, pane in self._panes.items():
            for link in self._ends[side].overlapping(pane.text.sheet.visible_span()):
                seen[link.id] = link
        window = self._window()
        tops = {side: self._text_top(pane) for side, pane in self._panes.items()}
        left, right = Side.LEFT, Side.RIGHT
        found = (
            ribbon_between(link, self._end(left, link, tops[left]), self._end(right, link, tops[right]), window)
            for link in seen.values()
        )
        return [ribbon for ribbon in found if ribbon is not None]

    def settle(self) -> None:
        """Take in where everything stands now: window of the ribbons, level, overview strips."""
        for step in self._settling():
            step()

    def _settle_in_turns(self) -> None:
        self._turns.begin(self._settling())

    def _settling(self) -> tuple[Callable[[], None], ...]:
        return self._reckon, *(pane.refresh_overview for pane in self._panes.values())

    def _reckon(self) -> None:
        self._settle_timer.stop()
        self._connectors.set_window(self._window())
        anchors = [self._anchor(link) for link in self._surest()]
        left, right = (
            Sheet(pane.text.viewport().height(), pane.text.sheet.height)
            for pane in (self._panes[side] for side in Side)
        )
        self.synchroniser.set_level(Level(height_map(anchors, left.height, right.height), left, right))

    def level_here(self, side: Side) -> None:
        """Bring the counterpart of what is read on `side` to the same height of the window."""
        here, there = self._panes[side], self._panes[side.other]
        eye = here.text.viewport().height() / 3
        best: tuple[float, Extent, Link] | None = None
        for link in self._ends[side].overlapping(here.text.sheet.visible_span()):
            extent = here.text.sheet.extent(link.span(side))
            if extent is None:
                continue
            distance = max(0.0, extent.top - eye, eye - extent.bottom)
            key = (distance + (0 if link.kind is not LinkKind.RELATED else eye / 4), extent, link)
            if best is None or key[0] < best[0]:
                best = key
        if best is None:
            self.synchroniser.level(side)
            return
        _, extent, link = best
        there.text.sheet.ensure_laid_out(link.span(side.other))
        goal = there.text.sheet.sheet_extent(link.span(side.other))
        if goal is not None:
            with self.synchroniser.held():
                there.bar.setValue(round(goal.top - extent.top))

    def _surest(self) -> list[Link]:
        if len(self._links) <= MOST_ANCHORS:
            return list(self._links)
        return sorted(self._links, key=lambda link: (-KIND_WEIGHT[link.kind] * link.score, link.id))[:MOST_ANCHORS]

    def _anchor(self, link: Link) -> Anchor:
        left, right = self._panes[Side.LEFT].text.sheet, self._panes[Side.RIGHT].text.sheet
        return Anchor(
            left.height_at(link.left.start),
            left.height_at(link.left.end),
            right.height_at(link.right.start),
            right.height_at(link.right.end),
            KIND_WEIGHT[link.kind] * max(link.score, 0.01),
        )

    def _end(self, side: Side, link: Link, shift: float) -> Extent:
        """Where an end stands, in the handle's pixels; what is not laid out yet is below everything."""
        pane = self._panes[side]
        extent = pane.text.sheet.extent(link.span(side))
        if extent is None:
            below = pane.text.sheet.height * 2
            return Extent(below, below)
        return Extent(extent.top + shift, extent.bottom + shift)

    def _window(self) -> Extent:
        tops = [self._text_top(pane) for pane in self._panes.values()]
        bottoms = [self._text_top(pane) + pane.text.viewport().height() for pane in self._panes.values()]
        return Extent(max(tops), max(*tops, min(bottoms)))

    def _text_top(self, pane: ArticlePane) -> float:
        return float(pane.text.viewport().mapTo(pane, QPoint(0, 0)).y() + pane.y() - self._connectors.y())

    def _lift(self) -> None:
        link = (self._hovered or self._chosen) if self._shown else None
        self._connectors.set_lifted(link)
        for pane in self._panes.values():
            emphasis = pane.text.underlay.emphasis
            if emphasis.lifted is not link:
                emphasis.lifted, emphasis.shared, emphasis.differing = link, (), ()
                if link is not None and pane.article is not None:
                    emphasis.shared = shared_words(pane.article.text, link.span(pane.side), link.shared)
                    emphasis.differing = tuple(
                        each.left if pane.side is Side.LEFT else each.right for each in link.conflicts
                    )
                pane.text.viewport().update()
        self.lifted.emit(link)

    def _settle_soon(self) -> None:
        self._connectors.set_window(self._window())
        self._settle_timer.start()

    def _quiet(self) -> bool:
        return any(pane.text.settling for pane in self._panes.values())
