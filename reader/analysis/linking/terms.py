"""What each sentence is about, as the matcher sees it: words, names, numbers, quoted words, who governs whom."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.analysis.values.finder import find_values
from reader.model.span import Span, SpanIndex
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.values.value import Value
    from reader.model.marks import Passage

# longest first; each with what takes its place and the least number of letters that must stay before it
_SUFFIXES = (
    ("ational", "", 4), ("ization", "", 4), ("isation", "", 4), ("ication", "", 4), ("fulness", "", 3),
    ("iveness", "", 3), ("ation", "", 4), ("ating", "", 4), ("ement", "", 4), ("ments", "", 4), ("ities", "", 4),
    ("ated", "", 4), ("ates", "", 4), ("ment", "", 4), ("ness", "", 4), ("ions", "", 4), ("able", "", 4),
    ("ible", "", 4), ("ance", "", 4), ("ence", "", 4), ("ised", "", 4), ("ized", "", 4), ("ate", "", 4),
    ("ing", "", 3), ("ion", "", 4), ("ity", "", 4), ("ive", "", 4), ("ise", "", 4), ("ize", "", 4), ("ies", "i", 3),
    ("ied", "i", 3), ("ers", "", 4), ("ors", "", 4), ("ian", "", 4), ("ful", "", 4), ("ed", "", 3), ("er", "", 4),
    ("or", "", 4), ("al", "", 4), ("ly", "", 3), ("es", "", 3), ("s", "", 3), ("y", "i", 3), ("e", "", 3),
)  # fmt: skip
MOST_WORDS = 300  # of one sentence; what has more is a list or not a text, and would only cost time
MOST_QUOTATIONS = 12  # of one sentence
_CLOSING = "\"'”’) "  # marks behind the one that ends a sentence
_WORD = re.compile(r"[^\W_]+(?:[.'’\-&][^\W_]+)*")


class Relation(NamedTuple):
    """One content word under another, by their places among the words of a sentence.

    Attributes:
        label: the relation's name in Universal Dependencies, without what follows a colon.
    """

    governor: int
    dependent: int
    label: str


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the story.

    Attributes:
        number: its place among the article's lines, which leave furniture out.
        terms: stems of its content words in order.
        words: all its words in order, lower case, without punctuation.
        offsets: where each word stands, as spans of the document's text.
        content: for each word, whether it is a content word.
        names: stems of words with a capital letter inside the sentence.
        quoted: stems of content words between quotation marks.
        quotations: for each quotation in the sentence, its first word and the one behind its last.
        kinds: for each word, its part of speech as Universal Dependencies calls it, or "".
        relations: content words that the parse joins, by their places, and how.
        values: numbers, amounts and dates.
        place: how far down the article it stands, in [0, 1].
        asks: whether it is a question.
    """

    passage: Passage
    number: int
    terms: tuple[str, ...]
    words: tuple[str, ...]
    offsets: tuple[Span, ...]
    content: tuple[bool, ...]
    names: frozenset[str]
    quoted: frozenset[str]
    quotations: tuple[tuple[int, int], ...]
    kinds: tuple[str, ...]
    relations: tuple[Relation, ...]
    values: tuple[Value, ...]
    place: float
    asks: bool

    @property
    def edges(self) -> frozenset[tuple[str, str]]:
        """Stems of content words that the parse joins, governor first."""
        stems = self.stems
        return frozenset((stems[one.governor], stems[one.dependent]) for one in self.relations)

    @property
    def stems(self) -> dict[int, str]:
        """The stem of each content word, by its place among the words."""
        return dict(zip((at for at, content in enumerate(self.content) if content), self.terms, strict=True))

    def terms_in(self, span: Span) -> frozenset[str]:
        """Distinct stems of the content words that lie wholly in `span`."""
        places = (place for place, content in zip(self.offsets, self.content, strict=True) if content)
        return frozenset(term for term, place in zip(self.terms, places, strict=True) if span.covers(place))


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing about what a sentence is about, lower case."""
    text = resource("lexicon/en/function_words.txt").read_text(encoding="utf-8")
    lines = (line.split("#", 1)[0] for line in text.splitlines())
    return frozenset(word for line in lines for word in line.split())


@lru_cache(maxsize=16384)  # the same few thousand words are asked about again and again
def stem(word: str) -> str:
    """A word's stem, good for comparing and for nothing else: "announcements" and "announced" give "announc"."""
    word = word.lower().replace("’", "'").removesuffix("'s").removesuffix("'")
    for suffix, instead, least in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            word = word[: -len(suffix)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]  # "stopped" becomes "stop"
    return word


