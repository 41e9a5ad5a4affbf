"""The comparison as Markdown, for notes, wikis and issue trackers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.report import inside, report
from reader.export.wording import BY_WORDS, CONFLICT_WORDS, DISCLAIMER, SIDE_WORDS, STATUS_SIGNS, flag_meanings, quoted

if TYPE_CHECKING:
    from reader.export.report import ArticleEntry, ClaimEntry, ConflictEntry, Place, QuoteEntry, Report
    from reader.model.comparison import Comparison

# signs that mean something to Markdown, or to the HTML that it passes through; and what makes an address a link
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>~|&$]|:(?=//)|(?<=www)\.", re.IGNORECASE)
# what makes a heading, a quotation, a list or a line of its own out of the beginning of a paragraph
_BEGINNING = re.compile(r"^(?:[#+=:-]|\d+(?=[.)]))")


def comparison_markdown(comparison: Comparison, version: str) -> str:
    """The claims, the details that differ and the evidence header, without the articles' text.

    Args:
        comparison: what was found.
        version: the program's own version.
    """
    told = report(comparison)
    left, right = told.articles
    lines = [f"# {plain(left.heading)} / {plain(right.heading)}", "", plain(" ".join(told.verdict)), ""]
    lines += [f"> {plain(note)}\n" for note in told.notes]
    lines += _articles(told)
    lines += ["## Claims that stand disputed or unverified", ""]
    if told.claims:
        lines += [*(f"- {plain(meaning)}" for meaning in flag_meanings()), ""]
    lines += [line for entry in told.claims for line in _claim(entry, told)] or ["None.", ""]
    if told.conflicts:
        lines += ["## Details that differ", ""]
        lines += [line for conflict in told.conflicts for line in _conflict(conflict, told)]
    if told.quotes:
        lines += ["## Who is quoted, and how the other article gives it", ""]
        lines += [line for quote in told.quotes for line in _quote(quote, told)]
    lines += [f"{words}\n" for words in (told.unflagged, told.only) if words]
    lines += ["## What this was made from", ""]
    lines += [line for article in told.articles for line in _evidence(article)]
    lines += [f"- {name}: {plain(value)}" for name, value in (("Program", f"Counterpoint {version}"), *told.generator)]
    return "\n".join([*lines, "", DISCLAIMER]) + "\n"


def plain(text: str) -> str:
    """`text` so that Markdown shows it as it stands, and makes neither links nor pictures nor tags of it."""
    escaped = _SPECIAL.sub(r"\\\g<0>", text)
    begin = _BEGINNING.match(escaped)
    if begin is None:
        return escaped
    number, rest = begin.group(), escaped[begin.end() :]
    return f"{number}\\{rest}" if number.isdecimal() else f"\\{number}{rest}"


def _articles(told: Report) -> list[str]:
    rows = [
        f"- **{SIDE_WORDS[article.side].capitalize()}**: {plain(article.heading)} ({plain(', '.join(article.facts))})"
        for article in told.articles
    ]
    return [*rows, ""]


def _claim(entry: ClaimEntry, told: Report) -> list[str]:
    sign = STATUS_SIGNS[entry.claim.status]
    lines = [
        f"### {entry.number} {plain(sign)} {entry.statuses.capitalize()}",
        "",
        f"> {plain(quoted(entry.place.words))} ({_where(entry.place, told)})",
        "",
    ]
    if entry.source:
        lines.append(f"- Said by: {plain(entry.source.words)}")
    lines.append(f"- Reason: {plain(entry.reason)}")
    if entry.by and not inside(entry.by, entry.evidence):
        lines.append(f"- {BY_WORDS[entry.claim.status]}: {plain(entry.by.words)} ({_where(entry.by, told)})")
    if entry.cue and not inside(entry.cue, [entry.place, *entry.evidence]):
        lines.append(f"- Key words: {plain(quoted(entry.cue.words))} ({_where(entry.cue, told)})")
    for label, places in (("Evidence", entry.evidence), ("Other article", entry.counterparts)):
        lines += [f"- {label}: {plain(quoted(place.words))} ({_where(place, told)})" for place in places]
    if entry.twins:
        lines.append(f"- See also: {entry.see_also}")
    return [*lines, ""]


def _conflict(entry: ConflictEntry, told: Report) -> list[str]:
    places = (entry.left_passage, entry.right_passage)
    told_by = [f"  - {plain(quoted(place.words))} ({_where(place, told)})" for place in places]
    return [f"- {plain(entry.reason)} ({CONFLICT_WORDS[entry.conflict.kind]})", *told_by, ""]


def _quote(entry: QuoteEntry, told: Report) -> list[str]:
    lines = [
        f"- {plain(quoted(entry.words))} ({_where(entry.place, told)})",
        f"  - Said by: {plain(entry.speaker)}",
        f"  - Other article: {plain(entry.agreement)}",
    ]
    return [*lines, *(f"    - {plain(quoted(place.words))} ({_where(place, told)})" for place in entry.there), ""]


def _evidence(article: ArticleEntry) -> list[str]:
    side = SIDE_WORDS[article.side].capitalize()
    return [f"- {side} file: {plain(article.name)}", f"- {side} SHA-256: `{article.sha256}`"]


def _where(place: Place, told: Report) -> str:
    side = place.location.side
    return f"{plain(told.article(side).short)}, {SIDE_WORDS[side]}, sentence {place.sentence}"
