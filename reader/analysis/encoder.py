"""Sentence vectors: sentences that tell the same lie close together, whatever their words."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

import numpy as np

from reader.analysis.inference import open_session
from reader.analysis.intact import check_intact
from reader.errors import CancelledError
from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Encoding, Tokenizer

    Vectors = NDArray[np.float32]

SHIPPED: Final = "models/encoder"
WIDTH: Final = 384
LONGEST: Final = 128  # word pieces; the rest of a longer sentence is left out
LONGEST_TEXT: Final = 4000  # code points; holds more pieces than are used
BATCH: Final = 16  # sentences run at once
STATES: Final = "hidden_6"  # what the network knows of each word piece, after its last layer

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reading:
    """A text as the encoder reads it.

    Attributes:
        embedding: the whole, a row of length 1.
        states: one row for each word piece, in its context.
        spans: where each piece stands, in code points of the text; empty for the marks at either end.
    """

    embedding: Vectors
    states: Vectors
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Encoder:
    """A sentence encoder.

    Attributes:
        name: what was loaded, with its version.
        session: the network, from `input_ids` and `attention_mask` to `embedding`.
        tokenizer: cuts a sentence into word pieces, without padding.
    """

    name: str
    session: InferenceSession
    tokenizer: Tokenizer

    def encode(self, texts: Sequence[str], cancelled: Callable[[], bool] | None = None) -> Vectors:
        """One row of length 1 for each text; the same to the last bit whatever else is asked for.

        Args:
            texts: sentences. Each different one is encoded once.
            cancelled: asked between batches.

        Raises:
            CancelledError: `cancelled` said so.
        """
        vectors: dict[str, Vectors] = {}
        for batch, _, (rows,) in self._run(texts, ["embedding"], cancelled):
            vectors.update(zip(batch, rows, strict=True))
        return np.stack([vectors[text] for text in texts]) if texts else np.zeros((0, WIDTH), dtype=np.float32)

    def read(self, texts: Sequence[str], cancelled: Callable[[], bool] | None = None) -> list[Reading]:
        """Each text as a whole and word piece by word piece; otherwise like `encode`, and as quick."""
        found: dict[str, Reading] = {}
        for batch, pieces, (rows, states) in self._run(texts, ["embedding", STATES], cancelled):
            for text, row, state in zip(batch, rows, states, strict=True):
                found[text] = Reading(row, state, tuple(pieces[text].offsets))
        return [found[text] for text in texts]

    def _run(
        self, texts: Sequence[str], outputs: list[str], cancelled: Callable[[], bool] | None
    ) -> Iterator[tuple[list[str], dict[str, Encoding], list[Vectors]]]:
        """Batches of texts, their word pieces, and what the network gives for each."""
        different = sorted(set(texts))
        pieces = {text: self.tokenizer.encode(text[:LONGEST_TEXT]) for text in different}
        for batch in _batches(different, pieces):
            if cancelled is not None and cancelled():
                raise CancelledError
            ids = np.array([pieces[text].ids for text in batch], dtype=np.int64)
            given = self.session.run(outputs, {"input_ids": ids, "attention_mask": np.ones_like(ids)})
            yield batch, pieces, given


def load_encoder(notes: list[str], threads: int = 2) -> Encoder | None:
    """Load the encoder that ships with the program, or None and a sentence in `notes` where it cannot be used.

    Args:
        notes: takes one sentence where the encoder is missing or damaged.
        threads: how many processor cores one batch may use.
    """
    try:
        return _loaded(resource(SHIPPED), threads)
    except Exception:  # missing, damaged, or the runtime does not work here: the program does without
        logger.info("encoder not loaded", exc_info=True)
        notes.append("The embedding model could not be loaded; passages are matched by their words alone.")
        return None


def _loaded(folder: Path, threads: int) -> Encoder:
    """The encoder in a folder, tried once."""
    from tokenizers import Tokenizer

    check_intact(folder)
    session = open_session(folder / "model.onnx", threads)
    told = session.get_modelmeta().custom_metadata_map
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    encoder = Encoder(f"{told['name']} {told['version']}", session, tokenizer)
    if encoder.encode([""]).shape != (1, WIDTH):
        message = "the encoder gives vectors of another width"
        raise ValueError(message)
    return encoder


def _batches(texts: Sequence[str], pieces: dict[str, Encoding]) -> Iterator[list[str]]:
    """Texts of one length together: no padding, which would cost time and change the last digits."""
    by_length = sorted(texts, key=lambda text: (len(pieces[text]), text))
    for _, group in groupby(by_length, key=lambda text: len(pieces[text])):
        same = list(group)
        for start in range(0, len(same), BATCH):
            yield same[start : start + BATCH]
