"""How links look wherever they are painted: on the sheets, between them and on the overview strips."""

from __future__ import annotations

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


def link_fill(kind: LinkKind, palette: Palette, *, lifted: bool) -> QColor:
    """Inside of a ribbon. A related pair has none until it is lifted: its dashed edges do."""
    if lifted:
        return faded(palette.colour("link.current"), _LIFTED_FILL[kind])
    return faded(palette.colour(f"{link_role(kind)}.ribbon"), _FILL[kind])


def link_edge(kind: LinkKind, palette: Palette, *, lifted: bool) -> QPen:
    """Edge of a ribbon: stronger for a quotation, dashed for a related pair."""
    colour = palette.colour("accent") if lifted else faded(palette.colour(f"{link_role(kind)}.edge"), _EDGE[kind])
    pen = QPen(colour, _WIDTH[kind] + (0.4 if lifted else 0.0))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if kind is LinkKind.RELATED:
        pen.setDashPattern([4.0, 3.0])
    return pen


def faded(colour: QColor, share: float) -> QColor:
    """The same colour, `share` (in [0, 1]) times as opaque."""
    copy = QColor(colour)
    copy.setAlphaF(colour.alphaF() * share)
    return copy
