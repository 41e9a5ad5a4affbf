"""From a file to a document, for friendly and for hostile files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import CannotReadFileError
from reader.formats import read, read_text, source
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.document import Document

STORY = "The harbour of Port Ellery was closed on Monday after a crane had fallen onto the quay, the office said."
HIDDEN = "the word that no file may give away"


def check(document: Document) -> None:
    """What holds for every document."""
    assert "\n".join(block.span.text(document.text) for block in document.blocks) == document.text
    assert all("\n" not in block.span.text(document.text) and len(block.span) for block in document.blocks)
    assert list(document.furniture) == sorted(document.furniture)
    ends = [0, *(span.end for span in document.furniture)]
    assert all(end <= span.start for end, span in zip(ends, document.furniture, strict=False))
    grey = [block.span for block in document.blocks if block.kind is BlockKind.FURNITURE]
    assert set(grey) <= set(document.furniture)
    document.text.encode("utf-8")
    document.name.encode("utf-8")


def test_sample_tells_all_about_itself(checkout: Path) -> None:
    file = checkout / "resources" / "samples" / "harbour-ledger.txt"
    document = read(file)
    check(document)
    assert document.title == document.blocks[0].span.text(document.text)
    assert document.title == "Warehouse fire in Port Ellery drives thousands from their homes"
    assert (document.byline, document.outlet, document.date) == ("Ines Harrowgate", "The Harbour Ledger", "2024-10-08")
    assert (document.name, document.language, document.encoding) == ("harbour-ledger.txt", "en", "utf-8")
    assert document.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", ["harbour-ledger.txt", "northern-wire.txt"])
def test_samples_are_of_the_length_they_promise(checkout: Path, name: str) -> None:
    document = read(checkout / "resources" / "samples" / name)
    check(document)
    assert 400 <= document.words <= 600
    assert document.outlet
    assert document.byline
    grey = [span.text(document.text) for span in document.furniture]
    assert any(words.startswith("PORT ELLERY, Vastria") for words in grey)
    assert any("2024" in words and "©" in words for words in grey)


def test_saved_page_is_read(checkout: Path) -> None:
    document = read(checkout / "tests" / "data" / "formats" / "saved-page.html")
    check(document)
    assert document.title == "Ferry link to Sund Narrows suspended after engine fire"
    assert [span.text(document.text) for span in document.furniture] == ["PORT ELLERY —"]


def test_reading_changes_no_file(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(STORY.encode("utf-16"))
    before = (file.read_bytes(), file.stat().st_mtime_ns)
    read(file)
    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


@pytest.mark.parametrize("name", ["Ærøskøbing.txt", "東京.TXT", "no suffix", "a" * 200 + ".txt", "öffnen?.text"])
def test_file_may_be_named_anything(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(STORY, encoding="utf-8")
    document = read(tmp_path / name)
    assert document.text == STORY
    assert document.path == str(tmp_path / name)


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xc2\xa0\xe2\x80\x8b", b"\x00\x01\x02", b"--- ***"]
)
def test_file_without_an_article_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "nothing.txt"
    file.write_bytes(content)
    with pytest.raises(CannotReadFileError) as caught:
        read(file)
    assert caught.value.message.count(".") <= 2  # the full stop, and one in a name
    assert caught.value.hint


@pytest.mark.parametrize("content", [b"", b"   \n", b"\x00\x01\x02" * 99, b"%PDF-1.7\nbroken", b"PK\x03\x04broken"])
def test_every_refusal_says_once_which_of_two_files_it_is_about(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "second article.docx"
    path.write_bytes(content)
    with pytest.raises(CannotReadFileError) as refused:
        read(path)
    assert str(refused.value).count("second article.docx") == 1


def test_large_text_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    file.write_bytes(b"word " * (source.TEXT_LIMIT_BYTES // 5 + 1))
    with pytest.raises(CannotReadFileError, match="larger than 5 MB"):
        read(file)


def test_one_line_of_many_letters_is_read(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    file.write_bytes(b"word " * 900_000)
    assert len(read(file).text) == 4_499_999


def test_suffix_that_lies_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(f"<!doctype html><title>Crane falls</title><p>{STORY}</p>", encoding="utf-8")
    assert read(tmp_path / "article.txt").title == "Crane falls"
    (tmp_path / "article.pdf").write_text(STORY, encoding="utf-8")
    assert read(tmp_path / "article.pdf").text == STORY


def test_markdown_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "article.md").write_bytes(f"# Crane falls\r\n\r\n{STORY}\r\n".encode())
    document = read(tmp_path / "article.md")
    check(document)
    assert document.text == f"Crane falls\n{STORY}"


def test_pasted_text_has_no_path() -> None:
    document = read_text(f"Crane falls onto quay\n\n{STORY}", "Pasted text")
    check(document)
    assert (document.path, document.name, document.title) == ("", "Pasted text", "Crane falls onto quay")
    assert document.sha256 == hashlib.sha256(f"Crane falls onto quay\n\n{STORY}".encode()).hexdigest()


def test_pasted_halves_of_characters_are_no_crash() -> None:
    check(read_text(f"\ud83d{STORY}\udc00", "\udcff"))


def test_reading_what_was_read_changes_nothing(checkout: Path) -> None:
    first = read(checkout / "resources" / "samples" / "northern-wire.txt")
    again = read_text(first.text, "again")
    assert (again.text, again.blocks, again.furniture) == (first.text, first.blocks, first.furniture)


HOSTILE = {
    "100,000 nested elements": "<div>" * 100_000 + STORY,
    "broken tables": "<table><tr><td>" * 3_000 + STORY,
    "nested lists": "<ul><li>" * 5_000 + STORY,
    "unclosed attributes": f"<p>{STORY}</p>" + '<a href="' * 2_000,
    "many attributes": "<p " + " ".join(f"a{number}=1" for number in range(20_000)) + f">{STORY}</p>",
    "null letters": STORY.replace(" ", " \x00"),
}


@pytest.mark.parametrize("what", HOSTILE)
@pytest.mark.timeout(120)
def test_hostile_page_gives_its_text_or_one_sentence(what: str) -> None:
    try:
        document = read_text(f"<html><body>{HOSTILE[what]}", "page")
    except CannotReadFileError as error:
        assert error.hint  # noqa: PT017
    else:
        check(document)
        assert "harbour of Port Ellery" in document.text


@pytest.mark.timeout(120)
def test_page_opens_nothing_and_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    file = tmp_path / "page.html"
    address = (tmp_path / "secret.txt").as_uri()
    file.write_text(
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{address}"><!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {one} "{f"&{two};" * 10}">' for one, two in zip("bcdefgh", "abcdefg", strict=True))
        + f']><html><head><meta http-equiv="refresh" content="0; url={address}"><base href="{address}">'
        f'<link rel="stylesheet" href="{address}"><style>@import url("{address}")</style></head><body>'
        f'<script src="{address}"></script><script>document.write("never")</script><iframe src="{address}"></iframe>'
        f'<img src="{address}"><object data="{address}"></object><p>{STORY} &x; &h;</p></body></html>',
        encoding="utf-8",
    )
    document = read(file)
    assert STORY in document.text
    assert HIDDEN not in document.text
    assert "never" not in document.text
    assert len(document.text) < 1_000


@given(st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_document_or_one_sentence(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "any.bin"
    file.write_bytes(data)
    try:
        check(read(file))
    except CannotReadFileError as error:
        assert error.message.endswith(".")  # noqa: PT017


@given(st.lists(st.sampled_from([
    "By Ines Harrowgate", "(Northern Wire) -- ", STORY, "Advertisement", "\n", "\n\n", " ", "© 2024 Northern Wire", "“",
    "— ", "(AP Photo/X)", "Read more", "1 of 2 ", "CLOSE ", "LONDON — ", "Related:", "\u202e", "8 October 2024", "###",
])))  # fmt: skip
def test_any_mixture_of_page_parts_gives_a_document_or_one_sentence(parts: list[str]) -> None:
    try:
        check(read_text("".join(parts), "mixture"))
    except CannotReadFileError as error:
        assert error.hint  # noqa: PT017


@pytest.mark.gold
def test_every_real_article_is_read(shared_folder: Path) -> None:
    files = sorted((shared_folder / "articles").glob("*/*.txt"))
    for file in files:
        document = read(file)
        check(document)
        assert document.language == "en"
    assert len(files) > 100


@pytest.mark.timeout(20)
def test_more_lines_than_any_article_are_refused() -> None:
    with pytest.raises(CannotReadFileError, match="more text than any article"):
        read_text("12:00 all quiet\n" * 200_000, "log.txt")


def test_pasted_letter_is_read_as_a_letter() -> None:
    head = "From: Ines Harrowgate <ih@ledger.example>\nTo: a@b\nMessage-ID: <1@x>\nSubject: Crane falls onto quay\n"
    document = read_text(f"{head}Content-Type: text/plain; charset=iso-8859-1\n\n{STORY} – café", "Pasted text")
    check(document)
    assert document.text == f"Crane falls onto quay\n{STORY} – café"
    assert document.byline == "Ines Harrowgate"
