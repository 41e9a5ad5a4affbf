"""Whoever asks for comparisons again and again: keeps the models, and the last pair's parse, between two requests.

Importing this costs nothing: spaCy, numpy and the models come with the first call, which is made in a worker.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.compare import Pair
    from reader.analysis.models import Models
    from reader.model.comparison import Comparison
    from reader.model.document import Document


class Analyst:
    """Compares pairs of articles, quickly first and fully then. To be used from one thread at a time.

    Args:
        language: an installed spaCy pipeline to use in place of the shipped one, or None.
    """

    def __init__(self, language: str | None = None) -> None:
        self._language = language
        self._models: Models | None = None
        self._pair: Pair | None = None

    def warm_up(self) -> None:
        """Load the models and the modules that work with them, so that the first comparison need not wait for them."""
        from reader.analysis import compare  # noqa: F401  # a third of a second, most of it to read the word lists

        self._loaded()

    def compare(
        self,
        left: Document,
        right: Document,
        progress: Callable[[str, float], None],
        cancelled: Callable[[], bool],
        *,
        quickly: bool = False,
    ) -> Comparison:
        """The whole comparison, or `quickly` a first result by wording alone, whose parse is kept for the whole one.

        Raises:
            CancelledError: `cancelled` said so.
        """
        from reader.analysis.compare import conclude, prepare

        models = self._loaded()
        pair, self._pair = self._pair, None
        if pair is None or pair.opened != (left, right):
            pair = prepare(left, right, models=models, progress=progress, cancelled=cancelled)
        if quickly:
            self._pair = pair
        return conclude(pair, by_wording_only=quickly, progress=progress, cancelled=cancelled)

    def _loaded(self) -> Models:
        if self._models is None:
            from reader.analysis.models import load_models

            self._models = load_models(self._language)
        return self._models
