"""The passages that both articles have, and the details in which they differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import LinkKind
from reader.ui.sidebar.card_list import CardList
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import (
    CONFLICTS,
    COPIED,
    DIFFERENT,
    LINK_KINDS,
    PLACE,
    SURE,
    choose_links,
    count_links,
)
from reader.ui.sidebar.panel import CardPanel
from reader.ui.widgets import plain_label
from reader.ui.words import link_word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.writing import CardWriter


class MatchPanel(CardPanel):
    """The page with the matches and their differences.

    Args:
        palette: the colours.
        points: size of the interface's text.
        order: "place", "sure" or "different".
    """

    def __init__(self, palette: Palette, points: float, order: str = PLACE, parent: QWidget | None = None) -> None:
        names = {kind.value: link_word(kind) for kind in LinkKind}
        names[CONFLICTS] = self.tr("Only with differences")
        names[COPIED] = self.tr("Only the same wording")
        cards = CardList("matchList", palette, points)
        chips = Chips(names, frozenset(LINK_KINDS), rare=frozenset({COPIED}))
        super().__init__(self.tr("Search matches"), cards, self.tr("Matches and differences"), chips, parent)
        orders = {
            PLACE: self.tr("In the order of the texts"),
            SURE: self.tr("The surest first"),
            DIFFERENT: self.tr("Those that differ first"),
        }
        self.note = plain_label(name="quiet")
        self.note.setWordWrap(True)
        self._head.addWidget(self.note)
        self.ordering = self.add_ordering(self.tr("Order of the matches"), orders, order)
        self.refresh()

    @property
    def differing(self) -> tuple[str, ...]:
        """Keys of those in the list that differ in a detail, from top to bottom."""
        links = () if self.comparison is None else self.comparison.links
        with_conflicts = {link.id for link in links if link.conflicts}
        return tuple(key for key in self.list.cards.keys if key in with_conflicts)

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many matches there are of each kind."""
        counts = count_links(found)
        if not counts[COPIED]:
            self.chips.turn_off(COPIED)
        return {kind: counts[kind] for kind in (*LINK_KINDS, CONFLICTS, COPIED)}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Matches of the kinds that are on."""
        return [link.id for link in choose_links(found, self.chips.on, query, self.ordering.order)]

    def fill(self, found: Comparison | None, keys: Sequence[str]) -> None:
        """Put the cards of these into the list; above it, a word on wording that both have at length."""
        words = 0 if found is None else sum(run.words for run in found.copied)
        told = self.tr("{count} words stand in both alike, outside quotations: a sign of one common source.")
        self.note.setText(told.format(count=words))
        self.note.setVisible(bool(words))
        super().fill(found, keys)

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """Cards of matches."""
        return writer.link

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the match's kind on, and off what narrows the list to others."""
        link = next((link for link in found.links if link.id == key), None)
        if link is None:
            return
        self.chips.turn_on(link.kind.value)
        if not link.conflicts:
            self.chips.turn_off(CONFLICTS)
        if not found.copied_in(link):
            self.chips.turn_off(COPIED)

    def nothing(self, found: Comparison) -> str:
        """Nothing was matched, or nothing fits."""
        return super().nothing(found) if found.links else self.tr("No passage of one article is in the other.")
