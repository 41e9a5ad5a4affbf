"""What to paint where: a comparison turned into stretches of text with named roles.

Screen and paper are painted from the same runs; only the palette differs.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.model.document import BlockKind
from reader.model.marks import LinkKind, Status
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.span import Side


ENTITY_ROLES = {
    "PERSON": "entity.person",
    "NORP": "entity.group",
    "ORG": "entity.org",
    "GPE": "entity.place",
    "LOC": "entity.place",
    "FAC": "entity.place",
    "DATE": "entity.number",
    "TIME": "entity.number",
    "PERCENT": "entity.number",
    "MONEY": "entity.number",
    "QUANTITY": "entity.number",
    "CARDINAL": "entity.number",
    "ORDINAL": "entity.number",
}
"""Role of each OntoNotes label; labels not listed are `entity.other`."""


class Marks(Flag):
    """The three channels that overlap without fighting, and which claims take part."""

    NONE = 0
    LINKS = auto()
    ENTITIES = auto()
    NUMBERS = auto()  # dates, amounts and counts, apart from names: they are many
    CLAIMS = auto()  # disputed and unverified
    ATTRIBUTED = auto()
    CONFIRMED = auto()
    USUAL = LINKS | ENTITIES | CLAIMS


CLAIM_MARKS = {
    Status.DISPUTED: Marks.CLAIMS,
    Status.UNVERIFIED: Marks.CLAIMS,
    Status.ATTRIBUTED: Marks.ATTRIBUTED,
    Status.CONFIRMED: Marks.CONFIRMED,
}
"""The channel in which a claim is painted, by its status."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that looks the same throughout. `roles` are sorted and name entries of the palette."""

    span: Span
    roles: tuple[str, ...]


def entity_role(label: str) -> str:
    """Palette role of an OntoNotes label."""
    return ENTITY_ROLES.get(label, "entity.other")


def plain_runs(document: Document) -> tuple[Run, ...]:
    """Runs of an article that has not been compared yet: headings and furniture only."""
    return _partition(_document_marks(document))


def runs_of(comparison: Comparison, side: Side, marks: Marks = Marks.USUAL) -> tuple[Run, ...]:
    """Runs of one article: in order, not overlapping, each with at least one role.

    Args:
        comparison: what was found.
        side: which article.
        marks: which channels are shown.
    """
    return _partition([*_document_marks(comparison.document(side)), *_found_marks(comparison, side, marks)])


def _document_marks(document: Document) -> Iterator[tuple[Span, str]]:
    for block in document.blocks:
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING}:
            yield block.span, block.kind.value
    for span in document.furniture:
        yield span, "furniture"


def _found_marks(comparison: Comparison, side: Side, marks: Marks) -> Iterator[tuple[Span, str]]:
    if Marks.LINKS in marks:
        for link in comparison.links:
            yield link.span(side), "link.related" if link.kind is LinkKind.RELATED else "link"
    numbers, names = Marks.NUMBERS in marks, Marks.ENTITIES in marks
    for entity in comparison.entities:
        if entity.side is side:
            role = entity_role(entity.label)
            if numbers if role == "entity.number" else names:
                yield entity.span, role
    for claim in comparison.claims:
        if claim.side is side and CLAIM_MARKS[claim.status] in marks:
            yield claim.span, f"claim.{claim.status.value}"


def _partition(marks: Iterable[tuple[Span, str]]) -> tuple[Run, ...]:
    """Cut overlapping marks at each other's borders; neighbours with equal roles become one run."""
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for span, role in marks:
        if len(span):
            opens.setdefault(span.start, []).append(role)
            closes.setdefault(span.end, []).append(role)
    runs: list[Run] = []
    active: dict[str, int] = {}
    borders = sorted(opens.keys() | closes.keys())
    for here, there in pairwise(borders):
        for role in closes.get(here, ()):
            active[role] -= 1
            if not active[role]:
                del active[role]
        for role in opens.get(here, ()):
            active[role] = active.get(role, 0) + 1
        if not active:
            continue
        roles = tuple(sorted(active))
        if runs and runs[-1].span.end == here and runs[-1].roles == roles:
            runs[-1] = Run(Span(runs[-1].span.start, there), roles)
        else:
            runs.append(Run(Span(here, there), roles))
    return tuple(runs)
