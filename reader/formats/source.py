"""Read a file's bytes without ever hanging, and say plainly what is wrong where that does not work."""

from __future__ import annotations

import errno
import os
import stat
from typing import TYPE_CHECKING

from reader.errors import CannotReadFileError

if TYPE_CHECKING:
    from pathlib import Path

TEXT_LIMIT_BYTES = 5_000_000  # some 800,000 words: far beyond any article
MARKUP_LIMIT_BYTES = 20_000_000  # saved pages carry their pictures and scripts inside
DOCUMENT_LIMIT_BYTES = 50_000_000  # with photographs in the resolution of print

_NAME_LIMIT = 80
_WEB_ADDRESS = (("https:",), ("http:",))  # how the path of one begins

_MESSAGES = {
    errno.ENOENT: ("There is no file named {name}.", "It may have been moved or renamed."),
    errno.ENOTDIR: ("There is no file named {name}.", "It may have been moved or renamed."),
    errno.EISDIR: ("{name} is a folder.", "Open a single article."),
    errno.EACCES: ("You are not allowed to read {name}.", "Change its permissions, or copy it to a folder of yours."),
    errno.EPERM: ("You are not allowed to read {name}.", "Change its permissions, or copy it to a folder of yours."),
    errno.ENXIO: ("{name} is not a regular file.", "Open an article saved as a file."),
    errno.ELOOP: ("{name} is a link that leads back to itself.", "Open the file that it was meant to point to."),
    errno.ENAMETOOLONG: ("The name of {name} is too long for this system.", "Give the file a shorter name."),
}


def shown_name(name: str) -> str:
    """A file name that is safe to show and to store: no control characters, no broken Unicode, not overlong."""
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in name)
    return clean if len(clean) <= _NAME_LIMIT else f"{clean[: _NAME_LIMIT - 13]}…{clean[-12:]}"


def load(path: Path) -> bytes:
    """The file's bytes, at most `DOCUMENT_LIMIT_BYTES` of them. The file is opened for reading only.

    Raises:
        CannotReadFileError: it is missing, not a regular file, not readable or too large.
    """
    name = shown_name(path.name) or shown_name(str(path))
    try:
        return _load(path, name)
    except OSError as error:
        message, hint = _MESSAGES.get(
            error.errno or 0, ("{name} could not be read.", "The disk or the network may have failed; try again.")
        )
        if path.parts[:1] in _WEB_ADDRESS and error.errno == errno.ENOENT:
            message, hint = "{name} lies on the web, which Counterpoint does not reach.", "Save the page and open that."
        raise CannotReadFileError(message.format(name=name), hint) from error
    except ValueError as error:  # a NUL in the path
        raise CannotReadFileError(f"{name} is not a possible file name.", "Choose the file again.") from error


def _load(path: Path, name: str) -> bytes:
    if path.is_dir():  # Windows reports a folder as a lack of permission
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    # without O_NONBLOCK, opening a pipe waits for somebody to write into it
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotReadFileError(f"{name} is not a regular file.", "Open an article saved as a file.")
        data = file.read(DOCUMENT_LIMIT_BYTES + 1)
    check_size(len(data), DOCUMENT_LIMIT_BYTES, name)
    return data


def check_size(size: int, limit: int, name: str) -> None:
    """Refuse what is larger than `limit` bytes.

    Raises:
        CannotReadFileError: it is.
    """
    if size > limit:
        raise CannotReadFileError(
            f"{name} is larger than {limit // 1_000_000} MB.", "Save the article's text alone and open that."
        )
