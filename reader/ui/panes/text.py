"""The text of one article: read only, laid out as paper, with marks that never move a letter."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import QAccessible, QHelpEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QToolTip

from reader.drawing.offsets import Utf16Map
from reader.model.span import Side, Span
from reader.ui.panes.colouring import Colouring
from reader.ui.panes.dress import dress
from reader.ui.panes.scrolling import SCROLLING, scroll_by_key
from reader.ui.panes.sheet import Sheet
from reader.ui.panes.tips import plain_tip
from reader.ui.panes.typesetting import typeset
from reader.ui.panes.underlay import Underlay

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTextDocument,
        QWheelEvent,
    )

    from reader.drawing.palette import Palette
    from reader.model.document import Document
    from reader.model.runs import Run

_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ArticleText(QTextEdit):
    """Shows one article and tells, in code points, what the reader points at.

    Args:
        side: which article.
        palette: the colours.
        points: size of the text.
    """

    offset_clicked = Signal(int)
    offset_hovered = Signal(object)  # int, or None beside the text
    laid_out = Signal()  # something moved on the sheet
    zoom_wanted = Signal(int)  # steps
    focused = Signal()
    menu_opening = Signal(object, object)  # QMenu about to be shown; int | None, the place it is for

    def __init__(self, side: Side, palette: Palette, points: float) -> None:
        super().__init__()
        self.settling = False
        self.tip_at: Callable[[int | None], str] = lambda _offset: ""
        self.sheet = Sheet(side, self)
        self.underlay = Underlay(side, self.sheet, palette)
        self._article: Document | None = None
        self._document: QTextDocument | None = None
        self._runs: tuple[Run, ...] = ()
        self._place: tuple[int, float] | None = None  # what to keep at the top while the text flows anew
        self._pressed: QPoint | None = None
        self._sheet_size = QSizeF()
        self._colouring = Colouring(self)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if side is Side.LEFT:  # its scroll bar stands at the outer edge, out of the ribbons' way
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setAcceptDrops(False)  # the pane around it takes files
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        self.set_palette(palette)
        self.set_article(None, points)

    @property
    def article(self) -> Document | None:
        """What is shown."""
        return self._article

    def set_article(self, article: Document | None, points: float) -> None:
        """Show another article from its beginning, or the same one at another size."""
        self._colouring.stop()
        self._article, self._runs, self._place = article, (), None
        text = article.text if article is not None else ""
        offsets = Utf16Map(text)
        self.sheet.set_text(text, offsets, points)
        document = typeset(article, offsets, points, self)
        self.sheet.apply_margins(document)
        old, self._document = self._document, document  # Qt itself deletes the one it began with
        with self._settled():
            self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(self._resized)
        if old is not None:
            old.deleteLater()
        self.verticalScrollBar().setSingleStep(round(points * 1.6))
        self.sheet.lay_out_short_text()
        self._flowed()

    @property
    def runs(self) -> tuple[Run, ...]:
        """How the text is coloured."""
        return self._runs

    def set_runs(self, runs: tuple[Run, ...]) -> None:
        """Colour the text in place."""
        self._runs = runs
        self._recolour()

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self.underlay.palette = palette
        dress(self, palette)
        self._recolour()

    @property
    def colouring(self) -> bool:
        """Whether some of the text still waits for its colours."""
        return self._colouring.busy

    def selected_span(self) -> Span | None:
        """What is selected."""
        cursor, offsets = self.textCursor(), self.sheet.offsets
        if not cursor.hasSelection():
            return None
        return Span(offsets.offset(cursor.selectionStart()), offsets.offset(cursor.selectionEnd()))

    def caret_offset(self) -> int:
        """Where the caret is."""
        return self.sheet.offsets.offset(self.textCursor().position())

    def place_caret(self, offset: int) -> None:
        """Put the caret somewhere, so that keys and screen readers go on from there. Nothing scrolls."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self.sheet.offsets.position(offset), self.document().characterCount() - 1))
        scroll = self.verticalScrollBar().value()
        with self._settled():
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(scroll)

    # -- Qt's side ---------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """First what lies beneath, then the letters."""
        if self._article is not None:
            painter = QPainter(self.viewport())
            painter.setClipRegion(event.region())
            self.underlay.paint(painter, self.sheet.visible_span())
            painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the top line where it is while the text flows anew."""
        if self._place is None:
            self._place = self.sheet.place() if self.verticalScrollBar().value() else (0, 0.0)
        with self._settled():
            super().resizeEvent(event)
            self.sheet.apply_margins(self.document())
            self.sheet.forget()
            self.sheet.lay_out_short_text()
            scroll = self.sheet.scroll_for(*self._place)
            if scroll is not None:
                self.verticalScrollBar().setValue(scroll)
        self._flowed()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say why a sign stands where the pointer rests, or what the other article has for the words there."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            point = QPointF(event.pos())
            sign = self.underlay.sign_at(point, self.sheet.visible_span())
            told = self.tip_at(self.sheet.offset_at(point)) if sign is None else sign.reason
            QToolTip.showText(event.globalPos(), plain_tip(told), self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the press was, to tell a click from a selection."""
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and a release at one place are a click."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.textCursor().hasSelection():
            return
        moved = (event.position().toPoint() - pressed).manhattanLength()
        offset = self._pointed_at(event.position()) if moved < QApplication.startDragDistance() else None
        if offset is not None:
            self.offset_clicked.emit(offset)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell what is under the pointer."""
        super().mouseMoveEvent(event)
        if event.buttons() is Qt.MouseButton.NoButton:
            self.offset_hovered.emit(self._pointed_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        super().leaveEvent(event)
        self.offset_hovered.emit(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Control the wheel changes the size, for both panes."""
        turn = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turn:
                self.zoom_wanted.emit(1 if turn > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and page keys scroll; with Shift they select; Return is a click at the caret."""
        key, plain = Qt.Key(event.key()), event.modifiers() in _UNMODIFIED
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._article is not None and self._article.text:
                self.offset_clicked.emit(min(self.caret_offset(), len(self._article.text) - 1))
        elif plain and key in SCROLLING and not QAccessible.isActive():
            # a screen reader reads along with the caret: there the arrows have to move it
            scroll_by_key(self.verticalScrollBar(), key)
        else:
            if key not in _MODIFIERS and not self.textCursor().hasSelection():
                self._bring_caret_into_view()
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """From now on this is the pane that keys act on."""
        super().focusInEvent(event)
        self.focused.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, to which others may add."""
        menu = self.createStandardContextMenu()
        menu.setLayoutDirection(QApplication.layoutDirection())  # not that of the mirrored scroll bar
        self.menu_opening.emit(menu, self._pointed_at(QPointF(event.pos())))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The article's own words, plain."""
        data = QMimeData()
        span = self.selected_span()
        if span is not None and self._article is not None:
            data.setText(span.text(self._article.text))
        return data

    # -- inside ------------------------------------------------------------------------------------------------------

    def _pointed_at(self, point: QPointF) -> int | None:
        """The character under a point, or the beginning of the claim whose sign is there."""
        if self._article is None:
            return None
        sign = self.underlay.sign_at(point, self.sheet.visible_span())
        shape = Qt.CursorShape.PointingHandCursor if sign is not None else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        return sign.span.start if sign is not None else self.sheet.offset_at(point)

    def _bring_caret_into_view(self) -> None:
        """Selecting by keyboard begins where the reader looks."""
        if not self.sheet.visible_span().contains(self.caret_offset()):
            self.place_caret(self.sheet.top_offset())

    def _recolour(self) -> None:
        blocks = self.sheet.visible_blocks()
        self._colouring.start(self.document(), self._runs, self.sheet.offsets, self.underlay.palette, blocks)
        self.viewport().update()

    def _resized(self, size: QSizeF) -> None:
        if size != self._sheet_size:  # colouring makes Qt say it again, though nothing moved
            self._sheet_size = size
            self._flowed()

    def _flowed(self) -> None:
        self.sheet.forget()
        self.laid_out.emit()

    def _moved(self) -> None:
        if not self.settling:
            self._place = None
            self.offset_hovered.emit(None)  # what was under the pointer has moved on; nothing flickers past it

    @contextmanager
    def _settled(self) -> Iterator[None]:
        """Inside, the scroll bar moves because the text does, not because the reader does."""
        outer, self.settling = self.settling, True
        try:
            yield
        finally:
            self.settling = outer
