"""The articles and the sidebar next to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

SIDEBAR_SHARE = 0.275
SIDEBAR_PX = (304, 400)
ARTICLES_PX = 640  # in less than this the lines get too short to read well, so the sidebar gives way first


class ReadingDesk(QSplitter):
    """Divides the room between both.

    Args:
        articles: both of them.
        sidebar: the lists.
    """

    def __init__(self, articles: QWidget, sidebar: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._sidebar = sidebar
        self.setObjectName("articlesAndSidebar")
        self.setHandleWidth(1)
        self.addWidget(articles)
        self.addWidget(sidebar)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        for part in range(2):
            self.setCollapsible(part, False)  # noqa: FBT003  # Qt takes it by position only

    def divide(self, width: int) -> None:
        """Give the sidebar its usual share of a width in pixels."""
        narrowest, widest = SIDEBAR_PX
        sidebar = min(max(round(width * SIDEBAR_SHARE), narrowest), widest)
        self.setSizes([width - sidebar, sidebar])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it gets narrow, the sidebar gives way before the articles do."""
        super().resizeEvent(event)
        articles, sidebar = self.sizes()
        wanted = min(ARTICLES_PX - articles, sidebar - SIDEBAR_PX[0])
        if wanted > 0 and not self._sidebar.isHidden():
            self.setSizes([articles + wanted, sidebar - wanted])
