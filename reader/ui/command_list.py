"""All commands in one searchable list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.ui.action_rows import ActionTable, action_row
from reader.ui.actions import command_words
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

_PASSED_ON = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class CommandList(QDialog):
    """Finds a command by its words and runs it.

    Args:
        actions: the commands; those that are not possible now are left out.
    """

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All commands"))
        self.resize(520, 420)
        self._actions = [action for action in actions if action.isEnabled() and action.objectName() != "commands"]
        self._shown: list[QAction] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Type what you want to do"))
        self.search.setAccessibleName(self.tr("Search commands"))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._run)
        self.table = ActionTable(self.tr("Commands"), [self.tr("Command"), self.tr("Keys")])
        self.table.setHeaderHidden(True)
        self.table.doubleClicked.connect(self._run)
        self._nothing = plain_label(self.tr("No command that is possible now has these words."), "quiet")
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(self.table, 1)
        self._fill("")

    @property
    def commands(self) -> list[str]:
        """The words of the commands that are shown."""
        return [command_words(action) for action in self._shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the list do so while one types."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _PASSED_ON:
            self.table.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, query: str) -> None:
        words = query.casefold().split()
        self._shown = [
            action for action in self._actions if all(word in command_words(action).casefold() for word in words)
        ]
        self.table.rows.removeRows(0, self.table.rows.rowCount())
        for action in self._shown:
            self.table.rows.appendRow(action_row(action, "")[:2])
        self._nothing.setVisible(not self._shown)
        self.table.setCurrentIndex(self.table.rows.index(0, 0))

    def _run(self, *_index: object) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._shown):
            action = self._shown[row]
            self.accept()
            action.trigger()
