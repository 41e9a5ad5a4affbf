"""Take out of an article what a page put into the middle of its sentences, and put it back when all is found.

A page may put a card of links behind a name ("Mayor Berg Anna Berg" run together with headlines, then "MORE said …").
The readers of the newspaper never saw it in the sentence; no parse, no name and no match is right with it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import fields, is_dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from reader.model.document import BlockKind, Document
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.model.comparison import Comparison
    from reader.model.document import Block
    from reader.model.marks import Passage

    Move = Callable[[Span], Span]

SENTENCE_END = frozenset(".!?…:;\"”’'")
SIDES = {"left": Side.LEFT, "left_passages": Side.LEFT, "right": Side.RIGHT, "right_passages": Side.RIGHT}
"""Fields of a comparison, a link and the like whose places lie in that article."""


def inserts(document: Document) -> tuple[Span, ...]:
    """Furniture with words of one sentence on both sides, each with the white space before it, in order."""
    found: list[Span] = []
    begin = 0
    for part in document.furniture:
        block = document.blocks[bisect_right(document.blocks, part.start, key=_start_of_block) - 1]
        begin = max(begin, block.span.start)
        before = document.text[begin : part.start].rstrip()
        goes_on = document.text[part.end : block.span.end].strip()
        if block.kind is not BlockKind.FURNITURE and before and before[-1] not in SENTENCE_END and goes_on:
            found.append(Span(begin + len(before), part.end))
        begin = part.end
    return tuple(found)


def _start_of_block(block: Block) -> int:
    return block.span.start


def without_inserts(document: Document) -> Document:
    """The article as its sentences were written; the same object where nothing was put into them."""
    cut = inserts(document)
    if not cut:
        return document
    moved, gone = where_inserts_are_out(document), {piece.end for piece in cut}
    ends, starts = [0, *(piece.end for piece in cut)], [*(piece.start for piece in cut), len(document.text)]
    return replace(
        document,
        text="".join(document.text[end:start] for end, start in zip(ends, starts, strict=True)),
        blocks=tuple(replace(block, span=moved(block.span)) for block in document.blocks),
        furniture=tuple(moved(part) for part in document.furniture if part.end not in gone),
    )


def where_inserts_are_out(document: Document) -> Move:
    """What a stretch of an article is in its text without inserts."""
    cut = inserts(document)
    starts = [piece.start for piece in cut]
    taken = list(accumulate(map(len, cut), initial=0))

    def back(offset: int) -> int:
        before = bisect_left(starts, offset)
        inside = 0 if before == 0 else max(0, cut[before - 1].end - offset)
        return offset - taken[before] + inside

    return lambda span: Span(back(span.start), back(span.end))


def restored(comparison: Comparison, left: Document, right: Document) -> Comparison:
    """What was found in two articles without their inserts, as places in the articles as they were opened."""
    if left is comparison.left and right is comparison.right:
        return comparison
    moves = {
        Side.LEFT: _move(inserts(left), comparison.left_passages),
        Side.RIGHT: _move(inserts(right), comparison.right_passages),
    }
    found: Comparison = _moved(comparison, Side.LEFT, moves)
    return replace(found, left=left, right=right)


def _move(cut: tuple[Span, ...], passages: Iterable[Passage]) -> Move:
    """What a stretch of the text without inserts is in the text with them.

    An insert behind a stretch does not belong to it, but where a sentence ends there: sentences leave no gap.
    """
    taken = list(accumulate(map(len, cut), initial=0))
    starts = [piece.start - before for piece, before in zip(cut, taken, strict=False)]
    whole = {passage.span for passage in passages}

    def move(span: Span) -> Span:
        start = span.start + taken[bisect_right(starts, span.start)]
        end = span.end + taken[(bisect_right if span in whole else bisect_left)(starts, span.end)]
        return Span(start, max(start, end))

    return move


def _moved(value: Any, side: Side, moves: dict[Side, Move]) -> Any:  # noqa: ANN401  # any part of a comparison
    """A part of a comparison with every place in it moved."""
    if isinstance(value, Span):
        return moves[side](value)
    if isinstance(value, tuple):
        return tuple(_moved(each, side, moves) for each in value)
    if not is_dataclass(value) or isinstance(value, Document | type):
        return value
    own = getattr(value, "side", side)
    parts = {part.name: getattr(value, part.name) for part in fields(value)}
    return replace(value, **{name: _moved(each, SIDES.get(name, own), moves) for name, each in parts.items()})
