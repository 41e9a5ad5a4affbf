"""Find names with the entity model: a small head on the hidden states of the sentence encoder."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from reader.analysis.inference import open_session
from reader.analysis.intact import check_intact
from reader.analysis.naming.mentions import Mention
from reader.analysis.naming.tagging import TAGS, decode, join_scores, windows
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from spacy.tokens import Doc

    from reader.analysis.encoder import Encoder
    from reader.analysis.naming.tagging import Window

    Scores = NDArray[np.float32]

SHIPPED: Final = "models/entities"
MISSING: Final = "The model for names could not be loaded; names are found by lists and rules alone."

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class EntityRecogniser:
    """The entity model on top of the sentence encoder.

    Attributes:
        name: what was loaded, with its version.
        encoder: gives hidden states and word pieces.
        head: the network from `states`, `shapes` and `lengths` to `scores`.
        layers: names of the encoder's outputs that are its hidden states, the lowest first.
    """

    name: str
    encoder: Encoder
    head: InferenceSession
    layers: tuple[str, ...]

    def recognise(self, docs: Sequence[Doc], cancelled: Callable[[], bool] | None = None) -> list[list[Mention]]:
        """Names in each of some parsed articles, in order, not overlapping. White space is never part of one.

        Args:
            docs: the articles.
            cancelled: asked between batches.

        Raises:
            CancelledError: `cancelled` said so.
        """
        sentences = [
            (number, words)
            for number, doc in enumerate(docs)
            for sentence in doc.sents
            if (words := [token for token in sentence if not token.is_space])
        ]
        scores = self.scores([[word.text for word in words] for _, words in sentences], cancelled)
        found: list[list[Mention]] = [[] for _ in docs]
        for (number, words), rows in zip(sentences, scores, strict=True):
            found[number] += [
                Mention(words[start].i, words[end - 1].i + 1, label) for start, end, label in decode(rows)
            ]
        return found

    def scores(self, sentences: Sequence[Sequence[str]], cancelled: Callable[[], bool] | None = None) -> list[Scores]:
        """For each sentence, given as words and not empty, one row a word and one column a tag of `TAGS`."""
        known: dict[str, tuple[int, ...]] = {}

        def pieces_of(word: str) -> tuple[int, ...]:
            if word not in known:
                known[word] = self._pieces(word)
            return known[word]

        cut = [windows(words, pieces_of) for words in sentences]
        flat = [window for parts in cut for window in parts]
        rows = self._run(flat, cancelled)
        joined: list[Scores] = []
        at = 0
        for words, parts in zip(sentences, cut, strict=True):
            joined.append(join_scores(len(words), [(part, rows[at + place]) for place, part in enumerate(parts)]))
            at += len(parts)
        return joined

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = self.encoder.tokenizer.encode(word, add_special_tokens=False).ids
        return tuple(found) if found else (self.encoder.tokenizer.token_to_id("[UNK]") or 0,)

    def _run(self, flat: Sequence[Window], cancelled: Callable[[], bool] | None) -> dict[int, Scores]:
        """By the place of each window, one row for each of its words."""
        first, last = (self.encoder.tokenizer.token_to_id(mark) or 0 for mark in ("[CLS]", "[SEP]"))
        found: dict[int, Scores] = {}
        rows = [(first, *window.pieces, last) for window in flat]
        for batch in self.encoder.run(rows, self.layers, cancelled):
            self.encoder.remember(rows, batch)
            states = np.stack(batch.layers)
            shapes = np.zeros(states.shape[1:3], dtype=np.int64)
            parts = [flat[place] for place in batch.places]
            for row, window in enumerate(parts):
                shapes[row, 1 : len(window.shapes) + 1] = window.shapes
            lengths = np.array([len(window.pieces) + 2 for window in parts], dtype=np.int32)
            (scores,) = self.head.run(["scores"], {"states": states, "shapes": shapes, "lengths": lengths})
            heads = (np.array(window.heads) + 1 for window in parts)
            found.update((place, table[at]) for place, table, at in zip(batch.places, scores, heads, strict=True))
        return found


def load_recogniser(notes: list[str], encoder: Encoder | None, threads: int = 2) -> EntityRecogniser | None:
    """Load the entity model that ships with the program, or None and a sentence in `notes` where it cannot be used.

    Args:
        notes: takes one sentence where the model is missing or damaged, or where there is no encoder to run it on.
        encoder: the sentence encoder, whose session is used and not loaded a second time.
        threads: how many processor cores one batch may use.
    """
    try:
        if encoder is None:
            message = "there is no encoder to read hidden states from"
            raise FileNotFoundError(message)
        return _loaded(resource(SHIPPED), encoder, threads)
    except Exception:  # missing, damaged, or the runtime does not work here: the program does without
        logger.info("entity model not loaded", exc_info=True)
        notes.append(MISSING)
        return None


def _loaded(folder: Path, encoder: Encoder, threads: int) -> EntityRecogniser:
    """The model in a folder, tried once."""
    check_intact(folder)
    head = open_session(folder / "head.onnx", threads)
    told = head.get_modelmeta().custom_metadata_map
    count = head.get_inputs()[0].shape[0]
    layers = tuple(f"hidden_{number}" for number in range(count))
    recogniser = EntityRecogniser(f"{told['name']} {told['version']}", encoder, head, layers)
    (scores,) = recogniser.scores([["It", "works", "."]])
    if scores.shape != (3, len(TAGS)) or told["tags"].split() != list(TAGS):
        message = "the entity model tells other tags"
        raise ValueError(message)
    return recogniser
