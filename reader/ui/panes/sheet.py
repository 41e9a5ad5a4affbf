"""Between places in the article, in code points, and pixels of the window that shows it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from reader.drawing.offsets import Utf16Map
from reader.model.span import Side, Span
from reader.ui.panes.comfort import Extent
from reader.ui.panes.lines import extent_of, line_rects, position_at, position_at_height
from reader.ui.panes.scrollsync import PiecewiseMap
from reader.ui.panes.typesetting import column_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextEdit

OUTER_MARGIN, INNER_MARGIN = 46.0, 30.0  # pixels: least room beside the column, for signs and for brackets
NARROW_PX, NARROW_MARGINS = 380, (36.0, 18.0)  # where room is scarce, letters get more of it
WIDEST_INNER_SPARE = 50.0  # pixels: what the inner margin may grow by
LONGEST_AT_ONCE = 50_000  # characters
TOP_MARGIN, BOTTOM_MARGIN = 26.0, 64.0  # pixels above the first and below the last line


class Sheet:
    """Where the text of one article stands. Pixels are those of the viewport unless it says sheet.

    Args:
        side: which article; the left one faces right.
        view: the widget that shows it.
    """

    def __init__(self, side: Side, view: QTextEdit) -> None:
        self._side = side
        self._view = view
        self._offsets = Utf16Map("")
        self._length = 0
        self._column_width = 0.0
        self._version = 0
        self._extents: dict[Span, Extent] = {}
        self._heights: PiecewiseMap | None = None

    @property
    def offsets(self) -> Utf16Map:
        """The position map of the article that is shown."""
        return self._offsets

    def set_text(self, text: str, offsets: Utf16Map, points: float) -> None:
        """Another text, or the same one at another size, is about to be shown."""
        self._offsets = offsets
        self._length = len(text)
        self._column_width = column_width(points)
        self.forget()

    @property
    def version(self) -> int:
        """Another number whenever text has moved on the sheet."""
        return self._version

    def forget(self) -> None:
        """Text has moved on the sheet: what was remembered no longer holds."""
        self._version += 1
        self._extents.clear()
        self._heights = None

    # -- from places to pixels -------------------------------------------------------------------------------------

    @property
    def scroll(self) -> int:
        """How many pixels of the sheet are above the window."""
        return self._view.verticalScrollBar().value()

    def sheet_rects(self, span: Span) -> list[QRectF]:
        """One rectangle for each line of a stretch, in pixels of the sheet; none for what is not laid out yet."""
        return line_rects(self._document, *self._positions(span))

    def extent(self, span: Span) -> Extent | None:
        """From where to where a stretch reaches; None while it is not laid out."""
        found = self.sheet_extent(span)
        return None if found is None else Extent(found.top - self.scroll, found.bottom - self.scroll)

    def sheet_extent(self, span: Span) -> Extent | None:
        """The same in pixels from the top of the sheet."""
        found = self._extents.get(span)
        if found is None:
            found = extent_of(self._document, *self._positions(span))
            if found is not None:
                self._extents[span] = found
        return found

    def lay_out_short_text(self) -> None:
        """Lay out all of a text of usual length, which takes milliseconds; Qt does a long one in slices when idle."""
        if self._length <= LONGEST_AT_ONCE:
            self.ensure_laid_out(Span(self._length, self._length))

    def height_at(self, offset: int) -> float:
        """About how far from the top of the sheet a character stands, in pixels.

        It takes each block's text to be spread evenly over the block, and what is not laid out yet over the rest of
        the sheet: quick for any number of places, never falling, and right to a line or so.
        """
        if self._heights is None:
            self._heights = PiecewiseMap(self._block_corners())
        return self._heights.at(offset)

    def shares(self, span: Span) -> tuple[float, float]:
        """About where a stretch begins and ends, as shares of the sheet's height."""
        top, bottom = self.height_at(span.start), self.height_at(span.end)
        height = self._heights.knots[-1][1] if self._heights is not None else 1.0
        return top / height, bottom / height

    @property
    def height(self) -> float:
        """Height of the whole sheet, in pixels; an estimate while it is still being laid out."""
        return float(self._view.verticalScrollBar().maximum() + self._view.viewport().height())

    def right_to_left(self, span: Span) -> bool:
        """Whether the block in which a stretch begins runs that way."""
        block = self._document.findBlock(self._offsets.position(span.start))
        return block.textDirection() is Qt.LayoutDirection.RightToLeft

    def ensure_laid_out(self, span: Span) -> None:
        """Lay the sheet out at least as far as the end of `span`."""
        block = self._document.findBlock(self._offsets.position(span.end))
        self._document.documentLayout().blockBoundingRect(block)

    # -- from pixels to places -------------------------------------------------------------------------------------

    def offset_at(self, point: QPointF) -> int | None:
        """The character under a point, None beside the text."""
        if not self._length:
            return None
        position = position_at(self._document, point + QPointF(0, self.scroll))
        return None if position is None else self._offsets.offset(position)

    def visible_span(self) -> Span:
        """The lines in view, the cut ones too."""
        bottom = self.scroll + self._view.viewport().height()
        last = position_at_height(self._document, bottom)
        block = self._document.findBlock(last)
        line = block.layout().lineForTextPosition(last - block.position())
        if line.isValid():
            last += line.textLength()
        start = self._offsets.offset(position_at_height(self._document, self.scroll))
        return Span(start, max(start, min(self._offsets.offset(last), self._length)))

    def visible_blocks(self) -> tuple[int, int]:
        """Numbers of the first and the last block in view."""
        span = self.visible_span()
        first, last = self._positions(span)
        return self._document.findBlock(first).blockNumber(), self._document.findBlock(last).blockNumber()

    def top_offset(self) -> int:
        """The first character of the first line that is wholly in view."""
        position = position_at_height(self._document, self.scroll)
        extent = extent_of(self._document, position, position)
        if extent is not None and extent.top < self.scroll:
            position = position_at_height(self._document, extent.bottom + 0.5)
        return self._offsets.offset(position)

    def place(self) -> tuple[int, float]:
        """What to give `scroll_for` to come back: a character of the top line, and how far the top cuts into it."""
        offset = self._offsets.offset(position_at_height(self._document, self.scroll))
        extent = self.sheet_extent(Span(offset, offset))
        return offset, self.scroll - extent.top if extent is not None else 0.0

    def scroll_for(self, offset: int, shift: float = 0.0) -> int | None:
        """Scroll value at which that character's line stands at the top, `shift` pixels of it cut off."""
        span = Span(offset, offset)
        self.ensure_laid_out(span)
        extent = self.sheet_extent(span)
        if extent is None:
            return None
        return 0 if not shift and extent.top <= TOP_MARGIN + 1 else math.floor(extent.top + shift)

    # -- the column ------------------------------------------------------------------------------------------------

    def margins(self) -> tuple[float, float]:
        """Room left and right of a comfortable column in the middle of the window.

        In a wide window it keeps to the other article, as the pages of an open book do: ribbons stay short.
        """
        width = self._view.viewport().width()
        outer, inner = NARROW_MARGINS if width < NARROW_PX else (OUTER_MARGIN, INNER_MARGIN)
        spare = max(0.0, width - outer - inner - self._column_width)
        given = min(spare / 2, WIDEST_INNER_SPARE)
        outer, inner = outer + spare - given, inner + given
        return (outer, inner) if self._side is Side.LEFT else (inner, outer)

    def column(self) -> tuple[float, float]:
        """Left and right edge of the text."""
        left, right = self.margins()
        return left, self._view.viewport().width() - right

    def inner_edge(self) -> float:
        """The x of the edge that faces the other article."""
        return float(self._view.viewport().width()) if self._side is Side.LEFT else 0.0

    def apply_margins(self, document: QTextDocument) -> None:
        """Give a document the margins that suit the window."""
        frame = document.rootFrame()
        form = frame.frameFormat()
        left, right = self.margins()
        if (form.leftMargin(), form.rightMargin(), form.topMargin()) == (left, right, TOP_MARGIN):
            return
        form.setLeftMargin(left)
        form.setRightMargin(right)
        form.setTopMargin(TOP_MARGIN)
        form.setBottomMargin(BOTTOM_MARGIN)
        frame.setFrameFormat(form)

    def _block_corners(self) -> Iterator[tuple[float, float]]:
        yield -1.0, 0.0
        block = self._document.begin()
        while block.isValid() and block.layout().lineCount() > 0:
            top = block.layout().position().y()
            yield float(self._offsets.offset(block.position())), top
            bottom = top + block.layout().boundingRect().height()
            yield float(self._offsets.offset(block.position() + block.length() - 1)), bottom
            block = block.next()
        yield self._length + 1.0, max(1.0, self.height)

    @property
    def _document(self) -> QTextDocument:
        return self._view.document()

    def _positions(self, span: Span) -> tuple[int, int]:
        return self._offsets.position(span.start), self._offsets.position(span.end)
