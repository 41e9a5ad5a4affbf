"""The process that does the analysis for a window, and what it and the window's process say to each other.

The messages are pickles over the child's standard input and output. A pickle can do anything when it is opened; these
come from our own program on the other end of a private pipe, and nothing that was read from a file becomes one.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import time
import traceback
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING

from reader.analysis.analyst import Analyst
from reader.errors import CancelledError, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.comparison import Comparison
    from reader.model.document import Document

FLAG = "--analysis-child"  # `reader.__main__` hands this on to `main`
NICENESS = 5  # the window and everything else the user does come first
PROGRESS_EVERY_S = 0.04

_LENGTH = struct.Struct("!Q")


class Task(Enum):
    """What can be asked for."""

    WARM_UP = "warm up"
    COMPARE_QUICKLY = "compare quickly"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Request:
    """Do this. Tickets count upwards; `documents` is the pair to compare, or None to only warm up."""

    ticket: int
    task: Task
    documents: tuple[Document, Document] | None = None


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


def main(arguments: list[str]) -> int:
    """What the child does, until its standard input ends: it never returns before that.

    Args:
        arguments: the language model to use in place of the shipped one, or nothing.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in the terminal is for the window, which then ends this
    with suppress(AttributeError, OSError):  # Windows has no such call; there the parent sets the priority
        os.nice(NICENESS)
    inward, outward = _taken_pipes()
    Worker(Analyst(arguments[0] if arguments else None), outward).serve(inward)
    return 0


def _taken_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Standard input and output for the messages alone: what a library prints goes nowhere."""
    inward, outward = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return inward, outward


class Worker:
    """Does what is asked for, one request after the other.

    Args:
        analyst: does the work; an `Analyst`.
        outward: takes the answers.
    """

    def __init__(self, analyst: Analyst, outward: IO[bytes]) -> None:
        self._analyst = analyst
        self._outward = outward
        self._requests: SimpleQueue[Request] = SimpleQueue()
        self._cancelled_up_to = 0
        self._loaded = False

    def serve(self, inward: IO[bytes]) -> None:
        """Answer until the process ends, which it does as soon as `inward` ends."""
        Thread(target=self._listen, args=(inward,), daemon=True).start()
        while True:
            try:
                self.answer(self._requests.get())
            except OSError:
                os._exit(0)  # nobody is there to read it

    def answer(self, request: Request) -> None:
        """Do what is asked for and tell how it ended.

        Raises:
            OSError: nobody reads any more.
        """
        self._tell(self._outcome(request))

    def _listen(self, inward: IO[bytes]) -> None:
        while (frame := read_frame(inward)) is not None:
            message = unpacked(frame)
            if isinstance(message, Cancel):
                self._cancelled_up_to = message.ticket
            elif isinstance(message, Request):
                self._requests.put(message)
        os._exit(0)  # at once, wherever the analysis is: whoever asked has gone

    def _outcome(self, request: Request) -> Answer:
        ticket = request.ticket
        try:
            if not self._loaded:
                self._analyst.warm_up()
                self._loaded = True
                self._tell(Loaded())
            return Result(ticket, self._done(request))
        except CancelledError:
            return Cancelled(ticket)
        except ReaderError as error:
            return Refused(ticket, error.message, error.hint)
        except Exception as error:  # noqa: BLE001  # the boundary: whatever went wrong is told, not lost
            return Fault(ticket, repr(error), traceback.format_exc())

    def _done(self, request: Request) -> Comparison | None:
        if request.documents is None:
            return None
        left, right = request.documents
        analyst = self._analyst
        compare = analyst.compare if request.task is Task.COMPARE else analyst.compare_quickly
        return compare(left, right, self._progress(request.ticket), lambda: self._cancelled_up_to >= request.ticket)

    def _progress(self, ticket: int) -> Callable[[str, float], None]:
        """Passes on a new step at once, and how far it is now and then."""
        told_step, told_at = "", 0.0

        def progress(step: str, fraction: float) -> None:
            nonlocal told_step, told_at
            now = time.monotonic()
            if step != told_step or now - told_at >= PROGRESS_EVERY_S:
                told_step, told_at = step, now
                self._tell(Progress(ticket, step, fraction))

        return progress

    def _tell(self, answer: Answer) -> None:
        write_frame(self._outward, answer)
