"""What a result is called until the user says otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.ui.action_table import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reader.model.comparison import Comparison

LONGEST = 40


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file that a comparison can be written as.

    Attributes:
        id: what the work behind the window knows it by.
        action: id of the action that writes it.
        suffix: ending of the file's name, with its dot.
        words: what the file dialog calls it; translated where it is shown.
    """

    id: str
    action: str
    suffix: str
    words: str


FORMS = (
    Form("pdf", "exportPdf", ".pdf", QT_TRANSLATE_NOOP("Exporting", "PDF document")),
    Form("html", "exportHtml", ".html", QT_TRANSLATE_NOOP("Exporting", "Web page")),
    Form("md", "exportMarkdown", ".md", QT_TRANSLATE_NOOP("Exporting", "Markdown")),
    Form("text", "exportText", ".txt", QT_TRANSLATE_NOOP("Exporting", "Plain text")),
    Form("csv", "exportCsv", ".csv", QT_TRANSLATE_NOOP("Exporting", "Table of claims")),
    Form("json", "exportJson", ".json", QT_TRANSLATE_NOOP("Exporting", "JSON")),
)


def suggested_path(comparison: Comparison, form: Form, folder: str) -> Path:
    """A file in `folder` with both articles' names in its own; only letters, digits, dots and dashes are kept."""
    names = [_plain(Path(document.name).stem) for document in (comparison.left, comparison.right)]
    return Path(folder) / f"{' – '.join(name for name in names if name) or 'comparison'}{form.suffix}"


def _plain(name: str) -> str:
    return re.sub(r"[^\w.-]+", " ", name).strip(" .")[:LONGEST].strip()
