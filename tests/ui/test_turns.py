from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from reader.ui.turns import Turns

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Visitor(QObject):
    """Comes by way of the event loop, as a key or a click does."""

    came = Signal(str)


@pytest.fixture
def turns(qapp: QObject) -> Turns:
    return Turns(qapp)


def test_nothing_is_done_before_the_next_turn(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.add(lambda: done.append("one"))
    assert turns.busy
    assert done == []
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["one"]


def test_events_are_heard_between_two_steps(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    visitor = Visitor()
    visitor.came.connect(done.append, Qt.ConnectionType.QueuedConnection)
    turns.add(lambda: (done.append("one"), visitor.came.emit("key")))
    turns.add(lambda: done.append("two"))
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == ["one", "key", "two"]


def test_newer_steps_take_the_place_of_those_that_wait(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.begin([lambda: (done.append("old one"), turns.begin(new)), lambda: done.append("old two")])
    new = [lambda: done.append("new one"), lambda: done.append("new two")]
    qtbot.waitUntil(lambda: bool(done) and not turns.busy)
    assert done == ["old one", "new one", "new two"]


def test_what_is_dropped_is_never_done(qtbot: QtBot, turns: Turns) -> None:
    done: list[str] = []
    turns.add(lambda: done.append("dropped"))
    turns.drop()
    assert not turns.busy
    turns.add(lambda: done.append("later"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["later"]


def test_steps_wait_while_something_else_needs_the_turn(qtbot: QtBot, qapp: QObject) -> None:
    asked: list[bool] = []
    turns = Turns(qapp, lambda: (asked.append(True), len(asked) < 3)[1])
    done: list[str] = []
    turns.add(lambda: done.append("one"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert len(asked) == 3
    assert done == ["one"]
