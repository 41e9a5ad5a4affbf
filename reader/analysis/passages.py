"""Divide an article into passages: its sentences, and the clauses within them."""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from reader.model.document import BlockKind
from reader.model.marks import Passage
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

    from reader.analysis.article import Article
    from reader.model.document import Document


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _words_of(text: str) -> list[str]:
    """What white space divides and a letter or digit is in."""
    return [word for word in text.split() if any(letter.isalnum() for letter in word)]


FEWEST_WORDS: Final = 4  # a shorter clause tells too little to be matched on its own
# Universal Dependencies and ClearNLP names of the relations that a clause hangs by.
CLAUSAL: Final = _words(
    "ccomp advcl acl:relcl advcl:relcl csubj parataxis relcl pcomp csubj:outer csubj:pass csubjpass"
)
SUBJECTS: Final = _words("nsubj nsubj:pass nsubj:outer csubj csubj:pass expl nsubjpass csubjpass")
BREAK: Final = re.compile(
    r"(?<=[,;:])\s+|\s+(?:--|–|—)\s+"
    r"|\s+(?=(?:and|but|as|while|when|although|though|that|which|who|before|after|because|since)\s)|[\"“”()]"
)


def find_passages(document: Document, doc: Doc) -> tuple[Passage, ...]:
    """The sentences of an article, in order, not overlapping; together they cover all text but white space.

    A passage ends with its block, and where a furniture stretch begins or ends.

    Args:
        document: the article.
        doc: the parse of `document.text`.
    """
    starts = [token.idx for token in doc if token.is_sent_start]
    edges = {edge for span in document.furniture for edge in (span.start, span.end)}
    cuts = sorted(edges.union(starts))
    furniture = sorted(document.furniture)
    passages: list[Passage] = []
    first_cut = first_furniture = 0
    for index, block in enumerate(document.blocks):
        while first_cut < len(cuts) and cuts[first_cut] <= block.span.start:
            first_cut += 1
        last = first_cut
        while last < len(cuts) and cuts[last] < block.span.end:
            last += 1
        inner = cuts[first_cut:last]
        first_cut = last
        for start, end in zip([block.span.start, *inner], [*inner, block.span.end], strict=True):
            span = _trimmed(document.text, start, end)
            if span is None:
                continue
            while first_furniture < len(furniture) and furniture[first_furniture].end <= span.start:
                first_furniture += 1
            aside = first_furniture < len(furniture) and furniture[first_furniture].covers(span)
            passages.append(Passage(span, index, block.kind is BlockKind.FURNITURE or aside))
    return tuple(passages)


def clauses(article: Article, passage: Passage) -> tuple[Span, ...]:
    """Stretches of a sentence that each state something, at least four words long, in order.

    From the parse where there is one, else from punctuation and conjunctions. They do not overlap: what hangs on a
    clause and is a clause itself is left out of it. Empty where the sentence is a single clause.
    """
    found = _parsed_clauses(article, passage) if article.parsed else _punctuated_clauses(article, passage)
    whole = len(_words_of(article.words(passage.span)))
    return tuple(sorted(span for span in found if FEWEST_WORDS <= len(_words_of(article.words(span))) < whole))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends, or None where it is nothing else."""
    inside = text[start:end]
    left = len(inside) - len(inside.lstrip())
    if left == len(inside):
        return None
    return Span(start + left, start + len(inside.rstrip()))


def _parsed_clauses(article: Article, passage: Passage) -> Iterator[Span]:
    """Runs of words that belong to one clause; punctuation breaks none."""
    tokens = [token for token in article.tokens(passage.span) if any(letter.isalnum() for letter in token.text)]
    heads = {token.i for token in tokens if _heads_clause(token)}
    inside = range(tokens[0].i, tokens[-1].i + 1) if tokens else range(0)
    for _, run in groupby(tokens, key=lambda token: _owner(token, heads, inside)):
        first, *rest = run
        last = rest[-1] if rest else first
        yield Span(first.idx, last.idx + len(last.text))


def _heads_clause(token: Token) -> bool:
    """Whether a clause hangs on this token."""
    label = token.dep_
    if label == "conj":
        return _is_verbal(token) and any(child.dep_ in SUBJECTS for child in token.children)
    if label == "xcomp":
        return any(child.dep_ in SUBJECTS for child in token.children)
    if label == "acl":
        return all(child.tag_ != "TO" for child in token.children)  # "a plan to leave" is no statement
    return label in CLAUSAL


def _is_verbal(token: Token) -> bool:
    """Whether a token is a verb, or a predicate with a copula."""
    return token.pos_ in ("VERB", "AUX") or any(child.dep_ == "cop" for child in token.children)


def _owner(token: Token, heads: set[int], inside: range) -> int:
    """Index of the clause head that a token belongs to; for the main clause, of its root."""
    at = token
    while at.i not in heads and at.head.i != at.i and at.head.i in inside:
        at = at.head
    return int(at.i)


def _punctuated_clauses(article: Article, passage: Passage) -> Iterator[Span]:
    """Stretches between commas, dashes, quotation marks and conjunctions; short ones join their neighbour."""
    text = passage.span.text(article.text)
    borders = [0, *(found.end() for found in BREAK.finditer(text)), len(text)]
    pieces: list[Span] = []
    for start, end in pairwise(borders):
        span = _trimmed(text, start, end)
        if span is None:
            continue
        if pieces and min(len(_words_of(pieces[-1].text(text))), len(_words_of(span.text(text)))) < FEWEST_WORDS:
            pieces[-1] = pieces[-1].joined(span)
        else:
            pieces.append(span)
    return (span.shifted(passage.span.start) for span in pieces)
