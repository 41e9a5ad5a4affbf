"""What all pages of the sidebar have in common: a search field, switches, a list, and a word when it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedLayout, QVBoxLayout, QWidget

from reader.ui.sidebar.ordering import OrderButton
from reader.ui.sidebar.writing import CardWriter
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtCore import QPoint

    from reader.model.comparison import Comparison
    from reader.ui.sidebar.card_list import CardList
    from reader.ui.sidebar.cards import Card
    from reader.ui.sidebar.chips import Chips
    from reader.ui.sidebar.name_list import NameList

TYPING_PAUSE_MS = 120
_INTO_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Panel(QWidget):
    """A page of the sidebar. Each kind of page says what it counts, lists and holds; the rest is the same for all.

    Args:
        search_name: what the search field is called, for its placeholder and for screen readers.
        view: the list.
        view_name: what the list is called, for screen readers.
        chips: the switches.

    Signals:
        count_changed: how much the switches let through before it is searched, for the tab.
        copy_wanted: keys of what is to be copied with its citation.
        choice_changed: the user has switched what is shown, or its order.
    """

    count_changed = Signal(int)
    copy_wanted = Signal(object)
    choice_changed = Signal()

    def __init__(
        self,
        search_name: str,
        view: CardList | NameList,
        view_name: str,
        chips: Chips,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.comparison: Comparison | None = None
        self._awaiting = ""
        self.chips = chips
        self._view = view
        view.setAccessibleName(view_name)
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
        self._copy = QAction(self.tr("Copy with Citation"), self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self._copy_current)
        view.addAction(self._copy)
        view.menu_wanted.connect(self._show_menu)
        chips.changed.connect(self._choice_made)
        self._lay_out()

    def _lay_out(self) -> None:
        self._search_row = QHBoxLayout()
        self._search_row.setSpacing(6)
        self._search_row.addWidget(self.search, 1)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(12, 10, 12, 10)
        self._head.setSpacing(8)
        self._head.addLayout(self._search_row)
        self._head.addWidget(self.chips)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addLayout(self._stack, 1)

    @property
    def query(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def add_ordering(self, name: str, orders: Mapping[str, str], order: str) -> OrderButton:
        """Let the list be sorted, with a button beside the search field."""
        button = OrderButton(name, orders, order)
        button.chosen.connect(self._choice_made)
        self._search_row.addWidget(button)
        self.setTabOrder(self.search, button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field down into the list, to its first row unless the reader is at another."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _INTO_LIST:
            if self._pause.isActive():
                self._pause.stop()
                self.refresh()
            self._view.setFocus()
            self._view.enter()
            return True
        return super().eventFilter(watched, event)

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found, or nothing."""
        self.comparison = comparison
        self.refresh()

    def refresh(self) -> None:
        """Show what fits the search and the switches."""
        found = self.comparison
        if found is None:
            self.chips.set_counts({})
            self.fill(None, ())
            self._say_empty(self._awaiting)
            self.count_changed.emit(0)
            return
        self.chips.set_counts(self.counts(found))
        keys = self.choose(found, self.query)
        self.fill(found, keys)
        self._say_empty("" if keys else self.nothing(found))
        self.count_changed.emit(len(self.choose(found, "") if self.query else keys))

    def wait(self, text: str) -> None:
        """Say what stands in the way while there is nothing to show."""
        self._awaiting = text
        if self.comparison is None:
            self._say_empty(text)

    def counts(self, found: Comparison) -> Mapping[str, int]:
        """How much lies behind each switch."""
        raise NotImplementedError

    def choose(self, found: Comparison, query: str) -> Sequence[str]:
        """Keys of what the switches let through and the query's words stand in, in the chosen order."""
        raise NotImplementedError

    def fill(self, found: Comparison | None, keys: Sequence[str]) -> None:
        """Put these into the list."""
        raise NotImplementedError

    def nothing(self, found: Comparison) -> str:  # noqa: ARG002  # pages that say more look at it
        """What stands in the place of an empty list."""
        return self.tr("Nothing here fits the search and the switches above.")

    def reveal(self, key: str) -> None:
        """Show the row of a claim, match, name or passage; each page does that in its own way."""
        raise NotImplementedError

    def extend_menu(self, menu: QMenu, key: str) -> None:
        """Add what else can be done with a row."""

    def copy_all(self) -> None:
        """Have everything in the list copied."""
        found = self.comparison
        if found is not None:
            self.copy_wanted.emit(tuple(self.choose(found, self.query)))

    def position(self) -> tuple[int, int]:
        """Which of how many is the current one in the list, counted from 1; 0 for none."""
        return self._view.position()

    def _choice_made(self) -> None:
        self.refresh()
        self.choice_changed.emit()

    def _say_empty(self, text: str) -> None:
        self._empty.setText(text)
        self._stack.setCurrentIndex(1 if text else 0)

    def _copy_current(self) -> None:
        if self._view.current_key:
            self.copy_wanted.emit((self._view.current_key,))

    def _show_menu(self, key: str, point: QPoint) -> None:
        self._view.go_to(key)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.extend_menu(menu, key)
        menu.addAction(self._copy)
        menu.addAction(self.tr("Copy the &Whole List")).triggered.connect(self.copy_all)
        menu.popup(point)


class CardPanel(Panel):
    """A page whose list is made of cards."""

    def __init__(
        self, search_name: str, cards: CardList, cards_name: str, chips: Chips, parent: QWidget | None = None
    ) -> None:
        super().__init__(search_name, cards, cards_name, chips, parent)
        self.list = cards

    def fill(self, found: Comparison | None, keys: Sequence[str]) -> None:
        """Put the cards of these into the list."""
        self.list.show_cards(keys, None if found is None else self.write(CardWriter(found)))

    def write(self, writer: CardWriter) -> Callable[[str], Card]:
        """What writes a card of this page."""
        raise NotImplementedError

    def reveal(self, key: str) -> None:
        """Open a card; switches that hide it are turned, a search that hides it is cleared."""
        if self.comparison is None or self.list.go_to(key):
            return
        self.search.clear()
        self.let_through(self.comparison, key)
        self.refresh()
        self.list.go_to(key)

    def let_through(self, found: Comparison, key: str) -> None:
        """Turn the switches so that they show a card."""
        raise NotImplementedError
