"""Tell the story from what stands around it: title, headings, and the furniture that takes part in nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.formats import bylines, lines
from reader.formats.dates import is_time_stamp, iso_date
from reader.formats.draft import Details, DraftBlock
from reader.formats.wording import folded, load_wording
from reader.model.document import BlockKind
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.formats.wording import Wording

_COUNTER = re.compile(r"\d{1,2} of \d{1,2} (?=[A-Z])")  # "1 of 3" before a caption
# behind a name, a page's card of links: the full name, run together with headlines, and "MORE" at the end;
# every part has a limit, so that no text makes it slow
_CARD = re.compile(
    r"\b(?P<name>[A-Z][\w’'-]{2,30}?)"
    r"(?P<card> ?(?:(?:[A-Z(][\w.()’'-]{0,30}+|d[aei]l?|du|v[ao]n|der|la) ){1,6}?"
    r"(?P=name)(?: (?:Jr|Sr|I{2,3}|IV)\.?)?(?=[A-Z\d]).{10,900}?MORE)(?![A-Za-z])"
)
_LONGEST_WITH_CARDS = 5000  # letters; a paragraph of a story with a few cards is shorter
_HEAD_BLOCKS = 8  # title, standfirst, byline, day and captions fit into so many
_TAIL_BLOCKS = 5
_CREDIT_REACH = 80
_CAPTION_REACH = 400  # letters of a caption that a page glued in front of the story


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block with its kind; `furniture` are stretches inside it, in code points of the block's own text."""

    text: str
    kind: BlockKind
    furniture: tuple[Span, ...] = ()


def mark(blocks: Sequence[DraftBlock], details: Details) -> tuple[tuple[MarkedBlock, ...], Details]:
    """Give every block its kind; fill the gaps in `details` from what bylines, datelines and copyright lines tell.

    The title, where there is one, becomes the first block.

    Args:
        blocks: normalised, none empty.
        details: what the format tells apart from the blocks.
    """
    marker = _Marker(load_wording(), [block.text for block in blocks], [block.kind for block in blocks])
    marker.find_title(details.title)
    marker.find_whole()
    marker.find_names()
    marker.find_lists()
    marker.find_headings()
    spans = marker.find_parts()
    marked = [
        MarkedBlock(text, kind, parts) for text, kind, parts in zip(marker.texts, marker.kinds, spans, strict=True)
    ]
    marked.sort(key=lambda block: block.kind is not BlockKind.TITLE)
    return tuple(marked), details.filled(marker.details())


