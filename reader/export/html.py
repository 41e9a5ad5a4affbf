"""The comparison as one web page that needs nothing else: no script, no picture, no font, no request."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.export.report import inside, report
from reader.export.wording import (
    BY_WORDS,
    CONFLICT_WORDS,
    DISCLAIMER,
    SIDE_WORDS,
    STATUS_SIGNS,
    clean,
    flag_meanings,
    quoted,
)
from reader.model.document import BlockKind
from reader.model.runs import runs_of
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reader.export.report import ClaimEntry, ConflictEntry, Place, QuoteEntry, Report
    from reader.model.comparison import Comparison
    from reader.model.runs import Run
    from reader.model.span import Span

# the page may not load anything, send anything or run anything, whatever an article holds
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

STYLE = """
:root { color-scheme: light dark; --ink: #1a1a18; --soft: #55534d; --paper: #fff; --link: #dfeaee; --related: #f0f1f0;
  --disputed: #a3195b; --unverified: #8a5a00; --line: #cfccc4; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6df; --soft: #a9a69c; --paper: #1c1c1a; --link: #233840;
  --related: #2a2c2b; --disputed: #ff8fbe; --unverified: #e8b75a; --line: #45443f; } }
body { margin: 2rem auto; padding: 0 1.5rem; max-width: 84rem; color: var(--ink); background: var(--paper);
  font: 1.05rem/1.55 "Source Serif 4", Georgia, serif; }
header, footer, dt, small, .side, .status { font-family: Inter, system-ui, sans-serif; }
header p { color: var(--soft); font-size: .9rem; margin: .2rem 0; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 3.5rem; }
@media (max-width: 50rem) { .pair { grid-template-columns: 1fr; } }
article { overflow-wrap: anywhere; }
article h2 { line-height: 1.25; }
.furniture, .side, small { color: var(--soft); font-size: .85rem; }
.link { background: var(--link); } .link-related { background: var(--related); }
.entity { font-weight: 600; }
.claim-disputed { text-decoration: underline wavy var(--disputed) 1.5px; text-underline-offset: .25em; }
.claim-unverified { text-decoration: underline dashed var(--unverified) 1.5px; text-underline-offset: .25em; }
sup { font: 600 .7rem Inter, system-ui, sans-serif; margin-left: .1em; } sup a, li a, small a { color: inherit; }
section { border-top: 1px solid var(--line); margin-top: 2.5rem; }
.claims { list-style: none; padding: 0; columns: 2 26rem; column-gap: 3.5rem; }
.claims li { break-inside: avoid; margin-bottom: 1.6rem; overflow-wrap: anywhere; }
.status { font-size: .85rem; font-weight: 600; } .disputed { color: var(--disputed); }
.unverified { color: var(--unverified); }
blockquote { margin: .2rem 0 .4rem; font-weight: 600; }
dl { display: grid; grid-template-columns: 7.5rem 1fr; gap: .15rem .8rem; margin: 0; font-size: .95rem; }
dt { color: var(--soft); font-size: .8rem; line-height: 1.8; } dd { margin: 0; overflow-wrap: anywhere; }
:target { outline: 2px solid var(--unverified); outline-offset: 2px; }
"""


def comparison_html(comparison: Comparison, version: str) -> str:
    """Both articles with their marks, the claims and the evidence header, as a complete page.

    Args:
        comparison: what was found.
        version: the program's own version.
    """
    told = report(comparison)
    left, right = told.articles
    parts = [
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(POLICY)}">',
        '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">',
        f"<title>{_safe(left.heading)} | {_safe(right.heading)}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
        "<header><p>Counterpoint</p><h1>Two articles side by side</h1>",
        f"<p>{_safe(' '.join(told.verdict))}</p><p>{DISCLAIMER}</p>",
        *(f"<p>{_safe(note)}</p>" for note in told.notes),
        '</header>\n<main>\n<div class="pair">',
        *(_article(comparison, told, side) for side in Side),
        "</div>",
        _claims(told),
        _conflicts(told),
        _quotes(told),
        "</main>",
        _footer(told, version),
        "</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _safe(text: str) -> str:
    return escape(clean(text))


def _article(comparison: Comparison, told: Report, side: Side) -> str:
    document, entry = comparison.document(side), told.article(side)
    runs = runs_of(comparison, side)
    starts = [run.span.start for run in runs]
    claims = [claim for claim in told.claims if claim.claim.side is side]
    sentences = {
        passage.span.start: f"{side.value}-{number}" for number, passage in enumerate(comparison.passages(side), 1)
    }
    lines = [f'<article lang="{_safe(document.language) or "und"}" id="{side.value}">']
    lines.append(f'<p class="side">{_safe(" · ".join([SIDE_WORDS[side], *entry.facts, entry.name]))}</p>')
    for block in document.blocks:
        name = {BlockKind.TITLE: "h2", BlockKind.HEADING: "h3"}.get(block.kind, "p")
        near = runs[max(0, bisect_right(starts, block.span.start) - 1) : bisect_left(starts, block.span.end)]
        ending = [claim for claim in claims if block.span.start < claim.claim.span.end <= block.span.end]
        pieces = _pieces(document.text, block.span, near, ending, sentences)
        lines.append(f'<{name} dir="auto">{"".join(pieces)}</{name}>')
    return "\n".join([*lines, "</article>"])


def _pieces(
    text: str, block: Span, runs: Sequence[Run], claims: Sequence[ClaimEntry], sentences: Mapping[int, str]
) -> Iterator[str]:
    """A block's text, cut where a mark or a sentence begins or ends; a claim's number stands behind it.

    `sentences` are the names of the sentences by their beginnings, for what leads there.
    """
    cuts = {block.start, block.end, *(claim.claim.span.end for claim in claims)}
    cuts |= {start for start in sentences if block.contains(start)}
    for run in runs:
        cuts |= {min(max(run.span.start, block.start), block.end), max(min(run.span.end, block.end), block.start)}
    for start, end in pairwise(sorted(cuts)):
        roles = next((run.roles for run in runs if run.span.contains(start)), ())
        words = escape("".join(sign if sign.isprintable() else clean(sign) or " " for sign in text[start:end]))
        name = f' id="{sentences[start]}"' if start in sentences else ""
        look = f' class="{_classes(roles)}"' if roles else ""
        yield f"<span{name}{look}>{words}</span>" if name or look else words
        yield from (_number(claim) for claim in claims if claim.claim.span.end == end)


def _number(entry: ClaimEntry) -> str:
    status, sign = entry.claim.status, f"{entry.number}{STATUS_SIGNS[entry.claim.status]}"
    return f'<sup class="{status.value}" id="p{entry.number}"><a href="#c{entry.number}">{sign}</a></sup>'


def _classes(roles: Iterable[str]) -> str:
    names = ["entity" if role.startswith("entity.") else role.replace(".", "-") for role in roles]
    return escape(" ".join(dict.fromkeys(names)))


def _claims(told: Report) -> str:
    items = "\n".join(_claim(entry, told) for entry in told.claims)
    rest = "".join(f"<p><small>{_safe(words)}</small></p>" for words in (told.unflagged, told.only) if words)
    meanings = "<br>".join(map(_safe, flag_meanings()))
    listed = f'<p><small>{meanings}</small></p><ol class="claims">{items}</ol>' if items else "<p>None.</p>"
    return f"<section><h2>Claims that stand disputed or unverified</h2>{listed}{rest}</section>"


def _claim(entry: ClaimEntry, told: Report) -> str:
    rows = [("Said by", _safe(entry.source.words))] if entry.source else []
    rows.append(("Reason", _safe(entry.reason)))
    if entry.by and not inside(entry.by, entry.evidence):
        rows.append((BY_WORDS[entry.claim.status], _placed(entry.by.words, entry.by, told)))
    if entry.cue and not inside(entry.cue, [entry.place, *entry.evidence]):
        rows.append(("Key words", _placed(quoted(entry.cue.words), entry.cue, told)))
    for label, places in (("Evidence", entry.evidence), ("Other article", entry.counterparts)):
        rows += [(label, _placed(quoted(place.words), place, told)) for place in places]
    if entry.twins:
        rows.append(("See also", ", ".join(f'<a href="#c{twin}">claim {twin}</a>' for twin in entry.twins)))
    status = entry.claim.status
    head = f"{entry.number} {STATUS_SIGNS[status]} {entry.statuses.capitalize()}"
    return (
        f'<li id="c{entry.number}"><p class="status {status.value}"><a href="#p{entry.number}">{head}</a></p>'
        f'<blockquote dir="auto">{_safe(quoted(entry.place.words))}</blockquote>{_list(rows)}</li>'
    )


def _conflicts(told: Report) -> str:
    if not told.conflicts:
        return ""
    return (
        f"<section><h2>Details that differ</h2>{''.join(_conflict(entry, told) for entry in told.conflicts)}</section>"
    )


def _conflict(entry: ConflictEntry, told: Report) -> str:
    places = (entry.left_passage, entry.right_passage)
    rows = [(SIDE_WORDS[place.location.side], _placed(quoted(place.words), place, told)) for place in places]
    head = f"{_safe(entry.reason)} <small>{CONFLICT_WORDS[entry.conflict.kind]}</small>"
    return f"<h3>{head}</h3>{_list(rows)}"


def _quotes(told: Report) -> str:
    items = "".join(_quote(entry, told) for entry in told.quotes)
    return f"<section><h2>Who is quoted, and how the other article gives it</h2>{items}</section>" if items else ""


def _quote(entry: QuoteEntry, told: Report) -> str:
    rows = [("Said by", _safe(entry.speaker)), ("Other article", _safe(entry.agreement))]
    rows += [("", _placed(quoted(place.words), place, told)) for place in entry.there]
    return f"<blockquote>{_placed(quoted(entry.words), entry.place, told)}</blockquote>{_list(rows)}"


def _placed(words: str, place: Place, told: Report) -> str:
    where = f"{told.article(place.location.side).short}, sentence {place.sentence}"
    there = f"#{place.location.side.value}-{place.sentence}"
    return f'<span dir="auto">{_safe(words)}</span> <small><a href="{there}">{_safe(where)}</a></small>'


def _list(rows: Iterable[tuple[str, str]]) -> str:
    return f"<dl>{''.join(f'<dt>{name}</dt><dd>{value}</dd>' for name, value in rows)}</dl>"


def _footer(told: Report, version: str) -> str:
    rows: list[tuple[str, str]] = []
    for article in told.articles:
        side = SIDE_WORDS[article.side].capitalize()
        rows += [(f"{side} file", _safe(article.name)), ("SHA-256", _safe(article.sha256))]
    rows += [(name, _safe(value)) for name, value in (("Program", f"Counterpoint {version}"), *told.generator)]
    return f"<footer><section><h2>What this was made from</h2>{_list(rows)}</section></footer>"
