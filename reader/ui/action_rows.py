"""A table of commands with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from reader.ui.actions import command_words

if TYPE_CHECKING:
    from PySide6.QtGui import QAction


def action_row(action: QAction, group: str) -> list[QStandardItem]:
    """A command's words, its keys, and the group it belongs to."""
    keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
    row = [QStandardItem(command_words(action)), QStandardItem(keys), QStandardItem(group)]
    for item in row:
        item.setEditable(False)
    return row


class ActionTable(QTreeView):
    """Rows of commands.

    Args:
        name: for screen readers.
        headers: titles of the columns; the first gets what room there is.
    """

    def __init__(self, name: str, headers: list[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = QStandardItemModel(0, len(headers), self)
        self.rows.setHorizontalHeaderLabels(headers)
        self.setModel(self.rows)
        self.setRootIsDecorated(False)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
