"""The claims of both articles and what the texts say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import Status
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import PLACE, STATUS, choose_claims, count_statuses
from reader.ui.sidebar.panel import Panel
from reader.ui.sidebar.writing import CardWriter, status_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison


class ClaimPanel(Panel):
    """The page with the claims.

    Args:
        palette: the colours.
        points: size of the interface's text.
        statuses: those that are shown at first.
        order: "place" or "status".
    """

    def __init__(
        self, palette: Palette, points: float, statuses: tuple[str, ...], order: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Search claims and sources"), parent)
        self.chips = Chips({status.value: status_word(status) for status in Status}, frozenset(statuses))
        self.chips.changed.connect(self.choose)
        orders = {PLACE: self.tr("In the order of the texts"), STATUS: self.tr("By status")}
        self.ordering = self.add_ordering(self.tr("Order of the claims"), orders, order)
        self._head.addWidget(self.chips)
        self.list = CardList("claimList", palette, points)
        self.list.setAccessibleName(self.tr("Claims"))
        self.finish(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show the claims that fit the search and the switches."""
        comparison = self.comparison
        if comparison is None:
            self.chips.set_counts({})
            self.list.show_cards((), None)
            self.say_empty(self.nothing_yet())
            self.count_changed.emit(0)
            return
        counts = count_statuses(comparison.claims)
        self.chips.set_counts({status.value: counts[status] for status in Status})
        wanted = frozenset(Status(value) for value in self.chips.on)
        claims = choose_claims(comparison, wanted, self.query, self.ordering.order)
        self.list.show_cards([claim.id for claim in claims], CardWriter(comparison).claim)
        self.say_empty("" if claims else self._nothing(comparison))
        self.count_changed.emit(sum(claim.flagged for claim in comparison.claims))

    def reveal(self, key: str) -> None:
        """Open the card of a claim; switches that hide it are turned on, a search that hides it is cleared."""
        if self.list.go_to(key) or self.comparison is None:
            return
        claim = next((claim for claim in self.comparison.claims if claim.id == key), None)
        if claim is None:
            return
        self.search.clear()
        if claim.status.value not in self.chips.on:
            self.chips.turn_on(claim.status.value)
        self.refresh()
        self.list.go_to(key)

    def _nothing(self, comparison: Comparison) -> str:
        if not comparison.claims:
            return self.tr("No claims were found in these two articles.")
        if not self.query and not any(claim.flagged for claim in comparison.claims):
            return self.tr("The texts dispute none of the claims and leave none unverified.")
        return self.nothing_fits()
