"""What stands on a page. Measures are in points, from the lower left corner of the page as it is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """From the lowest to the highest that letters of this size usually reach."""
        return self.top - self.bottom

    def beside(self, other: Box, share: float = 0.5) -> bool:
        """Whether both stand on one line: more than a share of the lower one lies within the other's height."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > share * min(self.height, other.height)

    def joined(self, other: Box) -> Box:
        """The box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


@dataclass(frozen=True, slots=True)
class Piece:
    """Letters of one font that follow one another without a wide gap.

    Attributes:
        size: of the letters, in points.
        spaced: whether the file has a space before it.
    """

    text: str
    box: Box
    size: float
    bold: bool
    spaced: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column.

    Attributes:
        column: number of the column, counted through the whole document in reading order.
        page: number of the page, from 0.
    """

    text: str
    box: Box
    size: float
    bold: bool
    column: int
    page: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its pieces in the order of the file, its height, and whether it shows a picture."""

    pieces: tuple[Piece, ...]
    height: float
    has_picture: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, as one text."""

    text: str
    size: float
    bold: bool
    page: int
