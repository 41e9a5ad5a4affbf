"""Paint the articles' pages: tints behind the text, the text, underlines, and the claims' numbers beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from reader.drawing.formats import UNDERLINES
from reader.export.pdf.ink import RING
from reader.export.pdf.typeset import Style
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.export.pdf.column import Column
    from reader.export.pdf.ink import Ink
    from reader.export.pdf.sheet import Sheet, Spot
    from reader.export.report import ClaimEntry
    from reader.model.runs import Run

NUMBER = Style(7.6, 9, serif=False, weight=QFont.Weight.DemiBold)
NUMBER_GAP = 2.6  # between a sign and its number
SIGN_GAP = 6.0  # between the text and the sign beside it


@dataclass(frozen=True, slots=True)
class Stretches:
    """The marks of one article, each role's neighbouring runs made one: abutting tints would show a seam."""

    grounds: tuple[tuple[str, Span], ...]
    underlines: tuple[tuple[str, Span], ...]


def stretches_of(runs: Sequence[Run]) -> Stretches:
    """What is painted as shapes; entities are the letters' own colour."""
    return Stretches(
        tuple(_joined(runs, lambda roles: next((role for role in ("link", "link.related") if role in roles), None))),
        tuple(_joined(runs, lambda roles: next((role for role in UNDERLINES if role in roles), None))),
    )


def _joined(runs: Iterable[Run], role_of: Callable[[tuple[str, ...]], str | None]) -> Iterable[tuple[str, Span]]:
    held: tuple[str, Span] | None = None
    for run in runs:
        role = role_of(run.roles)
        if held is not None and held[0] == role and held[1].end == run.span.start:
            held = (held[0], held[1].joined(run.span))
            continue
        if held is not None:
            yield held
        held = None if role is None else (role, run.span)
    if held is not None:
        yield held


def paint_column(ink: Ink, column: Column, stretches: Stretches, page: int) -> None:
    """One article's part of a page, in reading order."""
    lines = column.on_page(page)
    if not lines:
        return
    whole = Span(lines[0].span.start, lines[-1].span.end)
    for role, span in _overlapping(stretches.grounds, whole):
        for line in column.lines_of(span):
            if line.page == page:
                for left, right in column.stretches(line, span):
                    ink.ground(QRectF(left, line.y, right - left, line.height), f"{role}.ground")
    for line in lines:
        ink.pen(line.paragraph.style.ink)
        line.paragraph.draw(ink.painter, line.index, column.left, line.y)
    for role, span in _overlapping(stretches.underlines, whole):
        for line in column.lines_of(span):
            if line.page == page:
                for left, right in column.stretches(line, span):
                    ink.underline(role, left, right, line.baseline)


def _overlapping(items: Iterable[tuple[str, Span]], whole: Span) -> Iterable[tuple[str, Span]]:
    return (item for item in items if item[1].overlaps(whole))


def paint_signs(
    ink: Ink, sheet: Sheet, side: Side, signs: Sequence[tuple[ClaimEntry, Spot]]
) -> list[tuple[ClaimEntry, QRectF]]:
    """Numbers and signs of the claims that begin on a page, in the outer margin; tells where each one went.

    Args:
        ink: the page.
        sheet: the paper.
        side: which article.
        signs: claims with the first rectangle of each.
    """
    edge = sheet.column_left(side) + (0 if side is Side.LEFT else sheet.column_width)
    signs = sorted(signs, key=lambda sign: (sign[1].box.top(), sign[1].box.left()))
    middles = spread([spot.box.center().y() for _, spot in signs], RING + 1, sheet.bottom)
    return [(entry, paint_sign(ink, entry, side, edge, y)) for (entry, _), y in zip(signs, middles, strict=True)]


def spread(heights: Sequence[float], distance: float, lowest: float) -> list[float]:
    """Heights as near to those wished for as they can be, `distance` apart and none below `lowest`.

    Args:
        heights: from top to bottom.
        distance: between neighbours, at least.
        lowest: the last height that may be used.
    """
    placed: list[float] = []
    for height in heights:
        placed.append(max(height, placed[-1] + distance) if placed else height)
    limit = lowest
    for index in range(len(placed) - 1, -1, -1):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - distance
    return placed


def paint_sign(ink: Ink, entry: ClaimEntry, side: Side, edge: float, middle: float) -> QRectF:
    """A claim's sign and number outside the edge of a column, `side` of it, at the height `middle`."""
    left = side is Side.LEFT
    ring = ink.sign(entry.claim.status, edge - SIGN_GAP - RING if left else edge + SIGN_GAP, middle)
    style = NUMBER.with_ink(f"claim.{entry.claim.status.value}")
    x = ring.left() - NUMBER_GAP if left else ring.right() + NUMBER_GAP
    return ring.united(ink.write(str(entry.number), style, x, middle - style.leading / 2, right=left))
