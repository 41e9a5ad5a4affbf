"""Days as pages print them."""

from __future__ import annotations

import pytest

from reader.formats.dates import is_time_stamp, iso_date, without_stamp


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("8 October 2024", "2024-10-08"),
        ("Tuesday, 8th of October 2024", "2024-10-08"),
        ("Oct. 8, 2024", "2024-10-08"),
        ("Sept 3, 2021 at 10:15 AM", "2021-09-03"),
        ("Published May 1, 2020", "2020-05-01"),
        ("2024-10-08", "2024-10-08"),
        ("2024-10-08T20:15:00Z", "2024-10-08T20:15:00+00:00"),
        ("2024-10-08 20:15", "2024-10-08T20:15:00"),
    ],
)
def test_day_becomes_iso(value: str, day: str) -> None:
    assert iso_date(value) == day


@pytest.mark.parametrize(
    "value", ["", "yesterday", "31 February 2024", "2024-13-40", "08/10/2024", "Oct. 8", "in 2024"]
)
def test_what_names_no_certain_day_is_none(value: str) -> None:
    assert iso_date(value) is None


@pytest.mark.parametrize(
    "line",
    [
        "Published Tuesday, 8 October 2024, 8:15 p.m.",
        "Updated at 9:05 p.m. ET",
        "Updated: 7:35 p.m.",
        "Last updated 8 Oct 2024 10.15 GMT",
        "October 8, 2024 / 10:15 AM / updated October 9, 2024",
        "Tue 8 Oct 2024 07.00 CEST",
        "2024-10-08T20:15:00+02:00",
        "Tue 8 Oct 2024 07.00 CEST Last modified on Tue 8 Oct 2024 12.10 CEST",
        "Updated 1212 GMT (2012 HKT) October 8, 2024",
        "Published: 09:12 EDT, 8 October 2024 | Updated: 12:10 EDT, 8 October 2024",
        "10/08/2024 09:12 AM EDT",
    ],
)
def test_time_stamp_is_told(line: str) -> None:
    assert is_time_stamp(line)


@pytest.mark.parametrize(
    "line",
    [
        "Published in 2019, the book sold well.",
        "Updated figures show that 300 people left.",
        "On 8 October 2024 the harbour was closed.",
        "8 October",
        "10",
        "May 5 be remembered.",
        "The harbour was closed at 8 p.m.",
    ],
)
def test_sentence_is_no_time_stamp(line: str) -> None:
    assert not is_time_stamp(line)


def test_day_and_time_are_cut_off_the_end_of_a_line() -> None:
    assert without_stamp("By Ines Harrowgate | Oct. 8, 2024 9:12 AM") == ("By Ines Harrowgate", "Oct. 8, 2024 9:12 AM")
    assert without_stamp("By Ines Harrowgate") == ("By Ines Harrowgate", "")
    assert without_stamp("The harbour closed in 2024") == ("The harbour closed in 2024", "")
