from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.session.undo import Undo


def test_what_was_changed_is_taken_back_and_changed_again() -> None:
    value = Undo("a")
    assert not value.can_undo
    value.change("b")
    value.change("c")
    assert (value.undo(), value.now) == (True, "b")
    assert (value.redo(), value.now) == (True, "c")
    assert not value.redo()


def test_a_change_that_changes_nothing_is_none() -> None:
    value = Undo("a")
    value.change("a")
    assert not value.undo()


def test_a_new_change_forgets_what_had_been_taken_back() -> None:
    value = Undo("a")
    value.change("b")
    value.undo()
    value.change("c")
    assert not value.can_redo


def test_only_so_many_changes_are_kept() -> None:
    value = Undo(0, kept=3)
    for number in range(1, 10):
        value.change(number)
    while value.undo():
        pass
    assert value.now == 6


@given(st.lists(st.integers(), max_size=30))
def test_taking_everything_back_leads_to_the_beginning_and_again_to_the_end(values: list[int]) -> None:
    value = Undo(0)
    for each in values:
        value.change(each)
    end = value.now
    while value.undo():
        pass
    assert value.now == 0
    while value.redo():
        pass
    assert value.now == end
