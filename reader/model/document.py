"""An opened article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.span import Span


class BlockKind(Enum):
    """What a block of text is to its reader."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    FURNITURE = "furniture"  # bylines, credits, update notes, copyright, "read more"


@dataclass(frozen=True, slots=True)
class Block:
    """One line of `Document.text`, without its line break."""

    span: Span
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Document:
    r"""One article, normalised once when it was read; nothing changes it afterwards.

    Attributes:
        name: file name as the user knows it, without folders. Hostile text: show it as plain text only.
        path: where it was read from, or "" for pasted text.
        text: what the pane shows: blocks joined by one "\n"; no other line breaks, no NUL.
        blocks: cover `text` but for the line breaks, in order; the title, where there is one, comes first.
        furniture: stretches that are not the story, in order, not overlapping: all blocks of that kind,
            and parts of paragraphs such as the dateline "LONDON (Reuters) -". No match and no claim lies there.
        title, byline, outlet, date: what the file itself tells, else None. `date` is ISO 8601 (a day or a moment).
        language: ISO 639-1 code, a guess from the text; "" when it cannot be told.
        encoding: the name of the encoding that the bytes were decoded with, or "" where the format settles that itself.
        sha256: hexadecimal digest of the file's bytes (of the UTF-8 bytes for pasted text).
    """

    name: str
    path: str
    text: str
    blocks: tuple[Block, ...]
    furniture: tuple[Span, ...]
    title: str | None
    byline: str | None
    outlet: str | None
    date: str | None
    language: str
    encoding: str
    sha256: str

    @property
    def words(self) -> int:
        """Number of words, as white space divides them."""
        return len(self.text.split())
