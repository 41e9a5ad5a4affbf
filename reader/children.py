"""This program started again, to do one kind of work in a process of its own.

A child is started as the program itself with a flag, so that a frozen bundle can do it too. It is not
`multiprocessing`, which would run the main module again and leave a helper process behind.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PARSING, ANALYSING = "--parse-child", "--analysis-child"
"""What kind of child; `reader.__main__` knows them by these."""


def start_child(kind: str, *arguments: str, behind: bool = False) -> subprocess.Popen[bytes]:
    """Start this program as a child, which is spoken to through its standard input and output.

    Args:
        kind: `PARSING` or `ANALYSING`.
        arguments: what else it is told.
        behind: whether it gives way to everything else. Only Windows is told so here; elsewhere the child says it.

    Raises:
        OSError: it cannot be started.
    """
    return subprocess.Popen(  # noqa: S603  # our own program, no shell
        command(kind, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # what libraries print is not for the terminal
        env=_environment(),
        creationflags=_creation_flags(behind=behind),
    )


def command(kind: str, *arguments: str) -> list[str]:
    """The command line of a child."""
    program = [] if getattr(sys, "frozen", False) else ["-P", "-m", "reader"]
    return [sys.executable, *program, kind, *arguments]


def _environment() -> dict[str, str]:
    """This process's own, with the package to be found wherever this one found it, and the order of sets fixed."""
    folders = [str(Path(__file__).resolve().parents[1]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "PYTHONHASHSEED": "0"}


def _creation_flags(*, behind: bool) -> int:
    """Windows only: no console window, and a low priority."""
    low = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) if behind else 0
    return getattr(subprocess, "CREATE_NO_WINDOW", 0) | low
