r"""Rich Text Format: what a reader sees, in whatever code page."""

from __future__ import annotations

import pytest

from reader.formats import rtf
from reader.formats.draft import Details
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind
from tests.helpers.papers import STORY, texts


def read(body: bytes, head: bytes = rb"\ansi\ansicpg1252\deff0") -> list[str]:
    return texts(rtf.extract(rb"{\rtf1" + head + b"\n" + body + b"}").blocks)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (rb"One \{two\} \\three", r"One {two} \three"),
        (rb"One\~two\_three\-four", "One two-threefour"),
        (rb"\ldblquote One\rdblquote  \endash  it\rquote s two", "“One” – it’s two"),
        (rb"One\line two\tab three", "One\ntwo three"),
        (b"One \r\ntwo", "One two"),
        (rb"One {\b bold} two", "One bold two"),
        (rb"caf\'e9 \'93quoted\'94", "café “quoted”"),
        (rb"\u26481?\u20140?", "東京"),
        (rb"\u-10179?\u-8704? two", "😀 two"),
        (rb"\u-10179? two", "\N{REPLACEMENT CHARACTER} two"),
        (rb"{\uc0\u233}t\u233\'e9", "été"),
        (rb"\uc2\u233ab two", "é two"),
        (rb"One {\v never}\v0 two", "One two"),
        (rb"One {\deleted never }two", "One two"),
        (rb"One{\*\bkmkstart x}{\footnote never} two{\header never}{\*\unknown never}.", "One two."),
        (rb'{\field{\*\fldinst HYPERLINK "http://never"}{\fldrslt linked}} text', "linked text"),
        (rb"One{\pict\wmetafile8 0102ab} two", "One two"),
        (rb"One{\object{\*\objdata 00}{\result never}} two", "One two"),
        (rb"{\pntext\bullet\tab}One", "One"),
    ],
)  # fmt: skip
def test_letters_and_signs_are_read_as_they_are_seen(body: bytes, text: str) -> None:
    assert read(body) == [text]


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (rb"\ansi\ansicpg1251", "Порт".encode("cp1251"), "Порт"),
        (rb"\ansi\ansicpg1251", b"\\'cf\\'ee\\'f0\\'f2", "Порт"),
        (rb"\ansi{\fonttbl{\f0 A;}{\f1\fcharset204 B;}}", b"\\f1\\'cf\\'ee\\'f0\\'f2\\f0  \\'e9", "Порт é"),
        (rb"\ansi\deff1{\fonttbl{\f1\fcharset204 B;}}", b"\\plain\\'cf\\'ee", "По"),
        (rb"\ansi{\fonttbl{\f1\fcharset128 B;}}", b"\\f1\\'93\\'8c\\'8b\\'9e", "東京"),
        (rb"\mac", b"\\'8e", "é"),
        (rb"\ansi\ansicpg99999", b"\\'e9", "é"),
    ],
)
def test_code_pages_are_those_of_the_file_or_of_its_fonts(head: bytes, body: bytes, text: str) -> None:
    assert read(body, head) == [text]


def test_binary_data_is_skipped_whatever_it_looks_like() -> None:
    assert read(rb"One{\pict\bin12 }}}{{{\par\x} two\par three") == ["One two", "three"]


def test_styles_and_outline_levels_make_titles_and_headings() -> None:
    sheet = rb"{\stylesheet{Normal;}{\s1\b heading 1;}{\s2 heading 2;}{\s3 caption;}{\*\cs9 heading 1;}}"
    body = (
        rb"\pard\s1 Crane falls\par\pard\s2 Next steps\par\pard\s3 The quay\par\pard\outlinelevel1 Level\par\pard "
        + STORY.encode()
    )
    draft = rtf.extract(rb"{\rtf1" + sheet + body + b"}")
    assert [block.kind for block in draft.blocks] == [
        BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.HEADING, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert texts(draft.blocks) == ["Crane falls", "Next steps", "The quay", "Level", STORY]
    assert draft.details.title == "Crane falls"


def test_table_row_is_a_line() -> None:
    row = rb"\trowd\cellx1\cellx2\pard\intbl Injured\cell 14\cell\row"
    assert read(rb"Before.\par" + row + row + rb"\pard After.") == ["Before.", "Injured | 14", "Injured | 14", "After."]


def test_text_box_does_not_tear_its_paragraph() -> None:
    box = rb"{\shp{\*\shpinst{\sp{\sn never}{\sv 1}}{\shptxt\pard In the box.\par}}{\shprslt never}}"
    assert read(rb"Before " + box + rb"and after.\par") == ["In the box.", "Before and after."]


def test_properties_are_kept_apart_from_what_the_text_tells() -> None:
    info = rb"{\info{\title Draft 3}{\author Ines Harrowgate}{\creatim\yr2024\mo10\dy8\hr18}{\company X}}"
    draft = rtf.extract(rb"{\rtf1" + info + STORY.encode() + b"}")
    assert draft.properties == Details(byline="Ines Harrowgate", date="2024-10-08")
    assert texts(draft.blocks) == [STORY]


@pytest.mark.parametrize("cut", [0, 1, 7, 20, 60, 100])
def test_file_cut_short_gives_what_there_is(cut: int) -> None:
    head = rb"{\rtf1\ansi{\fonttbl{\f0 A;}}\pard "
    draft = rtf.extract((head + STORY.encode() + b"}")[:cut])
    assert "".join(texts(draft.blocks)) == STORY[: max(0, cut - len(head))].strip()


def test_too_many_ends_are_no_crash() -> None:
    assert read(b"One}}}} two") == ["One two"]


def test_depth_is_limited() -> None:
    with pytest.raises(RefusedError) as caught:
        rtf.extract(b"{\\rtf1" + b"{" * 1_000_000)
    assert caught.value.refusal is Refusal.TOO_COMPLICATED
