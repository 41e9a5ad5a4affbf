"""The value that the attribution steps exchange."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model.span import Span


class AttributionKind(Enum):
    """How somebody's words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody says something.

    Attributes:
        source: who, in the words of this passage, or None where nobody is named ("it is said that …").
        cue: the verb, noun or phrase that says so, with its auxiliaries.
        content: what is said, without the conjunction; several stretches where the cue interrupts it.
        kind: quoted, reported, or partly quoted.
        passage: index into the article's passages of the sentence that holds the content's last stretch.
        negated: "did not say that …".
    """

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    kind: AttributionKind
    passage: int
    negated: bool = False
