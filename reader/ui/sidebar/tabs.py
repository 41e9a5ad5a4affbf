"""Pages with a tab each that says how much is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabWidget

from reader.ui.widgets import literal

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget


class CountingTabs(QTabWidget):
    """Tabs with a title and a number; where there is no room for all numbers, only the open page shows its own.

    The whole is always in the tab's tip.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._counts: list[int] = []
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabBar().setDrawBase(False)
        self.tabBar().setExpanding(True)
        self.currentChanged.connect(self._write)

    def add_page(self, page: QWidget, title: str) -> int:
        """Put a page behind the others. Gives its number."""
        self._titles.append(title)
        self._counts.append(0)
        return self.addTab(page, literal(title))

    def set_count(self, number: int, count: int) -> None:
        """Say how much is on a page; nothing is said of 0."""
        self._counts[number] = count
        self.setTabToolTip(number, self._words(number, counted=True))
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for more."""
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        everything = range(len(self._titles))
        for counted in (everything, (self.currentIndex(),), ()):
            for number in everything:
                self.setTabText(number, literal(self._words(number, counted=number in counted)))
            if self.tabBar().sizeHint().width() <= self.width():
                return

    def _words(self, number: int, *, counted: bool) -> str:
        title, count = self._titles[number], self._counts[number]
        return f"{title} {count}" if counted and count else title
