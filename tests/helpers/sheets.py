"""PDF files with letters exactly where a test wants them, in Courier: every letter is as wide as 0.6 of its size."""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842
_LETTER = 0.6


@dataclass(frozen=True)
class Set:
    """A line of text at a place, in points from the page's lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    turned: bool = False  # a quarter against the clock


def column(
    paragraphs: Sequence[str], x: float, y: float, letters: int, *, indent: int = 0, gap: float = 0
) -> list[Set]:
    """Paragraphs set one below the other from a place downwards, `letters` to a line."""
    lines: list[Set] = []
    for paragraph in paragraphs:
        rows = textwrap.wrap(" " * indent + paragraph, letters, drop_whitespace=True, break_on_hyphens=False)
        for number, row in enumerate(rows):
            shift = indent * _LETTER * 10 if number == 0 else 0
            lines.append(Set(x + shift, y, row.strip()))
            y -= 12
        y -= gap
    return lines


def pdf(*pages: Sequence[Set], rotate: int = 0, picture: bool = False, **information: str) -> bytes:
    """The bytes of a PDF file; the same for the same input."""
    made = pikepdf.new()
    font = {
        "/F1": pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Courier),
        "/F2": pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Courier-Bold")
        ),
    }
    for entry in font.values():
        entry.Encoding = pikepdf.Name.WinAnsiEncoding
    fonts = pikepdf.Dictionary({name: made.make_indirect(entry) for name, entry in font.items()})
    for page in pages:
        content = b"".join(_shown(line) for line in page)
        resources = pikepdf.Dictionary(Font=fonts)
        if picture:
            resources.XObject = pikepdf.Dictionary(Im=_picture(made))
            content = b"q 500 0 0 700 40 40 cm /Im Do Q\n" + content
        made.pages.append(
            pikepdf.Page(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.Page,
                    MediaBox=[0, 0, WIDTH, HEIGHT],
                    Rotate=rotate,
                    Resources=resources,
                    Contents=made.make_stream(content),
                )
            )
        )
    for name, value in information.items():
        made.docinfo[f"/{name}"] = value
    buffer = io.BytesIO()
    made.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def locked(data: bytes, password: str) -> bytes:
    """The same, locked."""
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as made:
        made.save(buffer, encryption=pikepdf.Encryption(owner="owner", user=password))
    return buffer.getvalue()


def _shown(line: Set) -> bytes:
    text = line.text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    matrix = "0 1 -1 0" if line.turned else "1 0 0 1"
    head = f"BT /F{2 if line.bold else 1} {line.size} Tf {matrix} {line.x} {line.y} Tm "
    return head.encode() + b"(" + text + b") Tj ET\n"


def _picture(made: pikepdf.Pdf) -> pikepdf.Object:
    return made.make_stream(
        bytes(12),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=2,
        Height=2,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceRGB,
    )
