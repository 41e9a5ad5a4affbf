"""The two panes as a reader would have them on the screen, and hands to use them with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.drawing.fonts import register_fonts
from reader.drawing.palette import load_palette
from reader.model.span import Side, Span
from reader.ui.panes import LinkedPanes
from reader.ui.panes.connectors import Connectors
from reader.ui.panes.text import ArticleText

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QImage
    from pytestqt.qtbot import QtBot

    from reader.model.comparison import Comparison


def shown_panes(qtbot: QtBot, comparison: Comparison, width: int = 1100, height: int = 500) -> LinkedPanes:
    """A window with both articles and their marks, which neither glides nor pulses."""
    register_fonts()
    panes = LinkedPanes(load_palette("light"))
    qtbot.addWidget(panes)
    panes.set_reduced_motion(True)
    panes.resize(width, height)
    panes.show()
    panes.set_documents(comparison.left, comparison.right)
    panes.set_comparison(comparison)
    settle(panes, qtbot)
    return panes


def settle(panes: LinkedPanes, qtbot: QtBot) -> None:
    """Wait until nothing moves any more and all marks are painted."""
    qtbot.waitUntil(lambda: not panes.busy, timeout=30_000)
    QApplication.processEvents()


def text_of(panes: LinkedPanes, side: Side) -> ArticleText:
    """The widget that shows one article, found as an outsider would find it."""
    found = panes.findChild(ArticleText, f"{side.value}Pane")
    assert found is not None
    return found


def connectors_of(panes: LinkedPanes) -> Connectors:
    """The handle with the ribbons."""
    found = panes.findChild(Connectors, "connectors")
    assert found is not None
    return found


def point_of(panes: LinkedPanes, side: Side, offset: int) -> QPoint:
    """The middle of a character, in pixels of its window."""
    sheet = text_of(panes, side).sheet
    rect = sheet.sheet_rects(Span(offset, offset + 1))[0]
    return (rect.center() - QPointF(0, sheet.scroll)).toPoint()


def turn_wheel(
    panes: LinkedPanes,
    side: Side,
    notches: int,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel over one article; down is positive."""
    viewport = text_of(panes, side).viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(viewport.mapToGlobal(middle.toPoint())),
        QPoint(0, 0),
        QPoint(0, -120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def picture(widget: object) -> QImage:
    """What a widget looks like now."""
    return widget.grab().toImage()  # type: ignore[attr-defined]


def difference(one: QColor, other: QColor) -> int:
    """How far two colours are apart, 0 to 765."""
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum(abs(a - b) for a, b in pairs)
