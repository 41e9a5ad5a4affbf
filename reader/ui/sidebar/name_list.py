"""The list of names: three sections of short rows, with how often each article has the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.drawing.fonts import interface_font
from reader.model.marks import EntityGroup
from reader.model.runs import entity_role
from reader.model.span import Side
from reader.ui.sidebar.card_layout import GLYPH, draw_side
from reader.ui.sidebar.choices import Section, Where, where

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent

    from reader.drawing.palette import Palette
    from reader.ui.sidebar.card_model import Index

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_WIDTH = 3.4  # pixels for each point of the text
KIND_GAP = 8  # pixels between a name and the word for its kind

translate = QCoreApplication.translate


def kind_word(label: str) -> str:
    """What a name with that OntoNotes label is."""
    return {
        "entity.person": translate("Names", "person"),
        "entity.org": translate("Names", "organisation"),
        "entity.place": translate("Names", "place"),
        "entity.group": translate("Names", "group"),
        "entity.number": translate("Names", "number or date"),
        "entity.other": translate("Names", "other"),
    }[entity_role(label)]


class NameModel(QAbstractListModel):
    """Section heads and names, as rows.

    Args:
        parent: Qt's owner.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Where | EntityGroup] = []

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these; sections without names are left out."""
        self.beginResetModel()
        self._rows = []
        for section in sections:
            if section.groups:
                self._rows += [section.where, *section.groups]
        self.endResetModel()

    def row_of(self, group_id: str) -> int | None:
        """Where a name stands, or None."""
        for row, item in enumerate(self._rows):
            if isinstance(item, EntityGroup) and item.id == group_id:
                return row
        return None

    def group(self, row: int) -> EntityGroup | None:
        """The name in a row; None for a head."""
        item = self._rows[row] if 0 <= row < len(self._rows) else None
        return item if isinstance(item, EntityGroup) else None

    def position(self, row: int) -> tuple[int, int]:
        """Which of how many names stands in a row, counted from 1; 0 for a head."""
        names = [number for number, item in enumerate(self._rows) if isinstance(item, EntityGroup)]
        return (names.index(row) + 1 if row in names else 0), len(names)

    def head(self, section: Where) -> str:
        """What a section is called, with how many names it holds."""
        count = sum(isinstance(item, EntityGroup) and where(item) is section for item in self._rows)
        words = {
            Where.BOTH: self.tr("In both articles"),
            Where.LEFT: self.tr("Only in the left article"),
            Where.RIGHT: self.tr("Only in the right article"),
        }[section]
        return f"{words}  {count}"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows, or says to screen readers."""
        if not index.isValid():
            return None
        item = self._rows[index.row()]
        if role == ROW_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.name if isinstance(item, EntityGroup) else self.head(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if not isinstance(item, EntityGroup):
                return self.head(item)
            words = self.tr("{name}, {kind}: {left} times left, {right} times right")
            return words.format(name=item.name, kind=kind_word(item.label), left=item.left, right=item.right)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done with a row; the keys pass over heads."""
        if index.isValid() and self.group(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class NameDelegate(QStyledItemDelegate):
    """Paints heads and names.

    Args:
        palette: the colours.
        points: size of the text.
        parent: Qt's owner.
    """

    def __init__(self, palette: Palette, points: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = palette
        self.set_points(points)

    def set_points(self, points: float) -> None:
        """Write in another size."""
        self._font = interface_font(points)
        self._small = interface_font(points - 1)
        self._strong = interface_font(points - 0.5)
        self._strong.setWeight(QFont.Weight.DemiBold)
        self._count_width = points * COUNT_WIDTH

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        """How much room it takes, in pixels."""
        height = QFontMetricsF(self._font).height()
        head = not isinstance(index.data(ROW_ROLE), EntityGroup)
        return QSize(120, round(height + (20 if head else 11)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        item = index.data(ROW_ROLE)
        box = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(item, EntityGroup):
            state = option.state
            self._paint_name(painter, box, item, state)
        else:
            painter.setFont(self._strong)
            painter.setPen(self.palette.colour("ink.soft"))
            line = box.adjusted(14, 8, -14, -2)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, index.data())
            for place, side in enumerate((Side.RIGHT, Side.LEFT)):
                x = line.right() - self._count_width * place - GLYPH.width()
                corner = QPointF(x, line.center().y() - GLYPH.height() / 2)
                draw_side(painter, side, self.palette.colour("ink.soft"), corner)
        painter.restore()

    def _paint_name(self, painter: QPainter, box: QRectF, group: EntityGroup, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, self.palette.colour("raised"))
            painter.fillRect(QRectF(box.left(), box.top(), 3, box.height()), self.palette.colour("accent"))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(self.palette.colour("accent"), 1))
                painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            tint = QColor(self.palette.colour("ink"))
            tint.setAlphaF(0.05)
            painter.fillRect(box, tint)
        line = box.adjusted(14, 0, -14, 0)
        painter.setFont(self._small)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, count in enumerate((group.right, group.left)):
            cell = QRectF(line.right() - self._count_width * (place + 1), line.top(), self._count_width, line.height())
            painter.setPen(self.palette.colour("ink" if count else "line"))
            painter.drawText(cell, right, str(count) if count else "–")
        line.setRight(line.right() - 2 * self._count_width - 6)
        painter.setFont(self._font)
        painter.setPen(self.palette.colour(entity_role(group.label)))
        name = QFontMetricsF(self._font).elidedText(
            " ".join(group.name.split()), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        self._paint_kind(painter, line, QFontMetricsF(self._font).horizontalAdvance(name), kind_word(group.label))

    def _paint_kind(self, painter: QPainter, line: QRectF, taken: float, word: str) -> None:
        """What the name's colour means, where there is room for it."""
        room = line.adjusted(taken + KIND_GAP, 0, 0, 0)
        if QFontMetricsF(self._small).horizontalAdvance(word) <= room.width():
            painter.setFont(self._small)
            painter.setPen(self.palette.colour("ink.soft"))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, word)


