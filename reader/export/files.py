"""Write a result so that the file is whole or not there at all."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.errors import CannotWriteFileError


def write_atomically(path: Path, content: bytes) -> None:
    """Put `content` at `path`: a new file beside it is filled, forced to the disk and then renamed.

    Whatever stood at `path` before stays untouched until the new file is complete, and keeps its permissions.
    A symbolic link is followed, so that the file behind it is replaced and not the link.

    Raises:
        CannotWriteFileError: nothing was written; a file that stood there before is as it was.
    """
    try:
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        _replace(target, content)
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a circle of links; ValueError: a NUL
        raise CannotWriteFileError(_reason(path, error), "Choose another place or name and try again.") from error


def _replace(target: Path, content: bytes) -> None:
    mode = _mode_for(target)
    handle, name = tempfile.mkstemp(prefix=".counterpoint-", suffix=".tmp", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _settle(target.parent)


def _mode_for(target: Path) -> int:
    """The permissions that the file has now, or that a new file gets from the user's mask."""
    try:
        current = target.stat()
    except FileNotFoundError:
        return 0o666 & ~_mask()
    if not stat.S_ISREG(current.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file", str(target))
    if not os.access(target, os.W_OK):  # renaming would go round the protection that somebody set
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(current.st_mode)


def _mask() -> int:
    """The user's file mode mask. Reading it means setting it; Linux also tells it without."""
    with suppress(OSError, StopIteration, ValueError):
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        return int(next(line for line in lines if line.startswith("Umask:")).split()[1], 8)
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _settle(folder: Path) -> None:
    """Force the new name to the disk too. Some systems cannot open a folder; the file itself is safe by now."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "a part of the path is not a folder",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EFBIG: "the file would be too large for this disk",
    errno.EIO: "the disk reported an error",
    errno.ELOOP: "its links lead round in a circle",
    errno.EINVAL: "it is not an ordinary file",
}


def _reason(path: Path, error: Exception) -> str:
    name = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in path.name or str(path))
    return f"“{name}” could not be written: {why(error)}."


def why(error: Exception) -> str:
    """Why nothing could be written, as the last part of a sentence."""
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, RuntimeError):
        number = errno.ELOOP
    return _REASONS.get(number or 0) or (isinstance(error, OSError) and error.strerror) or "the name cannot be used"
