"""Words, signs and numbers that every way of taking a comparison away has in common."""

from __future__ import annotations

import unicodedata
from datetime import date

from reader.model.marks import FLAGS, Agreement, ConflictKind, Status
from reader.model.quoting import quoted as set_in_marks
from reader.model.span import Side

STATUS_WORDS = {
    Status.DISPUTED: "disputed",
    Status.UNVERIFIED: "unverified",
    Status.ATTRIBUTED: "attributed",
    Status.CONFIRMED: "confirmed",
}

STATUS_SIGNS = {Status.DISPUTED: "!", Status.UNVERIFIED: "?", Status.ATTRIBUTED: "“", Status.CONFIRMED: "✓"}
"""One character each, so that a status can be told without colour."""

STATUS_MEANINGS = {
    Status.DISPUTED: "somebody in the two articles rejects it, or the two tell it differently",
    Status.UNVERIFIED: "nobody rejects it, but the text does not vouch for it",
    Status.ATTRIBUTED: "told as what a named source said, with no doubt marked",
    Status.CONFIRMED: "somebody other than the claimant confirms it",
}

BY_WORDS = {
    Status.DISPUTED: "Rejected by",
    Status.UNVERIFIED: "Not verified by",
    Status.ATTRIBUTED: "Told by",
    Status.CONFIRMED: "Confirmed by",
}
"""What `Claim.by` did."""

CONFLICT_SIGN = "≠"

SIDE_WORDS = {Side.LEFT: "left", Side.RIGHT: "right"}

CONFLICT_WORDS = {
    ConflictKind.NUMBER: "number",
    ConflictKind.DATE: "date",
    ConflictKind.NAME: "name",
    ConflictKind.NEGATION: "yes against no",
    ConflictKind.CERTAINTY: "certainty",
    ConflictKind.QUOTATION: "wording of a quotation",
}

AGREEMENT_WORDS = {
    Agreement.ALIKE: "quoted in the same words",
    Agreement.CUT: "quoted, cut differently",
    Agreement.REWORDED: "quoted in other words",
    Agreement.RETOLD: "told, not quoted",
    Agreement.ABSENT: "not found there",
}
"""How the other article gives a quotation."""

DISCLAIMER = "A mark says what the articles say of a claim. It never says what is true."

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)  # not from the locale: the same bytes on every machine

# they reorder or hide what stands around them: a file name could pose as another one
_DECEPTIVE = frozenset(
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
)


def clean(text: str) -> str:
    """`text` on one line, without control characters, escape sequences' first byte and direction overrides.

    Text comes from files of strangers; a terminal or a viewer must show it, never obey it.
    """
    return " ".join("".join(_shown(character) for character in text).split())


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace():
        return " "
    if character in _DECEPTIVE:
        return ""
    category = unicodedata.category(character)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return "" if category in {"Cc", "Cn"} else character


def flag_meanings() -> tuple[str, ...]:
    """One sentence for each status that is a flag."""
    flags = [status for status in Status if status in FLAGS]
    return tuple(f"{STATUS_SIGNS[flag]} {STATUS_WORDS[flag].capitalize()}: {STATUS_MEANINGS[flag]}." for flag in flags)


def quoted(text: str) -> str:
    """`text` as `clean` makes it, in quotation marks."""
    return set_in_marks(clean(text))


def day(iso: str) -> str:
    """An ISO 8601 day or moment as people write a day; anything else as it stands."""
    try:
        found = date.fromisoformat(iso[:10])
    except ValueError:
        return clean(iso)
    return f"{found.day} {_MONTHS[found.month - 1]} {found.year}"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 claim", "1,200 words"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
