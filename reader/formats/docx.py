"""Word documents (.docx): what a reader sees once all tracked changes are accepted, without notes and margins.

Read with the standard library: text in content controls, text boxes and tracked insertions is text like any other.

Source: ECMA-376 part 1, chapter 17 (WordprocessingML).
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
    "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr",
    "tcPr", "sectPr", "Fallback", "txbxContent", "rt", "annotationRef", "pict", "binData",
})  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "-"}
_OFF = frozenset({"0", "false", "off"})
_LONGEST_CHAIN = 12  # styles based on one another
_CONTENTS = "toc "


def extract(package: Package) -> Draft:
    """The article in a Word document.

    Raises:
        RefusedError: the document is damaged or cannot be read safely.
    """
    tree = package.tree(_main_part(package))
    body = None if tree is None else tree.find("body")
    if body is None:
        raise RefusedError(Refusal.DAMAGED)
    reader = _Reader(_style_names(package.tree("word/styles.xml")))
    blocks, title = with_one_title([block for block in reader.blocks(body) if block.text.strip()])
    return Draft(blocks, Details(title=title), _properties(package.tree("docProps/core.xml")))


def _main_part(package: Package) -> str:
    """Where the text is: nearly always word/document.xml, but the package may say otherwise."""
    relations = package.tree("_rels/.rels")
    for relation in relations if relations is not None else ():
        target = relation.get("Target", "").removeprefix("/")
        if relation.get("Type", "").endswith("/officeDocument") and target in package.names:
            return target
    return "word/document.xml"


def _style_names(tree: Element | None) -> dict[str, tuple[str, str]]:
    """Name, in English whatever Word's own language is, and parent of each style, by its identifier."""
    names: dict[str, tuple[str, str]] = {}
    for style in tree.iter("style") if tree is not None else ():
        names[style.get("styleId", "")] = (_value(style.find("name")).lower(), _value(style.find("basedOn")))
    return names


def _value(element: Element | None) -> str:
    return "" if element is None else element.get("val", "")


def _is_on(element: Element | None) -> bool:
    """Whether a property that is either there or not is there."""
    return element is not None and element.get("val", "") not in _OFF


class _Reader:
    """Walks through a body once.

    Args:
        styles: name and parent of each style, by its identifier.
    """

    def __init__(self, styles: dict[str, tuple[str, str]]) -> None:
        self._styles = styles
        self._carried = ""  # text of a paragraph whose end is deleted: it goes on in the next one

    def blocks(self, parent: Element) -> Iterator[DraftBlock]:
        """Paragraphs and table rows in an element, in order."""
        for element in parent:
            if element.tag == "p":
                yield from self._paragraph(element)
            elif element.tag == "tbl":
                for row in _rows(element):
                    yield from table_row([list(self.blocks(cell)) for cell in _cells(row)])
            elif element.tag not in _UNSEEN:  # content controls, custom XML, insertions
                yield from self.blocks(element)

    def _paragraph(self, paragraph: Element) -> Iterator[DraftBlock]:
        kind = self._kind(paragraph)
        text = self._carried + "".join(_words(paragraph))
        self._carried = ""
        if kind is None:
            return
        if paragraph.find("pPr/rPr/del") is not None:
            self._carried = text
        elif text.strip():
            yield DraftBlock(kind, text)
        for box in _boxes(paragraph):
            yield from self.blocks(box)

    def _kind(self, paragraph: Element) -> BlockKind | None:
        """What a paragraph's style says that it is; None for an entry in a table of contents."""
        level = _value(paragraph.find("pPr/outlineLvl"))
        style = _value(paragraph.find("pPr/pStyle"))
        for _ in range(_LONGEST_CHAIN):
            name, parent = self._styles.get(style, ("", ""))
            if name in {"title", "heading 1"}:
                return BlockKind.TITLE
            if name.startswith("heading "):
                return BlockKind.HEADING
            if name == "caption":
                return BlockKind.FURNITURE
            if name.startswith(_CONTENTS):
                return None
            style = parent
        if level.isdigit() and int(level) < 9:
            return BlockKind.TITLE if level == "0" else BlockKind.HEADING
        return BlockKind.PARAGRAPH


def _rows(table: Element) -> Iterator[Element]:
    """A table's rows, tracked as deleted or not at all, wherever content controls put them."""
    for element in table:
        if element.tag == "tr":
            if element.find("trPr/del") is None:
                yield element
        elif element.tag not in _UNSEEN:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if element.tag == "tc":
            yield element
        elif element.tag not in _UNSEEN:
            yield from _cells(element)


def _words(parent: Element) -> Iterator[str]:
    """The visible text in an element, without that of text boxes."""
    for element in parent:
        if element.tag == "t":
            yield (element.text or "").replace("\n", " ")
        elif element.tag == "br":
            yield "\n"  # a page's end, too, ends the line
        elif element.tag in _SIGNS:
            yield _SIGNS[element.tag]
        elif element.tag == "r" and (_is_on(element.find("rPr/vanish")) or _is_on(element.find("rPr/webHidden"))):
            continue
        elif element.tag not in _UNSEEN:
            yield from _words(element)


def _boxes(parent: Element) -> Iterator[Element]:
    """Text boxes anchored in an element; Word writes each twice, for itself and for its ancestors."""
    for element in parent:
        if element.tag == "txbxContent":
            yield element
        elif element.tag == "pict" or element.tag not in _UNSEEN:
            yield from _boxes(element)


def _properties(tree: Element | None) -> Details:
    """Who wrote the file and when, as far as that can be the article's."""
    if tree is None:
        return Details()
    creator, created = (" ".join((tree.findtext(name) or "").split()) for name in ("creator", "created"))
    return Details(byline=name_line(creator), date=iso_date(created))
