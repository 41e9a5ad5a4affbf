"""Days that only the article's own date tells: "yesterday", and the weekday of "May 3"."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.article import Article
    from reader.analysis.values.value import Moment

# a bare weekday means a day of the week before or behind the article's date
NEAR_DAYS = 6
DAYS_AWAY = (
    (re.compile(r"yesterday\b|last night$"), -1),
    (re.compile(r"today$|tonight$|this (?:morning|afternoon|evening)$"), 0),
    (re.compile(r"tomorrow\b"), 1),
)


def written_on(article: Article) -> date | None:
    """The day that the file itself gives for its article."""
    told = article.document.date
    with suppress(ValueError):
        return date.fromisoformat(told[:10]) if told else None
    return None


def resolved(moment: Moment, today: date | None) -> Moment:
    """The moment with its weekday, where the date of the article tells it and other articles may name that."""
    if today is None or moment.weekday is not None:
        return moment
    day = next((today + timedelta(away) for words, away in DAYS_AWAY if words.match(moment.relative)), None)
    if day is None and moment.month and moment.day and not moment.day_end:
        with suppress(ValueError):  # "February 30"
            day = date(moment.year or today.year, moment.month, moment.day)
    near = day is not None and abs((day - today).days) <= NEAR_DAYS
    return replace(moment, weekday=day.weekday()) if day is not None and near else moment
