"""Files that are dragged onto the window, or pasted into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData


def dropped_paths(data: QMimeData | None) -> list[Path]:
    """Local files in what is dragged, in their order; addresses of other machines are passed over.

    Args:
        data: None where the clipboard holds nothing.
    """
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data and data.hasUrls() else []
