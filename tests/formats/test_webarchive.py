"""Web archives of Safari: the page in them, and a reason where there is none."""

from __future__ import annotations

import plistlib

import pytest

from reader.formats import webarchive
from reader.formats.refusal import Refusal, RefusedError
from tests.helpers.papers import HIDDEN, STORY, texts

PAGE = f"<html><head><title>Crane falls</title></head><body><h1>Crane falls</h1><p>“{STORY}” – café</p></body></html>"


def archive(page: bytes = PAGE.encode(), **changed: object) -> bytes:
    main = {"WebResourceData": page, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8"}
    other = {"WebResourceData": f"<p>{HIDDEN}</p>".encode(), "WebResourceMIMEType": "text/html"}
    whole = {"WebMainResource": main | changed, "WebSubresources": [other]}
    return plistlib.dumps(whole, fmt=plistlib.FMT_BINARY)


def test_page_is_read() -> None:
    draft = webarchive.extract(archive())
    assert texts(draft.blocks) == ["Crane falls", f"“{STORY}” – café"]
    assert draft.details.title == "Crane falls"


@pytest.mark.parametrize("named", ["windows-1252", "UTF-8", "nonsense"])
def test_letters_are_those_of_the_page_whatever_is_named(named: str) -> None:
    data = archive(PAGE.encode("cp1252"), WebResourceTextEncodingName=named)
    assert f"“{STORY}” – café" in texts(webarchive.extract(data).blocks)


@pytest.mark.parametrize(
    "data",
    [
        archive(WebResourceMIMEType="application/pdf"),
        archive(WebResourceData="text"),
        plistlib.dumps({"a": [1]}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps([1], fmt=plistlib.FMT_BINARY),
        archive()[:200],
        b"bplist00",
        b"bplist00" + bytes(40),
        b"bplist00" + b"\xff" * 40,
    ],
)
def test_archive_without_a_page_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedError) as caught:
        webarchive.extract(data)
    assert caught.value.refusal is Refusal.NO_WEB_PAGE
