"""The table of actions turned into Qt's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from reader.ui.action_table import ACTIONS, Need

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reader.ui.icons import IconSet

COMMAND = "command"
"""Property of an action whose words need others beside them outside its menu."""


class ActionSet(QObject):
    """The table turned into Qt's actions.

    Args:
        handlers: what each action does, by id; a switch is handed its new state.
        icons: gives the drawings.
        parent: the window that the shortcuts work in.

    Raises:
        KeyError: an action has no handler.
    """

    def __init__(self, handlers: Mapping[str, Callable[..., object]], icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(QCoreApplication.translate("Actions", spec.text), parent)
            action.setObjectName(spec.id)
            action.setCheckable(spec.checkable)
            action.setIconVisibleInMenu(not spec.checkable)  # there it would hide whether the switch is on
            if spec.tip:
                action.setStatusTip(QCoreApplication.translate("Actions", spec.tip))
            handler = handlers[spec.id]
            if spec.checkable:
                action.toggled.connect(handler)
            else:
                action.triggered.connect(lambda _checked=False, handler=handler: handler())
            parent.addAction(action)
            self._actions[spec.id] = action
        self.set_keys({}, letters=True)
        self.draw(icons)

    def __getitem__(self, name: str) -> QAction:
        """The action with that id."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """All actions, in the order of the menus."""
        return list(self._actions.values())

    def draw(self, icons: IconSet) -> None:
        """Draw the icons anew, in the theme's ink."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon))

    def allow(self, given: frozenset[Need]) -> None:
        """Make possible what needs no more than what is given."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(spec.need is Need.NOTHING or spec.need in given)

    def set_keys(self, own: Mapping[str, str], *, letters: bool) -> None:
        """Give each action its keys.

        Args:
            own: the user's own key for an action, by its id, in the place of the usual ones.
            letters: whether keys of one letter do something.
        """
        taken = set(own.values())
        for spec in ACTIONS:
            usual = (*spec.keys, spec.letter) if letters and spec.letter else spec.keys
            mine = own.get(spec.id)
            keys = [key for key in usual if key not in taken] if mine is None else [mine] if mine else []
            action = self._actions[spec.id]
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setToolTip(_tool_tip(action))

    def set_checked(self, name: str, *, on: bool) -> None:
        """Set a switch; its handler hears of it where it was set otherwise."""
        self._actions[name].setChecked(on)


def plain_text(action: QAction) -> str:
    """An action's words without the mark of its letter and without dots."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def command_words(action: QAction) -> str:
    """What an action is called in the list of commands, away from the menu that explains it."""
    return str(action.property(COMMAND) or plain_text(action))


def _tool_tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain_text(action)} ({keys})" if keys else plain_text(action)
