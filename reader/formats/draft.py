"""What a format gives before the text is put together: blocks, and what the file says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.document import BlockKind


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
    """An article as one format reads it: blocks in order, and the details that the format carries apart from them."""

    blocks: tuple[DraftBlock, ...]
    details: Details = field(default=Details())
