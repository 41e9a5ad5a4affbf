"""Files dropped onto the panes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from reader.ui.panes.ink import faded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent

    from reader.drawing.palette import Palette
    from reader.model.span import Side


class DropTarget(QObject):
    """Takes dropped files for a widget and says which of its two sides they are for.

    Args:
        area: what files may be dropped on.
        sides: the part of the area that belongs to each side.
        palette: the colours.
    """

    files_dropped = Signal(object)  # (Side | None, list[Path]): None when they are for both sides

    def __init__(self, area: QWidget, sides: Mapping[Side, QWidget], palette: Palette) -> None:
        super().__init__(area)
        self._area = area
        self._sides = dict(sides)
        self._frame = _Frame(area, palette)
        area.setAcceptDrops(True)
        area.installEventFilter(self)

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._frame.colours = palette

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files are welcome, nothing else."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent) and local_files(event.mimeData()):
            side = self._side_for(event)
            if event.type() == QEvent.Type.Drop:
                self._frame.hide()
                self.files_dropped.emit((side, local_files(event.mimeData())))
            else:
                self._frame.show_over(self._area.rect() if side is None else self._place(side))
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._frame.hide()
        return super().eventFilter(watched, event)

    def _side_for(self, event: QDropEvent) -> Side | None:
        if len(local_files(event.mimeData())) != 1:
            return None
        point = event.position().toPoint()
        return next((side for side in self._sides if self._place(side).contains(point)), None)

    def _place(self, side: Side) -> QRect:
        widget = self._sides[side]
        return QRect(widget.mapTo(self._area, QPoint(0, 0)), widget.size())


def local_files(data: QMimeData) -> list[Path]:
    """The files on this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class _Frame(QWidget):
    """Shows where dragged files would go. It lies above everything and takes no part in anything."""

    def __init__(self, parent: QWidget, colours: Palette) -> None:
        super().__init__(parent)
        self.colours = colours
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, place: QRect) -> None:
        """Frame a part of the parent."""
        self.setGeometry(place)
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A frame and a breath of colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = self.colours.colour("accent")
        painter.setPen(QPen(accent, 2))
        painter.setBrush(faded(accent, 0.08))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 8, 8)
