"""Let the two articles run through the pages, matching passages as level as the text allows."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from reader.export.pdf.column import Column, ColumnLine, Typeset
from reader.model.document import BlockKind
from reader.model.marks import LinkKind
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.export.pdf.sheet import Sheet
    from reader.model.comparison import Comparison

LARGEST_PAD = 56.0
"""Most white space, in points, that is put before a paragraph to bring it level: about four lines.
More looks like a mistake on paper; a ribbon that climbs does not."""

LONGEST_HEADING = 8
"""Lines. A longer "heading" is none, and may be broken."""

Anchor = tuple[int, float, int, float]  # block on the left, depth in it; block on the right, depth in it


def flow(
    comparison: Comparison, left: Typeset, right: Typeset, sheet: Sheet, first_top: float
) -> tuple[Column, Column]:
    """Both articles on their pages.

    Args:
        comparison: for the links between the two.
        left: the left article, set in lines.
        right: the right one.
        sheet: the paper.
        first_top: where text begins on the first page.
    """
    pads = _pads(left, right, _anchors(comparison, left, right))
    columns = [
        Column(side, sheet, typeset, _placed(typeset, pads[side], sheet, first_top))
        for side, typeset in ((Side.LEFT, left), (Side.RIGHT, right))
    ]
    return columns[0], columns[1]


def _anchors(comparison: Comparison, left: Typeset, right: Typeset) -> list[Anchor]:
    """Links that can all be level at once: the longest series that runs downwards on both sides."""
    ends = sorted(
        {(link.left.start, link.right.start) for link in comparison.links if link.kind is not LinkKind.RELATED},
        key=lambda end: (end[0], -end[1]),
    )
    chain = longest_rising([right_start for _, right_start in ends])
    anchors: list[Anchor] = []
    for left_start, right_start in (ends[index] for index in chain):
        here, there = left.block_at(left_start), right.block_at(right_start)
        anchors.append((here, left.depth_in_block(here, left_start), there, right.depth_in_block(there, right_start)))
    return anchors


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """Indices of a longest strictly rising subsequence.

    Source: patience sorting; C. Schensted, "Longest increasing and decreasing subsequences", 1961.
    """
    tails: list[int] = []  # the smallest last number of a series of each length
    holders: list[int] = []
    previous: list[int] = []
    for index, number in enumerate(numbers):
        length = bisect_left(tails, number)
        previous.append(holders[length - 1] if length else -1)
        tails[length : length + 1] = [number]
        holders[length : length + 1] = [index]
    chain: list[int] = []
    index = holders[-1] if holders else -1
    while index >= 0:
        chain.append(index)
        index = previous[index]
    return chain[::-1]


def _pads(left: Typeset, right: Typeset, anchors: Sequence[Anchor]) -> dict[Side, dict[int, float]]:
    """White space to put before blocks. A block behind a level one may move; those before stay where they are."""
    tops = {Side.LEFT: _tops(left), Side.RIGHT: _tops(right)}
    pads: dict[Side, dict[int, float]] = {Side.LEFT: {}, Side.RIGHT: {}}
    shift = {Side.LEFT: 0.0, Side.RIGHT: 0.0}
    settled = {Side.LEFT: -1, Side.RIGHT: -1}
    for left_block, left_depth, right_block, right_depth in anchors:
        ahead = tops[Side.RIGHT][right_block] + shift[Side.RIGHT] + right_depth
        ahead -= tops[Side.LEFT][left_block] + shift[Side.LEFT] + left_depth
        side, block = (Side.LEFT, left_block) if ahead > 0 else (Side.RIGHT, right_block)
        if 0 < abs(ahead) <= LARGEST_PAD and settled[side] < block and block > 0:
            pads[side][block] = abs(ahead)
            shift[side] += abs(ahead)
        settled = {Side.LEFT: left_block, Side.RIGHT: right_block}
    return pads


def _tops(typeset: Typeset) -> list[float]:
    tops: list[float] = []
    y = 0.0
    for index, paragraph in enumerate(typeset.paragraphs):
        y += paragraph.style.before if index else 0.0
        tops.append(y)
        y += paragraph.total_height
    return tops


def _placed(typeset: Typeset, pads: dict[int, float], sheet: Sheet, first_top: float) -> list[ColumnLine]:
    placed: list[ColumnLine] = []
    page, y, at_top = 0, first_top, True
    for number, (block, paragraph) in enumerate(zip(typeset.blocks, typeset.paragraphs, strict=True)):
        y += pads.get(number, 0.0) + (0.0 if at_top else paragraph.style.before)
        origin = typeset.offsets.position(block.span.start)
        for index, need in enumerate(_needs(typeset, number)):
            if y + need > sheet.bottom and not at_top:
                page, y = page + 1, sheet.top
            start, end = paragraph.extent(index)
            span = Span(typeset.offsets.offset(origin + start), typeset.offsets.offset(origin + end))
            placed.append(ColumnLine(paragraph, index, origin, span, page, y))
            y += paragraph.heights[index]
            at_top = False
    return placed


def _needs(typeset: Typeset, number: int) -> list[float]:
    """For each line of a block, the height that must be free for it to stand there.

    A line that may not be the last one on its page asks for room for its followers too: no single line of a
    paragraph is left behind or sent ahead, and a heading keeps two lines of what follows it.
    """
    paragraph, kind = typeset.paragraphs[number], typeset.blocks[number].kind
    count = len(paragraph.lines)
    needs = list(paragraph.heights)
    if kind in {BlockKind.TITLE, BlockKind.HEADING} and 0 < count <= LONGEST_HEADING:
        needs[0] = paragraph.total_height
        if number + 1 < len(typeset.paragraphs):
            follower = typeset.paragraphs[number + 1]
            needs[0] += follower.style.before + follower.tops[min(2, len(follower.lines))]
        return needs
    if count > 1:
        needs[0] = paragraph.tops[min(2 if count != 3 else 3, count)]
        needs[count - 2] = paragraph.tops[count] - paragraph.tops[count - 2]
    return needs
