"""One article in every file format, written by other people's libraries where there are some.

Each function takes the path to write to and the article's lines, the headline first.
"""

from __future__ import annotations

import html
import quopri
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QFont


def markdown(path: Path, lines: Sequence[str]) -> None:
    path.write_text("# " + "\n\n".join(lines) + "\n", encoding="utf-8")


def web_page(path: Path, lines: Sequence[str]) -> None:
    path.write_text(_page(lines), encoding="utf-8")


def _page(lines: Sequence[str]) -> str:
    title, *paragraphs = (html.escape(line) for line in lines)
    body = "\n".join(f"<p>{line}</p>" for line in paragraphs)
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f"<!doctype html><html><head>{head}</head><body><article><h1>{title}</h1>{body}</article></body></html>"


def web_archive(path: Path, lines: Sequence[str]) -> None:
    page = quopri.encodestring(_page(lines).encode()).decode("ascii")
    path.write_text(
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: saved\n"
        "Date: Wed, 9 Oct 2024 07:00:00 -0000\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\n\n'
        f"----b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n{page}\n----b--\n",
        encoding="ascii",
    )


def plain_mail(path: Path, lines: Sequence[str]) -> None:
    path.write_bytes(_letter(lines).as_bytes())


def mail_with_page(path: Path, lines: Sequence[str]) -> None:
    message = _letter(lines)
    message.add_alternative(_page(lines), subtype="html")
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="other.pdf")
    path.write_bytes(message.as_bytes())


def _letter(lines: Sequence[str]) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = f"Fwd: {lines[0]}"
    message["From"] = "desk@example.org"
    message["To"] = "reader@example.org"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("\n\n".join(lines[1:]), cte="quoted-printable")
    return message


def word(path: Path, lines: Sequence[str]) -> None:
    import docx

    document = docx.Document()
    document.core_properties.created = datetime(2024, 10, 9, tzinfo=UTC)
    document.core_properties.author = "Somebody Else"
    document.add_heading(lines[0], level=1)
    for line in lines[1:]:
        document.add_paragraph(line)
    document.save(str(path))


def open_document(path: Path, lines: Sequence[str]) -> None:
    import odfdo

    document = odfdo.Document("text")
    document.body.clear()
    document.body.append(odfdo.Header(1, lines[0]))
    for line in lines[1:]:
        document.body.append(odfdo.Paragraph(line))
    document.save(str(path))


def rich_text(path: Path, lines: Sequence[str]) -> None:
    def escaped(line: str) -> str:
        marked = line.replace("\\", r"\\").replace("{", r"\{").replace("}", r"\}")
        return "".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in marked)

    head = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fswiss Arial;}}{\stylesheet{\s1 heading 1;}}"
    body = "\\par\n\\pard ".join(escaped(line) for line in lines)
    path.write_text(rf"{head}\pard\s1 {body}\par}}", encoding="ascii")


def _font(points: float) -> QFont:
    """The shipped face, whose letters are the same everywhere."""
    from reader.drawing.fonts import reading_font, register_fonts, without_ligatures

    register_fonts()
    return without_ligatures(reading_font(points))


def printed(path: Path, lines: Sequence[str], *, points: int = 11, justified: bool = False) -> None:
    """As a word processor prints it to PDF: pages with numbers."""
    from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument

    align = ' align="justify"' if justified else ""
    title, *paragraphs = (html.escape(line) for line in lines)
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    document = QTextDocument()
    document.setDefaultFont(_font(points))
    document.setHtml(f"<h1>{title}</h1>" + "".join(f"<p{align}>{line}</p>" for line in paragraphs))
    document.print_(writer)


def in_columns(path: Path, lines: Sequence[str], *, count: int = 2) -> None:
    """As a newspaper sets it: a headline over justified columns with indented paragraphs."""
    from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
    from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QTextLayout, QTextOption

    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(72)
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.setFont(_font(24))
    painter.drawText(QRectF(40, 40, 515, 80), Qt.TextFlag.TextWordWrap, lines[0])
    font = _font(10)
    width, column, page, y = (515 - 18 * (count - 1)) / count, 0, 1, 130.0
    for line in lines[1:]:
        layout = QTextLayout(line, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignJustify))
        layout.beginLayout()
        rows = []
        while (row := layout.createLine()).isValid():
            row.setLineWidth(width - (0 if rows else 12))
            rows.append(row)
        layout.endLayout()
        for number, row in enumerate(rows):
            if y + row.height() > 480:
                column, y = column + 1, 130.0 if page == 1 else 60.0
            if column == count:
                writer.newPage()
                column, page, y = 0, page + 1, 60.0
            row.draw(painter, QPointF(40 + column * (width + 18) + (0 if number else 12), y - row.y()))
            y += row.height()
    painter.end()
