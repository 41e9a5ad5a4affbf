"""The composition root: the one place where the rooms are put together into a program."""

from __future__ import annotations

import gc
import platform
import sys
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qVersion
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.analysis.remote import RemoteAnalyst
from reader.arguments import parse_arguments
from reader.drawing.fonts import interface_font, register_fonts
from reader.export.files import write_atomically
from reader.export.forms import FORMS, render
from reader.resources import resource, sample_articles
from reader.settings import SettingsStore
from reader.ui.interrupts import Interrupts
from reader.ui.translation import install_translation
from reader.ui.window import MainWindow
from reader.ui.work import Work

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from reader.model.comparison import Comparison
    from reader.model.document import Document

INTERFACE_POINTS = 10


def start(arguments: list[str]) -> int:
    """Open the window and stay until it is closed.

    Returns:
        Exit code.
    """
    window = build(arguments)
    window.show()
    interrupts = Interrupts(window)
    code = QApplication.exec()
    interrupts.stop()
    return code


def build(arguments: list[str]) -> MainWindow:
    """Make the window without entering the event loop. A `QApplication` may already exist.

    Args:
        arguments: what stood on the command line behind the program's name.
    """
    wanted = parse_arguments(arguments)
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(sys.argv[:1])
    application.setApplicationName("Counterpoint")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("counterpoint")
    install_translation(application)
    register_fonts()
    application.setFont(interface_font(INTERFACE_POINTS))
    store = SettingsStore(write_atomically)
    model = wanted.language_model or store.load()[0].language_model or None
    window = MainWindow(_work(model), store)
    files = sample_articles() if wanted.samples else wanted.files
    QTimer.singleShot(0, window, partial(_begin, window, files))
    return window


def _begin(window: MainWindow, files: tuple[Path, ...]) -> None:
    """What waits for the first picture.

    The garbage collector is to leave alone what was made until now: to look through all of it kept the window, and
    whoever holds Python's lock meanwhile need not be the window, waiting for up to 100 ms.
    """
    gc.freeze()
    gc.enable()
    if files:
        window.open_files(files)


def _work(language_model: str | None) -> Work:
    """Everything the window has others do; the analysis and its heavy modules live in a child process."""
    analyst = RemoteAnalyst(language_model)
    analyst.start()  # it loads its models while the window is made
    return Work(
        read=_read,
        read_text=_read_text,
        compare=analyst.compare,
        compare_quickly=partial(analyst.compare, quickly=True),
        exports={form: partial(_render, form) for form in FORMS},
        print=_print,
        write=write_atomically,
        samples=sample_articles(),
        about=_about,
        cards=_cards,
        prepare=analyst.warm_up,
        close=analyst.close,
    )


def _read(path: Path) -> Document:
    from reader.formats import read  # with the first article: the window is painted sooner without

    return read(path)


def _read_text(text: str, name: str) -> Document:
    from reader.formats import read_text

    return read_text(text, name)


def _render(form: str, comparison: Comparison) -> bytes:
    return render(comparison, form, version=__version__, created=datetime.now(UTC))


def _print(comparison: Comparison, printer: QPrinter) -> None:
    from reader.export.pdf import print_comparison

    print_comparison(comparison, printer, version=__version__, created=datetime.now(UTC))


def _about() -> str:
    from importlib.metadata import version as package_version  # takes as long as to make a sixth of the window

    built_with = f"Python {platform.python_version()}, Qt {qVersion()}, spaCy {package_version('spacy')}"
    return resource("about.txt").read_text(encoding="utf-8").format(version=__version__, platform=built_with)


def _cards() -> tuple[str, ...]:
    """What is told about each of the shipped models, and whose work is in them; those that are there."""
    folder = resource("models")
    paths = [*sorted(folder.glob("*/CARD.md")), folder / "NOTICE.md"]
    return tuple(path.read_text(encoding="utf-8", errors="replace") for path in paths if path.is_file())
