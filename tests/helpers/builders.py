"""Hand-made documents and comparisons: places are named by the words that stand there, never by offsets.

A comparison is two articles and any number of marks::

    comparison(
        "The bridge is shut.",
        "A spokesman denied that the bridge is shut.",
        joined("The bridge is shut.", "the bridge is shut."),
        claimed(Side.LEFT, "The bridge is shut", Status.DISPUTED, by=(Side.RIGHT, "A spokesman")),
    )
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.model.comparison import Comparison
from reader.model.document import Block, BlockKind, Document
from reader.model.marks import (
    Agreement,
    Claim,
    Conflict,
    ConflictKind,
    Entity,
    EntityGroup,
    Link,
    LinkKind,
    Passage,
    Quote,
    Status,
)
from reader.model.span import Location, Side, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

Place = tuple[Side, str]


def document(
    text: str,
    *,
    name: str = "article.txt",
    titled: bool = False,
    headings: Iterable[str] = (),
    furniture: Iterable[str] = (),
    byline: str | None = None,
    outlet: str | None = None,
    date: str | None = None,
    language: str = "en",
    path: str = "",
) -> Document:
    """An article whose blocks are the lines of `text`.

    Args:
        text: the whole text, blocks divided by one line break.
        titled: whether the first block is the title.
        headings: blocks that are headings.
        furniture: blocks, or stretches of blocks, that are not the story.
    """
    headings, furniture = set(headings), list(furniture)
    blocks: list[Block] = []
    start = 0
    for index, line in enumerate(text.split("\n")):
        kind = BlockKind.PARAGRAPH
        if titled and index == 0:
            kind = BlockKind.TITLE
        elif line in furniture:
            kind = BlockKind.FURNITURE
        elif line in headings:
            kind = BlockKind.HEADING
        blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    if not text:
        blocks = []
    return Document(
        name=name,
        path=path or f"/articles/{name}",
        text=text,
        blocks=tuple(blocks),
        furniture=tuple(sorted(span_of(text, words) for words in furniture)),
        title=text.split("\n", 1)[0] if titled else None,
        byline=byline,
        outlet=outlet,
        date=date,
        language=language,
        encoding="utf-8",
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def span_of(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand in `text` for the `nth` time, counting from 0.

    Raises:
        ValueError: they do not stand there that often.
    """
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def passages_of(article: Document) -> tuple[Passage, ...]:
    """Sentences as a child would divide them: a full stop and a space, or the end of the block."""
    found: list[Passage] = []
    for index, block in enumerate(article.blocks):
        words = block.span.text(article.text)
        for match in re.finditer(r"\S.*?(?:[.!?]['\"”’)]*(?=\s)|$)", words):
            if not match.group().strip():
                continue
            here = Span(match.start(), match.end()).shifted(block.span.start)
            here = Span(here.start, here.start + len(here.text(article.text).rstrip()))
            found.append(Passage(here, index, any(part.covers(here) for part in article.furniture)))
    return tuple(found)


@dataclass(frozen=True)
class Joined:
    """A link still to be placed."""

    left: str
    right: str
    kind: LinkKind = LinkKind.SAME
    score: float = 0.8
    shared: tuple[str, ...] = ()
    conflicts: tuple[tuple[ConflictKind, str, str, str], ...] = ()


