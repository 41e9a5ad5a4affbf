"""A claim while it is being weighed, and what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.claims.rules import RULES
from reader.model.marks import FLAGS, Status

if TYPE_CHECKING:
    from reader.model.span import Location, Side, Span

RANK = {Status.ATTRIBUTED: 0, Status.CONFIRMED: 1, Status.UNVERIFIED: 2, Status.DISPUTED: 3}


@dataclass(frozen=True, slots=True)
class Draft:
    """One claim with the rule that speaks loudest so far.

    Attributes:
        side, passage: where it stands; `passage` is an index into the article's passages.
        span: the words that state it.
        rule: name of an entry of `RULES`, which gives status, score and wording.
        also: further rules that hold.
        source, cue, by: places as in `Claim`.
        evidence: sentences that carry the doubt.
    """

    side: Side
    passage: int
    span: Span
    rule: str
    source: Span | None = None
    cue: Location | None = None
    by: Location | None = None
    also: tuple[str, ...] = ()
    evidence: tuple[Location, ...] = field(default=())

    @property
    def status(self) -> Status:
        """What the rule makes of it."""
        return RULES[self.rule].status

    @property
    def flagged(self) -> bool:
        """Whether the texts doubt or dispute it."""
        return self.status in FLAGS

    @property
    def weight(self) -> tuple[int, float]:
        """How much the rule weighs against another one for the same words."""
        return RANK[self.status], RULES[self.rule].score
