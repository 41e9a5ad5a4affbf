from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.naming.entities import find_entities
from reader.model.span import Side
from tests.helpers.tokenised import article

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.marks import Entity

LEFT = (
    "Norway Shuts Alder Bridge\n"
    "Norway’s Harbour Safety Board (HSB) shut the bridge on October 23 after about 300 complaints.\n"
    "Article 7 of the Harbour Act allows that for US$5 million, the HSB said."
)
RIGHT = "Norwegian officials shut the bridge last week under Article 7 of the Harbour Act."


def listed(text: str, entities: tuple[Entity, ...]) -> list[tuple[str, str]]:
    return [(entity.span.text(text), entity.label) for entity in entities]


def test_lists_patterns_and_values_work_without_a_model() -> None:
    left, right, _ = find_entities(article(Side.LEFT, LEFT), article(Side.RIGHT, RIGHT), None)
    assert listed(LEFT, left) == [
        ("Norway", "GPE"),
        ("Norway", "GPE"),
        ("October 23", "DATE"),
        ("about 300", "CARDINAL"),
        ("Article 7 of the Harbour Act", "LAW"),
        ("US$5 million", "MONEY"),
    ]
    assert listed(RIGHT, right) == [
        ("Norwegian", "NORP"),
        ("last week", "DATE"),
        ("Article 7 of the Harbour Act", "LAW"),
    ]


def test_groups_count_both_articles_and_are_numbered_as_they_come() -> None:
    left, right, groups = find_entities(article(Side.LEFT, LEFT), article(Side.RIGHT, RIGHT), None)
    assert [entity.id for entity in (*left, *right)] == [f"e{number + 1}" for number in range(len(left) + len(right))]
    assert [group.id for group in groups] == [f"g{number + 1}" for number in range(len(groups))]
    law = next(group for group in groups if group.label == "LAW")
    assert (law.name, law.left, law.right) == ("Article 7 of the Harbour Act", 1, 1)
    assert {group.name for group in groups if group.left and group.right} == {"Article 7 of the Harbour Act"}


def test_exchanging_the_articles_mirrors_the_result() -> None:
    left, right, groups = find_entities(article(Side.LEFT, LEFT), article(Side.RIGHT, RIGHT), None)
    other_right, other_left, others = find_entities(article(Side.LEFT, RIGHT), article(Side.RIGHT, LEFT), None)
    assert listed(LEFT, left) == listed(LEFT, other_left)
    assert listed(RIGHT, right) == listed(RIGHT, other_right)
    assert {(g.name, g.label, g.left, g.right) for g in groups} == {(g.name, g.label, g.right, g.left) for g in others}


def test_empty_articles_name_nothing() -> None:
    assert find_entities(article(Side.LEFT, ""), article(Side.RIGHT, ""), None) == ((), (), ())


def test_mentions_are_in_order_and_apart() -> None:
    text = "On May 5, 2024, May Roe of the U.S. paid $5 in Oslo’s Alder Street Hospital for 3 percent."
    left, _, _ = find_entities(article(Side.LEFT, text), article(Side.RIGHT, text), None)
    assert left
    for before, after in pairwise(left):
        assert before.span.end <= after.span.start


@pytest.mark.gold
def test_names_of_annotated_articles_are_found(shared_folder: Path) -> None:
    from reader.analysis.compare import prepare
    from reader.analysis.models import load_models
    from reader.formats import read

    gold = json.loads((shared_folder / "gold" / "testsite.json").read_text(encoding="utf-8"))
    models = load_models()
    assert models.recogniser is not None
    pair = prepare(read(shared_folder / gold["left"]), read(shared_folder / gold["right"]), models=models)
    hits = told = wanted = 0
    for side, one in (("left", pair.left), ("right", pair.right)):
        found = [(entity.span.text(one.text).replace("’", "'"), entity.label) for entity in one.entities]
        marks = [(mark["text"].replace("’", "'"), mark["label"]) for mark in gold["entities"][side]]
        told, wanted = told + len(found), wanted + len(marks)
        for mark in marks:
            if mark in found:
                found.remove(mark)
                hits += 1
    assert 2 * hits / (told + wanted) > 0.9


@given(st.text(alphabet="ABaeno US.-’'\n15,$%()“”", max_size=120), st.text(max_size=40))
def test_any_text_gives_mentions_in_order_and_apart(one: str, other: str) -> None:
    one, other = (" ".join(text.replace("\0", " ").split(" ")) for text in (one, other))
    left, right, groups = find_entities(article(Side.LEFT, one), article(Side.RIGHT, other), None)
    for text, entities in ((one, left), (other, right)):
        for before, after in pairwise(entities):
            assert before.span.end <= after.span.start
        assert all(entity.span.text(text).strip() for entity in entities)
    assert sum(group.left + group.right for group in groups) == len(left) + len(right)
    assert {entity.group for entity in (*left, *right)} == {group.id for group in groups}
