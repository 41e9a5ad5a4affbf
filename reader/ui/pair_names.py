"""What pairs of files are called in the menu and on the start page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.widgets import literal, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton

LONGEST = 42


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
