"""The process that does the analysis for a window."""

from __future__ import annotations

import os
import signal
import time
import traceback
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, TYPE_CHECKING

from reader.analysis.analyst import Analyst
from reader.analysis.messages import (
    Answer,
    Cancel,
    Cancelled,
    Fault,
    Loaded,
    Progress,
    Refused,
    Request,
    Result,
    read_frame,
    unpacked,
    write_frame,
)
from reader.errors import CancelledError, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.comparison import Comparison

NICENESS = 5  # the window and everything else the user does come first
PROGRESS_EVERY_S = 0.04


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
        return self._analyst.compare(
            *request.documents,
            self._progress(request.ticket),
            lambda: self._cancelled_up_to >= request.ticket,
            quickly=request.quickly,
        )

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
