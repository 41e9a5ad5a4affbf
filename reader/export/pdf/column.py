"""One article as a column of lines that runs through the pages."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout

from reader.drawing.formats import format_ranges
from reader.drawing.offsets import Utf16Map
from reader.export.pdf.sheet import Spot
from reader.export.pdf.typeset import Paragraph, Style
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from reader.drawing.palette import Palette
    from reader.export.pdf.sheet import Sheet
    from reader.model.document import Document
    from reader.model.runs import Run
    from reader.model.span import Side, Span

STYLES: Mapping[BlockKind, Style] = {
    BlockKind.TITLE: Style(15.5, 18.5, weight=QFont.Weight.Bold),
    BlockKind.HEADING: Style(10.5, 13.5, weight=QFont.Weight.DemiBold, before=9.0),
    BlockKind.PARAGRAPH: Style(9.8, 13.6, before=5.6),
    BlockKind.FURNITURE: Style(8.6, 12.0, before=5.0),
}


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A line that knows its place. `span` is in code points of the document; `y` is the line's top."""

    paragraph: Paragraph
    index: int
    origin: int  # UTF-16 position of the paragraph in the document
    span: Span
    page: int
    y: float

    @property
    def height(self) -> float:
        """Height of the line."""
        return self.paragraph.heights[self.index]

    @property
    def baseline(self) -> float:
        """Where the letters stand."""
        return self.y + self.paragraph.baseline(self.index)


class Typeset:
    """An article set in lines, before anybody knows on which page they go.

    Args:
        document: the article.
        runs: its marks.
        sheet: the paper, for the column's width.
        palette: print colours.
        device: what it will be painted on.
    """

    def __init__(
        self, document: Document, runs: Sequence[Run], sheet: Sheet, palette: Palette, device: QPagedPaintDevice
    ) -> None:
        self.offsets = Utf16Map(document.text)
        self.blocks = document.blocks
        starts = [run.span.start for run in runs]
        self.paragraphs: list[Paragraph] = []
        for block in document.blocks:
            first = max(0, bisect_right(starts, block.span.start) - 1)
            behind = bisect_right(starts, block.span.end)
            formats = [_ink_only(item) for item in format_ranges(block.span, runs[first:behind], self.offsets, palette)]
            words = block.span.text(document.text)
            self.paragraphs.append(Paragraph(words, STYLES[block.kind], sheet.column_width, device, formats))

    def block_at(self, offset: int) -> int:
        """Index of the block that holds the character at `offset`."""
        return max(0, bisect_right(self.blocks, offset, key=lambda block: block.span.start) - 1)

    def depth_in_block(self, block: int, offset: int) -> float:
        """How far below the top of its block the line with that character begins."""
        position = self.offsets.position(offset) - self.offsets.position(self.blocks[block].span.start)
        paragraph = self.paragraphs[block]
        return paragraph.tops[paragraph.line_at(position)]


def _ink_only(item: QTextLayout.FormatRange) -> QTextLayout.FormatRange:
    """The letters' colour alone: grounds and underlines are painted as shapes, sharp at every size."""
    plain = QTextLayout.FormatRange()
    plain.start, plain.length = item.start, item.length
    form = QTextCharFormat()
    if item.format.foreground() != QBrush():
        form.setForeground(item.format.foreground())
    plain.format = form
    return plain


class Column:
    """An article's lines on their pages."""

    def __init__(self, side: Side, sheet: Sheet, typeset: Typeset, lines: Sequence[ColumnLine]) -> None:
        self.side = side
        self.left = sheet.column_left(side)
        self.lines = tuple(lines)
        self.pages = max((line.page for line in lines), default=0) + 1
        self._offsets = typeset.offsets
        self._starts = [line.span.start for line in lines]
        self._page_starts = [line.page for line in lines]

    def on_page(self, page: int) -> Sequence[ColumnLine]:
        """The lines of a page, from top to bottom."""
        first = bisect_right(self._page_starts, page - 1)
        return self.lines[first : bisect_right(self._page_starts, page)]

    def lines_of(self, span: Span) -> Iterator[ColumnLine]:
        """Lines that hold a part of a stretch."""
        position = max(0, bisect_right(self._starts, span.start) - 1)
        for line in self.lines[position:]:
            if line.span.start >= span.end:
                return
            if line.span.overlaps(span):
                yield line

    def stretches(self, line: ColumnLine, span: Span) -> list[tuple[float, float]]:
        """Left and right edges, on the sheet, of that part of a stretch which stands on a line."""
        start = self._offsets.position(max(span.start, line.span.start)) - line.origin
        end = self._offsets.position(min(span.end, line.span.end)) - line.origin
        found = line.paragraph.stretches(line.index, start, end)
        return [(self.left + left, self.left + right) for left, right in found]

    def spots(self, span: Span) -> list[Spot]:
        """The rectangles that cover a stretch, line by line."""
        return [
            Spot(line.page, QRectF(left, line.y, right - left, line.height))
            for line in self.lines_of(span)
            for left, right in self.stretches(line, span)
        ]

    def first_page(self, span: Span) -> int:
        """Page that a stretch begins on."""
        return next((line.page for line in self.lines_of(span)), 0)
