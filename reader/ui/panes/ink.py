"""How links look wherever they are painted: on the sheets, between them and on the overview strips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPen

from reader.model.marks import LinkKind

if TYPE_CHECKING:
    from reader.drawing.palette import Palette

_FILL = {LinkKind.QUOTE: 0.34, LinkKind.SAME: 0.34, LinkKind.RELATED: 0.0}
_EDGE = {LinkKind.QUOTE: 0.9, LinkKind.SAME: 0.5, LinkKind.RELATED: 0.75}
_WIDTH = {LinkKind.QUOTE: 1.6, LinkKind.SAME: 1.0, LinkKind.RELATED: 1.0}
_LIFTED_FILL = {LinkKind.QUOTE: 1.0, LinkKind.SAME: 1.0, LinkKind.RELATED: 0.45}


def link_role(kind: LinkKind) -> str:
    """Palette role that the roles of a link of this kind begin with."""
    return "link.related" if kind is LinkKind.RELATED else "link"


@dataclass(frozen=True, slots=True)
class LinkInk:
    """What a ribbon and the bracket it begins at are painted with.

    Attributes:
        fill: inside. A related pair has none until it is lifted: its dashed edges do.
        edge: stronger for a quotation, dashed for a related pair.
        bar: beside the passage.
    """

    fill: QColor
    edge: QPen
    bar: QPen


class LinkInks:
    """Ink for each kind of link, plain and lifted: made once for a palette, not for each of hundreds of ribbons."""

    def __init__(self, palette: Palette) -> None:
        self._made = {
            (kind, lifted): _link_ink(kind, palette, lifted=lifted) for kind in LinkKind for lifted in (False, True)
        }

    def of(self, kind: LinkKind, *, lifted: bool) -> LinkInk:
        """Ink for a link of that kind; stronger where it is lifted."""
        return self._made[kind, lifted]


def _link_ink(kind: LinkKind, palette: Palette, *, lifted: bool) -> LinkInk:
    role = link_role(kind)
    if lifted:
        fill, edge, line = faded(palette.colour("link.current"), _LIFTED_FILL[kind]), palette.colour("accent"), "accent"
    else:
        fill, line = faded(palette.colour(f"{role}.ribbon"), _FILL[kind]), f"{role}.edge"
        edge = faded(palette.colour(line), _EDGE[kind])
    pen = QPen(edge, _WIDTH[kind] + (0.4 if lifted else 0.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is LinkKind.RELATED:
        pen.setDashPattern([4.0, 3.0])
    bar = QPen(palette.colour(line), 2.6 if lifted or kind is LinkKind.QUOTE else 1.6)
    bar.setCapStyle(Qt.PenCapStyle.RoundCap)
    return LinkInk(fill, pen, bar)


def faded(colour: QColor, share: float) -> QColor:
    """The same colour, `share` (in [0, 1]) times as opaque."""
    copy = QColor(colour)
    copy.setAlphaF(colour.alphaF() * share)
    return copy