class NameList(QListView):
    """The view. Going to a name again goes on to its next mention.

    Signals:
        walked: id of a group, and +1 or -1 for the next or the previous mention, 0 for the first.
        menu_wanted: id of a group and the point on screen for a menu.
    """

    walked = Signal(str, int)
    menu_wanted = Signal(str, object)

    def __init__(self, palette: Palette, points: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entityList")
        self.names = NameModel(self)
        self.setModel(self.names)
        self._delegate = NameDelegate(palette, points, self)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)

    @property
    def current_key(self) -> str:
        """Id of the current name, or ""."""
        group = self.names.group(self.currentIndex().row())
        return "" if group is None else group.id

    def position(self) -> tuple[int, int]:
        """Which of how many names is the current one, counted from 1; 0 for none."""
        return self.names.position(self.currentIndex().row())

    def set_palette(self, palette: Palette) -> None:
        """Paint in other colours."""
        self._delegate.palette = palette
        self.viewport().update()

    def set_points(self, points: float) -> None:
        """Write in another size."""
        self._delegate.set_points(points)
        self.scheduleDelayedItemsLayout()

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the current name stays so if it is among them."""
        here = self.current_key
        self.names.set_sections(sections)
        self.go_to(here)
        if not self.current_key:
            self.scrollToTop()

    def go_to(self, group_id: str) -> None:
        """Make a name the current one without telling anybody."""
        row = self.names.row_of(group_id)
        self.setCurrentIndex(QModelIndex() if row is None else self.names.index(row))

    def enter(self) -> None:
        """Go to the first name and tell, unless one is current."""
        group = next(
            (group for group in map(self.names.group, range(self.names.rowCount())) if group is not None), None
        )
        if group is not None and not self.current_key:
            self.go_to(group.id)
            self.walked.emit(group.id, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where the mouse points."""
        before = self.current_key
        super().mousePressEvent(event)
        group = self.names.group(self.indexAt(event.position().toPoint()).row())
        if group is not None and event.button() is Qt.MouseButton.LeftButton:
            self.walked.emit(group.id, 1 if group.id == before else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go where the keys say."""
        before = self.current_key
        steps = {
            Qt.Key.Key_Return: 1,
            Qt.Key.Key_Enter: 1,
            Qt.Key.Key_Space: 1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is not None and before:
            self.walked.emit(before, by)
            return
        super().keyPressEvent(event)
        if self.current_key not in ("", before):
            self.walked.emit(self.current_key, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu."""
        by_key = event.reason() is event.Reason.Keyboard
        group = self.names.group((self.currentIndex() if by_key else self.indexAt(event.pos())).row())
        if group is not None:
            self.menu_wanted.emit(group.id, event.globalPos())
