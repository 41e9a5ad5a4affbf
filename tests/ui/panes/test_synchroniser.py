from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar

from reader.model.span import Side
from reader.ui.panes.scrollsync import Anchor, Level, Sheet, height_map
from reader.ui.panes.synchroniser import ScrollSynchroniser

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

LEFT, RIGHT = Side.LEFT, Side.RIGHT
SHEETS = {LEFT: Sheet(600, 5000), RIGHT: Sheet(600, 9000)}


class Desk:
    """Two scroll bars that are kept level, and how often each was moved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bars = {side: QScrollBar(Qt.Orientation.Vertical) for side in Side}
        self.moves = dict.fromkeys(Side, 0)
        self.quiet = False
        for side, bar in self.bars.items():
            qtbot.addWidget(bar)
            bar.setMaximum(round(SHEETS[side].reach))
        self.synchroniser = ScrollSynchroniser(self.bars, lambda: self.quiet, self.bars[LEFT])
        between = height_map([Anchor(2000, 2100, 6000, 6050, 1)], 5000, 9000)
        self.synchroniser.set_level(Level(between, SHEETS[LEFT], SHEETS[RIGHT]))
        for side, bar in self.bars.items():
            bar.valueChanged.connect(lambda _, side=side: self.count(side))

    def count(self, side: Side) -> None:
        self.moves[side] += 1

    def values(self) -> tuple[int, int]:
        return self.bars[LEFT].value(), self.bars[RIGHT].value()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_other_bar_follows_and_there_is_no_echo(desk: Desk) -> None:
    desk.bars[LEFT].setValue(1700)
    assert desk.values() == (1700, 5700)
    assert desk.moves == {LEFT: 1, RIGHT: 1}


def test_either_bar_may_lead(desk: Desk) -> None:
    desk.bars[RIGHT].setValue(5700)
    assert desk.values() == (1700, 5700)


def test_both_ends_are_reached_together(desk: Desk) -> None:
    desk.bars[LEFT].setValue(desk.bars[LEFT].maximum())
    assert desk.values() == (4400, 8400)
    desk.bars[RIGHT].setValue(0)
    assert desk.values() == (0, 0)


def test_going_down_and_up_in_small_steps_ends_where_it_began(desk: Desk) -> None:
    for value in [*range(0, 4000, 37), *range(4000, -1, -37), 0]:
        desk.bars[LEFT].setValue(value)
    assert desk.values() == (0, 0)


def test_switched_off_nothing_follows(desk: Desk) -> None:
    desk.synchroniser.set_on(on=False)
    desk.bars[LEFT].setValue(1700)
    assert desk.values() == (1700, 0)


def test_while_text_flows_by_itself_nothing_follows(desk: Desk) -> None:
    desk.quiet = True
    desk.bars[LEFT].setValue(1700)
    assert desk.values() == (1700, 0)


def test_one_bar_can_be_moved_alone_and_the_gap_closes_while_the_reader_scrolls(desk: Desk) -> None:
    with desk.synchroniser.held():
        desk.bars[RIGHT].setValue(300)
    assert desk.values() == (0, 300)
    gaps = []
    for value in range(60, 901, 60):
        desk.bars[LEFT].setValue(value)
        level = desk.synchroniser.across(LEFT, value)
        assert level is not None
        gaps.append(abs(desk.bars[RIGHT].value() - level))
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] == 0


def test_levelling_closes_the_gap_at_once(desk: Desk) -> None:
    with desk.synchroniser.held():
        desk.bars[LEFT].setValue(1700)
    desk.synchroniser.level(LEFT)
    assert desk.values() == (1700, 5700)


def test_without_a_level_nothing_moves(desk: Desk) -> None:
    desk.synchroniser.set_level(None)
    desk.bars[LEFT].setValue(100)
    assert desk.values() == (100, 0)
    assert desk.synchroniser.across(LEFT, 100) is None
