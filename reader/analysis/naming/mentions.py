"""A name where it stands, before it belongs to anything."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Tokens of a parse from `start` up to, but not including, `end`, and the OntoNotes label they carry."""

    start: int
    end: int
    label: str

    def __len__(self) -> int:
        """Number of tokens."""
        return self.end - self.start

    def text(self, doc: Doc) -> str:
        """The words as they stand, without white space behind them."""
        return str(doc[self.start : self.end].text)

    def overlaps(self, other: Mention) -> bool:
        """Whether the two share a token."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Mention) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


class Cover:
    """Which tokens of a parse are taken by mentions; the first to come keeps its place."""

    def __init__(self, count: int) -> None:
        self._owner: list[Mention | None] = [None] * count

    def free(self, start: int, end: int) -> bool:
        """Whether no mention holds a token of the stretch."""
        return all(owner is None for owner in self._owner[start:end])

    def owners(self, start: int, end: int) -> list[Mention]:
        """The mentions that hold tokens of the stretch, in order."""
        return list(dict.fromkeys(owner for owner in self._owner[start:end] if owner is not None))

    def owner(self, index: int) -> Mention | None:
        """The mention that holds a token, or None."""
        return self._owner[index] if 0 <= index < len(self._owner) else None

    def add(self, mention: Mention) -> bool:
        """Take the place of a mention if it is free, and tell whether it was."""
        if not len(mention) or not self.free(mention.start, mention.end):
            return False
        for index in range(mention.start, mention.end):
            self._owner[index] = mention
        return True

    def remove(self, mention: Mention) -> None:
        """Give back the place of a mention."""
        for index in range(mention.start, mention.end):
            if self._owner[index] == mention:
                self._owner[index] = None

    def mentions(self) -> list[Mention]:
        """All mentions, in order."""
        return list(dict.fromkeys(owner for owner in self._owner if owner is not None))
