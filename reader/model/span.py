"""Places in a text. All offsets are code points in `Document.text`, half-open."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

T = TypeVar("T")


class Side(Enum):
    """Which of the two articles."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The article opposite."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text, from `start` up to, but not including, `end`.

    Raises:
        ValueError: `start` is negative or lies behind `end`.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that cannot be."""
        if not 0 <= self.start <= self.end:
            message = f"not a span: {self.start}..{self.end}"
            raise ValueError(message)

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start

    def __bool__(self) -> bool:
        """Every span is a value, the empty one too."""
        return True

    def contains(self, offset: int) -> bool:
        """Whether the character at `offset` lies inside."""
        return self.start <= offset < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: Span) -> int:
        """Number of code points the two have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def overlaps(self, other: Span) -> bool:
        """Whether the two have at least one character in common."""
        return self.overlap(other) > 0

    def joined(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))

    def shifted(self, by: int) -> Span:
        """The same stretch `by` code points further on."""
        return Span(self.start + by, self.end + by)

    def text(self, whole: str) -> str:
        """The words themselves."""
        return whole[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Location:
    """A place in one of the two articles: what every jump goes to."""

    side: Side
    span: Span


class SpanIndex(Generic[T]):
    """Which items lie at an offset. Items may overlap and nest.

    Args:
        items: pairs of a span and what stands there.
    """

    def __init__(self, items: Iterable[tuple[Span, T]]) -> None:
        self._items = sorted(items, key=lambda item: (item[0].start, -item[0].end))
        self._starts = [span.start for span, _ in self._items]
        # furthest end among the items up to each one: lets a look-up stop early
        self._reach: list[int] = []
        reach = 0
        for span, _ in self._items:
            reach = max(reach, span.end)
            self._reach.append(reach)

    def at(self, offset: int) -> list[T]:
        """Items that hold the character at `offset`, the shortest first."""
        return self.overlapping(Span(offset, offset + 1))

    def overlapping(self, span: Span) -> list[T]:
        """Items that share at least one character with `span`, the shortest first."""
        found: list[tuple[Span, T]] = []
        position = bisect_right(self._starts, span.end - 1) - 1
        while position >= 0 and self._reach[position] > span.start:
            if self._items[position][0].overlaps(span):
                found.append(self._items[position])
            position -= 1
        found.sort(key=lambda item: (len(item[0]), item[0].start))
        return [item for _, item in found]
