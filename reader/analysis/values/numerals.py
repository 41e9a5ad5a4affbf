"""Numbers as people write them: "12,000", "1.5 billion", "two hundred and five", "half a million", "dozens"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate(_UNITS + _TEENS)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "lakh": 100_000, "million": 1_000_000, "mn": 1_000_000,
    "mln": 1_000_000, "crore": 10_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000, "bln": 1_000_000_000,
    "trillion": 1_000_000_000_000, "tn": 1_000_000_000_000, "trn": 1_000_000_000_000,
    "k": 1_000, "m": 1_000_000, "b": 1_000_000_000, "t": 1_000_000_000_000,
}  # fmt: skip
_PLURALS = {"tens": 10, "dozens": 12, "scores": 20} | {f"{word}s": _SCALES[word] for word in (
    "hundred", "thousand", "lakh", "million", "crore", "billion", "trillion")}  # fmt: skip

_LONGEST = 24  # signs; a longer run of digits is no number that anybody tells
_LARGEST = 1e18

_UNIT = "|".join(_UNITS[1:])
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_UNIT}))?|{'|'.join(_TEENS)}|{'|'.join(_UNITS)})(?![a-z])"
_SCALE = r"(?:hundred|thousand|lakh|million|mn|mln|crore|billion|bln|bn|trillion|trn|tn|dozen)(?![a-z])"
_PLURAL = rf"(?:{'|'.join(_PLURALS)})"
_VAGUE = r"(?:several|many|(?:a |the (?:last|past|first|next) )?few|(?:a )?couple(?: of)?)"

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
"""Regular expression for a number in digits."""

NUMBER = (
    rf"(?:(?:half an? |{DIGITS}[ -]?|(?:an?|{_WORD})[ -]){_SCALE}(?:[ -]{_SCALE})*"
    rf"(?:(?:,? and |,? |-){_WORD}(?:[ -]{_SCALE})+)*(?:(?: and |[ -]){_WORD})?"
    rf"|{DIGITS}|{_WORD})"
)
"""Regular expression for a number in digits or words, without bounds. Match with `re.IGNORECASE`."""

MANY = rf"(?:{_PLURAL} of {_PLURAL}|{_PLURAL}|{_VAGUE} {_SCALE})"
"""Regular expression for an unclear number: "dozens", "tens of thousands", "several hundred"."""

FRACTION = (
    r"(?:(?:one|two|three|four|five|six|seven|eight|nine)[ -](?:half|thirds?|quarters?|fourths?|fifths?|sixths?|"
    r"eighths?|tenths?)|a (?:third|quarter|fifth|tenth)(?= of\b)|"
    r"(?<!the )(?<!ern )(?<!other )(?<!first )(?<!second )half(?= (?:of|the|its|their|his|her|our)\b))"
)
"""Regular expression for a share in words: "two-thirds", "a quarter", "half" before what it is half of."""

_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
             "nineteenth", "twentieth")  # fmt: skip

ORDINAL = rf"(?:\d+(?:st|nd|rd|th)|(?:(?:{'|'.join(_TENS)})-)?(?:{'|'.join(_ORDINALS)})|thirtieth|hundredth)"
"""Regular expression for an ordinal number in digits or words."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """What a numeral says.

    Attributes:
        low, high: the number; they differ for unclear ones ("dozens" is 24 to 99).
        step: the size of the last digit that was meant: 0.1 for "3.4", 1,000 for "12,000", 1 for "20".
    """

    low: float
    high: float
    step: float


def read_number(words: str) -> Numeral | None:
    """The value of what `NUMBER`, `MANY` or `FRACTION` matched, or None where it is not a number."""
    words = " ".join(words.lower().split())
    share = _read_fraction(words)
    if share is not None:
        return Numeral(share, share, 0.01)
    if any(plural in words.split() for plural in _PLURALS) or re.match(rf"{_VAGUE} {_SCALE}", words):
        return _read_many(words)
    return _read_exact(words)


def read_ordinal(words: str) -> int | None:
    """The value of what `ORDINAL` matched: 1 for "first", 21 for "21st"."""
    words = words.lower()
    digits = re.match(r"\d+", words)
    if digits:
        return None if len(digits.group()) > _LONGEST else int(digits.group())
    tens, _, last = words.rpartition("-")
    if last in _ORDINALS:
        return _SMALL.get(tens, 0) + _ORDINALS.index(last) + 1
    return {"thirtieth": 30, "hundredth": 100}.get(last)


def _read_fraction(words: str) -> float | None:
    match = re.fullmatch(r"(?:(\w+)[ -])??(half|third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?: of)?", words)
    if match is None:
        return None
    over = match.group(1) or "a"
    return (1 if over == "a" else _SMALL.get(over, 1)) / _FRACTIONS[match.group(2)]


def _read_many(words: str) -> Numeral:
    """Two to just under ten of the last scale named; the words cannot say it better."""
    scale = 1.0
    for word in re.split(r"[\s-]+", words):
        scale *= _PLURALS.get(word, _SCALES.get(word, 1))
    return Numeral(2 * scale, 10 * scale, scale)


def _read_exact(words: str) -> Numeral | None:
    total = current = 0.0
    step = 1.0
    seen = False
    for piece in re.findall(rf"{DIGITS}|[a-z]+", words):
        if piece[0].isdigit():
            if len(piece) > _LONGEST:
                return None
            current, step = float(piece.replace(",", "")), _digit_step(piece)
        elif piece in _SMALL:
            current, step = current + _SMALL[piece], 1.0
        elif piece == "half":
            current, step = 0.5, 0.5
        elif piece in _SCALES:
            scale = _SCALES[piece]
            # a dozen is seldom counted out: four more or less is meant
            current, step = (current or 1.0) * scale, step * (4 if piece == "dozen" else scale)
            if scale > 100:  # "two hundred thousand" goes on multiplying, "two thousand five" adds
                total, current = total + current, 0.0
        elif piece not in {"a", "an", "and"}:
            return None
        seen = seen or piece not in {"a", "an", "and"}
    amount = total + current
    return Numeral(amount, amount, step) if seen and max(amount, step) < _LARGEST else None


def _digit_step(digits: str) -> float:
    """The place of the last digit that carries meaning: from 1,000 on, zeros at the end count as rounding."""
    whole, _, decimals = digits.replace(",", "").partition(".")
    if decimals:
        return float(10.0 ** -len(decimals))
    if float(whole) < 1000:  # people say "20" and "500" and mean just that
        return 1.0
    zeros = len(whole) - len(whole.rstrip("0"))
    return float(10 ** min(zeros, len(whole) - 2))  # "10,000" is told to the thousand
