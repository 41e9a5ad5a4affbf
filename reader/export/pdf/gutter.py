"""The gap between the columns: ribbons between passages on one page, and pointers to those on other pages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPen

from reader.drawing.ribbons import Band, ribbon_edges, ribbon_path
from reader.export.pdf.typeset import Style
from reader.export.wording import CONFLICT_SIGN
from reader.model.marks import LinkKind
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.export.pdf.column import Column
    from reader.export.pdf.ink import Ink
    from reader.export.pdf.sheet import Sheet, Spot
    from reader.model.marks import Link

BAR = 1.3  # width of the bar at the end of a ribbon
BAR_GAP = 3.0  # between text and bar
INSET = 1.0  # a ribbon's edge stays inside its lines, so that neighbours do not touch
DISC = 9.0  # diameter of the ground of a conflict's sign
CONFLICT = Style(8.2, 9, serif=False, weight=QFont.Weight.DemiBold, ink="conflict")
POINTER = Style(6.2, 7.4, serif=False, ink="ink.soft")


@dataclass(frozen=True, slots=True)
class Joint:
    """A link on paper: on each page, how far up and down each of its ends reaches."""

    number: int
    link: Link
    left: Mapping[int, tuple[float, float]]
    right: Mapping[int, tuple[float, float]]

    def end(self, side: Side) -> Mapping[int, tuple[float, float]]:
        """Top and bottom of the passage on that side, by page."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class Pointer:
    """A printed reference to the end of a link that lies on another page."""

    box: QRectF
    joint: Joint
    to: Side


def joints_of(links: tuple[Link, ...], left: Column, right: Column) -> list[Joint]:
    """The links, numbered from 1, with the places of their ends."""
    return [
        Joint(number, link, _reach(left.spots(link.left)), _reach(right.spots(link.right)))
        for number, link in enumerate(links, 1)
    ]


def _reach(spots: list[Spot]) -> dict[int, tuple[float, float]]:
    reach: dict[int, tuple[float, float]] = {}
    for spot in spots:
        top, bottom = reach.get(spot.page, (spot.box.top(), spot.box.bottom()))
        reach[spot.page] = min(top, spot.box.top()), max(bottom, spot.box.bottom())
    return reach


def paint_ribbons(ink: Ink, sheet: Sheet, joints: list[Joint], page: int) -> None:
    """Ribbons of the links that have both ends on the page. They go under everything else."""
    left, right = sheet.gutter
    left, right = left + BAR_GAP + BAR, right - BAR_GAP - BAR
    here = [joint for joint in joints if page in joint.left and page in joint.right]
    for joint in sorted(here, key=lambda joint: joint.link.kind is not LinkKind.RELATED):
        role = _role(joint)
        band = Band(*_inset(joint.left[page]), *_inset(joint.right[page]))
        ink.fill(ribbon_path(band, left, right), ink.colour(f"{role}.ribbon", 0.42))
        ink.painter.strokePath(ribbon_edges(band, left, right), QPen(ink.colour(f"{role}.edge", 0.75), 0.45))


def paint_conflicts(ink: Ink, sheet: Sheet, joints: list[Joint], page: int) -> None:
    """A sign at both ends of each ribbon whose ends tell a detail differently: ribbons cross in the middle."""
    inward = BAR_GAP + BAR + DISC * 0.8
    places = {Side.LEFT: sheet.gutter[0] + inward, Side.RIGHT: sheet.gutter[1] - inward}
    for joint in joints:
        if joint.link.conflicts and page in joint.left and page in joint.right:
            for side, x in places.items():
                middle = QPointF(x, sum(joint.end(side)[page]) / 2)
                ink.disc(middle, DISC / 2, "paper")
                left = middle.x() - ink.width(CONFLICT_SIGN, CONFLICT) / 2
                ink.write(CONFLICT_SIGN, CONFLICT, left, middle.y() - CONFLICT.leading / 2)


def paint_bars(ink: Ink, sheet: Sheet, joints: list[Joint], page: int) -> None:
    """A bar beside every linked passage: what a ribbon leaves from, and the sign that there is a link."""
    edges = {Side.LEFT: sheet.gutter[0] + BAR_GAP, Side.RIGHT: sheet.gutter[1] - BAR_GAP - BAR}
    for joint in sorted(joints, key=lambda joint: joint.link.kind is not LinkKind.RELATED):
        for side, x in edges.items():
            if page in joint.end(side):
                top, bottom = _inset(joint.end(side)[page])
                ink.ground(QRectF(x, top, BAR, bottom - top), f"{_role(joint)}.edge")


def paint_pointers(ink: Ink, sheet: Sheet, joints: list[Joint], page: int) -> list[Pointer]:
    """Number and page of each link whose other end lies on another page; tells where they went."""
    pointers: list[Pointer] = []
    edges = {Side.LEFT: sheet.gutter[0] + BAR_GAP + BAR + 2.4, Side.RIGHT: sheet.gutter[1] - BAR_GAP - BAR - 2.4}
    away = [(joint, side) for joint in joints for side in Side if _begins_alone(joint, side, page)]
    for joint, side in sorted(away, key=lambda end: end[0].end(end[1])[page]):
        there = f"p. {min(joint.end(side.other)) + 1}"
        left = side is Side.LEFT
        number = f"{joint.number} {CONFLICT_SIGN}" if joint.link.conflicts else str(joint.number)
        words = f"{number} › {there}" if left else f"{there} ‹ {number}"
        width = ink.width(words, POINTER)
        x = edges[side] if left else edges[side] - width
        box = QRectF(x, joint.end(side)[page][0] + 2.6, width, POINTER.leading)
        while any(box.intersects(pointer.box) for pointer in pointers):
            box.translate(0, POINTER.leading)
        ink.write(words, POINTER, box.left(), box.top())
        pointers.append(Pointer(box, joint, side.other))
    return pointers


def _begins_alone(joint: Joint, side: Side, page: int) -> bool:
    """Whether that end of a link begins on the page, and the other end is printed, but elsewhere."""
    here, there = joint.end(side), joint.end(side.other)
    return page in here and page == min(here) and bool(there) and page not in there


def _role(joint: Joint) -> str:
    return "link.related" if joint.link.kind is LinkKind.RELATED else "link"


def _inset(reach: tuple[float, float]) -> tuple[float, float]:
    return reach[0] + INSET, reach[1] - INSET
