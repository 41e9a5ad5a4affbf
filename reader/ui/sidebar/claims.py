"""The claims of both articles and what the texts say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import Status
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import PLACE, STATUS, TOGETHER, choose_claims, count_statuses
from reader.ui.sidebar.panel import CardPanel
from reader.ui.words import status_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.writing import CardWriter


class ClaimPanel(CardPanel):
    """The page with the claims.

    Args:
        palette: the colours.
        points: size of the interface's text.
        statuses: those that are shown at first.
        order: "place", "status" or "together".
    """

    def __init__(
        self, palette: Palette, points: float, statuses: tuple[str, ...], order: str, parent: QWidget | None = None
    ) -> None:
        chips = Chips({status.value: status_word(status) for status in Status}, frozenset(statuses))
        cards = CardList("claimList", palette, points)
        super().__init__(self.tr("Search claims and sources"), cards, self.tr("Claims"), chips, parent)
        orders = {
            PLACE: self.tr("In the order of the texts"),
            STATUS: self.tr("By status"),
            TOGETHER: self.tr("What both claim, together"),
        }
        self.ordering = self.add_ordering(self.tr("Order of the claims"), orders, order)
        self.refresh()

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many claims have each status."""
        counts = count_statuses(found.claims)
        return {status.value: counts[status] for status in Status}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Claims of the statuses that are on."""
        wanted = frozenset(Status(value) for value in self.chips.on)
        return [claim.id for claim in choose_claims(found, wanted, query, self.ordering.order)]

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """Cards of claims."""
        return writer.claim

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the claim's status on, unless another of its statuses is on already."""
        claim = next((claim for claim in found.claims if claim.id == key), None)
        if claim is not None and not self.chips.on & {status.value for status in (claim.status, *claim.also)}:
            self.chips.turn_on(claim.status.value)

    def nothing(self, found: Comparison) -> str:
        """No claims, none flagged, or none that fit."""
        if not found.claims:
            return self.tr("No claims were found in these two articles.")
        if not self.query and not any(claim.flagged for claim in found.claims):
            return self.tr("The texts dispute none of the claims and leave none unverified.")
        return super().nothing(found)
