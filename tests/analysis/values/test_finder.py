from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.values.finder import Bound, Moment, find_values


def labelled(text: str) -> list[tuple[str, str]]:
    return [(value.span.text(text), value.label) for value in find_values(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It cost $2.3 million.", [("$2.3 million", "MONEY")]),
        ("between £3m and £5m in all", [("between £3m and £5m", "MONEY")]),
        ("hundreds of thousands of dollars", [("hundreds of thousands of dollars", "MONEY")]),
        ("50 cents", [("50 cents", "MONEY")]),
        (
            "up 3.4 percent, or two percentage points",
            [("3.4 percent", "PERCENT"), ("two percentage points", "PERCENT")],
        ),
        ("10 to 15% of voters", [("10 to 15%", "PERCENT")]),
        ("about 5 miles (8 km) away", [("about 5 miles", "QUANTITY"), ("8 km", "QUANTITY")]),
        ("more than 300 people", [("more than 300", "CARDINAL")]),
        ("nearly a dozen boats", [("nearly a dozen", "CARDINAL")]),
        ("tens of thousands marched", [("tens of thousands", "CARDINAL")]),
        ("a vote of 52-48", [("52-48", "CARDINAL")]),
        ("three and five", [("three", "CARDINAL"), ("five", "CARDINAL")]),
        ("a third of them", [("a third", "CARDINAL")]),
        ("the first ship, the 21st ship", [("first", "ORDINAL"), ("21st", "ORDINAL")]),
        ("a second wave", [("second", "ORDINAL")]),
        ("It took a second.", [("a second", "TIME")]),
        ("at 8:30 a.m. on Friday", [("8:30 a.m.", "TIME"), ("Friday", "DATE")]),
        ("Thursday morning", [("Thursday morning", "TIME")]),
        ("at about 11 a.m.", [("about 11 a.m.", "TIME")]),
        ("the eastern half of it", []),
        ("half an hour later", [("half an hour later", "TIME")]),
        ("On October 23 and 23 October 2024", [("October 23", "DATE"), ("23 October 2024", "DATE")]),
        ("Between May 23 and 25", [("Between May 23 and 25", "DATE")]),
        ("in June, this summer, last week", [("June", "DATE"), ("this summer", "DATE"), ("last week", "DATE")]),
        ("since 1992 and in the 1990s", [("1992", "DATE"), ("the 1990s", "DATE")]),
        ("Ana Roe, 47, said", [("47", "DATE")]),
        ("when he was 13, and 14 boys", [("13", "DATE"), ("14", "CARDINAL")]),
        ("next Oct. 1", [("next Oct. 1", "DATE")]),
        ("a 20-year-old man", [("20-year-old", "DATE")]),
        ("almost seven years ago", [("almost seven years ago", "DATE")]),
    ],
)
def test_values_carry_the_labels_of_ontonotes(text: str, expected: list[tuple[str, str]]) -> None:
    assert labelled(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They may march.",
        "Nobody may say so; no one can.",
        "one another",
        "Article 51 says",
        "Flight 19 vanished",
        "COVID-19",
        "the G20",
        "9/11",
        "the First Lady",
        "at first",
    ],
)
def test_what_is_no_value_is_left_alone(text: str) -> None:
    assert labelled(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "bound"),
    [
        ("about 12,000", 12_000, 12_000, "", Bound.ABOUT),
        ("at least two dozen", 24, 24, "", Bound.AT_LEAST),
        ("1,000 people or more", 1000, 1000, "", Bound.EXACT),
        ("20 or more", 20, 20, "", Bound.AT_LEAST),
        ("up to half a million", 500_000, 500_000, "", Bound.AT_MOST),
        ("fewer than ten", 10, 10, "", Bound.LESS_THAN),
        ("1.5bn", 1.5e9, 1.5e9, "", Bound.EXACT),
        ("2-3 million", 2e6, 3e6, "", Bound.EXACT),
        ("two hundred and fifty-three thousand", 253_000, 253_000, "", Bound.EXACT),
        ("two-thirds", 2 / 3, 2 / 3, "", Bound.EXACT),
        ("€300m", 3e8, 3e8, "EUR", Bound.EXACT),
        ("20 pence", 0.2, 0.2, "GBP", Bound.EXACT),
        ("two weeks", 14 * 86_400, 14 * 86_400, "second", Bound.EXACT),
        ("a magnitude 3.4", 3.4, 3.4, "magnitude", Bound.EXACT),
        ("a 20-year-old", 20, 20, "age", Bound.EXACT),
        ("the driver, 21, was held", 21, 21, "age", Bound.EXACT),
        ("several days", 2 * 86_400, 9 * 86_400, "second", Bound.ABOUT),
    ],
)
def test_amounts_are_read(text: str, low: float, high: float, unit: str, bound: Bound) -> None:
    (value,) = find_values(text)
    assert (value.low, value.high, value.unit, value.bound) == (pytest.approx(low), pytest.approx(high), unit, bound)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("October 23, 2024", Moment(year=2024, month=10, day=23)),
        ("on 3 May", Moment(month=5, day=3)),
        ("Monday, Feb. 28", Moment(month=2, day=28, weekday=0)),
        ("June 3-5", Moment(month=6, day=3, day_end=5)),
        ("2024-10-23", Moment(year=2024, month=10, day=23)),
        ("8 p.m. Eastern time", Moment(minute=1200, zone="eastern")),
        ("1830 GMT", Moment(minute=1110, zone="gmt")),
        ("at 12:05 p.m.", Moment(minute=725)),
        ("at 00:05", Moment(minute=5)),
        ("last week", Moment(relative="last week")),
    ],
)
def test_moments_are_read(text: str, moment: Moment) -> None:
    (value,) = find_values(text)
    assert value.moment == moment


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("about 20", "21", True),
        ("23", "27", False),
        ("at least 23", "27", True),
        ("at least 23", "20", False),
        ("at least 20", "at least 23", False),
        ("more than 100", "at least 100", True),
        ("more than 19", "at least 20", True),
        ("more than 19", "at least 21", False),
        ("fewer than 20", "at most 19", True),
        ("on Fri.", "on Friday", True),
        ("on Fri.", "on Thursday", False),
        ("2 million", "2.3 million", True),
        ("12,000", "11,900", True),
        ("12,000", "10,000", False),
        ("nearly 500", "490", True),
        ("nearly 500", "510", False),
        ("5 miles", "8 km", True),
        ("two weeks", "14 days", True),
        ("two weeks", "3 days", False),
        ("a magnitude 3.0", "a magnitude 3.4", False),
        ("3 percent", "three dollars", True),
        ("May 23-25", "May 24", True),
        ("May 23", "May 24", False),
        ("Monday", "Tuesday", False),
        ("June", "June 12, 2018", True),
        ("last week", "this week", False),
    ],
)
def test_agreement_counts_rounding_and_bounds_and_goes_both_ways(one: str, other: str, *, agree: bool) -> None:
    (first,), (second,) = find_values(one), find_values(other)
    assert first.agrees(second) is agree
    assert second.agrees(first) is agree


@given(st.text(alphabet="0123456789.,-–$%£ atoFridyMhenudozpscl/:\n", max_size=60))
def test_any_text_gives_values_in_order_that_do_not_overlap(text: str) -> None:
    values = find_values(text)
    for before, after in pairwise(values):
        assert before.span.end <= after.span.start
    for value in values:
        assert value.agrees(value)
        assert value.span.text(text).strip() == value.span.text(text) != ""
