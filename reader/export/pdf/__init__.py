"""The comparison as a PDF: both articles side by side as on screen, then the claims, then what it was made from."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from reader.drawing.fonts import register_fonts
from reader.export.pdf.book import paint_book
from reader.export.pdf.finish import finish
from reader.export.pdf.sheet import SHEETS
from reader.export.report import report

if TYPE_CHECKING:
    from datetime import datetime

    from reader.model.comparison import Comparison


def export_pdf(comparison: Comparison, *, version: str, created: datetime | None = None, page: str = "A4") -> bytes:
    """The whole comparison as a PDF; the same bytes for the same arguments.

    A `QGuiApplication` has to exist (`ensure_gui_application`), with the shipped fonts registered.
    May be called on any thread.

    Args:
        comparison: what was found.
        version: the program's own version.
        created: when the file is made; None prints no time and keeps every date out of the file.
        page: a key of `SHEETS`; the paper lies on its long side.

    Raises:
        ValueError: there is no such kind of page.
    """
    if page not in SHEETS:
        message = f"no page size {page!r}; there are {', '.join(SHEETS)}"
        raise ValueError(message)
    facts = _facts(comparison, version, created)
    book = paint_book(comparison, facts, _moment(created), SHEETS[page])
    return finish(book, version=version, created=created)


def ensure_gui_application() -> QGuiApplication:
    """The running application, or a new one that needs no screen, with the shipped fonts registered.

    For the command line: call it once on the main thread and keep what it returns until the work is done.
    """
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        register_fonts()
        return running
    started = QGuiApplication(
        [sys.argv[0] or "counterpoint", "-platform", os.environ.get("QT_QPA_PLATFORM", "offscreen")]
    )
    register_fonts()
    return started


def _facts(comparison: Comparison, version: str, created: datetime | None) -> list[tuple[str, str]]:
    told = report(comparison)
    facts: list[tuple[str, str]] = []
    for side, article in zip(("Left", "Right"), told.articles, strict=True):
        facts += [(f"{side} article", article.heading), ("File", article.name), ("SHA-256", article.sha256)]
    facts += [("Program", f"Counterpoint {version}"), *told.generator]
    if created is not None:
        facts.append(("Made", _moment(created)))
    return [*facts, *(("Note", note) for note in told.notes)]


def _moment(created: datetime | None) -> str:
    return "" if created is None else created.isoformat(sep=" ", timespec="minutes")
