"""Articles cut into words and sentences by rules alone, with names marked in square brackets."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.article import Article
from reader.analysis.naming.mentions import Mention
from tests.helpers.builders import document

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from reader.model.span import Side

_MARK = re.compile(r"\[([^\]/]+)/([A-Z_]+)\]")


@cache
def blank() -> Language:
    """English words and sentences, nothing learned."""
    import spacy

    from reader.analysis.pipes import register

    register()
    nlp = spacy.blank("en")
    nlp.add_pipe("counterpoint_sentences")
    return nlp


def tokenised(text: str) -> Doc:
    """The words and sentences of a text."""
    return blank()(text)


def marked(text: str) -> tuple[Doc, list[Mention]]:
    """A text and the names in it, from "[Ana Roe/PERSON] spoke."."""
    plain, places = "", []
    at = 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        places.append((len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    doc = tokenised(plain + text[at:])
    mentions = []
    for start, end, label in places:
        span = doc.char_span(start, end)
        assert span is not None, f"{plain[start:end]!r} does not end where words end"
        mentions.append(Mention(span.start, span.end, label))
    return doc, mentions


def shown(doc: Doc, mentions: list[Mention]) -> str:
    """The other way round: the text with names in square brackets."""
    text, at = "", 0
    for mention in mentions:
        span = doc[mention.start : mention.end]
        text += doc.text[at : span.start_char] + f"[{span.text}/{mention.label}]"
        at = span.end_char
    return text + doc.text[at:]


def article(side: Side, text: str) -> Article:
    """An article without a model's help."""
    return Article(side, document(text), tokenised(text), ())
