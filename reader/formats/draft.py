"""What a format gives before the text is put together: blocks, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST_CELL = 200  # letters; what is longer stands in a table for the layout's sake


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """One block of text as the format has it, not yet normalised."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Details:
    """What a file tells about its article; None where it does not tell.

    Attributes:
        date: ISO 8601.
    """

    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    date: str | None = None

    def filled(self, other: Details) -> Details:
        """The same, with the gaps filled from `other`."""
        return Details(
            title=self.title or other.title,
            byline=self.byline or other.byline,
            outlet=self.outlet or other.outlet,
            date=self.date or other.date,
        )


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as one format reads it.

    Attributes:
        blocks: in reading order.
        details: what the format declares of the article, apart from the text.
        properties: what the file says of itself, such as who saved it when: used only where the text itself is silent.
    """

    blocks: tuple[DraftBlock, ...]
    details: Details = field(default=Details())
    properties: Details = field(default=Details())


def with_one_title(blocks: Sequence[DraftBlock]) -> tuple[tuple[DraftBlock, ...], str | None]:
    """Blocks with one title at most, and that title.

    It is the first headline of the highest level where nothing but furniture can stand before it; others are headings.
    """
    first = next((position for position, block in enumerate(blocks[:4]) if block.kind is BlockKind.TITLE), None)
    kept = tuple(
        replace(block, kind=BlockKind.HEADING) if block.kind is BlockKind.TITLE and position != first else block
        for position, block in enumerate(blocks)
    )
    return kept, None if first is None else kept[first].text


def table_row(cells: Sequence[Sequence[DraftBlock]]) -> Iterator[DraftBlock]:
    """A table's row as one line; cells that hold more than that, as in tables made for the layout, as they are."""
    filled = [cell for cell in cells if cell]
    if len(filled) > 1 and all(len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL for cell in filled):
        yield DraftBlock(BlockKind.PARAGRAPH, " | ".join(cell[0].text for cell in filled))
    else:
        yield from (block for cell in filled for block in cell)
