"""How alike two sentences are: by their words, weighted by how telling each is, and by their meaning."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from reader.analysis.linking.terms import Line

    Floats = NDArray[np.float32]


@dataclass(frozen=True)
class TermWeights:
    """How much a stem tells within one pair of articles.

    The fewer sentences of the two articles hold a stem, the more it tells: in two reports on one event, the name
    that stands in every other sentence joins nothing. Weights are in (0, 1].

    Source: inverse document frequency with the two articles as the collection (Sparck Jones 1972).
    """

    weights: dict[str, float]

    @classmethod
    def of(cls, left: Sequence[Line], right: Sequence[Line]) -> TermWeights:
        """Count the stems of two articles."""
        lines = len(left) + len(right)
        counts = Counter(term for line in (*left, *right) for term in set(line.terms))
        full = math.log(lines + 1) if lines else 1.0
        return cls({term: math.log((lines + 1) / (count + 0.5)) / full for term, count in counts.items()})

    def total(self, terms: Iterable[str]) -> float:
        """Sum of the weights of distinct stems, rounded once: so their order makes no difference."""
        return math.fsum([self.weights.get(term, 0.0) for term in set(terms)])


@dataclass(frozen=True)
class Overlap:
    """Weighted overlap of any sentence of one article with all sentences of the other.

    Attributes:
        totals: weight of each sentence of the other article.
    """

    weights: TermWeights
    postings: dict[str, NDArray[np.intp]]
    totals: NDArray[np.float64]

    @classmethod
    def over(cls, lines: Sequence[Line], weights: TermWeights) -> Overlap:
        """Index the sentences of one article by stem."""
        postings: dict[str, list[int]] = {}
        for index, line in enumerate(lines):
            for term in dict.fromkeys(line.terms):
                postings.setdefault(term, []).append(index)
        totals = np.array([weights.total(line.terms) for line in lines], dtype=np.float64)
        return cls(weights, {term: np.array(at, dtype=np.intp) for term, at in postings.items()}, totals)

    def dice(self, line: Line) -> NDArray[np.float64]:
        """Dice coefficient of `line` with every indexed sentence, in [0, 1]."""
        shared = np.zeros(len(self.totals))
        for term in sorted(set(line.terms)):
            at = self.postings.get(term)
            if at is not None:
                shared[at] += self.weights.weights[term]
        whole = self.totals + self.weights.total(line.terms)
        return np.divide(2 * shared, whole, out=np.zeros_like(shared), where=whole > 0)
