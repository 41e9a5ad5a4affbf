"""The parts of a ZIP file, and the XML in them, unpacked one at a time and never beyond a limit.

Runs in the child process (`reader.formats.child`). Pictures, macros and embedded files are never unpacked.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from reader.formats.refusal import Refusal, RefusedError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

PART_LIMIT_BYTES = 30_000_000  # unpacked; a book's text has some ten
_DEEPEST = 200  # elements within one another; a table in a table in a table needs some forty
_MOST_ELEMENTS = 1_500_000

_DAMAGED = (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError)


class Package:
    """The parts of a ZIP file, by name.

    Raises:
        RefusedError: the file is damaged.
    """

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as error:
            raise RefusedError(Refusal.DAMAGED) from error
        self.names = self._archive.namelist()

    def part(self, name: str) -> bytes:
        """One part, unpacked; empty where there is none of that name.

        Raises:
            RefusedError: it is damaged, locked or larger than a text can be.
        """
        try:
            entry = self._archive.getinfo(name)
        except KeyError:
            return b""
        if entry.flag_bits & 0x1:
            raise RefusedError(Refusal.PASSWORD)
        try:
            with self._archive.open(entry) as file:
                data = file.read(PART_LIMIT_BYTES + 1)
        except _DAMAGED as error:
            raise RefusedError(Refusal.DAMAGED) from error
        if len(data) > PART_LIMIT_BYTES:
            raise RefusedError(Refusal.TOO_LARGE)
        return data

    def tree(self, name: str) -> Element | None:
        """One part as XML, every name without its namespace; None where there is none.

        Raises:
            RefusedError: it is damaged, locked, too large, too deep, or declares entities.
        """
        data = self.part(name)
        return parse_xml(data) if data else None


def parse_xml(data: bytes) -> Element:
    """XML as a tree, every name without its namespace: two generations of each standard differ in nothing else.

    Raises:
        RefusedError: it is damaged, too deep, or has a document type, with which entities could be declared.
    """
    parser = ET.XMLParser(target=_Builder())  # noqa: S314 (the builder lets no document type in)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ET.ParseError, ValueError, LookupError) as error:
        raise RefusedError(Refusal.DAMAGED) from error
    return root


class _Builder(ET.TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str]) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST or self._count > _MOST_ELEMENTS:
            raise RefusedError(Refusal.TOO_COMPLICATED)
        return super().start(_local(tag), {_local(name): value for name, value in attrs.items()})

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return super().end(_local(tag))

    def doctype(self, _name: str, _public: str | None, _system: str | None) -> None:
        raise RefusedError(Refusal.DAMAGED)


def _local(name: str) -> str:
    return name.rpartition("}")[2]
