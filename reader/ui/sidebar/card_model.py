"""Cards as rows: each is written when it is first looked at, and rows come in portions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject

    from reader.ui.sidebar.cards import Card

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
ROWS_AT_ONCE = 40  # measured in about 10 ms, and more than the tallest screen shows

Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Cards by key; each is written when it is first looked at.

    Rows come in portions as the reader scrolls, so that a long list is there as soon as a short one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._shown = 0
        self._write: Callable[[str], Card] | None = None
        self._cards: dict[str, Card] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """What is in the list, from top to bottom."""
        return self._keys

    def set_cards(self, keys: Sequence[str], write: Callable[[str], Card] | None) -> None:
        """Show these.

        Args:
            keys: what the cards stand for.
            write: gives a card for a key; needed where there are any.
        """
        self.beginResetModel()
        self._keys = tuple(keys)
        self._rows = {key: row for row, key in enumerate(self._keys)}
        self._shown = min(len(self._keys), ROWS_AT_ONCE)
        self._write = write
        self._cards.clear()
        self.endResetModel()

    def show_row(self, row: int) -> None:
        """Have the rows up to that one, if they are not there yet."""
        wanted = min(len(self._keys), row + 1)
        if wanted > self._shown:
            self.beginInsertRows(QModelIndex(), self._shown, wanted - 1)
            self._shown = wanted
            self.endInsertRows()

    def row_of(self, key: str) -> int | None:
        """Where a key stands, or None where it is filtered out."""
        return self._rows.get(key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are rows that the list has not asked for yet."""
        return not parent.isValid() and self._shown < len(self._keys)

    def fetchMore(self, parent: Index) -> None:
        """The next portion of rows."""
        if not parent.isValid():
            self.show_row(self._shown + ROWS_AT_ONCE - 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, or says to screen readers."""
        if not index.isValid() or self._write is None:
            return None
        if role not in (CARD_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        key = self._keys[index.row()]
        if key not in self._cards:
            self._cards[key] = self._write(key)
        card = self._cards[key]
        return card if role == CARD_ROLE else card.spoken
