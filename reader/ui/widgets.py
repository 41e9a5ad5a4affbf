"""Small widgets that hostile text cannot do anything to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel


def plain_label(text: str = "", name: str = "") -> QLabel:
    """A label that shows its text letter for letter.

    Args:
        text: what it says; markup in it is shown, not obeyed.
        name: its object name, which the style sheet knows it by.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setObjectName(name)
    return label


def literal(text: str) -> str:
    """Text for a button, a menu entry or a tab, where "&" would otherwise mark a key."""
    return text.replace("&", "&&")


def rule() -> QFrame:
    """A thin line between two parts."""
    line = QFrame()
    line.setObjectName("rule")
    line.setFixedHeight(1)
    return line


def shortened(text: str, most: int) -> str:
    """At most `most` characters on one line, cut at a space where there is one."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut).rstrip(" ,;:–—") + "…"
