from __future__ import annotations

from reader.model.marks import Status
from reader.session.citation import cite_claim, cite_words, source_line
from tests.helpers.builders import document
from tests.helpers.ferry import ferry, harbour_post


def test_the_source_says_outlet_title_byline_day_and_file() -> None:
    line = source_line(harbour_post())
    assert line.startswith(
        "Harbour Post, “Ferry operator knew of engine fault, crew member says”, Ana Petrov, 2031-03-12"
    )
    assert line.endswith("harbour-post.txt")


def test_what_the_file_does_not_tell_is_left_out() -> None:
    assert source_line(document("Words.", name="words.txt")) == "words.txt"


def test_words_are_quoted_once() -> None:
    assert cite_words(document("Words.", name="w.txt"), " “Nobody warned us.” ") == "“Nobody warned us.”\n— w.txt"


def test_a_claim_is_cited_with_its_status_reason_and_evidence() -> None:
    comparison = ferry()
    claim = next(claim for claim in comparison.claims if claim.evidence and claim.status is Status.DISPUTED)
    text = cite_claim(comparison, claim)
    assert comparison.words(claim.location).strip("“”") in text
    assert f"Disputed{', unverified' if claim.also else ''}: {claim.reason}" in text
    for place in claim.evidence:
        assert comparison.words(place).strip("“”") in text
