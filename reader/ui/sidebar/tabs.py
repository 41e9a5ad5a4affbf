"""Pages with a tab each that says how much is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyle, QStyleOptionTab, QStylePainter, QTabBar, QTabWidget

from reader.ui.widgets import literal

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

WIDEST_COUNT = " 000"
TOP_PX = 8


class CountingTabs(QTabWidget):
    """Tabs with a title and a number; where there is no room for both side by side, the number stands below.

    Which of the two it is goes by the width alone, so that nothing moves while numbers come in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._counts: list[int] = []
        self._bar = _CountBar(self._counts)
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self._bar.setDrawBase(False)
        self._bar.setExpanding(True)

    def add_page(self, page: QWidget, title: str) -> int:
        """Put a page behind the others. Gives its number."""
        self._titles.append(title)
        self._counts.append(0)
        return self.addTab(page, literal(title))

    def set_count(self, number: int, count: int) -> None:
        """Say how much is on a page; nothing is said of 0."""
        self._counts[number] = count
        told = self._words(number)
        self.setTabToolTip(number, told)
        self._bar.setAccessibleTabName(number, told)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for more."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        below = not self._fits_on_one_line()
        for number, title in enumerate(self._titles):
            self.setTabText(number, literal(title if below else self._words(number)))
        self._bar.set_below(below=below)

    def _fits_on_one_line(self) -> bool:
        """Whether a number of three digits has room beside each title."""
        for number, title in enumerate(self._titles):
            self.setTabText(number, literal(title) + WIDEST_COUNT)
        return self._bar.sizeHint().width() <= self.width()

    def _words(self, number: int) -> str:
        title, count = self._titles[number], self._counts[number]
        return f"{title} {count}" if count else title


class _CountBar(QTabBar):
    """Tabs that may have a second line for their numbers.

    Args:
        counts: the numbers; the list is looked at when the tabs are painted.
    """

    def __init__(self, counts: list[int]) -> None:
        super().__init__()
        self._counts = counts
        self._below = False

    def set_below(self, *, below: bool) -> None:
        """Paint the numbers below the titles, or leave them to the titles."""
        if below != self._below:
            self._below = below
            self.setIconSize(self.iconSize() + QSize(0, 1 if below else -1))  # only this has Qt measure all tabs anew
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the second line."""
        return super().tabSizeHint(index) + QSize(0, self._line if self._below else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Each tab's title, and its number below."""
        if not self._below:
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        for index in range(self.count()):
            option = QStyleOptionTab()
            self.initStyleOption(option, index)
            painter.drawControl(QStyle.ControlElement.CE_TabBarTabShape, option)
            lit = option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
            role = QPalette.ColorRole.WindowText if lit else QPalette.ColorRole.PlaceholderText
            room = self.tabRect(index).adjusted(0, TOP_PX, 0, TOP_PX - self.tabRect(index).height() + self._line)
            for text in (option.text, str(self._counts[index] or "")):
                flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic
                painter.drawItemText(room, flags, self.palette(), self.isEnabled(), text, role)
                room.translate(0, self._line)

    @property
    def _line(self) -> int:
        return self.fontMetrics().lineSpacing()
