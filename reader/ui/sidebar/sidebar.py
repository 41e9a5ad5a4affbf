"""The sidebar: five pages, and which of them shows the place where the reader is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.session.stops import Stop, StopKind
from reader.ui.sidebar.claims import ClaimPanel
from reader.ui.sidebar.matches import MatchPanel
from reader.ui.sidebar.names import NamePanel
from reader.ui.sidebar.only import OnlyPanel
from reader.ui.sidebar.quotes import QuotePanel
from reader.ui.sidebar.tabs import CountingTabs

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.settings import Settings
    from reader.ui.sidebar.panel import Panel

NARROWEST_PX = 304
SMALLEST_ZOOM, LARGEST_ZOOM = 0.85, 1.9


class Sidebar(QWidget):
    """The lists beside the articles.

    Args:
        palette: the colours.
        settings: what the lists show at first.
        points: size of the interface's text.

    Signals:
        claim_chosen, link_chosen, quote_chosen: an id, and the `Location` that was chosen in it or None.
        mention_chosen: id of a group and the number of the mention.
        only_chosen: number of the passage.
        copy_wanted: `StopKind`, and the keys of what is to be copied.
        choice_changed: the user has switched what the lists show.
    """

    claim_chosen = Signal(str, object)
    link_chosen = Signal(str, object)
    quote_chosen = Signal(str, object)
    mention_chosen = Signal(str, int)
    only_chosen = Signal(int)
    copy_wanted = Signal(object, object)
    choice_changed = Signal()

    def __init__(self, palette: Palette, settings: Settings, points: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setMinimumWidth(NARROWEST_PX)
        self._points = points
        self.claims = ClaimPanel(palette, points, settings.statuses, settings.claim_order)
        self.matches = MatchPanel(palette, points, settings.match_order)
        self.quotes = QuotePanel(palette, points, settings.quote_order)
        self.names = NamePanel(palette, points, settings.hidden_labels, settings.name_order)
        self.only = OnlyPanel(palette, points)
        self._panels = (self.claims, self.matches, self.quotes, self.names, self.only)
        self.tabs = CountingTabs()
        self.tabs.setAccessibleName(self.tr("Lists"))
        self.tabs.tabBar().setAccessibleName(self.tr("Pages of the sidebar"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        titles = (
            *(self.tr("Claims"), self.tr("Matches"), self.tr("Quotes")),
            *(self.tr("Names"), self.tr("Only here")),
        )
        for panel, title in zip(self._panels, titles, strict=True):
            panel.count_changed.connect(partial(self.tabs.set_count, self.tabs.add_page(panel, title)))
        self.tabs.setCurrentIndex(min(max(settings.sidebar_tab, 0), len(self._panels) - 1))
        self._connect()

    def set_palette(self, palette: Palette) -> None:
        """Paint in other colours."""
        for panel in self._panels:
            panel.list.set_palette(palette)

    def zoom(self, factor: float) -> None:
        """Write the lists larger or smaller; 1 is the interface's own size. They never get as large as the articles."""
        points = self._points * min(max(factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        for panel in self._panels:
            panel.list.set_points(points)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found."""
        for step in self.showing(comparison):
            step()

    def wait(self, text: str) -> None:
        """Say on every page what stands in the way while there is nothing to show."""
        for panel in self._panels:
            panel.wait(text)

    def showing(self, comparison: Comparison | None) -> tuple[Callable[[], None], ...]:
        """The steps of `set_comparison`, for whoever has other things to do in between."""
        return tuple(partial(panel.set_comparison, comparison) for panel in self._panels)

    def show_stop(self, stop: Stop | None) -> None:
        """Open the page and the card of the place where the reader is now."""
        if stop is None:
            for panel in self._panels:
                panel.list.go_to("")
            return
        wanted = self._by_kind()[stop.kind]
        self.tabs.setCurrentWidget(wanted)
        wanted.reveal(stop.key)

    def position_of(self, stop: Stop) -> tuple[int, int]:
        """Which of how many in its list that place is, counted from 1; 0 where it is not listed."""
        return self._by_kind()[stop.kind].position()

    def focus(self) -> None:
        """Give the keyboard to the list of the open page."""
        panel = self._panels[self.tabs.currentIndex()]
        panel.list.setFocus()

    def focus_search(self) -> None:
        """Give the keyboard to the search field of the open page."""
        self._panels[self.tabs.currentIndex()].search.setFocus()

    def copy_list(self) -> None:
        """Have the list of the open page copied, as it is shown."""
        self._panels[self.tabs.currentIndex()].copy_all()

    def _connect(self) -> None:
        self.claims.list.chosen.connect(lambda key: self.claim_chosen.emit(key, None))
        self.claims.list.place_chosen.connect(self.claim_chosen)
        self.matches.list.chosen.connect(lambda key: self.link_chosen.emit(key, None))
        self.matches.list.place_chosen.connect(self.link_chosen)
        self.quotes.list.chosen.connect(lambda key: self.quote_chosen.emit(key, None))
        self.quotes.list.place_chosen.connect(self.quote_chosen)
        self.names.mention_wanted.connect(self.mention_chosen)
        self.only.list.chosen.connect(lambda key: self.only_chosen.emit(int(key)))
        self.only.list.place_chosen.connect(lambda key, _place: self.only_chosen.emit(int(key)))

        for kind, panel in self._by_kind().items():
            panel.choice_changed.connect(self.choice_changed)
            panel.copy_wanted.connect(lambda keys, kind=kind: self.copy_wanted.emit(kind, keys))

    def _by_kind(self) -> dict[StopKind, Panel]:
        return {
            StopKind.CLAIM: self.claims,
            StopKind.LINK: self.matches,
            StopKind.QUOTE: self.quotes,
            StopKind.ENTITY: self.names,
            StopKind.ONLY: self.only,
        }
