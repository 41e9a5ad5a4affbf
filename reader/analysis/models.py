"""The models an analysis works with, loaded once and only when first asked for."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.encoder import Encoder
    from reader.analysis.language import LanguageModel
    from reader.analysis.lexicon import Lexicon
    from reader.analysis.naming.recogniser import EntityRecogniser


@dataclass(frozen=True)
class Models:
    """What was found of the models. Each may be missing: there is then a note, and the rest still works.

    The word lists are always there.

    Attributes:
        language: sentences always; tags and dependencies where the pipeline has them.
        encoder: sentence embeddings.
        recogniser: named entities.
        lexicon: words that signal attribution, doubt and denial.
        notes: one sentence for people about each thing that is missing.
    """

    language: LanguageModel
    encoder: Encoder | None
    recogniser: EntityRecogniser | None
    lexicon: Lexicon
    notes: tuple[str, ...]

    def remembering(self) -> Models:
        """The same models for one pair of articles: what is read for its names need not be read for its links."""
        if self.encoder is None:
            return self
        encoder = self.encoder.remembering()
        recogniser = None if self.recogniser is None else replace(self.recogniser, encoder=encoder)
        return replace(self, encoder=encoder, recogniser=recogniser)


def load_models(language: str | None = None) -> Models:
    """Load everything; takes about a second, so not on the window's own thread.

    Args:
        language: an installed spaCy pipeline to use in place of the one that ships with the program.
    """
    from reader.analysis.encoder import load_encoder
    from reader.analysis.language import load_language
    from reader.analysis.lexicon import load_lexicon
    from reader.analysis.naming.recogniser import load_recogniser

    notes: list[str] = []
    loaded = load_language(language, notes)
    encoder = load_encoder(notes)
    recogniser = load_recogniser(notes, encoder)
    return Models(loaded, encoder, recogniser, load_lexicon(), tuple(notes))
