"""The claims of both articles and what the texts say of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.model.marks import Status
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import PLACE, STATUS, TOGETHER, choose_claims, count_statuses
from reader.ui.sidebar.panel import CardPanel
from reader.ui.words import status_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.writing import CardWriter

ASIDE = "aside"


class ClaimPanel(CardPanel):
    """The page with the claims.

    Args:
        palette: the colours.
        points: size of the interface's text.
        statuses: those that are shown at first.
        order: "place", "status" or "together".

    Signals:
        aside_wanted: id of a claim that the reader wants set aside, or taken up again.
    """

    aside_wanted = Signal(str)

    def __init__(
        self, palette: Palette, points: float, statuses: tuple[str, ...], order: str, parent: QWidget | None = None
    ) -> None:
        names = {status.value: status_word(status) for status in Status} | {ASIDE: self.tr("Set aside")}
        chips = Chips(names, frozenset((*statuses, ASIDE)), rare=frozenset({ASIDE}))
        cards = CardList("claimList", palette, points)
        super().__init__(self.tr("Search claims and sources"), cards, self.tr("Claims"), chips, parent)
        orders = {
            PLACE: self.tr("In the order of the texts"),
            STATUS: self.tr("By status"),
            TOGETHER: self.tr("What both claim, together"),
        }
        self.ordering = self.add_ordering(self.tr("Order of the claims"), orders, order)
        self.aside: frozenset[str] = frozenset()
        self.refresh()

    @property
    def statuses(self) -> tuple[str, ...]:
        """The statuses that are on."""
        return tuple(sorted(self.chips.on - {ASIDE}))

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many claims have each status, and how many are set aside."""
        counts = count_statuses(found.claims)
        return {status.value: counts[status] for status in Status} | {ASIDE: len(self.aside)}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Claims of the statuses that are on; those that are set aside only where they are wanted."""
        wanted = frozenset(Status(value) for value in self.statuses)
        without = () if ASIDE in self.chips.on else self.aside
        return [claim.id for claim in choose_claims(found, wanted, query, self.ordering.order, without)]

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """Cards of claims."""
        return partial(writer.claim, aside=self.aside)

    def extend_menu(self, menu: QMenu, key: str) -> None:
        """A claim can be set aside."""
        words = self.tr("&Take Up Again") if key in self.aside else self.tr("Set &Aside")
        menu.addAction(words).triggered.connect(lambda: self.aside_wanted.emit(key))

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the claim's status on, unless another of its statuses is on already."""
        claim = next((claim for claim in found.claims if claim.id == key), None)
        if claim is not None and not self.chips.on & {status.value for status in (claim.status, *claim.also)}:
            self.chips.turn_on(claim.status.value)
        if key in self.aside:
            self.chips.turn_on(ASIDE)

    def nothing(self, found: Comparison) -> str:
        """No claims, none flagged, or none that fit."""
        if not found.claims:
            return self.tr("No claims were found in these two articles.")
        if not self.query and not any(claim.flagged for claim in found.claims):
            told = self.tr("The texts dispute none of the claims and leave none unverified.")
            others = self.tr("The switches above show the {count} that are attributed or confirmed.")
            return f"{told} {others.format(count=len(found.claims))}"
        return super().nothing(found)
