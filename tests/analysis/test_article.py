from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.model.marks import Entity
from reader.model.span import Side, Span
from tests.helpers.analysed import article

TEXT = "Ana met Bo in Velmar. They spoke of the ferry."
PLACES = [Span(0, 3), Span(8, 10), Span(14, 20)]
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(lambda pair: Span(min(pair), max(pair)))


@given(SPANS)
def test_names_in_a_stretch_are_those_that_share_a_letter_with_it(span: Span) -> None:
    marks = tuple(Entity(f"e{n}", Side.LEFT, place, "PERSON", "g1") for n, place in enumerate(PLACES))
    known = replace(article(TEXT, parsed=False), entities=marks)
    assert known.named(span) == [mark for mark in marks if mark.span.overlaps(span)]


def test_tokens_of_a_stretch_are_whole_and_without_white_space() -> None:
    assert [token.text for token in article(TEXT, parsed=False).tokens(Span(1, 9))] == ["Ana", "met", "Bo"]
