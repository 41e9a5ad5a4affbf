"""Find what stands between quotation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.document import BlockKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model.document import Block

DOUBLE = frozenset('"“”„‟«»')
SINGLE = frozenset("'‘’‚‛")
OPENING = frozenset("“„«‘‚‛")
CLOSING = frozenset("»")  # ” and ’ open, too, in hasty typing
GUILLEMETS = frozenset("«»")
SENTENCE_END = frozenset(".!?…")
# words that begin with an apostrophe: no quotation opens there
CLIPPED = ("em", "til", "till", "tis", "twas", "twill", "cause", "bout", "round", "n", "s")
DOUBLED = re.compile(r"(?<![\d'‘’`])(?:''|‘‘|’’|``)(?!['‘’`])")
LOOK_AHEAD = 500  # code points; how far off the mark may be that closes behind a plural's apostrophe


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks; it never leaves its paragraph.

    Attributes:
        span: with the marks.
        inner: without them.
        continues: left open at the end of its paragraph and taken up by the next one, as newspapers
            print a long quotation: the next `Quotation` belongs to the same speech.
    """

    span: Span
    inner: Span
    continues: bool = False


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """Quotations in order, not overlapping: the outermost marks count.

    Curly, straight, low and angle marks are paired, also mixed; an apostrophe is no mark. A mark that is never
    closed holds to the end of its paragraph where the next paragraph opens with a mark again, else to the end
    of its sentence.

    Args:
        text: `Document.text`.
        blocks: its paragraphs; furniture holds no quotations and is passed over.
    """
    text = DOUBLED.sub(_as_one_mark, text)
    story = [block.span for block in blocks if block.kind is not BlockKind.FURNITURE]
    found: list[Quotation] = []
    for index, block in enumerate(story):
        following = story[index + 1] if index + 1 < len(story) else None
        reopened = following is not None and _opens_with_mark(text, following)
        doubles = list(_pairs(text, block, DOUBLE, (), reopened=reopened))
        singles = list(_pairs(text, block, SINGLE, [quotation.span for quotation in doubles], reopened=False))
        found.extend(_outermost(doubles + singles))
    return tuple(found)


def _as_one_mark(doubled: re.Match[str]) -> str:
    """Two single marks in a row as one double mark beside the words, with a space for the other."""
    before = doubled.string[max(0, doubled.start() - 1) : doubled.start()]
    return ' "' if not before.strip() or before in "([{-–—/:" else '" '


def _outermost(quotations: list[Quotation]) -> Iterator[Quotation]:
    """Those that hold words and lie in no other, in order."""
    end = -1
    for quotation in sorted(quotations, key=lambda q: (q.span.start, -q.span.end)):
        if quotation.span.start >= end and len(quotation.inner):
            end = quotation.span.end
            yield quotation


def _opens_with_mark(text: str, block: Span) -> bool:
    start = block.text(text).lstrip()[:2]
    return len(start) == 2 and start[0] in DOUBLE and not start[1].isspace()


def _pairs(
    text: str, block: Span, marks: frozenset[str], taken: Sequence[Span], *, reopened: bool
) -> Iterator[Quotation]:
    """Pair the marks of one family in one block; what lies in `taken` is passed over."""
    open_at: int | None = None
    taken_until = -1
    passed = iter(taken)
    stretch = next(passed, None)
    for offset in range(block.start, block.end):
        while stretch is not None and stretch.end <= offset:
            stretch = next(passed, None)
        if stretch is not None and stretch.start <= offset:
            taken_until = stretch.end
        if text[offset] not in marks or offset < taken_until:
            continue
        if open_at is not None and _closes(text, block, open_at, offset):
            yield Quotation(Span(open_at, offset + 1), Span(open_at + 1, offset))
            open_at = None
        elif _opens(text, block, offset) and not _same_family_inside(text, open_at, offset):
            if open_at is not None and marks is DOUBLE:
                yield _unclosed(text, open_at, offset)
            open_at = offset
    if open_at is not None and marks is DOUBLE:
        if reopened and _ends_like_speech(text, block):
            end = block.start + len(block.text(text).rstrip())
            yield Quotation(Span(open_at, end), Span(open_at + 1, end), continues=True)
        else:
            yield _unclosed(text, open_at, block.end)


def _same_family_inside(text: str, open_at: int | None, offset: int) -> bool:
    """Whether a curly mark opens inside angle marks: it is nested and does not count."""
    return open_at is not None and text[open_at] in GUILLEMETS and text[offset] not in GUILLEMETS


def _neighbours(text: str, block: Span, offset: int) -> tuple[str, str]:
    before = text[offset - 1] if offset > block.start else " "
    after = text[offset + 1] if offset + 1 < block.end else " "
    return before, after


def _opens(text: str, block: Span, offset: int) -> bool:
    """Whether a mark can open: it stands before a word and behind none."""
    before, after = _neighbours(text, block, offset)
    mark = text[offset]
    if after.isspace() or mark in CLOSING or before.isalnum():
        return False
    if mark in OPENING and mark not in SINGLE:
        return True
    if mark in SINGLE:
        clipped = text[offset + 1 : offset + 7].lower()
        if after.isdigit() or any(
            clipped.startswith(word) and not clipped[len(word) :][:1].isalnum() for word in CLIPPED
        ):
            return False
    return before.isspace() or before in "([{-–—/:" or before in DOUBLE or before in SINGLE


def _closes(text: str, block: Span, open_at: int, offset: int) -> bool:
    """Whether a mark can close what was opened: it stands behind a word and before none."""
    before, after = _neighbours(text, block, offset)
    mark, opener = text[offset], text[open_at]
    if (opener in GUILLEMETS) != (mark in GUILLEMETS):
        return False
    if mark in "”»":
        return not (before.isspace() and after.isalnum())
    if before.isspace():  # between two closing marks a space may stand: “the word 'no,' ”
        return mark in DOUBLE and text[offset - 2] in SINGLE and offset - 2 > open_at and not after.isalnum()
    if mark in DOUBLE:  # the space behind it may be missing; “ closes in some countries, and by mistake
        return before not in "([{—" and (mark not in OPENING or not after.isalnum())
    return not after.isalnum() and not _possessive(text, block, offset)


def _possessive(text: str, block: Span, offset: int) -> bool:
    """Whether the mark is the apostrophe of a plural ("the workers' rights") and another mark closes later."""
    before, after = _neighbours(text, block, offset)
    if before not in "sS" or after != " " or not text[offset + 2 : offset + 3].islower():
        return False
    limit = min(block.end, offset + LOOK_AHEAD)
    later = next((at for at in range(offset + 1, limit) if text[at] in SINGLE and not text[at - 1].isspace()), None)
    return later is not None and not _neighbours(text, block, later)[1].isalnum()


def _ends_like_speech(text: str, block: Span) -> bool:
    return block.text(text).rstrip()[-1:] in SENTENCE_END


def _unclosed(text: str, open_at: int, limit: int) -> Quotation:
    """A quotation whose closing mark was forgotten: it holds to the end of its sentence."""
    end = limit
    for offset in range(open_at + 1, limit):
        if text[offset] in SENTENCE_END and (offset + 1 >= limit or text[offset + 1].isspace()):
            end = offset + 1
            break
    while end > open_at + 1 and text[end - 1].isspace():
        end -= 1
    return Quotation(Span(open_at, end), Span(open_at + 1, end))
