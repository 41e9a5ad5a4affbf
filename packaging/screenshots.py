#!/usr/bin/env python3
"""Renew the README's pictures from the sample articles: the real window, painted without a screen."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()  # whoever takes the pictures may have settings of their own

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from reader.app import build

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

FOLDER = Path(__file__).parent / "screenshots"
SIZE = QSize(1360, 860)
PATIENCE_MS = 60_000
GLANCE_MS = 100


def main() -> None:
    """Write `light.png` and `dark.png`."""
    FOLDER.mkdir(exist_ok=True)
    window = build(["--samples"])
    window.resize(SIZE)
    window.show()
    for _ in range(PATIENCE_MS // GLANCE_MS):
        wait(GLANCE_MS)
        if window.controller.workspace.settled:
            break
    else:
        message = "the samples were not compared in time"
        raise SystemExit(message)
    for _ in range(2):
        window.action("nextClaim").trigger()
    for theme in ("light", "dark"):
        picture(window, theme)
    window.close()
    QApplication.processEvents()


def picture(window: MainWindow, theme: str) -> None:
    """Write one picture in that theme."""
    window.set_theme(theme)
    wait(1200)  # the pulse that marks a jump has faded
    window.grab().save(str(FOLDER / f"{theme}.png"))
    print(FOLDER / f"{theme}.png")


def wait(duration_ms: int) -> None:
    """Let the window live for a while; unlike `QTest.qWait`, this lets the worker thread live as well."""
    loop = QEventLoop()
    QTimer.singleShot(duration_ms, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
