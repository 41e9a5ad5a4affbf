"""The real program with two articles, from its start until they are compared; it tells how long its window waited.

Meanwhile somebody types in the search field of each list in turn.
Run by the test of that: `python -m tests.helpers.gaps LEFT RIGHT`. It prints one line of JSON.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from reader.app import build

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

    from reader.ui.window import MainWindow

TICK_MS = 5
HEAVY = ("numpy", "onnxruntime", "spacy", "tokenizers", "trafilatura")


TYPE_EVERY_MS = 60
TYPED = "the council of "


class Ticks:
    """What three clocks showed each time a timer came round.

    `clock` goes on while other programs have their turn; `program` counts what this one computed, in all its threads,
    and so how long any of them can have kept the window; `window` what the window's own thread did.
    """

    def __init__(self) -> None:
        self._seen: list[tuple[float, float, float]] = []
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(
            lambda: self._seen.append((time.perf_counter(), time.process_time(), time.thread_time()))
        )
        self._timer.start(TICK_MS)

    def gaps(self) -> dict[str, list[float]]:
        """Milliseconds from each tick to the next, the shortest first."""
        names = ("clock", "program", "window")
        return {
            name: sorted(1000 * (later[place] - earlier[place]) for earlier, later in itertools.pairwise(self._seen))
            for place, name in enumerate(names)
        }


class Typist(QObject):
    """Types into the search field of one list after the other, and takes it all back at the end of a word."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._letters = itertools.cycle(TYPED)
        self._panels = itertools.cycle((window.sidebar.claims, window.sidebar.matches, window.sidebar.only))
        self._field = next(self._panels).search
        self.startTimer(TYPE_EVERY_MS)

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002, N802  # Qt calls it so
        """One letter more."""
        letter = next(self._letters)
        QTest.keyClick(self._field, letter)
        if letter == " ":
            self._field.clear()
            self._field = next(self._panels).search


def main(left: str, right: str) -> dict[str, object]:
    """How long the window waited, in milliseconds, and what was loaded into its process."""
    window = build([left, right])
    window.show()
    loop = QEventLoop()
    ticks = Ticks()
    Typist(window)
    quit_after_painting = QTimer(interval=200)
    quit_after_painting.timeout.connect(lambda: window.painting or loop.quit())
    window.controller.compared.connect(lambda workspace: workspace.settled and quit_after_painting.start())
    loop.exec()
    gaps = ticks.gaps()
    links = len(window.controller.workspace.comparison.links)
    began = time.perf_counter()
    window.close()
    return {
        "longest": {clock: round(waits[-1]) for clock, waits in gaps.items()},
        "percentile_99": {clock: round(waits[int(0.99 * len(waits))]) for clock, waits in gaps.items()},
        "over_50": {clock: sum(wait > 50 for wait in waits) for clock, waits in gaps.items()},
        "seconds": round(sum(gaps["clock"]) / 1000, 1),
        "closing": round(1000 * (time.perf_counter() - began)),
        "links": links,
        "heavy": [name for name in HEAVY if name in sys.modules],
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))  # noqa: T201  # what it is run for
