"""Between code points, which the program counts in, and UTF-16 units, which Qt counts in."""

from __future__ import annotations

from bisect import bisect_right


class Utf16Map:
    """Positions of one text in both units. Costs nothing for text within the Basic Multilingual Plane.

    Args:
        text: the text, as Python holds it.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # UTF-16 position just behind each character that takes two units
        plane_one = max(text, default="") > "\uffff"  # one quick look spares most texts the slow one
        self._astral = [offset for offset, character in enumerate(text) if character > "\uffff"] if plane_one else []
        self._behind = [offset + count + 2 for count, offset in enumerate(self._astral)]

    def position(self, offset: int) -> int:
        """UTF-16 position of the code point at `offset`."""
        return offset + bisect_right(self._astral, offset - 1)

    def offset(self, position: int) -> int:
        """Code point that the UTF-16 `position` lies in (the middle of a pair belongs to its character)."""
        count = bisect_right(self._behind, position)
        offset = position - count
        if count < len(self._astral) and self._astral[count] < offset:
            offset = self._astral[count]
        return min(offset, self._length)
