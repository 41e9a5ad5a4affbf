"""Work in the background. The only module that knows about threads.

A job is a plain function. What it returns, or the error it raises, comes back on the GUI thread, unless a later job in
the same lane has taken its place. Worker code holds no `QObject`: a runnable has the function, a token and one bound
signal, so nothing of Qt's can be destroyed on the wrong thread.
"""

from __future__ import annotations

import logging
import sys
import time
import traceback
from dataclasses import dataclass
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from reader.errors import CancelledError
from reader.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

PROGRESS_EVERY_S = 0.04
CLOSE_WITHIN_MS = 2000

SWITCH_AFTER_S = 0.0001
"""Most calls into Qt let go of Python's lock, and a thread that is computing keeps it for as long as this. Beside one
the window waited up to 220 ms at a time with a thousandth of a second, and waits up to 50 ms with this. Two threads
that both compute lose 7 % of their time to it."""

log = logging.getLogger(__name__)


def favour_the_window() -> None:
    """Have threads take turns more often, so that the window gets its turn soon. Holds for the whole process."""
    sys.setswitchinterval(SWITCH_AFTER_S)


class Token:
    """What a job is given: it says whether the job is still wanted, and takes news of how far it is."""

    def __init__(self, tell: Callable[[str, float], None]) -> None:
        self._stop = Event()
        self._tell = tell
        self._told_at = 0.0
        self._told_step = ""

    def cancel(self) -> None:
        """Ask the job to stop. It stops where it next looks."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._stop.is_set()

    def progress(self, step: str, fraction: float) -> None:
        """Tell the step's name and the fraction done, in [0, 1]. Told too often, only some of it is passed on."""
        now = time.monotonic()
        if self.cancelled() or (step == self._told_step and now - self._told_at < PROGRESS_EVERY_S):
            return
        self._told_step, self._told_at = step, now
        self._tell(step, min(max(fraction, 0.0), 1.0))


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a job gave nothing. `details` is the traceback as text."""

    error: Exception
    details: str


@dataclass(frozen=True, slots=True)
class _News:
    ticket: int
    value: object = None
    failure: Failure | None = None
    step: str | None = None
    fraction: float = 0.0
    cancelled: bool = False


@dataclass(frozen=True)
class _Job:
    ticket: int
    lane: str
    token: Token
    on_done: Callable[[Any], None]
    on_error: Callable[[Failure], None]
    on_progress: Callable[[str, float], None] | None


class JobRunner(QObject):
    """Runs jobs one after the other on one thread of its own.

    Args:
        parent: Qt's owner.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._jobs: dict[str, _Job] = {}  # lane -> the job whose result is awaited there
        self._last_ticket = 0
        self._closed = False
        self._turns = Turns(self)  # to show a result takes time: each gets a turn of its own
        self._arrived.connect(self._queue)

    def submit(
        self,
        lane: str,
        function: Callable[[Token], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Failure], None],
        on_progress: Callable[[str, float], None] | None = None,
    ) -> int:
        """Have `function` done; an earlier job in the same lane is given up and never heard of again.

        Args:
            lane: jobs in one lane replace each other.
            function: the work; it touches no widget.
            on_done: takes what it returns, on the GUI thread.
            on_error: takes what went wrong, on the GUI thread. Cancelling is no error and is not reported.
            on_progress: takes step and fraction, on the GUI thread, at most about 25 times a second.

        Returns:
            The job's ticket.
        """
        self.cancel(lane)
        self._last_ticket += 1
        ticket = self._last_ticket
        tell = self._arrived.emit
        token = Token(lambda step, fraction: tell(_News(ticket, step=step, fraction=fraction)))
        if self._closed:
            return ticket
        self._jobs[lane] = _Job(ticket, lane, token, on_done, on_error, on_progress)
        self._pool.start(_Runnable(ticket, function, token, tell))
        return ticket

    def cancel(self, lane: str) -> bool:
        """Give up the job in that lane. Gives whether there was one."""
        job = self._jobs.pop(lane, None)
        if job is not None:
            job.token.cancel()
        return job is not None

    def busy(self, lane: str) -> bool:
        """Whether a result is awaited in that lane."""
        return lane in self._jobs

    def close(self, within_ms: int = CLOSE_WITHIN_MS) -> bool:
        """Give up everything and wait for the thread to end.

        Returns:
            Whether it ended in time; if not, a job does not look whether it is cancelled.
        """
        self._closed = True
        for lane in list(self._jobs):
            self.cancel(lane)
        self._pool.clear()
        ended = self._pool.waitForDone(within_ms)
        if not ended:
            log.warning("a background job did not stop within %d ms", within_ms)
        return ended

    @Slot(object)
    def _queue(self, news: _News) -> None:
        self._turns.add(partial(self._take, news))

    def _take(self, news: _News) -> None:
        job = next((job for job in self._jobs.values() if job.ticket == news.ticket), None)
        if job is None:
            return  # cancelled or replaced meanwhile
        if news.step is not None:
            if job.on_progress is not None:
                job.on_progress(news.step, news.fraction)
            return
        del self._jobs[job.lane]
        if news.failure is not None:
            job.on_error(news.failure)
        elif not news.cancelled:
            job.on_done(news.value)


class _Runnable(QRunnable):
    """Calls the function and sends exactly one result. It never raises: Qt would only print it."""

    def __init__(
        self, ticket: int, function: Callable[[Token], Any], token: Token, tell: Callable[[_News], None]
    ) -> None:
        super().__init__()
        self._ticket = ticket
        self._function = function
        self._token = token
        self._tell = tell

    def run(self) -> None:
        """Do the work and send what came of it."""
        news = self._outcome()
        try:
            self._tell(news)
        except RuntimeError:
            log.debug("the window went before its job ended")

    def _outcome(self) -> _News:
        if self._token.cancelled():
            return _News(self._ticket, cancelled=True)
        try:
            return _News(self._ticket, value=self._function(self._token))
        except CancelledError:
            return _News(self._ticket, cancelled=True)
        except Exception as error:  # noqa: BLE001  # the boundary: whatever went wrong is told, not lost
            details = traceback.format_exc()
            return _News(self._ticket, failure=Failure(error.with_traceback(None), details))
