"""Compare two sentences by their words alone, in numbers for the model that decides on links."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.linking.similarity import TermWeights
    from reader.analysis.linking.terms import Line

RUN_LENGTHS = (3, 5, 8)  # words in a row
SURE_OF_CLAUSE = 1.0  # weight of words that a clause must have before its share counts in full


@dataclass(frozen=True)
class Wording:
    """What is counted again and again for one sentence, prepared once."""

    line: Line
    text: str
    terms: frozenset[str]
    weight: float
    clauses: tuple[frozenset[str], ...]
    edges: frozenset[tuple[str, str]]
    bigrams: frozenset[tuple[str, ...]]
    runs: tuple[frozenset[tuple[str, ...]], ...]

    @classmethod
    def of(cls, line: Line, clauses: Sequence[frozenset[str]], weights: TermWeights) -> Wording:
        """Prepare one sentence; `clauses` are the distinct content stems of each."""
        return cls(
            line=line,
            text=" ".join(line.words),
            terms=frozenset(line.terms),
            weight=weights.total(line.terms),
            clauses=tuple(clauses),
            edges=line.edges,
            bigrams=_grams(line.terms, 2),
            runs=tuple(_grams(line.words, length) for length in RUN_LENGTHS),
        )


def _grams(words: tuple[str, ...], length: int) -> frozenset[tuple[str, ...]]:
    return frozenset(words[start : start + length] for start in range(len(words) - length + 1))


def compare_wording(one: Wording, other: Wording, weights: TermWeights) -> dict[str, float]:
    """Features of two sentences by themselves. All are in [0, 1] or small counts, and none tells the sides apart."""
    shared = one.terms & other.terms
    weight = weights.total(shared)
    rarest = [*sorted((weights.weights[term] for term in shared), reverse=True)[:3], 0.0, 0.0, 0.0]
    covered = sorted((_share(weight, one.weight), _share(weight, other.weight)))
    in_clause = sorted((_best_clause(one, other, weights), _best_clause(other, one, weights)))
    found = {
        "token_set": fuzz.token_set_ratio(one.text, other.text) / 100,
        "covered_less": covered[0],
        "covered": covered[1],
        "clause_covered_less": in_clause[0],
        "clause_covered": in_clause[1],
        "shared_weight": weight,
        "shared_count": float(len(shared)),
        "rarest": rarest[0],
        "second_rarest": rarest[1],
        "third_rarest": rarest[2],
        "edges": _overlap(one.edges, other.edges),
        "edge_count": float(len(one.edges & other.edges)),
        "bigrams": float(len(one.bigrams & other.bigrams)),
        "names": _weighted_overlap(one.line.names, other.line.names, weights),
        "plain_words": _weighted_overlap(one.terms - one.line.names, other.terms - other.line.names, weights),
        "run": float(sum(bool(a & b) for a, b in zip(one.runs, other.runs, strict=True))),
    }
    return found | _quoted(one, other, weights) | _values(one.line, other.line) | _shape(one, other)


def _share(part: float, whole: float) -> float:
    return part / whole if whole > 0 else 0.0


def _overlap(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> float:
    return _share(2 * len(one & other), len(one) + len(other))


def _weighted_overlap(one: frozenset[str], other: frozenset[str], weights: TermWeights) -> float:
    return _share(2 * weights.total(one & other), weights.total(one) + weights.total(other))


def _best_clause(one: Wording, other: Wording, weights: TermWeights) -> float:
    """How much of a clause of `one` stands in `other`, for the clause with the most."""
    best = 0.0
    for clause in one.clauses:
        best = max(best, weights.total(clause & other.terms) / max(SURE_OF_CLAUSE, weights.total(clause)))
    return best


def _quoted(one: Wording, other: Wording, weights: TermWeights) -> dict[str, float]:
    mine, theirs = one.line.quoted, other.line.quoted
    shares = sorted((_share(weights.total(mine), one.weight), _share(weights.total(theirs), other.weight)))
    less = min(weights.total(mine), weights.total(theirs))
    half = max(weights.total(mine & other.terms), weights.total(theirs & one.terms))
    return {
        "quoted_less": shares[0],
        "quoted_more": shares[1],
        "quoted_both": _share(weights.total(mine & theirs), max(less, 0.5)),
        "quoted_other": half,
    }


def _values(one: Line, other: Line) -> dict[str, float]:
    pairs = [
        (a, b, x.agrees(y)) for a, x in enumerate(one.values) for b, y in enumerate(other.values) if x.comparable(y)
    ]
    agree = differ = 0
    for end in (0, 1):  # counted from either side, so that the sides are alike
        compared = {pair[end] for pair in pairs}
        agreed = {pair[end] for pair in pairs if pair[2]}
        agree += len(agreed)
        differ += len(compared - agreed)
    counts = sorted((len(one.values), len(other.values)))
    return {
        "values_agree": agree / 2,
        "values_differ": differ / 2,
        "values_less": float(counts[0]),
        "values_more": float(counts[1]),
    }


def _shape(one: Wording, other: Wording) -> dict[str, float]:
    lengths = sorted((len(one.line.words), len(other.line.words)))
    places = sorted((one.line.place, other.line.place))
    return {
        "shorter": math.log(lengths[0]),
        "longer": math.log(lengths[1]),
        "higher": places[0],
        "lower": places[1],
        "gap": places[1] - places[0],
    }
