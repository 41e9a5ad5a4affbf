"""The claims as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reader.export.report import report
from reader.export.wording import STATUS_WORDS, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model.comparison import Comparison
    from reader.model.marks import Claim
    from reader.model.span import Location

COLUMNS = (
    *("id", "side", "article", "start", "end", "status", "also", "claim", "said by", "reason"),
    *("key words", "by", "evidence", "other article", "rule", "score", "sha256"),
)

BETWEEN = " | "  # between several quotations in one cell

# what a spreadsheet takes for the beginning of a formula; also after white space, which some of them skip
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def comparison_csv(comparison: Comparison) -> str:
    """All claims, one to a line, with a line of headings; offsets are code points in the article's text.

    Comma-separated, lines ending in CR LF (RFC 4180). A cell that a spreadsheet would take for a formula begins
    with an apostrophe, which spreadsheets hide.
    """
    told = report(comparison)
    result = io.StringIO(newline="")
    writer = csv.writer(result)
    writer.writerow(COLUMNS)
    for claim in comparison.claims:
        writer.writerow([harmless(cell) for cell in _cells(claim, comparison, told.article(claim.side).name)])
    return result.getvalue()


def _cells(claim: Claim, comparison: Comparison, name: str) -> tuple[str, ...]:
    def words(locations: Iterable[Location | None]) -> str:
        return BETWEEN.join(clean(comparison.words(location)) for location in locations if location is not None)

    return (
        claim.id,
        claim.side.value,
        name,
        str(claim.span.start),
        str(claim.span.end),
        STATUS_WORDS[claim.status],
        BETWEEN.join(STATUS_WORDS[status] for status in claim.also),
        words([claim.location]),
        words([claim.source]),
        clean(claim.reason),
        words([claim.cue]),
        words([claim.by]),
        words(claim.evidence),
        words(claim.counterparts),
        claim.rule,
        str(round(claim.score, 4)),
        comparison.document(claim.side).sha256,
    )


def harmless(cell: str) -> str:
    """`cell`, kept from being taken for a formula.

    Source: OWASP, "CSV Injection".
    """
    return f"'{cell}" if cell.lstrip().startswith(FORMULA_SIGNS) or cell.startswith(FORMULA_SIGNS) else cell
