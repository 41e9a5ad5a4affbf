"""The encoder once more, in plain numpy and 32-bit floats: what the shipped file is compared with."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

import numpy as np
from encoder import load_weights
from tokenizers import Tokenizer

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

LONGEST = 128  # word pieces

SENTENCES = (
    "The harbour was closed on Tuesday after a ferry ran aground.",
    "A ferry that ran aground shut the port on Tuesday.",
    "The harbour stayed open on Tuesday.",
    "No injuries were reported, the coast guard said.",
    "The coast guard said nobody had been hurt.",
    "“We heard a loud bang and then the lights went out,” one passenger said.",
    "A passenger described a bang before the lights failed.",
    "The minister denied that the ship had been inspected late.",
    "Inspectors had warned of cracks in the hull in March, according to a report seen by the newspaper.",
    "The company’s shares fell 4.5% to €12.30.",
    "Shares in the operator dropped by almost five per cent.",
    "Voters in the northern province go to the polls on Sunday.",
    "Zürich, São Paulo and Kraków signed the agreement.",
    "UNION SAYS CREW WAS EXHAUSTED",
    "The union says that the crew had not slept for 30 hours.",
    "Yes.",
)


class Reference:
    """The original encoder."""

    def __init__(self, source: Path) -> None:
        self._weights, self._config = load_weights(source)
        self._tokenizer = Tokenizer.from_file(str(source / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(LONGEST)

    def encode(self, text: str) -> NDArray[np.float32]:
        """The vector of a sentence, of length 1."""
        ids = self._tokenizer.encode(text).ids
        state = (
            self._weights["embeddings.word_embeddings.weight"][ids]
            + self._weights["embeddings.position_embeddings.weight"][: len(ids)]
            + self._weights["embeddings.token_type_embeddings.weight"][0]
        )
        state = self._normed(state, "embeddings.LayerNorm")
        for number in range(self._config["num_hidden_layers"]):
            name = f"encoder.layer.{number}."
            state = self._normed(
                state + self._attention(state, name + "attention."), name + "attention.output.LayerNorm"
            )
            inner = self._linear(state, name + "intermediate.dense")
            inner = inner * 0.5 * (1 + np.vectorize(math.erf, otypes=[np.float32])(inner / math.sqrt(2)))
            state = self._normed(state + self._linear(inner, name + "output.dense"), name + "output.LayerNorm")
        mean = state.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)

    def _linear(self, state: NDArray[Any], name: str) -> NDArray[Any]:
        return np.asarray(state @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"])

    def _normed(self, state: NDArray[Any], name: str) -> NDArray[Any]:
        centred = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self._config["layer_norm_eps"])
        return np.asarray(centred / spread * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"])

    def _attention(self, state: NDArray[Any], name: str) -> NDArray[Any]:
        heads = self._config["num_attention_heads"]
        query, key, value = (
            self._linear(state, f"{name}self.{which}").reshape(len(state), heads, -1).transpose(1, 0, 2)
            for which in ("query", "key", "value")
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        shares = np.exp(scores - scores.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        context = (shares @ value).transpose(1, 0, 2).reshape(len(state), -1)
        return self._linear(context, f"{name}output.dense")


def write_reference(source: Path, target: Path) -> None:
    """Write sentences and the cosine of each pair, the upper triangle row by row, for the tests."""
    reference = Reference(source)
    vectors = np.stack([reference.encode(sentence) for sentence in SENTENCES])
    scores = vectors @ vectors.T
    above = scores[np.triu_indices(len(SENTENCES), k=1)]
    content = {"sentences": SENTENCES, "cosines": [round(float(score), 5) for score in above]}
    target.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
