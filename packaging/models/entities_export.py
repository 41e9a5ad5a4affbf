"""Write the trained head as ONNX with its weights in int8, and the list of digests beside it.

    python packaging/models/entities_export.py --head packaging/models/work/entities/head.pt

Inputs: `states` (layers + 1, batch, length, width) of the encoder, `shapes` (batch, length), `lengths` (batch).
Output: `scores` (batch, length, tags). The same head gives the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from reader.analysis.naming.tagging import SHAPES, TAGS  # noqa: E402

NAME, VERSION = "counterpoint_entities_en", "1.0.0"
CONFIG = Path(__file__).resolve().parent / "entities.toml"


class Graph:
    """Collects nodes and weights."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def constant(self, name: str, values: np.ndarray) -> str:
        """A weight kept as it is."""
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def node(self, kind: str, *inputs: str, name: str, **attributes: object) -> str:
        """One operation; gives the name of its output."""
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=f"{name}_node", **attributes))
        return name

    def weight(self, name: str, values: np.ndarray) -> str:
        """A weight stored as int8 with one scale for each row, widened while loading."""
        rows = values.reshape(-1, values.shape[-1]).astype(np.float32)
        scale = np.maximum(np.abs(rows).max(1), 1e-8) / np.float32(127)
        small = np.clip(np.round(rows / scale[:, None]), -127, 127).astype(np.int8)
        wide = self.node(
            "DequantizeLinear",
            self.constant(f"{name}.int8", small),
            self.constant(f"{name}.scale", scale.astype(np.float32)),
            self.constant(f"{name}.zero", np.zeros(len(scale), np.int8)),
            name=f"{name}.rows",
            axis=0,
        )
        shape = self.constant(f"{name}.shape", np.array(values.shape, np.int64))
        return self.node("Reshape", wide, shape, name=name)


def gates(values: np.ndarray) -> np.ndarray:
    """Gates in the order of ONNX (input, output, forget, cell) instead of torch's (input, forget, cell, output)."""
    first, forget, cell, output = np.split(values, 4)
    return np.concatenate([first, output, forget, cell])


def both(head: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A weight of the LSTM for both directions."""
    return np.stack([gates(head[f"lstm.{name}_l0"]), gates(head[f"lstm.{name}_l0_reverse"])])


def build(head: dict[str, np.ndarray], layers: int, width: int) -> onnx.ModelProto:
    """The graph of a trained head."""
    graph = Graph()
    exponents = np.exp(head["mix"] - head["mix"].max())
    shares = exponents / exponents.sum() * head["scale"][0]
    hidden = head["lstm.weight_hh_l0"].shape[1]
    mix = graph.constant("mix", shares.astype(np.float32).reshape(-1, 1, 1, 1))
    first_axis = graph.constant("first_axis", np.array([0], np.int64))
    mixed = graph.node(
        "ReduceSum", graph.node("Mul", "states", mix, name="weighted"), first_axis, name="mixed", keepdims=0
    )
    shaped = graph.node("Gather", graph.constant("shape_table", head["shapes.weight"]), "shapes", name="shaped")
    features = graph.node("Concat", mixed, shaped, name="features", axis=-1)
    steps = graph.node("Transpose", features, name="steps", perm=[1, 0, 2])
    bias = np.concatenate([both(head, "bias_ih"), both(head, "bias_hh")], axis=1)
    output = graph.node(
        "LSTM", steps, graph.weight("lstm_input", both(head, "weight_ih")),
        graph.weight("lstm_state", both(head, "weight_hh")), graph.constant("lstm_bias", bias), "lengths",
        name="lstm", hidden_size=hidden, direction="bidirectional",
    )  # fmt: skip
    flat = graph.constant("flat", np.array([0, 0, 2 * hidden], np.int64))
    read = graph.node(
        "Reshape", graph.node("Transpose", output, name="by_sentence", perm=[2, 0, 1, 3]), flat, name="read"
    )
    product = graph.node("MatMul", read, graph.constant("out_weight", head["out.weight"].T), name="product")
    graph.node("Add", product, graph.constant("out_bias", head["out.bias"]), name="scores")
    told = helper.make_graph(
        graph.nodes,
        NAME,
        [
            helper.make_tensor_value_info("states", TensorProto.FLOAT, [layers + 1, "batch", "length", width]),
            helper.make_tensor_value_info("shapes", TensorProto.INT64, ["batch", "length"]),
            helper.make_tensor_value_info("lengths", TensorProto.INT32, ["batch"]),
        ],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["batch", "length", len(TAGS)])],
        graph.weights,
    )
    model = helper.make_model(
        told, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="counterpoint"
    )
    helper.set_model_props(model, {"name": NAME, "version": VERSION, "tags": " ".join(TAGS), "licence": "CC BY-SA 4.0"})
    onnx.checker.check_model(model, full_check=True)
    return model


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--head", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "models" / "entities")
    arguments = parser.parse_args()
    encoder = tomllib.loads(CONFIG.read_text(encoding="utf-8"))["encoder"]
    loaded = torch.load(arguments.head, weights_only=True, map_location="cpu")
    head = {name: tensor.float().numpy() for name, tensor in loaded.get("head", loaded).items()}
    if head["shapes.weight"].shape[0] != SHAPES:
        sys.exit("the head was trained with other word shapes")
    arguments.out.mkdir(parents=True, exist_ok=True)
    path = arguments.out / "head.onnx"
    path.write_bytes(build(head, encoder["layers"], encoder["width"]).SerializeToString(deterministic=True))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (arguments.out / "SHA256SUMS").write_text(f"{digest}  head.onnx\n", encoding="utf-8")
    print(f"{path}: {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
