"""Where text stands on the sheet, read from lines that are already laid out: asking never forces a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

from reader.ui.panes.comfort import Extent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout


def line_rects(sheet: QTextDocument, start: int, end: int) -> list[QRectF]:
    """One rectangle for each line that the stretch touches, in pixels of the sheet, top to bottom.

    Args:
        sheet: the document as shown.
        start: first position, in UTF-16 units.
        end: position behind the last one.
    """
    found: list[QRectF] = []
    for block, line in _lines(sheet, start, end):
        origin = block.layout().position()
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        one, other = _x(line, first), _x(line, last)
        found.append(QRectF(origin.x() + min(one, other), origin.y() + line.y(), abs(other - one), line.height()))
    return found


def extent_of(sheet: QTextDocument, start: int, end: int) -> Extent | None:
    """From where to where the lines of a stretch reach, or None while they are not laid out."""
    top, bottom = _line_at(sheet, start), _line_at(sheet, max(start, end - 1))
    if top is None or bottom is None:
        return None
    return Extent(top[0], bottom[1])


def position_at(sheet: QTextDocument, point: QPointF) -> int | None:
    """UTF-16 position of the character under a point of the sheet; None beside the text and between lines."""
    block = _block_at(sheet, point.y())
    layout = block.layout()
    local = point - layout.position()
    index = _first_below(layout, local.y())
    if index == layout.lineCount():
        return None
    line = layout.lineAt(index)
    last = line.textStart() + line.textLength() - 1
    beside = not line.x() <= local.x() <= line.x() + line.naturalTextWidth()
    if beside or local.y() < line.y() or last < line.textStart():
        return None
    return block.position() + min(line.xToCursor(local.x(), QTextLine.CursorPosition.CursorOnCharacter), last)


def position_at_height(sheet: QTextDocument, y: float) -> int:
    """UTF-16 position at which the first line starts that reaches below `y`, or else the last of what is laid out."""
    block = _block_at(sheet, y)
    layout = block.layout()
    index = min(_first_below(layout, y - layout.position().y()), layout.lineCount() - 1)
    return block.position() + (layout.lineAt(index).textStart() if index >= 0 else 0)


def _block_at(sheet: QTextDocument, y: float) -> QTextBlock:
    """The first block with a line that reaches below `y`, or that is not laid out yet; else the last block."""
    low, high = 0, sheet.blockCount() - 1
    while low < high:
        middle = (low + high) // 2
        layout = sheet.findBlockByNumber(middle).layout()
        lines = layout.lineCount()
        bottom = layout.position().y() + _bottom(layout.lineAt(lines - 1)) if lines else y + 1
        if bottom > y:
            high = middle
        else:
            low = middle + 1
    return sheet.findBlockByNumber(low)


def _bottom(line: QTextLine) -> float:
    return line.y() + line.height()


def _first_below(layout: QTextLayout, y: float) -> int:
    """Number of the first line that reaches below `y`, or how many lines there are."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if _bottom(line) > y:
            high = middle
        else:
            low = middle + 1
    return low


def _lines(sheet: QTextDocument, start: int, end: int) -> Iterator[tuple[QTextBlock, QTextLine]]:
    block = sheet.findBlock(start)
    while block.isValid() and block.position() < end:
        layout = block.layout()
        line = layout.lineForTextPosition(max(0, start - block.position()))
        index = line.lineNumber() if line.isValid() else 0
        while index < layout.lineCount():
            line = layout.lineAt(index)
            if block.position() + line.textStart() >= end:
                break
            yield block, line
            index += 1
        block = block.next()


def _line_at(sheet: QTextDocument, position: int) -> tuple[float, float] | None:
    block = sheet.findBlock(position)
    if not block.isValid():
        return None
    layout = block.layout()
    line = layout.lineForTextPosition(position - block.position())
    if not line.isValid():
        return None
    top = layout.position().y() + line.y()
    return top, top + line.height()


def _x(line: QTextLine, position: int) -> float:
    """PySide gives the x alone or together with the position, as the overload has it."""
    found: object = line.cursorToX(position)
    if isinstance(found, tuple):
        found = found[0]
    return found if isinstance(found, float) else 0.0
