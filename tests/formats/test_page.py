"""What a page declares and shows, read without a tree."""

from __future__ import annotations

import pytest

from reader.formats.page import details, scan


def shown(markup: str) -> list[str]:
    return [block.text for block in scan(markup).blocks]


def test_blocks_are_divided_where_a_browser_divides_them() -> None:
    assert shown("<div>one<p>two <b>bold</b>er<br>three<ul><li>four<li>five</ul>six") == [
        "one", "two bolder", "three", "four", "five", "six",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "tag", ["script", "style", "noscript", "template", "svg", "iframe", "textarea", "select", "button"]
)
def test_what_is_not_shown_is_not_read(tag: str) -> None:
    assert shown(f"<p>before</p><{tag}>hidden <{tag}>twice</{tag}>")[:1] == ["before"]
    assert "hidden" not in " ".join(shown(f"<p>before</p><{tag}>hidden</{tag}><p>after</p>"))
    assert shown(f"<p>before</p><{tag}>hidden</{tag}><p>after</p>")[-1] == "after"


def test_entities_are_letters() -> None:
    assert shown("<p>caf&eacute; &ldquo;x&rdquo; &#8212; &amp;amp; &nosuch;") == ["café “x” — &amp; &nosuch;"]


def test_structured_data_goes_before_the_head() -> None:
    page = scan(
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},'
        '{"@type": ["Article", "NewsArticle"],'
        '"headline": "Crane falls", "author": [{"name": "Ines Harrowgate"}, {"name": "Tobin Askeld"}],'
        '"publisher": {"name": "Northern Wire"}, "datePublished": "2024-10-08T08:00:00Z"}]}</script>'
        '<meta name="author" content="Somebody"><meta name=date content="2020-01-01">'
    )
    found = details(page)
    assert found.title == "Crane falls"
    assert found.byline == "Ines Harrowgate, Tobin Askeld"
    assert found.outlet == "Northern Wire"
    assert found.date == "2024-10-08T08:00:00+00:00"


@pytest.mark.parametrize(
    "data", ["{", "[" * 100_000, '{"@graph": 3}', "[1, null]", '{"@type": "NewsArticle", "author": 7, "headline": []}']
)
def test_broken_structured_data_is_passed_over(data: str) -> None:
    page = scan(f'<script type="application/ld+json">{data}</script><meta property="og:title" content="Crane falls">')
    assert details(page).title == "Crane falls"


def test_outlet_falls_off_the_page_title() -> None:
    assert (
        details(scan("<title>Crane falls onto the quay | The Harbour Ledger</title>")).title
        == "Crane falls onto the quay"
    )
    long = "Crane - a history of a machine in many parts"
    assert details(scan(f"<title>{long}</title>")).title == long


def test_shown_headline_wins_over_a_shortened_one() -> None:
    page = scan(
        '<meta property="og:title" content="Crane falls onto quay">'
        "<h1>Crane falls onto quay, nobody hurt</h1><h1>More</h1>"
    )
    assert details(page).title == "Crane falls onto quay, nobody hurt"


@pytest.mark.parametrize("author", ["https://example.org/ines", "ines@example.org", ""])
def test_address_is_no_byline(author: str) -> None:
    assert details(scan(f'<meta name="author" content="{author}">')).byline is None


@pytest.mark.parametrize("attribute", ["hidden", 'style="color: red; display: none"', "style=DISPLAY:NONE"])
def test_what_a_letter_hides_for_the_preview_is_not_read(attribute: str) -> None:
    assert shown(f"<p>before</p><div {attribute}>hidden <div>deeper</div></div><p>after</p>") == ["before", "after"]
    assert shown("<p style='display: block'>shown</p>") == ["shown"]
