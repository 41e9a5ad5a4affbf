"""What the window's process and the one that does the analysis say to each other.

The messages are pickles over the child's standard input and output. A pickle can do anything when it is opened; these
come from our own program on the other end of a private pipe, and nothing that was read from a file becomes one.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.document import Document

_LENGTH = struct.Struct("!Q")


@dataclass(frozen=True, slots=True)
class Request:
    """Do this. Tickets count upwards; `documents` is the pair to compare, or None to only load the models."""

    ticket: int
    documents: tuple[Document, Document] | None = None
    quickly: bool = False


@dataclass(frozen=True, slots=True)
class Cancel:
    """The answer to this request, and to all before it, is not wanted any more."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """The models are there: from now on the child looks often whether it is cancelled."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a request is; `fraction` in [0, 1]."""

    ticket: int
    step: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Result:
    """The end of a request: the comparison, or None after a warm-up."""

    ticket: int
    comparison: Comparison | None


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The end of a request that was given up."""

    ticket: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The end of a request that cannot be done, in the words of a `ReaderError`."""

    ticket: int
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class Fault:
    """The end of a request in which the program itself went wrong."""

    ticket: int
    error: str
    details: str


Answer = Loaded | Progress | Result | Cancelled | Refused | Fault


def write_frame(pipe: IO[bytes], message: object) -> None:
    """Send one message.

    Raises:
        OSError: nobody reads any more.
    """
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def read_frame(pipe: IO[bytes]) -> bytes | None:
    """Wait for one message; it is opened by `unpacked`. None where the other side has gone."""
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(header)
    data = pipe.read(length)
    return data if len(data) == length else None


def unpacked(frame: bytes) -> object:
    """The message in a frame that our own program sent."""
    return pickle.loads(frame)  # noqa: S301  # see the top of this module
