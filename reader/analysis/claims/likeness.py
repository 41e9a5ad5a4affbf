"""Whether two stretches state one claim, by the words that carry meaning, rare words counting more."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.claims.scene import Scene

LEAST_SHARED = 2  # words; one alone may be any name, unless it is all that either says


class Likeness:
    """Weighs words by how rare they are among the sentences of both articles.

    Args:
        scenes: the articles.
    """

    def __init__(self, scenes: Iterable[Scene]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        for scene in scenes:
            for _, passage in scene.story():
                counts.update(scene.words(passage.span))
                total += 1
        self._rarity = {word: math.log(1 + total / count) for word, count in counts.items()}

    def alike(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Share of the shorter one's weight that both have, in [0, 1]."""
        shared = one & other
        if one == other and one:
            return 1.0
        if len(shared) < LEAST_SHARED:
            return 0.0
        smaller = min(self._weight(one), self._weight(other))
        return self._weight(shared) / smaller if smaller else 0.0

    def share(self, part: frozenset[str], whole: frozenset[str]) -> float:
        """Share of `part`'s weight that lies in `whole`, in [0, 1]."""
        weight = self._weight(part)
        return self._weight(part & whole) / weight if weight else 0.0

    def _weight(self, words: frozenset[str]) -> float:
        # fsum does not depend on the order, so neither does the result on the order of a set
        return math.fsum(self._rarity.get(word, 1.0) for word in words)
