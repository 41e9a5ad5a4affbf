"""What a result is called until the user says otherwise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.comparison import Comparison

SUFFIXES = {"pdf": ".pdf", "json": ".json", "text": ".txt"}
LONGEST = 40


def suggested_path(comparison: Comparison, form: str, folder: str) -> Path:
    """A file in `folder` with both articles' names in its own; only letters, digits, dots and dashes are kept."""
    names = [_plain(Path(document.name).stem) for document in (comparison.left, comparison.right)]
    return Path(folder) / f"{' – '.join(name for name in names if name) or 'comparison'}{SUFFIXES[form]}"


def _plain(name: str) -> str:
    return re.sub(r"[^\w.-]+", " ", name).strip(" .")[:LONGEST].strip()
