"""Story and furniture are told apart; the title is found where there is one, and nowhere else."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from reader.formats.draft import Details, DraftBlock
from reader.formats.furniture import mark
from reader.formats.text import normalise_line, paragraphs
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

    from reader.formats.furniture import MarkedBlock

LEAD = "The harbour of Port Ellery was closed on Monday after a crane had fallen onto the quay."
SECOND = "Nobody was hurt, the harbour office said, and two ships were sent to another port."


def marked(*lines: str, title: str | None = None) -> tuple[tuple[MarkedBlock, ...], Details]:
    return mark([DraftBlock(BlockKind.PARAGRAPH, line) for line in lines], Details(title=title))


def kinds(*lines: str) -> list[str]:
    return [block.kind.value for block in marked(*lines)[0]]


def grey(*lines: str) -> list[str]:
    blocks, _ = marked(*lines)
    return [block.text for block in blocks if block.kind is BlockKind.FURNITURE] + [
        block.text[span.start : span.end] for block in blocks for span in block.furniture
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Crane falls onto quay",
        "‘We saw it fall’: crane closes harbour",
        "Who closed the harbour?",
        "Crane made in the U.S. falls onto quay in Port Ellery, Calif.",
        "Harbour master: “We saw it fall.”",
        "Crane Falls Onto Quay. Harbour Is Closed.",
    ],
)
def test_headline_becomes_the_title(title: str) -> None:
    blocks, details = marked(title, LEAD, SECOND)
    assert blocks[0].kind is BlockKind.TITLE
    assert details.title == title


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "Crane falls.",
        "The crane fell onto the quay of Old Port Ellery.",
        "The crane: it fell.",
        "PORT ELLERY — The Crane Fell Onto The Quay",
        "“It fell,” he said.",
        "crane falls onto quay",
        "Crane falls onto:",
        "Crane",
    ],
)
def test_no_title_is_invented(first: str) -> None:
    blocks, details = marked(first, LEAD, SECOND)
    assert blocks[0].kind is BlockKind.PARAGRAPH
    assert details.title is None


def test_list_of_short_lines_has_no_title() -> None:
    assert kinds("Harbour closed", "Bridge open", "Ferry late") == ["paragraph"] * 3


def test_title_moves_before_what_the_page_prints_above_it() -> None:
    blocks, _ = marked("World news", "By Ines Harrowgate", "Crane falls onto quay", LEAD, SECOND)
    assert [block.text for block in blocks[:3]] == ["Crane falls onto quay", "World news", "By Ines Harrowgate"]


def test_title_printed_twice_counts_once() -> None:
    assert kinds("Crane falls onto quay", "Crane Falls Onto Quay", LEAD) == ["title", "furniture", "paragraph"]


def test_furniture_around_a_story_is_grey_and_the_story_is_not() -> None:
    assert grey(
        "Crane falls onto quay",
        "By Ines Harrowgate",
        "8 October 2024",
        f"PORT ELLERY (Northern Wire) — {LEAD}",
        "Advertisement",
        SECOND,
        "(Updates with quote)",
        "© 2024 Northern Wire. All rights reserved.",
    ) == [
        "By Ines Harrowgate",
        "8 October 2024",
        "Advertisement",
        "(Updates with quote)",
        "© 2024 Northern Wire. All rights reserved.",
        "PORT ELLERY (Northern Wire) —",
    ]


def test_details_come_from_what_stands_around_the_story() -> None:
    _, details = marked(
        "Crane falls onto quay",
        "By Ines Harrowgate",
        "Published 8 October 2024",
        f"PORT ELLERY (AP) — {LEAD}",
        "© 2024 The Harbour Ledger",
    )
    assert details == Details("Crane falls onto quay", "Ines Harrowgate", "The Harbour Ledger", "2024-10-08")


def test_agency_is_the_outlet_where_nobody_else_is() -> None:
    assert marked(f"PORT ELLERY (AP) — {LEAD}", SECOND)[1].outlet == "AP"


def test_name_and_outlet_under_the_title_are_a_byline() -> None:
    blocks, details = marked("Crane falls onto quay", "Ines Harrowgate", "The Harbour Ledger", LEAD, SECOND)
    assert [block.kind.value for block in blocks[1:3]] == ["furniture", "furniture"]
    assert (details.byline, details.outlet) == ("Ines Harrowgate", "The Harbour Ledger")


@pytest.mark.parametrize("behind", ["Harbour Correspondent", "8 October 2024, 10:15 GMT"])
def test_name_with_a_post_or_a_day_behind_it_is_a_byline(behind: str) -> None:
    blocks, details = marked("Crane falls onto quay", "Ines Harrowgate", behind, LEAD, SECOND)
    assert [block.kind.value for block in blocks[1:3]] == ["furniture", "furniture"]
    assert (details.byline, details.outlet) == ("Ines Harrowgate", None)


def test_line_about_a_post_behind_a_name_is_no_post() -> None:
    assert kinds("Crane falls onto quay", "Ines Harrowgate", "Harbour chief resigns", LEAD)[1] == "paragraph"


def test_name_before_the_story_alone_is_left_alone() -> None:
    assert kinds("Crane falls onto quay", "Joran Lisk", LEAD, SECOND)[1] == "paragraph"


def test_links_behind_a_related_heading_are_furniture_until_the_story_goes_on() -> None:
    assert kinds(LEAD, "Related:", "Bakery wins prize", "Bridge painted green", SECOND) == [
        "paragraph", "furniture", "furniture", "furniture", "paragraph",
    ]  # fmt: skip


def test_short_line_between_paragraphs_is_a_heading() -> None:
    assert kinds(LEAD, "No ferry before Friday", SECOND, LEAD)[1] == "heading"


def test_short_sentence_between_paragraphs_is_none() -> None:
    assert kinds(LEAD, "He said no.", SECOND, LEAD)[1] == "paragraph"


def test_headline_of_another_story_between_paragraphs_is_grey() -> None:
    shouted = "FERRY LINE ENDS SERVICE TO THE ISLANDS, SAYING THAT NOBODY HAD BOUGHT A TICKET SINCE THE SUMMER"
    assert grey(LEAD, shouted, SECOND, LEAD) == [shouted]


@pytest.mark.parametrize("text", ["‘CLOSE THE QUAY’", "WE WANT OUR FERRY BACK, SAYS THE ISLAND!"])
def test_what_is_cried_out_is_story(text: str) -> None:
    assert grey(LEAD, text, SECOND, LEAD) == []


def test_names_and_outlet_above_the_story_are_a_byline() -> None:
    blocks, details = marked("Crane falls onto quay", "Ines Harrowgate, Northern Wire", LEAD, SECOND)
    assert blocks[1].kind is BlockKind.FURNITURE
    assert (details.byline, details.outlet) == ("Ines Harrowgate", "Northern Wire")


def test_words_glued_to_a_paragraph_are_grey() -> None:
    assert grey("Crane falls onto quay", f"CLOSE {LEAD}", f"{SECOND} Read more") == ["CLOSE", "Read more"]
    assert grey("Crane falls onto quay", f"{LEAD} USA TODAY", f"{SECOND} Video provided by Newsreel") == [
        "USA TODAY",
        "Video provided by Newsreel",
    ]


def test_caption_glued_before_the_story_is_grey() -> None:
    caption = "The crane on the quay of Port Ellery. (Photo: Ines Harrowgate)"
    assert grey("Crane falls onto quay", f"{caption} {LEAD}", SECOND) == [caption]


def test_caption_that_reports_keeps_its_words() -> None:
    caption = f"1 of 3 {LEAD} {SECOND} (AP Photo/Ines Harrowgate)"
    assert grey("Crane falls onto quay", caption, SECOND) == ["1 of 3", "(AP Photo/Ines Harrowgate)"]


@pytest.mark.parametrize(
    ("before", "card", "behind"),
    [
        ("Mayor Berg ", "Anna Maria BergTown hall to close for a year Bridge reopens MORE", " spoke on Monday."),
        ("Mayor Berg", "Anna (Annie) BergTown hall to close for a year MORE", "’s office was shut on Monday."),
        ("Mayor Bill van Berg ", "Wilhelm (Bill) van BergTown hall to close for a year MORE", " spoke on Monday."),
        ("Mayor Ann Berg ", "Anna Maria Berg IIITown hall to close for a year MORE", " (I-Vt.) spoke on Monday."),
        ("They met Ole McLund ", "Ole Jens McLund2020 in pictures: Who won what? MORE", " and went home."),
    ],
)
def test_card_of_links_behind_a_name_is_grey(before: str, card: str, behind: str) -> None:
    assert grey("Crane falls onto quay", LEAD, f"{before}{card}{behind}") == [card]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Berg and Anna Berg said that the town needed MORE ships before the summer.",
        "Berg, of BergTown, asked for MORE.",
        "Mr. McLund told McLundTown that there is much MORE to come from the harbour.",
    ],
)
def test_names_and_capitals_are_no_card(text: str) -> None:
    assert grey("Crane falls onto quay", LEAD, text) == []


@pytest.mark.parametrize(
    "line",
    [
        "JUST WATCHED Crane falls onto quay Replay More Videos ... MUST WATCH Crane falls onto quay 02:31",
        "Related Coverage Harbour office faces questions over crane",
        "Local Crane Falls Onto Quay Crane Falls Onto Quay Listen · 4:59 4:59",
    ],
)
def test_lines_that_lead_elsewhere_are_grey(line: str) -> None:
    assert grey("Crane falls onto quay", LEAD, line, SECOND) == [line]


@pytest.mark.parametrize("text", ["A" * 4990, "AAAA " * 990, "AbcA " * 990, "Abc " + "AbcA " * 990, "A-" * 2490])
def test_no_text_makes_the_search_for_cards_slow(text: str) -> None:
    begin = time.process_time()
    grey("Crane falls onto quay", LEAD, text + "MORE")
    grey("Crane falls onto quay", LEAD, text.replace(" ", "") * 20)
    assert time.process_time() - begin < 1.0


def test_format_that_knows_the_title_is_believed() -> None:
    blocks, details = mark(
        [DraftBlock(BlockKind.TITLE, "Crane falls."), DraftBlock(BlockKind.PARAGRAPH, LEAD)], Details()
    )
    assert blocks[0].kind is BlockKind.TITLE
    assert details.title == "Crane falls."


def test_told_title_is_found_among_the_blocks() -> None:
    blocks, _ = marked("Crane falls.", LEAD, title="Crane falls.")
    assert blocks[0].kind is BlockKind.TITLE


@pytest.mark.gold
def test_no_firm_claim_of_the_gold_lies_in_grey_text(shared_folder: Path) -> None:
    lost = total = 0
    for gold in sorted((shared_folder / "gold").glob("*.json")):
        data = json.loads(gold.read_text(encoding="utf-8"))
        for side in ("left", "right"):
            text = (shared_folder / data[side]).read_text(encoding="utf-8")
            blocks, _ = marked(*paragraphs(text))
            story = "\n".join(block.text for block in blocks if block.kind is not BlockKind.FURNITURE)
            claims = [normalise_line(claim["text"]) for claim in data["claims"] if claim["side"] == side]
            everything = "\n".join(block.text for block in blocks)
            present = [claim for claim in claims if claim in everything]
            total += len(present)
            lost += sum(claim not in story for claim in present)
    assert total > 500
    assert lost <= 0.01 * total
