"""Between places in the article, in code points, and pixels of the window that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt

from reader.drawing.offsets import Utf16Map
from reader.model.span import Side, Span
from reader.ui.panes.comfort import Extent
from reader.ui.panes.lines import extent_of, line_rects, position_at, position_at_height
from reader.ui.panes.typesetting import column_width

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument
    from PySide6.QtWidgets import QTextEdit

OUTER_MARGIN, INNER_MARGIN = 46.0, 30.0  # pixels: least room beside the column, for signs and for brackets
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

    @property
    def offsets(self) -> Utf16Map:
        """The position map of the article that is shown."""
        return self._offsets

    def set_text(self, text: str, offsets: Utf16Map, points: float) -> None:
        """Another text, or the same one at another size, is about to be shown."""
        self._offsets = offsets
        self._length = len(text)
        self._column_width = column_width(points)

    # -- from places to pixels -------------------------------------------------------------------------------------

    def rects(self, span: Span) -> list[QRectF]:
        """One rectangle for each line of a stretch; none for what is not laid out yet."""
        shift = -self._scroll
        return [rect.translated(0, shift) for rect in line_rects(self._document, *self._positions(span))]

    def extent(self, span: Span) -> Extent | None:
        """From where to where a stretch reaches; None while it is not laid out."""
        found = self.sheet_extent(span)
        return None if found is None else Extent(found.top - self._scroll, found.bottom - self._scroll)

    def sheet_extent(self, span: Span) -> Extent | None:
        """The same in pixels from the top of the sheet."""
        return extent_of(self._document, *self._positions(span))

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
        position = position_at(self._document, point + QPointF(0, self._scroll))
        return None if position is None else self._offsets.offset(position)

    def visible_span(self) -> Span:
        """The lines in view, the cut ones too."""
        bottom = self._scroll + self._view.viewport().height()
        last = position_at_height(self._document, bottom)
        block = self._document.findBlock(last)
        line = block.layout().lineForTextPosition(last - block.position())
        if line.isValid():
            last += line.textLength()
        start = self._offsets.offset(position_at_height(self._document, self._scroll))
        return Span(start, max(start, min(self._offsets.offset(last), self._length)))

    def visible_blocks(self) -> tuple[int, int]:
        """Numbers of the first and the last block in view."""
        span = self.visible_span()
        first, last = self._positions(span)
        return self._document.findBlock(first).blockNumber(), self._document.findBlock(last).blockNumber()

    def top_offset(self) -> int:
        """The first character of the first line that is wholly in view."""
        position = position_at_height(self._document, self._scroll)
        extent = extent_of(self._document, position, position)
        if extent is not None and extent.top < self._scroll:
            position = position_at_height(self._document, extent.bottom + 0.5)
        return self._offsets.offset(position)

    def place(self) -> tuple[int, float]:
        """What to give `scroll_for` to come back: a character of the top line, and how far the top cuts into it."""
        offset = self._offsets.offset(position_at_height(self._document, self._scroll))
        extent = self.sheet_extent(Span(offset, offset))
        return offset, self._scroll - extent.top if extent is not None else 0.0

    def scroll_for(self, offset: int, shift: float = 0.0) -> int | None:
        """Scroll value at which that character's line stands at the top, `shift` pixels of it cut off."""
        span = Span(offset, offset)
        self.ensure_laid_out(span)
        extent = self.sheet_extent(span)
        if extent is None:
            return None
        return 0 if not shift and extent.top <= TOP_MARGIN + 1 else round(extent.top + shift)

    # -- the column ------------------------------------------------------------------------------------------------

    def margins(self) -> tuple[float, float]:
        """Room left and right of a comfortable column that stands in the middle of the window."""
        spare = self._view.viewport().width() - OUTER_MARGIN - INNER_MARGIN - self._column_width
        outer, inner = OUTER_MARGIN + max(0.0, spare / 2), INNER_MARGIN + max(0.0, spare / 2)
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

    @property
    def _document(self) -> QTextDocument:
        return self._view.document()

    @property
    def _scroll(self) -> int:
        return self._view.verticalScrollBar().value()

    def _positions(self, span: Span) -> tuple[int, int]:
        return self._offsets.position(span.start), self._offsets.position(span.end)