def read_lines(article: Article) -> tuple[Line, ...]:
    """The sentences of the story that hold at least one content word."""
    ignored = function_words()
    story = [passage for passage in article.passages if not passage.furniture]
    quotations = SpanIndex((q.inner, q.inner) for q in article.quotations)
    values = SpanIndex((value.span, value) for value in find_values(article.text))
    lines: list[Line] = []
    for index, passage in enumerate(story):
        place = index / max(1, len(story) - 1)
        line = _read_line(article, passage, len(lines), place, quotations, values, ignored)
        if line.terms:
            lines.append(line)
    return tuple(lines)


def _read_line(
    article: Article,
    passage: Passage,
    number: int,
    place: float,
    quotations: SpanIndex[Span],
    values: SpanIndex[Value],
    ignored: frozenset[str],
) -> Line:
    tokens = [token for token in article.tokens(passage.span) if _WORD.search(token.text)][:MOST_WORDS]
    stems = {token.i: stem(_base(token)) for token in tokens if _is_content(token, ignored)}
    spans = tuple(Span(token.idx, token.idx + len(token)) for token in tokens)
    ranges = _quoted_ranges(quotations.overlapping(passage.span), spans)
    inside = {at for start, end in ranges for at in range(start, end)}
    return Line(
        passage=passage,
        number=number,
        terms=tuple(stems.values()),
        words=tuple(token.lower_.replace("’", "'") for token in tokens),
        offsets=spans,
        content=tuple(token.i in stems for token in tokens),
        names=frozenset(stems[t.i] for t in tokens[1:] if t.i in stems and t.text[0].isupper()),
        quoted=frozenset(stems[token.i] for at, token in enumerate(tokens) if at in inside and token.i in stems),
        quotations=ranges,
        kinds=tuple(token.pos_ for token in tokens),
        relations=tuple(_relations(tokens, stems)) if article.parsed else (),
        values=tuple(sorted(values.overlapping(passage.span), key=lambda value: value.span)),
        place=place,
        asks=passage.span.text(article.text).rstrip(_CLOSING).endswith("?"),
    )


def _quoted_ranges(quoted: list[Span], words: tuple[Span, ...]) -> tuple[tuple[int, int], ...]:
    """Which words lie in each quotation, as first word and the one behind the last."""
    starts, ends = [word.start for word in words], [word.end for word in words]
    ranges = ((bisect_left(starts, one.start), bisect_right(ends, one.end)) for one in sorted(quoted)[:MOST_QUOTATIONS])
    return tuple((start, end) for start, end in ranges if start < end)


def _base(token: Token) -> str:
    return str(token.lemma_ or token.text)


def _is_content(token: Token, ignored: frozenset[str]) -> bool:
    return token.lower_.replace("’", "'") not in ignored and bool(_WORD.search(token.text))


def _relations(tokens: list[Token], stems: dict[int, str]) -> Iterator[Relation]:
    """Governor and dependent, both content words; a word between them that says nothing is passed over."""
    places = {token.i: at for at, token in enumerate(tokens)}
    for token in tokens:
        if token.i not in stems:
            continue
        head = token.head
        if head.i not in stems and head.head.i != head.i:
            head = head.head
        if head.i in stems and head.i != token.i:
            yield Relation(places[head.i], places[token.i], token.dep_.split(":")[0])
