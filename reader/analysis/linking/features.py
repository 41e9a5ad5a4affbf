"""Describe candidate pairs in numbers: by themselves, against all other pairs and beside their neighbours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.analysis.linking.alignment import alignment, centred
from reader.analysis.linking.candidates import find_candidates
from reader.analysis.linking.meaning import clause_cosines, divide, read_meaning
from reader.analysis.linking.similarity import TermWeights
from reader.analysis.linking.terms import read_lines
from reader.analysis.linking.wording import Wording, compare_wording
from reader.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.analysis.article import Article
    from reader.analysis.encoder import Encoder
    from reader.analysis.linking.alignment import Meant
    from reader.analysis.linking.candidates import Candidates, Standing
    from reader.analysis.linking.terms import Line
    from reader.model.span import Span

    Floats = NDArray[np.float64]
    Vectors = NDArray[np.float32]

BY_DICE, BY_WORDS = 0.6, 0.65  # shares of the plain mixture; the model weighs everything anew
AT_ONCE = 500  # pairs between two looks at `cancelled`, and pairs whose embeddings are multiplied in one go


@dataclass(frozen=True)
class Described:
    """Two articles' sentences, the pairs worth a look, and what there is to say of each pair.

    Attributes:
        features: values by name, one for each candidate; none where there is no candidate. All stay as they are
            when the articles change sides.
    """

    left: tuple[Line, ...]
    right: tuple[Line, ...]
    candidates: Candidates
    features: dict[str, Floats]


def describe(left: Article, right: Article, encoder: Encoder | None, cancelled: Callable[[], bool]) -> Described:
    """Find the candidate pairs of two articles and describe them.

    Without an encoder the features that rest on meaning are missing.

    Raises:
        CancelledError: `cancelled` said so.
    """
    lines = read_lines(left), read_lines(right)
    weights = TermWeights.of(*lines)
    divided = divide(left, lines[0]), divide(right, lines[1])
    vectors = meant = None
    if encoder is not None:
        vectors, meant = _read((left, right), lines, encoder, weights, cancelled)
    candidates = find_candidates(*lines, vectors, weights, cancelled)
    if not len(candidates):
        return Described(*lines, candidates, {})
    wordings = _wordings(lines[0], divided[0], weights), _wordings(lines[1], divided[1], weights)
    features = _by_wording(*wordings, candidates, weights, cancelled) | {"dice": candidates.dice}
    if encoder is not None and vectors is not None and meant is not None:
        features |= clause_cosines((left, right), divided, vectors, candidates, encoder, cancelled)
        features |= _by_meaning(vectors, candidates, features) | alignment(*meant, candidates, cancelled)
    return Described(*lines, candidates, features | _in_company(features, candidates, len(lines[0]), len(lines[1])))


def _read(
    articles: tuple[Article, Article],
    lines: tuple[Sequence[Line], Sequence[Line]],
    encoder: Encoder,
    weights: TermWeights,
    cancelled: Callable[[], bool],
) -> tuple[tuple[Vectors, Vectors], tuple[list[Meant], list[Meant]]]:
    """Embeddings of the sentences, and their words in context, of both articles."""
    left, right = (
        read_meaning(article, side, encoder, weights, cancelled) for article, side in zip(articles, lines, strict=True)
    )
    encoder.forget()  # nobody reads sentences after this
    return (left[0], right[0]), centred(left[1], right[1])


def _wordings(lines: Sequence[Line], divided: Sequence[tuple[Span, ...]], weights: TermWeights) -> list[Wording]:
    return [
        Wording.of(line, [line.terms_in(span) for span in spans], weights)
        for line, spans in zip(lines, divided, strict=True)
    ]


def _by_wording(
    left: Sequence[Wording],
    right: Sequence[Wording],
    candidates: Candidates,
    weights: TermWeights,
    cancelled: Callable[[], bool],
) -> dict[str, Floats]:
    rows: list[dict[str, float]] = []
    for index, (one, other) in enumerate(zip(candidates.left, candidates.right, strict=True)):
        if index % AT_ONCE == 0 and cancelled():
            raise CancelledError
        rows.append(compare_wording(left[one], right[other], weights))
    names = rows[0] if rows else {}
    return {name: np.array([row[name] for row in rows]) for name in names}


def _by_meaning(
    vectors: tuple[NDArray[np.float32], NDArray[np.float32]], candidates: Candidates, parts: dict[str, Floats]
) -> dict[str, Floats]:
    left, right = (_in_context(side) for side in vectors)
    blocks = (slice(first, first + AT_ONCE) for first in range(0, len(candidates), AT_ONCE))
    context = np.concatenate(
        [np.einsum("ij,ij->i", left[candidates.left[block]], right[candidates.right[block]]) for block in blocks]
    )
    return {
        "cosine": candidates.cosine,
        "meaning": 0.5 * candidates.cosine + 0.5 * parts["clause_cosine"],
        "context": np.round(context, 4).astype(np.float64),
    }


def _in_context(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each sentence with half of the one before it, which often names what it calls "he" or "it"."""
    mixed = vectors.copy()
    mixed[1:] += 0.5 * vectors[:-1]
    norms = np.linalg.norm(mixed, axis=1, keepdims=True)
    mixed /= np.where(norms > 0, norms, 1)
    return mixed


