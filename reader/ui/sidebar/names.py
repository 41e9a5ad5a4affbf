"""Who and what is named, where, and how often."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from reader.model.runs import entity_role
from reader.ui.sidebar.chips import Chips
from reader.ui.sidebar.choices import ALPHABET, COUNT, KIND, choose_names, in_sections
from reader.ui.sidebar.name_list import NameList
from reader.ui.sidebar.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
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
        kinds = kind_words()
        self.list = NameList(palette, points)
        super().__init__(
            self.tr("Search names"),
            self.list,
            self.tr("Names in both articles"),
            Chips(kinds, frozenset(kinds) - frozenset(hidden)),
            parent,
        )
        orders = {
            COUNT: self.tr("The most mentioned first"),
            ALPHABET: self.tr("By the alphabet"),
            KIND: self.tr("By kind"),
        }
        self.ordering = self.add_ordering(self.tr("Order of the names"), orders, order)
        self.list.setStatusTip(self.tr("The figures count mentions. Click again for the next mention."))
        self.list.walked.connect(self._walk)
        self._at: dict[str, int] = {}
        self.refresh()

    @property
    def hidden(self) -> tuple[str, ...]:
        """Kinds that are switched off."""
        return tuple(kind for kind in kind_words() if kind not in self.chips.on)

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How many names there are of each kind."""
        counts = Counter(entity_role(group.label) for group in found.groups)
        return {kind: counts[kind] for kind in kind_words()}

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Names of the kinds that are on."""
        return [group.id for group in choose_names(found.groups, self.chips.on, query, self.ordering.order)]

    def fill(self, found: Comparison | None, keys: Sequence[str]) -> None:
        """Put these into the list, in sections."""
        groups = {} if found is None else {group.id: group for group in found.groups}
        self.list.show_sections(in_sections([groups[key] for key in keys]))

    def nothing(self, found: Comparison) -> str:
        """No names, or none that fit."""
        return super().nothing(found) if found.groups else self.tr("No names were found in these two articles.")

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
