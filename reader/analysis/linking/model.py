"""The trained decision: how likely two sentences tell the same thing, from the features of the pair."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SHIPPED = "models/links/links.json"
WIDEST = 4.0  # features are cut off so many standard deviations from their mean: no odd text tips the scale alone


@dataclass(frozen=True)
class LinkModel:
    """Logistic regression on features and their squares.

    Attributes:
        names: the features, in the order of the rows of `weights`.
        mean, scale: of each feature in the training data.
        weights: one row for each feature: of itself and of its square.
        intercept: log-odds of a pair that is average in everything.
        same: probability from which a pair is taken to tell the same thing.
        supported: probability from which a pair is, where more speaks for it than the features tell: both sentences
            hold the same quotation, or give one detail differently.
        related: probability from which a pair is worth a reader's look: more than half of those shown then are.
    """

    names: tuple[str, ...]
    mean: Floats
    scale: Floats
    weights: Floats
    intercept: float
    same: float
    supported: float
    related: float

    def probabilities(self, features: Mapping[str, Floats]) -> Floats:
        """Probability that each pair tells the same thing, in [0, 1], rounded so that no last digit decides.

        Raises:
            KeyError: a feature is missing.
        """
        if not features:
            return np.zeros(0)
        table = standardised(np.stack([features[name] for name in self.names], axis=1), self.mean, self.scale)
        odds = (table * self.weights[:, 0] + table**2 * self.weights[:, 1]).sum(axis=1) + self.intercept
        chances: Floats = np.round(1 / (1 + np.exp(-odds)), 4)
        return chances


def standardised(table: Floats, mean: Floats, scale: Floats) -> Floats:
    """Features, one column each, in standard deviations from their mean, cut off at `WIDEST`."""
    cut: Floats = np.clip((table - mean) / scale, -WIDEST, WIDEST)
    return cut


def load_link_model(*, by_meaning: bool, path: Path | None = None) -> LinkModel:
    """Load the model that ships with the program.

    Args:
        by_meaning: whether there are embeddings to go by; there is a model for either case.
        path: another file of the same form.

    Raises:
        OSError: the file is missing.
        ValueError: it is damaged.
    """
    stored = json.loads((path or resource(SHIPPED)).read_text(encoding="utf-8"))
    try:
        found = stored["by_meaning" if by_meaning else "by_wording"]
        rows = found["features"]
        table = np.array([[row["mean"], row["scale"], row["weight"], row["square"]] for row in rows], dtype=np.float64)
        return LinkModel(
            names=tuple(row["name"] for row in rows),
            mean=table[:, 0],
            scale=table[:, 1],
            weights=table[:, 2:],
            intercept=float(found["intercept"]),
            same=float(found["same"]),
            supported=float(found["supported"]),
            related=float(found["related"]),
        )
    except (KeyError, TypeError, IndexError) as error:
        message = f"the link model is damaged: {error}"
        raise ValueError(message) from error


def plain_model() -> LinkModel:
    """A stand-in for a missing model: the mixture of similarities alone, fitted to the same hand-made gold."""
    one = np.ones(1)
    weights = np.array([[2.1, 0.0]])
    return LinkModel(("mix",), one * 0.25, one * 0.11, weights, intercept=-4.5, same=0.39, supported=0.156, related=0.3)
