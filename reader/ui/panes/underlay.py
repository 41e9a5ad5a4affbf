"""What lies beneath the letters of one sheet: tints, search hits, the place shown last, brackets and signs."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from reader.drawing.fonts import interface_font
from reader.model.marks import LinkKind, Status
from reader.model.span import Span, SpanIndex
from reader.ui.panes.ink import LinkInk, LinkInks, faded, link_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.drawing.palette import Palette
    from reader.model.marks import Claim, Link
    from reader.model.span import Side
    from reader.ui.panes.sheet import Sheet

PAD_X, PAD_Y, RADIUS = 2.0, 1.5, 3.0  # pixels around the letters of a tinted stretch
BRACKET_GAP = 9.0  # pixels between the column and the bracket of a linked passage
SIGN_SIZE, SIGN_GAP = 16.0, 13.0  # pixels: the ring in the outer margin and its distance from the column


_STRENGTH = (LinkKind.RELATED, LinkKind.SAME, LinkKind.QUOTE)


class Mark(Enum):
    """Signs in the margin. Never colour alone: the letter in the ring differs."""

    DISPUTED = "!"
    UNVERIFIED = "?"


@dataclass(frozen=True, slots=True)
class Sign:
    """A ring beside the first line of a claim, and what is said of the claim."""

    span: Span
    mark: Mark
    reason: str = ""

    @property
    def role(self) -> str:
        """Palette role of the claim's status."""
        return f"claim.{self.mark.name.lower()}"


@dataclass(slots=True)
class Emphasis:
    """What the reader does at the moment; it is never part of what was found.

    Attributes:
        hits, current_hit: what was searched for.
        echoes: the selected words, wherever they stand.
        places, main: where the last jump went.
        pulse: strength in [0, 1] of the ring around `main`.
        lifted: the link under the pointer, or the one that was chosen.
        shared, differing: what the lifted passage has in common with its counterpart, and what it tells differently.
    """

    hits: SpanIndex[Span] | None = None
    current_hit: Span | None = None
    echoes: SpanIndex[Span] | None = None
    places: tuple[Span, ...] = ()
    main: Span | None = None
    pulse: float = 0.0
    lifted: Link | None = None
    shared: tuple[Span, ...] = ()
    differing: tuple[Span, ...] = ()


