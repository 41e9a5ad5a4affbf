"""A comparison put into words."""

from __future__ import annotations

from reader.export.report import Place, inside, report
from reader.model.marks import Agreement, Status
from reader.model.span import Location, Side, Span
from tests.helpers.builders import claimed, comparison, document, span_of, spoken
from tests.helpers.ferry import ferry

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def test_flagged_claims_are_numbered_through_both_articles() -> None:
    told = report(ferry())
    assert [(entry.number, entry.claim.id) for entry in told.claims] == [(1, "c1"), (2, "c2"), (3, "c4"), (4, "c6")]


def test_claim_that_is_confirmed_but_also_disputed_is_listed() -> None:
    claim = claimed(LEFT, "claim", Status.CONFIRMED, also=(Status.DISPUTED,))
    told = report(comparison("claim", "b", claim))
    assert [entry.statuses for entry in told.claims] == ["confirmed, also disputed"]


def test_status_is_not_told_twice() -> None:
    claim = claimed(LEFT, "claim", Status.DISPUTED, also=(Status.DISPUTED,))
    assert report(comparison("claim", "b", claim)).claims[0].statuses == "disputed"


def test_sentences_count_from_one() -> None:
    told = report(comparison("One here. Two here.", "b", claimed(LEFT, "Two"), claimed(LEFT, "One")))
    assert [entry.place.sentence for entry in told.claims] == [2, 1]


def test_article_without_title_is_called_by_its_first_words() -> None:
    told = report(comparison(document("word " * 60), document("Short text.")))
    assert told.articles[0].heading.endswith("word …")
    assert len(told.articles[0].heading) <= 82
    assert told.articles[1].heading == "Short text."


def test_article_is_called_by_its_outlet_or_else_its_file() -> None:
    told = report(comparison(document("a", outlet="The Post"), document("b", name="b.html")))
    assert [article.short for article in told.articles] == ["The Post", "b.html"]


def test_missing_models_are_told() -> None:
    told = report(comparison("a", "b", language_model="", embedding_model=""))
    assert dict(told.generator)["Language model"] == "none: rules only"
    assert dict(told.generator)["Sentence model"] == "none: shared words only"


def test_different_events_have_a_verdict_of_one_sentence() -> None:
    assert len(report(comparison("a", "b", same_event=False)).verdict) == 1


def test_what_one_article_tells_alone_is_counted() -> None:
    assert report(ferry()).only == "Told by one article only: 2 passages on the left, 1 on the right."
    assert report(comparison("a", "b")).only == ""


def test_words_inside_a_quotation_are_found_in_it() -> None:
    told = report(ferry())
    second = told.claims[1]
    assert second.by is not None
    assert inside(second.by, second.evidence)
    assert not inside(told.claims[2].by or second.by, told.claims[2].evidence)


def test_a_quotation_that_both_have_is_told_once() -> None:
    entry, rest = report(ferry()).quotes
    assert entry.words == "Our maintenance records are complete and open to the inspectors"
    assert (entry.speaker, entry.agreement) == ("Marta Lind", "quoted, cut differently")
    assert [place.words for place in entry.there] == ["Our maintenance records are complete,"]
    assert (rest.words, rest.speaker, rest.agreement) == ("Nobody warned us.", "Marta Lind", "not found there")


def test_another_speaker_over_there_is_told() -> None:
    words = "Nothing is wrong here,"
    here = spoken(LEFT, (words,), (LEFT, "Berg"), Agreement.ALIKE, ((RIGHT, words),), (RIGHT, "Lund"))
    told = report(comparison(f"“{words}” said Berg.", f"“{words}” said Lund.", here))
    assert [entry.agreement for entry in told.quotes] == ["quoted in the same words; there said by Lund"]


def test_place_before_the_first_sentence_counts_as_the_first() -> None:
    whole = comparison("  Indented text.", "b", claimed(LEFT, "  Indented"))
    assert report(whole).claims[0].place.sentence == 1
    assert whole.claims[0].location == Location(LEFT, Span(0, 10))


def test_evidence_that_was_told_in_full_is_told_by_its_first_words_the_next_time() -> None:
    denial = "The company has denied each of these accusations through its lawyers in Ostby since Monday."
    text = f"It stole. It lied. {denial}"
    claims = [claimed(LEFT, words, Status.DISPUTED, evidence=((LEFT, denial),)) for words in ("It stole", "It lied")]
    first, second = report(comparison(text, "b", *claims)).claims
    assert first.evidence[0].words == denial
    assert second.evidence[0].words == "The company has denied each of these accusations …"
    assert second.evidence[0].location == first.evidence[0].location
    assert inside(Place(Location(LEFT, span_of(text, "denied")), 3, "denied"), second.evidence)
    assert not inside(Place(Location(LEFT, span_of(text, "lawyers")), 3, "lawyers"), second.evidence)


def test_what_makes_less_of_the_result_is_a_note() -> None:
    twice = comparison("The harbour was shut.", "The harbour was shut.")
    assert report(twice).notes == twice.cautions != ()
