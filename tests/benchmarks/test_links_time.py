"""How long matching takes, and how that grows with the length of the articles.

pytest tests/benchmarks/test_links_time.py -s      prints the times; COUNTERPOINT_WORDS=10000 sets the length
"""

from __future__ import annotations

import os
import random
import sys
import time

import pytest

from reader.analysis.encoder import load_encoder
from reader.analysis.linking.links import find_links
from reader.model.span import Side
from tests.helpers.analysed import article

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


def seconds(words: int, *, by_meaning: bool) -> float:
    left, right = (article(story(words, seed), side, parsed=False) for seed, side in ((1, Side.LEFT), (2, Side.RIGHT)))
    encoder = load_encoder([]) if by_meaning else None
    start = time.perf_counter()
    find_links(left, right, encoder, lambda: False)
    return time.perf_counter() - start


@pytest.mark.benchmark
def test_time_grows_almost_linearly_with_length() -> None:
    words = int(os.environ.get("COUNTERPOINT_WORDS", "1500"))
    short, long = (seconds(size, by_meaning=False) for size in (words, 4 * words))
    sys.stdout.write(f"\n2 x {words:,} words: {short:.2f} s, 2 x {4 * words:,} words: {long:.2f} s, by words alone\n")
    assert long < 10 * short + 1


@pytest.mark.benchmark
def test_embeddings_take_seconds_and_not_minutes() -> None:
    words = int(os.environ.get("COUNTERPOINT_WORDS", "1500"))
    took = seconds(words, by_meaning=True)
    sys.stdout.write(f"\n2 x {words:,} words: {took:.2f} s, with embeddings\n")
    assert took < 60 * max(1, words / 1500)
