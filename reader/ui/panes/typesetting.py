"""Sets an article: sizes, weights and distances, which move letters. Colours come later, as runs, and move none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from reader.drawing.fonts import reading_font
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.drawing.offsets import Utf16Map
    from reader.model.document import Document

LEADING_EM = 1.5
"""Distance from line to line of the text, in times its size."""

MEASURE_CHARACTERS = 68
"""Width of the column, in average letters; 45 to 75 are held to be comfortable."""

_SIZE_STEP = {BlockKind.TITLE: 2, BlockKind.HEADING: 1}  # Qt's relative sizes: 1.5 and 1.2 times the text
_LEADING_EM = {BlockKind.TITLE: 1.25, BlockKind.HEADING: 1.35}
_SPACE_BEFORE = {BlockKind.HEADING: 0.7}  # times the size of the text
_SPACE_AFTER = {BlockKind.TITLE: 0.8, BlockKind.HEADING: 0.3, BlockKind.PARAGRAPH: 0.85, BlockKind.FURNITURE: 0.85}

# Characters that Qt takes for the end of a block or swallows; one stand-in each keeps every offset.
_UNSHOWABLE = dict.fromkeys([0x00, 0x0D, 0x2028, 0x2029, 0xFDD0, 0xFDD1], " ")
_UNSHOWABLE |= dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


def column_width(points: float) -> float:
    """Width of a comfortable column of text at that size, in pixels."""
    return QFontMetricsF(reading_font(points)).averageCharWidth() * MEASURE_CHARACTERS


def typeset(article: Document | None, offsets: Utf16Map, points: float, owner: QObject) -> QTextDocument:
    """A text document with one block for each of the article's, in plain ink; it is laid out when it is shown.

    Args:
        article: what to set; None gives an empty sheet.
        offsets: the position map of the article's text.
        points: size of the text.
        owner: Qt owner of the document.
    """
    sheet = QTextDocument(owner)
    sheet.setUndoRedoEnabled(False)
    sheet.setDocumentMargin(0)
    font = reading_font(points)
    sheet.setDefaultFont(font)
    if article is None:
        return sheet
    metrics = _Metrics(QFontInfo(font).pixelSize(), QFontMetricsF(font).height())
    cursor = QTextCursor(sheet)
    cursor.setBlockFormat(_block_format(BlockKind.PARAGRAPH, metrics))
    cursor.insertText(article.text.translate(_UNSHOWABLE))
    for block in article.blocks:
        if block.kind is not BlockKind.PARAGRAPH:
            cursor.setPosition(offsets.position(block.span.start))
            cursor.setPosition(offsets.position(block.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.setBlockFormat(_block_format(block.kind, metrics))
            cursor.setCharFormat(_char_format(block.kind))
    return sheet


@dataclass(frozen=True, slots=True)
class _Metrics:
    """Size of the text, and the distance of its lines as the face's designer had it, in pixels."""

    size: float
    line: float


def _block_format(kind: BlockKind, metrics: _Metrics) -> QTextBlockFormat:
    form = QTextBlockFormat()
    percent = 100 * _LEADING_EM.get(kind, LEADING_EM) * metrics.size / metrics.line
    form.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(_SPACE_BEFORE.get(kind, 0) * metrics.size)
    form.setBottomMargin(_SPACE_AFTER[kind] * metrics.size)
    if kind in _SIZE_STEP:
        form.setHeadingLevel(1 if kind is BlockKind.TITLE else 2)  # for screen readers
    return form


def _char_format(kind: BlockKind) -> QTextCharFormat:
    form = QTextCharFormat()
    if kind in _SIZE_STEP:
        form.setProperty(QTextFormat.Property.FontSizeAdjustment, _SIZE_STEP[kind])
        form.setFontWeight(QFont.Weight.Bold if kind is BlockKind.TITLE else QFont.Weight.DemiBold)
    return form
