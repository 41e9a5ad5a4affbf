from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QTextEdit

from reader.drawing.offsets import Utf16Map
from reader.drawing.palette import load_palette
from reader.model.runs import Run
from reader.model.span import Span
from reader.ui.panes.colouring import Colouring

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT = "\n".join(f"🔥 paragraph number {n} of the text" for n in range(400))


@pytest.fixture
def view(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setPlainText(TEXT)
    return made


def runs() -> list[Run]:
    """The word "number" of every paragraph."""
    found, start = [], TEXT.find("number")
    while start >= 0:
        found.append(Run(Span(start, start + 6), ("entity.person",)))
        start = TEXT.find("number", start + 1)
    return found


def coloured(view: QTextEdit) -> list[str]:
    """The words that have a format, block by block."""
    words: list[str] = []
    block = view.document().begin()
    while block.isValid():
        units = block.text().encode("utf-16-le")
        words += [
            units[item.start * 2 : (item.start + item.length) * 2].decode("utf-16-le")
            for item in block.layout().formats()
        ]
        block = block.next()
    return words


def test_every_run_gets_its_format_on_its_own_words(view: QTextEdit) -> None:
    colouring = Colouring(view)
    colouring.start(view.document(), runs(), Utf16Map(TEXT), load_palette("light"), (0, 3))
    colouring.finish()
    assert coloured(view) == ["number"] * 400
    assert not colouring.busy


def test_what_is_in_view_is_coloured_first_and_the_rest_when_idle(view: QTextEdit, qtbot: QtBot) -> None:
    colouring = Colouring(view)
    colouring.start(view.document(), runs(), Utf16Map(TEXT), load_palette("light"), (200, 210))
    assert all(view.document().findBlockByNumber(number).layout().formats() for number in range(200, 211))
    qtbot.waitUntil(lambda: not colouring.busy)
    assert coloured(view) == ["number"] * 400


def test_colours_are_taken_away_again(view: QTextEdit) -> None:
    colouring = Colouring(view)
    for found in (runs(), []):
        colouring.start(view.document(), found, Utf16Map(TEXT), load_palette("light"), (0, 3))
        colouring.finish()
    assert coloured(view) == []


def test_colouring_moves_no_letter(view: QTextEdit) -> None:
    view.document().size()
    before = view.document().size(), view.toPlainText()
    colouring = Colouring(view)
    colouring.start(view.document(), runs(), Utf16Map(TEXT), load_palette("light"), (0, 3))
    colouring.finish()
    assert (view.document().size(), view.toPlainText()) == before


def test_stopping_leaves_the_rest_plain(view: QTextEdit, qtbot: QtBot) -> None:
    colouring = Colouring(view)
    colouring.start(view.document(), runs(), Utf16Map(TEXT), load_palette("light"), (0, 0))
    colouring.stop()
    assert not colouring.busy
    count = len(coloured(view))
    qtbot.wait(30)
    assert len(coloured(view)) == count
