from __future__ import annotations

import io

from reader.analysis.messages import Progress, Result, read_frame, unpacked, write_frame
from tests.helpers.ferry import ferry


def test_a_message_arrives_as_it_was_sent() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, Result(3, ferry()))
    write_frame(pipe, Progress(4, "Reading", 0.5))
    pipe.seek(0)
    assert unpacked(read_frame(pipe) or b"") == Result(3, ferry())
    assert unpacked(read_frame(pipe) or b"") == Progress(4, "Reading", 0.5)
    assert read_frame(pipe) is None


def test_half_a_message_counts_as_none() -> None:
    pipe = io.BytesIO()
    write_frame(pipe, Result(3, ferry()))
    assert read_frame(io.BytesIO(pipe.getvalue()[:-1])) is None
    assert read_frame(io.BytesIO(pipe.getvalue()[:5])) is None
