"""How alike sentences are in meaning: whole against whole, and clause against clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from reader.analysis.encoder import WIDTH
from reader.analysis.linking.alignment import words_meant
from reader.analysis.passages import clauses

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.analysis.article import Article
    from reader.analysis.encoder import Encoder
    from reader.analysis.linking.alignment import Meant
    from reader.analysis.linking.candidates import Candidates
    from reader.analysis.linking.similarity import TermWeights
    from reader.analysis.linking.terms import Line
    from reader.model.span import Span

    Vectors = NDArray[np.float32]
    Floats = NDArray[np.float64]

WORTH_DIVIDING = 0.2
"""Clauses are embedded only where a sentence has a partner at least this alike as a whole, in [0, 1]."""

MOST_DIVIDED = 200
"""And only for so many sentences of each article, those with the best partners: it is what takes longest."""


LONGEST_DIVIDED = 3000
"""Code points; what is longer is no sentence."""

AT_ONCE = 256
"""Sentences read in one go."""


def read_meaning(
    article: Article, lines: Sequence[Line], encoder: Encoder, weights: TermWeights, cancelled: Callable[[], bool]
) -> tuple[Vectors, list[Meant]]:
    """Embeddings of whole sentences, one row each, and of their content words in context.

    Raises:
        CancelledError: `cancelled` said so.
    """
    vectors = np.zeros((len(lines), WIDTH), dtype=np.float32)
    meant: list[Meant] = []
    for first in range(0, len(lines), AT_ONCE):  # the states of all pieces of a long article would fill the memory
        block = lines[first : first + AT_ONCE]
        readings = encoder.read([article.words(line.passage.span) for line in block], cancelled)
        for number, (line, reading) in enumerate(zip(block, readings, strict=True), start=first):
            vectors[number] = reading.embedding
            meant.append(words_meant(line, line.passage.span.start, reading, weights))
    return vectors, meant


def divide(article: Article, lines: Sequence[Line]) -> list[tuple[Span, ...]]:
    """The clauses of each sentence; none where it is one clause, or far too long for a sentence."""
    return [clauses(article, line.passage) if len(line.passage.span) <= LONGEST_DIVIDED else () for line in lines]


def clause_cosines(
    articles: tuple[Article, Article],
    divided: tuple[Sequence[tuple[Span, ...]], Sequence[tuple[Span, ...]]],
    vectors: tuple[Vectors, Vectors],
    candidates: Candidates,
    encoder: Encoder,
    cancelled: Callable[[], bool],
) -> dict[str, Floats]:
    """Cosines of the best parts of each candidate pair.

    "clause_cosine" is the best of any part, clause or whole sentence, with any part of the other; "part_more" and
    "part_less" the best of any part of one sentence with the other as a whole, the larger and the smaller of the two.

    Raises:
        CancelledError: `cancelled` said so.
    """
    chosen = [
        [(number, span) for number in _promising(ends, candidates) for span in parts[number]]
        for ends, parts in zip((candidates.left, candidates.right), divided, strict=True)
    ]
    texts = [[article.words(span) for _, span in some] for article, some in zip(articles, chosen, strict=True)]
    embedded = np.split(
        encoder.encode([*texts[0], *texts[1]], cancelled), [len(texts[0])]
    )  # fuller batches are quicker
    left, right = (_parts(*side) for side in zip(vectors, chosen, embedded, strict=True))
    table = np.zeros((3, len(candidates)))
    for index, (one, other) in enumerate(zip(candidates.left, candidates.right, strict=True)):
        cosines = np.round(left[one] @ right[other].T, 4)
        table[:, index] = cosines.max(), cosines[0].max(), cosines[:, 0].max()
    return {
        "clause_cosine": table[0],
        "part_less": np.minimum(table[1], table[2]),
        "part_more": np.maximum(table[1], table[2]),
    }


def _promising(ends: NDArray[np.intp], candidates: Candidates) -> list[int]:
    """The sentences with the best partners, if those are good enough, in order."""
    best = np.zeros(int(np.max(ends, initial=-1)) + 1)
    np.maximum.at(best, ends, candidates.rough)
    ranked = np.argsort(-best, kind="stable")[:MOST_DIVIDED]
    return sorted(int(end) for end in ranked if best[end] >= WORTH_DIVIDING)


def _parts(vectors: Vectors, chosen: Sequence[tuple[int, Span]], embedded: Vectors) -> list[Vectors]:
    """For each sentence its own embedding, followed by those of its clauses; `chosen` tells whose they are."""
    rows: list[list[int]] = [[] for _ in vectors]
    for row, (number, _) in enumerate(chosen):
        rows[number].append(row)
    return [np.concatenate([vectors[number : number + 1], embedded[at]]) for number, at in enumerate(rows)]
