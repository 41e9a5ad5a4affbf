"""Whether files that ship with the program are as they were built."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

LIST: Final = "SHA256SUMS"


def check_intact(folder: Path) -> None:
    """Compare every file that the folder's list names with its digest there.

    Args:
        folder: holds `SHA256SUMS`, with lines as the command sha256sum writes them.

    Raises:
        OSError: a file, or the list, is missing or cannot be read.
        ValueError: a file is not as it was built, or the list is damaged.
    """
    for line in (folder / LIST).read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != digest:
            message = f"{name} in {folder.name} is damaged"
            raise ValueError(message)
