"""The same work without a window."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__
from reader.errors import CannotWriteFileError, ReaderError
from reader.export.files import why, write_atomically
from reader.export.forms import render
from reader.resources import sample_articles

if TYPE_CHECKING:
    from reader.arguments import Arguments
    from reader.model.comparison import Comparison

NO_DISPLAY = "There is no display, so no window can be opened; here is the same comparison in the terminal."


def display_available() -> bool:
    """Whether a window can be opened here. Qt itself would abort the program where it can not."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return True
    if os.environ.get("WAYLAND_DISPLAY"):
        return True
    return _x_server_answers(os.environ.get("DISPLAY", ""))


def _x_server_answers(display: str) -> bool:
    host, colon, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not colon or not number.isdigit():
        return False
    if host and host != "unix":
        return True  # a remote display, as with ssh -X: ask Qt
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 (where every X server listens)
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(1)
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False


def run(wanted: Arguments) -> int:
    """Compare two articles and write the result.

    Returns:
        Exit code: 0, or 1 with one line on standard error.
    """
    try:
        if wanted.compare:
            _compare(wanted)
        else:
            return _without_window(wanted)
    except ReaderError as error:
        print(f"counterpoint: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader of our output, `head` perhaps, has had enough
        return 0
    return 0


def _compare(wanted: Arguments) -> None:
    left, right = wanted.files
    if wanted.output is not None and any(_same_file(wanted.output, article) for article in wanted.files):
        raise CannotWriteFileError("The result would replace one of the two articles.", "Give it another name.")
    comparison = _work(left, right, wanted.language_model)
    content = render(comparison, wanted.format, version=__version__, created=_now())
    if wanted.output is None:
        _print(content)
    else:
        write_atomically(wanted.output, content)


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):  # one is not there, or cannot be
        return False


def _without_window(wanted: Arguments) -> int:
    files = wanted.files or (sample_articles() if wanted.samples else ())
    if len(files) != 2:
        print("counterpoint: There is no display. Name two articles: counterpoint LEFT RIGHT", file=sys.stderr)
        return 1
    _print(f"{NO_DISPLAY}\n\n".encode())
    comparison = _work(files[0], files[1], wanted.language_model)
    _print(render(comparison, "text", version=__version__))
    target = Path("counterpoint.pdf")
    write_atomically(target, render(comparison, "pdf", version=__version__, created=_now()))
    _print(b"\nThe highlighted PDF is in " + os.fsencode(target.resolve()) + b"\n")
    return 0


def _work(left: Path, right: Path, language_model: str | None) -> Comparison:
    from reader.analysis.compare import compare
    from reader.analysis.models import load_models
    from reader.formats import read

    documents = read(left), read(right)
    return compare(*documents, models=load_models(language_model))


def _now() -> datetime:
    """The time to print; SOURCE_DATE_EPOCH, where set, stands for it, so that a run can be repeated to the byte."""
    with suppress(ValueError, OverflowError, OSError):  # not a number, or no time that there is
        return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "")), UTC)
    return datetime.now(UTC)


def _print(content: bytes) -> None:
    """Write UTF-8 whatever the locale says; the articles are not limited to it.

    Raises:
        CannotWriteFileError: standard output is closed, or takes no more.
        BrokenPipeError: nobody reads it any more.
    """
    if sys.stdout is None:
        raise CannotWriteFileError("There is no standard output to write to.", "Name a file with -o.")
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what is still to be flushed at the end
        if isinstance(error, BrokenPipeError):
            raise
        message = f"The result could not be written: {why(error)}."
        raise CannotWriteFileError(message, "Name a file with -o.") from error
