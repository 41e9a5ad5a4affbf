"""Whether two values that a text gives for one thing say the same, and whether they cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.values.value import LOWERED, RAISED, Bound

if TYPE_CHECKING:
    from reader.analysis.values.value import Moment, Value

VAGUE = 4.0  # "millions" may be anything from two to just under ten: a span of four or more is no figure
VAGUE_REACH = 10.0  # and newspapers write it for tens of them too, not for hundreds
AROUND_MINUTES = 15  # how far "around ten" may lie from the exact time
OPEN_SIDES = (RAISED, LOWERED)


def agree(one: Value, other: Value) -> bool:
    """Whether both tell the same; of dates, at least one part must be told by both."""
    if one.moment is not None and other.moment is not None:
        return not differ(one, other) and _common_part(one.moment, other.moment)
    return one.comparable(other) and not differ(one, other)


def differ(one: Value, other: Value) -> bool:
    """Whether they tell different things: other amounts, other days, or the same figure once as a mere limit."""
    if not one.comparable(other):
        return False
    if one.moment is not None and other.moment is not None:
        return _other_day(one.moment, other.moment) or _other_time(one, other)
    if _vague(one, other) or _vague(other, one):
        return False
    return not one.agrees(other) or _only_one_is_a_limit(one, other)


def both_open(one: Value, other: Value) -> bool:
    """Whether both leave room in the same direction ("at least 20", "at least 23")."""
    return any(one.bound in side and other.bound in side for side in OPEN_SIDES)


def _only_one_is_a_limit(one: Value, other: Value) -> bool:
    """Whether one says 50 and the other "more than 50": a small difference, but one. "About 50" is none."""
    exact = Bound.EXACT in {one.bound, other.bound}
    limit = any(one.bound in side or other.bound in side for side in OPEN_SIDES)
    return exact and limit and (one.low, one.high) == (other.low, other.high)


def _vague(value: Value, other: Value) -> bool:
    """Whether a value is no figure ("millions of dollars") and the other one, as large or larger, may be meant."""
    if not value.low or value.high is None or other.high is None:
        return False
    return value.high >= VAGUE * value.low and value.low / 2 <= other.high <= value.high * VAGUE_REACH


def _parts(one: Moment, other: Moment) -> list[tuple[int, int]]:
    """Year, month and weekday, where both tell them."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.weekday, other.weekday))
    return [(mine, theirs) for mine, theirs in pairs if mine is not None and theirs is not None]


def _common_part(one: Moment, other: Moment) -> bool:
    timed = one.minute is not None and other.minute is not None
    return timed or any(mine == theirs for mine, theirs in _parts(one, other)) or one.relative == other.relative != ""


def _other_day(one: Moment, other: Moment) -> bool:
    """Whether two dates name different days; "last week" depends on when it was written and names none."""
    if any(mine != theirs for mine, theirs in _parts(one, other)):
        return True
    if one.day is None or other.day is None or one.month is None or other.month is None:
        return False
    return one.day > (other.day_end or other.day) or other.day > (one.day_end or one.day)


def same_clock(one: Value, other: Value) -> bool:
    """Whether two times are told by one clock, as far as the texts say; without a word the local one is meant."""
    zones = {value.moment.zone or "local" for value in (one, other) if value.moment is not None}
    return len(zones) < 2 or ("local" in zones and "gmt" not in zones)


def _other_time(one: Value, other: Value) -> bool:
    if one.moment is None or other.moment is None:
        return False
    mine, theirs = one.moment.minute, other.moment.minute
    if mine is None or theirs is None or not same_clock(one, other):
        return False
    exact = one.bound is Bound.EXACT and other.bound is Bound.EXACT
    return abs(mine - theirs) > (0 if exact else AROUND_MINUTES)
