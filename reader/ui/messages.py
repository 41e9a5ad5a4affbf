"""The bar above the articles that tells what happened, without getting in the way."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.ui.speaking import announce
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from reader.ui.icons import IconSet

READING_TIME_MS = 9000
CHOOSING_TIME_MS = 30_000  # where something is offered
MOST = 4


class Level(Enum):
    """How much a message matters."""

    INFO = "info"
    NOTICE = "notice"  # stays until it is closed or does not hold any more
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """Something to tell.

    Attributes:
        text: one sentence that says what happened.
        hint: one sentence that says what to do, or "".
        key: a message takes the place of an earlier one with the same key.
        details: for a report, or "".
        offers: what the user may do about it: (id, label) pairs.
    """

    text: str
    level: Level = Level.INFO
    hint: str = ""
    key: str = ""
    details: str = ""
    offers: tuple[tuple[str, str], ...] = ()


class MessageBar(QWidget):
    """A short stack of messages, the latest on top. Hidden while there are none.

    Signals:
        offer_taken: the id of the offer that the user chose.
        details_wanted: the details to show.
    """

    offer_taken = Signal(str)
    details_wanted = Signal(str)

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAccessibleName(self.tr("Messages"))
        self._icons = icons
        self._rows: list[_Row] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.hide()

    @property
    def messages(self) -> list[Message]:
        """What is shown, the latest first."""
        return [row.message for row in self._rows]

    def show_message(self, message: Message) -> None:
        """Add a message; it replaces one with the same key or the same words."""
        for row in list(self._rows):
            if (message.key and row.message.key == message.key) or row.message.text == message.text:
                self._remove(row)
        row = _Row(message, self._icons, self)
        row.closed.connect(lambda: self._remove(row))
        row.offer_taken.connect(lambda offer: self._take(row, offer))
        row.details_wanted.connect(self.details_wanted)
        self._rows.insert(0, row)
        self._layout.insertWidget(0, row)
        while len(self._rows) > MOST:
            self._remove(self._rows[-1])
        self.show()
        announce(self, f"{message.text} {message.hint}".strip())

    def withdraw(self, key: str) -> None:
        """Remove the message with that key: it does not hold any more."""
        for row in [row for row in self._rows if row.message.key == key]:
            self._remove(row)

    def refresh(self) -> None:
        """Colour the signs anew after the theme has changed."""
        for row in self._rows:
            row.colour(self._icons)

    def _take(self, row: _Row, offer: str) -> None:
        self._remove(row)
        self.offer_taken.emit(offer)

    def _remove(self, row: _Row) -> None:
        if row not in self._rows:
            return
        self._rows.remove(row)
        self._layout.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.setVisible(bool(self._rows))


class _Row(QFrame):
    closed = Signal()
    offer_taken = Signal(str)
    details_wanted = Signal(str)

    def __init__(self, message: Message, icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self.message = message
        self.setProperty("level", message.level.value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 8, 6)
        layout.setSpacing(10)
        self._sign = QLabel()
        self._sign.setFixedSize(18, 18)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words = plain_label(f"{message.text} {message.hint}".strip())
        words.setWordWrap(True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(words, 1)
        for offer, label in message.offers:
            button = QPushButton(label)
            button.clicked.connect(lambda _checked=False, offer=offer: self.offer_taken.emit(offer))
            layout.addWidget(button)
        if message.details:
            more = QPushButton(self.tr("Details…"))
            more.clicked.connect(lambda: self.details_wanted.emit(message.details))
            layout.addWidget(more)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.closed)
        layout.addWidget(self._close)
        self.colour(icons)
        if message.level is Level.INFO:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(self.closed)
            timer.start(CHOOSING_TIME_MS if message.offers else READING_TIME_MS)

    def colour(self, icons: IconSet) -> None:
        """Draw the signs in the theme's ink."""
        name = "warning" if self.message.level is Level.ERROR else "info"
        self._sign.setPixmap(icons.icon(name).pixmap(18, 18))
        self._close.setIcon(icons.icon("close"))
