"""How well the words of two sentences answer one another, each word as it is meant where it stands.

For each content word of a sentence the likest word of the other is looked up, by the states that the encoder gives to
them in their context. What counts is the share of a sentence's weight that finds an answer: of all words, of acts, of
what is quoted and what is not, and of an act together with who does or suffers it, so that "the guard shot the thief"
does not answer "the thief shot the guard"; of words that answer one another, each better than any other word of its
sentence; and how far the share lies above what the sentence's other partners answer.

Source: greedy matching of contextual embeddings as in BERTScore (Zhang et al. 2020), with the weights of this pair.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np

from reader.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from reader.analysis.encoder import Reading
    from reader.analysis.linking.candidates import Candidates
    from reader.analysis.linking.similarity import TermWeights
    from reader.analysis.linking.terms import Line

    Vectors = NDArray[np.float32]
    Floats = NDArray[np.float64]

UNANSWERED = 0.5  # likeness in [0, 1] below which a word has no answer at all
WEIGHTIEST = 5  # words of a sentence that are looked at once more by themselves
ROLES = frozenset({"nsubj", "obj", "iobj", "obl", "ccomp", "xcomp"})  # who does what to whom
KINDS = ("all", "acts", "quoted", "unquoted")
NAMES = (*(f"answered_{kind}" for kind in KINDS), "answered_mutually", "answered_roles", "unanswered", "weightiest")


@dataclass(frozen=True)
class Meant:
    """The content words of one sentence in their context.

    Attributes:
        vectors: one row for each content word that the encoder read.
        weights: how much each tells; one row for each of `KINDS`, 0 for words of another kind.
        roles: acts and the words that stand in a role to them, as rows of `vectors`; two rows.
        role_weights: how much each of those pairs tells, as one row.
    """

    vectors: Vectors
    weights: Floats
    roles: NDArray[np.intp]
    role_weights: Floats


class _Stretches:
    """Columns of a table that belong to several sentences in a row, some of which may have none."""

    def __init__(self, counts: Sequence[int]) -> None:
        self._filled = np.array(counts) > 0
        self._starts = np.concatenate([[0], np.cumsum(counts)[:-1]])[self._filled]

    def sums(self, table: Floats) -> Floats:
        """For each row the sum of each stretch."""
        return self._reduced(np.add, table)

    def bests(self, table: Floats) -> Floats:
        """For each row the largest of each stretch; 0 where the stretch is empty."""
        return self._reduced(np.maximum, table)

    def _reduced(self, by: np.ufunc, table: Floats) -> Floats:
        found = np.zeros((len(table), len(self._filled)))
        if len(self._starts):
            found[:, self._filled] = by.reduceat(table, self._starts, axis=1)
        return found


def words_meant(line: Line, start: int, reading: Reading, weights: TermWeights) -> Meant:
    """The content words of a sentence, each the mean of the states of its pieces.

    Args:
        line: the sentence.
        start: where the text that was read begins in the document.
        reading: that text as the encoder read it.
        weights: how much each stem tells.
    """
    states = _word_states(line, start, reading)
    rows = {at: row for row, at in enumerate(states)}
    stems = line.stems
    telling = np.array([weights.weights.get(stems[at], 0.0) for at in states])
    acts = np.array([line.kinds[at] == "VERB" for at in states], dtype=bool)
    inside = {at for first, behind in line.quotations for at in range(first, behind)}
    quoted = np.array([at in inside for at in states], dtype=bool)
    # of a sentence without an act all words stand in for it
    chosen = np.array([np.ones_like(acts), acts if acts.any() else ~acts, quoted, ~quoted])
    pairs = [
        (rows[one.governor], rows[one.dependent])
        for one in line.relations
        if one.governor in rows and one.dependent in rows and acts[rows[one.governor]] and one.label in ROLES
    ]
    roles = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return Meant(
        vectors=np.array(list(states.values()), dtype=np.float32).reshape(-1, reading.states.shape[1]),
        weights=chosen * telling,
        roles=roles,
        role_weights=np.sqrt(telling[roles[:1]] * telling[roles[1:]]),
    )


def _word_states(line: Line, start: int, reading: Reading) -> dict[int, Vectors]:
    """By the place of each content word, the mean of the states of the pieces that overlap it."""
    pieces: dict[int, list[int]] = {}
    word = 0
    for piece, (first, behind) in enumerate(reading.spans):
        while word < len(line.offsets) and line.offsets[word].end - start <= first:
            word += 1
        if word < len(line.offsets) and line.offsets[word].start - start < behind and line.content[word]:
            pieces.setdefault(word, []).append(piece)
    return {at: reading.states[rows].mean(axis=0) for at, rows in pieces.items()}


def centred(left: Sequence[Meant], right: Sequence[Meant]) -> tuple[list[Meant], list[Meant]]:
    """Without what all words of the two articles have in common, brought to length 1."""
    every = [one.vectors for one in (*left, *right) if len(one.vectors)]
    count = sum(len(vectors) for vectors in every)
    mean = sum(vectors.sum(axis=0, dtype=np.float64) for vectors in every) / max(1, count)

    def moved(one: Meant) -> Meant:
        vectors = one.vectors - np.asarray(mean, dtype=np.float32)
        lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
        units = (vectors / np.maximum(lengths, 1e-6)).astype(np.float32, copy=False)
        return Meant(units, one.weights, one.roles, one.role_weights)

    return [moved(one) for one in left], [moved(one) for one in right]


def alignment(
    left: Sequence[Meant], right: Sequence[Meant], candidates: Candidates, cancelled: Callable[[], bool]
) -> dict[str, Floats]:
    """Features of the candidate pairs, two by two: of the sentence with the smaller share, and of the other.

    Raises:
        CancelledError: `cancelled` said so.
    """
    blocks: list[Floats] = []
    pairs = zip(candidates.left.tolist(), candidates.right.tolist(), strict=True)
    for number, group in groupby(pairs, key=itemgetter(0)):
        if cancelled():
            raise CancelledError
        blocks.append(_answers(left[number], [right[other] for _, other in group]))
    table = np.concatenate(blocks, axis=2) if blocks else np.zeros((2, len(NAMES), 0))
    beyond = [_above_mean(side[0], at) for side, at in zip(table, (candidates.left, candidates.right), strict=True)]
    table = np.round(np.concatenate([table, np.stack(beyond)[:, None]], axis=1), 4)
    names = *NAMES, "answered_beyond"
    less = {f"{name}_less": row for name, row in zip(names, table.min(axis=0), strict=True)}
    return less | {f"{name}_more": row for name, row in zip(names, table.max(axis=0), strict=True)}


def _above_mean(shares: Floats, ends: NDArray[np.intp]) -> Floats:
    """How far each pair's share lies above the mean of all pairs with the same sentence at one end."""
    counts = np.bincount(ends)
    means = np.bincount(ends, weights=shares) / np.maximum(1, counts)
    above: Floats = shares - means[ends]
    return above


