"""From a file or a pasted text to a `Document`."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reader.errors import CannotReadFileError
from reader.formats import child, furniture, source
from reader.formats.decode import decode
from reader.formats.draft import Details, Draft, DraftBlock
from reader.formats.language import guess_language
from reader.formats.sniff import FileKind, document_kind, kind_of
from reader.formats.text import normalise, normalise_line, paragraphs
from reader.model.document import Block, BlockKind, Document
from reader.model.span import Span

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_DETAIL = 300  # characters; whatever claims to be a name and is longer is none
_MOST_BLOCKS = 50_000  # a list, or a log; to tell each line's kind would take seconds
_SECOND_TRY = child.Limits(seconds=10.0)
_LARGEST = {
    FileKind.TEXT: source.TEXT_LIMIT_BYTES,
    FileKind.MARKDOWN: source.TEXT_LIMIT_BYTES,
    FileKind.HTML: source.MARKUP_LIMIT_BYTES,
    FileKind.MAIL: source.MARKUP_LIMIT_BYTES,
}  # bytes


def read(path: Path) -> Document:
    """The article in a file. The file is only read, and only once.

    Raises:
        CannotReadFileError: one sentence that says what is wrong and with which file, one that says what to do.
    """
    name = source.shown_name(path.name)
    try:
        return _read(path, name)
    except CannotReadFileError as error:
        if name not in error.message:  # two files are read at once
            error.message = f"{name}: {error.message}"
        raise


def _read(path: Path, name: str) -> Document:
    data = source.load(path)
    if not data:
        raise CannotReadFileError(f"{name} is empty.", "Choose a file with an article in it.")
    kind = document_kind(data, path.suffix)
    if kind is None:
        decoded = decode(data)
        kind = kind_of(decoded.text, path.suffix)
        source.check_size(len(data), _LARGEST[kind], name)
        draft, encoding = _text_draft(decoded.text, kind), decoded.encoding
    else:
        draft, encoding = child.run(kind.value, data), ""
    return _document(draft, name=name, path=str(path), encoding=encoding, sha256=hashlib.sha256(data).hexdigest())


def read_text(text: str, name: str) -> Document:
    """The article in a pasted text; `name` is what the window calls it.

    Raises:
        CannotReadFileError: there is no article text in it.
    """
    data = text.encode("utf-8", errors="replace")
    shown = source.shown_name(name)
    kind = kind_of(text, "")
    source.check_size(len(data), _LARGEST[kind], shown)
    return _document(
        _text_draft(text, kind), name=shown, path="", encoding="utf-8", sha256=hashlib.sha256(data).hexdigest()
    )


def _text_draft(text: str, kind: FileKind) -> Draft:
    if kind is FileKind.TEXT:
        return Draft(tuple(DraftBlock(BlockKind.PARAGRAPH, line) for line in paragraphs(text)))
    data = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", errors="replace")
    try:
        return child.run(kind.value, data)
    except CannotReadFileError:
        if kind is not FileKind.HTML:
            raise
        return child.run("visible", data, _SECOND_TRY)


def _document(draft: Draft, *, name: str, path: str, encoding: str, sha256: str) -> Document:
    """Put the text together; offsets are counted from here on."""
    blocks = [
        DraftBlock(block.kind, line) for block in draft.blocks for line in normalise(block.text).split("\n") if line
    ]
    if not any(char.isalnum() for block in blocks for char in block.text):
        raise CannotReadFileError(f"{name} holds no article text.", "Choose a file with an article in it.")
    if len(blocks) > _MOST_BLOCKS or sum(len(block.text) for block in blocks) > source.TEXT_LIMIT_BYTES:
        raise CannotReadFileError(f"{name} holds more text than any article.", "Save the article's text alone.")
    marked, details = furniture.mark(blocks, _clean(draft.details))
    details = details.filled(_clean(draft.properties))
    placed: list[Block] = []
    spans: list[Span] = []
    offset = 0
    for block in marked:
        whole = Span(offset, offset + len(block.text))
        placed.append(Block(whole, block.kind))
        spans += [whole] if block.kind is BlockKind.FURNITURE else [span.shifted(offset) for span in block.furniture]
        offset = whole.end + 1
    text = "\n".join(block.text for block in marked)
    return Document(
        name=name,
        path=path,
        text=text,
        blocks=tuple(placed),
        furniture=tuple(spans),
        title=details.title,
        byline=details.byline,
        outlet=details.outlet,
        date=details.date,
        language=guess_language(text),
        encoding=encoding,
        sha256=sha256,
    )


def _clean(details: Details) -> Details:
    """Details as plain single lines, without those that are too long to be what they claim."""

    def line(value: str | None) -> str | None:
        plain = normalise_line(value) if value else ""
        return plain if 0 < len(plain) <= _LONGEST_DETAIL else None

    return Details(line(details.title), line(details.byline), line(details.outlet), line(details.date))
