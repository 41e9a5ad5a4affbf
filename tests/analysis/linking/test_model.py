from __future__ import annotations

import math

import numpy as np
import pytest

from reader.analysis.linking.model import WIDEST, LinkModel

ODDS = LinkModel(
    names=("alike", "far"),
    mean=np.array([0.5, 2.0]),
    scale=np.array([0.1, 1.0]),
    weights=np.array([[2.0, 0.5], [-1.0, 0.0]]),
    intercept=-1.0,
    same=0.4,
    supported=0.2,
    related=0.4,
)


def chance(alike: float, far: float) -> float:
    (found,) = ODDS.probabilities({"alike": np.array([alike]), "far": np.array([far]), "unused": np.array([9.0])})
    return float(found)


def test_the_average_pair_has_the_intercept_for_odds() -> None:
    assert chance(0.5, 2.0) == pytest.approx(1 / (1 + math.e), abs=1e-4)


def test_weights_and_squares_count_in_standard_deviations() -> None:
    odds = -1.0 + 2.0 * 1 + 0.5 * 1 - 1.0 * -2
    assert chance(0.6, 0.0) == pytest.approx(1 / (1 + math.exp(-odds)), abs=1e-4)


def test_an_odd_text_does_not_tip_the_scale_alone() -> None:
    assert chance(0.5, 2.0 - WIDEST) == chance(0.5, -1e9)


def test_no_pairs_have_no_probabilities() -> None:
    assert len(ODDS.probabilities({})) == 0


def test_a_missing_feature_is_an_error() -> None:
    with pytest.raises(KeyError):
        ODDS.probabilities({"alike": np.array([0.5])})
