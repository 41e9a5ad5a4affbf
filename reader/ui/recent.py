"""Pairs that were open before: what they are called, and opening them again."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.widgets import literal, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton

    from reader.ui.controller import Controller
    from reader.ui.menus import Menus
    from reader.ui.preferences import Preferences
    from reader.ui.start_page import StartPage

LONGEST = 42


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

    def remember(self, left: str, right: str) -> None:
        """Put a pair first."""
        self._preferences.set(self._preferences.now.with_recent(left, right))
        self.show()

    def forget(self) -> None:
        """Forget all of them."""
        self._preferences.set(self._preferences.now.without_recent())
        self.show()

    def show(self) -> None:
        """Offer those that are remembered."""
        pairs = self._preferences.now.recent
        self._menus.show_recent(pairs)
        self._start_page.show_recent(pairs)


def pair_labels(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Both files of each pair by name; with their folders where the names alone are those of another pair too."""
    names = [(Path(left).name, Path(right).name) for left, right in pairs]
    often = Counter(names)
    return [
        "   ·   ".join(shortened(_with_folder(path) if often[name] > 1 else Path(path).name, LONGEST) for path in pair)
        for pair, name in zip(pairs, names, strict=True)
    ]


def dress_pair(entry: QAction | QPushButton, label: str, pair: tuple[str, str]) -> None:
    """Put a pair's name on a button or a menu entry, and its paths into the tip."""
    entry.setText(literal(label))
    entry.setStatusTip("   ·   ".join(pair))


def _with_folder(path: str) -> str:
    return str(Path(Path(path).parent.name) / Path(path).name)
