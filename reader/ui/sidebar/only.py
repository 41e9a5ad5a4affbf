"""What only one of the two articles tells."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.model.span import Side
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import choose_only
from reader.ui.sidebar.panel import Panel
from reader.ui.sidebar.writing import CardWriter, side_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison


class OnlyPanel(Panel):
    """The page with the passages that have no counterpart.

    Args:
        palette: the colours.
        points: size of the interface's text.
    """

    def __init__(self, palette: Palette, points: float, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Search these passages"), parent)
        self.chips = Chips(
            {side.value: self.tr("Only {side}").format(side=side_word(side).lower()) for side in Side},
            frozenset(side.value for side in Side),
        )
        self.chips.changed.connect(self.refresh)
        self._head.addWidget(self.chips)
        self.list = CardList("onlyList", palette, points)
        self.list.setAccessibleName(self.tr("Only in one article"))
        self.finish(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show the passages that fit the search and the switches."""
        comparison = self.comparison
        if comparison is None:
            self.chips.set_counts({})
            self.list.show_cards((), None)
            self.say_empty(self.nothing_yet())
            self.count_changed.emit(0)
            return
        counts = Counter(place.side.value for place in comparison.only)
        self.chips.set_counts({side.value: counts[side.value] for side in Side})
        sides = frozenset(Side(value) for value in self.chips.on)
        numbers = choose_only(comparison, sides, self.query)
        self.list.show_cards([str(number) for number in numbers], CardWriter(comparison).only)
        self.say_empty("" if numbers else self._nothing(comparison))
        self.count_changed.emit(len(comparison.only))

    def _nothing(self, comparison: Comparison) -> str:
        if comparison.only:
            return self.nothing_fits()
        if not comparison.same_event:
            return self.tr("The articles do not seem to be about the same event, so they were not matched.")
        return self.tr("Each article tells what the other tells.")

    def reveal(self, key: str) -> None:
        """Open the card of a passage, if it is shown."""
        self.list.go_to(key)
