"""What the analysis finds in the articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reader.model.span import Location, Side, Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: the unit that is matched.

    Attributes:
        paragraph: index into `Document.blocks`.
        furniture: whether it lies in furniture and so takes no part in matching or claims.
    """

    span: Span
    paragraph: int
    furniture: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """A mention of something named. `label` is an OntoNotes label; `group` the id of its `EntityGroup`."""

    id: str
    side: Side
    span: Span
    label: str
    group: str


@dataclass(frozen=True, slots=True)
class EntityGroup:
    """All mentions of one thing in both articles. `left` and `right` count them."""

    id: str
    name: str
    label: str
    left: int
    right: int


class LinkKind(Enum):
    """How two passages belong together."""

    QUOTE = "quote"  # the same quotation, however cut
    SAME = "same"  # at least one full proposition in common
    RELATED = "related"  # the same point, no full proposition in common


class ConflictKind(Enum):
    """In what two linked passages differ."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    CERTAINTY = "certainty"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A detail that two linked passages tell differently. `reason` is plain words ("3.0 against 3.4")."""

    kind: ConflictKind
    left: Span
    right: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages that match. `score` is in [0, 1], larger is surer; `shared` are the words that led to it."""

    id: str
    left: Span
    right: Span
    kind: LinkKind
    score: float
    shared: tuple[str, ...]
    conflicts: tuple[Conflict, ...] = ()

    def span(self, side: Side) -> Span:
        """The end that lies in that article."""
        return self.left if side is Side.LEFT else self.right


@dataclass(frozen=True, slots=True)
class SharedWording:
    """A run of words outside quotations that both articles print alike. `words` counts them."""

    left: Span
    right: Span
    words: int


class Status(Enum):
    """What the texts themselves say of a claim. Never what is true."""

    DISPUTED = "disputed"
    UNVERIFIED = "unverified"
    ATTRIBUTED = "attributed"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Claim:
    """An assertion that an article reports, and what the texts say of it.

    Attributes:
        span: the words that state it, without the attribution where that can be cut cleanly.
        also: further statuses that hold ("disputed" may also be "unverified").
        reason: one plain sentence for people, made from the text's own words.
        rule: name of the rule that decided, for whoever wants to trace it.
        score: in [0, 1], larger is surer.
        source: who asserts it.
        cue: the words that led to the status.
        by: who rejects, verifies or fails to verify it.
        evidence: sentences, in either article, that carry the doubt, the denial or the confirmation.
        counterparts: where the other article tells the same.
        links: ids of the `Link`s that led to the counterparts.
    """

    id: str
    side: Side
    span: Span
    status: Status
    also: tuple[Status, ...]
    reason: str
    rule: str
    score: float
    source: Location | None = None
    cue: Location | None = None
    by: Location | None = None
    evidence: tuple[Location, ...] = ()
    counterparts: tuple[Location, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def location(self) -> Location:
        """Where the claim itself stands."""
        return Location(self.side, self.span)

    @property
    def flagged(self) -> bool:
        """Whether the texts doubt or dispute it."""
        return self.status in FLAGS or any(status in FLAGS for status in self.also)


FLAGS = frozenset({Status.DISPUTED, Status.UNVERIFIED})


class Agreement(Enum):
    """How the other article gives what somebody is quoted with."""

    ALIKE = "alike"  # quoted there in the same words
    CUT = "cut"  # quoted there, with fewer or more of the words
    REWORDED = "reworded"  # quoted there, with other words in the same place
    RETOLD = "retold"  # told there, not quoted
    ABSENT = "absent"  # not found there


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody is quoted with in one go.

    Attributes:
        spans: the quoted words without their marks, in order; several where the speaker is named in between, or where
            the speech goes on in the next paragraph.
        speaker: who is quoted, in the article's own words; None where that is not clear.
        agreement: how the other article gives it.
        there: where the other article gives it, in order.
        speaker_there: who is quoted there, in that article's words.
    """

    id: str
    side: Side
    spans: tuple[Span, ...]
    speaker: Location | None = None
    agreement: Agreement = Agreement.ABSENT
    there: tuple[Location, ...] = ()
    speaker_there: Location | None = None

    @property
    def locations(self) -> tuple[Location, ...]:
        """Where the quoted words stand."""
        return tuple(Location(self.side, span) for span in self.spans)