def _answers(one: Meant, others: Sequence[Meant]) -> Floats:
    """From either side (first axis), each feature (second), for each of the others (third)."""
    theirs = np.concatenate([other.weights for other in others], axis=1)
    words = _Stretches([len(other.vectors) for other in others])
    if not len(one.vectors) or not theirs.shape[1]:
        return np.zeros((2, len(NAMES), len(others)))
    # not `@`: for tables this small, threads of the BLAS library wait for one another longer than they work
    cosines = np.einsum("ik,jk->ij", one.vectors, np.concatenate([other.vectors for other in others]))
    likeness = np.clip(cosines, 0, 1).astype(np.float64)
    mine_best, theirs_best = words.bests(likeness), likeness.max(axis=0)
    shares = _shares(one.weights, mine_best, theirs, theirs_best, words)
    block = np.repeat(np.arange(len(others)), [len(other.vectors) for other in others])
    both = np.where((likeness == mine_best[:, block]) & (likeness == theirs_best), likeness, 0.0)
    mutual = _shares(one.weights[:1], words.bests(both), theirs[:1], both.max(axis=0), words)
    weight, their_weight = one.weights[0], theirs[:1]
    missing = weight @ (mine_best < UNANSWERED), words.sums(their_weight * (theirs_best < UNANSWERED))[0]
    worth = np.sort(weight[:, None] * mine_best, axis=0)[-WEIGHTIEST:].sum(axis=0)
    ends = np.cumsum([len(other.vectors) for other in others])[:-1]
    their_worth = [np.sort(part)[-WEIGHTIEST:].sum() for part in np.split(their_weight[0] * theirs_best, ends)]
    rest = np.array([[missing[0], worth], [missing[1], their_worth]])
    return np.concatenate([shares, mutual, _role_shares(one, others, likeness), rest], axis=1)


def _role_shares(one: Meant, others: Sequence[Meant], likeness: Floats) -> Floats:
    """The same of acts with a word in a role: as alike as both words together."""
    before = np.cumsum([0, *(len(other.vectors) for other in others)])
    roles = np.concatenate([other.roles + first for other, first in zip(others, before, strict=False)], axis=1)
    if not one.roles.shape[1] or not roles.shape[1]:
        return np.zeros((2, 1, len(others)))
    acts, players = (likeness[np.ix_(mine, theirs)] for mine, theirs in zip(one.roles, roles, strict=True))
    both = np.sqrt(acts * players)
    pairs = _Stretches([other.roles.shape[1] for other in others])
    weights = np.concatenate([other.role_weights for other in others], axis=1)
    return _shares(one.role_weights, pairs.bests(both), weights, both.max(axis=0), pairs)


def _shares(mine: Floats, mine_best: Floats, theirs: Floats, theirs_best: Floats, stretches: _Stretches) -> Floats:
    """How much of the weight finds an answer, from either side, for each kind and each of the others."""
    return np.stack(
        [
            _divided(mine @ mine_best, mine.sum(axis=1, keepdims=True)),
            _divided(stretches.sums(theirs * theirs_best), stretches.sums(theirs)),
        ]
    )


def _divided(part: Floats, whole: Floats) -> Floats:
    whole = np.broadcast_to(whole, part.shape)
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
