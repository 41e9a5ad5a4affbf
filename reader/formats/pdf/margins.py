"""What stands on every page above and below the text: running heads, page numbers, the address of a printed page."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.formats.pdf.values import Line

_REACH = 3  # lines from a page's edge
_SMALL = 1.1  # times the size of the text; what a printer adds is no larger
_LEAST_SHARE = 0.3  # of the pages; left and right pages may have heads of their own
_ALIGNED = 4.0  # points by which the place may differ

_PAGE_NUMBER = re.compile(
    r"[\s–—|·•-]*(?:page|p\.|pg\.?)?\s*\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?[\s–—|·•-]*", re.IGNORECASE
)
# what browsers print around a page: the day, the hour and the title above, the address and the page's number below
_PRINTED_ABOVE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?!\w).*", re.IGNORECASE
)
_PRINTED_BELOW = re.compile(
    r"(?:https?://|file://|about:|www\.)\S+(?:\s+(?:page )?\d{1,4}(?:\s?(?:/|of)\s?\d{1,4})?)?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")


def without_margins(pages: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """The pages' lines without what only serves the pages.

    Args:
        pages: lines of each page, in any order.
        body: size of most letters in the file.
    """
    edges = [_edges(lines) for lines in pages]
    counts = Counter(key for page in edges for key in {_key(line) for edge in page for level in edge for line in level})
    needed = max(2, _LEAST_SHARE * len(pages))
    kept: list[list[Line]] = []
    for lines, page in zip(pages, edges, strict=True):
        dropped: set[int] = set()
        for edge in page:
            for depth, level in enumerate(edge):
                small = depth == 0 and all(line.size <= _SMALL * body for line in level)
                if not (
                    all(counts[_key(line)] >= needed for line in level)
                    or (small and all(_is_printed(line.text) for line in level))
                ):
                    break  # what stands further in is the story
                dropped |= {id(line) for line in level}
        kept.append([line for line in lines if id(line) not in dropped])
    return kept


def _edges(lines: Sequence[Line]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The outermost levels at a page's upper and at its lower edge, from the edge inwards."""
    levels: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.box.top):
        if levels and line.box.beside(levels[-1][0].box):
            levels[-1].append(line)
        else:
            levels.append([line])
    return levels[:_REACH], levels[: -_REACH - 1 : -1]


def _key(line: Line) -> tuple[str, int, int]:
    """Lines of one key are one running line: the same words, whatever the numbers, at the same height and size."""
    words = _DIGITS.sub("#", line.text.casefold())
    return words, round(line.box.bottom / _ALIGNED), round(line.size)


def _is_printed(text: str) -> bool:
    return any(pattern.fullmatch(text) is not None for pattern in (_PAGE_NUMBER, _PRINTED_ABOVE, _PRINTED_BELOW))
