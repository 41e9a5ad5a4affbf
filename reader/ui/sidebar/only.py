"""What only one of the two articles tells."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.span import Side
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import choose_only
from reader.ui.sidebar.panel import CardPanel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.writing import CardWriter

translate = QCoreApplication.translate


class OnlyPanel(CardPanel):
    """The page with the passages that have no counterpart.

    Args:
        palette: the colours.
        points: size of the interface's text.
    """

    def __init__(self, palette: Palette, points: float, parent: QWidget | None = None) -> None:
        names = {
            Side.LEFT.value: translate("OnlyPanel", "Only left"),
            Side.RIGHT.value: translate("OnlyPanel", "Only right"),
        }
        super().__init__(
            self.tr("Search these passages"),
            CardList("onlyList", palette, points),
            self.tr("Only in one article"),
            Chips(names, frozenset(names)),
            parent,
        )
        self.refresh()

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many passages stand on each side alone."""
        counts = Counter(place.side for place in found.only)
        return {side.value: counts[side] for side in Side}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Passages of the sides that are on."""
        sides = frozenset(Side(value) for value in self.chips.on)
        return [str(number) for number in choose_only(found, sides, query)]

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """Cards of passages."""
        return writer.only

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the passage's side on."""
        if int(key) < len(found.only):
            self.chips.turn_on(found.only[int(key)].side.value)

    def nothing(self, found: Comparison) -> str:
        """Everything is told by both, nothing was matched, or nothing fits."""
        if found.only:
            return super().nothing(found)
        if not found.same_event:
            return self.tr("The articles do not seem to be about the same event, so they were not matched.")
        return self.tr("Each article tells what the other tells.")