class Underlay:
    """Paints beneath the text of one sheet.

    Args:
        side: which article.
        sheet: where text stands.
        palette: the colours.
    """

    def __init__(self, side: Side, sheet: Sheet, palette: Palette) -> None:
        self._side = side
        self._sheet = sheet
        self.palette = palette
        self.emphasis = Emphasis()
        self._linked: SpanIndex[tuple[Span, LinkKind]] = SpanIndex([])
        self._signs: SpanIndex[Sign] = SpanIndex([])
        self._version = -1
        self._shapes: dict[Span, QPainterPath] = {}  # in pixels of the sheet: they last until text moves

    def set_links(self, links: Iterable[Link]) -> None:
        """Which passages are tinted and bracketed; one that has several links shows the strongest kind."""
        kinds: dict[Span, LinkKind] = {}
        for link in links:
            span = link.span(self._side)
            kinds[span] = max(kinds.get(span, LinkKind.RELATED), link.kind, key=_STRENGTH.index)
        self._linked = SpanIndex((span, (span, kind)) for span, kind in kinds.items())

    def set_claims(self, claims: Iterable[Claim]) -> None:
        """Which claims have a sign."""
        self._signs = SpanIndex((claim.span, sign_of(claim)) for claim in claims if claim.flagged)

    def paint(self, painter: QPainter, visible: Span) -> None:
        """Paint whatever touches the visible stretch of text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        linked = sorted(self._linked.overlapping(visible), key=lambda item: _STRENGTH.index(item[1]))
        self._paint_brackets(painter, linked, visible)
        grounds = {kind: self.palette.colour(f"{link_role(kind)}.ground") for kind in LinkKind}
        for span, kind in linked:
            painter.fillPath(self._shape(span), grounds[kind])
        self._paint_emphasis(painter, visible)
        for sign, ring in self._rings(visible):
            self._paint_sign(painter, sign, ring)

    def sign_at(self, point: QPointF, visible: Span) -> Sign | None:
        """The sign under a point of the window."""
        return next((sign for sign, ring in self._rings(visible) if ring.contains(point)), None)

    def _paint_emphasis(self, painter: QPainter, visible: Span) -> None:
        emphasis, palette = self.emphasis, self.palette
        if emphasis.lifted is not None and (span := emphasis.lifted.span(self._side)).overlaps(visible):
            painter.fillPath(self._shape(span), palette.colour("link.current"))
        for span in emphasis.places:
            if span.overlaps(visible):
                painter.fillPath(self._shape(span), palette.colour("current.ground"))
        if emphasis.main is not None and emphasis.main.overlaps(visible):
            outline = self._shape(emphasis.main).simplified()
            if emphasis.pulse > 0:
                glow = QPen(faded(palette.colour("pulse"), emphasis.pulse), 3 + 8 * emphasis.pulse)
                glow.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.strokePath(outline, glow)
                painter.fillPath(outline, palette.colour("current.ground"))
            painter.strokePath(outline, QPen(palette.colour("accent"), 1.2))
        for span in emphasis.shared:
            if span.overlaps(visible):
                painter.fillPath(self._shape(span), faded(palette.colour("accent"), 0.16))
        for span in emphasis.differing:
            if span.overlaps(visible):
                painter.fillPath(self._shape(span), palette.colour("paper"))
                painter.strokePath(self._shape(span).simplified(), QPen(palette.colour("conflict"), 1.4))
        for span in emphasis.echoes.overlapping(visible) if emphasis.echoes is not None else ():
            painter.fillPath(self._shape(span), faded(palette.colour("search.ground"), 0.6))
        for span in emphasis.hits.overlapping(visible) if emphasis.hits is not None else ():
            role = "search.current" if span == emphasis.current_hit else "search.ground"
            painter.fillPath(self._shape(span), palette.colour(role))

    def _paint_brackets(self, painter: QPainter, linked: list[tuple[Span, LinkKind]], visible: Span) -> None:
        lifted, inks = self.emphasis.lifted, LinkInks(self.palette)
        chosen = lifted.span(self._side) if lifted is not None else None
        for span, kind in linked:
            if span != chosen:
                self._paint_bracket(painter, span, inks.of(kind, lifted=False))
        if lifted is not None and chosen is not None and chosen.overlaps(visible):
            self._paint_bracket(painter, chosen, inks.of(lifted.kind, lifted=True))

    def _paint_bracket(self, painter: QPainter, span: Span, ink: LinkInk) -> None:
        """A bar beside the passage, and the beginning of its ribbon out to the window's edge."""
        extent = self._sheet.extent(span)
        if extent is None:
            return
        left, right = self._sheet.column()
        edge = self._sheet.inner_edge()
        bar = right + BRACKET_GAP if edge > right else left - BRACKET_GAP
        painter.fillRect(QRectF(QPointF(bar, extent.top), QPointF(edge, extent.bottom)).normalized(), ink.fill)
        painter.setPen(ink.edge)
        painter.drawLine(QLineF(bar, extent.top, edge, extent.top))
        painter.drawLine(QLineF(bar, extent.bottom, edge, extent.bottom))
        painter.setPen(ink.bar)
        painter.drawLine(QLineF(bar, extent.top + 1, bar, extent.bottom - 1))

    def _paint_sign(self, painter: QPainter, sign: Sign, ring: QRectF) -> None:
        colour = self.palette.colour(sign.role)
        painter.setPen(QPen(colour, 1.3))
        painter.setBrush(self.palette.colour(f"{sign.role}.ground"))
        painter.drawEllipse(ring)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        font = interface_font(8.5)
        font.setPixelSize(round(SIGN_SIZE * 0.7))
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, sign.mark.value)

    def _rings(self, visible: Span) -> list[tuple[Sign, QRectF]]:
        """Signs in view and where they stand; of equal signs on one line only the first is shown."""
        left, right = self._sheet.column()
        outward = -1 if self._sheet.inner_edge() > right else 1
        start = left - SIGN_GAP - SIGN_SIZE if outward < 0 else right + SIGN_GAP
        taken: dict[int, list[Mark]] = {}
        found: list[tuple[Sign, QRectF]] = []
        for sign in sorted(self._signs.overlapping(visible), key=lambda sign: sign.span):
            line = self._sheet.extent(Span(sign.span.start, sign.span.start + 1))
            if line is None:
                continue
            marks = taken.setdefault(round(line.middle), [])
            if sign.mark in marks:
                continue
            x = start + outward * len(marks) * (SIGN_SIZE + 2)
            marks.append(sign.mark)
            found.append((sign, QRectF(x, line.middle - SIGN_SIZE / 2, SIGN_SIZE, SIGN_SIZE)))
        return found

    def _shape(self, span: Span) -> QPainterPath:
        """A stretch as one rounded patch without gaps between its lines, in pixels of the window."""
        if self._version != self._sheet.version:
            self._version = self._sheet.version
            self._shapes.clear()
        found = self._shapes.get(span)
        if found is None:
            found = self._outline(span)
            if not found.isEmpty():
                self._shapes[span] = found
        return found.translated(0, -self._sheet.scroll)

    def _outline(self, span: Span) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        rects = [line.adjusted(-PAD_X, -PAD_Y, PAD_X, PAD_Y) for line in self._sheet.sheet_rects(span)]
        if not self._sheet.right_to_left(span):  # where a line of ragged text happens to end is no news
            far = max((rect.right() for rect in rects), default=0.0)
            for rect in rects[:-1]:
                rect.setRight(far)
        for rect, below in itertools.pairwise(rects):
            left, right = max(rect.left(), below.left()), min(rect.right(), below.right())
            if left < right:
                rect.setBottom(below.top() - 0.5)  # edges that coincide would stay in the outline
                path.addRect(QRectF(left, rect.bottom() - RADIUS, right - left, 2 * RADIUS))  # closes the seam
        for rect in rects:
            path.addRoundedRect(rect, RADIUS, RADIUS)
        return path


def sign_of(claim: Claim) -> Sign:
    """The sign that stands beside a flagged claim."""
    disputed = Status.DISPUTED in (claim.status, *claim.also)
    return Sign(claim.span, Mark.DISPUTED if disputed else Mark.UNVERIFIED, claim.reason)
