"""Packages are unpacked with care: no bomb, no entity, no lock, no depth gets through."""

from __future__ import annotations

import io
import zipfile

import pytest

from reader.formats import package
from reader.formats.package import Package, parse_xml
from reader.formats.refusal import Refusal, RefusedError
from tests.helpers.papers import zipped


def refused(action: object, *arguments: object) -> Refusal:
    with pytest.raises(RefusedError) as caught:
        action(*arguments)  # type: ignore[operator]
    return caught.value.refusal


def test_part_is_given_and_a_missing_one_is_empty() -> None:
    parts = Package(zipped({"a.xml": "<a><b/></a>"}))
    assert parts.part("a.xml") == b"<a><b/></a>"
    assert parts.part("b.xml") == b""
    assert parts.tree("b.xml") is None
    assert parts.names == ["a.xml"]


def test_names_lose_their_namespaces() -> None:
    root = parse_xml(b'<w:a xmlns:w="urn:w" w:val="1"><w:b/></w:a>')
    assert (root.tag, root.get("val"), [child.tag for child in root]) == ("a", "1", ["b"])


def test_bomb_is_not_unpacked() -> None:
    bomb = zipped({"a.xml": b"<a>" + b" " * (package.PART_LIMIT_BYTES + 1)})
    assert len(bomb) < 100_000
    assert refused(Package(bomb).part, "a.xml") is Refusal.TOO_LARGE


def test_size_that_lies_is_not_believed() -> None:
    data = bytearray(zipped({"a.xml": b"<a>" + b" " * 5_000 + b"</a>"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = (10).to_bytes(4, "little")
    assert refused(Package(bytes(data)).part, "a.xml") is Refusal.DAMAGED


def test_lock_is_seen() -> None:
    data = bytearray(zipped({"a.xml": "<a/>"}))
    directory = data.index(b"PK\x01\x02")
    data[directory + 8] |= 1
    assert refused(Package(bytes(data)).part, "a.xml") is Refusal.PASSWORD


def test_damage_is_named() -> None:
    data = zipped({"a.xml": "<a>" + "harbour " * 500 + "</a>"})
    assert refused(Package, data[: len(data) // 2]) is Refusal.DAMAGED
    start = data.index(b"a.xml") + 8
    broken = data[:start] + bytes(30) + data[start + 30 :]
    assert refused(Package(broken).part, "a.xml") is Refusal.DAMAGED


def test_unknown_compression_is_damage() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.xml", "<a/>")
    data = bytearray(buffer.getvalue())
    directory = data.index(b"PK\x01\x02")
    data[directory + 10] = 99
    assert refused(Package(bytes(data)).part, "a.xml") is Refusal.DAMAGED


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
    ],
)
def test_document_types_are_refused(head: str) -> None:
    assert refused(parse_xml, f"{head}<a>&x;&b;</a>".encode()) is Refusal.DAMAGED


def test_depth_and_number_of_elements_are_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    assert refused(parse_xml, b"<a>" * 100_000) is Refusal.TOO_COMPLICATED
    monkeypatch.setattr(package, "_MOST_ELEMENTS", 100)
    assert refused(parse_xml, b"<r>" + b"<a/>" * 101 + b"</r>") is Refusal.TOO_COMPLICATED


@pytest.mark.parametrize(
    "data", [b"", b"<a>", b"no XML", b"<a>\x00</a>", b'<?xml version="1.0" encoding="nonsense"?><a/>']
)
def test_what_is_no_xml_is_damage(data: bytes) -> None:
    assert refused(parse_xml, data) is Refusal.DAMAGED
