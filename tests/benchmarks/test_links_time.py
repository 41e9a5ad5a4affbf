"""How long matching takes, how that grows with the length of the articles, and what a plain matcher takes for it.

pytest tests/benchmarks/test_links_time.py -s      prints the times; COUNTERPOINT_WORDS=10000 sets the length
"""

from __future__ import annotations

import math
import os
import random
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from reader.analysis.compare import compare
from reader.analysis.encoder import load_encoder
from reader.analysis.linking.links import find_links
from reader.analysis.models import load_models
from reader.model.span import Side
from tests.helpers.analysed import article
from tests.helpers.builders import document

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.encoder import Encoder
    from reader.analysis.models import Models

WHO = ["The mayor", "A spokesman", "The union", "The court", "An engineer", "The ministry", "A neighbour", "The firm"]
DID = ["rejected", "approved", "described", "inspected", "financed", "questioned", "repaired", "measured", "closed"]
KINDS = ["old", "new", "northern", "costly", "famous", "flooded", "private", "narrow", "empty", "damaged", "public"]
WHAT = ["bridge", "school", "harbour", "contract", "tunnel", "report", "clinic", "budget", "fleet", "mill", "archive"]
TAIL = ["before the vote", "after the storm", "in a letter", "without delay", "at a hearing", "for the third time"]


def story(words: int, seed: int) -> str:
    """Sentences of ten to fifteen words from a large stock, four in a paragraph."""
    chance = random.Random(seed)  # noqa: S311 - the same story every time
    lines: list[str] = []
    paragraph: list[str] = []
    count = 0
    while count < words:
        one, two = (
            " ".join(
                [
                    chance.choice(DID),
                    "the",
                    chance.choice(KINDS),
                    chance.choice(WHAT),
                    f"of district {chance.randint(1, 400)}",
                ]
            )
            for _ in range(2)
        )
        sentence = f"{chance.choice(WHO)} {one} and {two} {chance.choice(TAIL)}."
        count += len(sentence.split())
        paragraph.append(sentence)
        if len(paragraph) == 4:
            lines.append(" ".join(paragraph))
            paragraph = []
    return "\n".join([*lines, " ".join(paragraph)] if paragraph else lines)


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of processor time, which a busy machine does not stretch."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} s ({self.processor:.2f} s of processor time)"


def timed(work: Callable[[], object]) -> Took:
    start, used = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - start, time.process_time() - used)


def linking(words: int, encoder: Encoder | None) -> Took:
    left, right = (article(story(words, seed), side, parsed=False) for seed, side in ((1, Side.LEFT), (2, Side.RIGHT)))
    return timed(lambda: find_links(left, right, encoder, lambda: False))


def comparing(words: int, models: Models) -> Took:
    """Everything, from two documents to a comparison."""
    left, right = (document(story(words, seed), name=f"{seed}.txt") for seed in (1, 2))
    return timed(lambda: compare(left, right, models=models))


def cosines_of_all_pairs(words: int, encoder: Encoder) -> Took:
    """What one would reach for first: embed every sentence and compare each with each."""
    sentences = [story(words, seed).replace("\n", " ").split(". ") for seed in (1, 2)]

    def work() -> object:
        left, right = (encoder.encode(side) for side in sentences)
        return (left @ right.T > 0.6).nonzero()

    return timed(work)


def growth(short: Took, long: Took) -> float:
    """The exponent: 1 where four times the words take four times as long."""
    return math.log(long.processor / short.processor, 4)


def words() -> int:
    return int(os.environ.get("COUNTERPOINT_WORDS", "1000"))


def tell(text: str) -> None:
    sys.stdout.write(f"\n2 x {words():,} and 2 x {4 * words():,} words, {text}")


@pytest.mark.benchmark
def test_time_grows_almost_linearly_with_length() -> None:
    short, long = (linking(size, None) for size in (words(), 4 * words()))
    tell(f"links by words alone: {short} and {long}, growing with the power {growth(short, long):.2f}")
    assert long.processor < 10 * short.processor + 1


@pytest.mark.benchmark
def test_links_cost_a_small_multiple_of_embedding_every_sentence() -> None:
    encoder = load_encoder([])
    assert encoder is not None
    plain = cosines_of_all_pairs(words(), encoder), cosines_of_all_pairs(4 * words(), encoder)
    ours = linking(words(), encoder), linking(4 * words(), encoder)
    tell(f"links with embeddings: {ours[0]} and {ours[1]}, growing with the power {growth(*ours):.2f}")
    tell(f"cosines of all pairs: {plain[0]} and {plain[1]}, growing with the power {growth(*plain):.2f}")
    assert ours[0].processor < 8 * plain[0].processor + 1
    assert ours[1].processor < 10 * ours[0].processor + 1


@pytest.mark.benchmark
def test_whole_comparisons_grow_almost_linearly() -> None:
    models = load_models()
    short, long = (comparing(size, models) for size in (words(), 4 * words()))
    tell(f"everything: {short} and {long}, growing with the power {growth(short, long):.2f}\n")
    assert long.processor < 10 * short.processor + 1
