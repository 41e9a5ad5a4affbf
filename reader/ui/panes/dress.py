"""Colours of the widget that shows an article, apart from its marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTextEdit

    from reader.drawing.palette import Palette

_ROLES = (
    (QPalette.ColorRole.Base, "paper"),
    (QPalette.ColorRole.Window, "paper"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Highlight, "selection.ground"),
    (QPalette.ColorRole.HighlightedText, "selection.ink"),
)
_SCROLL_BAR = """
QScrollBar:vertical {{ background: {paper}; width: 10px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {line}; min-height: 28px; margin: 2px; border-radius: 3px; }}
QScrollBar::handle:vertical:hover {{ background: {soft}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: none; }}
"""


def dress(view: QTextEdit, palette: Palette) -> None:
    """Give an article paper, ink, the colour of selections, and a scroll bar that keeps in the background."""
    colours = QPalette(view.palette())
    for role, name in _ROLES:
        colours.setColor(role, palette.colour(name))
    view.setPalette(colours)
    names = {"paper": "paper", "line": "line", "soft": "margin"}
    view.verticalScrollBar().setStyleSheet(
        _SCROLL_BAR.format(**{place: palette.colour(role).name() for place, role in names.items()})
    )
