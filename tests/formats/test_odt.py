"""OpenDocument texts: what a reader sees, and nothing else."""

from __future__ import annotations

import pytest

from reader.formats import office
from reader.formats.draft import Details
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind
from tests.helpers.papers import HIDDEN, STORY, open_document, texts


def read(body: str) -> list[str]:
    return texts(office.extract(open_document(body)).blocks)


def test_headings_titles_and_captions_are_told_by_level_and_style() -> None:
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    body = (
        '<text:p text:style-name="P1">Crane falls</text:p><text:h text:outline-level="1">The quay</text:h>'
        '<text:h text:outline-level="2">Next steps</text:h>'
        f'<text:p text:style-name="Illustration">The quay on Monday</text:p><text:p>{STORY}</text:p>'
    )
    draft = office.extract(open_document(body, styles=styles))
    assert [block.kind for block in draft.blocks] == [
        BlockKind.TITLE, BlockKind.HEADING, BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert draft.details.title == "Crane falls"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("One<text:s text:c='2'/>two.", "One  two."),
        ("One<text:s text:c='999999999'/>two.", f"One{' ' * 100}two."),
        ("One<text:s/>two.", "One two."),
        ("One<text:tab/>two.", "One two."),
        ("One<text:line-break/>two.", "One\ntwo."),
        ("One\n   two.", "One two."),
        ("One<text:span> two</text:span>.", "One two."),
        ("One <text:a>two</text:a>.", "One two."),
        ("One <text:note><text:note-body><text:p>never</text:p></text:note-body></text:note>two.", "One two."),
        ("One <office:annotation><text:p>never</text:p></office:annotation>two.", "One two."),
        ("One <text:change-start/>new <text:change-end/>two.", "One new two."),
        ("One <text:hidden-text>never</text:hidden-text>two.", "One two."),
    ],
)
def test_words_are_read_as_they_are_seen(inside: str, text: str) -> None:
    assert read(f"<text:p>{inside}</text:p>") == [text]


def test_deleted_text_is_left_out() -> None:
    changes = f"<text:tracked-changes><text:deletion><text:p>{HIDDEN}</text:p></text:deletion></text:tracked-changes>"
    assert read(f"{changes}<text:p>{STORY}</text:p>") == [STORY]


def test_lists_sections_tables_and_frames_are_read_in_order() -> None:
    def box(text: str) -> str:
        return f"<draw:frame><draw:text-box><text:p>{text}</text:p></draw:text-box></draw:frame>"

    body = (
        "<text:section><text:list><text:list-item><text:p>First.</text:p></text:list-item></text:list></text:section>"
        "<table:table><table:table-row><table:table-cell><text:p>Injured</text:p></table:table-cell>"
        "<table:table-cell><text:p>14</text:p></table:table-cell></table:table-row></table:table>"
        f"<text:p>Before.{box('In the box.')} After.</text:p><text:p>A <draw:a>{box('linked box')}</draw:a></text:p>"
    )
    assert read(body) == ["First.", "Injured | 14", "Before. After.", "In the box.", "A ", "linked box"]


def test_properties_are_kept_apart_from_what_the_text_tells() -> None:
    meta = (
        '<m xmlns:meta="urn:m"><meta:initial-creator>Ines Harrowgate</meta:initial-creator>'
        "<meta:creation-date>2024-10-08T18:15:00</meta:creation-date></m>"
    )
    draft = office.extract(open_document(f"<text:p>{STORY}</text:p>", meta_xml=meta))
    assert draft.properties == Details(byline="Ines Harrowgate", date="2024-10-08T18:15:00")


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (open_document("", kind="spreadsheet"), Refusal.SPREADSHEET),
        (open_document("", kind="presentation"), Refusal.PRESENTATION),
        (open_document("", kind="drawing"), Refusal.OTHER_OFFICE),
        (open_document("", kind="anything"), Refusal.DAMAGED),
        (open_document("<text:p>locked"), Refusal.DAMAGED),
    ],
)
def test_what_is_no_text_is_refused_for_what_it_is(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        office.extract(data)
    assert caught.value.refusal is refusal


def test_locked_document_asks_for_one_without_a_password() -> None:
    manifest = {"META-INF/manifest.xml": "<m><encryption-data/></m>"}
    with pytest.raises(RefusedError) as caught:
        office.extract(open_document("", **manifest))
    assert caught.value.refusal is Refusal.PASSWORD
