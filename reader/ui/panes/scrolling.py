"""Keys that scroll a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QScrollBar

SCROLLING = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (0, -1),
    Qt.Key.Key_PageDown: (0, 1),
    Qt.Key.Key_Home: (0, -(10**6)),
    Qt.Key.Key_End: (0, 10**6),
}
"""Lines and pages that a key scrolls by."""


def scroll_by_key(bar: QScrollBar, key: Qt.Key) -> None:
    """Scroll as one of the keys in `SCROLLING` asks for.

    Raises:
        KeyError: it is none of them.
    """
    lines, pages = SCROLLING[key]
    page = bar.pageStep() - 2 * bar.singleStep()  # two lines stay in view
    bar.setValue(bar.value() + lines * bar.singleStep() + pages * max(page, bar.singleStep()))
