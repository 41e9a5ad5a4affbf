"""Normalise text once, on reading; every offset in the program counts the code points of what comes out here."""

from __future__ import annotations

import re
import sys
import unicodedata
from itertools import pairwise

_LINE_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_BLANKS = re.compile(r" *\n[ \n]*")
_SPACES = re.compile(" {2,}")
# joiners mean something between letters of some scripts and inside emoji, nothing beside ASCII
_JOINERS = ("\u200c", "\u200d")
_STRAY_JOINERS = re.compile("(?<![^\x00-\x7f])[\u200c\u200d]+|[\u200c\u200d]+(?![^\x00-\x7f])")

_INVISIBLE = (
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u180e\u200b\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"  # zero width, direction marks
    "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f"  # overrides
    "\ufff9\ufffa\ufffb"
)


def _translation() -> dict[int, str | None]:
    """What single characters become: spaces of all widths a plain one, ligatures their letters, junk nothing."""
    table: dict[int, str | None] = {ord(char): None for char in _INVISIBLE}
    for code in (*range(0x20), *range(0x7F, 0xA0)):
        table[code] = None
    table[ord("\n")] = "\n"
    table[ord("\t")] = " "
    for code in (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000):
        table[code] = " "
    table |= dict(zip(range(0xFB00, 0xFB07), ("ff", "fi", "fl", "ffi", "ffl", "st", "st"), strict=True))
    for code in (*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), *range(0xE0000, 0xE0080)):
        table[code] = None  # halves of characters, non-characters, invisible tags
    for plane in range(0, sys.maxunicode + 1, 0x10000):
        table[plane | 0xFFFE] = table[plane | 0xFFFF] = None
    return table


_TABLE = _translation()


def normalise(text: str) -> str:
    """`text` as one block per line: Unicode NFC, the line feed the only line break, single plain spaces.

    Quotation marks stay as they are. Normalising twice changes nothing more.
    """
    text = _LINE_BREAKS.sub("\n", text).translate(_TABLE)
    text = unicodedata.normalize("NFC", text)
    if any(joiner in text for joiner in _JOINERS):  # the pattern costs more than all the rest
        text = unicodedata.normalize("NFC", _STRAY_JOINERS.sub("", text))
    return _BLANKS.sub("\n", _SPACES.sub(" ", text)).strip(" \n")


def normalise_line(text: str) -> str:
    """The same for what is to be one block: line breaks become spaces."""
    return normalise(text).replace("\n", " ")


def paragraphs(text: str) -> list[str]:
    """Blocks of a plain text file, normalised.

    Files have either one paragraph on each line, or lines of some 60 to 80 letters with blank lines between the
    paragraphs; in the latter the lines of a paragraph are joined.
    """
    groups = [
        [line for line in map(normalise_line, group.split("\n")) if line]
        for group in re.split(r"\n[^\S\n]*\n", _LINE_BREAKS.sub("\n", text))
    ]
    width = _wrap_width(groups)
    if width is None:
        return [line for group in groups for line in group]
    return [line for group in groups for line in _unwrapped(group, width)]


def _wrap_width(groups: list[list[str]]) -> int | None:
    """Length at which the lines were wrapped, or None where they were not."""
    long_groups = [group for group in groups if max(map(len, group), default=0) >= _NARROWEST]
    joints = [(line, following) for group in long_groups for line, following in pairwise(group)]
    lengths = [len(line) for line, _ in joints if len(line) <= _WIDEST]
    if len(lengths) < _FEWEST_JOINTS or len(lengths) < len(joints):
        return None
    width = max(lengths)
    wrapped = sum(_no_room(line, following, width) for line, following in joints)
    ended = sum(line.endswith(_SENTENCE_ENDS) for line, _ in joints)
    looks_wrapped = width >= _NARROWEST and wrapped >= 0.8 * len(joints) and ended <= 0.4 * len(joints)
    return width if looks_wrapped else None


_NARROWEST, _WIDEST = 50, 100  # letters in a line of wrapped text
_FEWEST_JOINTS = 3  # a verse or an address is no wrapped text
_SENTENCE_ENDS = (".", "!", "?", '."', ".”", "?”", "!”")
_RAGGED = 4  # some programs wrap a little early


def _no_room(line: str, following: str, width: int) -> bool:
    """Whether the break was forced: the next line's first word would not have fitted."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - _RAGGED


def _unwrapped(group: list[str], width: int) -> list[str]:
    joined: list[str] = []
    previous = ""
    for line in group:
        if joined and _no_room(previous, line, width):
            hyphenated = previous.endswith("-") and previous[-2:-1].isalpha()
            joined[-1] += line if hyphenated else f" {line}"
        else:
            joined.append(line)
        previous = line
    return joined
