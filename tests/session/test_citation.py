from __future__ import annotations

from reader.model.marks import Status
from reader.model.quoting import quoted
from reader.session.citation import cite_claim, cite_stop, cite_words, source_line
from reader.session.stops import StopKind
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
    assert quoted(comparison.words(claim.location)) in text
    assert f"Disputed{', unverified' if claim.also else ''}: {claim.reason}" in text
    for place in claim.evidence:
        assert quoted(comparison.words(place)) in text


def test_a_match_is_cited_with_both_passages_and_what_differs() -> None:
    comparison = ferry()
    link = next(link for link in comparison.links if link.conflicts)
    text = cite_stop(comparison, StopKind.LINK, link.id)
    assert text is not None
    for article, span in ((comparison.left, link.left), (comparison.right, link.right)):
        assert quoted(span.text(article.text)) in text
        assert source_line(article) in text
    assert link.conflicts[0].reason in text


def test_a_quotation_is_cited_with_its_speaker_and_what_the_other_article_makes_of_it() -> None:
    comparison = ferry()
    text = cite_stop(comparison, StopKind.QUOTE, "q2")
    assert text is not None
    first, other = text.split("\n\n")
    assert first.startswith("“Our maintenance records are complete … Nobody warned us.”\n— Marta Lind, in Island Wire,")
    assert other.startswith("“Our maintenance records are complete and open to the inspectors,”\n— Harbour Post,")


def test_a_name_is_cited_with_every_sentence_that_has_it_once() -> None:
    comparison = ferry()
    group = max(comparison.groups, key=lambda group: group.left + group.right)
    text = cite_stop(comparison, StopKind.ENTITY, group.id)
    assert text is not None
    first, *sentences = text.split("\n\n")
    assert first == group.name
    assert len(sentences) == len(set(sentences)) >= 2


def test_what_is_not_there_is_not_cited() -> None:
    comparison = ferry()
    assert cite_stop(comparison, StopKind.ONLY, str(len(comparison.only))) is None
    for kind in (StopKind.CLAIM, StopKind.LINK, StopKind.QUOTE, StopKind.ENTITY):
        assert cite_stop(comparison, kind, "nothing") is None
