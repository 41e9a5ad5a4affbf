"""The pages behind the articles: the claims, the details that differ, and what the file was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from reader.drawing.offsets import Utf16Map
from reader.export.pdf.ink import RING
from reader.export.pdf.marks import SIGN_GAP, paint_sign
from reader.export.pdf.sheet import Spot
from reader.export.pdf.typeset import UNIT, Paragraph, Style
from reader.export.report import inside
from reader.export.wording import BY_WORDS, CONFLICT_SIGN, CONFLICT_WORDS, DISCLAIMER, SIDE_WORDS, flag_meanings, quoted
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QPagedPaintDevice

    from reader.drawing.palette import Palette
    from reader.export.pdf.ink import Ink
    from reader.export.pdf.sheet import Sheet
    from reader.export.report import ClaimEntry, ConflictEntry, Place, QuoteEntry, Report
    from reader.model.span import Location

SECTION = Style(13, 17, weight=QFont.Weight.DemiBold, before=16)
STATUS = Style(7.2, 10.4, serif=False, weight=QFont.Weight.DemiBold, before=11)
NUMBER = Style(9, 10.4, serif=False, weight=QFont.Weight.DemiBold)
CLAIM = Style(10.2, 13.4, weight=QFont.Weight.DemiBold, before=1.5)
QUOTE = Style(9.6, 12.8, before=9)
VALUE = Style(8.9, 11.9, before=1.8)
FACT = Style(6.8, 10.4, serif=False, ink="ink.soft", before=2)
MEANING = Style(7.4, 10.6, serif=False, ink="ink.soft", before=1)
PLAIN = Style(7.4, 10.6, serif=False, ink="ink.soft", before=6)
LABEL = Style(6.8, 11.9, serif=False, ink="ink.soft")
PAGE = Style(6.6, 11.9, serif=False, ink="accent")

NO_BREAK = "\N{NO-BREAK SPACE}"
LABEL_WIDTH = 52.0
FACT_WIDTH = 62.0


@dataclass(frozen=True, slots=True)
class Label:
    """A short text to the left of a row's first line; `x` is its distance from the column's left edge."""

    words: str
    style: Style
    x: float


@dataclass(frozen=True, slots=True)
class Row:
    """One paragraph of a list.

    Attributes:
        x: distance from the column's left edge.
        labels: what stands beside the first line.
        target: place in an article that a click goes to.
        claim: the claim that this row is the beginning of.
        section: title of the section that this row is the heading of, or "".
    """

    paragraph: Paragraph
    x: float
    labels: tuple[Label, ...] = ()
    target: Location | None = None
    claim: ClaimEntry | None = None
    section: str = ""


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """Some lines of a row on a page: from `first` up to, but not including, `behind`."""

    row: Row
    first: int
    behind: int
    page: int
    left: float  # of the column
    y: float

    @property
    def spot(self) -> Spot:
        """The rectangle that the lines take."""
        tops = self.row.paragraph.tops
        widths = [self.row.paragraph.lines[index].naturalTextWidth() / UNIT for index in range(self.first, self.behind)]
        box = QRectF(self.left + self.row.x, self.y, max(widths), tops[self.behind] - tops[self.first])
        return Spot(self.page, box)


class Writer:
    """Makes the rows.

    Args:
        report: what there is to say.
        page_of: page, counted from 0, that a place is printed on.
        sheet: the paper.
        palette: print colours.
        device: what it will be painted on.
    """

    def __init__(
        self,
        report: Report,
        page_of: Callable[[Location], int],
        sheet: Sheet,
        palette: Palette,
        device: QPagedPaintDevice,
    ) -> None:
        self._report = report
        self._page_of = page_of
        self._palette = palette
        self._device = device
        self.width = sheet.column_width

    def groups(self, facts: Sequence[tuple[str, str]]) -> list[list[Row]]:
        """Rows that belong together, in order.

        Args:
            facts: names and values of the evidence header.
        """
        told = self._report
        claims = [self._claim(entry) for entry in told.claims]
        if claims:
            claims[0] = [*(self._row(meaning, MEANING, 0) for meaning in flag_meanings()), *claims[0]]
        else:
            claims = [[self._row("No claim stands disputed or unverified.", PLAIN, 0)]]
        rest = [self._row(words, PLAIN, 0) for words in (told.unflagged, told.only) if words]
        claims += [rest] if rest else []
        groups = self._section("Claims that stand disputed or unverified", claims)
        if told.conflicts:
            groups += self._section("Details that differ", [self._conflict(entry) for entry in told.conflicts])
        if told.quotes:
            title = "Who is quoted, and how the other article gives it"
            groups += self._section(title, [self._quote(entry) for entry in told.quotes])
        return groups + self._section("What this was made from", [self._facts(facts)])

    def _section(self, title: str, groups: list[list[Row]]) -> list[list[Row]]:
        """A heading never stands without the first of its entries."""
        heading = Row(Paragraph(title, SECTION, self.width, self._device), 0, section=title)
        return [[heading, *groups[0]], *groups[1:]]

    def _row(self, words: str, style: Style, x: float) -> Row:
        return Row(Paragraph(words, style, self.width - x, self._device), x)

    def _claim(self, entry: ClaimEntry) -> list[Row]:
        role = f"claim.{entry.claim.status.value}"
        head = Paragraph(entry.statuses.capitalize(), STATUS.with_ink(role), self.width, self._device)
        rows = [
            Row(head, 0, claim=entry),
            self._placed(quoted(entry.place.words), self._where(entry.place), CLAIM, 0, entry.claim.location),
        ]
        if entry.source:
            rows.append(self._labelled("Said by", entry.source.words, entry.source, beside=entry.place))
        rows.append(self._labelled("Reason", entry.reason))
        if entry.by and not inside(entry.by, entry.evidence):
            label = BY_WORDS[entry.claim.status]
            rows.append(self._labelled(label, entry.by.words, entry.by, beside=entry.place))
        if entry.cue and not inside(entry.cue, [entry.place, *entry.evidence]):
            rows.append(self._labelled("Key words", quoted(entry.cue.words), entry.cue, beside=entry.place))
        for label, places in (("Evidence", entry.evidence), ("Other article", entry.counterparts)):
            for index, place in enumerate(places):
                rows.append(self._labelled("" if index else label, quoted(place.words), place))
        for index, twin in enumerate(entry.twins):
            other = self._report.claims[twin - 1].place
            rows.append(self._labelled("" if index else "See also", f"claim {twin}", other))
        return rows

    def _conflict(self, entry: ConflictEntry) -> list[Row]:
        head = Paragraph(f"{entry.reason}", CLAIM, self.width, self._device)
        kind = CONFLICT_WORDS[entry.conflict.kind].capitalize()
        sign = Label(CONFLICT_SIGN, NUMBER.with_ink("conflict"), -SIGN_GAP - RING)
        rows = [
            Row(Paragraph(kind, STATUS.with_ink("conflict"), self.width, self._device), 0, (sign,)),
            Row(head, 0),
        ]
        sides = (entry.left_passage, entry.right_passage)
        rows += [self._labelled(SIDE_WORDS[at.location.side].capitalize(), quoted(at.words), at) for at in sides]
        return rows

    def _quote(self, entry: QuoteEntry) -> list[Row]:
        rows = [
            self._placed(quoted(entry.words), self._where(entry.place), QUOTE, 0, entry.place.location),
            self._labelled("Said by", entry.speaker),
            self._labelled("Other article", entry.agreement),
        ]
        return [*rows, *(self._labelled("", quoted(place.words), place) for place in entry.there)]

    def _facts(self, facts: Iterable[tuple[str, str]]) -> list[Row]:
        rows = [
            Row(
                Paragraph(value, FACT, self.width - FACT_WIDTH, self._device),
                FACT_WIDTH,
                (Label(name, FACT, 0),) if name else (),
            )
            for name, value in facts
        ]
        return [*rows, self._row(DISCLAIMER, PLAIN, 0)]

    def _labelled(self, label: str, words: str, at: Place | None = None, *, beside: Place | None = None) -> Row:
        """A row with a label; where it stands is left out if that is the page that `beside` stands on."""
        labels = (Label(label, LABEL, 0),) if label else ()
        if at is None:
            return Row(Paragraph(words, VALUE, self.width - LABEL_WIDTH, self._device), LABEL_WIDTH, labels)
        where = self._where(at)
        if beside is not None and where == self._where(beside):
            where = ""
        return self._placed(words, where, VALUE, LABEL_WIDTH, at.location, labels)

    def _where(self, at: Place) -> str:
        where = f"{self._report.article(at.location.side).short}, p. {self._page_of(at.location) + 1}"
        return where.replace(" ", NO_BREAK)

    def _placed(
        self, words: str, where: str, style: Style, x: float, target: Location, labels: tuple[Label, ...] = ()
    ) -> Row:
        """Words, and where they stand in print; a click on them goes there."""
        text = f"{words}  {where}".rstrip()
        offsets = Utf16Map(text)
        mark = QTextLayout.FormatRange()
        mark.start = offsets.position(len(text) - len(where))
        mark.length = offsets.position(len(text)) - mark.start
        form = QTextCharFormat()
        form.setFont(PAGE.font())
        form.setForeground(self._palette.colour(PAGE.ink))
        mark.format = form
        return Row(Paragraph(text, style, self.width - x, self._device, [mark]), x, labels, target=target)


def place(groups: Iterable[Sequence[Row]], sheet: Sheet, first_page: int) -> list[PlacedRow]:
    """Let the rows run through two columns a page; a group stays whole where it fits into a column."""
    lefts = [sheet.column_left(side) for side in Side]
    placed: list[PlacedRow] = []
    page, column, y = first_page, 0, sheet.top
    for group in groups:
        height = sum(row.paragraph.style.before + row.paragraph.total_height for row in group)
        if y > sheet.top and y + height > sheet.bottom and height <= sheet.bottom - sheet.top:
            page, column, y = _next(page, column, sheet)
        for row in group:
            paragraph = row.paragraph
            y += paragraph.style.before if y > sheet.top else 0.0
            first = 0
            for index, line_height in enumerate(paragraph.heights):
                if y + paragraph.tops[index] - paragraph.tops[first] + line_height > sheet.bottom and y > sheet.top:
                    if index > first:
                        placed.append(PlacedRow(row, first, index, page, lefts[column], y))
                    page, column, y = _next(page, column, sheet)
                    first = index
            if paragraph.lines:
                placed.append(PlacedRow(row, first, len(paragraph.lines), page, lefts[column], y))
                y += paragraph.total_height - paragraph.tops[first]
    return placed


def _next(page: int, column: int, sheet: Sheet) -> tuple[int, int, float]:
    return (page, 1, sheet.top) if column == 0 else (page + 1, 0, sheet.top)


def paint_rows(ink: Ink, rows: Iterable[PlacedRow]) -> None:
    """Paint rows on their page."""
    for placed in rows:
        paragraph = placed.row.paragraph
        if placed.first == 0:
            for label in placed.row.labels:
                ink.write_on(label.words, label.style, placed.left + label.x, placed.y + paragraph.baseline(0))
            if placed.row.claim is not None:
                paint_sign(ink, placed.row.claim, Side.LEFT, placed.left, placed.y + paragraph.heights[0] / 2)
        ink.pen(paragraph.style.ink)
        for index in range(placed.first, placed.behind):
            y = placed.y + paragraph.tops[index] - paragraph.tops[placed.first]
            paragraph.draw(ink.painter, index, placed.left + placed.row.x, y)
