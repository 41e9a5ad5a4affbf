"""What pairs of files are called in the menu and on the start page."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.panes.tips import plain_tip
from reader.ui.widgets import literal, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QPushButton

LONGEST = 56


def pair_labels(pairs: Sequence[tuple[str, str]], titles: Mapping[str, str]) -> list[str]:
    """Both articles of each pair by title, or else by file; with their folders where another pair goes by the same.

    Args:
        pairs: paths.
        titles: of those articles that have one, by path.
    """
    names = [tuple(titles.get(path) or Path(path).name for path in pair) for pair in pairs]
    often = Counter(names)
    return [
        "   ·   ".join(
            shortened(_with_folder(path) if often[both] > 1 else name, LONGEST)
            for path, name in zip(pair, both, strict=True)
        )
        for pair, both in zip(pairs, names, strict=True)
    ]


def dress_pair(entry: QAction | QPushButton, label: str, pair: tuple[str, str]) -> None:
    """Put a pair's name on a button or a menu entry, and its paths into the tip."""
    entry.setText(literal(label))
    entry.setStatusTip("   ·   ".join(pair))
    entry.setToolTip(plain_tip("\n".join(pair)))


def _with_folder(path: str) -> str:
    return str(Path(Path(path).parent.name) / Path(path).name)
