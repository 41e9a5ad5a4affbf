"""The real program from its start until its window has been painted once.

Run by the benchmark of that: `python -m tests.helpers.starts STARTED`, where that is what the monotonic clock said
before. It prints milliseconds since then as one line of JSON.
"""

from __future__ import annotations

import gc
import json
import sys
import time

gc.disable()  # as `reader.__main__` does
from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.app import build  # noqa: E402


class FirstPicture(QObject):
    """Notes when its window has been painted for the first time, and closes it."""

    def __init__(self, started: float) -> None:
        super().__init__()
        self._started = started
        self.painted = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt calls it so
        """Wait for the end of the turn in which the paint event comes: then all of the window is painted."""
        if event.type() is QEvent.Type.Paint and not self.painted:
            self.painted = time.clock_gettime(time.CLOCK_MONOTONIC)
            QTimer.singleShot(0, self, lambda: self._end(watched))
        return super().eventFilter(watched, event)

    def _end(self, window: QObject) -> None:
        now = time.clock_gettime(time.CLOCK_MONOTONIC)
        figures = {"painted": now - self._started, "own": time.process_time()}
        print(json.dumps({name: round(1000 * value) for name, value in figures.items()}))  # noqa: T201
        window.close()


if __name__ == "__main__":
    window = build([])
    first = FirstPicture(float(sys.argv[1]))
    window.installEventFilter(first)
    window.show()
    QApplication.exec()
