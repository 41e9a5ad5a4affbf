"""What Qt's PDF writer has no words for: notes, links, outline, description, and the same bytes each time."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reader.drawing.palette import PRINT_THEME, load_palette
from reader.export.pdf.describe import describe
from reader.export.pdf.spelling import mend_fonts, name_fonts
from reader.export.wording import SIDE_WORDS, STATUS_SIGNS
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import pikepdf
    from PySide6.QtCore import QRectF

    from reader.export.pdf.book import Book, Highlight
    from reader.export.pdf.sheet import Spot

TITLE_LENGTH = 70  # of an entry in the outline, in characters


def finish(book: Book, *, version: str, created: datetime | None) -> bytes:
    """The complete file.

    Args:
        book: the painted pages.
        version: the program's own version.
        created: when the file is made; None leaves every date out.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(book.content)) as pdf:
        mend_fonts(pdf, book.spellings)
        name_fonts(pdf)
        finisher = _Finisher(book, pdf)
        finisher.add_highlights()
        finisher.add_jumps()
        finisher.add_outline()
        describe(pdf, book.report.articles, version, created)
        if "/ID" in pdf.trailer:  # Qt's is drawn by chance; a new one is made from the content
            del pdf.trailer["/ID"]
        result = io.BytesIO()
        # object streams would be smaller, but are packed in the order that Qt happened to number its objects in
        pdf.save(result, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return result.getvalue()


class _Finisher:
    """Works on one open file."""

    def __init__(self, book: Book, pdf: pikepdf.Pdf) -> None:
        import pikepdf

        self._lib = pikepdf
        self._book = book
        self._pdf = pdf
        self._palette = load_palette(PRINT_THEME)
        self._annotations: dict[int, list[pikepdf.Object]] = {}

    def add_highlights(self) -> None:
        """A note on every flagged claim. One that runs over a page has a second part, grouped with the first."""
        for highlight in self._book.highlights:
            first: pikepdf.Object | None = None
            for page in sorted({spot.page for spot in highlight.spots}):
                boxes = [spot.box for spot in highlight.spots if spot.page == page]
                first = self._add_highlight(highlight, page, boxes, first) or first

    def _add_highlight(
        self, highlight: Highlight, page: int, boxes: Sequence[QRectF], first: pikepdf.Object | None
    ) -> pikepdf.Object:
        lib, entry = self._lib, highlight.entry
        colour = self._palette.colour(f"claim.{entry.claim.status.value}.ground")
        rgb = [round(part, 4) for part in (colour.redF(), colour.greenF(), colour.blueF())]
        name = f"counterpoint-{entry.claim.id}" + (f"-{page + 1}" if first is not None else "")
        note = self._pdf.make_indirect(
            lib.Dictionary(
                Type=lib.Name.Annot,
                Subtype=lib.Name.Highlight,
                Rect=lib.Array(self._bounds(boxes)),
                QuadPoints=lib.Array([number for box in boxes for number in self._quad(box)]),
                C=lib.Array(rgb),
                F=4,  # printed as well as shown
                NM=lib.String(name),
                P=self._pdf.pages[page].obj,
                AP=lib.Dictionary(N=self._appearance(boxes, rgb)),
            )
        )
        self._annotations.setdefault(page, []).append(note)
        if first is not None:
            note.IRT, note.RT = first, lib.Name.Group
            return first
        note.T = lib.String(entry.source.words if entry.source else "Counterpoint")
        note.Subj = lib.String(entry.statuses.capitalize())
        note.Contents = lib.String(entry.reason)
        self._add_popup(note, page, boxes)
        return note

    def _add_popup(self, note: pikepdf.Object, page: int, boxes: Sequence[QRectF]) -> None:
        """The closed window that a viewer opens to show the note, beside the text."""
        lib, sheet = self._lib, self._book.sheet
        left = min(max(boxes[0].right(), 0), sheet.width - 190)
        top = max(sheet.height - boxes[0].bottom(), 90)
        popup = self._pdf.make_indirect(
            lib.Dictionary(
                Type=lib.Name.Annot,
                Subtype=lib.Name.Popup,
                Rect=lib.Array(_rounded([left, top - 90, left + 190, top])),
                Parent=note,
                Open=False,
                F=24,  # neither grows with the page nor turns with it
            )
        )
        note.Popup = popup
        self._annotations[page].append(popup)

    def _appearance(self, boxes: Sequence[QRectF], rgb: list[float]) -> pikepdf.Object:
        """Tint that darkens the paper and leaves the letters black, for viewers that draw none of their own."""
        lib = self._lib
        shapes = "".join("{} {} {} {} re\n".format(*self._corner(box)) for box in boxes)
        form = lib.Stream(self._pdf, f"/M gs {rgb[0]} {rgb[1]} {rgb[2]} rg\n{shapes}f\n".encode("ascii"))
        form.Type, form.Subtype = lib.Name.XObject, lib.Name.Form
        form.BBox = lib.Array(self._bounds(boxes))
        form.Group = lib.Dictionary(S=lib.Name.Transparency)
        multiply = lib.Dictionary(Type=lib.Name.ExtGState, BM=lib.Name.Multiply)
        form.Resources = lib.Dictionary(ExtGState=lib.Dictionary(M=multiply))
        return self._pdf.make_indirect(form)

    def add_jumps(self) -> None:
        """Links within the file, invisible but for the words that they lie on."""
        lib = self._lib
        for jump in self._book.jumps:
            link = lib.Dictionary(
                Type=lib.Name.Annot,
                Subtype=lib.Name.Link,
                Rect=lib.Array(self._bounds([jump.here.box])),
                Border=lib.Array([0, 0, 0]),
                H=lib.Name.I,
                F=4,
                A=lib.Dictionary(S=lib.Name.GoTo, D=self._destination(jump.there)),
            )
            self._annotations.setdefault(jump.here.page, []).append(self._pdf.make_indirect(link))
        for page, items in self._annotations.items():
            self._pdf.pages[page].obj.Annots = self._pdf.make_indirect(lib.Array(items))

    def add_outline(self) -> None:
        """Bookmarks: the two articles, the claims, each with its place in the text, and what stands behind them."""
        book, item = self._book, self._lib.OutlineItem
        top = [item(_cut(book.report.article(side).heading), self._first(side)) for side in Side]
        claims, *others = (item(title, self._destination(spot)) for title, spot in book.sections)
        claims.title += f" ({len(book.report.claims)})"
        for highlight in book.highlights:
            entry = highlight.entry
            title = f"{entry.number} {STATUS_SIGNS[entry.claim.status]} {SIDE_WORDS[entry.claim.side]}: "
            place = highlight.spots[0] if highlight.spots else book.rows[entry.claim.id]
            claims.children.append(item(_cut(title + entry.place.words), self._destination(place)))
        with self._pdf.open_outline() as outline:
            outline.root.extend([*top, claims, *others])

    def _first(self, side: Side) -> pikepdf.Array:
        left = round(self._book.sheet.column_left(side) - 8, 2)
        return self._lib.Array([self._pdf.pages[0].obj, self._lib.Name.XYZ, left, self._book.sheet.height, 0])

    def _destination(self, spot: Spot) -> pikepdf.Array:
        """Some way above and left of a place, at the magnification that the reader has."""
        page = self._pdf.pages[spot.page].obj
        left = round(max(0, spot.box.left() - 48), 2)
        top = round(min(self._book.sheet.height, self._book.sheet.height - spot.box.top() + 36), 2)
        return self._lib.Array([page, self._lib.Name.XYZ, left, top, 0])

    def _corner(self, box: QRectF) -> list[float]:
        return _rounded([box.left(), self._book.sheet.height - box.bottom(), box.width(), box.height()])

    def _bounds(self, boxes: Sequence[QRectF]) -> list[float]:
        height, width = self._book.sheet.height, self._book.sheet.width
        left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
        top, bottom = min(box.top() for box in boxes), max(box.bottom() for box in boxes)
        return _rounded([max(0, left), max(0, height - bottom), min(width, right), min(height, height - top)])

    def _quad(self, box: QRectF) -> list[float]:
        """Upper left, upper right, lower left, lower right: the order that viewers expect, not the standard's."""
        top, bottom = self._book.sheet.height - box.top(), self._book.sheet.height - box.bottom()
        return _rounded([box.left(), top, box.right(), top, box.left(), bottom, box.right(), bottom])


def _rounded(numbers: Sequence[float]) -> list[float]:
    return [round(number, 2) for number in numbers]


def _cut(title: str) -> str:
    return title if len(title) <= TITLE_LENGTH else title[: TITLE_LENGTH - 1].rstrip() + "…"
