from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model.span import Side
from reader.ui.panes.scrollsync import Anchor, Level, PiecewiseMap, Sheet, chain, eased, height_map, sync_line

heights = st.floats(10, 50_000)


@st.composite
def anchors(draw: st.DrawFn, most: int = 12, high: float = 5000) -> list[Anchor]:
    found = []
    for _ in range(draw(st.integers(0, most))):
        left, right = draw(st.floats(0, high)), draw(st.floats(0, high))
        found.append(
            Anchor(
                left,
                left + draw(st.floats(1, 300)),
                right,
                right + draw(st.floats(1, 300)),
                draw(st.floats(0.01, 3)),
            )
        )
    return found


def test_a_map_interpolates_between_its_knots_and_stops_at_its_ends() -> None:
    line = PiecewiseMap([(0, 0), (10, 100), (20, 120)])
    assert [line.at(x) for x in (-5, 0, 5, 10, 15, 20, 99)] == [0, 0, 50, 100, 110, 120, 120]


def test_a_map_without_knots_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one knot"):
        PiecewiseMap([])


def test_knots_that_do_not_rise_are_left_out() -> None:
    assert PiecewiseMap([(0, 0), (5, 0), (6, 3), (6, 9), (8, 2)]).knots == ((0, 0), (6, 3))


def test_the_heavier_of_two_crossing_anchors_is_kept() -> None:
    light, heavy = Anchor(0, 10, 100, 110, 1), Anchor(50, 60, 20, 30, 2)
    assert chain([light, heavy]) == (heavy,)


def test_two_anchors_outweigh_one_that_crosses_both() -> None:
    one, two = Anchor(0, 10, 0, 10, 1), Anchor(20, 30, 20, 30, 1)
    assert chain([two, Anchor(5, 8, 40, 50, 1.5), one]) == (one, two)


@given(anchors(most=7))
def test_the_chain_is_the_heaviest_there_is(candidates: list[Anchor]) -> None:
    def fits(chosen: tuple[Anchor, ...]) -> bool:
        return all(a.left_bottom <= b.left_top and a.right_bottom <= b.right_top for a, b in itertools.pairwise(chosen))

    ordered = sorted(candidates, key=lambda a: (a.left_top, a.right_top))
    best = max(
        sum(a.weight for a in chosen)
        for size in range(len(ordered) + 1)
        for chosen in itertools.combinations(ordered, size)
        if fits(chosen)
    )
    found = chain(candidates)
    assert fits(found)
    assert sum(a.weight for a in found) == pytest.approx(best)


@given(anchors(), heights, heights)
def test_the_height_map_rises_and_joins_the_ends(marks: list[Anchor], left: float, right: float) -> None:
    line = height_map(marks, left, right)
    assert (line.knots[0], line.knots[-1]) == ((0, 0), (left, right))
    assert all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(line.knots))


@given(anchors(), heights, heights, st.floats(0, 1))
def test_the_way_back_leads_to_where_one_came_from(
    marks: list[Anchor], left: float, right: float, share: float
) -> None:
    line = height_map(marks, left, right)
    assert line.inverse().at(line.at(share * left)) == pytest.approx(share * left, abs=1e-3)


@given(st.floats(1, 2000), heights)
def test_the_line_of_the_eye_wanders_from_the_top_to_the_bottom(view: float, height: float) -> None:
    sheet = Sheet(view, height)
    line = sync_line(sheet)
    assert line.at(0) == pytest.approx(0, abs=1e-6) or sheet.reach == 0
    assert line.at(sheet.reach) == pytest.approx(height if sheet.reach else line.at(0), rel=1e-6)


def test_far_from_the_ends_the_eye_is_in_the_middle_of_the_window() -> None:
    assert sync_line(Sheet(600, 10_000)).at(4000) == 4300


@given(
    anchors(),
    st.floats(1, 1500),
    heights,
    st.floats(1, 1500),
    heights,
    st.lists(st.floats(0, 1), min_size=2, max_size=9),
)
def test_scrolling_one_pane_never_turns_the_other_back_or_out(
    marks: list[Anchor], left_view: float, left: float, right_view: float, right: float, shares: list[float]
) -> None:
    one, other = Sheet(left_view, left), Sheet(right_view, right)
    level = Level(height_map(marks, left, right), one, other)
    places = [level.across(Side.LEFT, share * one.reach) for share in sorted(shares)]
    assert places == sorted(places)
    assert all(0 <= place <= other.reach for place in places)


@given(anchors(), st.floats(50, 900), st.floats(50, 900), st.floats(0, 1))
def test_there_and_back_again_is_level(marks: list[Anchor], left_view: float, right_view: float, share: float) -> None:
    one, other = Sheet(left_view, 6000), Sheet(right_view, 7000)
    level = Level(height_map(marks, one.height, other.height), one, other)
    scroll = share * one.reach
    assert level.across(Side.RIGHT, level.across(Side.LEFT, scroll)) == pytest.approx(scroll, abs=1e-2)


@given(anchors(), st.floats(0, 1))
def test_swapping_the_sides_mirrors_the_level(marks: list[Anchor], share: float) -> None:
    one, other = Sheet(500, 6000), Sheet(700, 8000)
    mirrored = [Anchor(a.right_top, a.right_bottom, a.left_top, a.left_bottom, a.weight) for a in marks]
    if len({a.weight for a in marks}) < len(marks):
        return  # of equally heavy chains either may be taken
    there = Level(height_map(marks, 6000, 8000), one, other).across(Side.LEFT, share * one.reach)
    back = Level(height_map(mirrored, 8000, 6000), other, one).across(Side.RIGHT, share * one.reach)
    assert there == pytest.approx(back, abs=1e-2)


def test_linked_passages_pass_the_eye_together() -> None:
    one, other = Sheet(600, 5000), Sheet(600, 9000)
    level = Level(height_map([Anchor(2000, 2100, 6000, 6050, 1)], 5000, 9000), one, other)
    assert level.across(Side.LEFT, 1700) == pytest.approx(5700)


def test_a_sheet_that_fits_into_its_window_stays() -> None:
    level = Level(height_map([], 300, 5000), Sheet(600, 300), Sheet(600, 5000))
    assert level.across(Side.RIGHT, 2000) == 0


@given(st.floats(-500, 500), st.floats(-500, 500), st.floats(-300, 300))
def test_a_gap_closes_no_faster_than_the_reader_scrolls(target: float, drift: float, moved: float) -> None:
    place = eased(target, drift, moved)
    assert abs(place - target) <= abs(drift) + 1e-9
    assert abs((place - target) - drift) <= abs(moved) + 1e-9
