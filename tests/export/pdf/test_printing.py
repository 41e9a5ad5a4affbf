"""What is put on paper, seen through a printer that writes a file."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from reader.errors import CannotPrintError
from reader.export.pdf import export_pdf, print_comparison
from tests.helpers.ferry import ferry

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")

WHEN = datetime(2031, 3, 14, 9, 30, tzinfo=UTC)


def printer_to(path: Path, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Landscape)
    printer.setFullPage(True)
    return printer


def words_of(content: bytes) -> list[list[str]]:
    """The words of each page, in order of the alphabet: a printer may write them down in another order."""
    pdf = pypdfium2.PdfDocument(content)
    try:
        return [sorted(page.get_textpage().get_text_range().split()) for page in pdf]
    finally:
        pdf.close()


@pytest.mark.parametrize("size", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A3, QPageSize.PageSizeId.A5])
def test_every_paper_gets_the_pages_of_the_pdf(tmp_path: Path, size: QPageSize.PageSizeId) -> None:
    path = tmp_path / "paper.pdf"
    print_comparison(ferry(), printer_to(path, size), version="1.2.3", created=WHEN)
    pages = words_of(path.read_bytes())
    assert [len(page) for page in pages] == [
        len(page) for page in words_of(export_pdf(ferry(), version="1.2.3", created=WHEN))
    ]


def test_nothing_is_cut_off_at_the_edges(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    print_comparison(ferry(), printer_to(path, QPageSize.PageSizeId.Letter), version="1.2.3")
    pdf = pypdfium2.PdfDocument(path.read_bytes())
    width, height = pdf[0].get_size()
    assert width > height
    text = pdf[0].get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars()) if text.get_text_range(at, 1).strip()]
    assert min(box[0] for box in boxes) > 0
    assert max(box[2] for box in boxes) < width
    assert max(box[2] for box in boxes) > 0.9 * width
    assert min(box[1] for box in boxes) > 0
    assert max(box[3] for box in boxes) < height
    pdf.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_used_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotPrintError, match="The printer could not be used"):
        print_comparison(ferry(), printer_to(tmp_path / "nowhere" / "paper.pdf"), version="1.2.3")
