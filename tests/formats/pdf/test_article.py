"""PDF files as a whole: the headline by its size, the story in order, and a reason for what cannot be read."""

from __future__ import annotations

import pytest

from reader.formats import pdf as reader
from reader.formats.pdf import letters
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind
from tests.helpers.papers import STORY, texts
from tests.helpers.sheets import Set, column, locked, pdf

FIRST = "The harbour of Port Ellery was closed on Monday after a crane had fallen onto the quay, the office said."
SECOND = "Nobody was hurt, said Maren Stell, who leads the fire brigade. It took her crews two hours to clear the road."
THIRD = "Ships were sent to Sund Narrows until the evening, when the harbour was opened again, according to the pilots."
BODY = column([FIRST, SECOND, THIRD], 60, 700, 60, gap=8)


def test_largest_text_is_the_title_and_the_paper_above_it_is_not() -> None:
    head = [Set(60, 760, "Crane falls onto quay", 22), Set(60, 740, "and closes the harbour for a day", 22)]
    draft = reader.extract(pdf([Set(60, 800, "The Harbour Ledger", 30), *head, *BODY]))
    assert [(block.kind, block.text) for block in draft.blocks] == [
        (BlockKind.FURNITURE, "The Harbour Ledger"),
        (BlockKind.TITLE, "Crane falls onto quay and closes the harbour for a day"),
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.PARAGRAPH, SECOND),
        (BlockKind.PARAGRAPH, THIRD),
    ]
    assert draft.details.title == "Crane falls onto quay and closes the harbour for a day"
    assert draft.details.outlet == "The Harbour Ledger"


def test_title_of_the_file_counts_where_the_text_shows_it() -> None:
    page = [Set(60, 760, "Crane falls onto quay"), *BODY]
    assert reader.extract(pdf(page, Title="Crane falls onto quay")).details.title == "Crane falls onto quay"
    assert reader.extract(pdf(page, Title="Microsoft Word - draft3.doc")).details.title is None


def test_short_bold_lines_are_headings() -> None:
    page = [
        *column([FIRST], 60, 700, 60), Set(60, 660, "What comes next", bold=True), *column([SECOND], 60, 640, 60),
        Set(60, 600, "The pilots", 12), *column([THIRD], 60, 580, 60),
    ]  # fmt: skip
    kinds = {block.text: block.kind for block in reader.extract(pdf(page)).blocks}
    assert kinds["What comes next"] is BlockKind.HEADING
    assert kinds["The pilots"] is BlockKind.HEADING
    assert kinds[SECOND] is BlockKind.PARAGRAPH


def test_same_file_gives_the_same_draft() -> None:
    data = pdf(BODY)
    assert reader.extract(data) == reader.extract(data)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (locked(pdf(BODY), "secret"), Refusal.PASSWORD),
        (pdf(BODY)[:300], Refusal.DAMAGED),
        (b"%PDF-1.7\n" + bytes(200), Refusal.DAMAGED),
        (pdf([], picture=True), Refusal.SCAN),
        (pdf([Set(60, 30, "Scanned by Q")], picture=True), Refusal.SCAN),
        (pdf([]), Refusal.SCAN),
        (pdf(BODY, Creator="Counterpoint 1.0.0"), Refusal.OWN_REPORT),
    ],
)
def test_what_cannot_be_read_is_refused_for_what_it_is(data: bytes, refusal: Refusal) -> None:
    with pytest.raises(RefusedError) as caught:
        reader.extract(data)
    assert caught.value.refusal is refusal


def test_file_that_may_be_read_but_not_printed_is_read() -> None:
    assert FIRST in texts(reader.extract(locked(pdf(BODY), "")).blocks)


def test_pages_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "MOST_PAGES", 2)
    assert reader.extract(pdf(BODY, [])).blocks
    with pytest.raises(RefusedError) as caught:
        reader.extract(pdf(BODY, BODY, BODY))
    assert caught.value.refusal is Refusal.TOO_MANY_PAGES


def test_letters_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_MOST_LETTERS", 100)
    with pytest.raises(RefusedError) as caught:
        reader.extract(pdf(column([STORY], 60, 700, 60)))
    assert caught.value.refusal is Refusal.TOO_LARGE


def test_letters_that_no_font_explains_are_no_text() -> None:
    data = pdf([Set(60, 700, "x" * 40)])
    table = "/CIDInit /ProcSet findresource begin begincmap 1 beginbfchar <78> <E000> endbfchar endcmap"
    with pytest.raises(RefusedError) as caught:
        reader.extract(_with_unicode(data, table.encode()))
    assert caught.value.refusal is Refusal.NO_LETTERS


def _with_unicode(data: bytes, table: bytes) -> bytes:
    import io

    import pikepdf

    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as made:
        made.pages[0].Resources.Font.F1.ToUnicode = made.make_stream(table)
        made.save(buffer)
    return buffer.getvalue()
