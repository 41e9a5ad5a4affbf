"""Sentence vectors: sentences that tell the same lie close together, whatever their words."""

from __future__ import annotations

import logging
from dataclasses import dataclass, field, replace
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

    Pieces = tuple[int, ...]
    Vectors = NDArray[np.float32]

SHIPPED: Final = "models/encoder"
WIDTH: Final = 384
LONGEST: Final = 128  # word pieces; the rest of a longer sentence is left out
LONGEST_TEXT: Final = 4000  # code points; holds more pieces than are used
BATCH: Final = 16  # sentences run at once
GRID: Final = 4  # sentences of about one length are run together; a finer grid pads less, a coarser one batches more
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
class Batch:
    """What the network gives for some of the rows that it was asked for.

    Attributes:
        places: which rows.
        embeddings: one for each row.
        layers: the hidden states asked for, each (rows, pieces, width); behind a row's own pieces they mean nothing.
    """

    places: tuple[int, ...]
    embeddings: Vectors
    layers: tuple[Vectors, ...]


@dataclass(frozen=True)
class Encoder:
    """A sentence encoder.

    Attributes:
        name: what was loaded, with its version.
        session: the network, from `input_ids` and `attention_mask` to `embedding` and hidden states.
        tokenizer: cuts a sentence into word pieces, without padding.
        memory: embedding and states of rows that were run before, or None where nothing is remembered.
    """

    name: str
    session: InferenceSession
    tokenizer: Tokenizer
    memory: dict[Pieces, tuple[Vectors, Vectors]] | None = field(default=None, repr=False, compare=False)

    def remembering(self) -> Encoder:
        """The same encoder with a memory, still empty: what is read for one purpose is there for the next."""
        return replace(self, memory={})

    def encode(self, texts: Sequence[str], cancelled: Callable[[], bool] | None = None) -> Vectors:
        """One row of length 1 for each text; the same to the last bit whatever else is asked for.

        Args:
            texts: sentences. Each different one is encoded once.
            cancelled: asked between batches.

        Raises:
            CancelledError: `cancelled` said so.
        """
        rows = [tuple(self._cut(text).ids) for text in texts]
        different = list(dict.fromkeys(rows))
        vectors: dict[Pieces, Vectors] = {}
        for batch in self.run(different, (), cancelled):
            vectors.update(zip((different[place] for place in batch.places), batch.embeddings, strict=True))
        return np.stack([vectors[row] for row in rows]) if rows else np.zeros((0, WIDTH), dtype=np.float32)

    def read(self, texts: Sequence[str], cancelled: Callable[[], bool] | None = None) -> list[Reading]:
        """Each text as a whole and word piece by word piece; otherwise like `encode`, and as quick."""
        if self.memory is None:
            return self.remembering().read(texts, cancelled)
        cut = [self._cut(text) for text in texts]
        rows = [tuple(pieces.ids) for pieces in cut]
        new = [row for row in dict.fromkeys(rows) if row not in self.memory]
        for batch in self.run(new, (STATES,), cancelled):
            self.remember(new, batch)
        return [Reading(*self.memory[row], tuple(pieces.offsets)) for row, pieces in zip(rows, cut, strict=True)]

    def remember(self, rows: Sequence[Pieces], batch: Batch) -> None:
        """Keep what a batch of `rows` tells, `STATES` being its last layer, if this is an encoder with a memory."""
        if self.memory is not None:
            for place, embedding, states in zip(batch.places, batch.embeddings, batch.layers[-1], strict=True):
                self.memory[rows[place]] = embedding, states[: len(rows[place])]

    def forget(self) -> None:
        """Empty the memory: the states of a long article fill a hundred megabytes."""
        if self.memory is not None:
            self.memory.clear()

    def run(
        self, rows: Sequence[Pieces], layers: Sequence[str], cancelled: Callable[[], bool] | None = None
    ) -> Iterator[Batch]:
        """Run the network over rows of word pieces; a row gives the same to the last bit whatever is run with it.

        Args:
            rows: word pieces with the marks at either end, at most `LONGEST`.
            layers: names of the hidden states wanted.
            cancelled: asked between batches.

        Raises:
            CancelledError: `cancelled` said so.
        """
        for places in _batches(rows):
            if cancelled is not None and cancelled():
                raise CancelledError
            ids, mask = _padded([rows[place] for place in places])
            embeddings, *states = self.session.run(["embedding", *layers], {"input_ids": ids, "attention_mask": mask})
            yield Batch(places, embeddings, tuple(states))

    def _cut(self, text: str) -> Encoding:
        return self.tokenizer.encode(text[:LONGEST_TEXT])


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


def _batches(rows: Sequence[Pieces]) -> Iterator[tuple[int, ...]]:
    """Places of rows that are equally long once they are padded, the shortest first."""
    order = sorted(range(len(rows)), key=lambda place: (_padded_length(rows[place]), place))
    for _, group in groupby(order, key=lambda place: _padded_length(rows[place])):
        same = tuple(group)
        for start in range(0, len(same), BATCH):
            yield same[start : start + BATCH]


def _padded_length(row: Pieces) -> int:
    """The next multiple of `GRID`: padding by what else is in a batch would change the last digits, this cannot."""
    return -(-len(row) // GRID) * GRID


def _padded(rows: Sequence[Pieces]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Rows of one padded length as a table, and which of its cells are pieces."""
    ids = np.zeros((len(rows), _padded_length(rows[0])), dtype=np.int64)
    mask = np.zeros_like(ids)
    for number, row in enumerate(rows):
        ids[number, : len(row)] = row
        mask[number, : len(row)] = 1
    return ids, mask
