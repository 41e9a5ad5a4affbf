"""Which character a letter shape stands for, where a font draws several characters alike.

Qt notes down one character for each shape it embeds, and not always the one that was written: an apostrophe is
copied out as U+02BC, a space as a tabulator. We know what was written, so it can be put right afterwards.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QRawFont

from reader.drawing.fonts import interface_font, reading_font

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pikepdf

# characters that fonts commonly draw with a shape that they also have for another one
DOUBTFUL = (
    "\u00ad\u02b9\u02bb\u02bc\u02c9\u0394\u03a9\u03bc\u2002\u2003\u2009\u200a\u2010\u2011\u202f\u2126\u2206\u2215\u2219"
)
HEAD = b"""/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange"""
FONT_FILES = ("/FontFile2", "/FontFile3", "/FontFile")
PLAIN = {"\t": " ", "\u00a0": " "}


def spellings(written: str) -> Mapping[str, str]:
    """Characters to be replaced where a PDF's fonts are explained, and what by.

    Args:
        written: all text that the shipped fonts were used for.
    """
    used = set(written) | set(map(chr, range(0x20, 0x7F)))
    found = dict(PLAIN)
    for font in (reading_font(10), interface_font(10)):
        face = QRawFont.fromFont(font)
        shapes = {_shape(face, character): character for character in sorted(used, reverse=True)}
        for character in DOUBTFUL:
            shape = _shape(face, character)
            if shape and character not in used and shape in shapes:
                found.setdefault(character, shapes[shape])
    return found


def _shape(face: QRawFont, character: str) -> int:
    """Number of a character's shape in a face; 0 is the box for whatever the face does not have."""
    return next(iter(face.glyphIndexesForString(character)), 0)


def mend_fonts(pdf: pikepdf.Pdf, spellings: Mapping[str, str]) -> None:
    """Let every letter be copied as the one that was written.

    Shapes that Qt does not explain at all, those of characters beyond U+FFFF, are copied as U+FFFD; unexplained,
    some viewers would give control characters for them.
    """
    import pikepdf as lib

    mended = {_code(wrong): _code(right) for wrong, right in spellings.items()}
    for item in pdf.objects:
        if isinstance(item, lib.Dictionary) and item.get("/Type") == "/Font" and "/ToUnicode" in item:
            table: bytes = item.ToUnicode.read_bytes()
            rows = [_mended(row, mended) for row in re.findall(rb"<[^\n]*\[[^\]]*\]", table)]
            told = {shape for row in rows for shape in _explained(row)}
            rows += [b"<%04X> <%04X> <FFFD>" % (shape, shape) for shape in _shapes(item) if shape not in told]
            item.ToUnicode.write(_table(rows))


def name_fonts(pdf: pikepdf.Pdf) -> None:
    """Name each embedded part of a font after what is in it; Qt numbers them in an order that chance decides."""
    import pikepdf as lib

    for item in pdf.objects:
        if isinstance(item, lib.Dictionary) and item.get("/Subtype") == "/Type0":
            inner = item.DescendantFonts[0]
            file = next((inner.FontDescriptor[key] for key in FONT_FILES if key in inner.FontDescriptor), None)
            if file is None:
                continue
            digest = hashlib.sha256(file.read_bytes()).digest()
            tag = "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
            name = lib.Name(f"/{tag}+{str(inner.FontDescriptor.FontName).rpartition('+')[2].lstrip('/')}")
            item.BaseFont = inner.BaseFont = inner.FontDescriptor.FontName = name


def _shapes(font: pikepdf.Object) -> range:
    """Numbers of a font's shapes, which its table of widths lists one by one; number 0 is never written."""
    widths = font.DescendantFonts[0].get("/W", [])
    return range(1, len(widths[1])) if len(widths) == 2 else range(0)


def _mended(row: bytes, mended: Mapping[bytes, bytes]) -> bytes:
    """One row of a table that explains a font's shapes: `<0001> <0002> [<0041> <0042> ]`."""
    head, codes = row.split(b"[")
    return head + b"[" + re.sub(rb"<\w+>", lambda code: mended.get(code.group().upper(), code.group()), codes)


def _explained(row: bytes) -> range:
    first, last = re.findall(rb"<(\w+)>", row)[:2]
    return range(int(first, 16), int(last, 16) + 1)


def _code(character: str) -> bytes:
    return b"<%04X>" % ord(character)


def _table(rows: list[bytes]) -> bytes:
    """A whole table. A section of it may not hold more than 100 rows."""
    parts = [HEAD]
    for start in range(0, len(rows), 100):
        section = rows[start : start + 100]
        parts += [b"%d beginbfrange" % len(section), *section, b"endbfrange"]
    return b"\n".join([*parts, b"endcmap", b"CMapName currentdict /CMap defineresource pop", b"end", b"end", b""])
