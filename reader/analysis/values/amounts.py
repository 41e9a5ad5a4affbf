"""Amounts by rules: percent, money, quantities, lengths of time, plain and ordinal numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.values.numerals import DIGITS, FRACTION, MANY, NUMBER, ORDINAL, Numeral, read_number, read_ordinal
from reader.analysis.values.value import Bound, Value
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_SIGNS = {
    "us$": "USD", "u.s.$": "USD", "c$": "CAD", "a$": "AUD", "hk$": "HKD", "nz$": "NZD", "s$": "SGD", "r$": "BRL",
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₦": "NGN", "₽": "RUB", "₪": "ILS", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "usd": "USD", "eur": "EUR", "gbp": "GBP",
}  # fmt: skip
_CURRENCIES = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "pounds sterling": "GBP", "yuan": "CNY", "ruble": "RUB",
    "rouble": "RUB", "rupee": "INR", "yen": "JPY", "franc": "CHF", "shilling": "KES", "rand": "ZAR", "naira": "NGN",
    "lira": "TRY", "dinar": "dinar", "riyal": "riyal", "rial": "rial", "dirham": "AED", "peso": "peso",
    "hryvnia": "UAH", "shekel": "ILS", "krona": "krona", "kronor": "krona", "krone": "krone", "kroner": "krone",
    "cent": "USD", "crown": "crown", "pence": "GBP", "penny": "GBP", "baht": "THB", "ringgit": "MYR", "zloty": "PLN",
    "forint": "HUF",
}  # fmt: skip
_HUNDREDTHS = frozenset({"cent", "pence", "penny"})
_METRE, _GRAM, _LITRE, _SQUARE, _WATT, _BYTE = "metre", "gram", "litre", "square metre", "watt", "byte"
_UNITS: dict[str, tuple[str, float]] = {
    "km": (_METRE, 1000), "kms": (_METRE, 1000), "kilometer": (_METRE, 1000), "kilometre": (_METRE, 1000),
    "mile": (_METRE, 1609.344), "meter": (_METRE, 1), "metre": (_METRE, 1), "cm": (_METRE, 0.01),
    "centimeter": (_METRE, 0.01), "centimetre": (_METRE, 0.01), "mm": (_METRE, 0.001), "foot": (_METRE, 0.3048),
    "feet": (_METRE, 0.3048), "ft": (_METRE, 0.3048), "inch": (_METRE, 0.0254), "inche": (_METRE, 0.0254),
    "yard": (_METRE, 0.9144), "nautical mile": (_METRE, 1852), "light-year": (_METRE, 9.4607e15),
    "kilogram": (_GRAM, 1000), "kilo": (_GRAM, 1000), "kg": (_GRAM, 1000), "gram": (_GRAM, 1),
    "ton": (_GRAM, 1_000_000), "tonne": (_GRAM, 1_000_000), "metric ton": (_GRAM, 1_000_000),
    "ounce": (_GRAM, 28.35), "lb": (_GRAM, 453.6), "acre": (_SQUARE, 4046.86), "hectare": (_SQUARE, 10_000),
    "square kilometer": (_SQUARE, 1e6), "square kilometre": (_SQUARE, 1e6), "sq km": (_SQUARE, 1e6),
    "square mile": (_SQUARE, 2_589_988), "square foot": (_SQUARE, 0.0929), "square feet": (_SQUARE, 0.0929),
    "square meter": (_SQUARE, 1), "square metre": (_SQUARE, 1), "litre": (_LITRE, 1), "liter": (_LITRE, 1),
    "gallon": (_LITRE, 3.785), "barrel": ("barrel", 1), "degrees celsius": ("celsius", 1), "°c": ("celsius", 1),
    "degrees fahrenheit": ("fahrenheit", 1), "°f": ("fahrenheit", 1), "degree": ("degree", 1),
    "mph": ("kilometre an hour", 1.609344), "miles per hour": ("kilometre an hour", 1.609344),
    "miles an hour": ("kilometre an hour", 1.609344), "km/h": ("kilometre an hour", 1), "kph": ("kilometre an hour", 1),
    "kilometers per hour": ("kilometre an hour", 1), "kilometres per hour": ("kilometre an hour", 1),
    "knot": ("kilometre an hour", 1.852), "megawatt": (_WATT, 1e6), "mw": (_WATT, 1e6), "gigawatt": (_WATT, 1e9),
    "gw": (_WATT, 1e9), "kiloton": ("kiloton", 1), "megaton": ("kiloton", 1000), "megabyte": (_BYTE, 1e6),
    "gigabyte": (_BYTE, 1e9), "terabyte": (_BYTE, 1e12),
}  # fmt: skip
_SECONDS = {
    "second": 1, "sec": 1, "minute": 60, "min": 60, "hour": 3600, "hr": 3600, "day": 86_400, "week": 604_800,
    "fortnight": 1_209_600, "weekend": 172_800, "month": 2_629_800, "quarter": 7_889_400, "year": 31_557_600,
    "decade": 315_576_000, "century": 3_155_760_000, "centurie": 3_155_760_000,
}  # fmt: skip
_CLOCK_UNITS = frozenset({"second", "sec", "minute", "min", "hour", "hr"})

_BOUNDS = {
    "about": Bound.ABOUT, "around": Bound.ABOUT, "roughly": Bound.ABOUT, "approximately": Bound.ABOUT,
    "some": Bound.ABOUT, "an estimated": Bound.ABOUT, "close to": Bound.ABOUT, "just about": Bound.ABOUT,
    "nearly": Bound.NEARLY, "almost": Bound.NEARLY, "just under": Bound.NEARLY, "just over": Bound.ABOUT,
    "at least": Bound.AT_LEAST, "no fewer than": Bound.AT_LEAST, "no less than": Bound.AT_LEAST,
    "more than": Bound.MORE_THAN, "over": Bound.MORE_THAN, "upwards of": Bound.MORE_THAN, "above": Bound.MORE_THAN,
    "well over": Bound.MORE_THAN, "well above": Bound.MORE_THAN, "greater than": Bound.MORE_THAN,
    "at most": Bound.AT_MOST, "up to": Bound.AT_MOST, "as many as": Bound.AT_MOST, "as much as": Bound.AT_MOST,
    "no more than": Bound.AT_MOST, "a maximum of": Bound.AT_MOST,
    "less than": Bound.LESS_THAN, "fewer than": Bound.LESS_THAN, "under": Bound.LESS_THAN,
    "below": Bound.LESS_THAN,
}  # fmt: skip
_BEFORE = re.compile(
    rf"(?<![\w-])(?P<bound>{'|'.join(sorted(_BOUNDS, key=lambda words: (-len(words), words)))}) (?:a |an |the )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(r" or (?:more|so|less|fewer)\b", re.IGNORECASE)
_AFTER_BOUNDS = {"more": Bound.AT_LEAST, "so": Bound.ABOUT, "less": Bound.AT_MOST, "fewer": Bound.AT_MOST}

_START = r"(?<![\w,$£€#/:-])(?<!\d\.)"
_TO = r"(?: ?[-–] ?| to |-to-)"
_SIGN = r"(?P<sign>U\.?S\.? ?\$|(?:C|A|HK|NZ|S|R)?\$|£|€|¥|₹|₦|₽|₪|₩|₺|₴|(?:USD|EUR|GBP) ?)"
_MAGNITUDE = (
    r"(?:[ -]?(?:hundred|thousand|lakh|million|mn|mln|crore|billion|bln|bn|trillion|trn|tn)|[mMbBkK])(?![A-Za-z])"
)
_AMOUNT = rf"(?:{MANY}|{FRACTION}|{NUMBER})"
_RANGE = rf"(?:between (?P<from>{_AMOUNT}) and (?P<until>{_AMOUNT})|(?P<low>{_AMOUNT})(?:{_TO}(?P<high>{_AMOUNT}))?)"


def _words(names: dict[str, tuple[str, float]] | dict[str, str] | dict[str, int], plural: str = "s?") -> str:
    return "|".join(f"{re.escape(name)}{plural}" for name in sorted(names, key=lambda name: (-len(name), name)))


_MONEY_SIGN = re.compile(
    rf"(?<![\w])(?P<between>[Bb]etween )?{_SIGN} ?(?P<low>{DIGITS}(?:{_MAGNITUDE})?)(?:(?:{_TO}|(?(between) and |(?!)))"
    rf"(?:{_SIGN.replace('sign', 'sign2')} ?)?(?P<high>{DIGITS}(?:{_MAGNITUDE})?))?(?![\w])"
)
_MONEY_WORD = re.compile(
    rf"{_START}{_RANGE}(?:[ -]| of )(?:(?:U\.S\.|US|American|Canadian|Australian|Hong Kong|British|Russian|Chinese|"
    rf"Indian|Turkish|Swiss|Japanese|Mexican|Iranian|Syrian) )?(?P<currency>{_words(_CURRENCIES)})\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(
    rf"{_START}{_RANGE}(?: ?%|[ -](?:percent|per cent|pct)\b|[ -](?P<points>percentage[ -]points?)\b)"
    r"(?P<more>[ -]points?\b)?",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    rf"{_START}{_RANGE}[ -]?(?P<unit>{_words(_UNITS)})(?:[ -](?:square|cubic|long|high|deep)(?![\w]))?(?![\w/])",
    re.IGNORECASE,
)
_SPANS = re.compile(
    rf"{_START}(?:between (?P<from>{_AMOUNT}) and (?P<until>{_AMOUNT})|(?P<low>{_AMOUNT}|several|many|"
    rf"(?:a|the (?:last|past|first|next)) few|few|a couple of|a couple|couple of|half an?|"
    rf"an?|one)(?:{_TO}(?P<high>{_AMOUNT}))?)(?:[ -](?:more|full|straight|"
    rf"consecutive|additional|whole))?[ -](?P<unit>{_words(_SECONDS)})(?P<old>[ -]olds?\b)?(?:[ -]long\b)?"
    r"(?: (?:ago|earlier|later)\b)?(?![\w])",
    re.IGNORECASE,
)
_CARDINAL = re.compile(rf"{_START}{_RANGE}(?![\w%])(?![.,]\d)(?!-[a-z])(?!/\d)(?! ?[ap]\.?m\b)", re.IGNORECASE)
_COMPOUND = re.compile(rf"{_START}(?P<low>{NUMBER})(?=-[a-z])", re.IGNORECASE)
_ORDINAL = re.compile(rf"{_START}(?P<ordinal>{ORDINAL})(?![\w])", re.IGNORECASE)
_MAGNITUDE_BEFORE = re.compile(r"\bmagnitude(?:-| of (?:about |around )?)? ?$", re.IGNORECASE)

# a number after one of these is a name of something, not an amount
_IDENTIFIER = re.compile(
    r"(?:^|[\s(])(?:Articles?|Sections?|Chapters?|Clause|Titles?|Rules?|Pages?|Flight|Route|Highway|Interstate|Room|"
    r"Channel|Level|Phase|Proposition|Part|Number|No\.|Nos\.|Apt\.|Suite|Gate|Pier|Terminal|Unit|Area|Building|Resolution|"
    r"Version|Windows|Apollo|Falcon|Boeing|Airbus|iPhone|Figure|Table|Grade|Act|Camp|Ward|District|Zone|Hall|Cell|"
    r"Kepler|Exhibit|Count|Sputnik|Soyuz|Covid|page) $"
)
_NOT_ONE = re.compile(
    r"(?:\b(?:no|any|every|some|each|this|that|the|which|another|only|good|bad|big|little|single)[ -])$", re.IGNORECASE
)
_AFTER_ONE = re.compile(
    r"^(?: another| day| can| could| must| should| might| would| has to|[’']s\b|-(?:on|off))", re.IGNORECASE
)
_NOT_SECOND = re.compile(r"(?:\b(?:per|each|every|split)|\d)[ -]$", re.IGNORECASE)
_A_SECOND_TIME = re.compile(r"^(?: (?:ago|later|earlier|or|and|to|in|of|after|before)\b|[^\w\s-]|$)")
_NOT_FIRST = re.compile(r"^ (?:Lady|Ladies|Minister|Nations?|Amendment|World War)\b")


def find_amounts(text: str) -> Iterator[Value]:
    """Amounts in `text`, in no order and overlapping: the caller chooses."""
    yield from _money(text)
    yield from _percent(text)
    yield from _quantities(text)
    yield from _lengths_of_time(text)
    yield from _counts(text)
    yield from _ordinals(text)


def _money(text: str) -> Iterator[Value]:
    for match in _MONEY_SIGN.finditer(text):
        low, high = match["low"], match["high"]
        if high and high[-1].isalpha() and not low[-1].isalpha():
            low += re.sub(r"^[\d.,]+", "", high)  # "$3 to 5 million"
        sign = match["sign"].lower().replace(" ", "").replace("u.s$", "us$")
        yield from _value(text, match, "MONEY", low, high, unit=_SIGNS.get(sign, sign))
    for match in _MONEY_WORD.finditer(text):
        name = match["currency"].lower()
        name = name if name in _CURRENCIES else name.removesuffix("s")
        factor = 0.01 if name in _HUNDREDTHS else 1.0
        yield from _value(text, match, "MONEY", *_ends(match), unit=_CURRENCIES[name], factor=factor)


def _percent(text: str) -> Iterator[Value]:
    for match in _PERCENT.finditer(text):
        unit = "percentage point" if match["points"] or match["more"] else "percent"
        yield from _value(text, match, "PERCENT", *_ends(match), unit=unit)


def _quantities(text: str) -> Iterator[Value]:
    for match in _QUANTITY.finditer(text):
        name = match["unit"].lower()
        unit, factor = _UNITS[name if name in _UNITS else name.removesuffix("s")]
        yield from _value(text, match, "QUANTITY", *_ends(match), unit=unit, factor=factor)


def _lengths_of_time(text: str) -> Iterator[Value]:
    for match in _SPANS.finditer(text):
        name = match["unit"].lower()
        name = name if name in _SECONDS else name.removesuffix("s")
        if name in {"sec", "min"} and not _ends(match)[0][0].isdigit():
            continue
        if (
            name == "second"
            and not match["unit"].endswith("s")
            and not _A_SECOND_TIME.match(text[match.end() : match.end() + 12])
        ):
            continue  # "a second wave"
        label = "TIME" if name in _CLOCK_UNITS else "DATE"
        if match["old"] and name == "year":
            yield from _value(text, match, label, *_ends(match), unit="age")
        else:
            factor = float(_SECONDS[name])
            yield from _value(text, match, label, *_ends(match), unit="second", factor=factor)


def _counts(text: str) -> Iterator[Value]:
    for match in _CARDINAL.finditer(text):
        before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 12]
        if _IDENTIFIER.search(before) or _lone_one(match.group(), before, after):
            continue
        unit = "magnitude" if _MAGNITUDE_BEFORE.search(before) else ""
        yield from _value(text, match, "CARDINAL", *_ends(match), unit=unit)
    for match in _COMPOUND.finditer(text):
        after = text[match.end() : match.end() + 12].lower()
        unit = "magnitude" if after.startswith("-magnitude") else ""
        yield from _value(text, match, "CARDINAL", match["low"], None, unit=unit)


def _lone_one(words: str, before: str, after: str) -> bool:
    """Whether "one" is a pronoun or an article here, not a count."""
    return words.lower() == "one" and bool(_NOT_ONE.search(before) or _AFTER_ONE.match(after))


def _ordinals(text: str) -> Iterator[Value]:
    for match in _ORDINAL.finditer(text):
        before, after = text[max(0, match.start() - 8) : match.start()], text[match.end() : match.end() + 12]
        word = match.group().lower()
        if (word == "second" and _NOT_SECOND.search(before)) or (word == "first" and _NOT_FIRST.match(after)):
            continue
        if word == "first" and before.lower().endswith("at "):
            continue
        number = read_ordinal(word)
        if number is not None:
            yield Value(Span(*match.span()), "ORDINAL", low=number, high=number, unit="ordinal")


def _value(
    text: str, match: re.Match[str], label: str, low: str, high: str | None, *, unit: str, factor: float = 1.0
) -> Iterator[Value]:
    """The value of a match with the bounds round it; nothing where it is not a number after all."""
    first = _read(low)
    last = _read(high) if high else first
    if first is None or last is None:
        return
    start, end = match.span()
    if match.re is _MONEY_SIGN and match["between"] and not high:
        start += len(match["between"])
    if high and first.step < last.low and last.high >= 1000 > first.high:  # "two to three thousand"
        first = _shared_scale(high, first)
    smaller, larger = sorted((first, last), key=lambda numeral: numeral.low)
    step = min(first.step, last.step) * factor
    unit = "score" if unit == "" and first.low > last.high else unit
    start, end, bound = _bounded(text, start, end, label)
    bound = Bound.ABOUT if bound is Bound.EXACT and low.lower() in {"a few", "few", "several", "many"} else bound
    yield Value(
        Span(start, end), label, low=smaller.low * factor, high=larger.high * factor, unit=unit, step=step, bound=bound
    )


def _ends(match: re.Match[str]) -> tuple[str, str | None]:
    """The one number, or the two ends of a range."""
    if match["from"]:
        return match["from"], match["until"]
    return match["low"], match["high"]


def _shared_scale(high: str, first: Numeral) -> Numeral:
    """The first number of "2 to 3 million" in millions."""
    scale = re.search(r"(hundred|thousand|lakh|million|mn|mln|crore|billion|bln|bn|trillion|trn|tn)\b", high.lower())
    if scale is None:
        return first
    one = read_number(f"one {scale.group()}")
    factor = one.low if one else 1.0
    return Numeral(first.low * factor, first.high * factor, first.step * factor)


def _read(words: str) -> Numeral | None:
    lowered = words.lower()
    if lowered in {"several", "many", "few"} or lowered.endswith(" few"):
        return Numeral(2, 9, 1)
    if lowered in {"a couple", "a couple of", "couple of"}:
        return Numeral(2, 3, 1)
    if lowered in {"a", "an"}:
        return Numeral(1, 1, 1)
    if lowered in {"half a", "half an"}:
        return Numeral(0.5, 0.5, 0.5)
    return read_number(words)


def _bounded(text: str, start: int, end: int, label: str) -> tuple[int, int, Bound]:
    """Widen a number to the words that bound it: they belong to the mention in OntoNotes."""
    after = _AFTER.match(text, end)
    bound = Bound.EXACT
    if after:
        bound = _AFTER_BOUNDS[after.group().split()[-1].lower()]
        end = after.end()
    before = _BEFORE.search(text, max(0, start - 20), start)
    if before and not (label == "DATE" and before["bound"].lower() == "some"):
        return before.start("bound"), end, _BOUNDS[before["bound"].lower()]
    return start, end, bound
