from __future__ import annotations

import pytest

from reader.analysis.naming.gazetteer import Gazetteer, load_gazetteer
from reader.analysis.naming.names import mend
from tests.helpers.tokenised import marked, shown


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    return load_gazetteer()


def mended(names: Gazetteer, *texts: str) -> list[str]:
    read = [marked(text) for text in texts]
    docs = [doc for doc, _ in read]
    found = mend(docs, [mentions for _, mentions in read], names)
    return [shown(doc, mentions) for doc, mentions in zip(docs, found, strict=True)]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("[the Harbour Board/ORG] met.", "the [Harbour Board/ORG] met."),
        ("[President Ana Roe/PERSON] spoke.", "President [Ana Roe/PERSON] spoke."),
        ("[Secretary/PERSON] of [State Ana Roe/PERSON] left.", "Secretary of State [Ana Roe/PERSON] left."),
        ("the [US Defense/ORG] Secretary", "the [US/GPE] Defense Secretary"),
        ("Secretary of [State/ORG] Roe", "Secretary of State Roe"),
        ("[Sheikh Omar Haddad/ORG] agreed.", "Sheikh [Omar Haddad/PERSON] agreed."),
        ("[Park Sung/PERSON]-ho won.", "[Park Sung-ho/PERSON] won."),
        ("a [Roe/PERSON]-era law", "a [Roe/PERSON]-era law"),
        ("near [Hwaseong/GPE]-ri today", "near [Hwaseong-ri/GPE] today"),
        ("the [Volga River/GPE] rose", "the [Volga River/LOC] rose"),
        ("[Mount Alder/ORG] erupted", "[Mount Alder/LOC] erupted"),
        ("the [air force/ORG] said", "the air force said"),
        ("Ana Roe ([D-Ohio/PERSON]) said", "Ana Roe (D-[Ohio/GPE]) said"),
        ("the [Russian/NORP] Federation", "the [Russian Federation/GPE]"),
        ("the [American NBC/ORG] network", "the [American/NORP] [NBC/ORG] network"),
        ("the [Norwegian/NORP] [Water Agency/ORG] said", "the [Norwegian Water Agency/ORG] said"),
        ("the [Norwegian/NORP] [Service/ORG] said", "the [Norwegian Service/ORG] said"),
        ("the [Russian/NORP] [State Duma/ORG] said", "the [Russian/NORP] [State Duma/ORG] said"),
        ("By [Ines Brook/FAC]\nIt rained.", "By [Ines Brook/PERSON]\nIt rained."),
        ("the [Alder Gazette/FAC] said", "the [Alder Gazette/ORG] said"),
        ("[Roe alleges/PERSON] that", "[Roe/PERSON] alleges that"),
        ("the [House Republicans/ORG] said", "the [House/ORG] [Republicans/NORP] said"),
        ("an [Ohio Republican/ORG] spoke", "an [Ohio/GPE] [Republican/NORP] spoke"),
        ("the [House Speaker/ORG] Ana Roe", "the [House/ORG] Speaker Ana Roe"),
        ("the [Acting U.S. Attorney/ORG] General", "the Acting [U.S./GPE] Attorney General"),
        ("told [CNN Monday/ORG] that", "told [CNN/ORG] Monday that"),
        ("[AP Ana Roe/PERSON]", "AP [Ana Roe/PERSON]"),
        ("in [May/PERSON] he left", "in May he left"),
        ("readers of The [Alder Gazette/ORG] know", "readers of [The Alder Gazette/ORG] know"),
        ("“The [Alder Gazette/ORG] erred,” she said", "“The [Alder Gazette/ORG] erred,” she said"),
    ],
)
def test_one_name_is_set_right(names: Gazetteer, found: str, expected: str) -> None:
    assert mended(names, found) == [expected]


