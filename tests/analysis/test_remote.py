"""A real child process with the real models, on the articles that ship with the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from reader.analysis.analyst import Analyst
from reader.analysis.remote import STOP_WITHIN_S, RemoteAnalyst
from reader.errors import CancelledError, ReaderError
from reader.formats import read
from reader.resources import sample_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.model.comparison import Comparison
    from reader.model.document import Document

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")

PARENT = """
import time
from reader.analysis.remote import RemoteAnalyst
analyst = RemoteAnalyst()
analyst.start()
print(analyst._child._process.pid, flush=True)
time.sleep(60)
"""


def silent(_step: str, _fraction: float) -> None:
    pass


def never() -> bool:
    return False


def process_of(remote: RemoteAnalyst) -> subprocess.Popen[bytes]:
    assert remote._child is not None
    return remote._child._process


def ends(process: subprocess.Popen[bytes]) -> bool:
    return soon(lambda: process.poll() is not None)


def soon(happens: Callable[[], bool], within_s: float = 10.0) -> bool:
    until = time.monotonic() + within_s
    while not happens() and time.monotonic() < until:
        time.sleep(0.02)
    return happens()


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # ended; whoever has taken it over has not asked yet


@pytest.fixture(scope="module")
def pair() -> tuple[Document, Document]:
    left, right = sample_articles()
    return read(left), read(right)


@pytest.fixture(scope="module")
def expected(pair: tuple[Document, Document]) -> tuple[Comparison, Comparison]:
    analyst = Analyst()
    return analyst.compare(*pair, silent, never, quickly=True), analyst.compare(*pair, silent, never)


@pytest.fixture(scope="module")
def remote() -> Iterator[RemoteAnalyst]:
    analyst = RemoteAnalyst()
    analyst.start()
    yield analyst
    analyst.close()
    assert ends(process_of(analyst))


def test_both_results_equal_those_of_one_process(
    remote: RemoteAnalyst, pair: tuple[Document, Document], expected: tuple[Comparison, Comparison]
) -> None:
    quick = remote.compare(*pair, silent, never, quickly=True)
    full = remote.compare(*pair, silent, never)
    assert (quick, full) == expected
    assert full.left is pair[0]
    assert full.right is pair[1]


def test_the_full_result_stands_on_the_parse_of_the_quick_one(
    remote: RemoteAnalyst, pair: tuple[Document, Document]
) -> None:
    quickly: list[str] = []
    fully: list[str] = []
    remote.compare(*pair, lambda step, _fraction: quickly.append(step), never, quickly=True)
    remote.compare(*pair, lambda step, _fraction: fully.append(step), never)
    assert quickly[0] == "Reading the left article"
    assert quickly[-1] == fully[-1] == "Done"
    assert "Reading the left article" not in fully


def test_cancelling_stops_at_once_and_keeps_the_child(
    remote: RemoteAnalyst, pair: tuple[Document, Document], expected: tuple[Comparison, Comparison]
) -> None:
    remote.warm_up()
    before = process_of(remote).pid
    steps: list[str] = []
    with pytest.raises(CancelledError):
        remote.compare(*pair, lambda step, _fraction: steps.append(step), lambda: bool(steps))
    assert "Done" not in steps
    assert remote.compare(*pair, silent, never) == expected[1]
    assert process_of(remote).pid == before


def test_what_is_cancelled_already_is_not_begun(remote: RemoteAnalyst, pair: tuple[Document, Document]) -> None:
    with pytest.raises(CancelledError):
        remote.compare(*pair, silent, lambda: True)


@posix_only
def test_a_child_that_does_not_stop_is_killed_and_replaced(
    remote: RemoteAnalyst, pair: tuple[Document, Document], expected: tuple[Comparison, Comparison]
) -> None:
    remote.warm_up()
    stuck = process_of(remote)
    cancelled_at: list[float] = []

    def hang(_step: str, _fraction: float) -> None:
        stuck.send_signal(signal.SIGSTOP)
        cancelled_at.append(time.monotonic())

    with pytest.raises(CancelledError):
        remote.compare(*pair, hang, lambda: bool(cancelled_at))
    assert time.monotonic() - cancelled_at[0] < STOP_WITHIN_S + 1.0
    assert ends(stuck)
    assert remote.compare(*pair, silent, never) == expected[1]


@posix_only
def test_a_crash_is_one_sentence_and_the_next_request_works(
    remote: RemoteAnalyst, pair: tuple[Document, Document], expected: tuple[Comparison, Comparison]
) -> None:
    remote.warm_up()
    crashing = process_of(remote)
    with pytest.raises(ReaderError, match="The analysis stopped unexpectedly; the articles stay open"):
        remote.compare(*pair, lambda _step, _fraction: crashing.kill(), never)
    assert ends(crashing)
    assert remote.compare(*pair, silent, never) == expected[1]


@posix_only
def test_a_crash_between_two_requests_is_not_noticed(
    remote: RemoteAnalyst, pair: tuple[Document, Document], expected: tuple[Comparison, Comparison]
) -> None:
    remote.warm_up()
    idle = process_of(remote)
    idle.kill()
    assert ends(idle)
    assert remote.compare(*pair, silent, never) == expected[1]


@posix_only
def test_control_c_in_the_terminal_is_not_for_the_child(remote: RemoteAnalyst) -> None:
    remote.warm_up()
    process_of(remote).send_signal(signal.SIGINT)
    remote.warm_up()
    assert process_of(remote).poll() is None


@posix_only
def test_the_child_gives_way_to_everything_else(remote: RemoteAnalyst) -> None:
    remote.warm_up()
    here, there = os.getpriority(os.PRIO_PROCESS, 0), os.getpriority(os.PRIO_PROCESS, process_of(remote).pid)
    assert there > here or here > 14  # 19 is the lowest there is


def test_a_model_that_is_missing_is_noted(pair: tuple[Document, Document]) -> None:
    remote = RemoteAnalyst("no_such_pipeline")
    found = remote.compare(*pair, silent, never, quickly=True)
    remote.close()
    assert any("no_such_pipeline" in note for note in found.notes)
    assert ends(process_of(remote))


def test_closing_while_the_models_are_loaded_ends_both_sides_at_once() -> None:
    remote = RemoteAnalyst()
    remote.start()
    outcome: list[BaseException] = []

    def wait() -> None:
        try:
            remote.warm_up()
        except CancelledError as error:
            outcome.append(error)

    waiting = Thread(target=wait)
    waiting.start()
    time.sleep(0.2)
    began = time.monotonic()
    remote.close()
    assert time.monotonic() - began < 0.5
    waiting.join(5)
    assert len(outcome) == 1
    assert ends(process_of(remote))


def test_after_closing_nothing_is_begun(pair: tuple[Document, Document]) -> None:
    remote = RemoteAnalyst()
    remote.close()
    remote.start()
    with pytest.raises(CancelledError):
        remote.compare(*pair, silent, never)
    assert remote._child is None


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for the child in /proc")
def test_a_child_does_not_outlive_a_parent_that_is_killed(checkout: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", PARENT], cwd=checkout, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert is_running(pid)
        parent.kill()
    assert soon(lambda: not is_running(pid))


def test_importing_it_loads_nothing_heavy(checkout: Path) -> None:
    code = "import sys, reader.analysis.remote; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    assert not {"spacy", "numpy", "onnxruntime", "PySide6"} & set(loaded.stdout.split())
