"""The article on a web page: headline, story and details, without what the site puts around them.

Runs in the child process (`reader.formats.child`): pages come from strangers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.formats import page as pages
from reader.formats.draft import Draft, DraftBlock, table_row
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

_BLOCK_TAGS = frozenset({"p", "head", "list", "quote", "table"})
_LEAST_STORY = 200  # letters; trafilatura found something that is no article where all of it is shorter


def extract(markup: str) -> Draft:
    """The article in `markup`; all of the page's visible text where no article is to be made out."""
    page = pages.scan(markup)
    details = pages.details(page)
    blocks = _story(markup)
    if sum(len(block.text) for block in blocks) < _LEAST_STORY:
        blocks = page.blocks
    return Draft(tuple(titled(blocks, details.title)), details)


def visible(markup: str) -> Draft:
    """All visible text of a page, for pages that `extract` cannot cope with."""
    page = pages.scan(markup)
    details = pages.details(page)
    return Draft(tuple(titled(page.blocks, details.title)), details)


def _story(markup: str) -> list[DraftBlock]:
    """What trafilatura takes for the article; nothing where it fails, which on hostile pages it may in any way."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(markup, with_metadata=False, include_comments=False, include_tables=True)
        return [] if found is None or found.body is None else list(_blocks(found.body))
    except (Exception, MemoryError):  # noqa: BLE001  # the page's visible text is still to be had
        return []


def _blocks(parent: _Element) -> Iterator[DraftBlock]:
    """Blocks in trafilatura's own XML: p, head, quote, list and item, table and row, code, graphic."""
    yield from _lines(parent.text or "", BlockKind.PARAGRAPH)
    for element in parent:
        match element.tag:
            case "head":
                yield from _lines(_words(element), BlockKind.HEADING)
            case "p" | "item" | "code" | "cell" | "fw":
                yield from _lines(_words(element), BlockKind.PARAGRAPH)
            case "row":
                yield from table_row([list(_cell(cell)) for cell in element])
            case "graphic" | "lb":
                pass
            case _:
                yield from _blocks(element)
        yield from _lines(element.tail or "", BlockKind.PARAGRAPH)


def _cell(element: _Element) -> Iterator[DraftBlock]:
    """What stands in a cell of a table: nearly always one line, but old pages lay out whole stories in tables."""
    if any(child.tag in _BLOCK_TAGS for child in element):
        yield from _blocks(element)
    elif text := " ".join(_words(element).split()):
        yield DraftBlock(BlockKind.PARAGRAPH, text)


def _words(element: _Element) -> str:
    """All text in an element; line breaks only where it has one of its own."""
    words: list[str] = []
    for event, node in _walk(element):
        if event == "lb":
            words.append("\n")
        words.append(" ".join(f"x{node}x".split())[1:-1])  # white space becomes one space, also at the ends
    return "".join(words)


def _walk(element: _Element) -> Iterator[tuple[str, str]]:
    yield "", element.text or ""
    for child in element.iterdescendants():
        yield ("lb" if child.tag == "lb" else ""), child.text or ""
        yield "", child.tail or ""


def _lines(text: str, kind: BlockKind) -> Iterator[DraftBlock]:
    for line in text.split("\n"):
        if line.strip():
            yield DraftBlock(kind, " ".join(line.split()))


def titled(blocks: list[DraftBlock], title: str | None) -> list[DraftBlock]:
    """`blocks` with the title among them once, marked as such, what a page prints above it left where it is."""
    if not title:
        return blocks
    for position, block in enumerate(blocks):
        if block.text.casefold() == title.casefold():
            return [*blocks[:position], replace(block, kind=BlockKind.TITLE), *blocks[position + 1 :]]
    return [DraftBlock(BlockKind.TITLE, title), *blocks]
