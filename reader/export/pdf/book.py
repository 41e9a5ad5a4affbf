"""Put the pages together and paint them one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.drawing.palette import PRINT_THEME, load_palette
from reader.errors import CannotPrintError
from reader.export.pdf.back import Writer, paint_rows, place
from reader.export.pdf.column import Typeset
from reader.export.pdf.flow import flow
from reader.export.pdf.front import SMALL, SMALL_STRONG, Front
from reader.export.pdf.gutter import joints_of, paint_bars, paint_conflicts, paint_pointers, paint_ribbons
from reader.export.pdf.ink import Ink
from reader.export.pdf.marks import paint_column, paint_signs, stretches_of
from reader.export.pdf.sheet import Spot
from reader.export.pdf.spelling import spellings
from reader.export.pdf.typeset import UNIT
from reader.export.report import report
from reader.model.runs import runs_of
from reader.model.span import Location, Side

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from reader.export.pdf.column import Column
    from reader.export.pdf.sheet import Sheet
    from reader.export.report import ClaimEntry, Report
    from reader.model.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Jump:
    """A place on paper that a click takes away from, and where it leads."""

    here: Spot
    there: Spot


@dataclass(frozen=True, slots=True)
class Highlight:
    """A flagged claim on paper: the rectangles that cover its words, line by line."""

    entry: ClaimEntry
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """The painted file, and what Qt's PDF writer has no words for.

    Attributes:
        content: a PDF without annotations, links or outline.
        back: first page behind the articles, counted from 0.
        sections: of the pages from there on, by title: the list of claims first.
        rows: where each flagged claim's entry in the list begins, by the claim's id.
        spellings: characters that stand for others in the fonts' tables.
    """

    content: bytes
    report: Report
    sheet: Sheet
    pages: int
    back: int
    sections: tuple[tuple[str, Spot], ...]
    highlights: tuple[Highlight, ...]
    jumps: tuple[Jump, ...]
    rows: dict[str, Spot]
    spellings: Mapping[str, str]


def paint_book(comparison: Comparison, facts: Sequence[tuple[str, str]], made: str, sheet: Sheet) -> Book:
    """Paint the whole comparison.

    Args:
        comparison: what was found.
        facts: names and values of the evidence header.
        made: when the file is made, in words, or "".
        sheet: the paper.
    """
    buffer = QBuffer()
    device = _writer(buffer, sheet)
    binder = _Binder(comparison, facts, made, sheet, device)
    painter = QPainter(device)
    try:
        painter.scale(UNIT, UNIT)
        binder.paint(painter, device)
    finally:
        painter.end()
    return binder.book(bytes(buffer.data().data()))


def print_book(
    comparison: Comparison, facts: Sequence[tuple[str, str]], made: str, sheet: Sheet, printer: QPagedPaintDevice
) -> None:
    """Paint the same pages on a printer's paper, as large as they fit on it.

    Args:
        comparison: what was found.
        facts: names and values of the evidence header.
        made: when it is printed, in words, or "".
        sheet: the paper that it is set for.
        printer: set up by the user; its origin is the corner of the paper.

    Raises:
        CannotPrintError: it cannot be painted on.
    """
    binder = _Binder(comparison, facts, made, sheet, _writer(QBuffer(), sheet))
    painter = QPainter()
    if not painter.begin(printer):
        raise CannotPrintError("The printer could not be used.", "Choose another one, or export a PDF and print that.")
    try:
        scale = min(printer.width() / sheet.width, printer.height() / sheet.height)
        painter.scale(scale, scale)
        binder.paint(painter, printer)
    finally:
        painter.end()


def _writer(buffer: QBuffer, sheet: Sheet) -> QPdfWriter:
    """A PDF of such pages, which also is what text is measured for: it comes out the same on any printer."""
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(round(72 * UNIT))
    device.setPageLayout(QPageLayout(QPageSize(sheet.size), QPageLayout.Orientation.Landscape, QMarginsF(0, 0, 0, 0)))
    return device


class _Binder:
    """Sets everything first, so that every page knows of every other, and paints it then."""

    def __init__(
        self,
        comparison: Comparison,
        facts: Sequence[tuple[str, str]],
        made: str,
        sheet: Sheet,
        device: QPdfWriter,
    ) -> None:
        self._sheet = sheet
        self._device = device
        self._palette = load_palette(PRINT_THEME)
        self._report = report(comparison)
        self._written = comparison.left.text + comparison.right.text + "“”‘’…·–—"
        self._front = Front(self._report, made, sheet, device)
        runs = {side: runs_of(comparison, side) for side in Side}
        self._stretches = {side: stretches_of(runs[side]) for side in Side}
        left, right = (Typeset(comparison.document(side), runs[side], sheet, self._palette, device) for side in Side)
        columns = flow(comparison, left, right, sheet, self._front.text_top)
        self._columns = dict(zip(Side, columns, strict=True))
        self._joints = joints_of(comparison.links, *columns)
        self._highlights = tuple(
            Highlight(entry, tuple(self._column(entry.claim.side).spots(entry.claim.span)))
            for entry in self._report.claims
        )
        self._back = max(column.pages for column in columns)
        writer = Writer(self._report, self._page_of, sheet, self._palette, device)
        self._rows = place(writer.groups(facts), sheet, self._back)
        self._pages = max(row.page for row in self._rows) + 1
        self._jumps = self._row_jumps()

    def _column(self, side: Side) -> Column:
        return self._columns[side]

    def _page_of(self, location: Location) -> int:
        return self._column(location.side).first_page(location.span)

    def _spot_of(self, location: Location) -> Spot | None:
        return next(iter(self._column(location.side).spots(location.span)), None)

    def _row_jumps(self) -> list[Jump]:
        jumps: list[Jump] = []
        for placed in self._rows:
            there = self._spot_of(placed.row.target) if placed.row.target else None
            if there is not None:
                jumps.append(Jump(placed.spot, there))
        return jumps

    def paint(self, painter: QPainter, paper: QPagedPaintDevice) -> None:
        """Paint all pages, in points, on paper that the painter has begun on."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = Ink(painter, self._palette, self._device)
        rows = self._claim_rows()
        for page in range(self._pages):
            if page:
                paper.newPage()
            if page < self._back:
                self._articles(ink, page, rows)
            else:
                self._list(ink, page)
            self._foot(ink, page)

    def _articles(self, ink: Ink, page: int, rows: dict[str, Spot]) -> None:
        if page:
            self._head(ink)
        else:
            self._front.paint(ink)
        paint_ribbons(ink, self._sheet, self._joints, page)
        paint_bars(ink, self._sheet, self._joints, page)
        for side, column in self._columns.items():
            paint_column(ink, column, self._stretches[side], page)
        for side in Side:
            signs = [
                (highlight.entry, highlight.spots[0])
                for highlight in self._highlights
                if highlight.spots and highlight.entry.claim.side is side and highlight.spots[0].page == page
            ]
            for entry, box in paint_signs(ink, self._sheet, side, signs):
                self._jumps.append(Jump(Spot(page, box), rows[entry.claim.id]))
        paint_conflicts(ink, self._sheet, self._joints, page)
        for pointer in paint_pointers(ink, self._sheet, self._joints, page):
            there = self._spot_of(Location(pointer.to, pointer.joint.link.span(pointer.to)))
            if there is not None:
                self._jumps.append(Jump(Spot(page, pointer.box), there))

    def _list(self, ink: Ink, page: int) -> None:
        self._head(ink)
        paint_rows(ink, [row for row in self._rows if row.page == page])

    def _head(self, ink: Ink) -> None:
        for side in Side:
            left = self._sheet.column_left(side)
            words = ink.elided(self._report.article(side).heading, SMALL, self._sheet.column_width)
            ink.write(words, SMALL, left, 24)
        ink.rule(self._sheet.inner.left(), self._sheet.inner.right(), 38)

    def _foot(self, ink: Ink, page: int) -> None:
        y = self._sheet.bottom + 12
        ink.rule(self._sheet.inner.left(), self._sheet.inner.right(), y - 4)
        for side in Side:
            article = self._report.article(side)
            mark = f"  SHA-256 {article.sha256[:12]}…" if article.sha256 else ""
            width = self._sheet.column_width - ink.width(mark, SMALL)
            name = ink.elided(article.name, SMALL, width)
            ink.write(name + mark, SMALL, self._sheet.column_left(side), y)
        words = f"{page + 1} of {self._pages}"
        middle = self._sheet.width / 2
        ink.write(words, SMALL_STRONG, middle - ink.width(words, SMALL_STRONG) / 2, y)

    def _claim_rows(self) -> dict[str, Spot]:
        rows = [(row.row.claim, row) for row in self._rows]
        return {entry.claim.id: Spot(row.page, QRectF(row.left, row.y, 1, 1)) for entry, row in rows if entry}

    def book(self, content: bytes) -> Book:
        """The result, once everything is painted."""
        return Book(
            content=content,
            report=self._report,
            sheet=self._sheet,
            pages=self._pages,
            back=self._back,
            sections=tuple((row.row.section, row.spot) for row in self._rows if row.row.section),
            highlights=self._highlights,
            jumps=tuple(self._jumps),
            rows=self._claim_rows(),
            spellings=spellings(self._written),
        )
