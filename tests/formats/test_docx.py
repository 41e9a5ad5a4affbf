"""Word documents: what a reader sees, and nothing else."""

from __future__ import annotations

import pytest

from reader.formats import office
from reader.formats.draft import Details
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind
from tests.helpers.papers import HIDDEN, STORY, paragraph, texts, word, zipped

STYLES = (
    '<w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:styleId="berschrift2"><w:name w:val="Heading 2"/></w:style>'
    '<w:style w:styleId="Eigen"><w:name w:val="My head"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:styleId="Kreis"><w:name w:val="Circle"/><w:basedOn w:val="Kreis"/></w:style>'
    '<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Bild"><w:name w:val="caption"/></w:style>'
    '<w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
)


def read(body: str) -> list[str]:
    return texts(office.extract(word(body, styles=STYLES)).blocks)


def test_styles_tell_title_headings_and_captions_in_any_language_of_word() -> None:
    body = (
        paragraph("Crane falls", style="Titel")
        + paragraph("Harbour ........ 3", style="TOC1")
        + paragraph("The quay", style="berschrift1")
        + paragraph("Next steps", style="Eigen")
        + paragraph("The quay on Monday", style="Bild")
        + paragraph(STORY, style="Kreis")
    )
    draft = office.extract(word(body, styles=STYLES))
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.TITLE, "Crane falls"),
        (BlockKind.HEADING, "The quay"),
        (BlockKind.HEADING, "Next steps"),
        (BlockKind.FURNITURE, "The quay on Monday"),
        (BlockKind.PARAGRAPH, STORY),
    ]
    assert draft.details.title == "Crane falls"


def test_outline_level_makes_a_heading_where_the_style_does_not() -> None:
    level = '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Next steps</w:t></w:r></w:p>'
    assert office.extract(word(paragraph(STORY) + level)).blocks[1].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("run", "text"),
    [
        ("<w:del><w:r><w:delText>never </w:delText></w:r></w:del>", "One two."),
        ("<w:moveFrom><w:r><w:t>never </w:t></w:r></w:moveFrom>", "One two."),
        ("<w:ins><w:r><w:t>new </w:t></w:r></w:ins>", "One new two."),
        ("<w:moveTo><w:r><w:t>new </w:t></w:r></w:moveTo>", "One new two."),
        ("<w:hyperlink><w:r><w:t>linked </w:t></w:r></w:hyperlink>", "One linked two."),
        ("<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>held </w:t></w:r></w:sdtContent></w:sdt>", "One held two."),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden </w:t></w:r>", "One two."),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>shown </w:t></w:r>', "One shown two."),
        ("<w:r><w:fldChar/><w:instrText>HYPERLINK never</w:instrText></w:r>", "One two."),
        ('<w:r><w:footnoteReference w:id="1"/></w:r>', "One two."),
        ("<w:r><w:tab/></w:r>", "One  two."),
        ("<w:r><w:noBreakHyphen/><w:softHyphen/></w:r>", "One -two."),
        ("<w:r><w:br/></w:r>", "One \ntwo."),
    ],
)
def test_runs_are_read_as_they_are_seen(run: str, text: str) -> None:
    assert read(paragraph("One ", run, "two.")) == [text]


def test_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    joined = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
    assert read(joined + paragraph("two.")) == ["One two."]


def test_table_row_is_a_line_and_a_table_for_the_layout_is_none() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    table = row(paragraph("Injured"), paragraph("14")) + row(paragraph("Dead"), paragraph("0"))
    table += f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('never')}</w:tc></w:tr>"
    assert read(f"<w:tbl>{table}</w:tbl>") == ["Injured | 14", "Dead | 0"]
    assert read(f"<w:tbl>{row(paragraph('A') + paragraph('B'), paragraph('C'))}</w:tbl>") == ["A", "B", "C"]


def test_text_box_is_read_once() -> None:
    content = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    box = (
        '<w:r><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><w:drawing>'
        f"{content}</w:drawing></mc:Choice><mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(paragraph("Before.", box)) == ["Before.", "In the box."]
    assert read(paragraph("Before.", f"<w:r><w:pict>{content}</w:pict></w:r>")) == ["Before.", "In the box."]


def test_margins_notes_and_comments_are_left_out() -> None:
    parts = {f"word__{part}_xml": f"<x><p>{HIDDEN}</p></x>" for part in ("header1", "footnotes", "comments", "footer1")}
    assert texts(office.extract(word(paragraph(STORY), **parts)).blocks) == [STORY]


def test_main_part_may_stand_elsewhere_and_be_of_the_strict_kind() -> None:
    strict = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
    data = zipped(
        {
            "_rels/.rels": '<a><Relationship Type="http://x/officeDocument" Target="/word/main.xml"/></a>',
            "word/main.xml": f"<w:document {strict}><w:body>{paragraph(STORY)}</w:body></w:document>",
        }
    )
    assert texts(office.extract(data).blocks) == [STORY]


def test_properties_are_kept_apart_from_what_the_text_tells() -> None:
    core = (
        '<cp xmlns:dc="urn:dc" xmlns:t="urn:t"><dc:creator>Ines Harrowgate</dc:creator>'
        "<t:created>2024-10-08T18:15:00Z</t:created></cp>"
    )
    draft = office.extract(word(paragraph(STORY), docProps__core_xml=core))
    assert draft.properties == Details(byline="Ines Harrowgate", date="2024-10-08T18:15:00+00:00")
    assert draft.details == Details()
    nobody = office.extract(word(paragraph(STORY), docProps__core_xml=core.replace("Ines Harrowgate", "Administrator")))
    assert nobody.properties.byline is None


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (word("").replace(b"PK\x01\x02", b"PK\x09\x09"), Refusal.DAMAGED),
        (zipped({"word/document.xml": "<w:document"}), Refusal.DAMAGED),
        (zipped({"word/other.xml": "<x/>"}), Refusal.DAMAGED),
        (zipped({"word/document.xml": "<document/>"}), Refusal.DAMAGED),
        (zipped({"xl/workbook.xml": "<x/>"}), Refusal.SPREADSHEET),
        (zipped({"ppt/presentation.xml": "<x/>"}), Refusal.PRESENTATION),
        (zipped({"META-INF/container.xml": "<x/>"}), Refusal.BOOK),
        (zipped({"Index/Document.iwa": b"x"}), Refusal.OTHER_OFFICE),
        (zipped({"holiday.jpg": b"x"}), Refusal.ARCHIVE),
    ],
)
def test_other_packages_are_refused_for_what_they_are(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        office.extract(data)
    assert caught.value.refusal is refusal
