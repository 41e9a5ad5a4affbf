from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.values.numerals import read_number, read_ordinal


@pytest.mark.parametrize(
    ("words", "low", "step"),
    [
        ("20", 20, 1),
        ("500", 500, 1),
        ("12,000", 12_000, 1_000),
        ("10,000", 10_000, 1_000),
        ("12,345", 12_345, 1),
        ("3.4", 3.4, 0.1),
        ("1.5 billion", 1.5e9, 1e8),
        ("half a million", 500_000, 500_000),
        ("two dozen", 24, 4),
        ("a hundred and five", 105, 1),
        ("ninety-nine", 99, 1),
        ("three-quarters", 0.75, 0.01),
    ],
)
def test_number_and_its_last_digit_are_read(words: str, low: float, step: float) -> None:
    numeral = read_number(words)
    assert numeral is not None
    assert (numeral.low, numeral.high, numeral.step) == (pytest.approx(low), pytest.approx(low), pytest.approx(step))


@pytest.mark.parametrize(("words", "low", "high"), [("dozens", 24, 120), ("tens of thousands", 20_000, 100_000)])
def test_unclear_number_has_two_ends(words: str, low: float, high: float) -> None:
    numeral = read_number(words)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize("words", ["", "and", "several", "9" * 5000, "million " * 90])
def test_what_is_no_number_has_no_value(words: str) -> None:
    assert read_number(words) is None


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_are_read_with_and_without_commas(number: int) -> None:
    plain, grouped = read_number(str(number)), read_number(f"{number:,}")
    assert plain is not None
    assert plain == grouped
    assert plain.low == number


@pytest.mark.parametrize(
    ("words", "number"), [("first", 1), ("21st", 21), ("Twenty-second", 22), ("hundredth", 100), ("nth", None)]
)
def test_ordinals_are_read(words: str, number: int | None) -> None:
    assert read_ordinal(words) == number
