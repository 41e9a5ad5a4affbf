"""What all pages of the sidebar have in common: a search field, switches, a list, and a word when it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.sidebar.ordering import OrderButton
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QPoint

    from reader.model.comparison import Comparison
    from reader.ui.sidebar.card_list import CardList
    from reader.ui.sidebar.name_list import NameList

TYPING_PAUSE_MS = 120
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Panel(QWidget):
    """A page of the sidebar.

    Args:
        search_name: what the search field is called, for its placeholder and for screen readers.

    Signals:
        count_changed: how much the page holds before it is searched, for the tab.
        copy_wanted: key of what is to be copied with its citation.
        choice_changed: the user has switched what is shown, or its order.
    """

    count_changed = Signal(int)
    copy_wanted = Signal(str)
    choice_changed = Signal()

    def __init__(self, search_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(search_name)
        self.search.setAccessibleName(search_name)
        self.search.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self.search.textChanged.connect(self._pause.start)
        self.search.installEventFilter(self)
        self._empty = plain_label(name="empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self._empty.setContentsMargins(24, 28, 24, 24)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(12, 10, 12, 10)
        self._head.setSpacing(8)
        self._search_row = QHBoxLayout()
        self._search_row.setSpacing(6)
        self._search_row.addWidget(self.search, 1)
        self._head.addLayout(self._search_row)
        self._layout.addLayout(self._head)

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def finish(self, view: CardList | NameList) -> None:
        """Put the list below the head; called once by the page, when its head is complete."""
        self._view = view
        self._copy = QAction(self.tr("Copy with Citation"), self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._copy_current)
        view.addAction(self._copy)
        view.menu_wanted.connect(self._show_menu)
        self._stack = QStackedLayout()
        self._stack.addWidget(view)
        self._stack.addWidget(self._empty)
        self._layout.addLayout(self._stack, 1)

    def add_ordering(self, name: str, orders: Mapping[str, str], order: str) -> OrderButton:
        """Let the list be sorted, with a button beside the search field."""
        button = OrderButton(name, orders, order)
        button.chosen.connect(self.choose)
        self._search_row.addWidget(button)
        return button

    def choose(self) -> None:
        """Show what the user has chosen, and tell."""
        self.refresh()
        self.choice_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field down into the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _INTO_LIST:
            if self._pause.isActive():
                self._pause.stop()
                self.refresh()
            self._view.setFocus()
            return True
        return super().eventFilter(watched, event)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found, or nothing."""
        self.comparison = comparison
        self.refresh()

    def refresh(self) -> None:
        """Fill the list; each page does that in its own way."""
        raise NotImplementedError

    def reveal(self, key: str) -> None:
        """Show the row of a claim, match, name or passage; each page does that in its own way."""
        raise NotImplementedError

    def position(self) -> tuple[int, int]:
        """Which of how many is the current one in the list, counted from 1; 0 for none."""
        return self._view.position()

    def say_empty(self, text: str) -> None:
        """Show `text` in the place of the list; "" shows the list."""
        self._empty.setText(text)
        self._stack.setCurrentIndex(1 if text else 0)

    def nothing_yet(self) -> str:
        """What an empty page says while there is no comparison."""
        return self.tr("Open two articles about one event; what is found stands here.")

    def nothing_fits(self) -> str:
        """What an empty page says when the search and the switches leave nothing."""
        return self.tr("Nothing here fits the search and the switches above.")

    def _copy_current(self) -> None:
        if self._view.current_key:
            self.copy_wanted.emit(self._view.current_key)

    def _show_menu(self, key: str, point: QPoint) -> None:
        self._view.go_to(key)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._copy)
        menu.popup(point)
