from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reader.analysis.conflicts.calendar import resolved, written_on
from reader.analysis.conflicts.finder import find_conflicts
from reader.analysis.values.value import Moment
from tests.helpers.analysed import article, lexicon, link, pair

FRIDAY = date(2014, 8, 29)


@pytest.mark.parametrize(
    ("moment", "weekday"),
    [
        (Moment(relative="yesterday"), 3),
        (Moment(relative="yesterday morning"), 3),
        (Moment(relative="last night"), 3),
        (Moment(relative="today"), 4),
        (Moment(relative="tomorrow"), 5),
        (Moment(month=8, day=27), 2),
        (Moment(year=2014, month=9, day=1), 0),
        (Moment(month=8, day=3), None),  # too far away: nobody would call it "Sunday"
        (Moment(year=2013, month=8, day=27), None),
        (Moment(month=2, day=30), None),
        (Moment(relative="last week"), None),
        (Moment(month=8, day=25, day_end=27), None),
        (Moment(weekday=1), 1),
    ],
)
def test_days_near_the_article_s_date_get_their_weekday(moment: Moment, weekday: int | None) -> None:
    assert resolved(moment, FRIDAY).weekday == weekday


def test_without_a_date_nothing_is_resolved() -> None:
    assert resolved(Moment(relative="yesterday"), None) == Moment(relative="yesterday")


@pytest.mark.parametrize(
    ("told", "day"),
    [("2014-08-29", FRIDAY), ("2014-08-29T10:00:00+02:00", FRIDAY), ("soon", None), (None, None), ("2014-02-30", None)],
)
def test_the_file_s_own_date_is_read(told: str | None, day: date | None) -> None:
    read = article("The dam broke.")
    assert written_on(replace(read, document=replace(read.document, date=told))) == day


@pytest.mark.parametrize(
    ("right", "reasons"),
    [
        ("The dam above the town broke on Thursday.", []),
        ("The dam above the town broke on Wednesday.", ["yesterday against Wednesday"]),
        ("On August 28 the dam above the town broke.", []),
        ("On August 27 the dam above the town broke.", ["yesterday against August 27"]),
    ],
)
def test_yesterday_is_compared_with_the_days_that_the_other_article_names(right: str, reasons: list[str]) -> None:
    ends = pair("A dam broke yesterday and flooded a mill.", right)
    dated = [replace(end, document=replace(end.document, date="2014-08-29")) for end in ends]
    assert [found.reason for found in find_conflicts(*dated, link(*ends), lexicon())] == reasons
