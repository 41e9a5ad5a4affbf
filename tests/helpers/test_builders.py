"""The hand-made examples hold what the analysis promises of its own results."""

from __future__ import annotations

from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.ferry import ferry


def test_sentences_of_the_example_cover_all_but_white_space() -> None:
    whole = ferry()
    for side in Side:
        text = whole.document(side).text
        kept = "".join(passage.span.text(text) for passage in whole.passages(side))
        assert "".join(kept.split()) == "".join(text.split())


def test_blocks_of_the_example_are_its_lines() -> None:
    for article in (ferry().left, ferry().right):
        assert [block.span.text(article.text) for block in article.blocks] == article.text.split("\n")


def test_example_has_claims_of_every_status() -> None:
    assert {claim.status for claim in ferry().claims} == set(Status)
