from __future__ import annotations

import re

import numpy as np
import pytest

from reader.analysis.encoder import WIDTH, Reading
from reader.analysis.linking.features import Described, describe
from reader.errors import CancelledError
from reader.model.span import Side
from tests.helpers.analysed import article

LEFT = "The harbour of Ostby is shut. Two ferries sank.\nThe mayor wept.\nRain fell on the mill."
RIGHT = "In Ostby the mayor wept.\nRain fell on the old mill. A school sang.\nTwo ferries sank at the harbour."


class Letters:
    """Stands in for the encoder: texts with the same letters are alike."""

    name = "letters"

    def encode(self, texts: list[str], _cancelled: object = None) -> np.ndarray:
        rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            row[[ord(letter) - ord("a") for letter in text.lower() if "a" <= letter <= "z"]] += 1
        return rows / np.sqrt(np.maximum(1, (rows**2).sum(axis=1, keepdims=True)))

    def read(self, texts: list[str], _cancelled: object = None) -> list[Reading]:
        words = [[match.span() for match in re.finditer(r"\w+", text)] for text in texts]
        return [
            Reading(self.encode([text])[0], self.encode([text[a:b] for a, b in spans]), tuple(spans))
            for text, spans in zip(texts, words, strict=True)
        ]

    def forget(self) -> None:
        """Nothing was remembered."""


def described(left: str, right: str, *, by_meaning: bool = True) -> Described:
    ones, others = article(left, Side.LEFT), article(right, Side.RIGHT)
    return describe(ones, others, Letters() if by_meaning else None, lambda: False)  # type: ignore[arg-type]


def by_pair(found: Described) -> dict[tuple[int, int], dict[str, float]]:
    pairs = zip(found.candidates.left.tolist(), found.candidates.right.tolist(), strict=True)
    return {pair: {name: float(values[at]) for name, values in found.features.items()} for at, pair in enumerate(pairs)}


@pytest.mark.parametrize("by_meaning", [True, False])
def test_features_do_not_tell_the_sides_apart(*, by_meaning: bool) -> None:
    forth = by_pair(described(LEFT, RIGHT, by_meaning=by_meaning))
    back = by_pair(described(RIGHT, LEFT, by_meaning=by_meaning))
    assert {(other, one) for one, other in forth} == set(back)
    for (one, other), values in forth.items():
        assert values == pytest.approx(back[other, one], abs=1e-4)


def test_a_pair_that_stands_out_lies_above_the_best_of_the_others() -> None:
    found = by_pair(described(LEFT, RIGHT))
    assert found[3, 1]["dice_above_best_less"] > 0
    assert found[3, 1]["dice_above_mean_less"] > 0


def test_neighbours_in_the_same_order_support_each_other() -> None:
    found = by_pair(described(LEFT, RIGHT))
    assert found[2, 0]["diagonal_best"] >= found[3, 1]["mix"] > 0


def test_without_an_encoder_nothing_rests_on_meaning() -> None:
    names = set(described(LEFT, RIGHT, by_meaning=False).features)
    assert not {"cosine", "meaning", "context", "clause_cosine", "answered_all_less"} & names
    assert names < set(described(LEFT, RIGHT).features)


def test_every_feature_is_a_finite_number_for_every_pair() -> None:
    found = described(LEFT, RIGHT)
    for name, values in found.features.items():
        assert values.shape == (len(found.candidates),), name
        assert np.isfinite(values).all(), name


def test_cancelling_is_heard() -> None:
    with pytest.raises(CancelledError):
        describe(article(LEFT), article(RIGHT, Side.RIGHT), None, lambda: True)