class _Marker:
    """The state of one run of `mark`."""

    def __init__(self, wording: Wording, texts: list[str], kinds: list[BlockKind]) -> None:
        self.wording = wording
        self.texts = texts
        self.kinds = kinds
        self.found = Details()
        self.holder: str | None = None
        self.agency: str | None = None
        self.credited: str | None = None

    def find_title(self, told: str | None) -> None:
        """The format's own title, else the first block where it reads like a headline and a story follows."""
        if BlockKind.TITLE not in self.kinds:
            for position, text in enumerate(self.texts[:4]):
                if told is not None and folded(text).casefold() == folded(told).casefold():
                    self.kinds[position] = BlockKind.TITLE
                    break
                if self._surely_no_title(text):
                    continue
                if told is None and self._reads_like_title(position):
                    self.kinds[position] = BlockKind.TITLE
                break
        if BlockKind.TITLE not in self.kinds:
            return
        position = self.kinds.index(BlockKind.TITLE)
        title = folded(self.texts[position]).casefold()
        self.found = replace(self.found, title=self.texts[position])
        for other in range(position + 1, min(position + 6, len(self.texts))):
            if folded(self.texts[other]).casefold() == title:  # pages print it twice
                self.kinds[other] = BlockKind.FURNITURE

    def _surely_no_title(self, text: str) -> bool:
        return (
            (self.wording.is_furniture(text) and ":" not in text)
            or is_time_stamp(text)
            or bylines.byline(text, self.wording) is not None
        )

    def _reads_like_title(self, position: int) -> bool:
        text = self.texts[position]
        if not lines.may_be_title(text) or bylines.dateline(text, self.wording, early=True) is not None:
            return False
        return any(map(lines.is_prose, self.texts[position + 1 : position + 1 + _HEAD_BLOCKS]))

    def find_whole(self) -> None:
        """Blocks that are furniture from end to end, by their wording or because they are nothing but a time."""
        for position, text in enumerate(self.texts):
            if self.kinds[position] is BlockKind.TITLE:
                continue
            if self.wording.is_furniture(text) or self.wording.is_caption(text) or is_time_stamp(text):
                self.kinds[position] = BlockKind.FURNITURE
                self._learn(text)

    def _learn(self, text: str) -> None:
        if is_time_stamp(text) and self.found.date is None:
            self.found = replace(self.found, date=iso_date(text))
        self.holder = self.holder or bylines.copyright_holder(text, self.wording)
        self.credited = self.credited or bylines.credited_outlet(text)

    def find_names(self) -> None:
        """Bylines among the first and last blocks; a bare name counts where a page would print it."""
        count = len(self.texts)
        for position in [*range(min(_HEAD_BLOCKS, count)), *range(max(_HEAD_BLOCKS, count - _TAIL_BLOCKS), count)]:
            if self.kinds[position] is BlockKind.TITLE:
                continue
            text = self.texts[position]
            names = bylines.byline(text, self.wording) or bylines.signature(text, self.wording)
            if names is not None:
                self.kinds[position] = BlockKind.FURNITURE
                self.found = self.found.filled(
                    Details(byline=names.names, outlet=names.outlet or None, date=names.date or None)
                )
        if BlockKind.TITLE in self.kinds:
            self._find_bare_name(self.kinds.index(BlockKind.TITLE) + 1)

    def _find_bare_name(self, first: int) -> None:
        """A name between title and story, where the line behind it is an outlet, a time, or nothing but a role."""
        for position in range(first, min(first + 4, len(self.texts) - 1)):
            name = bylines.name_line(self.texts[position])
            if name is None or self.kinds[position] is not BlockKind.PARAGRAPH:
                continue
            behind = self.texts[position + 1]
            outlet = behind if self.wording.is_outlet(behind) else None
            if outlet is not None or (bylines.is_role(behind) and behind.istitle()):
                self.kinds[position] = self.kinds[position + 1] = BlockKind.FURNITURE
                self.found = self.found.filled(Details(byline=name, outlet=outlet))
            elif is_time_stamp(behind):
                self.kinds[position] = BlockKind.FURNITURE
                self.found = self.found.filled(Details(byline=name))

    def find_lists(self) -> None:
        """Lines of links behind a heading such as "Related:"."""
        listing = False
        for position, text in enumerate(self.texts):
            if self.kinds[position] is BlockKind.TITLE:
                continue
            if len(text) <= lines.LONGEST_TITLE and self.wording.list_heads.fullmatch(folded(text)) is not None:
                listing = True
            elif listing and len(text) <= lines.LONGEST_TITLE and not lines.ends_sentence(text):
                self.kinds[position] = BlockKind.FURNITURE
            elif self.kinds[position] is not BlockKind.FURNITURE:
                listing = False

    def find_headings(self) -> None:
        """Short lines without a full stop that stand between paragraphs. Long ones in capitals head other stories."""
        for position in range(1, len(self.texts) - 1):
            text = self.texts[position]
            if self.kinds[position] is not BlockKind.PARAGRAPH or self.kinds[position + 1] is not BlockKind.PARAGRAPH:
                continue
            between = lines.ends_sentence(self.texts[position - 1]) and lines.is_prose(self.texts[position + 1])
            if between and lines.may_be_heading(text):
                self.kinds[position] = BlockKind.HEADING
            elif between and lines.is_shouted_headline(text):
                self.kinds[position] = BlockKind.FURNITURE

    def find_parts(self) -> list[tuple[Span, ...]]:
        """Stretches inside paragraphs: glued words, captions before the story, datelines, cards of links."""
        parts: list[tuple[Span, ...]] = []
        story = 0  # paragraphs so far
        for position, text in enumerate(self.texts):
            if self.kinds[position] is not BlockKind.PARAGRAPH:
                parts.append(())
                continue
            found = self._starts(text, glued=position < _HEAD_BLOCKS, early=story < 3)
            found += _cards(text)
            found += self._ends(text)
            parts.append(tuple(found))
            story += lines.is_prose(text)
        return parts

    def _starts(self, text: str, *, glued: bool, early: bool) -> list[Span]:
        found: list[Span] = []
        position = 0
        counter = _COUNTER.match(text) if glued and self.wording.credit_start(text) is not None else None
        if counter is not None:
            return [Span(0, counter.end() - 1)]
        while glued:
            start = self.wording.glued_starts.match(folded(text[position : position + _CAPTION_REACH]))
            if start is None:
                start = _caption(text, position) if position == 0 or found else None
            if start is None:
                break
            end = position + start.end()
            found.append(Span(position, position + len(text[position:end].rstrip())))
            position = end + len(text[end:]) - len(text[end:].lstrip())
        dateline = bylines.dateline(text[position:], self.wording, early=early)
        if dateline is not None:
            found.append(Span(position, position + dateline.end))
            self.agency = self.agency or dateline.agency or None
        return found

    def _ends(self, text: str) -> list[Span]:
        """The picture credit, or the words that the page glued behind the text."""
        start = self.wording.credit_start(text)
        if start is None:
            first = max(0, len(text) - _CREDIT_REACH)
            end = self.wording.glued_ends.search(folded(text[first:]))
            if end is None or first + end.end() < len(text):
                return []
            start = first + end.start() + len(end.group()) - len(end.group().lstrip())
        return [Span(start, len(text))]

    def details(self) -> Details:
        """What was learnt on the way."""
        return self.found.filled(Details(outlet=self.holder or self.agency or self.credited))


def _caption(text: str, position: int) -> re.Match[str] | None:
    """A caption with its "(Photo: …)" that the page glued in front of other text."""
    window = folded(text[position : position + _CAPTION_REACH])
    return re.match(r".{15,380}?\((?:Photo|Credit|Image|Photograph): ?[^()]{2,80}\)(?=\s+\S)", window)


def _cards(text: str) -> list[Span]:
    """Cards of links that a page put behind names, without the space before them."""
    if "MORE" not in text or len(text) > _LONGEST_WITH_CARDS:
        return []
    ends = (card.span("card") for card in _CARD.finditer(text))
    return [Span(start + (text[start] == " "), end) for start, end in ends]
