"""The middle of the window: messages, below them the start page or the articles, and the find bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from reader.ui.find_bar import FindBar
    from reader.ui.messages import MessageBar
    from reader.ui.reading_desk import ReadingDesk
    from reader.ui.start_page import StartPage


class Middle(QWidget):
    """Shows the start page until there is an article.

    Args:
        messages: stand above.
        start_page, desk: one of the two is shown.
        find_bar: stands below.
    """

    def __init__(self, messages: MessageBar, start_page: StartPage, desk: ReadingDesk, find_bar: FindBar) -> None:
        super().__init__()
        self._start_page = start_page
        self._desk = desk
        self._pages = QStackedWidget()
        self._pages.addWidget(start_page)
        self._pages.addWidget(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(messages)
        column.addWidget(self._pages, 1)
        column.addWidget(find_bar)

    def show_articles(self, *, shown: bool) -> bool:
        """Show the articles, or the start page. Gives whether the articles are shown now and were not before."""
        first = shown and self._pages.currentWidget() is self._start_page
        self._pages.setCurrentWidget(self._desk if shown else self._start_page)
        return first
