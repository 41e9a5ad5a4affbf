"""The button that sorts a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping


class OrderButton(QToolButton):
    """Offers a few orders, one of which is on.

    Args:
        name: what is sorted, for screen readers.
        orders: words for each order; the first is the usual one.
        order: the one that is on at first; one that is not offered gives the usual one.

    Signals:
        chosen: the user wants another order.
    """

    chosen = Signal()

    def __init__(self, name: str, orders: Mapping[str, str], order: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = order if order in orders else next(iter(orders))
        self.setText(self.tr("Sort") + " ▾")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._actions: dict[str, QAction] = {}
        menu = QMenu(self)
        group = QActionGroup(menu)
        for key, words in orders.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == self.order)
            action.setActionGroup(group)
            self._actions[key] = action
            action.triggered.connect(lambda _checked=False, key=key: self.choose(key))
        self.setMenu(menu)

    def choose(self, order: str) -> None:
        """Sort in another order and tell."""
        if order != self.order:
            self.order = order
            self._actions[order].setChecked(True)  # Qt takes it by position only
            self.chosen.emit()
