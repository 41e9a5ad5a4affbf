"""The window stays alive while the real models are loaded and two articles are compared."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers.long_articles import long_article

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark

WITHIN_S = 540
# The aim is 50 ms, and an idle machine meets it. Other programs may be busy on the one that runs this: all work then
# takes up to twice its time, and what the clock says is no longer about the window alone. They can only add to it, and
# what the window itself does for too long comes back each time: the best of a few runs is judged. The longest gap is
# the first showing of the one long article while a thread still reads the other; the own time of both is counted.
OWN_99_MS, BY_THE_CLOCK_MS, CLOSING_MS = 25, 1000, 500
RUNS = 3


@pytest.mark.timeout(WITHIN_S + 30)
@pytest.mark.parametrize(("words", "own_ms"), [(1_000, 80), (10_000, 150)])
def test_two_articles_never_freeze_the_window_while_somebody_types(
    words: int, own_ms: int, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / "left.txt", tmp_path / "right.txt"]
    for number, path in enumerate(paths, start=1):
        path.write_text(long_article(number, words), encoding="utf-8")
    excesses: list[list[str]] = []
    for _ in range(RUNS):
        figures = measured_gaps(checkout, paths)
        with capsys.disabled():
            print(f"\ntwo articles of {words} words, in ms: {figures}")  # noqa: T201  # a benchmark's result
        assert figures["links"] > 0
        assert figures["heavy"] == []
        excesses.append(too_long(figures, own_ms))
        if not excesses[-1]:
            return
    pytest.fail(f"too long in each of {RUNS} runs: {excesses}")


def measured_gaps(checkout: Path, paths: list[Path]) -> dict[str, Any]:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.gaps", *map(str, paths)],
        cwd=checkout,
        capture_output=True,
        text=True,
        timeout=WITHIN_S / RUNS,
        check=True,
    )
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


def too_long(figures: dict[str, Any], own_ms: int) -> list[str]:
    """What took longer than it may, with its milliseconds."""
    taken = {
        "99 of 100 gaps, own time": (figures["percentile_99"]["program"], OWN_99_MS),
        "longest gap, own time": (figures["longest"]["program"], own_ms),
        "longest gap by the clock": (figures["longest"]["clock"], BY_THE_CLOCK_MS),
        "closing": (figures["closing"], CLOSING_MS),
    }
    return [f"{what}: {ms}" for what, (ms, most) in taken.items() if ms > most]
