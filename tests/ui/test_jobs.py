from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QThread

from reader.errors import CancelledError, ReaderError
from reader.ui.jobs import JobRunner, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from reader.ui.jobs import Failure


class Ear:
    """Hears what comes of jobs."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[Failure] = []
        self.steps: list[tuple[str, float]] = []
        self.threads: set[QThread] = set()

    def hear(self, value: object) -> None:
        self.threads.add(QThread.currentThread())
        self.done.append(value)

    def submit(self, runner: JobRunner, lane: str, function: Callable[[Token], Any]) -> int:
        return runner.submit(lane, function, self.hear, self.failed.append, lambda *step: self.steps.append(step))


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def runner(qapp: object) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    assert runner.close()


def until_cancelled(token: Token) -> None:
    while not token.cancelled():
        time.sleep(0.002)
    raise CancelledError


def test_what_a_job_returns_arrives_on_the_gui_thread(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    result = {1: "the very object"}
    worker: list[QThread] = []

    def job(token: Token) -> object:
        worker.append(QThread.currentThread())
        return result

    ear.submit(runner, "lane", job)
    qtbot.waitUntil(lambda: bool(ear.done))
    assert ear.done[0] is result
    assert ear.threads == {QThread.currentThread()}
    assert worker[0] != QThread.currentThread()


def test_jobs_run_one_after_the_other(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    inside = 0
    most = 0

    def job(token: Token) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        time.sleep(0.01)
        inside -= 1

    for number in range(5):
        ear.submit(runner, f"lane {number}", job)
    qtbot.waitUntil(lambda: len(ear.done) == 5)
    assert most == 1


def test_the_latest_job_in_a_lane_wins(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    gate = threading.Event()

    def slow(token: Token) -> str:
        gate.wait(5)
        return "old"

    ear.submit(runner, "lane", slow)
    ear.submit(runner, "lane", lambda _token: "new")
    gate.set()
    qtbot.waitUntil(lambda: bool(ear.done))
    qtbot.wait(30)
    assert ear.done == ["new"]


def test_tickets_rise(runner: JobRunner, ear: Ear) -> None:
    first = ear.submit(runner, "a", lambda _token: None)
    assert ear.submit(runner, "b", lambda _token: None) > first


def test_a_cancelled_job_is_not_heard_of_again(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    ear.submit(runner, "lane", until_cancelled)
    qtbot.wait(20)
    assert runner.cancel("lane")
    assert not runner.busy("lane")
    ear.submit(runner, "other", lambda _token: "after")
    qtbot.waitUntil(lambda: bool(ear.done))
    assert ear.done == ["after"]
    assert not ear.failed


def test_cancelling_where_nothing_is_going_on_does_nothing(runner: JobRunner) -> None:
    assert not runner.cancel("lane")


def test_an_error_arrives_with_its_details(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    def job(token: Token) -> None:
        raise ReaderError("The file is empty.")

    ear.submit(runner, "lane", job)
    qtbot.waitUntil(lambda: bool(ear.failed))
    assert isinstance(ear.failed[0].error, ReaderError)
    assert "The file is empty." in ear.failed[0].details
    assert ear.failed[0].error.__traceback__ is None


def test_a_fault_does_not_stop_the_jobs_that_follow(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    ear.submit(runner, "lane", lambda _token: 1 // 0)
    ear.submit(runner, "other", lambda _token: "well")
    qtbot.waitUntil(lambda: bool(ear.done))
    assert ear.done == ["well"]
    assert isinstance(ear.failed[0].error, ZeroDivisionError)


def test_progress_is_thinned_out_but_every_step_is_told(qtbot: QtBot, runner: JobRunner, ear: Ear) -> None:
    def job(token: Token) -> None:
        for step in ("reading", "joining"):
            for number in range(2000):
                token.progress(step, number / 2000)

    ear.submit(runner, "lane", job)
    qtbot.waitUntil(lambda: bool(ear.done))
    assert {step for step, _ in ear.steps} == {"reading", "joining"}
    assert len(ear.steps) < 200
    assert all(0 <= fraction <= 1 for _, fraction in ear.steps)


def test_closing_ends_a_running_job_in_time(qapp: object, ear: Ear) -> None:
    runner = JobRunner()
    ear.submit(runner, "lane", until_cancelled)
    started = time.monotonic()
    assert runner.close()
    assert time.monotonic() - started < 2


def test_a_job_that_does_not_look_is_reported_when_closing(qtbot: QtBot, ear: Ear) -> None:
    gate, begun = threading.Event(), threading.Event()
    runner = JobRunner()
    ear.submit(runner, "lane", lambda _token: (begun.set(), gate.wait(5)))
    qtbot.waitUntil(begun.is_set)
    assert not runner.close(within_ms=30)
    gate.set()
    assert runner.close()


def test_nothing_is_begun_after_closing(qtbot: QtBot, ear: Ear) -> None:
    runner = JobRunner()
    runner.close()
    ear.submit(runner, "lane", lambda _token: "late")
    qtbot.wait(20)
    assert not ear.done
    assert not runner.busy("lane")
