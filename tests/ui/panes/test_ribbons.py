from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.marks import Link, LinkKind
from reader.model.span import Span
from reader.ui.panes.comfort import Extent
from reader.ui.panes.ribbons import OVERSHOOT_PX, ribbon_between, seen

LINK = Link("m1", Span(0, 5), Span(0, 5), LinkKind.SAME, 0.8, ())
WINDOW = Extent(100, 700)
ends = st.tuples(st.floats(-5000, 5000), st.floats(0, 400)).map(lambda pair: Extent(pair[0], pair[0] + pair[1]))


def test_a_link_with_both_ends_out_of_sight_has_no_ribbon() -> None:
    assert ribbon_between(LINK, Extent(0, 50), Extent(800, 900), WINDOW) is None


def test_ends_in_view_are_where_the_text_is() -> None:
    ribbon = ribbon_between(LINK, Extent(200, 250), Extent(300, 380), WINDOW)
    assert ribbon is not None
    assert (ribbon.band.left_top, ribbon.band.left_bottom) == (200, 250)
    assert (ribbon.band.right_top, ribbon.band.right_bottom) == (300, 380)
    assert (ribbon.left, ribbon.right) == (1, 1)


@pytest.mark.parametrize(("far", "edge"), [(Extent(-4000, -3900), 100), (Extent(9000, 9100), 700)])
def test_an_end_out_of_sight_runs_to_the_edge_and_fades(far: Extent, edge: float) -> None:
    ribbon = ribbon_between(LINK, Extent(200, 250), far, WINDOW)
    assert ribbon is not None
    assert (ribbon.left, ribbon.right) == (1, 0)
    assert abs(ribbon.band.right_top - edge) <= OVERSHOOT_PX


@given(ends, ends)
def test_a_ribbon_is_never_turned_inside_out_nor_far_outside(left: Extent, right: Extent) -> None:
    ribbon = ribbon_between(LINK, left, right, WINDOW)
    assert (ribbon is None) == (seen(left, WINDOW) == 0 and seen(right, WINDOW) == 0)
    if ribbon is not None:
        band = ribbon.band
        for top, bottom in ((band.left_top, band.left_bottom), (band.right_top, band.right_bottom)):
            assert top < bottom
            assert WINDOW.top - OVERSHOOT_PX - 3 <= top <= bottom <= WINDOW.bottom + OVERSHOOT_PX + 3


@given(ends)
def test_how_much_of_an_end_is_seen_is_a_share(end: Extent) -> None:
    assert 0 <= seen(end, WINDOW) <= 1
