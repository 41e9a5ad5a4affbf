from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import encoder as module
from reader.analysis.encoder import STATES, Encoder, load_encoder
from reader.errors import CancelledError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from onnxruntime import InferenceSession

SENTENCES = [
    "The bridge was shut on Monday.",
    "Police shut the bridge.",
    "The bridge was open on Friday.",
    "A spokesman for the city denied that the cable had been inspected late.",
    "Rain.",
]


class Counting:
    """A network that counts how often it runs."""

    def __init__(self, session: InferenceSession) -> None:
        self._session = session
        self.runs = 0

    def run(self, outputs: list[str], given: dict[str, object]) -> object:
        self.runs += 1
        return self._session.run(outputs, given)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder([], threads=1)
    assert loaded is not None
    return loaded


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the encoder's files that a test may damage, and that is loaded in place of them."""
    folder = tmp_path / "encoder"
    shutil.copytree(module.resource(module.SHIPPED), folder)
    monkeypatch.setattr(module, "resource", lambda _: folder)
    return folder


def test_cosines_are_those_of_the_original_in_32_bit_floats(encoder: Encoder, checkout: Path) -> None:
    reference = json.loads((checkout / "tests/data/encoder_reference.json").read_text(encoding="utf-8"))
    vectors = encoder.encode(reference["sentences"])
    cosines = (vectors @ vectors.T)[np.triu_indices(len(vectors), k=1)]
    assert np.abs(cosines - reference["cosines"]).max() < 0.01


def test_vectors_have_length_one_and_keep_the_order(encoder: Encoder) -> None:
    vectors = encoder.encode(SENTENCES)
    assert vectors.shape == (5, 384)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(5), abs=1e-5)
    assert (encoder.encode(SENTENCES[::-1]) == vectors[::-1]).all()


def test_reading_gives_the_same_embedding_and_a_state_for_every_piece(encoder: Encoder) -> None:
    readings = encoder.read(SENTENCES)
    assert (np.stack([reading.embedding for reading in readings]) == encoder.encode(SENTENCES)).all()
    for sentence, reading in zip(SENTENCES, readings, strict=True):
        assert reading.states.shape == (len(reading.spans), 384)
        assert "".join(sentence[start:end] for start, end in reading.spans) == sentence.replace(" ", "")


@settings(max_examples=12)
@given(st.lists(st.sampled_from([*SENTENCES, ""]), max_size=20))
def test_a_vector_does_not_depend_on_what_else_is_encoded(encoder: Encoder, texts: list[str]) -> None:
    alone = {text: encoder.encode([text])[0] for text in set(texts)}
    together = encoder.encode(texts)
    assert len(together) == len(texts)
    assert all((row == alone[text]).all() for text, row in zip(texts, together, strict=True))


def test_a_vector_does_not_depend_on_the_number_of_threads(encoder: Encoder) -> None:
    other = load_encoder([], threads=3)
    assert other is not None
    assert (other.encode(SENTENCES) == encoder.encode(SENTENCES)).all()


@settings(max_examples=20)
@given(st.text(max_size=300))
def test_any_text_has_a_finite_vector(encoder: Encoder, text: str) -> None:
    assert np.isfinite(encoder.encode([text])).all()


def test_only_the_beginning_of_an_endless_text_counts(encoder: Encoder) -> None:
    long = "word " * 200_000
    assert (encoder.encode([long]) == encoder.encode([long[:4000]])).all()


@settings(max_examples=12)
@given(st.lists(st.lists(st.integers(min_value=1000, max_value=20_000), min_size=1, max_size=40), max_size=20))
def test_a_row_does_not_depend_on_what_else_is_run(encoder: Encoder, pieces: list[list[int]]) -> None:
    rows = [tuple(row) for row in pieces]
    for batch in encoder.run(rows, (STATES,)):
        for place, embedding, states in zip(batch.places, batch.embeddings, batch.layers[0], strict=True):
            (alone,) = encoder.run([rows[place]], (STATES,))
            assert (alone.embeddings[0] == embedding).all()
            assert (alone.layers[0][0] == states).all()


def test_what_was_read_is_not_run_again(encoder: Encoder) -> None:
    session = Counting(encoder.session)
    remembering = replace(encoder, session=cast("InferenceSession", session)).remembering()
    for expected, again in zip(encoder.read(SENTENCES), remembering.read(SENTENCES), strict=True):
        assert (expected.states == again.states).all()
    runs = session.runs
    for expected, again in zip(encoder.read(SENTENCES[::-1]), remembering.read(SENTENCES[::-1]), strict=True):
        assert (expected.embedding == again.embedding).all()
        assert expected.spans == again.spans
    assert session.runs == runs > 0
    assert remembering.remembering().memory == {}


def test_encoding_is_given_up_when_asked(encoder: Encoder) -> None:
    with pytest.raises(CancelledError):
        encoder.encode(SENTENCES, cancelled=lambda: True)


def _remove(folder: Path) -> None:
    (folder / "model.onnx").unlink()


def _truncate(folder: Path) -> None:
    path = folder / "model.onnx"
    path.write_bytes(path.read_bytes()[:1_000_000])


def _flip_a_weight(folder: Path) -> None:
    path = folder / "model.onnx"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)


def _empty_the_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.json").write_text("{}", encoding="utf-8")


def _remove_everything(folder: Path) -> None:
    shutil.rmtree(folder)


@pytest.mark.parametrize("damage", [_remove, _truncate, _flip_a_weight, _empty_the_tokenizer, _remove_everything])
def test_a_damaged_encoder_is_left_out_with_a_note(copied: Path, damage: Callable[[Path], None]) -> None:
    damage(copied)
    notes: list[str] = []
    assert load_encoder(notes) is None
    assert len(notes) == 1
    assert "embedding model" in notes[0]


def test_the_encoder_tells_its_name(encoder: Encoder) -> None:
    assert encoder.name == "all-MiniLM-L6-v2 1.0.0"
