"""How long it takes until there is a window to look at."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark

STARTS = 5
# The aim is 400 ms; other programs may be busy on the machine that runs this, so the bound is on the window's own work
MOST_WORK_MS = 900


def test_the_window_is_painted_soon(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    starts = [start(checkout) for _ in range(1 + STARTS)][1:]  # the first one warms the disk
    medians = {name: statistics.median(each[name] for each in starts) for name in starts[0]}
    with capsys.disabled():
        print(f"\nfirst painted window, in ms: {medians}")  # noqa: T201  # a benchmark's result
    assert min(each["own"] for each in starts) < MOST_WORK_MS


def start(checkout: Path) -> dict[str, float]:
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.starts", str(began)],
        cwd=checkout, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    return dict(json.loads(ran.stdout))
