"""The finished PDF, read back with other people's programs."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2
import pytest

from reader.export.pdf import export_pdf
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document, joined
from tests.helpers.ferry import ferry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reader.model.comparison import Comparison

pytestmark = pytest.mark.usefixtures("qapp")

WHEN = datetime(2031, 3, 14, 9, 30, tzinfo=UTC)
LEFT, RIGHT = Side.LEFT, Side.RIGHT


def long_pair(paragraphs: int = 60) -> Comparison:
    """Two articles of several pages, with links that stay on a page, links that do not, and claims throughout."""
    one = [
        f"Left paragraph {n} tells of item {n} and of the {n} people who saw it happen. " * 4 for n in range(paragraphs)
    ]
    other = [f"Right paragraph {n} tells of item {n} and of those who did not see it. " * 4 for n in range(paragraphs)]
    marks: list[Any] = [
        joined(f"Left paragraph {n} tells of item {n} and", f"Right paragraph {(n * 7) % paragraphs} tells")
        for n in range(0, paragraphs, 3)
    ]
    marks += [claimed(LEFT, f"of item {n} and of the {n} people", Status.DISPUTED) for n in range(0, paragraphs, 5)]
    # from the middle of one paragraph to the middle of another: some of these run over the end of a page
    text = "\n".join(part.strip() for part in one)
    marks += [claimed(LEFT, text[at : at + 900], Status.UNVERIFIED) for at in range(2000, len(text) - 2000, 2500)]
    return comparison(
        document(text, name="left.txt"),
        document("\n".join(part.strip() for part in other), name="right.txt"),
        *marks,
    )


@pytest.fixture(scope="module")
def content(qapp: object) -> bytes:
    return export_pdf(ferry(), version="1.2.3", created=WHEN)


@pytest.fixture(scope="module")
def long_content(qapp: object) -> bytes:
    return export_pdf(long_pair(), version="1.2.3")


@pytest.fixture
def opened(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        yield pdf


def text_of(content: bytes) -> list[str]:
    pdf = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in pdf]
    finally:
        pdf.close()


def folded(text: str) -> str:
    return "".join(text.split())


def annotations(pdf: pikepdf.Pdf, subtype: str) -> list[tuple[int, Any]]:
    return [
        (number, item)
        for number, page in enumerate(pdf.pages)
        for item in page.get("/Annots", [])
        if item.Subtype == subtype
    ]


def test_words_of_both_articles_are_complete_and_in_order(content: bytes) -> None:
    text = folded(text_of(content)[0])
    left, right = folded(ferry().left.text), folded(ferry().right.text)
    assert left in text
    assert right in text
    assert text.index(left) < text.index(right)


def test_words_of_long_articles_are_complete_and_in_order(long_content: bytes) -> None:
    pages = [folded(page) for page in text_of(long_content)]
    for side in Side:
        rest = folded(long_pair().document(side).text)
        for page in pages:
            begin = rest[:200]
            if begin not in page:
                continue
            start = page.index(begin)
            same = 0
            while same < len(rest) and start + same < len(page) and rest[same] == page[start + same]:
                same += 1
            rest = rest[same:]
        assert not rest


def test_no_ligatures_and_no_odd_characters_come_out(qapp: object) -> None:
    words = "The office’s first official affirmed: “fifth fjord – efficient” flow; it's 1/2 - well-known…"
    text = " ".join(text_of(export_pdf(comparison(words, words), version="1"))[0].split())
    assert text.count(words) == 2
    assert not re.search("[\ufb00-\ufb06\u02bc\t]", text)


def test_each_flagged_claim_is_one_highlight_with_its_reason(opened: pikepdf.Pdf) -> None:
    notes = [item for _, item in annotations(opened, "/Highlight")]
    flagged = [claim for claim in ferry().claims if claim.flagged]
    assert [str(note.Contents) for note in notes] == [claim.reason for claim in flagged]
    assert [str(note.NM) for note in notes] == [f"counterpoint-{claim.id}" for claim in flagged]
    assert str(notes[1].T) == "A member of the crew, who asked not to be named"
    assert str(notes[3].T) == "Counterpoint"


def test_each_highlight_has_a_popup_and_its_own_look(opened: pikepdf.Pdf) -> None:
    for _, note in annotations(opened, "/Highlight"):
        assert note.Popup.Parent == note
        assert note.AP.N.Resources.ExtGState.M.BM == "/Multiply"
        assert note.AP.N.BBox == note.Rect


def _highlighted(content: bytes, pdf: pikepdf.Pdf) -> dict[str, str]:
    """Text under the quads of each highlight, all its parts together."""
    told: dict[str, str] = {}
    viewer = pypdfium2.PdfDocument(content)
    try:
        for number, note in annotations(pdf, "/Highlight"):
            page = viewer[number].get_textpage()
            name = str(note.get("/IRT", note).NM)
            quads = [float(value) for value in note.QuadPoints]
            for start in range(0, len(quads), 8):
                left, top, right, _, _, bottom = quads[start : start + 6]
                told[name] = told.get(name, "") + page.get_text_bounded(left, bottom, right, top)
    finally:
        viewer.close()
    return told


def test_highlights_lie_on_the_words_of_their_claims(content: bytes, opened: pikepdf.Pdf) -> None:
    told = _highlighted(content, opened)
    for claim in ferry().claims:
        if claim.flagged:
            assert folded(told[f"counterpoint-{claim.id}"]) == folded(ferry().words(claim.location))


def test_highlights_over_page_ends_lie_on_their_words_too(long_content: bytes) -> None:
    whole = long_pair()
    with pikepdf.open(io.BytesIO(long_content)) as pdf:
        told = _highlighted(long_content, pdf)
        parts = [item for _, item in annotations(pdf, "/Highlight") if "/IRT" in item]
    assert parts, "the example has to have a claim that runs over the end of a page"
    for claim in whole.claims:
        assert folded(told[f"counterpoint-{claim.id}"]) == folded(whole.words(claim.location))


def test_every_mark_lies_on_its_page_and_every_link_arrives(long_content: bytes) -> None:
    with pikepdf.open(io.BytesIO(long_content)) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        width, height = (float(number) for number in pdf.pages[0].MediaBox[2:4])
        links = annotations(pdf, "/Link")
        for _, item in [*links, *annotations(pdf, "/Highlight")]:
            left, bottom, right, top = (float(number) for number in item.Rect)
            assert 0 <= left < right <= width
            assert 0 <= bottom < top <= height
        for _, link in links:
            page, kind, left, top, _ = link.A.D
            assert page.objgen in pages
            assert kind == "/XYZ"
            assert 0 <= float(left) <= width
            assert 0 <= float(top) <= height


def test_every_claim_leads_to_its_place_and_back(opened: pikepdf.Pdf) -> None:
    first, claims = (page.obj.objgen for page in (opened.pages[0], opened.pages[1]))
    links = annotations(opened, "/Link")
    back = [link for page, link in links if page == 0 and link.A.D[0].objgen == claims]
    there = [link for page, link in links if page == 1 and link.A.D[0].objgen == first]
    flagged = sum(claim.flagged for claim in ferry().claims)
    assert len(back) == flagged
    assert len(there) > flagged  # the claims' own words, and evidence and counterparts besides


def test_links_to_other_pages_are_printed_in_the_gutter(long_content: bytes) -> None:
    first = text_of(long_content)[0]
    assert re.search(r"\d+ › p\. \d+", first)
    assert re.search(r"p\. \d+ ‹ \d+", "".join(text_of(long_content)))


def test_claims_that_tell_the_same_name_each_other(content: bytes) -> None:
    printed = folded("".join(text_of(content)))
    assert folded("See also claim 3  Island Wire, p. 1") in printed
    assert folded("See also claim 2  Harbour Post, p. 1") in printed


def test_outline_names_articles_and_claims(opened: pikepdf.Pdf) -> None:
    with opened.open_outline() as outline:
        titles = [item.title for item in outline.root]
        tops = [float(item.destination[3]) for item in outline.root]
        claims = [item.title for item in outline.root[2].children]
    assert titles == [
        "Ferry operator knew of engine fault, crew member says",
        "Grounded ferry: Blue Line denies it was warned",
        "Claims that stand disputed or unverified (4)",
        "Details that differ",
        "Who is quoted, and how the other article gives it",
        "What this was made from",
    ]
    assert len(set(tops[3:])) == len(tops[3:])  # each leads to its own heading
    assert claims[0].startswith("1 ! left: The Norsund ferry that ran aground")
    assert claims[3].startswith("4 ? right: Fishing boats")


def test_origin_is_told_in_print_and_in_the_description(content: bytes, opened: pikepdf.Pdf) -> None:
    whole = ferry()
    text = folded("".join(text_of(content)))
    described = bytes(opened.Root.Metadata.read_bytes()).decode()
    for article in (whole.left, whole.right):
        assert article.sha256 in text
        assert article.sha256 in described
        assert article.sha256 in str(opened.docinfo["/Subject"])
        assert article.name in text
    assert str(opened.docinfo["/LeftSHA256"]) == whole.left.sha256
    assert folded("Counterpoint 1.2.3") in text
    assert folded("14 March 2031, 09:30 UTC") in text
    assert folded("counterpoint_sentences 1.0.0") in text
    assert str(opened.docinfo["/CreationDate"]) == "D:20310314093000+00'00'"


def test_language_page_labels_and_title_are_set(opened: pikepdf.Pdf) -> None:
    assert str(opened.Root.Lang) == "en"
    assert opened.Root.ViewerPreferences.DisplayDocTitle
    assert opened.pages[1].label == "2"
    assert str(opened.docinfo["/Title"]).startswith("Ferry operator knew")


def test_description_is_well_formed(qapp: object) -> None:
    from lxml import etree

    hostile = document('A <title> & "more" \x01\x1b\nbody', titled=True, name="]]><x>.txt")
    made = export_pdf(comparison(hostile, "b"), version="1")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        etree.fromstring(bytes(pdf.Root.Metadata.read_bytes()))
        assert str(pdf.docinfo["/Title"]).startswith('A <title> & "more"')


def test_same_input_gives_the_same_bytes(content: bytes) -> None:
    assert export_pdf(ferry(), version="1.2.3", created=WHEN) == content


def test_another_process_gives_the_same_bytes_without_being_asked_for_an_application(checkout: Path) -> None:
    script = (
        "import hashlib\n"
        "from reader.export.pdf import export_pdf\n"
        "from tests.helpers.ferry import ferry\n"
        "print(hashlib.sha256(export_pdf(ferry(), version='1')).hexdigest())\n"
    )
    here = hashlib.sha256(export_pdf(ferry(), version="1")).hexdigest()
    for seed in ("1", "2"):  # Qt's own hashes start elsewhere in every process
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        environment.pop("QT_QPA_PLATFORM", None)
        made = subprocess.run(
            [sys.executable, "-c", script], cwd=checkout, env=environment, check=True, capture_output=True, text=True
        )
        assert made.stdout.strip() == here


def test_without_a_time_no_date_is_in_the_file(qapp: object) -> None:
    made = export_pdf(ferry(), version="1")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "/CreationDate" not in pdf.docinfo
        assert b"CreateDate" not in pdf.Root.Metadata.read_bytes()
    assert "Made" not in "".join(text_of(made))


@pytest.mark.parametrize(("page", "size"), [("A4", (842, 595)), ("Letter", (792, 612))])
def test_paper_lies_on_its_long_side(page: str, size: tuple[int, int], qapp: object) -> None:
    with pikepdf.open(io.BytesIO(export_pdf(ferry(), version="1", page=page))) as pdf:
        assert [round(float(number)) for number in pdf.pages[0].MediaBox[2:4]] == list(size)


def test_unknown_paper_is_refused() -> None:
    with pytest.raises(ValueError, match="A4, Letter"):
        export_pdf(ferry(), version="1", page="A0")


def test_may_be_made_on_another_thread(content: bytes) -> None:
    made: list[bytes] = []
    thread = threading.Thread(target=lambda: made.append(export_pdf(ferry(), version="1.2.3", created=WHEN)))
    thread.start()
    thread.join()
    assert made == [content]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_file_is_sound(long_content: bytes, tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(long_content)
    checked = subprocess.run(["qpdf", "--check", tmp_path / "made.pdf"], check=False, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    assert "No syntax or stream encoding errors" in checked.stdout


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "x" * 5000,
        "https://example.org/" + "a/" * 800,
        "שלום עולם said the minister ואז 123 הלך",
        "الوزير said 42 percent of القرى were empty",
        "😀 emoji 👩‍👩‍👧 and flags 🇺🇦 in 𝒻𝒶𝓃𝒸𝓎 letters",
        "漢字とかな混じり文を読む人々。" * 60,
        "<b>bold</b> <script>alert(1)</script> &amp; (parens) \\ backslash",
        "control \x07 and \x1b[31m escape \u202e override \ufeff mark",
        "half \udce9 pair",
        "a\u0301" * 300,
        "\u2028 separators \u2029 inside",
    ],
)
def test_any_text_can_be_printed(text: str, qapp: object) -> None:
    one = document(text, name=text[:40] or "empty", titled=True, outlet=text[:40], byline=text[:40], date=text[:20])
    middle = text.split("\n", maxsplit=1)[0][1:40]
    marks: list[Any] = [claimed(LEFT, middle, Status.DISPUTED, reason=text), joined(middle, middle)] if middle else []
    made = export_pdf(comparison(one, one, *marks, notes=[text]), version="1")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert len(pdf.pages) >= 2
        notes = annotations(pdf, "/Highlight")
        assert len([item for _, item in notes if "/IRT" not in item]) == bool(middle.strip())


def test_right_to_left_claim_is_highlighted_where_it_stands(qapp: object) -> None:
    text = "שלום עולם said the minister, and ואז הלך הביתה was the answer."
    whole = comparison(text, "b", claimed(LEFT, "the minister, and ואז"))
    made = export_pdf(whole, version="1")
    with pikepdf.open(io.BytesIO(made)) as pdf:
        told = _highlighted(made, pdf)["counterpoint-c1"]
    assert "minister" in told
    assert "answer" not in told
    assert "said" not in told


def test_different_events_are_told_honestly(qapp: object) -> None:
    text = text_of(export_pdf(comparison("One.", "Another.", same_event=False), version="1"))[0]
    assert "do not seem to be about the same event" in " ".join(text.split())


def test_reason_longer_than_a_page_is_printed_whole(qapp: object) -> None:
    reason = " ".join(f"reason{number}" for number in range(3000)) + "."
    made = export_pdf(comparison("A claim here.", "b", claimed(LEFT, "A claim", reason=reason)), version="1")
    pages = text_of(made)
    assert len(pages) >= 3
    assert re.findall(r"reason\d+", "".join(pages)) == re.findall(r"reason\d+", reason)


def test_ribbon_with_a_conflict_has_its_sign_at_both_ends(content: bytes) -> None:
    assert text_of(content)[0].count("≠") == 3  # the legend's, and one at each end


@pytest.mark.benchmark
def test_two_books_take_seconds(qapp: object, record_property: Callable[[str, object], None]) -> None:
    start = time.perf_counter()
    made = export_pdf(long_pair(380), version="1")
    taken = time.perf_counter() - start
    words = long_pair(380).left.words + long_pair(380).right.words
    record_property("figures", f"{words} words: {taken:.1f} s, {len(made)} bytes")
    assert words > 45_000
    assert taken < 40
