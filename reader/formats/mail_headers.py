"""Header fields of mails as plain lines, however they were encoded and however broken they are."""

from __future__ import annotations

from email.errors import HeaderParseError
from email.header import decode_header
from email.utils import parseaddr
from typing import TYPE_CHECKING

from reader.formats.decode import decode_as

if TYPE_CHECKING:
    from email.message import Message

_LONGEST = 2_000  # characters


def header(message: Message, name: str) -> str:
    """One field's text, decoded; "" where there is none."""
    return _decoded(_raw(message, name))


def address_name(message: Message, name: str) -> str:
    """The name beside the first address in a field; "" where there is only an address."""
    try:
        shown = _decoded(parseaddr(_raw(message, name))[0]).strip(" '\"")
    except RecursionError:  # comments within comments
        return ""
    return "" if "@" in shown else shown


def _raw(message: Message, name: str) -> str:
    """A field as it stands in the file, bytes beyond ASCII as escapes."""
    fields = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    return next(fields, "")[:_LONGEST]


def _decoded(value: str) -> str:
    """Encoded words (RFC 2047) as text; letters that nobody encoded are taken for UTF-8."""
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError):
        pieces = [(value, None)]
    words = [piece if isinstance(piece, str) else _text(piece, charset) for piece, charset in pieces]
    return " ".join("".join(words).encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())


def _text(piece: bytes, charset: str | None) -> str:
    found = decode_as(piece, charset or "utf-8") or decode_as(piece, "windows-1252")
    return found.text if found is not None else piece.decode("latin-1")
