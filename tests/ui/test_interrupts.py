"""Signals close the window."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from reader.ui.interrupts import Interrupts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    interrupts = Interrupts(shown)
    yield shown
    interrupts.stop()
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_a_window_that_has_nothing_to_do(window: QWidget, qtbot: QtBot, number: int) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: not window.isVisible())


def test_a_second_signal_is_left_to_the_system(window: QWidget, qtbot: QtBot) -> None:
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: not window.isVisible())
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
