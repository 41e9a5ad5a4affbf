"""The entity network in torch: a frozen sentence encoder, and on its hidden states a small head that is trained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import nn
from torch.nn import functional

from reader.analysis.naming.tagging import SHAPES, TAGS

if TYPE_CHECKING:
    from pathlib import Path


class EncoderLayer(nn.Module):
    """One BERT layer. Attention is two plain products: the fused kernel is slow on processors."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.norm_attention, self.norm_output = (nn.LayerNorm(width, 1e-12) for _ in range(2))
        self.grow, self.shrink = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, states: torch.Tensor, bias: torch.Tensor) -> torch.Tensor:
        """States of the next layer. `bias` is 0 where attention may look and very low elsewhere."""
        batch, length, width = states.shape

        def split(tensor: torch.Tensor) -> torch.Tensor:
            return tensor.view(batch, length, self.heads, -1).transpose(1, 2)

        query, key, value = split(self.query(states)), split(self.key(states)), split(self.value(states))
        scores = torch.matmul(query, key.transpose(2, 3)) * (width // self.heads) ** -0.5 + bias
        context = torch.matmul(torch.softmax(scores, -1).to(value.dtype), value)
        states = self.norm_attention(states + self.out(context.transpose(1, 2).reshape(batch, length, width)))
        return self.norm_output(states + self.shrink(functional.gelu(self.grow(states))))


_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "norm_attention": "attention.output.LayerNorm",
    "grow": "intermediate.dense",
    "shrink": "output.dense",
    "norm_output": "output.LayerNorm",
}


class FrozenEncoder(nn.Module):
    """All hidden states of the sentence encoder, untouched by training."""

    def __init__(self, weights: Path, *, layers: int, heads: int, width: int) -> None:
        super().__init__()
        from safetensors.torch import load_file

        loaded = {name.removeprefix("bert."): tensor.float() for name, tensor in load_file(weights).items()}
        self.words = nn.Embedding.from_pretrained(loaded["embeddings.word_embeddings.weight"])
        self.register_buffer(
            "positions",
            loaded["embeddings.position_embeddings.weight"] + loaded["embeddings.token_type_embeddings.weight"][0],
        )
        self.norm = nn.LayerNorm(width, 1e-12)
        self._copy(self.norm, loaded, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(EncoderLayer(width, heads) for _ in range(layers))
        for index, layer in enumerate(self.layers):
            for ours, theirs in _PARTS.items():
                self._copy(getattr(layer, ours), loaded, f"encoder.layer.{index}.{theirs}")
        self.requires_grad_(requires_grad=False)

    @staticmethod
    def _copy(module: nn.Module, loaded: dict[str, torch.Tensor], name: str) -> None:
        module.weight.data = loaded[f"{name}.weight"].clone()
        module.bias.data = loaded[f"{name}.bias"].clone()

    @torch.no_grad()
    def forward(self, pieces: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        """Hidden states, (layers + 1, batch, length, width)."""
        bias = ((1.0 - mask.float()) * -1e4)[:, None, None, :]
        if torch.is_autocast_enabled("cpu"):
            bias = bias.to(torch.bfloat16)
        states = self.norm(self.words(pieces) + self.positions[: pieces.shape[1]])
        found = [states]
        for layer in self.layers:
            states = layer(states, bias)
            found.append(states)
        return torch.stack([state.float() for state in found])


class EntityHead(nn.Module):
    """A learned mix of the hidden states, the shapes of the words, a BiLSTM, one score for each tag."""

    def __init__(self, *, layers: int, encoder_width: int, width: int, shape_width: int, dropout: float) -> None:
        super().__init__()
        self.mix = nn.Parameter(torch.zeros(layers + 1))
        self.scale = nn.Parameter(torch.ones(1))
        self.shapes = nn.Embedding(SHAPES, shape_width)
        self.lstm = nn.LSTM(encoder_width + shape_width, width, batch_first=True, bidirectional=True)
        self.out = nn.Linear(2 * width, len(TAGS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: torch.Tensor, shapes: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """Scores, (batch, length, tags). `lengths` counts the pieces of each sentence, end marks included."""
        mixed = (torch.softmax(self.mix, 0)[:, None, None, None] * states).sum(0) * self.scale
        features = torch.cat([self.dropout(mixed), self.shapes(shapes)], -1)
        packed = nn.utils.rnn.pack_padded_sequence(features, lengths, batch_first=True, enforce_sorted=False)
        output, _ = nn.utils.rnn.pad_packed_sequence(self.lstm(packed)[0], batch_first=True)
        return self.out(self.dropout(output))