def test_listed_names_are_found_without_a_model(names: Gazetteer) -> None:
    assert mended(names, "Norway and NATO told South Korean envoys in Oslo.") == [
        "[Norway/GPE] and [NATO/ORG] told [South Korean/NORP] envoys in [Oslo/GPE]."
    ]


def test_longer_listed_name_takes_the_place_of_its_pieces(names: Gazetteer) -> None:
    assert mended(names, "the [Democratic/ORG] People’s [Republic of Korea/GPE] said") == [
        "the [Democratic People’s Republic of Korea/GPE] said"
    ]


def test_ambiguous_names_are_left_to_the_model(names: Gazetteer) -> None:
    assert mended(names, "[Jordan/PERSON] won in Jordan.") == ["[Jordan/PERSON] won in Jordan."]


def test_words_of_a_shouted_line_are_no_acronyms(names: Gazetteer) -> None:
    assert mended(names, "THE FED IS UN FAIR TO US ALL")[0].count("/ORG") == 0


def test_surname_means_the_person_named_in_full(names: Gazetteer) -> None:
    assert mended(names, "[Ana Roe/PERSON] left. [Roe/ORG] was tired. Later Roe slept.") == [
        "[Ana Roe/PERSON] left. [Roe/PERSON] was tired. Later [Roe/PERSON] slept."
    ]


def test_surname_is_known_from_the_other_article_whichever_side_it_is(names: Gazetteer) -> None:
    full, short = "[Ana Tarn/PERSON] left.", "Then Tarn slept."
    expected = ["[Ana Tarn/PERSON] left.", "Then [Tarn/PERSON] slept."]
    assert mended(names, full, short) == expected
    assert mended(names, short, full) == expected[::-1]


def test_family_name_may_come_first(names: Gazetteer) -> None:
    assert mended(names, "[Kim Sun Ho/PERSON] left. Yesterday Kim slept.") == [
        "[Kim Sun Ho/PERSON] left. Yesterday [Kim/PERSON] slept."
    ]


def test_given_name_is_no_place(names: Gazetteer) -> None:
    assert mended(names, "[Ilka Roe/PERSON] left. [Ilka/GPE] slept.") == [
        "[Ilka Roe/PERSON] left. [Ilka/PERSON] slept."
    ]


def test_surname_that_is_part_of_another_name_stays(names: Gazetteer) -> None:
    assert mended(names, "[Ana Alder/PERSON] left. [Alder Valley Bank/ORG] closed.") == [
        "[Ana Alder/PERSON] left. [Alder Valley Bank/ORG] closed."
    ]


def test_name_carries_its_commonest_label_everywhere(names: Gazetteer) -> None:
    assert mended(names, "[Brindle/GPE] fell. [Brindle/GPE] rose. [Brindle/ORG] slept.") == [
        "[Brindle/GPE] fell. [Brindle/GPE] rose. [Brindle/GPE] slept."
    ]


def test_name_in_capitals_counts_with_the_same_name_in_small_letters(names: Gazetteer) -> None:
    assert mended(names, "[BRINDLE/FAC]: [Brindle/GPE] fell. [Brindle/GPE] rose.") == [
        "[BRINDLE/GPE]: [Brindle/GPE] fell. [Brindle/GPE] rose."
    ]


def test_first_word_of_a_firm_means_the_firm(names: Gazetteer) -> None:
    assert mended(names, "[Tarn Shipping/ORG] closed. [Tarn/PERSON] did not say why.") == [
        "[Tarn Shipping/ORG] closed. [Tarn/ORG] did not say why."
    ]
    kept = "[Tarn Foundation/ORG] closed. [Tarn/PERSON] did not say why."
    assert mended(names, kept) == [kept]


def test_full_name_is_found_wherever_it_stands(names: Gazetteer) -> None:
    assert mended(names, "The [Alder Water Board/ORG] met. Nobody at Alder Water Board spoke.") == [
        "The [Alder Water Board/ORG] met. Nobody at [Alder Water Board/ORG] spoke."
    ]
