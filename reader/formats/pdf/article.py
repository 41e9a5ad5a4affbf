"""From the pages of a PDF to an article: its headline by its size, its headings by size and weight."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reader.formats.draft import Details, Draft, DraftBlock
from reader.formats.pdf.columns import lines_in_order
from reader.formats.pdf.letters import Letters
from reader.formats.pdf.margins import without_margins
from reader.formats.pdf.paragraphs import paragraphs
from reader.formats.refusal import Refusal, RefusedError
from reader.formats.wording import load_wording
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.formats.pdf.values import Line, Page, Paragraph

_OWN = "Counterpoint "  # how the creator of our own reports begins
_FEWEST_LETTERS = 25  # on a page; less is a stamp on a picture
_MOST_UNTOLD = 0.3  # share of letters that no font explains
_TITLE_PAGES = 2
_TITLE = 1.2  # times the size of the text
_HEADING = 1.1
_LATE_TITLE = 1.5  # where text stands above it: else it is a heading
_LITTLE = 150  # letters of text above a headline: a letterhead, a day
_MOST_BEFORE_TITLE = 600  # a teaser, a caption
_LONGEST_TITLE = 300  # letters
_LONGEST_HEADING = 120
_SENTENCE_ENDS = (".", ",", ";", ".”", '."', ",”")


def extract(data: bytes) -> Draft:
    """The article in a PDF.

    Raises:
        RefusedError: it is locked, damaged, too long, a scan, or a report of our own.
    """
    letters = Letters(data)
    if letters.property("Creator").startswith(_OWN):
        raise RefusedError(Refusal.OWN_REPORT)
    pages = list(letters.pages())
    _refuse_pictures(pages, letters)
    lines: list[list[Line]] = []
    for number, page in enumerate(pages):
        column = max((line.column for found in lines for line in found[-1:]), default=-1) + 1
        lines.append(lines_in_order(page.pieces, number, column))
    body = _body_size([line for found in lines for line in found])
    found = paragraphs([line for kept in without_margins(lines, body) for line in kept], body)
    return _draft(found, body, letters.property("Title"))


def _refuse_pictures(pages: Sequence[Page], letters: Letters) -> None:
    """Refuse what shows letters that nobody can tell, or only pictures of them."""
    if letters.untold > _MOST_UNTOLD * (letters.told + letters.untold):
        raise RefusedError(Refusal.NO_LETTERS)
    count = sum(len(piece.text) for page in pages for piece in page.pieces)
    pictures = any(page.has_picture for page in pages)
    if count == 0 or (pictures and count < _FEWEST_LETTERS * len(pages)):
        raise RefusedError(Refusal.SCAN)


def _body_size(lines: Sequence[Line]) -> float:
    """The size that most letters have."""
    letters: Counter[float] = Counter()
    for line in lines:
        letters[round(line.size * 2) / 2] += len(line.text)
    return max(letters, key=lambda size: (letters[size], -size))


def _draft(found: Sequence[Paragraph], body: float, told: str) -> Draft:
    wording = load_wording()
    title = _title(found, body, told)
    blocks: list[DraftBlock] = []
    outlet = None
    for number, paragraph in enumerate(found):
        if title is None or number > title:
            kind = BlockKind.HEADING if _is_heading(paragraph, body) else BlockKind.PARAGRAPH
        elif number == title:
            kind = BlockKind.TITLE
        elif wording.is_outlet(paragraph.text):  # the paper's name above the headline
            kind, outlet = BlockKind.FURNITURE, paragraph.text
        else:
            kind = BlockKind.PARAGRAPH
        blocks.append(DraftBlock(kind, paragraph.text))
    return Draft(tuple(blocks), Details(title=None if title is None else found[title].text, outlet=outlet))


def _title(found: Sequence[Paragraph], body: float, told: str) -> int | None:
    """The largest paragraph of the first pages that is no name of a paper; else the one that the file itself names."""
    wording = load_wording()
    first: list[tuple[int, Paragraph]] = []
    large: list[tuple[int, Paragraph]] = []
    story = 0
    for number, paragraph in enumerate(found):
        if paragraph.page >= _TITLE_PAGES or story > _MOST_BEFORE_TITLE:
            break
        if " " in paragraph.text and len(paragraph.text) <= _LONGEST_TITLE and not wording.is_outlet(paragraph.text):
            first.append((number, paragraph))
            if paragraph.size >= (_TITLE if story <= _LITTLE else _LATE_TITLE) * body:
                large.append((number, paragraph))
        story += len(paragraph.text) if paragraph.size < _HEADING * body else 0
    if large:
        return max(large, key=lambda pair: (round(pair[1].size), -pair[0]))[0]
    named = " ".join(told.split()).casefold()
    return next((number for number, paragraph in first[:6] if paragraph.text.casefold() == named), None)


def _is_heading(paragraph: Paragraph, body: float) -> bool:
    stands_out = paragraph.size >= _HEADING * body or (paragraph.bold and paragraph.size >= 0.95 * body)
    return stands_out and len(paragraph.text) <= _LONGEST_HEADING and not paragraph.text.endswith(_SENTENCE_ENDS)
