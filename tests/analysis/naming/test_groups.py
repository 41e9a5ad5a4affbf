from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.naming.gazetteer import Gazetteer, load_gazetteer
from reader.analysis.naming.groups import Named, group, label_of, name_of
from reader.model.span import Side

LEFT, RIGHT = Side.LEFT, Side.RIGHT


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load_gazetteer()


def together(names: Gazetteer, *mentions: Named) -> bool:
    return len(set(group(mentions, names))) == 1


def people(*texts: str, side: Side = LEFT) -> list[Named]:
    return [Named(side, "PERSON", text) for text in texts]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Roe", "Roe"),
        ("Ana Roe", "Ana M. Roe"),
        ("Ana Maria Roe", "A. Roe"),
        ("Ana Roe", "Ana Roe’s"),
        ("ANA ROE", "Ana Roe"),
        ("Matthew Roe", "Matt Roe"),
        ("Ana Van Alder", "Van Alder"),
        ("Kim Sun Ho", "Kim"),
        ("Andriy el-Sissi", "Andrii al-Sisi"),
    ],
)
def test_one_person_by_several_names(names: Gazetteer, one: str, other: str) -> None:
    assert together(names, *people(one, other))
    assert together(names, *people(other, one))


@pytest.mark.parametrize(
    ("one", "other"), [("Ana Roe", "Bea Roe"), ("Ana Roe", "Ana Tarn"), ("Ana L. Roe", "Ana M. Roe")]
)
def test_two_people_stay_two(names: Gazetteer, one: str, other: str) -> None:
    assert not together(names, *people(one, other))


def test_surname_of_two_people_belongs_to_neither(names: Gazetteer) -> None:
    assert len(set(group(people("Ana Roe", "Bea Roe", "Roe"), names))) == 3


def test_surname_means_the_person_of_its_own_article(names: Gazetteer) -> None:
    mentions = [*people("Ana Roe", "Roe"), *people("Bea Roe", "Roe", side=RIGHT)]
    assert group(mentions, names) == [0, 0, 1, 1]


def test_given_name_does_not_reach_into_the_other_article(names: Gazetteer) -> None:
    assert together(names, *people("Ana Roe", "Ana"))
    assert not together(names, *people("Ana Roe"), *people("Ana", side=RIGHT))


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("GPE", "US", "United States"),
        ("GPE", "DPRK", "North Korea"),
        ("GPE", "the U.K.", "Britain"),
        ("ORG", "UN", "United Nations"),
        ("ORG", "Harbour Safety Board", "HSB"),
        ("ORG", "Alder Valley Council", "Council"),
        ("ORG", "Tarn Shipping", "Tarn"),
        ("ORG", "The Alder Gazette", "Alder Gazette"),
        ("NORP", "Norwegian", "Norwegians"),
    ],
)
def test_short_forms_belong_to_the_long_one(names: Gazetteer, label: str, one: str, other: str) -> None:
    assert together(names, Named(LEFT, label, one), Named(RIGHT, label, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Named(LEFT, "GPE", "Norway"), Named(LEFT, "NORP", "Norwegian")),
        (Named(LEFT, "GPE", "North Korea"), Named(LEFT, "GPE", "South Korea")),
        (Named(LEFT, "ORG", "Alder Press"), Named(LEFT, "ORG", "Press")),
        (Named(LEFT, "ORG", "White House"), Named(LEFT, "ORG", "House")),
        (Named(LEFT, "PERSON", "Alder"), Named(LEFT, "GPE", "Alder")),
        (Named(LEFT, "DATE", "Monday"), Named(LEFT, "DATE", "Tuesday")),
    ],
)
def test_different_things_stay_apart(names: Gazetteer, one: Named, other: Named) -> None:
    assert not together(names, one, other)


def test_short_form_of_two_bodies_belongs_to_neither(names: Gazetteer) -> None:
    bodies = [Named(LEFT, "ORG", text) for text in ("Alder Valley Council", "Tarn Valley Council", "Council")]
    assert len(set(group(bodies, names))) == 3


def test_short_form_in_brackets_is_believed(names: Gazetteer) -> None:
    assert together(names, Named(LEFT, "ORG", "Office for Boats", alias="BoatOff"), Named(LEFT, "ORG", "BoatOff"))


MENTIONS = st.builds(
    Named,
    st.sampled_from([LEFT, RIGHT]),
    st.sampled_from(["PERSON", "ORG"]),
    st.sampled_from(["Ana Roe", "Bea Roe", "Roe", "Ana", "A. Roe", "Harbour Board", "HB", "Board", "Tarn Board"]),
)


@given(st.lists(MENTIONS, max_size=12))
def test_exchanging_the_articles_gives_the_same_groups(mentions: list[Named]) -> None:
    names = load_gazetteer()
    swapped = [Named(mention.side.other, mention.label, mention.text) for mention in mentions]
    assert group(swapped, names) == group(mentions, names)
    backwards = group(mentions[::-1], names)[::-1]
    here = group(mentions, names)
    same = [[a == b for b in here] for a in here]
    assert [[a == b for b in backwards] for a in backwards] == same


def test_groups_are_numbered_as_they_come(names: Gazetteer) -> None:
    numbers = group(people("Ana Roe", "Bea Tarn", "Roe", "Cy Alder"), names)
    assert numbers == [0, 1, 0, 2]
    assert all(after <= before + 1 for before, after in pairwise(sorted(set(numbers))))


def test_group_is_called_by_its_best_form(names: Gazetteer) -> None:
    assert name_of(["Roe", "Ana M. Roe", "Ana Roe"], names) == "Ana M. Roe"
    assert name_of(["ANA ROE", "Roe"], names) == "Roe"
    assert name_of(["DPRK", "Democratic People’s Republic of Korea", "North Korea"], names) == "North Korea"
    assert label_of(["ORG", "GPE", "GPE"]) == "GPE"