def _in_company(
    features: dict[str, Floats], candidates: Candidates, left_lines: int, right_lines: int
) -> dict[str, Floats]:
    """How a pair stands out among all pairs of its ends, and whether its neighbours belong together too."""
    words = BY_DICE * features["dice"] + (1 - BY_DICE) * features["token_set"]
    mix = BY_WORDS * words + (1 - BY_WORDS) * features["meaning"] if "meaning" in features else words
    found = {"mix": mix}
    for kind, name in enumerate(("dice", "cosine")):
        if name in features:
            ends = candidates.left_standing[kind], candidates.right_standing[kind]
            found |= _among_all(name, features[name], candidates, ends)
    return found | _beside(mix, candidates, right_lines) | _size(candidates, left_lines, right_lines)


def _pair(name: str, one: Floats, other: Floats) -> dict[str, Floats]:
    """Two values, one from each side, in an order that does not tell the sides apart."""
    return {f"{name}_less": np.minimum(one, other), f"{name}_more": np.maximum(one, other)}


def _among_all(name: str, values: Floats, candidates: Candidates, ends: tuple[Standing, Standing]) -> dict[str, Floats]:
    """Against all partners of either end: above their mean, and above the best of the others."""
    above_mean, above_best = [], []
    for standing, at in zip(ends, (candidates.left, candidates.right), strict=True):
        best = standing.best[at]
        above_mean.append(values - standing.mean[at])
        above_best.append(values - np.where(values >= best, standing.second[at], best))
    return _pair(f"{name}_above_mean", *above_mean) | _pair(f"{name}_above_best", *above_best)


def _beside(mix: Floats, candidates: Candidates, right_lines: int) -> dict[str, Floats]:
    """How alike the pairs next to this one are: articles tell an event in stretches of the same order."""
    width = right_lines + 4
    keys = (candidates.left + 2) * width + candidates.right + 2

    def at(down: int, across: int) -> Floats:
        wanted = keys + down * width + across
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        return np.where(keys[place] == wanted, mix[place], 0.0)

    before, behind = at(-1, -1), at(1, 1)
    across = np.maximum(at(0, -1), at(0, 1))
    down = np.maximum(at(-1, 0), at(1, 0))
    return {
        "diagonal_sum": before + behind,
        "diagonal_best": np.maximum(before, behind),
        "diagonal_far": np.maximum(at(-2, -2), at(2, 2)),
        "crosswise": np.maximum(at(-1, 1), at(1, -1)),
        **_pair("beside", across, down),
    }


def _size(candidates: Candidates, left_lines: int, right_lines: int) -> dict[str, Floats]:
    counts = sorted((left_lines, right_lines))
    every = np.ones(len(candidates))
    first = (candidates.left == 0).astype(np.float64) + (candidates.right == 0).astype(np.float64)
    return {
        "fewer_lines": every * np.log(max(1, counts[0])),
        "more_lines": every * np.log(max(1, counts[1])),
        "first": first,
    }
