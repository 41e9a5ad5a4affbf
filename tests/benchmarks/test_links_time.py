"""How long comparing takes, how that grows with the length of the articles, and what a plain matcher takes for it.

pytest tests/benchmarks/test_links_time.py -s      prints the times; COUNTERPOINT_WORDS=10000 sets the length
"""

from __future__ import annotations

import math
import os
import random
import sys
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pytest

from reader.analysis.compare import compare
from reader.analysis.linking.links import find_links
from reader.analysis.models import load_models
from reader.model.span import Side
from tests.helpers.analysed import article
from tests.helpers.builders import document

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.encoder import Encoder
    from reader.analysis.models import Models

WHO = ["the mayor", "the union", "the court", "an engineer", "the ministry", "a neighbour", "the firm", "Ines Roth"]
SPEAKERS = ["a spokesman", "Tom Vale", "the council", "an official", "Nora Lind", "the harbour office"]
DID = ["rejected", "approved", "described", "inspected", "financed", "questioned", "repaired", "measured", "closed"]
KINDS = ["old", "new", "northern", "costly", "famous", "flooded", "private", "narrow", "empty", "damaged", "public"]
WHAT = ["bridge", "school", "harbour", "contract", "tunnel", "report", "clinic", "budget", "fleet", "mill", "archive"]
TAIL = ["before the vote", "after the storm", "in a letter", "without delay", "at a hearing", "for the third time"]
# what happened, as either of two newsrooms tells it
TELLINGS = {
    Side.LEFT: [
        "{who} {did} the {kind} {what} of district {place} {tail}, {speaker} said.",
        "{speaker} told reporters that {who} had {did} the {kind} {what} of district {place} for ${sum} million.",
        "“The {what} of district {place} is {kind},” {speaker} said, “and {who} {did} it {tail}.”",
        "{who}, which {did} the {kind} {what} {tail}, denied that district {place} had paid {sum} million dollars.",
    ],
    Side.RIGHT: [
        "The {kind} {what} of district {place} was {did} by {who} {tail}.",
        "{who} {did} the {kind} {what} in district {place}, which cost {sum} million dollars, according to {speaker}.",
        "{speaker} said {who} {did} the {what} {tail} because it was “{kind}”, as people in district {place} knew.",
        "District {place} paid {sum} million dollars, it was alleged, and {who} {did} the {kind} {what} {tail}.",
    ],
}
OWN = 0.3  # share of the sentences that only one of the two stories tells


def stories(words: int) -> tuple[str, str]:
    """Two stories of about so many words on the same events, four sentences in a paragraph."""
    return story(words, Side.LEFT), story(words, Side.RIGHT)


def story(words: int, side: Side) -> str:
    shared, own = random.Random(1), random.Random(side.value)  # noqa: S311 - the same story every time
    lines: list[str] = []
    paragraph: list[str] = []
    count = 0
    while count < words:
        event = happening(shared)
        sentence = own.choice(TELLINGS[side]).format(**(happening(own) if own.random() < OWN else event))
        count += len(sentence.split())
        paragraph.append(sentence[0].upper() + sentence[1:])
        if len(paragraph) == 4:
            lines.append(" ".join(paragraph))
            paragraph = []
    return "\n".join([*lines, " ".join(paragraph)] if paragraph else lines)


def happening(chance: random.Random) -> dict[str, str]:
    lists = {"who": WHO, "speaker": SPEAKERS, "did": DID, "kind": KINDS, "what": WHAT, "tail": TAIL}
    place, paid = str(chance.randint(1, 400)), str(chance.randint(2, 90))
    return {name: chance.choice(words) for name, words in lists.items()} | {"place": place, "sum": paid}


@dataclass(frozen=True)
class Took:
    """Seconds on the clock, and of processor time, which a busy machine stretches less."""

    wall: float
    processor: float

    def __str__(self) -> str:
        return f"{self.wall:.2f} s ({self.processor:.2f} s of processor time)"


def timed(work: Callable[[], object]) -> Took:
    start, used = time.perf_counter(), time.process_time()
    work()
    return Took(time.perf_counter() - start, time.process_time() - used)


def linking(words: int, encoder: Encoder | None) -> Took:
    left, right = (
        article(text, side, parsed=False) for text, side in zip(stories(words), (Side.LEFT, Side.RIGHT), strict=True)
    )
    return timed(lambda: find_links(left, right, encoder, lambda: False))


def comparing(words: int, models: Models) -> Took:
    """Everything, from two documents to a comparison."""
    left, right = (document(text, name=f"{number}.txt") for number, text in enumerate(stories(words)))
    return timed(lambda: compare(left, right, models=models))


def cosines_of_all_pairs(words: int, encoder: Encoder) -> Took:
    """What one would reach for first: embed every sentence and compare each with each."""
    sentences = [text.replace("\n", " ").split(". ") for text in stories(words)]

    def work() -> object:
        left, right = (encoder.encode(side) for side in sentences)
        return (left @ right.T > 0.6).nonzero()

    return timed(work)


def growth(short: Took, long: Took) -> float:
    """The exponent: 1 where four times the words take four times as long."""
    return math.log(long.processor / short.processor, 4)


def words() -> int:
    return int(os.environ.get("COUNTERPOINT_WORDS", "1000"))


def tell(name: str, short: Took, long: Took) -> None:
    lengths = f"2 x {words():,} and 2 x {4 * words():,} words"
    sys.stdout.write(f"\n{lengths}, {name}: {short} and {long}, growing with the power {growth(short, long):.2f}\n")


@cache
def loaded() -> Models:
    return load_models()


@cache
def plainly() -> tuple[Took, Took]:
    encoder = loaded().encoder
    assert encoder is not None
    return cosines_of_all_pairs(words(), encoder), cosines_of_all_pairs(4 * words(), encoder)


@pytest.mark.benchmark
def test_time_grows_almost_linearly_with_length() -> None:
    short, long = (linking(size, None) for size in (words(), 4 * words()))
    tell("links by words alone", short, long)
    assert long.processor < 10 * short.processor + 1


@pytest.mark.benchmark
def test_links_cost_a_small_multiple_of_embedding_every_sentence() -> None:
    short, long = (linking(size, loaded().encoder) for size in (words(), 4 * words()))
    tell("links with embeddings", short, long)
    tell("cosines of all pairs", *plainly())
    assert short.processor < 8 * plainly()[0].processor + 1
    assert long.processor < 10 * short.processor + 1


@pytest.mark.benchmark
def test_whole_comparisons_grow_almost_linearly_and_cost_a_small_multiple_too() -> None:
    short, long = (comparing(size, loaded()) for size in (words(), 4 * words()))
    tell("everything", short, long)
    plain = plainly()
    times = ", ".join(f"{one.processor / other.processor:.1f}" for one, other in zip((short, long), plain, strict=True))
    sys.stdout.write(f"everything takes {times} times the processor time of the cosines of all pairs\n")
    assert short.processor < 12 * plain[0].processor + 2
    assert long.processor < 10 * short.processor + 1
