"""Choose the sentence pairs that are worth a closer look, without looking closely at all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.analysis.linking.similarity import Overlap, TermWeights
from reader.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.analysis.linking.terms import Line

PER_SENTENCE = 14
"""Partners looked at for each sentence. Chosen: on hand-made gold 98 in 100 true partners are among them."""

BLOCK = 256  # rows at a time: bounds the memory for long articles
BY_WORDS = 0.6  # share of the words in the first, rough score; the rest is meaning


@dataclass(frozen=True)
class Standing:
    """How one kind of similarity spreads over the partners of each sentence, of one article."""

    mean: NDArray[np.float64]
    best: NDArray[np.float64]
    second: NDArray[np.float64]


@dataclass(frozen=True)
class Candidates:
    """Sentence pairs, in the order of the left sentence, then the right one.

    Attributes:
        left, right: numbers of the two lines of each pair.
        dice, cosine, rough: similarity of each pair; `cosine` is 0 throughout without an encoder.
        left_standing, right_standing: for `dice` and `cosine`, over all partners of each sentence.
    """

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    dice: NDArray[np.float64]
    cosine: NDArray[np.float64]
    rough: NDArray[np.float64]
    left_standing: tuple[Standing, Standing]
    right_standing: tuple[Standing, Standing]

    def __len__(self) -> int:
        """Number of pairs."""
        return len(self.left)


@dataclass(frozen=True)
class _Kept:
    """Some pairs with their similarities, one column each."""

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    values: NDArray[np.float64]


class _Columns:
    """The best partners, seen so far, of every sentence of the right article."""

    def __init__(self, columns: int) -> None:
        self._rows = np.zeros((0, columns), dtype=np.intp)
        self._ranking = np.zeros((0, columns))
        self._values = np.zeros((3, 0, columns))
        self._sums = np.zeros((3, columns))
        self._top = np.zeros((3, 2, columns))
        self._count = 0

    def add(self, first_row: int, ranking: NDArray[np.float64], values: NDArray[np.float64]) -> None:
        """Take in a block of rows; `values` has one layer for each kind of similarity."""
        rows = np.broadcast_to(np.arange(first_row, first_row + len(ranking))[:, None], ranking.shape)
        all_rows = np.concatenate([self._rows, rows])
        all_ranking = np.concatenate([self._ranking, ranking])
        all_values = np.concatenate([self._values, values], axis=1)
        order = np.argsort(-all_ranking, axis=0, kind="stable")[:PER_SENTENCE]
        self._rows = np.take_along_axis(all_rows, order, axis=0)
        self._ranking = np.take_along_axis(all_ranking, order, axis=0)
        self._values = np.take_along_axis(all_values, order[None], axis=1)
        self._sums += values.sum(axis=1)
        self._top = np.partition(np.concatenate([self._top, values], axis=1), -2, axis=1)[:, -2:]
        self._count += len(ranking)

    def pairs(self) -> _Kept:
        """The pairs kept, with their similarities."""
        columns = np.broadcast_to(np.arange(self._rows.shape[1]), self._rows.shape)
        return _Kept(self._rows.ravel(), columns.ravel(), self._values.reshape(3, -1))

    def standing(self) -> tuple[Standing, Standing]:
        """How each kind of similarity spreads over the rows, for every column."""
        means = self._sums / max(1, self._count)
        dice, cosine = (Standing(means[kind], self._top[kind, 1], self._top[kind, 0]) for kind in range(2))
        return dice, cosine


def find_candidates(
    left: Sequence[Line],
    right: Sequence[Line],
    vectors: tuple[NDArray[np.float32], NDArray[np.float32]] | None,
    weights: TermWeights,
    cancelled: Callable[[], bool],
) -> Candidates:
    """The pairs in which one sentence is among the likeliest partners of the other.

    Their number grows with the length of the articles, not with its square. Of partners that are equally likely
    (a line that is printed many times), those that stand equally far down their articles come first.

    Args:
        left: the sentences of one article.
        right: those of the other.
        vectors: embeddings of both, one row for each sentence, or None.
        weights: how much each stem tells.
        cancelled: asked between blocks of rows.

    Raises:
        CancelledError: `cancelled` said so.
    """
    overlap = Overlap.over(right, weights)
    right_places = np.array([line.place for line in right])
    columns = _Columns(len(right))
    kept: list[_Kept] = []
    standings: list[NDArray[np.float64]] = []
    for first in range(0, len(left) if right else 0, BLOCK):
        if cancelled():
            raise CancelledError
        block = left[first : first + BLOCK]
        values = _similarities(
            block, overlap, None if vectors is None else (vectors[0][first : first + BLOCK], vectors[1])
        )
        gaps = np.abs(np.array([line.place for line in block])[:, None] - right_places)
        ranking = values[2] - 1e-6 * gaps
        kept.append(_best_of_rows(first, ranking, values))
        columns.add(first, ranking, values)
        standings.append(_row_standing(values))
    kept.append(columns.pairs())
    rows = np.concatenate(standings, axis=2) if standings else np.zeros((3, 3, len(left)))
    return _gather(kept, rows, columns.standing(), len(right))


def _similarities(
    block: Sequence[Line], overlap: Overlap, vectors: tuple[NDArray[np.float32], NDArray[np.float32]] | None
) -> NDArray[np.float64]:
    """Dice, cosine and their mixture for every pair of a block of left sentences with all right ones."""
    dice = np.stack([overlap.dice(line) for line in block])
    # rounded, so that the order in which a processor adds up decides nothing
    cosine = np.zeros_like(dice) if vectors is None else np.round(vectors[0] @ vectors[1].T, 5).astype(np.float64)
    return np.stack([dice, cosine, BY_WORDS * dice + (1 - BY_WORDS) * cosine])


def _best_of_rows(first_row: int, ranking: NDArray[np.float64], values: NDArray[np.float64]) -> _Kept:
    """The best partners of each row of a block."""
    partners = np.argsort(-ranking, axis=1, kind="stable")[:, :PER_SENTENCE]
    rows = np.broadcast_to(np.arange(first_row, first_row + len(partners))[:, None], partners.shape)
    best = np.take_along_axis(values, partners[None], axis=2)
    return _Kept(rows.ravel(), partners.ravel(), best.reshape(3, -1))


def _row_standing(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean, best and second best partner of each row, for each kind of similarity."""
    ordered = np.partition(np.concatenate([np.zeros((*values.shape[:2], 2)), values], axis=2), -2, axis=2)
    return np.stack([values.mean(axis=2), ordered[:, :, -1], ordered[:, :, -2]], axis=1)


def _gather(
    kept: Sequence[_Kept], rows: NDArray[np.float64], columns: tuple[Standing, Standing], width: int
) -> Candidates:
    """The pairs that are alike at all, each once; `width` is the number of right sentences."""
    left, right = np.concatenate([one.left for one in kept]), np.concatenate([one.right for one in kept])
    values = np.concatenate([one.values for one in kept], axis=1)
    alike = values[2] > 0
    _, places = np.unique((left * width + right)[alike], return_index=True)
    table = values[:, alike][:, places]
    dice, cosine = (Standing(*rows[kind]) for kind in range(2))
    return Candidates(
        left=left[alike][places],
        right=right[alike][places],
        dice=table[0],
        cosine=table[1],
        rough=table[2],
        left_standing=(dice, cosine),
        right_standing=columns,
    )
