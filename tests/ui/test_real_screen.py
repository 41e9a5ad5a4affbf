"""The window on a real X server, moved by a real mouse and real keys."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.xvfb

PATIENCE_S = 30


class Screen:
    """An X server with the window on it, and the hands of a user.

    Args:
        display: name of the X display.
        process: the window's process; its lines say what a person would see.
    """

    def __init__(self, display: str, process: subprocess.Popen[str]) -> None:
        self._environment = {**os.environ, "DISPLAY": display}
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read, args=(process,), daemon=True)
        self._reader.start()

    def _read(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._lines.put(line.rstrip("\n"))

    def hands(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, env=self._environment)

    def sees(self, what: str, words: str = "") -> str:
        """Wait until the window shows something with these words."""
        until = time.monotonic() + PATIENCE_S
        seen: list[str] = []
        while (left := until - time.monotonic()) > 0:
            try:
                line = self._lines.get(timeout=left)
            except queue.Empty:
                break
            seen.append(line)
            kind, _, value = line.partition("\t")
            if kind == what and words in value:
                return value
        pytest.fail(f"never saw {what} {words!r}, only {seen}")


@pytest.fixture
def screen(tmp_path: Path, checkout: Path) -> Iterator[Screen]:
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x860x24", "-nolisten", "tcp"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    display = f":{server.stdout.readline().strip()}"
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.on_screen", str(tmp_path / "settings.toml")],
        cwd=checkout,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield Screen(display, window)
    for process in (window, server):
        process.terminate()
        process.wait(10)
        if process.stdout is not None:
            process.stdout.close()


def test_mouse_and_keys_lead_through_claims_search_and_menus(screen: Screen) -> None:
    x, y = screen.sees("card").split()
    screen.hands("mousemove", x, y, "click", "1")
    screen.sees("status", "Claim 2 of 4")
    screen.hands("key", "Down")
    screen.sees("status", "Claim 3 of 4")
    screen.hands("key", "F8")
    screen.sees("status", "Claim 4 of 4")
    screen.hands("key", "alt+Left")
    screen.sees("status", "Claim 3 of 4")
    screen.hands("key", "m")
    screen.sees("status", "Match 1 of 6")
    screen.hands("key", "alt+Left")
    screen.sees("status", "Claim 3 of 4")
    screen.hands("key", "ctrl+f")
    screen.hands("type", "engine")
    screen.sees("found", "2 left, 1 right")
    screen.hands("key", "Escape")
    screen.hands("key", "alt+f")
    screen.sees("menu", "&File")


def test_the_keyboard_goes_where_it_is_sent_and_words_go_to_the_clipboard(screen: Screen) -> None:
    x, y = screen.sees("word").split()
    screen.hands("key", "ctrl+2")
    screen.sees("focus", "rightPane")
    screen.hands("key", "ctrl+3")
    screen.sees("focus", "claimList")
    screen.hands("key", "ctrl+1")
    screen.sees("focus", "leftPane")
    screen.hands("mousemove", x, y, "click", "--repeat", "2", "--delay", "60", "1")
    screen.sees("selected", "crew")
    screen.hands("key", "ctrl+shift+c")
    assert "Harbour Post" in screen.sees("clipboard", "“crew” — ")


def test_a_file_is_dragged_onto_an_article(screen: Screen) -> None:
    x, y = screen.sees("word").split()
    screen.hands("mousemove", "60", "830", "mousedown", "1")
    for step in ("100 820", "200 780", f"{x} {int(y) + 40}", f"{x} {y}"):
        screen.hands("mousemove", *step.split())
        time.sleep(0.15)  # a hand is not faster, and the screen answers each step
    screen.hands("mouseup", "1")
    screen.sees("title", "Grounded ferry: Blue Line denies it was warned — Grounded ferry")
