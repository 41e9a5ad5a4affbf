"""A list of cards: the one that the reader is at is open, the others are short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.sidebar.card_layout import CardFonts, LaidCard
from reader.ui.sidebar.card_model import CARD_ROLE, CardModel, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent

    from reader.drawing.palette import Palette
    from reader.model.span import Location
    from reader.ui.sidebar.cards import Card

LAID_KEPT = 3000


class CardDelegate(QStyledItemDelegate):
    """Measures and paints cards.

    Args:
        palette: the colours.
        fonts: the faces.
        parent: Qt's owner.
    """

    def __init__(self, palette: Palette, fonts: CardFonts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = palette
        self.fonts = fonts
        self.lit: Location | None = None
        self.open_row = -1
        self.width = 300
        self._laid: dict[tuple[str, int, bool], LaidCard] = {}

    def forget(self) -> None:
        """Measure everything anew: other cards, or another font."""
        self._laid.clear()

    def laid(self, index: Index) -> LaidCard:
        """The card of a row, measured for the list's width."""
        card: Card = index.data(CARD_ROLE)
        key = (card.key, self.width, index.row() == self.open_row)
        if key not in self._laid:
            if len(self._laid) > LAID_KEPT:
                self._laid.clear()
            self._laid[key] = LaidCard(card, self.width, self.fonts, expanded=key[2])
        return self._laid[key]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """How much room it takes, in pixels."""
        return QSize(self.width, round(self.laid(index).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        here = index.row() == self.open_row
        box = QRectF(option.rect)
        painter.save()
        if here:
            painter.fillRect(box, self.palette.colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), self.palette.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            tint = QColor(self.palette.colour("ink"))
            tint.setAlphaF(0.04)
            painter.fillRect(box, tint)
        painter.setPen(QPen(self.palette.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if here and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.palette.colour("accent"), 1))
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -1.5))
        painter.translate(box.topLeft())
        self.laid(index).paint(painter, self.palette, self.lit)
        painter.restore()


class CardList(QListView):
    """A list view for cards.

    Signals:
        chosen: key of the card that the user went to, by mouse or by key.
        place_chosen: key of a card, and the `Location` of the line in it that was chosen.
        menu_wanted: key of a card and the point on screen for a menu.
    """

    chosen = Signal(str)
    place_chosen = Signal(str, object)
    menu_wanted = Signal(str, object)

    def __init__(self, name: str, palette: Palette, points: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.cards = CardModel(self)
        self._delegate = CardDelegate(palette, CardFonts(points), self)
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    @property
    def current_key(self) -> str:
        """Key of the open card, or ""."""
        row = self.currentIndex().row()
        return self.cards.keys[row] if 0 <= row < len(self.cards.keys) else ""

    def position(self) -> tuple[int, int]:
        """Which of how many cards is open, counted from 1; 0 for none."""
        return self.currentIndex().row() + 1, len(self.cards.keys)

    def set_palette(self, palette: Palette) -> None:
        """Paint in other colours."""
        self._delegate.palette = palette
        self.viewport().update()

    def set_points(self, points: float) -> None:
        """Write in another size; the open card stays in view."""
        self._delegate.fonts = CardFonts(points)
        self._delegate.forget()
        self.scheduleDelayedItemsLayout()
        if self.currentIndex().isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def show_cards(self, keys: Sequence[str], write: Callable[[str], Card] | None) -> None:
        """Show these; the open card stays open if it is among them, and nobody is told."""
        here = self.current_key
        self._delegate.forget()
        self._delegate.open_row = -1
        self.cards.set_cards(keys, write)
        if not self.go_to(here):
            self.scrollToTop()

    def go_to(self, key: str) -> bool:
        """Open that card without telling anybody. Gives whether it is in the list; if not, none is open."""
        row = self.cards.row_of(key)
        if row is not None:
            self.cards.show_row(row)
        index = QModelIndex() if row is None else self.cards.index(row)
        self.setCurrentIndex(index)
        return row is not None

    def enter(self) -> None:
        """Go to the first card and tell, unless one is open."""
        if not self.current_key:
            self.step(1)

    def step(self, by: int, among: Container[str] | None = None) -> bool:
        """Go on to the next card (+1) or back to the one before (-1), and tell.

        Args:
            by: +1 or -1.
            among: keys of the cards to stop at; all of them where none are given.

        Returns:
            Whether there is such a card; at the end the list stays where it is.
        """
        keys, row = self.cards.keys, self.currentIndex().row()
        rows = range(row + 1, len(keys)) if by > 0 else range((row if row >= 0 else len(keys)) - 1, -1, -1)
        there = next((number for number in rows if among is None or keys[number] in among), None)
        if there is None:
            return False
        self.go_to(keys[there])
        self.chosen.emit(self.current_key)
        return True

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row that is current is drawn differently."""
        super().currentChanged(current, previous)
        self._delegate.lit = None
        self._delegate.open_row = current.row()
        self.scheduleDelayedItemsLayout()
        if current.isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rows are as wide as the list."""
        self._delegate.width = self.viewport().width()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the line under the mouse."""
        super().mouseMoveEvent(event)
        self._light(self._place_under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._light(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse points."""
        index = self.indexAt(event.position().toPoint())
        place = self._place_under(event.position()) if index == self.currentIndex() else None
        super().mousePressEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or not index.isValid():
            return
        key = self.cards.keys[index.row()]
        if place is None:
            self.chosen.emit(key)
        else:
            self.place_chosen.emit(key, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the keys say."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and before.isValid():
            self._walk(1 if event.key() == Qt.Key.Key_Right else -1)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and before.isValid():
            self.chosen.emit(self.current_key)
            return
        super().keyPressEvent(event)
        if self.currentIndex() != before and self.currentIndex().isValid():
            self.chosen.emit(self.current_key)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        by_key = event.reason() is event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            self.menu_wanted.emit(self.cards.keys[index.row()], event.globalPos())

    def _walk(self, by: int) -> None:
        """Go to the next or previous place on the open card."""
        places = self._delegate.laid(self.currentIndex()).places
        if not places:
            return
        lit = self._delegate.lit
        number = places.index(lit) + by if lit in places else (0 if by > 0 else len(places) - 1)
        place = places[number % len(places)]
        self._light(place)
        self.place_chosen.emit(self.current_key, place)

    def _place_under(self, point: QPointF) -> Location | None:
        index = self.indexAt(point.toPoint())
        if not index.isValid():
            return None
        return self._delegate.laid(index).place_at(point - QPointF(self.visualRect(index).topLeft()))

    def _light(self, place: Location | None) -> None:
        if place != self._delegate.lit:
            self._delegate.lit = place
            shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(shape)
            self.viewport().update()
