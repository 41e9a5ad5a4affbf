"""Articles as the analysis sees them, parsed by the pipeline that ships with the program or cut up by rules alone."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.analysis.article import Article
from reader.analysis.language import LanguageModel, load_language
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.analysis.passages import find_passages
from reader.model.marks import Link, LinkKind
from reader.model.span import Side
from tests.helpers.builders import document, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable


@cache
def shipped() -> LanguageModel:
    """The pipeline in `resources/models`."""
    return load_language(None, [])


@cache
def rules() -> LanguageModel:
    """Words and sentences by rule, nothing learned."""
    return load_language("no-such-pipeline", [])


@cache
def lexicon() -> Lexicon:
    """The English word lists."""
    return load_lexicon()


def article(text: str, side: Side = Side.LEFT, *, parsed: bool = True, furniture: Iterable[str] = ()) -> Article:
    """An article of which every line is a block."""
    read = document(text, name=f"{side.value}.txt", furniture=furniture)
    doc = (shipped() if parsed else rules()).parse(read, lambda: False)
    return Article(side, read, doc, find_passages(read, doc))


def pair(left: str, right: str, *, parsed: bool = True) -> tuple[Article, Article]:
    """Two articles."""
    return article(left, Side.LEFT, parsed=parsed), article(right, Side.RIGHT, parsed=parsed)


def link(left: Article, right: Article, kind: LinkKind = LinkKind.SAME) -> Link:
    """The two articles, each as one passage, joined."""
    ends = span_of(left.text, left.text), span_of(right.text, right.text)
    return Link("m1", *ends, kind, 0.9, ())
