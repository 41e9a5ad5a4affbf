"""E-mails (.eml) and saved web pages in one file (.mhtml): the text part, read as a page or as plain text.

Runs in the child process (`reader.formats.child`). What is attached is never looked at.

Source: RFC 5322, RFC 2045 to 2047, RFC 2557 (web archives), RFC 3676 (flowed text).
"""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from reader.errors import CannotReadFileError
from reader.formats import html
from reader.formats.bylines import byline
from reader.formats.decode import decode, decode_as
from reader.formats.draft import Details, Draft, DraftBlock
from reader.formats.mail_headers import address_name, header
from reader.formats.page import alike, scan
from reader.formats.refusal import Refusal, RefusedError
from reader.formats.text import paragraphs
from reader.formats.wording import load_wording
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LOCKED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"})
_SENT = ("To", "Received", "Message-ID", "Delivered-To", "Return-Path")
_REPLY_MARKS = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv|sv)(?:\[\d+\])?\s*:\s*|\[[^\]]{1,40}\]\s*)+(?=\S)", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- $.*", re.DOTALL | re.MULTILINE)
_ADDRESS = re.compile(r"[ \t]?<(?:https?://|mailto:)[^<>\s]{1,2000}>|\[(?:cid|image):[^\]\n]{1,300}\]", re.IGNORECASE)
_TITLE_REACH = 6  # blocks; letterheads and "for immediate release" may stand before the headline
_LONGEST_TITLE = 250
_MOST_PARTS = 1_000
_LEAST_SHARE = 0.5  # of the plain text; a page with less is a frame around pictures


def extract(data: bytes) -> Draft:
    """The article in a mail or in a web archive.

    Raises:
        RefusedError: there is none in it.
    """
    message = message_from_bytes(data, policy=compat32)
    if _is_web_archive(message):
        return _web_archive(message)
    message, page, plain = _letter(message)
    subject = _REPLY_MARKS.sub("", header(message, "Subject"), count=1)
    blocks = _blocks(page, plain)
    return Draft(tuple(_titled(blocks, subject)), Details(title=subject or None), _sender(message))


def _is_web_archive(message: Message) -> bool:
    """Whether a browser wrote this: nobody has sent it."""
    if message.get("Snapshot-Content-Location") or header(message, "From").startswith("<Saved by"):
        return True
    return message.get_content_type() == "multipart/related" and not any(name in message for name in _SENT)


def _web_archive(message: Message) -> Draft:
    page = next((part for part in _parts(message) if part.get_content_type() == "text/html"), None)
    if page is None:
        raise RefusedError(Refusal.NO_WEB_PAGE)
    return html.extract(_text(page))


def _letter(message: Message) -> tuple[Message, str, str]:
    """The message, its page and its plain text, "" where it has none; what it forwards where it has no text itself."""
    locked = False
    for candidate in [message, *(part for part in _parts(message) if part.get_content_type() == "message/rfc822")]:
        inner = candidate.get_payload() if candidate is not message and candidate.is_multipart() else None
        letter = inner[0] if isinstance(inner, list) and isinstance(inner[0], Message) else candidate
        found = {"text/html": "", "text/plain": ""}
        for part in _parts(letter, inside=False):
            kind = part.get_content_type()
            locked = locked or kind in _LOCKED
            if found.get(kind) == "" and part.get_filename() is None:
                found[kind] = _text(part)
        if any(text.strip() for text in found.values()):
            return letter, found["text/html"], found["text/plain"]
    raise RefusedError(Refusal.LOCKED_MAIL if locked else Refusal.NO_MAIL_TEXT)


def _parts(message: Message, *, inside: bool = True) -> Iterator[Message]:
    """A message's parts, itself first; `inside`: those of the messages in it as well."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        yield part
        content = part.get_payload() if part.is_multipart() else None
        if isinstance(content, list) and (inside or part.get_content_type() != "message/rfc822"):
            waiting += [inner for inner in reversed(content) if isinstance(inner, Message)]


def _text(part: Message) -> str:
    """A part's text: UTF-8 where its bytes can be that, else the encoding that it names, else by its look."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes) or not data:
        return ""
    try:
        # other encodings hardly ever make valid UTF-8, but many a letter names another than its own
        utf8 = None if data.isascii() else decode_as(data, "utf-8")
        decoded = utf8 or decode_as(data, part.get_content_charset("us-ascii")) or decode(data)
    except CannotReadFileError:  # bytes that are no text
        return ""
    text = decoded.text.replace("\r\n", "\n")
    return _unflowed(text) if str(part.get_param("format") or "").lower() == "flowed" else text


def _unflowed(text: str) -> str:
    """Flowed text with its paragraphs whole: a line that ends in a space goes on in the next."""
    return re.sub(r"(?<!^--) \n(?=\S)", " ", text, flags=re.MULTILINE)


def _blocks(page: str, plain: str) -> list[DraftBlock]:
    """The letter's blocks, from its page unless that says hardly anything.

    All of the page is the letter: what finds the article on a web page takes a layout made of tables for furniture.
    """
    letter = _ADDRESS.sub("", _SIGNATURE.sub("", plain))
    typed = [DraftBlock(BlockKind.PARAGRAPH, line) for line in paragraphs(letter)]
    shown = scan(page).blocks
    return shown if _letters(shown) > _LEAST_SHARE * _letters(typed) else typed


def _letters(blocks: Sequence[DraftBlock]) -> int:
    return sum(len(block.text) for block in blocks)


def _titled(blocks: list[DraftBlock], subject: str) -> list[DraftBlock]:
    """The blocks with a headline: the one in the letter that the subject repeats, else the subject."""
    for block in blocks[:_TITLE_REACH]:
        if subject and len(block.text) <= _LONGEST_TITLE and alike(block.text, subject):
            return html.titled(blocks, block.text)
    return html.titled(blocks, subject or None)


def _sender(message: Message) -> Details:
    """Who sent the letter and when, used where the text itself says nothing."""
    name = address_name(message, "From")
    told = byline(f"By {name}", load_wording())
    try:
        day = parsedate_to_datetime(header(message, "Date")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        day = None
    if told is not None and told.names != told.outlet:  # a person's name, perhaps with the outlet behind it
        return Details(byline=told.names, outlet=told.outlet or None, date=day)
    return Details(outlet=name if name[:1].isupper() else None, date=day)
