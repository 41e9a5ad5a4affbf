from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.child import Worker
from reader.analysis.messages import (
    Cancelled,
    Fault,
    Loaded,
    Progress,
    Refused,
    Request,
    Result,
    read_frame,
    unpacked,
)
from reader.errors import CancelledError, ReaderError
from tests.helpers.ferry import ferry, harbour_post, island_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.comparison import Comparison
    from reader.model.document import Document

PAIR = (harbour_post(), island_wire())


@dataclass
class FakeAnalyst:
    """Answers with the hand-made comparison, or with `fault` when it is asked for the whole one."""

    fault: Exception | None = None
    steps: tuple[tuple[str, float], ...] = ()
    asked: list[str] = field(default_factory=list)

    def warm_up(self) -> None:
        self.asked.append("warm_up")

    def compare(
        self,
        _left: Document,
        _right: Document,
        progress: Callable[[str, float], None],
        _cancelled: Callable[[], bool],
        *,
        quickly: bool = False,
    ) -> Comparison:
        self.asked.append("compare quickly" if quickly else "compare")
        for step, fraction in self.steps:
            progress(step, fraction)
        if self.fault is not None and not quickly:
            raise self.fault
        return ferry()


def answers(analyst: FakeAnalyst, *requests: Request) -> list[object]:
    outward = io.BytesIO()
    worker = Worker(analyst, outward)
    for request in requests:
        worker.answer(request)
    outward.seek(0)
    frames = []
    while (frame := read_frame(outward)) is not None:
        frames.append(unpacked(frame))
    return frames


def test_the_models_are_loaded_once_and_that_is_told_first() -> None:
    analyst = FakeAnalyst()
    told = answers(analyst, Request(1), Request(2, PAIR, quickly=True), Request(3, PAIR))
    assert told == [Loaded(), Result(1, None), Result(2, ferry()), Result(3, ferry())]
    assert analyst.asked == ["warm_up", "compare quickly", "compare"]


def test_every_new_step_is_told_but_not_every_fraction() -> None:
    many = tuple(("Matching", number / 1000) for number in range(1000))
    told = answers(FakeAnalyst(steps=(*many, ("Done", 1.0))), Request(1, PAIR))
    progress = [message for message in told if isinstance(message, Progress)]
    assert progress[0] == Progress(1, "Matching", 0.0)
    assert progress[-1] == Progress(1, "Done", 1.0)
    assert len(progress) < 200


def test_a_refusal_keeps_its_words_and_its_hint() -> None:
    analyst = FakeAnalyst(ReaderError("These cannot be compared.", "Choose others."))
    assert answers(analyst, Request(1, PAIR))[-1] == Refused(1, "These cannot be compared.", "Choose others.")


def test_giving_up_is_told_as_such() -> None:
    assert answers(FakeAnalyst(CancelledError()), Request(1, PAIR))[-1] == Cancelled(1)


def test_a_fault_is_told_with_its_traceback_and_the_next_request_is_answered() -> None:
    analyst = FakeAnalyst(ZeroDivisionError("by nothing"))
    told = answers(analyst, Request(1, PAIR), Request(2, PAIR, quickly=True))
    fault = told[1]
    assert isinstance(fault, Fault)
    assert fault.error == "ZeroDivisionError('by nothing')"
    assert "test_child.py" in fault.details
    assert told[2] == Result(2, ferry())
