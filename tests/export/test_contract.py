"""The JSON that programs read."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reader.export.contract import SCHEMA, comparison_json
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document
from tests.helpers.ferry import ferry


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    return json.loads(comparison_json(ferry(), "1.2.3"))


def test_keys_stand_in_the_order_of_the_contract(content: dict[str, Any]) -> None:
    assert list(content) == [
        *("schema", "generator", "documents", "entities", "groups", "matches", "claims", "only", "verdict", "quotes")
    ]
    assert list(content["generator"]) == ["name", "version", "models", "settings"]
    assert list(content["generator"]["models"]) == ["language", "embedding"]
    assert list(content["documents"][0]) == [
        *("side", "name", "sha256", "title", "byline", "date", "outlet", "language", "encoding", "text", "sentences")
    ]
    assert list(content["documents"][0]["sentences"][0]) == ["start", "end", "paragraph", "furniture"]
    assert list(content["entities"][0]) == ["id", "side", "start", "end", "label", "group"]
    assert list(content["groups"][0]) == ["id", "name", "label", "left", "right"]
    assert list(content["matches"][0]) == ["id", "left", "right", "kind", "score", "shared", "conflicts"]
    assert list(content["matches"][0]["conflicts"][0]) == ["kind", "left", "right", "reason"]
    assert list(content["claims"][0]) == [
        *("id", "side", "start", "end", "status", "also", "reason", "rule", "score", "source", "cue", "by", "matches")
    ]
    assert list(content["only"][0]) == ["side", "start", "end"]
    assert list(content["quotes"][0]) == ["id", "side", "spans", "speaker", "agreement", "there", "speaker_there"]


def test_what_it_says_of_itself(content: dict[str, Any]) -> None:
    assert content["schema"] == SCHEMA == "counterpoint.comparison/1"
    assert content["generator"]["name"] == "counterpoint"
    assert content["generator"]["version"] == "1.2.3"
    assert content["generator"]["settings"] == {"language": "en"}
    assert content["verdict"] == "same event"


def test_offsets_count_code_points_of_the_text(content: dict[str, Any]) -> None:
    texts = {document["side"]: document["text"] for document in content["documents"]}
    claims = {claim["id"]: claim for claim in content["claims"]}
    second = claims["c2"]
    assert texts["left"][second["start"] : second["end"]].startswith("the operator had known of a fault")
    assert texts[second["by"]["side"]][second["by"]["start"] : second["by"]["end"]] == "Blue Line"
    conflict = content["matches"][0]["conflicts"][0]
    assert texts["right"][conflict["right"]["start"] : conflict["right"]["end"]] == "208"


def test_sentences_cover_all_but_white_space(content: dict[str, Any]) -> None:
    for article in content["documents"]:
        covered = "".join(article["text"][sentence["start"] : sentence["end"]] for sentence in article["sentences"])
        assert "".join(covered.split()) == "".join(article["text"].split())


def test_what_is_missing_is_null(content: dict[str, Any]) -> None:
    assert content["documents"][1]["byline"] is None
    assert content["claims"][0]["cue"] is None


def test_same_input_gives_the_same_bytes() -> None:
    assert comparison_json(ferry(), "1") == comparison_json(ferry(), "1")


def test_settings_are_in_the_order_of_their_names() -> None:
    one = comparison("a", "b", settings=[("b", "1"), ("a", "2")])
    other = comparison("a", "b", settings=[("a", "2"), ("b", "1")])
    assert comparison_json(one, "1") == comparison_json(other, "1")


def test_letters_of_all_scripts_stand_as_they_are() -> None:
    text = comparison_json(comparison("Київ 😀 “ok”", "ниц"), "1")
    assert "Київ 😀 “ok”" in text


def test_half_a_surrogate_pair_survives() -> None:
    text = comparison_json(comparison(document("broken \udce9 byte"), "b"), "1")
    text.encode("utf-8")
    assert json.loads(text)["documents"][0]["text"] == "broken \udce9 byte"


def test_control_characters_are_escaped() -> None:
    text = comparison_json(comparison("bell \a and \x1b[31m", "b"), "1")
    assert text.isascii()
    assert "\x1b" not in text


def test_scores_that_differ_in_their_last_bits_are_told_alike() -> None:
    one = comparison("claim", "b", claimed(Side.LEFT, "claim", Status.DISPUTED, score=0.1 + 0.2))
    other = comparison("claim", "b", claimed(Side.LEFT, "claim", Status.DISPUTED, score=0.3))
    assert comparison_json(one, "1") == comparison_json(other, "1")


def test_two_events_are_told_apart() -> None:
    assert json.loads(comparison_json(comparison("a", "b", same_event=False), "1"))["verdict"] == "not the same event"
