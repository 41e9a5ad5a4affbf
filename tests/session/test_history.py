from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.session.history import History


def been(*places: str) -> History[str]:
    history: History[str] = History()
    for place in places:
        history.push(place)
    return history


def test_a_fresh_history_leads_nowhere() -> None:
    history: History[str] = History()
    assert (history.here, history.back(), history.forward()) == (None, None, None)


def test_back_and_forward_go_where_the_reader_was() -> None:
    history = been("a", "b", "c")
    assert [history.back(), history.back(), history.back()] == ["b", "a", None]
    assert [history.forward(), history.forward(), history.forward()] == ["b", "c", None]


def test_the_same_place_twice_running_is_one() -> None:
    history = been("a", "b", "b")
    assert history.back() == "a"


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    history = been("a", "b", "c")
    history.back()
    history.push("d")
    assert not history.can_go_forward
    assert history.back() == "b"


def test_the_oldest_place_is_forgotten_first() -> None:
    history: History[int] = History(kept=3)
    for place in range(5):
        history.push(place)
    assert [history.back(), history.back(), history.back()] == [3, 2, None]


def test_clearing_forgets_everything() -> None:
    history = been("a", "b")
    history.clear()
    assert (history.here, history.can_go_back, history.can_go_forward) == (None, False, False)


def test_revised_places_keep_their_order_and_the_readers_place() -> None:
    history = been("a", "b", "c")
    history.back()
    history.revise(str.upper)
    assert history.here == "B"
    assert history.back() == "A"


def test_places_that_are_no_more_drop_out_when_revised() -> None:
    history = been("a", "x", "b")
    history.revise(lambda place: None if place == "x" else place)
    assert history.back() == "a"


def test_nothing_is_left_when_all_places_are_no_more() -> None:
    history = been("a", "b")
    history.revise(lambda _place: None)
    assert history.here is None
    assert not history.can_go_back


@given(st.lists(st.one_of(st.integers(0, 4), st.sampled_from(["back", "forward"])), max_size=40))
def test_back_then_forward_is_where_one_was(steps: list[int | str]) -> None:
    history: History[int] = History()
    for step in steps:
        if step == "back":
            history.back()
        elif step == "forward":
            history.forward()
        elif isinstance(step, int):
            history.push(step)
    here = history.here
    if history.can_go_back:
        history.back()
        assert history.forward() == here
