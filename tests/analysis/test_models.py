from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from reader.analysis.compare import conclude, prepare
from reader.analysis.models import load_models
from tests.helpers.builders import document

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

LEFT = """Mayor Ines Roth closed the old bridge on Monday. Engineers had found a crack in a pillar.
The ferry runs twice an hour until the bridge is repaired, said Tom Vale of the harbour office."""
RIGHT = """The old bridge was closed by Mayor Ines Roth. A crack in a pillar had been found by engineers.
Tom Vale said that a ferry runs twice an hour until workers have repaired the bridge."""


class Listening:
    """A network that knows which rows of word pieces it was given, and how often."""

    def __init__(self, session: InferenceSession) -> None:
        self._session = session
        self.rows: Counter[tuple[int, ...]] = Counter()

    def run(self, outputs: list[str], given: dict[str, Any]) -> object:
        for ids, mask in zip(given["input_ids"], given["attention_mask"], strict=True):
            self.rows[tuple(ids[mask > 0])] += 1
        return self._session.run(outputs, given)


def test_a_sentence_is_read_once_for_its_names_and_its_links() -> None:
    models = load_models()
    assert models.encoder is not None
    assert models.recogniser is not None
    session = Listening(models.encoder.session)
    encoder = replace(models.encoder, session=cast("InferenceSession", session))
    models = replace(models, encoder=encoder, recogniser=replace(models.recogniser, encoder=encoder))
    pair = prepare(document(LEFT, name="left"), document(RIGHT, name="right"), models=models)
    assert len(session.rows) == 6
    assert conclude(pair).links
    assert set(session.rows.values()) == {1}
    assert models.encoder is not None
    assert models.encoder.memory is None  # what one pair needed is not kept for the next