@dataclass(frozen=True)
class Claimed:
    """A claim still to be placed."""

    side: Side
    words: str
    status: Status = Status.UNVERIFIED
    also: tuple[Status, ...] = ()
    reason: str = "The article marks this as not verified."
    rule: str = "hand-made"
    score: float = 0.9
    source: Place | None = None
    cue: Place | None = None
    by: Place | None = None
    evidence: tuple[Place, ...] = ()
    counterparts: tuple[Place, ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Spoken:
    """A quotation still to be placed."""

    side: Side
    words: tuple[str, ...]
    speaker: Place | None = None
    agreement: Agreement = Agreement.ABSENT
    there: tuple[Place, ...] = ()
    speaker_there: Place | None = None


@dataclass(frozen=True)
class Named:
    """A mention still to be placed; mentions with one `group` name belong together."""

    side: Side
    words: str
    label: str = "PERSON"
    group: str = ""
    nth: int = 0


@dataclass
class _Placer:
    """Turns marks in words into marks with offsets."""

    left: Document
    right: Document
    groups: dict[str, list[Named]] = field(default_factory=dict)

    def span(self, side: Side, words: str, nth: int = 0) -> Span:
        return span_of((self.left if side is Side.LEFT else self.right).text, words, nth)

    def location(self, place: Place | None) -> Location | None:
        return None if place is None else Location(place[0], self.span(*place))

    def locations(self, places: Iterable[Place]) -> tuple[Location, ...]:
        return tuple(Location(side, self.span(side, words)) for side, words in places)

    def link(self, number: int, mark: Joined) -> Link:
        conflicts = tuple(
            Conflict(kind, self.span(Side.LEFT, left), self.span(Side.RIGHT, right), reason)
            for kind, left, right, reason in mark.conflicts
        )
        left, right = self.span(Side.LEFT, mark.left), self.span(Side.RIGHT, mark.right)
        return Link(f"m{number}", left, right, mark.kind, mark.score, mark.shared, conflicts)

    def claim(self, number: int, mark: Claimed) -> Claim:
        return Claim(
            id=f"c{number}",
            side=mark.side,
            span=self.span(mark.side, mark.words),
            status=mark.status,
            also=mark.also,
            reason=mark.reason,
            rule=mark.rule,
            score=mark.score,
            source=self.location(mark.source),
            cue=self.location(mark.cue),
            by=self.location(mark.by),
            evidence=self.locations(mark.evidence),
            counterparts=self.locations(mark.counterparts),
            links=mark.links,
        )

    def quote(self, number: int, mark: Spoken) -> Quote:
        return Quote(
            id=f"q{number}",
            side=mark.side,
            spans=tuple(self.span(mark.side, words) for words in mark.words),
            speaker=self.location(mark.speaker),
            agreement=mark.agreement,
            there=self.locations(mark.there),
            speaker_there=self.location(mark.speaker_there),
        )

    def entities(self, marks: list[Named]) -> tuple[tuple[Entity, ...], tuple[EntityGroup, ...]]:
        for mark in marks:
            self.groups.setdefault(mark.group or mark.words, []).append(mark)
        ids = {name: f"g{number}" for number, name in enumerate(self.groups, 1)}
        entities = tuple(
            Entity(f"e{number}", mark.side, self.span(mark.side, mark.words, mark.nth), mark.label, ids[name])
            for number, (mark, name) in enumerate(((mark, mark.group or mark.words) for mark in marks), 1)
        )
        groups = tuple(
            EntityGroup(
                ids[name],
                name,
                members[0].label,
                sum(mark.side is Side.LEFT for mark in members),
                sum(mark.side is Side.RIGHT for mark in members),
            )
            for name, members in self.groups.items()
        )
        return entities, groups


joined, claimed, spoken, named = Joined, Claimed, Spoken, Named


def comparison(
    left: Document | str,
    right: Document | str,
    *marks: Joined | Claimed | Spoken | Named,
    only: Iterable[Place] = (),
    same_event: bool = True,
    notes: Iterable[str] = (),
    language_model: str = "counterpoint_en 1.0.0",
    embedding_model: str = "counterpoint_sentences 1.0.0",
    settings: Iterable[tuple[str, str]] = (("language", "en"),),
) -> Comparison:
    """Two articles and the marks named in them; links, claims, quotations and mentions are numbered from 1 as given."""
    left = document(left, name="left.txt") if isinstance(left, str) else left
    right = document(right, name="right.txt") if isinstance(right, str) else right
    placer = _Placer(left, right)
    entities, groups = placer.entities([mark for mark in marks if isinstance(mark, Named)])
    links = [mark for mark in marks if isinstance(mark, Joined)]
    claims = [mark for mark in marks if isinstance(mark, Claimed)]
    quotes = [mark for mark in marks if isinstance(mark, Spoken)]
    return Comparison(
        left=left,
        right=right,
        left_passages=passages_of(left),
        right_passages=passages_of(right),
        entities=entities,
        groups=groups,
        links=tuple(placer.link(number, mark) for number, mark in enumerate(links, 1)),
        claims=tuple(placer.claim(number, mark) for number, mark in enumerate(claims, 1)),
        only=placer.locations(only),
        same_event=same_event,
        language_model=language_model,
        embedding_model=embedding_model,
        notes=tuple(notes),
        settings=tuple(settings),
        quotes=tuple(placer.quote(number, mark) for number, mark in enumerate(quotes, 1)),
    )
