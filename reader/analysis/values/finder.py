"""Dates, times, percentages, money, quantities and numbers in a text, with what they say."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from reader.analysis.values.amounts import find_amounts
from reader.analysis.values.dates import find_ages, find_dates
from reader.analysis.values.value import Bound, Moment, Value

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Bound", "Moment", "Value", "find_values"]

# of two readings of equal length, the more telling one
_PRIORITY = ("MONEY", "PERCENT", "QUANTITY", "TIME", "DATE", "ORDINAL", "CARDINAL")


@lru_cache(maxsize=4096)  # a passage is asked about once for every passage that it is compared with
def find_values(text: str) -> tuple[Value, ...]:
    """All values in `text`, in order, not overlapping; offsets are code points in `text`.

    Labels follow OntoNotes: "about" and "more than" belong to the mention; ages and lengths of time in days or
    longer are DATE, in hours or shorter TIME; a number that is part of a name ("Article 51", "Flight 19") is none.
    """
    return _longest(_found(text))


def _found(text: str) -> Iterable[Value]:
    yield from find_dates(text)
    yield from find_ages(text)
    yield from find_amounts(text)


def _longest(found: Iterable[Value]) -> tuple[Value, ...]:
    """The longest values that do not overlap, longest first, then by kind and place."""
    ordered = sorted(found, key=lambda value: (-len(value.span), _PRIORITY.index(value.label), value.span))
    taken: set[int] = set()
    kept: list[Value] = []
    for value in ordered:
        places = range(value.span.start, value.span.end)
        if value.span and not any(place in taken for place in places):
            taken.update(places)
            kept.append(value)
    return tuple(sorted(kept, key=lambda value: value.span))
