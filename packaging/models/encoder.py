"""Write the sentence encoder all-MiniLM-L6-v2 as an ONNX file, without torch.

Weights are stored as int8 with one scale per output channel (per row for the word table) and widened to 32-bit
floats when the file is loaded, so the file is small and the arithmetic is that of the original.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

NAME = "all-MiniLM-L6-v2"
VERSION = "1.0.0"
OPSET = 17
HIDDEN_OUT = -10_000.0  # what is added to the attention to padding


@dataclass
class GraphBuilder:
    """Collects the nodes and constants of an ONNX graph; values go by their names."""

    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def op(self, kind: str, *inputs: str, output: str = "", **attributes: Any) -> str:  # noqa: ANN401 - ONNX attributes
        """Add a node; its output is called `output`, or by the kind and a number."""
        result = output or f"{kind}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [result], name=f"n{len(self.nodes)}", **attributes))
        return result

    def constant(self, name: str, value: NDArray[Any]) -> str:
        """Add a constant; one that is there already under that name is kept."""
        if name not in self.constants:
            self.constants[name] = numpy_helper.from_array(np.ascontiguousarray(value), name)
        return name

    def floats(self, name: str, value: Any) -> str:  # noqa: ANN401 - whatever numpy makes an array of
        """Add a constant of 32-bit floats."""
        return self.constant(name, np.asarray(value, dtype=np.float32))

    def integers(self, *values: int) -> str:
        """Add a constant list of integers."""
        return self.constant("i_" + "_".join(map(str, values)), np.array(values, dtype=np.int64))

    def matrix(self, name: str, weight: NDArray[np.float32]) -> str:
        """Add a matrix (inputs x outputs) as int8 with one scale per output; gives the widened matrix."""
        whole, scale = quantised(weight, axis=0)
        self.constant(f"{name}.q", whole)
        self.floats(f"{name}.s", scale)
        self.constant(f"{name}.z", np.zeros(len(scale), dtype=np.int8))
        return self.op("DequantizeLinear", f"{name}.q", f"{name}.s", f"{name}.z", axis=1)

    def linear(self, value: str, name: str, weight: NDArray[np.float32], bias: NDArray[np.float32]) -> str:
        """`value` times a weight that is stored as torch does (outputs x inputs), plus the bias."""
        product = self.op("MatMul", value, self.matrix(f"{name}.w", weight.T))
        return self.op("Add", product, self.floats(f"{name}.b", bias))

    def model(self, inputs: Sequence[str], outputs: Sequence[tuple[str, Sequence[Any]]], name: str) -> onnx.ModelProto:
        """The finished, checked model.

        Args:
            inputs: names of integer inputs of the shape (sentences, pieces).
            outputs: names and shapes of 32-bit float outputs.
            name: told by the file's own data, with the version.
        """
        graph = helper.make_graph(
            self.nodes,
            "encoder",
            [helper.make_tensor_value_info(item, TensorProto.INT64, ["sentences", "pieces"]) for item in inputs],
            [helper.make_tensor_value_info(item, TensorProto.FLOAT, list(shape)) for item, shape in outputs],
            list(self.constants.values()),
        )
        opsets = [helper.make_opsetid("", OPSET)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="counterpoint")
        helper.set_model_props(model, {"name": name, "version": VERSION})
        onnx.checker.check_model(model, full_check=True)
        return model


@dataclass(frozen=True)
class EncoderValues:
    """Names of values in the graph.

    Attributes:
        mask: 1.0 for pieces, 0.0 for padding; (sentences, pieces).
        hidden: `hidden_0`, the embedded pieces, and the state after each layer; each (sentences, pieces, width).
        embedding: mean of the last state over the pieces, of length 1; (sentences, width).
    """

    mask: str
    hidden: tuple[str, ...]
    embedding: str


def quantised(weight: NDArray[np.float32], axis: int) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Whole numbers from -127 to 127 and the scale that brings them back; one scale for each slice along `axis`."""
    largest = np.abs(weight).max(axis=axis, keepdims=True)
    scale = np.where(largest > 0, largest / 127, 1).astype(np.float32)
    return np.round(weight / scale).astype(np.int8), scale.reshape(-1)


def load_weights(source: Path) -> tuple[dict[str, NDArray[np.float32]], dict[str, Any]]:
    """The encoder's weights by name, and its configuration, from a folder of the original files."""
    weights = {name.removeprefix("bert."): value for name, value in load_file(source / "model.safetensors").items()}
    return weights, json.loads((source / "config.json").read_text(encoding="utf-8"))


def add_encoder(graph: GraphBuilder, weights: dict[str, NDArray[np.float32]], config: dict[str, Any]) -> EncoderValues:
    """Add the encoder, from `input_ids` and `attention_mask` to `embedding`, to a graph that may grow further."""
    mask = graph.op("Cast", "attention_mask", to=TensorProto.FLOAT)
    hidden = [_embedded(graph, weights, config)]
    missing = graph.op("Sub", graph.floats("one", 1), mask)
    bias = graph.op("Unsqueeze", graph.op("Mul", missing, graph.floats("far", HIDDEN_OUT)), graph.integers(1, 2))
    for number in range(config["num_hidden_layers"]):
        hidden.append(_layer(graph, hidden[-1], bias, number, weights, config))
    return EncoderValues(mask, tuple(hidden), _pooled(graph, hidden[-1], mask))


