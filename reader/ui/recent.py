"""Opening pairs again that were open before."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.pair_names import pair_labels

if TYPE_CHECKING:
    from reader.model.document import Document
    from reader.ui.controller import Controller
    from reader.ui.menus import Menus
    from reader.ui.preferences import Preferences
    from reader.ui.start_page import StartPage


class RecentPairs(QObject):
    """Offers recent pairs in the menu and on the start page, and opens the one that is chosen.

    Args:
        preferences: remember them.
        controller: opens them.
        menus, start_page: show them.
    """

    def __init__(self, preferences: Preferences, controller: Controller, menus: Menus, start_page: StartPage) -> None:
        super().__init__(menus)
        self._preferences = preferences
        self._controller = controller
        self._menus = menus
        self._start_page = start_page
        menus.pair_chosen.connect(self.open)
        menus.recent_cleared.connect(self.forget)
        start_page.pair_wanted.connect(self.open)

    def open(self, left: str, right: str) -> None:
        """Open a pair again."""
        self._controller.open_pair(Path(left), Path(right))

    def remember(self, left: Document, right: Document) -> None:
        """Put a pair first."""
        titles = (left.title or "", right.title or "")
        self._preferences.set(self._preferences.now.with_recent(left.path, right.path, titles))
        self.show()

    def forget(self) -> None:
        """Forget all of them."""
        self._preferences.set(self._preferences.now.without_recent())
        self.show()

    def show(self) -> None:
        """Offer those that are remembered."""
        now = self._preferences.now
        labels = pair_labels(now.recent, dict(now.titles))
        self._menus.show_recent(now.recent, labels)
        self._start_page.show_recent(now.recent, labels)
