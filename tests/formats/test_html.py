"""The article is taken out of its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.formats.html import extract, visible
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

    from reader.formats.draft import Draft


@pytest.fixture(scope="module")
def saved(checkout: Path) -> Draft:
    return extract((checkout / "tests" / "data" / "formats" / "saved-page.html").read_text(encoding="utf-8"))


def test_story_is_there_in_order(saved: Draft) -> None:
    starts = [block.text[:12] for block in saved.blocks]
    assert starts == [
        "Ferry link t", "PORT ELLERY ", "None of the ", "No replaceme", "The operator", "We have aske", "The harbour ",
        "the engine h", "the extingui", "the crew has", "The fire bro",
    ]  # fmt: skip


def test_kinds_follow_the_markup(saved: Draft) -> None:
    assert saved.blocks[0].kind is BlockKind.TITLE
    assert [block.text for block in saved.blocks if block.kind is BlockKind.HEADING] == ["No replacement before Friday"]


def test_details_are_the_pages_own(saved: Draft) -> None:
    assert saved.details.title == "Ferry link to Sund Narrows suspended after engine fire"
    assert saved.details.byline == "Ines Harrowgate"
    assert saved.details.outlet == "The Harbour Ledger"
    assert saved.details.date == "2024-03-05T07:40:00+01:00"


@pytest.mark.parametrize(
    "junk", ["cookies", "must never appear", "Bakery wins prize", "Privacy policy", "color: black"]
)
def test_what_the_site_puts_around_it_is_gone(saved: Draft, junk: str) -> None:
    assert junk not in " ".join(block.text for block in saved.blocks)


def test_page_without_an_article_gives_its_visible_text() -> None:
    draft = extract("<html><body><div>The harbour was closed.</div><script>x</script></body></html>")
    assert [block.text for block in draft.blocks] == ["The harbour was closed."]


def test_title_is_added_where_the_story_lacks_it() -> None:
    draft = visible("<title>Crane falls</title><p>The harbour was closed.</p>")
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.TITLE, "Crane falls"), (BlockKind.PARAGRAPH, "The harbour was closed."),
    ]  # fmt: skip


def test_rows_of_a_table_are_lines() -> None:
    rows = "".join(
        f"<tr><td>Ship {number}</td><td>sailed at {number} o'clock in the morning</td></tr>" for number in range(9)
    )
    story = "<p>The harbour office said on Monday that nine ships had sailed in the morning, one each hour.</p>" * 3
    draft = extract(f"<html><body><article><h1>Ships sail</h1>{story}<table>{rows}</table></article></body></html>")
    assert "Ship 3 | sailed at 3 o'clock in the morning" in [block.text for block in draft.blocks]


def test_story_laid_out_in_a_table_keeps_its_paragraphs() -> None:
    story = [
        f"In part {word} of its account the harbour office tells at some length what its people saw that night."
        for word in ("one", "two", "three")
    ]
    cells = "<tr><td>Injured</td><td>14</td></tr><tr><td>" + "".join(f"<p>{line}</p>" for line in story) + "</td></tr>"
    found = [block.text for block in extract(f"<html><body><table>{cells}</table></body></html>").blocks]
    assert found[-3:] == story
    assert "Injured | 14" in found
