"""The comparison as a web page that stands alone."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html as parser

from reader.export.html import comparison_html
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document
from tests.helpers.ferry import ferry


@pytest.fixture
def page() -> Any:
    return parser.document_fromstring(comparison_html(ferry(), "1.2.3"))


def test_both_articles_are_there_word_for_word(page: Any) -> None:
    for side in Side:
        article = page.get_element_by_id(side.value)
        for number in article.findall(".//sup"):
            number.drop_tree()
        blocks = [block.text_content() for block in article if block.get("class") != "side"]
        assert "\n".join(blocks) == ferry().document(side).text


def test_claims_lead_to_their_places_and_back(page: Any) -> None:
    targets = {item.get("id") for item in page.iter() if item.get("id")}
    links = [item.get("href").removeprefix("#") for item in page.iter("a")]
    assert set(links) <= targets
    assert {f"{to}{number}" for number in range(1, 5) for to in "cp"} <= set(links)


def test_evidence_leads_to_its_sentence_and_a_claim_to_its_twin(page: Any) -> None:
    second = page.get_element_by_id("c2")
    told = {link.text_content(): link.get("href").removeprefix("#") for link in second.iter("a")}
    assert told["claim 3"] == "c3"
    places = [page.get_element_by_id(to) for words, to in told.items() if words.startswith("Harbour Post, sentence")]
    assert any(place.getparent().text_content().startswith("Blue Line, which runs the ferry") for place in places)


def test_claims_carry_reason_and_evidence(page: Any) -> None:
    second = " ".join(page.get_element_by_id("c2").text_content().split())
    assert "2 ! Disputed, also unverified" in second
    assert "Blue Line rejected it" in second
    assert "“Nobody warned us.”" in second


def test_quotations_are_told_with_their_speakers(page: Any) -> None:
    (section,) = page.xpath("//section[h2[starts-with(., 'Who is quoted')]]")
    told = " ".join(section.text_content().split())
    assert "open to the inspectors” Harbour Post, sentence 8" in told
    assert "Marta Lind" in told
    assert "quoted, cut differently" in told


def test_origin_is_told(page: Any) -> None:
    footer = page.find(".//footer").text_content()
    assert ferry().left.sha256 in footer
    assert ferry().right.sha256 in footer
    assert "Counterpoint 1.2.3" in footer


def test_nothing_is_loaded_from_anywhere(page: Any) -> None:
    assert not page.xpath("//script | //img | //link | //iframe | //object | //form | //@src | //@onclick")
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"]
    style = page.find(".//style").text
    assert "url(" not in style
    assert "@import" not in style


def test_hostile_article_adds_no_element() -> None:
    hostile = "</style></title><script>alert(1)</script><img src=x onerror=y> \" ' & \x1b"
    article = document(f"{hostile}\nbody", titled=True, name=hostile, outlet=hostile, language='en"x')
    whole = comparison(article, "b", claimed(Side.LEFT, hostile, Status.DISPUTED, reason=hostile), notes=[hostile])
    made = comparison_html(whole, hostile)
    page = parser.document_fromstring(made)
    assert not page.xpath("//script | //img | //@onerror")
    assert "\x1b" not in made
    assert page.get_element_by_id("left").get("lang") == 'en"x'


def test_claims_that_end_together_both_have_their_number() -> None:
    whole = comparison(
        "They said the bridge fell.", "b", claimed(Side.LEFT, "the bridge fell"), claimed(Side.LEFT, "fell")
    )
    page = parser.document_fromstring(comparison_html(whole, "1"))
    assert [item.text_content() for item in page.iter("sup")] == ["1?", "2?"]


def test_same_input_gives_the_same_page() -> None:
    assert comparison_html(ferry(), "1") == comparison_html(ferry(), "1")
