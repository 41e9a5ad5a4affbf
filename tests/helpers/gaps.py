"""The real program with two articles, from its start until they are compared; it tells how long its window waited.

Run by the test of that: `python -m tests.helpers.gaps LEFT RIGHT`. It prints one line of JSON.
"""

from __future__ import annotations

import itertools
import json
import sys
import time

from PySide6.QtCore import QEventLoop, Qt, QTimer

from reader.app import build

TICK_MS = 5
HEAVY = ("numpy", "onnxruntime", "spacy", "tokenizers", "trafilatura")


def main(left: str, right: str) -> dict[str, object]:
    """Gaps between the ticks of a timer, in milliseconds, and what was loaded into the window's process.

    `longest` is by the clock; `longest_work` is the most that the window's own thread worked between two ticks, and so
    says nothing about what else the machine had to do.
    """
    window = build([left, right])
    window.show()
    loop = QEventLoop()
    ticks: list[float] = []
    worked: list[float] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(1000 * time.perf_counter()))
    timer.timeout.connect(lambda: worked.append(1000 * time.thread_time()))
    timer.start(TICK_MS)
    quit_after_painting = QTimer(interval=200)
    quit_after_painting.timeout.connect(lambda: window.painting or loop.quit())
    window.controller.compared.connect(lambda workspace: workspace.settled and quit_after_painting.start())
    loop.exec()
    gaps = sorted(later - earlier for earlier, later in itertools.pairwise(ticks))
    links = len(window.controller.workspace.comparison.links)
    began = time.perf_counter()
    window.close()
    return {
        "longest": round(gaps[-1]),
        "longest_work": round(max(later - earlier for earlier, later in itertools.pairwise(worked))),
        "percentile_99": round(gaps[int(0.99 * len(gaps))]),
        "over_50": sum(gap > 50 for gap in gaps),
        "seconds": round((ticks[-1] - ticks[0]) / 1000, 1),
        "closing": round(1000 * (time.perf_counter() - began)),
        "links": links,
        "heavy": [name for name in HEAVY if name in sys.modules],
    }


if __name__ == "__main__":
    print(json.dumps(main(*sys.argv[1:])))  # noqa: T201  # what it is run for
