"""The passages that both articles have, and the details in which they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import LinkKind
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import CONFLICTS, DIFFERENT, LINK_KINDS, PLACE, SURE, choose_links, count_links
from reader.ui.sidebar.panel import Panel
from reader.ui.sidebar.writing import CardWriter, link_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette


class MatchPanel(Panel):
    """The page with the matches and their differences.

    Args:
        palette: the colours.
        points: size of the interface's text.
        order: "place", "sure" or "different".
    """

    def __init__(self, palette: Palette, points: float, order: str = PLACE, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search matches"), parent)
        names = {kind.value: link_word(kind) for kind in LinkKind}
        names[CONFLICTS] = self.tr("Only with differences")
        self.chips = Chips(names, frozenset(LINK_KINDS))
        self.chips.changed.connect(self.refresh)
        orders = {
            PLACE: self.tr("In the order of the texts"),
            SURE: self.tr("The surest first"),
            DIFFERENT: self.tr("Those that differ first"),
        }
        self.ordering = self.add_ordering(self.tr("Order of the matches"), orders, order)
        self._head.addWidget(self.chips)
        self.list = CardList("matchList", palette, points)
        self.list.setAccessibleName(self.tr("Matches and differences"))
        self.finish(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show the matches that fit the search and the switches."""
        comparison = self.comparison
        if comparison is None:
            self.chips.set_counts({})
            self.list.show_cards((), None)
            self.say_empty(self.nothing_yet())
            self.count_changed.emit(0)
            return
        counts = count_links(comparison.links)
        self.chips.set_counts({kind: counts[kind] for kind in (*LINK_KINDS, CONFLICTS)})
        links = choose_links(comparison, self.chips.on, self.query, self.ordering.order)
        self.list.show_cards([link.id for link in links], CardWriter(comparison).link)
        nothing = self.nothing_fits() if comparison.links else self.tr("No passage of one article is in the other.")
        self.say_empty("" if links else nothing)
        self.count_changed.emit(len(comparison.links))

    def reveal(self, key: str) -> None:
        """Open the card of a match; what hides it is switched off."""
        if self.list.go_to(key) or self.comparison is None:
            return
        link = next((link for link in self.comparison.links if link.id == key), None)
        if link is None:
            return
        self.search.clear()
        self.chips.turn_on(link.kind.value)
        if not link.conflicts:
            self.chips.turn_off(CONFLICTS)
        self.refresh()
        self.list.go_to(key)
