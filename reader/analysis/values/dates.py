"""Dates and times of day, by rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.values.numerals import DIGITS, NUMBER
from reader.analysis.values.value import Moment, Value
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = r"(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\."

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
# without "March" and "May", which are also verbs, names and the first words of sentences
_SURE_MONTH = r"(?P<month>January|February|April|June|July|August|September|October|November|December)"
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY_END = r"(?:(?: ?[-–] ?| and | to |-to-)(?P<day_end>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?! [A-Z]))"
_PART_OF_DAY = r"(?:morning|afternoon|evening|night)"
_PERIOD = r"(?:day|week|month|year|decade|century|weekend|fortnight|quarter|term|season)"
_PERIODS = rf"(?:{_PERIOD}s|centuries)"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_ZONES = {
    "GMT": "gmt", "UTC": "gmt", "EST": "eastern", "EDT": "eastern", "ET": "eastern", "CST": "central", "CDT": "central",
    "CT": "central", "MST": "mountain", "MDT": "mountain", "MT": "mountain", "PST": "pacific", "PDT": "pacific",
    "PT": "pacific", "BST": "bst", "CET": "cet", "CEST": "cet", "local time": "local", "Eastern": "eastern",
    "Central": "central", "Mountain": "mountain", "Pacific": "pacific",
}  # fmt: skip
_ZONE = rf"(?: ?(?P<zone>{'|'.join(_ZONES)})\b(?: [Tt]ime)?)"
_MERIDIEM = r"(?P<half>a\.m\.|p\.m\.|a\.m\b|p\.m\b|am\b|pm\b|AM\b|PM\b)"
_COUNTED = r"(?:people|percent|per cent|%|troops|soldiers|deaths|cases|met(?:er|re)s|km|miles|votes|jobs|times)"
_START = r"(?<![\w.,$£€/:-])"
_END = r"(?![\w%]|[.,:]\d|-\d)"
_FEW = rf"(?:{NUMBER}|few|several|couple of)"
_HOLIDAY = (
    r"(?:Christmas(?: Day| Eve)?|New Year[’']s(?: Day| Eve)|Thanksgiving(?: Day)?|Ramadan|Easter(?: Sunday| Monday)?|"
    r"Good Friday|Independence Day|Memorial Day|Labor Day|Election Day|Veterans Day|Inauguration Day|"
    r"(?:the )?Fourth of July|Halloween|Passover|Hanukkah|Yom Kippur|Eid al-\w+)"
)

_CALENDAR = tuple(
    re.compile(pattern)
    for pattern in (
        (
            rf"\b(?:[Bb]etween )?(?:{_WEEKDAY},? |{_SHORT_DAYS},? )?{_MONTH} {_DAY}(?! ?{_COUNTED}){_DAY_END}?"
            rf"(?:,? {_YEAR})?{_END}"
        ),
        rf"{_START}(?:{_WEEKDAY},? )?(?:the )?{_DAY}{_DAY_END}?(?: of)? {_MONTH}(?:,? {_YEAR})?{_END}",
        rf"\b(?:(?:early|late|mid)[- ]?)?{_MONTH}(?: of|,)? {_YEAR}{_END}",
        rf"{_START}{_YEAR}-(?P<month>0[1-9]|1[0-2])-{_DAY}{_END}",
        rf"\b(?:early |late |mid-)?{_WEEKDAY}(?! {_PART_OF_DAY}){_END}",
        r"(?<=\b[Oo]n )(?P<weekday>(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\.)",
        rf"\b(?:(?:early|late|mid)[- ]?)?{_SURE_MONTH}{_END}",
        (
            rf"(?:(?<=\b[Ii]n )|(?<=\bof )|(?<=\b[Bb]y )|(?<=\b[Ss]ince )|(?<=\buntil )|(?<=\bmid-))"
            rf"(?:early |late |mid-)?{_MONTH}{_END}"
        ),
        rf"\b(?:(?:early|late|mid)[- ]|the (?:end|start|beginning|middle) of ){_YEAR}{_END}",
        rf"{_START}{_YEAR}(?! ?{_COUNTED}){_END}",
    )
)
_RELATIVE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            rf"\b(?:earlier |later |late |early )?(?:last|next|this|the past|past|the previous|the coming|the same|"
            rf"that) (?:{_WEEKDAY}|{_MONTH}(?: {_DAY})?|{_PERIOD}|{_SEASON}){_END}"
        ),
        rf"\b{_MONTH} (?:of )?(?:last|this|next) year{_END}",
        (
            rf"\b(?:(?:a|the) )?(?:last|next|past|previous|following|coming|first|final) "
            rf"{_FEW} {_PERIODS}{_END}"
        ),
        rf"\b(?:recent|(?<=in )coming|the coming|the past|the following|earlier) (?:{_PERIODS}){_END}",
        rf"\b(?:every|each) (?:{_PERIOD}|{_WEEKDAY}){_END}",
        (
            r"\b(?:yesterday|today|tomorrow|the day before|the day after|the other day|the next day|these days)"
            r"(?: yesterday| tomorrow)?\b"
        ),
        rf"\b(?:later|earlier) (?:this|that|the same|in the) {_PERIOD}{_END}",
        rf"\b(?:the )?(?:end|start|beginning|middle) of (?:the|this|last|next) (?:{_PERIOD}|{_SURE_MONTH}){_END}",
        rf"\b(?:the )?(?:first|second|third|fourth|last) (?:quarter|half) of (?:(?:the|this|last) year|{_YEAR})\b",
        rf"\b{_WEEKDAY}s{_END}",
        rf"\b{_SEASON} (?:of )?{_YEAR}{_END}",
        r"\b(?:the )?(?:(?:early|late|mid)[- ])?(?:the )?(?:1[5-9]|20)\d0s\b",
        rf"{_START}(?:1[4-9]|20)\d\d[-–/](?:1[4-9]|20)?\d\d{_END}",
        rf"\b{_HOLIDAY}(?: \d{{4}})?{_END}",
        r"\b(?:the )?(?:\d+(?:st|nd|rd|th)|nineteenth|twentieth|twenty-first) century\b",
    )
)
_CLOCK = tuple(
    re.compile(pattern)
    for pattern in (
        (
            r"(?<![\w.:$£€])(?:[Aa]bout |[Aa]round )?(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?"
            rf"{_MERIDIEM}{_ZONE}?(?!\w)"
        ),
        rf"(?<![\w.:$£€,])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?:{_ZONE}| hours)?(?![\w:])",
        r"(?<![\w.,$])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d) (?:(?P<zone>GMT|UTC|local time)|hours)\b",
    )
)
_PART = re.compile(
    rf"\b(?:(?:early|late) )?(?:(?:{_WEEKDAY}|(?<!and )this|yesterday|tomorrow|last|the(?: early| late)?|that)"
    rf"[ -])(?:early |late )?{_PART_OF_DAY}{_END}(?! (?:school|shift|show|vision|sky))"
    r"|\b(?:midnight|noon|midday|overnight|tonight|dawn(?= |[.,])|dusk)\b",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"(?:, )(?P<age>1[01]\d|[1-9]\d|[1-9])(?=,(?! \d)|\.$|;| and | who | of )"
    rf"|\b(?:aged? )(?P<age2>{DIGITS})\b"
    rf"|(?<=\bage of )(?P<age3>{NUMBER})\b|\b(?:he|she) (?:was|is|turned) (?P<age4>\d{{1,2}})(?=[,.;]| when\b| at\b)",
)

# "the driver, 21, was held"
_IN_APPOSITION = re.compile(
    r", (?:who|whose|was|were|is|has|had|will|would|died|said|says|told|faces|faced|pleaded|from|and (?:his|her))\b"
)


def find_dates(text: str) -> Iterator[Value]:
    """Dates and times of day in `text`, in no order and overlapping: the caller chooses. No lengths of time."""
    for pattern in _CALENDAR:
        for match in pattern.finditer(text):
            yield Value(_span(match), "DATE", moment=_moment(match))
    for pattern in _RELATIVE:
        for match in pattern.finditer(text):
            yield Value(_span(match), "DATE", moment=_moment(match, relative=True))
    for pattern in _CLOCK:
        for match in pattern.finditer(text):
            yield Value(_span(match), "TIME", moment=_clock(match))
    for match in _PART.finditer(text):
        yield Value(_span(match), "TIME", moment=_moment(match, relative=True))


def find_ages(text: str) -> Iterator[Value]:
    """Ages that stand alone: "Jane Roe, 47, said", "aged 12"."""
    for match in _AGE.finditer(text):
        name = next(group for group in ("age", "age2", "age3", "age4") if match[group])
        if name == "age" and not (_follows_name(text, match.start()) or _IN_APPOSITION.match(text, match.end())):
            continue
        digits = match[name]
        if digits.isdigit():
            age = float(digits)
            yield Value(Span(*match.span(name)), "DATE", low=age, high=age, unit="age")


def _follows_name(text: str, offset: int) -> bool:
    """Whether the word before a comma is capitalised, as a name would be, and not a month ("June, 12")."""
    words = text[max(0, offset - 40) : offset].split()
    return bool(words) and words[-1][:1].isupper() and words[-1].lower() not in _MONTHS


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def _group(match: re.Match[str], name: str) -> str | None:
    return match[name] if name in match.re.groupindex else None


def _number(match: re.Match[str], name: str) -> int | None:
    found = _group(match, name)
    return int(found) if found else None


def _moment(match: re.Match[str], *, relative: bool = False) -> Moment:
    month, weekday = _group(match, "month"), _group(match, "weekday")
    words = " ".join(match.group().lower().split())
    return Moment(
        year=_number(match, "year"),
        month=_month(month),
        day=_number(match, "day"),
        day_end=_number(match, "day_end"),
        weekday=_weekday(weekday),
        relative=words.removeprefix("the ") if relative else "",
    )


def _weekday(words: str | None) -> int | None:
    if words is None:
        return None
    short = words.lower()[:3]  # "Fri."
    return next(number for number, name in enumerate(_WEEKDAYS) if name.startswith(short))


def _month(words: str | None) -> int | None:
    if words is None:
        return None
    if words.isdigit():
        return int(words)
    short = words.lower().rstrip(".")[:3]
    return next(number for number, name in enumerate(_MONTHS, start=1) if name.startswith(short))


def _clock(match: re.Match[str]) -> Moment:
    hour = int(match["hour"])
    half = (_group(match, "half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    zone = _ZONES.get(_group(match, "zone") or "", "")
    return Moment(minute=60 * hour + int(match["minute"] or 0), zone=zone)
