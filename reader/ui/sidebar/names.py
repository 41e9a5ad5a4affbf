"""Who and what is named, where, and how often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from reader.model.runs import entity_role
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import ALPHABET, COUNT, KIND, choose_names
from reader.ui.sidebar.name_list import NameList
from reader.ui.sidebar.panel import Panel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.marks import EntityGroup

translate = QCoreApplication.translate


def kind_words() -> dict[str, str]:
    """What each kind of name is called, by palette role."""
    return {
        "entity.person": translate("Names", "People"),
        "entity.org": translate("Names", "Organisations"),
        "entity.place": translate("Names", "Places"),
        "entity.group": translate("Names", "Groups"),
        "entity.number": translate("Names", "Numbers and dates"),
        "entity.other": translate("Names", "Other"),
    }


class NamePanel(Panel):
    """The page with the names.

    Args:
        palette: the colours.
        points: size of the interface's text.
        hidden: kinds that are switched off at first, as palette roles.
        order: "count", "alphabet" or "kind".

    Signals:
        mention_wanted: id of a group, and which of its mentions, counted round and round.
    """

    mention_wanted = Signal(str, int)

    def __init__(
        self,
        palette: Palette,
        points: float,
        hidden: tuple[str, ...],
        order: str = COUNT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Search names"), parent)
        kinds = kind_words()
        self.chips = Chips(kinds, frozenset(kinds) - frozenset(hidden))
        self.chips.changed.connect(self.choose)
        orders = {
            COUNT: self.tr("The most mentioned first"),
            ALPHABET: self.tr("By the alphabet"),
            KIND: self.tr("By kind"),
        }
        self.ordering = self.add_ordering(self.tr("Order of the names"), orders, order)
        self._head.addWidget(self.chips)
        self.list = NameList(palette, points)
        self.list.setAccessibleName(self.tr("Names in both articles"))
        self.list.setStatusTip(self.tr("The figures count mentions. Click again for the next mention."))
        self.list.walked.connect(self._walk)
        self._at: dict[str, int] = {}
        self.finish(self.list)
        self.refresh()

    @property
    def hidden(self) -> tuple[str, ...]:
        """Kinds that are switched off."""
        return tuple(kind for kind in kind_words() if kind not in self.chips.on)

    def refresh(self) -> None:
        """Show the names that fit the search and the switches."""
        comparison = self.comparison
        groups = () if comparison is None else comparison.groups
        counts = Counter(entity_role(group.label) for group in groups)
        self.chips.set_counts({} if comparison is None else {kind: counts[kind] for kind in kind_words()})
        shown = [group for group in groups if entity_role(group.label) in self.chips.on]
        sections = choose_names(shown, frozenset(), self.query, self.ordering.order)
        self.list.show_sections(sections)
        if comparison is None:
            self.say_empty(self.nothing_yet())
        elif not groups:
            self.say_empty(self.tr("No names were found in these two articles."))
        else:
            self.say_empty("" if any(section.groups for section in sections) else self.nothing_fits())
        self.count_changed.emit(len(shown))

    def reveal(self, key: str) -> None:
        """Make a name the current one."""
        self.list.go_to(key)

    def group(self, group_id: str) -> EntityGroup | None:
        """A name by its id."""
        groups = () if self.comparison is None else self.comparison.groups
        return next((group for group in groups if group.id == group_id), None)

    def _walk(self, group_id: str, by: int) -> None:
        self._at = {group_id: self._at.get(group_id, 0) + by if by else 0}
        self.mention_wanted.emit(group_id, self._at[group_id])
