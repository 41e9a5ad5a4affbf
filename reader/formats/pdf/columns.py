"""The order in which a page is read: headlines that span the page, and the columns under them from left to right.

A gutter is a place at which many lines start, one below the other, with other lines ending before it. Rows that cross
it, such as a headline, part the page into bands; in each band the left column comes before the right one, and bands
and columns may have gutters of their own. This is a recursive X-Y cut that text across columns does not deceive.

Source: G. Nagy and S. Seth, Hierarchical representation of optically scanned documents, ICPR 1984.
"""

from __future__ import annotations

from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from reader.formats.pdf.values import Line, Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Row = list[Piece]

_FEWEST_BESIDE = 4  # rows on end with text on both sides
_LONG_COLUMN = 10  # rows on end that leave a gutter free; a column beside them may have less than four
_NARROWEST_GUTTER = 0.6  # of the letters' size
_SURE_GUTTER = 1.0  # where hardly any lines show it
_SHORTEST_CELL = 12  # letters; columns with less in the typical row are those of a table
_DEEPEST = 8  # columns within bands within columns
_MOST_STARTS = 60  # of columns that are tried
_LEVEL = 0.3  # share of a line's height; lines of neighbouring columns need not stand level
_ALIGNED = 2.0  # points by which the starts of a column's lines may differ
_WORD_GAP = 0.1  # of the letters' size
_DROPPED_CAPITAL = 1.7  # times the height of the line beside it


def lines_in_order(pieces: Sequence[Piece], page: int, first_column: int) -> list[Line]:
    """The lines of one page in reading order; columns are numbered from `first_column`."""
    lines: list[Line] = []
    for number, column in enumerate(_columns(list(pieces), _DEEPEST), first_column):
        lines += (_line(row, number, page) for row in _rows(column, _on_one_line))
    return lines


def _columns(pieces: list[Piece], depth: int) -> Iterator[list[Piece]]:
    rows = _rows(pieces, lambda piece, row: piece.box.beside(row[0].box, _LEVEL))
    gutter = _gutter(rows) if depth else None
    if gutter is None:
        if pieces:
            yield pieces
        return
    for band, crosses in _bands(rows, gutter):
        if crosses:
            yield from _columns(band, depth - 1)
        else:
            for column in _divided(band, gutter):
                yield from _columns(column, depth - 1)


def _gutter(rows: list[Row]) -> float | None:
    """The place, from the left, of the gutter that most rows leave free; None in a single column."""
    best: tuple[int, float] | None = None
    for start in _starts(rows):
        for stretch in _stretches(rows, start - _ALIGNED):
            facing = [(left, right) for left, right in stretch if left and right]
            few = len(facing) < _FEWEST_BESIDE
            if (few and len(stretch) < _LONG_COLUMN) or not facing or (best is not None and len(facing) <= best[0]):
                continue
            size = median(left[0].size for left, _ in facing)
            gap = start - max(left[-1].box.right for left, _ in stretch if left)
            # what stands beside a long column need not be long
            sides = (0,) if few else (0, 1)
            typical = [median(sum(len(piece.text) for piece in pair[side]) for pair in facing) for side in sides]
            if min(typical) >= _SHORTEST_CELL and gap >= (_SURE_GUTTER if few else _NARROWEST_GUTTER) * size:
                best = len(facing), start - gap / 2
    return None if best is None else best[1]


def _starts(rows: list[Row]) -> list[float]:
    """Where lines start behind a gap in their row, first those of most rows: the places at which a column can begin."""
    lefts = sorted(
        piece.box.left
        for row in rows
        for before, piece in pairwise(row)
        if piece.box.left - before.box.right >= _NARROWEST_GUTTER * before.size
    )
    starts: list[tuple[int, float]] = []
    position = 0
    while position < len(lefts):
        end = position
        while end < len(lefts) and lefts[end] - lefts[position] <= _ALIGNED:
            end += 1
        starts.append((position - end, lefts[position]))
        position = end
    return sorted(start for _, start in sorted(starts)[:_MOST_STARTS])


def _stretches(rows: list[Row], place: float) -> Iterator[list[tuple[Row, Row]]]:
    """Rows on end that do not cross a place, each as what stands on its left and on its right."""
    stretch: list[tuple[Row, Row]] = []
    for row in rows:
        if not _crosses(row, place):
            stretch.append(_divided(row, place))
        elif stretch:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _crosses(row: Row, place: float) -> bool:
    return any(piece.box.left < place - 1 and piece.box.right > place + 1 for piece in row)


def _divided(pieces: Sequence[Piece], place: float) -> tuple[list[Piece], list[Piece]]:
    """What stands on the left and on the right of a place that nothing crosses."""
    left = [piece for piece in pieces if piece.box.left + piece.box.right < 2 * place]
    right = [piece for piece in pieces if piece.box.left + piece.box.right >= 2 * place]
    return left, right


def _bands(rows: list[Row], gutter: float) -> Iterator[tuple[list[Piece], bool]]:
    """The page from top to bottom, parted where rows begin or cease to cross the gutter; whether they do."""
    band: list[Piece] = []
    before = False
    for row in rows:
        crosses = _crosses(row, gutter)
        if crosses != before and band:
            yield band, before
            band = []
        before = crosses
        band += row
    if band:
        yield band, before


def _rows(pieces: list[Piece], belongs: Callable[[Piece, Row], bool]) -> list[Row]:
    """Pieces that stand on one line together, from top to bottom, each row from left to right."""
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.box.top, piece.box.left)):
        row = next((row for row in rows[-3:] if belongs(piece, row)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    return [sorted(row, key=lambda piece: piece.box.left) for row in rows]


def _on_one_line(piece: Piece, row: Row) -> bool:
    """Whether a piece goes on a line; a dropped capital stands beside several and belongs to none."""
    ratios = (piece.size / max(other.size, 1.0) for other in row if piece.box.beside(other.box))
    return any(1 / _DROPPED_CAPITAL < ratio < _DROPPED_CAPITAL for ratio in ratios)


def _line(row: Row, column: int, page: int) -> Line:
    """A row as one text; the size is that of most of its letters."""
    box = row[0].box
    words = [row[0].text]
    for before, piece in pairwise(row):
        gap = piece.box.left - before.box.right
        words.append(f" {piece.text}" if piece.spaced or gap >= _WORD_GAP * before.size else piece.text)
        box = box.joined(piece.box)
    main = max(row, key=lambda piece: len(piece.text))
    return Line("".join(words), box, main.size, all(piece.bold for piece in row), column, page)
