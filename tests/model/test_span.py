from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Side, Span, SpanIndex

SPANS = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_a_span_that_cannot_be_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_spans_are_half_open() -> None:
    span = Span(2, 4)
    assert [span.contains(offset) for offset in range(1, 6)] == [False, True, True, False, False]
    assert not span.overlaps(Span(4, 6))
    assert span.text("abcdef") == "cd"


def test_each_side_is_the_other_of_the_other() -> None:
    assert all(side.other is not side and side.other.other is side for side in Side)


@given(SPANS, SPANS)
def test_overlap_is_what_both_hold_and_joined_covers_both(a: Span, b: Span) -> None:
    both = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlap(b) == b.overlap(a) == len(both)
    assert a.joined(b).covers(a)
    assert a.joined(b).covers(b)


@given(st.lists(SPANS, max_size=20), st.integers(0, 30))
def test_an_index_finds_what_a_search_through_all_would_find(spans: list[Span], offset: int) -> None:
    index = SpanIndex((span, number) for number, span in enumerate(spans))
    found = index.at(offset)
    assert sorted(found) == [number for number, span in enumerate(spans) if span.contains(offset)]
    assert [len(spans[number]) for number in found] == sorted(len(spans[number]) for number in found)
