"""OpenDocument texts (.odt): what a reader sees, without notes, comments and what tracked changes have deleted.

Source: OASIS Open Document Format 1.3, part 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.formats.bylines import name_line
from reader.formats.dates import iso_date
from reader.formats.draft import Details, Draft, DraftBlock, table_row, with_one_title
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from reader.formats.package import Package

_UNSEEN = frozenset({
    "tracked-changes", "note", "annotation", "annotation-end", "table-of-content", "alphabetical-index",
    "illustration-index", "table-index", "object-index", "user-index", "bibliography", "forms", "sequence-decls",
    "variable-decls", "user-field-decls", "ruby-text", "object", "object-ole", "hidden-text", "hidden-paragraph",
    "script", "event-listeners", "page-number", "page-count",
})  # fmt: skip
_BOXES = frozenset({"frame", "text-box", "custom-shape", "rect", "g", "a"})
_OTHERS = {
    "spreadsheet": Refusal.SPREADSHEET,
    "presentation": Refusal.PRESENTATION,
    "drawing": Refusal.OTHER_OFFICE,
    "chart": Refusal.OTHER_OFFICE,
    "image": Refusal.OTHER_OFFICE,
    "database": Refusal.OTHER_OFFICE,
}
_MOST_SPACES = 100
_LONGEST_CHAIN = 12  # styles based on one another


def extract(package: Package) -> Draft:
    """The article in an OpenDocument text.

    Raises:
        RefusedError: the document is no text, is damaged, or cannot be read safely.
    """
    if b"encryption-data" in package.part("META-INF/manifest.xml"):
        raise RefusedError(Refusal.PASSWORD)
    tree = package.tree("content.xml")
    body = None if tree is None else tree.find("body")
    if tree is None or body is None:
        raise RefusedError(Refusal.DAMAGED)
    text = body.find("text")
    if text is None:
        raise RefusedError(next((_OTHERS[element.tag] for element in body if element.tag in _OTHERS), Refusal.DAMAGED))
    reader = _Reader(_parents(package.tree("styles.xml")) | _parents(tree))
    blocks, title = with_one_title([block for block in reader.blocks(text) if block.text.strip()])
    return Draft(blocks, Details(title=title), _properties(package.tree("meta.xml")))


def _parents(tree: Element | None) -> dict[str, str]:
    """The style that each style is derived from."""
    styles = tree.iter("style") if tree is not None else ()
    return {style.get("name", ""): style.get("parent-style-name", "") for style in styles}


class _Reader:
    """Walks through a text once.

    Args:
        parents: the style that each style is derived from.
    """

    def __init__(self, parents: dict[str, str]) -> None:
        self._parents = parents

    def blocks(self, parent: Element) -> Iterator[DraftBlock]:
        """Paragraphs, headings and table rows in an element, in order."""
        for element in parent:
            match element.tag:
                case "p" | "h":
                    text = "".join(_words(element))
                    if text.strip():
                        yield DraftBlock(self._kind(element), text)
                    for box in _boxes(element):
                        yield from self.blocks(box)
                case "table-row":
                    cells = (cell for cell in element if cell.tag == "table-cell")
                    yield from table_row([list(self.blocks(cell)) for cell in cells])
                case tag if tag not in _UNSEEN:  # sections, lists, tables, frames
                    yield from self.blocks(element)

    def _kind(self, element: Element) -> BlockKind:
        style = element.get("style-name", "")
        for _ in range(_LONGEST_CHAIN):
            if style == "Title":
                return BlockKind.TITLE
            if style in {"Caption", "Illustration", "Figure"}:
                return BlockKind.FURNITURE
            style = self._parents.get(style, "")
        if element.tag == "h":
            return BlockKind.TITLE if element.get("outline-level", "1") == "1" else BlockKind.HEADING
        return BlockKind.PARAGRAPH


def _words(element: Element) -> Iterator[str]:
    """The visible text in an element, without that of frames; white space as it was typed is written out."""
    yield " ".join(f"x{element.text or ''}x".split())[1:-1]
    for child in element:
        if child.tag == "s":
            count = child.get("c", "1")
            yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1)
        elif child.tag == "tab":
            yield " "
        elif child.tag in {"line-break", "soft-page-break"}:
            yield "\n" if child.tag == "line-break" else ""
        elif child.tag not in _UNSEEN and not _is_box(child):
            yield from _words(child)
        yield " ".join(f"x{child.tail or ''}x".split())[1:-1]


def _is_box(element: Element) -> bool:
    """Whether an element is a frame or shape; a link, which shares a name with those, has text of its own."""
    return element.tag in _BOXES and not (element.tag == "a" and element.find(".//p") is None)


def _boxes(parent: Element) -> Iterator[Element]:
    """Frames and shapes anchored in a paragraph."""
    for element in parent:
        if _is_box(element):
            yield element
        elif element.tag not in _UNSEEN:
            yield from _boxes(element)


def _properties(tree: Element | None) -> Details:
    """Who wrote the file and when, as far as that can be the article's."""
    if tree is None:
        return Details()

    def told(name: str) -> str:
        element = next(tree.iter(name), None)
        return " ".join((element.text or "").split()) if element is not None else ""

    return Details(byline=name_line(told("initial-creator") or told("creator")), date=iso_date(told("creation-date")))
