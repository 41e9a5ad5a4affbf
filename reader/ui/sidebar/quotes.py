"""What the articles quote, from whom, and how the other one gives it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.model.marks import Agreement
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import PLACE, SPEAKER, choose_quotes
from reader.ui.sidebar.panel import CardPanel
from reader.ui.words import agreement_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.writing import CardWriter


class QuotePanel(CardPanel):
    """The page with the quotations.

    Args:
        palette: the colours.
        points: size of the interface's text.
        order: "place" or "speaker".
    """

    def __init__(self, palette: Palette, points: float, order: str = PLACE, parent: QWidget | None = None) -> None:
        names = {agreement.value: agreement_word(agreement) for agreement in Agreement}
        super().__init__(
            self.tr("Search quotations and speakers"),
            CardList("quoteList", palette, points),
            self.tr("Quotations"),
            Chips(names, frozenset(names)),
            parent,
        )
        orders = {PLACE: self.tr("In the order of the texts"), SPEAKER: self.tr("By speaker")}
        self.ordering = self.add_ordering(self.tr("Order of the quotations"), orders, order)
        self.refresh()

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many quotations the other article gives in each way."""
        counts = Counter(quote.agreement for quote in found.quotes)
        return {agreement.value: counts[agreement] for agreement in Agreement}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Quotations whose switches are on."""
        wanted = frozenset(Agreement(value) for value in self.chips.on)
        return [quote.id for quote in choose_quotes(found, wanted, query, self.ordering.order)]

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """Cards of quotations."""
        return writer.quote

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the switch on that the quotation lies behind."""
        for quote in found.quotes:
            if quote.id == key:
                self.chips.turn_on(quote.agreement.value)

    def nothing(self, found: Comparison) -> str:
        """Nobody is quoted, or nothing fits."""
        return super().nothing(found) if found.quotes else self.tr("Neither article quotes anybody.")
