"""Words that a line's end divides."""

from __future__ import annotations

import pytest

from reader.formats.pdf.hyphens import Joiner


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the govern-", "ment said"], "the government said"),
        (["a well-", "known pilot"], "a well-known pilot"),
        (["the Anglo-", "French border"], "the Anglo-French border"),
        (["a 12-", "year-old boat"], "a 12-year-old boat"),
        (["the 2019-", "2020 season"], "the 2019-2020 season"),
        (["a state-of-", "the-art crane"], "a state-of-the-art crane"),
        (["the U.S.-", "Mexico border"], "the U.S.-Mexico border"),
        (["fire -", "and smoke"], "fire - and smoke"),
        (["fire –", "and smoke"], "fire – and smoke"),
        (["the president-", "elect’s team"], "the president-elect’s team"),
        (["see https://", "ledger.example"], "see https://ledger.example"),
        (["at ledger.example/", "harbour"], "at ledger.example/harbour"),
        (["the crane—", "a new one—fell"], "the crane—a new one—fell"),
        (["pre- and post-", "war years"], "pre- and postwar years"),
        (["no", "hyphen"], "no hyphen"),
        (["Tolvane-", "“quoted”"], "Tolvane- “quoted”"),
    ],
)
def test_hyphen_goes_where_it_only_divides(lines: list[str], text: str) -> None:
    assert Joiner(lines).joined(lines) == text


def test_rest_of_the_text_decides() -> None:
    lines = ["the long-", "term plan, a coop-", "erative"]
    assert Joiner([*lines, "a longterm view"]).joined(lines) == "the longterm plan, a cooperative"
    assert Joiner([*lines, "a co-op, coop-erative"]).joined(lines) == "the long-term plan, a coop-erative"


def test_text_that_divides_no_words_keeps_its_compounds() -> None:
    lines = ["the profit went to a non-descript, bestsell-", "ing author"]
    assert Joiner([*lines, *["another line of the text"] * 60]).joined(lines).endswith("bestsell-ing author")
    assert Joiner([*lines, *["another line of the text"] * 10]).joined(lines).endswith("bestselling author")
