"""An `Analyst` in a process of its own, so that no model can make the window wait or take it along when it falls.

Python threads share one lock, and loading an extension module holds it for 70 to 260 ms at a time. A child process has
a lock of its own, can be killed, and crashes alone.
"""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import TYPE_CHECKING

from reader.analysis.messages import (
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
from reader.children import ANALYSING, start_child
from reader.errors import CancelledError, ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.comparison import Comparison
    from reader.model.document import Document

LOOK_EVERY_S = 0.02  # how long after `cancelled` says so the child hears of it
STOP_WITHIN_S = 1.0  # a child that is cancelled and goes on for longer is killed


class RemoteAnalyst:
    """Does what `Analyst` does, in a child process. To be used from one thread at a time; `close` from any.

    The child starts with `start` or the first request and stays, with its models and the last pair's parse. After it
    has been killed or has crashed, the next request starts another.

    Args:
        language: an installed spaCy pipeline to use in place of the shipped one, or None.
    """

    def __init__(self, language: str | None = None) -> None:
        self._language = language
        self._lock = Lock()  # around the next two: `close` may come while a child is being started
        self._closed = False
        self._child: _Child | None = None
        self._last_ticket = 0

    def start(self) -> None:
        """Start the child, which loads the models, and wait for neither. If that fails, the first request says so."""
        with suppress(CancelledError, ReaderError, _ChildGoneError):
            self._running_child().send(Request(0))  # no request that is waited for has this ticket

    def warm_up(self) -> None:
        """Have the child load the models, and wait for that.

        Raises:
            CancelledError: it was closed meanwhile.
            ReaderError: the child stopped.
        """
        self._ask(None, lambda _step, _fraction: None, lambda: False)

    def compare(
        self,
        left: Document,
        right: Document,
        progress: Callable[[str, float], None],
        cancelled: Callable[[], bool],
        *,
        quickly: bool = False,
    ) -> Comparison:
        """The whole comparison, or `quickly` a first result by wording alone; the child keeps the parse.

        Raises:
            CancelledError: `cancelled` said so, or it was closed meanwhile.
            ReaderError: the child stopped, or the articles cannot be compared.
        """
        found = self._ask((left, right), progress, cancelled, quickly=quickly)
        if found is None:
            raise _stopped()
        return replace(found, left=left, right=right)  # the documents that are open, not the copies that travelled

    def close(self) -> None:
        """End the child without waiting for it. A request that is under way, and any later one, is cancelled."""
        with self._lock:
            self._closed = True
            if self._child is not None:
                self._child.kill()

    def _ask(
        self,
        documents: tuple[Document, Document] | None,
        progress: Callable[[str, float], None],
        cancelled: Callable[[], bool],
        *,
        quickly: bool = False,
    ) -> Comparison | None:
        if cancelled():
            raise CancelledError
        self._last_ticket += 1
        request = Request(self._last_ticket, documents, quickly)
        running = self._running_child()
        try:
            running.send(request)
            return running.answer(request.ticket, progress, cancelled)
        except _ChildGoneError:
            if self._closed or cancelled():
                raise CancelledError from None
            raise _stopped() from None

    def _running_child(self) -> _Child:
        with self._lock:
            if self._closed:
                raise CancelledError
            if self._child is None or self._child.gone:
                try:
                    self._child = _Child(self._language)
                except OSError:
                    raise _stopped() from None
            return self._child


class _ChildGoneError(Exception):
    """The child has ended, whatever the reason."""


class _Child:
    """A running child, and the thread that waits for what it says."""

    def __init__(self, language: str | None) -> None:
        self._process = start_child(ANALYSING, *filter(None, [language]), behind=True)
        self._killed = False
        self._loaded = False
        self._frames: SimpleQueue[bytes | None] = SimpleQueue()  # None: there will be no more
        self._listener = Thread(target=self._listen, name="analysis child", daemon=True)
        self._listener.start()

    @property
    def gone(self) -> bool:
        """Whether it takes no more requests."""
        return self._killed or self._process.poll() is not None or not self._listener.is_alive()

    def kill(self) -> None:
        """End it at once. The listener sees the end and cleans up."""
        self._killed = True
        self._process.kill()

    def send(self, message: Request | Cancel) -> None:
        """Send a message.

        Raises:
            _ChildGoneError: it has ended.
        """
        if self._process.stdin is None:
            raise _ChildGoneError
        try:
            write_frame(self._process.stdin, message)
        except (OSError, ValueError):  # ValueError: the listener has closed the pipe
            raise _ChildGoneError from None

    def answer(
        self, ticket: int, progress: Callable[[str, float], None], cancelled: Callable[[], bool]
    ) -> Comparison | None:
        """Wait for the end of a request.

        The comparison is unpickled here, in the caller's thread. Python code sets up each of its objects, and between
        two of them other threads get their turn.

        Raises:
            CancelledError: `cancelled` said so.
            ReaderError: the request cannot be done.
            _ChildGoneError: it has ended.
        """
        give_up_at: float | None = None
        while True:
            if give_up_at is None and cancelled():
                self.send(Cancel(ticket))
                if not self._loaded:  # to load takes its time, and what is loaded is wanted all the same
                    raise CancelledError
                give_up_at = time.monotonic() + STOP_WITHIN_S
            if give_up_at is not None and time.monotonic() >= give_up_at:
                self.kill()
                raise CancelledError
            try:
                frame = self._frames.get(timeout=LOOK_EVERY_S)
            except Empty:
                continue
            if frame is None:
                raise _ChildGoneError
            message = unpacked(frame)
            if isinstance(message, Loaded):
                self._loaded = True
            elif isinstance(message, Progress) and message.ticket == ticket:
                progress(message.step, message.fraction)
            elif not isinstance(message, Progress) and getattr(message, "ticket", None) == ticket:
                return _outcome(message)

    def _listen(self) -> None:
        """Take what the child says until it ends, then let go of all that it held."""
        with suppress(OSError), self._process as process:  # at its end closes the pipes and waits for the process
            if process.stdout is not None:
                while (frame := read_frame(process.stdout)) is not None:
                    self._frames.put(frame)
            self.kill()
        self._frames.put(None)


def _outcome(message: object) -> Comparison | None:
    """What the last message of a request comes to."""
    match message:
        case Result(comparison=comparison):
            return comparison
        case Cancelled():
            raise CancelledError
        case Refused(message=sentence, hint=hint):
            raise ReaderError(sentence, hint)
        case Fault(error=error, details=details):
            fault = RuntimeError(error)
            fault.add_note(f"In the analysis:\n{details}")
            raise fault
    raise _ChildGoneError  # it speaks another language: as good as gone


def _stopped() -> ReaderError:
    return ReaderError(
        "The analysis stopped unexpectedly; the articles stay open.", "Choose Compare again to try once more."
    )
