"""The comparison as plain text, for the terminal."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from reader.export.report import inside, report
from reader.export.wording import BY_WORDS, CONFLICT_WORDS, DISCLAIMER, SIDE_WORDS, STATUS_SIGNS, flag_meanings, quoted

if TYPE_CHECKING:
    from reader.export.report import ArticleEntry, ClaimEntry, ConflictEntry, Place, QuoteEntry
    from reader.model.comparison import Comparison

WIDTH = 92
"""Characters on a line."""

_LABEL = 16  # characters that a row's label takes


def comparison_text(comparison: Comparison) -> str:
    """The comparison for reading in a terminal, ending in a line break; no line is longer than `WIDTH`.

    A single word may still be: web addresses are left whole.
    """
    told = report(comparison)
    lines: list[str] = []
    for article in told.articles:
        lines += _article(article)
    lines += ["", *_wrapped(" ".join(told.verdict))]
    lines += [line for note in told.notes for line in _wrapped(f"Note: {note}")]
    if told.claims:
        lines += ["", "CLAIMS THAT STAND DISPUTED OR UNVERIFIED", ""]
        lines += [line for meaning in flag_meanings() for line in _wrapped(meaning, indent=4, hanging=6)]
        lines += [line for entry in told.claims for line in _claim(entry)]
    if told.conflicts:
        lines += ["", "DETAILS THAT DIFFER"]
        lines += [line for conflict in told.conflicts for line in _conflict(conflict)]
    if told.quotes:
        lines += ["", "WHO IS QUOTED, AND HOW THE OTHER ARTICLE GIVES IT"]
        lines += [line for quote in told.quotes for line in _quote(quote)]
    lines += ["", *(line for line in (told.only, told.unflagged) if line), *_wrapped(DISCLAIMER)]
    return "\n".join(lines) + "\n"


def _article(article: ArticleEntry) -> list[str]:
    lines = _row(SIDE_WORDS[article.side].upper(), article.heading, indent=0, label=7)
    return lines + _row("", " · ".join([*article.facts, article.name]), indent=0, label=7)


def _claim(entry: ClaimEntry) -> list[str]:
    sign = STATUS_SIGNS[entry.claim.status]
    lines = ["", f"{entry.number:>3} {sign} {entry.statuses}, {_where(entry.place)}"]
    lines += _wrapped(quoted(entry.place.words), indent=6)
    if entry.source:
        lines += _row("Said by", _elsewhere(entry.source, entry))
    lines += _row("Reason", entry.reason)
    if entry.by and not inside(entry.by, entry.evidence):
        lines += _row(BY_WORDS[entry.claim.status], _elsewhere(entry.by, entry))
    if entry.cue and not inside(entry.cue, [entry.place, *entry.evidence]):
        lines += _row("Key words", f"{quoted(entry.cue.words)} ({_where(entry.cue)})")
    lines += _places("Evidence", entry.evidence)
    lines += _places("Other article", entry.counterparts)
    return lines + (_row("See also", entry.see_also) if entry.twins else [])


def _conflict(entry: ConflictEntry) -> list[str]:
    kind = CONFLICT_WORDS[entry.conflict.kind]
    lines = ["", *_wrapped(f"{entry.reason} ({kind})", indent=4, hanging=6)]
    for place in (entry.left_passage, entry.right_passage):
        lines += _row(_where(place), quoted(place.words), label=10)
    return lines


def _quote(entry: QuoteEntry) -> list[str]:
    lines = ["", *_wrapped(f"{quoted(entry.words)} ({_where(entry.place)})", indent=4, hanging=6)]
    lines += _row("Said by", entry.speaker)
    lines += _row("Other article", entry.agreement)
    return lines + _places("", entry.there)


def _places(label: str, places: tuple[Place, ...]) -> list[str]:
    lines: list[str] = []
    for place in places:
        lines += _row(label, f"{quoted(place.words)} ({_where(place)})")
        label = ""
    return lines


def _where(place: Place) -> str:
    return f"{SIDE_WORDS[place.location.side]} {place.sentence}"


def _elsewhere(place: Place, entry: ClaimEntry) -> str:
    same = (place.location.side, place.sentence) == (entry.place.location.side, entry.place.sentence)
    return place.words if same else f"{place.words} ({_where(place)})"


def _row(name: str, words: str, *, indent: int = 6, label: int = _LABEL) -> list[str]:
    first = " " * indent + name.ljust(label)
    return _fill(words, first, " " * (indent + label))


def _wrapped(words: str, *, indent: int = 0, hanging: int | None = None) -> list[str]:
    return _fill(words, " " * indent, " " * (indent if hanging is None else hanging))


def _fill(words: str, first: str, later: str) -> list[str]:
    lines = textwrap.wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=later,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return lines or [first.rstrip()]
