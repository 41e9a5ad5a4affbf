"""The real window and the real models, when the process that does the analysis falls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader import app
from reader.analysis.remote import RemoteAnalyst

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.messages import Message
    from reader.ui.tidings import Busy

LONG_MS = 120_000

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kills a process as POSIX does")


def test_a_crash_is_told_in_one_sentence_and_comparing_again_works(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    analysts: list[RemoteAnalyst] = []

    def recorded(language: str | None) -> RemoteAnalyst:
        analysts.append(RemoteAnalyst(language))
        return analysts[-1]

    monkeypatch.setattr(app, "RemoteAnalyst", recorded)
    window = app.build(["--samples"])
    qtbot.addWidget(window)  # closed whatever happens
    controller = window.controller
    told: list[Message] = []
    steps: list[Busy | None] = []
    controller.told.connect(told.append)
    controller.busy_changed.connect(steps.append)
    window.show()
    # from the first step on the child is at work; before, it would be started anew and nobody would notice
    qtbot.waitUntil(lambda: any(step is not None and step.fraction is not None for step in steps), timeout=LONG_MS)
    child = analysts[0]._child
    assert child is not None
    child._process.kill()
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    assert [message.text for message in told] == ["The analysis stopped unexpectedly; the articles stay open."]
    assert not controller.busy
    window.action("reload").trigger()
    qtbot.waitUntil(lambda: controller.settled, timeout=LONG_MS)
    assert controller.workspace.comparison.links
    assert len(told) == 1
