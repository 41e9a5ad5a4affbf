"""Set words from an article in quotation marks, as printers do it."""

from __future__ import annotations

import re

# a typewriter's mark opens behind nothing, a space, a bracket or a dash; behind a digit it may mean inches
_OPENING = re.compile(r'(?:(?<=[\s(\[–—-])|^)"')
_CLOSING = re.compile(r'(?<!\d)"')


def quoted(words: str) -> str:
    """The words in double quotation marks; marks within them become single ones.

    A mark of which only one end stands in the words, at their beginning or end, is taken for the outer one.
    """
    inner = _CLOSING.sub("”", _OPENING.sub("“", words.strip()))
    if inner.startswith("“") and inner.find("”") in {-1, len(inner) - 1}:  # all of it, or the beginning, is quoted
        inner = inner[1:].removesuffix("”")
    elif inner.endswith("”") and "“" not in inner:
        inner = inner[:-1]
    return f"“{inner.replace('“', '‘').replace('”', '’')}”"
