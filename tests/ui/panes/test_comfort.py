from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.panes.comfort import LOWER_EDGE, UPPER_EDGE, Extent, scroll_target


def test_what_is_comfortable_already_stays_where_it_is() -> None:
    assert scroll_target(1000, 600, Extent(1200, 1230), reach=5000) == 1000


def test_what_is_at_the_edge_is_brought_in() -> None:
    assert scroll_target(1000, 600, Extent(1590, 1615), reach=5000) == 1590 - 180


def test_what_is_level_with_the_other_pane_comes_to_its_height() -> None:
    assert scroll_target(0, 600, Extent(2000, 2030), reach=5000, at=250) == 1750


def test_a_tall_place_begins_near_the_top() -> None:
    assert scroll_target(0, 600, Extent(2000, 3500), reach=5000) == 2000 - 600 * UPPER_EDGE


@given(st.floats(0, 4000), st.floats(200, 1500), st.floats(0, 4800), st.floats(1, 100), st.floats(0, 5000))
def test_a_place_that_fits_is_wholly_in_view_unless_the_sheet_ends(
    scroll: float, view: float, top: float, height: float, reach: float
) -> None:
    target = scroll_target(scroll, view, Extent(top, top + height), reach=reach)
    assert 0 <= target <= reach
    if 0 < target < reach and target != scroll:
        assert top - target >= view * UPPER_EDGE - 1e-6
        assert top + height - target <= view * LOWER_EDGE + 1e-6
