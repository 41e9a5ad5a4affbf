from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import numpy as np
import pytest

from reader.analysis.encoder import Encoder, load_encoder
from reader.analysis.naming import recogniser as module
from reader.analysis.naming.recogniser import EntityRecogniser, load_recogniser
from reader.analysis.naming.tagging import WINDOW
from reader.errors import CancelledError
from tests.helpers.tokenised import tokenised

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    loaded = load_encoder([], threads=1)
    assert loaded is not None
    return loaded


@pytest.fixture(scope="module")
def recogniser(encoder: Encoder) -> EntityRecogniser:
    notes: list[str] = []
    loaded = load_recogniser(notes, encoder, threads=1)
    assert loaded is not None
    assert notes == []
    return loaded


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the model's files that a test may damage, and that is loaded in place of them."""
    folder = tmp_path / "entities"
    shutil.copytree(module.resource(module.SHIPPED), folder)
    monkeypatch.setattr(module, "resource", lambda _: folder)
    return folder


def found(recogniser: EntityRecogniser, text: str) -> list[tuple[str, str]]:
    doc = tokenised(text)
    return [(mention.text(doc), mention.label) for mention in recogniser.recognise([doc])[0]]


@pytest.mark.parametrize(
    "text",
    [
        "Angela Novak flew from Berlin to Nairobi.",
        "ANGELA NOVAK FLEW FROM BERLIN TO NAIROBI",
        "Angela Novak Flies From Berlin to Nairobi",
        "“Angela Novak’s plane left Berlin for Nairobi,” he said.",
        "Angela Novak flew\nfrom Berlin to Nairobi.",
    ],
)
def test_names_are_found_however_the_line_is_written(recogniser: EntityRecogniser, text: str) -> None:
    marks = {(name.title(), label) for name, label in found(recogniser, text)}
    assert marks == {("Angela Novak", "PERSON"), ("Berlin", "GPE"), ("Nairobi", "GPE")}


def test_nothing_is_named_where_no_name_stands(recogniser: EntityRecogniser) -> None:
    assert found(recogniser, "It rained all day, and nobody came.") == []
    assert found(recogniser, "") == []
    assert found(recogniser, " \n ") == []


def test_long_sentence_is_read_to_its_end(recogniser: EntityRecogniser) -> None:
    text = "The road, " + "long and wet and " * WINDOW + "led Angela Novak to Berlin."
    assert found(recogniser, text) == [("Angela Novak", "PERSON"), ("Berlin", "GPE")]


def test_names_do_not_depend_on_what_is_read_with_them(recogniser: EntityRecogniser) -> None:
    sentences = [["Angela", "Novak", "flew", "to", "Nairobi", "."], ["Rain", "."], ("Berlin " * 60).split()]
    alone = [recogniser.scores([sentence])[0] for sentence in sentences]
    for one, other in zip(alone, recogniser.scores(sentences), strict=True):
        assert (one == other).all()


def test_names_of_several_articles_are_kept_apart(recogniser: EntityRecogniser) -> None:
    docs = [tokenised(text) for text in ("Angela Novak slept.", "", "It rained in Berlin.")]
    labels = [[mention.label for mention in mentions] for mentions in recogniser.recognise(docs)]
    assert labels == [["PERSON"], [], ["GPE"]]


def test_looking_for_names_is_given_up_when_asked(recogniser: EntityRecogniser) -> None:
    with pytest.raises(CancelledError):
        recogniser.recognise([tokenised("Angela Novak slept.")], lambda: True)


def test_strange_words_are_read(recogniser: EntityRecogniser) -> None:
    (scores,) = recogniser.scores([["\u200b", "\ufffd", "😀", "a" * 500, "مرحبا", "--"]])
    assert np.isfinite(scores).all()


def test_without_an_encoder_there_is_no_model_and_one_note() -> None:
    notes: list[str] = []
    assert load_recogniser(notes, None) is None
    assert notes == [module.MISSING]


@pytest.mark.parametrize("damage", [b"", b"not a model"])
def test_damaged_model_is_told_in_one_sentence(copied: Path, encoder: Encoder, damage: bytes) -> None:
    (copied / "head.onnx").write_bytes(damage)
    notes: list[str] = []
    assert load_recogniser(notes, encoder) is None
    assert notes == [module.MISSING]


def test_missing_model_is_told_in_one_sentence(copied: Path, encoder: Encoder) -> None:
    (copied / "head.onnx").unlink()
    notes: list[str] = []
    assert load_recogniser(notes, encoder) is None
    assert notes == [module.MISSING]
