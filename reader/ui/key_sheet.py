"""All commands with their keys, which can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QKeyCombination, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QStandardItem
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.action_rows import ActionTable, action_row
from reader.ui.action_table import ACTIONS
from reader.ui.actions import command_words
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

_LEAVE = (Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class KeySheet(QDialog):
    """All commands with their keys. A command that is chosen can be given another key.

    Args:
        actions: the commands; those that are in no table of actions have no keys.

    Signals:
        key_chosen: id of a command and its new key, "" for none.
        usual_wanted: id of a command that shall have its usual keys again; "" for all of them.
    """

    key_chosen = Signal(str, str)
    usual_wanted = Signal(str)

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(620, 640)
        self._menus = {spec.id: spec.menu for spec in ACTIONS}
        self._actions = [action for action in actions if action.objectName() in self._menus]
        self.table = ActionTable(self.tr("Keys"), [self.tr("Command"), self.tr("Keys"), self.tr("Menu")])
        self._label = plain_label()
        self.field = QKeySequenceEdit()
        self.field.setMaximumSequenceLength(1)
        self.field.setClearButtonEnabled(True)
        self.field.setFinishingKeyCombinations([QKeyCombination(key) for key in _LEAVE])
        for part in (self.field, *self.field.findChildren(QLineEdit)):
            part.setAccessibleName(self.tr("New key"))
        self.field.keySequenceChanged.connect(self._take)
        self.usual = QPushButton(self.tr("&Usual Key"))
        self.usual.clicked.connect(lambda: self._restore(self._chosen()))
        self._told = plain_label(name="quiet")
        self._told.setWordWrap(True)
        self._lay_out()
        self.fill()
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.table.setCurrentIndex(self.table.rows.index(0, 0))

    def fill(self) -> None:
        """Write all rows anew; the chosen one stays chosen."""
        row = max(0, self.table.currentIndex().row())
        rows = self.table.rows
        with QSignalBlocker(self.table.selectionModel()):
            rows.removeRows(0, rows.rowCount())
            for action in self._actions:
                menu = QCoreApplication.translate("Actions", self._menus[action.objectName()].value)
                rows.appendRow(action_row(action, menu.replace("&", "")))
            for command, keys in self._list_keys():
                rows.appendRow([QStandardItem(text) for text in (command, keys, self.tr("In a list"))])
        self.table.setCurrentIndex(rows.index(row, 0))

    @property
    def told(self) -> str:
        """What is said of the last change."""
        return self._told.text()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        everything = buttons.addButton(self.tr("&All Usual Keys"), QDialogButtonBox.ButtonRole.ResetRole)
        everything.clicked.connect(lambda: self._restore(""))
        buttons.rejected.connect(self.reject)
        change = QGridLayout()
        change.setHorizontalSpacing(10)
        change.addWidget(self._label, 0, 0)
        change.addWidget(self.field, 0, 1)
        change.addWidget(self.usual, 0, 2)
        change.addWidget(self._told, 1, 0, 1, 3)
        change.setColumnStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table, 1)
        layout.addLayout(change)
        layout.addWidget(buttons)

    def _chosen(self) -> str:
        row = self.table.currentIndex().row()
        return self._actions[row].objectName() if 0 <= row < len(self._actions) else ""

    def _show_chosen(self) -> None:
        action = next((action for action in self._actions if action.objectName() == self._chosen()), None)
        self._told.setText("")
        for widget in (self.field, self.usual):
            widget.setEnabled(action is not None)
        with QSignalBlocker(self.field):
            self.field.setKeySequence(QKeySequence() if action is None else action.shortcut())
        words = "" if action is None else self.tr("Key for “{command}”").format(command=command_words(action))
        self._label.setText(words)

    def _take(self, keys: QKeySequence) -> None:
        chosen = self._chosen()
        taken = (action for action in self._actions if not keys.isEmpty() and keys in action.shortcuts())
        owner = next(taken, None)
        if owner is not None and owner.objectName() != chosen:
            told = self.tr("{keys} is the key for “{command}”.")
            native = keys.toString(QKeySequence.SequenceFormat.NativeText)
            self._told.setText(told.format(keys=native, command=command_words(owner)))
            return
        self.key_chosen.emit(chosen, keys.toString())
        self.fill()
        gone = self.tr("The command has no key any more.")
        self._told.setText(gone if keys.isEmpty() else self.tr("The new key works from now on."))

    def _restore(self, action_id: str) -> None:
        self.usual_wanted.emit(action_id)
        self.fill()
        self._show_chosen()

    def _list_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Next or previous card"), self.tr("Down, Up")),
            (self.tr("Next or previous place on a card, or mention of a name"), self.tr("Right, Left")),
            (self.tr("Go there again"), self.tr("Return")),
        ]
