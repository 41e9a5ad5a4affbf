"""The bar below the articles that finds words in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.ui.speaking import announce
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from reader.ui.icons import IconSet
    from reader.ui.panes.finding import FindResult

TYPING_PAUSE_MS = 150


class FindBar(QWidget):
    """Asks for words and says how often they stand where.

    Signals:
        wanted: words, whether to search backwards, and whether case matters.
        closed: the user is done.
    """

    wanted = Signal(str, bool, bool)
    closed = Signal()

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(8)
        self.words = QLineEdit()
        self.words.setObjectName("findWords")
        self.words.setPlaceholderText(self.tr("Find in both articles"))
        self.words.setAccessibleName(self.tr("Find in both articles"))
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(180)
        self.words.setMaximumWidth(360)
        layout.addWidget(self.words, 2)
        self._buttons: dict[str, QToolButton] = {}
        for icon, name, slot in (
            ("previous", self.tr("Previous find"), self.previous),
            ("next", self.tr("Next find"), self.next),
        ):
            layout.addWidget(self._button(icon, name, slot))
        self.case = QCheckBox(self.tr("Match &case"))
        self.case.toggled.connect(self._search)
        layout.addWidget(self.case)
        self._result = plain_label(name="quiet")
        layout.addWidget(self._result, 3)
        layout.addWidget(self._button("close", self.tr("Close the find bar"), self.closed.emit))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        self.words.textChanged.connect(self._pause.start)
        self.words.returnPressed.connect(self.next)
        self.draw(icons)
        self.hide()

    @property
    def result(self) -> str:
        """What the bar says was found."""
        return self._result.text()

    def open(self, words: str) -> None:
        """Show the bar and take the keyboard.

        Args:
            words: what to search for, or "" to keep what stands there.
        """
        if words:
            self.words.setText(words)
        self.show()
        self.words.setFocus()
        self.words.selectAll()

    def next(self) -> None:
        """On to the next find."""
        self._search()

    def previous(self) -> None:
        """Back to the previous find."""
        self._search(backwards=True)

    def show_result(self, found: FindResult | None) -> None:
        """Say how often the words were found; None while nothing is searched for."""
        if found is None:
            self._result.setText("")
        elif not found.total:
            self._result.setText(self.tr("Not found"))
        else:
            words = self.tr("{index} of {total}  ·  {left} left, {right} right")
            self._result.setText(words.format(index=found.index, total=found.total, left=found.left, right=found.right))
        announce(self, self.result)

    def draw(self, icons: IconSet) -> None:
        """Draw the icons anew, in the theme's ink."""
        for name, button in self._buttons.items():
            button.setIcon(icons.icon(name))

    def _search(self, *_changed: object, backwards: bool = False) -> None:
        self._pause.stop()
        self.wanted.emit(self.words.text(), backwards, self.case.isChecked())

    def _button(self, icon: str, name: str, slot: object) -> QToolButton:
        button = QToolButton()
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        self._buttons[icon] = button
        return button
