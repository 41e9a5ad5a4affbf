"""What is left out at the ends of a stretch of text."""

from __future__ import annotations

import pytest

from reader.analysis.attribution.trimming import without_conjunction
from reader.model.span import Span


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("“the road was closed,”", "the road was closed"),
        ("that the road was closed.", "the road was closed"),
        ("whether the road was closed?", "the road was closed"),
        ("the road was “closed”", "the road was “closed”"),
        ("the army (and the fleet)", "the army (and the fleet)"),
        ("“", ""),
        ("that ", "that"),
    ],
)
def test_marks_and_conjunctions_at_the_ends_are_left_out(text: str, kept: str) -> None:
    assert without_conjunction(Span(0, len(text)), text).text(text) == kept
