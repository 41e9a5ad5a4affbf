from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import spacy

from reader.analysis.pipes.pieces import multi_hash_embed_with_pieces, piece_vectors, set_table

if TYPE_CHECKING:
    from collections.abc import Callable

VOCABULARY = ["put", "##in", "in", "'", "zurich", "said"]
TABLE = np.arange(24, dtype=np.int8).reshape(6, 4)
SCALE = np.array([0.5, 1, 1, 2], dtype=np.float32)


def _row(*rows: int) -> list[float]:
    return list(TABLE[list(rows)].mean(axis=0) * SCALE)


@pytest.fixture
def layer() -> Any:
    made = piece_vectors(4, 4)
    set_table(made, VOCABULARY, TABLE, SCALE)
    made.initialize()
    made.set_param("W", np.eye(4, dtype=np.float32))
    return made


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Putin", _row(0, 1)),
        ("said", _row(5)),
        ("ZÜRICH", _row(4)),
        ("’", _row(3)),
        ("xyz", [0.0] * 4),
        ("in" * 40, [0.0] * 4),
    ],
)
def test_a_word_is_the_mean_of_its_longest_pieces(layer: Any, word: str, expected: list[float]) -> None:
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=[word])
    assert layer.predict([doc]).data[0] == pytest.approx(expected)


def test_texts_keep_their_order_and_lengths(layer: Any) -> None:
    vocab = spacy.vocab.Vocab()
    docs = [spacy.tokens.Doc(vocab, words=words) for words in (["said", "in"], [], ["Putin", "said", "in"])]
    given = layer.predict(docs)
    assert list(given.lengths) == [2, 0, 3]
    assert given.data[0] == pytest.approx(_row(5))
    assert given.data[3] == pytest.approx(_row(5))
    assert given.data[4] == pytest.approx(_row(2))


def test_no_words_at_all_give_no_vectors(layer: Any) -> None:
    assert len(layer.predict([spacy.tokens.Doc(spacy.vocab.Vocab())]).data) == 0
    assert len(layer.predict([]).data) == 0


def test_the_table_travels_with_the_saved_layer(layer: Any) -> None:
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=["Putin", "said"])
    other = piece_vectors(4, 4).from_bytes(layer.to_bytes())
    assert (other.predict([doc]).data == layer.predict([doc]).data).all()


def test_another_table_is_noticed(layer: Any) -> None:
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=["said"])
    layer.predict([doc])
    set_table(layer, list(reversed(VOCABULARY)), TABLE, SCALE)
    assert layer.predict([doc]).data[0] == pytest.approx(_row(0))


def test_the_gradient_is_that_of_a_projection(layer: Any) -> None:
    doc = spacy.tokens.Doc(spacy.vocab.Vocab(), words=["Putin", "said"])
    made, backprop = layer.begin_update([doc])
    made.data = np.ones_like(made.data)
    backprop(made)
    expected = np.tile(np.array(_row(0, 1)) + np.array(_row(5)), (4, 1))
    assert layer.get_grad("W") == pytest.approx(expected)


@pytest.fixture
def embed() -> Callable[[], Any]:
    return lambda: multi_hash_embed_with_pieces(8, ["NORM", "SHAPE"], [50, 20], 4)


def test_the_embedding_layer_gives_one_row_for_each_word(embed: Callable[[], Any]) -> None:
    docs = [spacy.blank("en")("Putin said it."), spacy.blank("en")("Nothing.")]
    model = embed()
    for layer in model.walk():
        if layer.name == "piece_vectors":
            set_table(layer, VOCABULARY, TABLE, SCALE)
    model.initialize(X=docs)
    assert [rows.shape for rows in model.predict(docs)] == [(4, 8), (2, 8)]
