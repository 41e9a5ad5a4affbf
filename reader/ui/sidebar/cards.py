"""What a card in a list says, before anything is measured or painted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.span import Location, Side


class Tone(Enum):
    """How a line of a card is set."""

    QUOTE = "quote"  # the articles' own words, in the reading face
    BODY = "body"
    QUIET = "quiet"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Pill:
    """A short mark at the top of a card: a sign and a word, so that its colour is never all there is."""

    sign: str
    word: str
    role: str
    ground: str


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a card.

    Attributes:
        place: where the line leads when it is clicked.
        side: draws a small page with that half filled before the line.
    """

    text: str
    tone: Tone
    role: str = "ink"
    place: Location | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One claim, match or lonely passage.

    Attributes:
        key: id of what it stands for.
        pills: marks at the top.
        side: drawn at the top where a card is about one article.
        side_name: that article's name, on the card and for screen readers.
        lines: always shown.
        more: shown on the card that the reader is at.
    """

    key: str
    pills: tuple[Pill, ...]
    side: Side | None
    side_name: str
    lines: tuple[Line, ...]
    more: tuple[Line, ...] = ()

    @property
    def spoken(self) -> str:
        """The card as one line of text, for screen readers."""
        marks = ", ".join(pill.word for pill in self.pills)
        parts = [marks, self.side_name, *(line.text for line in self.lines)]
        return ". ".join(part for part in parts if part)

    def shown(self, *, expanded: bool) -> tuple[Line, ...]:
        """The lines that are on screen."""
        return self.lines + self.more if expanded else self.lines
