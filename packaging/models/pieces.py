"""Make the table of word-piece vectors from the sentence encoder's input table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np
from safetensors.numpy import load_file

if TYPE_CHECKING:
    from pathlib import Path

WIDTH = 96


def make_pieces(source: Path, target: Path) -> None:
    """Centre the encoder's input table, keep its main components as int8, and write it as .npz.

    Args:
        source: folder with `model.safetensors` and `tokenizer.json`.
        target: the file to write: `vocabulary` (joined by line breaks), `table` and `scale`.
    """
    weights = load_file(source / "model.safetensors")
    name = next(name for name in weights if name.endswith("word_embeddings.weight"))
    table = weights[name].astype(np.float64)
    ids = json.loads((source / "tokenizer.json").read_text(encoding="utf-8"))["model"]["vocab"]
    used = sorted((row, piece) for piece, row in ids.items() if not piece.startswith("["))
    table = table[[row for row, _ in used]]
    table -= table.mean(axis=0)
    values, vectors = np.linalg.eigh(np.cov(table.T))
    main = vectors[:, np.argsort(-values)[:WIDTH]]
    main *= np.sign(main[np.abs(main).argmax(axis=0), range(WIDTH)])  # the sign of a component is arbitrary
    small = table @ main
    small /= small.std()
    scale = np.abs(small).max(axis=0) / 127
    np.savez_compressed(
        target,
        vocabulary=np.array("\n".join(piece for _, piece in used)),
        table=np.round(small / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
