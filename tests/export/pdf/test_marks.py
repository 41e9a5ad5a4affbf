"""What is painted beside and behind the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.export.pdf.marks import spread, stretches_of
from reader.model.runs import Run
from reader.model.span import Span


def test_neighbouring_runs_of_one_role_are_one_tint() -> None:
    runs = [
        Run(Span(0, 5), ("link",)),
        Run(Span(5, 9), ("entity.person", "link")),
        Run(Span(9, 12), ("link.related",)),
        Run(Span(13, 15), ("link.related",)),
    ]
    assert stretches_of(runs).grounds == (
        ("link", Span(0, 9)),
        ("link.related", Span(9, 12)),
        ("link.related", Span(13, 15)),
    )


def test_strongest_status_is_underlined_where_claims_overlap() -> None:
    runs = [
        Run(Span(0, 5), ("claim.unverified",)),
        Run(Span(5, 9), ("claim.disputed", "claim.unverified")),
        Run(Span(9, 12), ("entity.place",)),
    ]
    assert stretches_of(runs).underlines == (("claim.unverified", Span(0, 5)), ("claim.disputed", Span(5, 9)))


def test_signs_that_have_room_stay_where_they_belong() -> None:
    assert spread([10, 40, 90], 10, 100) == [10, 40, 90]


def test_signs_of_one_line_stand_below_each_other() -> None:
    assert spread([10, 10, 12], 10, 100) == [10, 20, 30]


def test_signs_of_the_last_line_do_not_leave_the_page() -> None:
    assert spread([50, 95, 95, 95], 10, 100) == [50, 80, 90, 100]


@given(st.lists(st.floats(0, 100), max_size=15))
def test_signs_never_overlap_and_keep_their_order(heights: list[float]) -> None:
    placed = spread(sorted(heights), 10, 100)
    assert all(below - above >= 10 - 1e-9 for above, below in pairwise(placed))
    assert not placed or placed[-1] <= 100
