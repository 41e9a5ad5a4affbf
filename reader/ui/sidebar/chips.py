"""Rows of small switches that say how much lies behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QLayoutItem, QPushButton, QSizePolicy, QWidget

from reader.ui.widgets import literal

if TYPE_CHECKING:
    from collections.abc import Mapping


class FlowLayout(QLayout):
    """Puts widgets side by side and begins a new row where the width ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap

    def addItem(self, item: QLayoutItem) -> None:
        """One more item, at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove the item at an index and give it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Narrower means more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of all rows at a width, in pixels."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put the items in their places."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        """How much room it takes, in pixels."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        area = rect.marginsRemoved(margins)
        x, y, row_height = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > area.x() and x + size.width() > area.x() + area.width():
                x, y, row_height = area.x(), y + row_height + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            row_height = max(row_height, size.height())
        return y + row_height + margins.bottom() - rect.y()


class Chips(QWidget):
    """Switches, several of which may be on.

    Args:
        names: what each is called, by id.
        on: ids of those that are on at first.
        rare: ids of those that are in sight only while there is something behind them.

    Signals:
        changed: another set of them is on.
    """

    changed = Signal()

    def __init__(
        self,
        names: Mapping[str, str],
        on: frozenset[str],
        rare: frozenset[str] = frozenset(),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rare = rare
        self._names = dict(names)
        self._buttons: dict[str, QPushButton] = {}
        layout = FlowLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for key, name in self._names.items():
            button = QPushButton(literal(name))
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setChecked(key in on)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.toggled.connect(self.changed)
            layout.addWidget(button)
            self._buttons[key] = button
        self.set_counts({})

    @property
    def on(self) -> frozenset[str]:
        """Ids of those that are on."""
        return frozenset(key for key, button in self._buttons.items() if button.isChecked())

    def button(self, key: str) -> QPushButton:
        """One of the switches."""
        return self._buttons[key]

    def turn_on(self, key: str) -> None:
        """Switch one on."""
        self._buttons[key].setChecked(True)

    def turn_off(self, key: str) -> None:
        """Switch one off."""
        self._buttons[key].setChecked(False)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how much lies behind each."""
        for key, button in self._buttons.items():
            count = counts.get(key, 0)
            button.setText(literal(f"{self._names[key]}  {count}" if counts else self._names[key]))
            state = self.tr("{name}, {count}").format(name=self._names[key], count=count)
            button.setAccessibleName(state)
            button.setVisible(bool(count) or key not in self._rare)
        self.updateGeometry()