def _normed(
    graph: GraphBuilder, value: str, name: str, weights: dict[str, Any], config: dict[str, Any], output: str = ""
) -> str:
    scale = graph.floats(f"{name}.w", weights[f"{name}.weight"])
    bias = graph.floats(f"{name}.b", weights[f"{name}.bias"])
    epsilon = config["layer_norm_eps"]
    return graph.op("LayerNormalization", value, scale, bias, output=output, axis=-1, epsilon=epsilon)


def _embedded(graph: GraphBuilder, weights: dict[str, Any], config: dict[str, Any]) -> str:
    """Word, position and type embeddings. Rows of the word table are widened one by one, not the whole table."""
    whole, scale = quantised(weights["embeddings.word_embeddings.weight"], axis=1)
    rows = graph.op("Cast", graph.op("Gather", graph.constant("words.q", whole), "input_ids"), to=TensorProto.FLOAT)
    scales = graph.op("Gather", graph.floats("words.s", scale[:, None]), "input_ids")
    words = graph.op("Mul", rows, scales)
    position = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    length = graph.op("Slice", graph.op("Shape", "input_ids"), graph.integers(1), graph.integers(2))
    places = graph.op("Slice", graph.floats("places", position), graph.integers(0), length, graph.integers(0))
    return _normed(graph, graph.op("Add", words, places), "embeddings.LayerNorm", weights, config, "hidden_0")


def _layer(
    graph: GraphBuilder, state: str, bias: str, number: int, weights: dict[str, Any], config: dict[str, Any]
) -> str:
    """Attention and feed-forward, each added to what came in and normalised."""
    name = f"encoder.layer.{number}."
    mixed = graph.op("Add", state, _attention(graph, state, bias, f"{name}attention.", weights, config))
    state = _normed(graph, mixed, f"{name}attention.output.LayerNorm", weights, config)
    inner = _linear(graph, state, f"{name}intermediate.dense", weights)
    error = graph.op("Erf", graph.op("Div", inner, graph.floats("root", np.sqrt(2))))
    raised = graph.op("Mul", inner, graph.op("Add", error, graph.floats("one", 1)))
    outer = _linear(graph, graph.op("Mul", raised, graph.floats("half", 0.5)), f"{name}output.dense", weights)
    summed = graph.op("Add", state, outer)
    return _normed(graph, summed, f"{name}output.LayerNorm", weights, config, f"hidden_{number + 1}")


def _attention(
    graph: GraphBuilder, state: str, bias: str, name: str, weights: dict[str, Any], config: dict[str, Any]
) -> str:
    heads, width = config["num_attention_heads"], config["hidden_size"]
    split = graph.integers(0, 0, heads, width // heads)

    def part(which: str, order: list[int]) -> str:
        value = _linear(graph, state, f"{name}self.{which}", weights)
        return graph.op("Transpose", graph.op("Reshape", value, split), perm=order)

    query, key, value = part("query", [0, 2, 1, 3]), part("key", [0, 2, 3, 1]), part("value", [0, 2, 1, 3])
    scores = graph.op("Mul", graph.op("MatMul", query, key), graph.floats("scaled", 1 / np.sqrt(width // heads)))
    shares = graph.op("Softmax", graph.op("Add", scores, bias), axis=-1)
    context = graph.op("Transpose", graph.op("MatMul", shares, value), perm=[0, 2, 1, 3])
    return _linear(graph, graph.op("Reshape", context, graph.integers(0, 0, width)), f"{name}output.dense", weights)


def _linear(graph: GraphBuilder, value: str, name: str, weights: dict[str, Any]) -> str:
    return graph.linear(value, name, weights[f"{name}.weight"], weights[f"{name}.bias"])


def _pooled(graph: GraphBuilder, state: str, mask: str) -> str:
    """Mean over the pieces, brought to length 1."""
    # matrix products, not ReduceSum and ReduceL2: those add in another order for another number of sentences
    weight = graph.op("Unsqueeze", mask, graph.integers(1))
    total = graph.op("MatMul", weight, state)
    square = graph.op("MatMul", total, graph.op("Transpose", total, perm=[0, 2, 1]))
    length = graph.op("Max", graph.op("Sqrt", square), graph.floats("tiny", 1e-9))
    return graph.op("Squeeze", graph.op("Div", total, length), graph.integers(1), output="embedding")


def make_encoder(source: Path, target: Path) -> None:
    """Write `model.onnx` and `tokenizer.json` of the encoder into `target`.

    Args:
        source: folder with `model.safetensors`, `config.json` and `tokenizer.json` of the original.
        target: folder, made where it is missing.
    """
    weights, config = load_weights(source)
    graph = GraphBuilder()
    values = add_encoder(graph, weights, config)
    width = config["hidden_size"]
    outputs = [(values.embedding, ["sentences", width])]
    outputs += [(state, ["sentences", "pieces", width]) for state in values.hidden]
    model = graph.model(["input_ids", "attention_mask"], outputs, NAME)
    target.mkdir(parents=True, exist_ok=True)
    (target / "model.onnx").write_bytes(model.SerializeToString(deterministic=True))
    (target / "tokenizer.json").write_bytes((source / "tokenizer.json").read_bytes())
