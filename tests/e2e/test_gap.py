"""The window stays alive while the real models are loaded and two articles are compared."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.helpers.long_articles import long_article

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.benchmark

WITHIN_S = 540
# The aim is 50 ms, and an idle machine meets it. Other programs may be busy on the one that runs this: all work then
# takes up to twice its time, and what the clock says is no longer about the window alone.
OWN_99_MS, BY_THE_CLOCK_MS, CLOSING_MS = 25, 1000, 500


@pytest.mark.timeout(WITHIN_S + 30)
@pytest.mark.parametrize(("words", "own_ms"), [(1_000, 80), (10_000, 100)])
def test_two_articles_never_freeze_the_window_while_somebody_types(
    words: int, own_ms: int, checkout: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    paths = [tmp_path / "left.txt", tmp_path / "right.txt"]
    for number, path in enumerate(paths, start=1):
        path.write_text(long_article(number, words), encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "tests.helpers.gaps", *map(str, paths)],
        cwd=checkout,
        capture_output=True,
        text=True,
        timeout=WITHIN_S,
        check=True,
    )
    figures = json.loads(ran.stdout)
    with capsys.disabled():
        print(f"\ntwo articles of {words} words, in ms: {figures}")  # noqa: T201  # a benchmark's result
    assert figures["links"] > 0
    assert figures["heavy"] == []
    assert figures["percentile_99"]["program"] <= OWN_99_MS
    assert figures["longest"]["program"] <= own_ms
    assert figures["longest"]["clock"] <= BY_THE_CLOCK_MS
    assert figures["closing"] <= CLOSING_MS
