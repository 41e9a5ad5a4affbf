"""Articles written in Markdown: headings and paragraphs; marks of emphasis and the targets of links fall away.

Runs in the child process (`reader.formats.child`): some texts of a few kilobytes keep a Markdown parser busy for long.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.formats.dates import iso_date
from reader.formats.draft import Details, Draft, DraftBlock, with_one_title
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_MOST_NESTING = 20

_FRONT_MATTER = re.compile(
    r"\A\s*(?:---|\+\+\+)[ \t]*\n(?P<fields>.{0,20000}?)\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELD = re.compile(r"^(?P<name>[A-Za-z_-]{2,20})[ \t]*[:=][ \t]*(?P<value>\S.*)$", re.MULTILINE)
_TAG = re.compile(r"<!--.{0,2000}?-->|</?[A-Za-z][^>]{0,2000}>", re.DOTALL)


def extract(text: str) -> Draft:
    """Blocks and front matter of a Markdown text whose line breaks are line feeds."""
    from markdown_it import MarkdownIt

    details = Details()
    front = _FRONT_MATTER.match(text)
    if front is not None:
        details = _details(front["fields"])
        text = text[front.end() :]
    tokens = MarkdownIt("commonmark", {"html": True, "maxNesting": _MOST_NESTING}).enable("table").parse(text)
    return _titled(list(_blocks(tokens)), details)


def _details(fields: str) -> Details:
    found = {match["name"].lower(): match["value"].strip().strip("\"'[]").strip() for match in _FIELD.finditer(fields)}

    def first(*names: str) -> str | None:
        return next((found[name] for name in names if found.get(name)), None)

    day = first("date", "published", "pubdate")
    return Details(
        title=first("title", "headline"),
        byline=first("author", "authors", "byline"),
        outlet=first("outlet", "publisher", "publication", "source", "site"),
        date=None if day is None else iso_date(day),
    )


def _blocks(tokens: Sequence[Token]) -> Iterator[DraftBlock]:
    kind = BlockKind.PARAGRAPH
    row: list[str] | None = None
    for token in tokens:
        match token.type:
            case "heading_open":
                # the article's own headline; whether it is the title is decided when all blocks are known
                kind = BlockKind.TITLE if token.tag == "h1" else BlockKind.HEADING
            case "heading_close":
                kind = BlockKind.PARAGRAPH
            case "tr_open":
                row = []
            case "tr_close" if row is not None:
                yield DraftBlock(BlockKind.PARAGRAPH, " | ".join(cell for cell in row if cell))
                row = None
            case "inline" if row is not None:
                row.append(_words(token.children or ()))
            case "inline":
                yield DraftBlock(kind, _words(token.children or ()))
            case "fence" | "code_block":
                yield from (DraftBlock(BlockKind.PARAGRAPH, line) for line in token.content.split("\n"))
            case "html_block":
                yield from (DraftBlock(BlockKind.PARAGRAPH, line) for line in _TAG.sub("", token.content).split("\n\n"))


def _words(children: Sequence[Token]) -> str:
    words: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline"):
            words.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            words.append(" ")
    return "".join(words)


def _titled(blocks: list[DraftBlock], details: Details) -> Draft:
    kept, title = with_one_title(blocks)
    if title is None and details.title is not None:
        kept = (DraftBlock(BlockKind.TITLE, details.title), *kept)
    return Draft(kept, replace(details, title=title or details.title))
