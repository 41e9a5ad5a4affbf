"""Days that a page prints or declares: English wording and ISO 8601 in, ISO 8601 out."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = "(?:" + "|".join(rf"{name[:3]}(?:{name[3:]}|t?\.?)" for name in _MONTHS) + ")"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAYS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{_MONTH}),? {_YEAR}", re.IGNORECASE),
    re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}", re.IGNORECASE),
)
_ISO = re.compile(r"\b(?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?")

_STAMP_LABEL = re.compile(
    r"(?:(?:last|first|originally) )?(?:updated?|modified|published|posted|created|date)(?: (?:at|on))?:? ?",
    re.IGNORECASE,
)
_STAMP_PARTS = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?",
    rf"{_MONTH}(?!\w)",
    r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?",
    r"\d{1,4}(?:[:.]\d\d){0,2}(?:st|nd|rd|th)?",
    r"[ap]\.?m\b\.?",
    r"(?:gmt|utc|[ecmp][sd]?t|bst|ces?t|eest|eet|ist|jst|kst|hkt|sgt|msk|sast|ae[sd]t|nz[sd]?t|local time)\b",
    r"(?:at|on|last|first|updated|modified|posted|published)\b:?",
    r"[\s,·|/()–—-]|\.$",
)
_STAMP_PART = re.compile("|".join(f"(?:{part})" for part in _STAMP_PARTS), re.IGNORECASE)
_NUMERIC = re.compile(r"\b\d{1,2}[/.]\d{1,2}[/.](?:\d{2}|\d{4})\b")  # names no certain day, but some day
_LONGEST_STAMP = 120


def iso_date(value: str) -> str | None:
    """The first day (or ISO moment) that `value` names, as ISO 8601; None where it names none that exists."""
    value = value[:200]
    iso = _ISO.search(value)
    if iso is not None:
        return _iso_moment(iso.group())
    for pattern in _DAYS:
        found = pattern.search(value)
        if found is not None:
            start = found["month"][:3].lower()
            month = next(number for number, name in enumerate(_MONTHS, 1) if name.startswith(start))
            try:
                return date(int(found["year"]), month, int(found["day"])).isoformat()
            except ValueError:
                return None
    return None


def _iso_moment(value: str) -> str | None:
    try:
        return date.fromisoformat(value).isoformat() if len(value) == 10 else datetime.fromisoformat(value).isoformat()
    except ValueError:
        return None


def is_time_stamp(line: str) -> bool:
    """Whether a line is nothing but a day and a time, with or without "Updated:" before it."""
    if len(line) > _LONGEST_STAMP:
        return False
    label = _STAMP_LABEL.match(line)
    position = label.end() if label is not None else 0
    if not _only_time(line, position):
        return False
    return label is not None or iso_date(line) is not None or _NUMERIC.search(line) is not None


def without_stamp(line: str) -> tuple[str, str]:
    """What stands before the day and time that end a line, and those; the line and "" where nothing does."""
    if len(line) <= _LONGEST_STAMP:
        for space in re.finditer(r"[\s,|·–—-]+", line):
            if _only_time(line, space.end()) and not line[space.end() :].isdigit():
                return line[: space.start()], line[space.end() :]
    return line, ""


def _only_time(line: str, position: int) -> bool:
    """Whether nothing but parts of days and times, with a digit among them, stands behind a position."""
    rest = line[position:]
    while position < len(line):
        part = _STAMP_PART.match(line, position)
        if part is None or part.end() == position:
            return False
        position = part.end()
    return any(char.isdigit() for char in rest)
