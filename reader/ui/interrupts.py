"""Ctrl-C in the terminal, or a request of the system to end, closes the window as its own button does."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier

if TYPE_CHECKING:
    from types import FrameType

    from PySide6.QtWidgets import QWidget


class Interrupts(QObject):
    """Listens for signals, which Python alone would notice only when it next has something to do.

    Python writes a byte for each signal, and Qt wakes up for it. A second signal ends the program at once.

    Args:
        window: what is closed; it also owns this.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._read, self._written = socket.socketpair()
        self._read.settimeout(0)
        self._written.settimeout(0)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)
        signal.set_wakeup_fd(self._written.fileno())
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _only_once)

    def stop(self) -> None:
        """Leave signals to the system again."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        self._read.close()
        self._written.close()

    def _close(self) -> None:
        self._read.recv(16)
        self._window.close()


def _only_once(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
