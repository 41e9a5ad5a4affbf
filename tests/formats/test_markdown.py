"""Markdown loses its marks and keeps its words."""

from __future__ import annotations

import pytest

from reader.formats.markdown import extract
from reader.model.document import BlockKind


def texts(text: str) -> list[str]:
    return [block.text for block in extract(text).blocks]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The *harbour* was **closed**.", "The harbour was closed."),
        ('See [the notice](https://example.org/x "title").', "See the notice."),
        ("![a crane](crane.jpg) It fell.", " It fell."),
        ("one\ntwo", "one two"),
        ("one  \ntwo", "one two"),
        ("the `gate` shut", "the gate shut"),
        ("a <b>bold</b> word", "a bold word"),
        ("&ldquo;yes&rdquo;", "“yes”"),
        ("> quoted", "quoted"),
        ("- item", "item"),
    ],
)
def test_marks_fall_away(source: str, words: str) -> None:
    assert texts(source) == [words]


def test_first_headline_is_the_title_and_others_are_headings() -> None:
    draft = extract("# Crane falls\n\nStory.\n\n# Later\n\n## Below\n")
    assert [block.kind for block in draft.blocks] == [
        BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.HEADING,
    ]  # fmt: skip
    assert draft.details.title == "Crane falls"


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_front_matter_gives_the_details(fence: str) -> None:
    sign = ":" if fence == "---" else " ="
    draft = extract(
        f'{fence}\ntitle{sign} "Crane falls"\nauthor{sign} Ines Harrowgate\ndate{sign} 2024-10-08\n'
        f"source{sign} Northern Wire\n{fence}\nThe harbour was closed."
    )
    details = draft.details
    assert (details.title, details.byline, details.date, details.outlet) == (
        "Crane falls", "Ines Harrowgate", "2024-10-08", "Northern Wire",
    )  # fmt: skip
    assert [block.text for block in draft.blocks] == ["Crane falls", "The harbour was closed."]


def test_fenced_text_is_kept_line_by_line() -> None:
    assert [text for text in texts("```\none *two*\nthree\n```") if text] == ["one *two*", "three"]


def test_rows_of_a_table_are_lines() -> None:
    assert texts("|Ship|Hour|\n|-|-|\n|Aurelia|6|\n") == ["Ship | Hour", "Aurelia | 6"]


def test_html_block_keeps_its_words() -> None:
    assert [text.strip() for text in texts("<div>\nThe <i>gate</i><!-- no -->\n</div>")] == ["The gate"]


def test_deep_nesting_is_cut_not_followed() -> None:
    assert len(texts("> " * 5000 + "deep")) <= 1
