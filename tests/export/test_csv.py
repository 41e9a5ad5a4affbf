"""The claims in a spreadsheet."""

from __future__ import annotations

import csv
import io

import pytest

from reader.export.csv import COLUMNS, comparison_csv, harmless
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document
from tests.helpers.ferry import ferry


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_every_claim_is_a_line_with_all_that_is_known_of_it() -> None:
    found = rows(comparison_csv(ferry()))
    assert [row["id"] for row in found] == [claim.id for claim in ferry().claims]
    second = found[1]
    assert second["status"] == "disputed"
    assert second["also"] == "unverified"
    assert second["claim"] == "the operator had known of a fault in the starboard engine for three weeks"
    assert second["by"] == "Blue Line"
    assert second["evidence"].count(" | ") == 2
    assert second["sha256"] == ferry().left.sha256


def test_offsets_lead_back_to_the_words() -> None:
    whole = ferry()
    for row, claim in zip(rows(comparison_csv(whole)), whole.claims, strict=True):
        text = whole.document(claim.side).text
        assert text[int(row["start"]) : int(row["end"])] == row["claim"]


def test_lines_end_as_the_standard_says() -> None:
    text = comparison_csv(ferry())
    assert text.startswith(",".join(COLUMNS) + "\r\n")
    assert text.endswith("\r\n")
    assert text.count("\n") == text.count("\r\n") == 1 + len(ferry().claims)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "＝1", '=HYPERLINK("http://x")'])
def test_formulas_are_disarmed(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "plain", "1 = 1", "“quoted”", "a-b"])
def test_ordinary_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


def test_no_cell_of_a_hostile_article_is_a_formula() -> None:
    article = document('=cmd|"/c calc"!A0 is a claim', name="=name.txt")
    claim = claimed(
        Side.LEFT, article.text, Status.DISPUTED, reason="@reason", rule="+rule", source=(Side.LEFT, "=cmd")
    )
    for row in csv.reader(io.StringIO(comparison_csv(comparison(article, "b", claim)), newline="")):
        assert not [cell for cell in row if cell[:1] in {"=", "+", "-", "@"}]
