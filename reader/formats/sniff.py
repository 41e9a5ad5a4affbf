"""Tell what a file is: by its content first, by its suffix second."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

from reader.errors import CannotReadFileError
from reader.formats.refusal import Refusal, RefusedError


class FileKind(Enum):
    """The kinds of files that can be read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    RTF = "rtf"
    WEB_ARCHIVE = "webarchive"  # Safari's
    MAIL = "mail"  # other browsers' web archives (MHTML) are built like mails
    PACKAGE = "package"  # a ZIP file; what it holds is found out where it can do no harm


class _Magic(NamedTuple):
    offset: int
    prefix: bytes
    what: str


_READABLE = "Counterpoint reads text, Markdown, web pages, PDF, Word (.docx), OpenDocument (.odt), RTF and mail (.eml)"
_SAVE_TEXT = f"{_READABLE}; save the article as one of these and open that."
_OTHER_KINDS = f"{_READABLE}; choose an article."

_MAGIC = (
    _Magic(0, b"\x89PNG\r\n", "a picture"),
    _Magic(0, b"\xff\xd8\xff", "a picture"),
    _Magic(0, b"GIF87a", "a picture"),
    _Magic(0, b"GIF89a", "a picture"),
    _Magic(0, b"II*\x00", "a picture"),
    _Magic(0, b"MM\x00*", "a picture"),
    _Magic(0, b"BM", "a picture"),
    _Magic(8, b"WEBP", "a picture"),
    _Magic(8, b"AVI ", "a video"),
    _Magic(8, b"WAVE", "a sound recording"),
    _Magic(4, b"ftypheic", "a picture"),
    _Magic(4, b"ftypavif", "a picture"),
    _Magic(4, b"ftyp", "a video or sound recording"),
    _Magic(0, b"\x1a\x45\xdf\xa3", "a video"),
    _Magic(0, b"OggS", "a sound recording"),
    _Magic(0, b"ID3", "a sound recording"),
    _Magic(0, b"fLaC", "a sound recording"),
    _Magic(0, b"%!PS", "a PostScript file"),
    _Magic(0, b"\x1f\x8b", "a compressed archive"),
    _Magic(0, b"BZh", "a compressed archive"),
    _Magic(0, b"\xfd7zXZ\x00", "a compressed archive"),
    _Magic(0, b"(\xb5/\xfd", "a compressed archive"),
    _Magic(0, b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    _Magic(0, b"Rar!\x1a\x07", "a compressed archive"),
    _Magic(257, b"ustar", "an archive"),
    _Magic(0, b"SQLite format 3\x00", "a database"),
    _Magic(0, b"\x7fELF", "a program"),
)
_LETTERS_ONLY = frozenset({b"BM", b"BZh", b"ID3"})  # an article may begin with these: want a binary byte soon after

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STREAMS = (  # what an old Office file holds, told by the names in its directory
    ("WordDocument", "a Word document in the old .doc format", "Save it as .docx in a word processor and open that."),
    ("Workbook", "a spreadsheet, not an article", _OTHER_KINDS),
    ("PowerPoint Document", "a presentation, not an article", _OTHER_KINDS),
    ("__properties_version1.0", "an Outlook message (.msg)", "Save it as .eml in the mail program and open that."),
)

_MARKUP_START = re.compile(
    r"(?:\s|<\?xml[^>]{0,200}\?>|<!--.{0,5000}?-->)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_OTHER_XML = re.compile(r"\s*<\?xml\b", re.IGNORECASE)
_MAIL_HEADER = re.compile(
    r"(?:From|To|Cc|Subject|Date|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[\w-]+|"
    r"Content-Type|Snapshot-Content-Location):\s",
    re.IGNORECASE,
)
_MAIL_ONLY = re.compile(r"^(?:MIME-Version|Message-ID|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)
_TAG = re.compile(r"<(?:p|div|h[1-6]|article|section|table|span|a|br|meta|title)\b", re.IGNORECASE)

_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_MAIL_SUFFIXES = frozenset({".eml", ".emlx", ".mht", ".mhtml"})
_MARKUP_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".xht"})
_LOOKED_AT_BYTES = 8192


def document_kind(data: bytes, suffix: str) -> FileKind | None:
    """The kind of a document that is no plain text; None for what can only be text. `suffix` is the file name's.

    Raises:
        CannotReadFileError: it is something else; names it and says what to do.
    """
    head = data[:_LOOKED_AT_BYTES]
    if b"%PDF-" in head[:1024]:
        return FileKind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return FileKind.PACKAGE
    if head.startswith(b"bplist00"):
        return FileKind.WEB_ARCHIVE
    if head.lstrip().startswith(b"{\\rtf"):
        return FileKind.RTF
    if head.startswith(_OLD_OFFICE):
        _refuse_old_office(data)
    for magic in _MAGIC:
        if head.startswith(magic.prefix, magic.offset):
            if magic.prefix in _LETTERS_ONLY and not re.search(rb"[\x00-\x08]", head[:64]):
                continue
            raise CannotReadFileError(f"This is {magic.what}.", _SAVE_TEXT)
    return FileKind.MAIL if _is_mail(head.decode("latin-1"), suffix.lower()) else None


def _refuse_old_office(data: bytes) -> None:
    """Old Office files, and new ones that are locked: both are containers with a directory in UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise RefusedError(Refusal.PASSWORD)
    if "DRMEncrypted".encode("utf-16-le") in data:
        raise RefusedError(Refusal.RIGHTS)
    for stream, what, hint in _STREAMS:
        if stream.encode("utf-16-le") in data:
            raise CannotReadFileError(f"This is {what}.", hint)
    raise CannotReadFileError("This is a file in the old Office format.", _SAVE_TEXT)


def kind_of(text: str, suffix: str) -> FileKind:
    """The kind of decoded text. `suffix` is the file name's, with its dot; "" for pasted text.

    Raises:
        CannotReadFileError: XML that is no web page.
    """
    head = text[:_LOOKED_AT_BYTES]
    suffix = suffix.lower()
    if _is_mail(head, suffix):
        return FileKind.MAIL
    if _MARKUP_START.match(head):
        return FileKind.HTML
    if suffix in _MARKUP_SUFFIXES and _TAG.search(text[:200_000]):
        return FileKind.HTML
    if _OTHER_XML.match(head):
        raise CannotReadFileError("This is an XML file, not an article.", _SAVE_TEXT)
    return FileKind.MARKDOWN if suffix in _MARKDOWN_SUFFIXES else FileKind.TEXT


def _is_mail(head: str, suffix: str) -> bool:
    """Whether this starts with a run of known headers: three, one of them made by a program; two where named .eml."""
    headers = head.lstrip("\ufeff\r\n").replace("\r\n", "\n").split("\n\n", 1)[0]
    known = sum(1 for line in headers.split("\n") if _MAIL_HEADER.match(line))
    if suffix in _MAIL_SUFFIXES:
        return known >= 2
    return known >= 3 and _MAIL_ONLY.search(headers) is not None
