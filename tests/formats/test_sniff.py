"""What a file is goes by its content first."""

from __future__ import annotations

import pytest

from reader.errors import CannotReadFileError
from reader.formats.sniff import FileKind, document_kind, kind_of

FOREIGN = {
    "a file in the old Office format": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(20),
    "a picture": b"\x89PNG\r\n\x1a\n",
    "a compressed archive": b"\x1f\x8b\x08",
    "an archive": bytes(257) + b"ustar\x0000",
    "a sound recording": b"ID3\x04\x00\x00",
    "a program": b"\x7fELF\x02",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_foreign_file_is_named(what: str) -> None:
    with pytest.raises(CannotReadFileError) as caught:
        document_kind(FOREIGN[what], "")
    assert caught.value.message == f"This is {what}."
    assert "save the article as one of these" in caught.value.hint


@pytest.mark.parametrize(
    ("stream", "what"),
    [
        ("WordDocument", r"old \.doc format"),
        ("Workbook", "spreadsheet"),
        ("PowerPoint Document", "presentation"),
        ("__properties_version1.0", "Outlook message"),
        ("EncryptedPackage", "protected with a password"),
        ("DRMEncryptedDataSpace", "rights management"),
    ],
)
def test_old_office_file_is_told_by_its_directory(stream: str, what: str) -> None:
    with pytest.raises(CannotReadFileError, match=what) as caught:
        document_kind(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le"), ".doc")
    assert caught.value.hint


def test_documents_are_told_by_their_start() -> None:
    assert document_kind(b"PK\x03\x04" + bytes(40), "") is FileKind.PACKAGE
    assert document_kind(b"bplist00\xd1", "") is FileKind.WEB_ARCHIVE
    assert document_kind(b"%PDF-1.7\n%\xe2\xe3", "") is FileKind.PDF
    assert document_kind(b"\xef\xbb\xbf\n%PDF-1.7\n", ".txt") is FileKind.PDF
    assert document_kind(b"\r\n{\\rtf1\\ansi", "") is FileKind.RTF


@pytest.mark.parametrize(
    "start", [b"BMW said on Monday", b"BZh is a label", b"ID3 tags are old", b"GIF is a format", b""]
)
def test_text_that_begins_like_a_picture_is_text(start: bytes) -> None:
    assert document_kind(start, "") is None


@pytest.mark.parametrize("suffix", ["", ".txt", ".md", ".docx"])
@pytest.mark.parametrize(
    "start",
    [
        "<!DOCTYPE html>\n<p>x",
        "\n <!-- saved from url=(0014)about:internet -->\n<html>",
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x">',
        "<HTML lang=en>",
    ],
)
def test_web_page_is_told_by_its_start_whatever_its_name(start: str, suffix: str) -> None:
    assert kind_of(start, suffix) is FileKind.HTML


def test_fragment_of_a_page_needs_the_suffix() -> None:
    assert kind_of("<p>The harbour was closed.</p>", ".HTM") is FileKind.HTML
    assert kind_of("<p>The harbour was closed.</p>", ".txt") is FileKind.TEXT


def test_plain_text_named_html_is_text() -> None:
    assert kind_of("The harbour was closed.", ".html") is FileKind.TEXT


def test_markdown_goes_by_its_suffix() -> None:
    assert kind_of("# Harbour closed", ".md") is FileKind.MARKDOWN
    assert kind_of("# Harbour closed", "") is FileKind.TEXT


def test_other_xml_is_refused() -> None:
    with pytest.raises(CannotReadFileError, match="XML file"):
        kind_of('<?xml version="1.0"?><rss><channel/></rss>', ".xml")


MAIL = "Received: from a\r\nMessage-ID: <1@x>\r\nFrom: a@b\r\nSubject: Harbour\r\n\r\nHello"
ARCHIVE = "From: <Saved by x>\nSubject: Harbour\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n--b"


@pytest.mark.parametrize("start", [MAIL, ARCHIVE, f"\r\n{MAIL}", f"From reporter Tue Oct 8\n{MAIL}"])
@pytest.mark.parametrize("suffix", ["", ".txt", ".eml"])
def test_mail_is_told_by_its_headers(start: str, suffix: str) -> None:
    assert document_kind(start.encode(), suffix) is FileKind.MAIL
    assert kind_of(start, suffix) is FileKind.MAIL


def test_unsent_letter_needs_the_suffix() -> None:
    letter = b"X-Unsent: 1\nSubject: Harbour\n\nThe harbour was closed."
    assert document_kind(letter, ".EML") is FileKind.MAIL
    assert document_kind(letter, ".txt") is None


def test_article_with_labelled_lines_is_no_mail() -> None:
    assert kind_of("Subject: harbour\nDate: Monday\nFrom: the office\n\nThe harbour was closed.", "") is FileKind.TEXT
