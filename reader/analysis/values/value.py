"""What a number, an amount or a date in a text says, so that two of them can be compared."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.span import Span

ABOUT_SHARE = 0.1
"""How far a number told as "about" may lie from the exact one, as a share of it. Chosen: usual newsroom rounding."""

OPEN_FACTOR = 2.0
"""Up to how many times "at least N" is still taken for the same count: nobody writes "at least 20" for 500."""


class Bound(Enum):
    """How firmly a number is told."""

    EXACT = "exact"
    ABOUT = "about"  # about, around, roughly, some, an estimated
    NEARLY = "nearly"  # a little less: nearly, almost, just under
    AT_LEAST = "at least"  # also: or more
    MORE_THAN = "more than"  # also: over, above
    AT_MOST = "at most"  # also: up to, as many as
    LESS_THAN = "less than"  # also: under, fewer than, below


RAISED = frozenset({Bound.AT_LEAST, Bound.MORE_THAN})
LOWERED = frozenset({Bound.AT_MOST, Bound.LESS_THAN})


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or a time of day as far as the text tells it; None where it does not.

    Attributes:
        day_end: last day of a stretch ("May 23-25").
        weekday: 0 for Monday.
        minute: minutes after midnight.
        zone: of a time of day, "gmt", "local", "eastern" …, or "" where the text does not tell.
        relative: lower-case words that only the date of the article could resolve ("last week", "this summer").
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None
    weekday: int | None = None
    minute: int | None = None
    zone: str = ""
    relative: str = ""

    def agrees(self, other: Moment) -> bool:
        """Whether the two may mean the same moment: no part that both tell differs."""
        parts = ("year", "month", "weekday", "minute")
        if any(_differ(getattr(self, part), getattr(other, part)) for part in parts):
            return False
        if self.relative and other.relative:
            return self.relative == other.relative
        if self.day is None or other.day is None:
            return True
        return self.day <= (other.day_end or other.day) and other.day <= (self.day_end or self.day)


@dataclass(frozen=True, slots=True)
class Value:
    """A number, amount, date or time that stands in a text.

    Attributes:
        span: code points in the text that was searched, with words such as "about" that belong to it.
        label: the OntoNotes label: DATE, TIME, PERCENT, MONEY, QUANTITY, CARDINAL or ORDINAL.
        low, high: the amount in `unit`; they differ for ranges ("10 to 15") and unclear numbers ("dozens").
            None for dates and times of day, which have a `moment`.
        unit: canonical: "" for counts, "percent", "percentage point", a currency code ("USD"), "metre", "gram",
            "second" for lengths of time, "age" in years, "magnitude", "ordinal", "score" (low is the smaller side) …
        step: size of the last digit that was meant, in `unit`.
        bound: how firmly it is told.
        moment: for DATE and TIME that name a point and not a length of time.
    """

    span: Span
    label: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    step: float = 1.0
    bound: Bound = Bound.EXACT
    moment: Moment | None = None

    def limits(self) -> tuple[float, float] | None:
        """Smallest and largest amount that the words allow, rounding and bounds counted in; None for moments."""
        if self.low is None or self.high is None:
            return None
        half = self.step / 2
        low, high = self.low - half, self.high + half
        if self.bound is Bound.ABOUT:
            return low - ABOUT_SHARE * abs(self.low), high + ABOUT_SHARE * abs(self.high)
        if self.bound is Bound.NEARLY:
            return low - ABOUT_SHARE * abs(self.low), self.high
        if self.bound in RAISED:
            return self.low, max(high, self.low * OPEN_FACTOR)
        if self.bound in LOWERED:
            return self.high / OPEN_FACTOR, self.high
        return low, high

    @property
    def _least(self) -> float:
        """The amount at which an open number begins: "more than 19" people are at least 20."""
        counted = self.unit == "" and self.step == 1.0
        further = 0.0 if not counted else {Bound.MORE_THAN: 1.0, Bound.LESS_THAN: -1.0}.get(self.bound, 0.0)
        return (self.low or 0.0) + further

    def comparable(self, other: Value) -> bool:
        """Whether both tell the same kind of thing: two moments, or two amounts in one unit."""
        if self.moment is not None or other.moment is not None:
            return self.moment is not None and other.moment is not None
        return self.unit == other.unit and self.low is not None and other.low is not None

    def agrees(self, other: Value) -> bool:
        """Whether the two may tell the same fact, given rounding and bounds. Things that cannot be compared agree.

        Two numbers with the same open side ("at least 20", "more than 23") agree only when they name the same number.
        """
        if not self.comparable(other):
            return True
        if self.moment is not None and other.moment is not None:
            return self.moment.agrees(other.moment)
        if self.unit == "score":
            return (self.low, self.high) == (other.low, other.high)
        if any(self.bound in side and other.bound in side for side in (RAISED, LOWERED)):
            tolerance = max(self.step, other.step) / 2
            ends = (self.low or 0.0, other.low or 0.0), (self._least, other._least)
            return any(math.isclose(*pair, rel_tol=0.0, abs_tol=tolerance) for pair in ends)
        mine, theirs = self.limits(), other.limits()
        if mine is None or theirs is None:
            return True
        # open at the end: limits that merely touch ("3" is 2.5 to 3.5, "4" is 3.5 to 4.5) do not agree
        overlap = min(mine[1], theirs[1]) - max(mine[0], theirs[0])
        return overlap > 0 or (overlap == 0 and bool({self.bound, other.bound} & (RAISED | LOWERED | {Bound.NEARLY})))


def _differ(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one != other
