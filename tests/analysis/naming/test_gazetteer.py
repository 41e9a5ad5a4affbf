from __future__ import annotations

from collections import Counter

import pytest

from reader.analysis.naming.gazetteer import Gazetteer, load_gazetteer, read_list

LISTS = (
    "ambiguous",
    "countries",
    "demonyms",
    "facility_heads",
    "family_first",
    "location_heads",
    "organisation_heads",
    "organisations",
    "places",
    "regions",
    "titles",
)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load_gazetteer()


@pytest.mark.parametrize("name", LISTS)
def test_list_holds_each_name_once_and_no_stray_marks(name: str) -> None:
    forms = [form for line in read_list(name) for form in line]
    assert forms
    assert [form for form, count in Counter(forms).items() if count > 1] == []
    assert all(form == form.strip() and "|" not in form and "’" not in form for form in forms)


def test_lists_of_names_do_not_contradict_each_other() -> None:
    kinds = ("organisations", "regions", "countries", "demonyms")
    forms = Counter(form for name in kinds for line in read_list(name) for form in line)
    ambiguous = {form for line in read_list("ambiguous") for form in line}
    assert {form for form, count in forms.items() if count > 1} <= ambiguous


def test_names_carry_their_kind(names: Gazetteer) -> None:
    assert [names.label(name) for name in ("Norway", "Oslo", "Norwegian", "NATO", "Balkans", "Alder")] == [
        "GPE",
        "GPE",
        "NORP",
        "ORG",
        "LOC",
        None,
    ]


def test_names_of_people_are_not_sure_places(names: Gazetteer) -> None:
    assert names.label("Jordan") == "GPE"
    assert not names.sure("Jordan")
    assert names.sure("Norway")
    assert not names.sure("Alder")


def test_forms_of_one_thing_share_the_one_to_show(names: Gazetteer) -> None:
    assert {names.canonical[form] for form in ("UK", "Britain", "United Kingdom")} == {"United Kingdom"}
    assert names.rank["United Kingdom"] == 0 < names.rank["UK"]


def test_unknown_language_has_no_names() -> None:
    assert load_gazetteer("xx").labels == {}
