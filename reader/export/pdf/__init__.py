"""The comparison as a PDF: both articles side by side as on screen, then the claims, then what it was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from reader.drawing.fonts import register_fonts
from reader.export.pdf.book import paint_book, print_book
from reader.export.pdf.finish import finish
from reader.export.pdf.sheet import SHEETS
from reader.export.report import report
from reader.export.wording import day

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QCoreApplication
    from PySide6.QtGui import QPagedPaintDevice

    from reader.model.comparison import Comparison


def export_pdf(comparison: Comparison, *, version: str, created: datetime | None = None, page: str = "A4") -> bytes:
    """The whole comparison as a PDF; the same bytes for the same arguments.

    May be called on any thread once there is a `QGuiApplication`. Where there is none, one without a screen is made,
    which has to happen on the main thread.

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
    application = _application()
    facts = _facts(comparison, version, created)
    book = paint_book(comparison, facts, _moment(created), SHEETS[page])
    content = finish(book, version=version, created=created)
    del application  # it had to live until here
    return content


def print_comparison(
    comparison: Comparison, printer: QPagedPaintDevice, *, version: str, created: datetime | None = None
) -> None:
    """Print the pages of the PDF, fitted to the printer's paper. May be called on any thread.

    Args:
        comparison: what was found.
        printer: set up by the user, in landscape, with its origin at the corner of the paper.
        version: the program's own version.
        created: when it is printed; None prints no time.

    Raises:
        CannotPrintError: the printer cannot be used.
    """
    register_fonts()
    letter = printer.pageLayout().pageSize().id() == SHEETS["Letter"].size
    sheet = SHEETS["Letter" if letter else "A4"]
    print_book(comparison, _facts(comparison, version, created), _moment(created), sheet, printer)


def _application() -> QCoreApplication:
    """The running application, or a new one that needs no screen; with the shipped fonts."""
    application = QGuiApplication.instance() or QGuiApplication(["counterpoint", "-platform", "offscreen"])
    register_fonts()
    return application


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
    """The time of making, to the minute, for people."""
    if created is None:
        return ""
    zone = created.strftime("%z")
    named = "" if not zone else " UTC" if zone == "+0000" else f" UTC{zone[:3]}:{zone[3:5]}"
    return f"{day(created.date().isoformat())}, {created:%H:%M}{named}"
