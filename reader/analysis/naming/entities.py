"""Everything that two articles name: people, organisations, places, laws, dates, numbers; and what belongs together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.naming.gazetteer import load_gazetteer
from reader.analysis.naming.groups import NAME_LABELS, Named, group, label_of, name_of
from reader.analysis.naming.mentions import Cover, Mention
from reader.analysis.naming.names import mend
from reader.analysis.naming.patterns import find_patterns
from reader.analysis.values.finder import find_values
from reader.model.marks import Entity, EntityGroup
from reader.model.span import Side, Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacy.tokens import Doc

    from reader.analysis.article import Article
    from reader.analysis.naming.gazetteer import Gazetteer
    from reader.analysis.naming.recogniser import EntityRecogniser

_SWALLOWING = frozenset({"MONEY", "PERCENT", "QUANTITY", "DATE", "TIME"})
"""Labels of values that may hold a name: "US$5", "Christmas Day"."""
_BY_CAPITALS = frozenset({"FAC", "LAW"})
"""Labels of patterns that tell a name by its capitals, which say nothing in a headline."""
_LONG = 2
_ALIAS = re.compile(r"\s?\(\s?(?:the |or |“|\")?([A-Z][\w.&-]{1,11})(?:”|\")?\s?\)")

Labelled = tuple[Span, str]


def find_entities(
    left: Article,
    right: Article,
    recogniser: EntityRecogniser | None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[tuple[Entity, ...], tuple[Entity, ...], tuple[EntityGroup, ...]]:
    """Mentions of the left and of the right article, each in order and not overlapping, and their groups.

    Groups are numbered as they first come, the left article first. Exchanging the articles gives the same groups.

    Args:
        left: one article.
        right: the other.
        recogniser: the entity model; without it names come from the language model, where it finds any, and from lists.
        cancelled: asked often.

    Raises:
        CancelledError: `cancelled` said so.
    """
    articles = (left, right)
    gazetteer = load_gazetteer()
    docs = [article.doc for article in articles]
    found = [_found_by_parser(doc) for doc in docs] if recogniser is None else recogniser.recognise(docs, cancelled)
    mended = mend(docs, found, gazetteer)
    marks = [_marks(article, mentions) for article, mentions in zip(articles, mended, strict=True)]
    named = [
        Named(article.side, label, article.words(span), _alias(article.text, span))
        for article, labelled in zip(articles, marks, strict=True)
        for span, label in labelled
    ]
    numbers = group(named, gazetteer)
    groups = _groups(named, numbers, gazetteer)
    entities = [
        Entity(f"e{index + 1}", mention.side, span, mention.label, f"g{number + 1}")
        for index, (mention, number, (span, _)) in enumerate(
            zip(named, numbers, (mark for labelled in marks for mark in labelled), strict=True)
        )
    ]
    count = len(marks[0])
    return tuple(entities[:count]), tuple(entities[count:]), groups


def _found_by_parser(doc: Doc) -> list[Mention]:
    return [Mention(span.start, span.end, span.label_) for span in doc.ents if span.label_ in NAME_LABELS]


def _marks(article: Article, mentions: Sequence[Mention]) -> list[Labelled]:
    """Names, patterns and values of one article, in order, not overlapping."""
    doc, cover = article.doc, Cover(len(article.doc))
    for mention in mentions:
        cover.add(mention)
    for block in article.document.blocks:
        words = block.span.text(article.text)
        headline = _title_case(words)
        for span, label in find_patterns(words):
            if not (headline and label in _BY_CAPITALS and len(span.text(words).split()) > _LONG):
                _put_pattern(doc, cover, span.shifted(block.span.start), label)
    names = [(_span(doc, mention), mention.label) for mention in cover.mentions()]
    values = [
        (value.span.shifted(block.span.start), value.label)
        for block in article.document.blocks
        for value in find_values(block.span.text(article.text))
    ]
    return _merged(names, values)


def _title_case(text: str) -> bool:
    """Whether a line looks like a headline: nearly all words of some length begin with a capital."""
    words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def _put_pattern(doc: Doc, cover: Cover, span: Span, label: str) -> None:
    """A name found by its pattern: it takes the place of names that lie wholly inside it, and of no others."""
    tokens = doc.char_span(span.start, span.end)
    if tokens is None:
        return
    mention = Mention(tokens.start, tokens.end, label)
    owners = cover.owners(mention.start, mention.end)
    if all(mention.covers(owner) and (owner.label != "PERSON" or len(owner) < len(mention)) for owner in owners):
        for owner in owners:
            cover.remove(owner)
        cover.add(mention)


def _span(doc: Doc, mention: Mention) -> Span:
    last = doc[mention.end - 1]
    return Span(doc[mention.start].idx, last.idx + len(last.text))


def _merged(names: Sequence[Labelled], values: Sequence[Labelled]) -> list[Labelled]:
    """Names and values without overlap: a value gives way to a name unless it holds the whole of it."""
    index = SpanIndex((name[0], name) for name in names)
    swallowed: set[Labelled] = set()
    kept: list[Labelled] = []
    for span, label in values:
        met = index.overlapping(span)
        if met and label not in _SWALLOWING:
            continue
        if all(span.covers(name) and not (kind == "PERSON" and label in {"DATE", "TIME"}) for name, kind in met):
            swallowed.update(met)
            kept.append((span, label))
    return sorted([*(name for name in names if name not in swallowed), *kept])


def _alias(text: str, span: Span) -> str:
    """The short form that stands in brackets behind a name: "North Atlantic Council (NAC)"."""
    match = _ALIAS.match(text, span.end)
    return match.group(1) if match else ""


def _groups(named: Sequence[Named], numbers: Sequence[int], names: Gazetteer) -> tuple[EntityGroup, ...]:
    members: dict[int, list[Named]] = {}
    for mention, number in zip(named, numbers, strict=True):
        members.setdefault(number, []).append(mention)
    return tuple(
        EntityGroup(
            f"g{number + 1}",
            name_of([mention.text for mention in mine], names),
            label_of([mention.label for mention in mine]),
            sum(mention.side is Side.LEFT for mention in mine),
            sum(mention.side is Side.RIGHT for mention in mine),
        )
        for number, mine in sorted(members.items())
    )
