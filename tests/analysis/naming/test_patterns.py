from __future__ import annotations

import pytest

from reader.analysis.naming.patterns import find_patterns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Article 7 of the Harbour Charter says", ("Article 7 of the Harbour Charter", "LAW")),
        ("under Section 12(b) of it", ("Section 12(b)", "LAW")),
        ("UN Security Council Resolution 1234", ("UN Security Council Resolution 1234", "LAW")),
        ("the Clean Boats Act of 1998 was", ("Clean Boats Act of 1998", "LAW")),
        ("the first amendment of the US constitution", ("first amendment of the US constitution", "LAW")),
        ("at Alder Street Hospital today", ("Alder Street Hospital", "FAC")),
        ("the Norwegian embassy in", ("Norwegian embassy", "FAC")),
        ("near Shed 9 today", ("Shed 9", "FAC")),
        ("Hurricane Berta hit", ("Hurricane Berta", "EVENT")),
        ("won the Nobel Peace Prize", ("Nobel Peace Prize", "WORK_OF_ART")),
        ("a MiG-29 fell", ("MiG-29", "PRODUCT")),
        ("a Boeing 737 MAX landed", ("Boeing 737 MAX", "PRODUCT")),
        ("the justice department said", ("justice department", "ORG")),
        ("on the Senate boats committee", ("Senate boats committee", "ORG")),
        ("VELMAR (Island Wire) -- The ferry", ("Island Wire", "ORG")),
    ],
)
def test_pattern_names_the_whole_of_it(text: str, expected: tuple[str, str]) -> None:
    assert expected in [(span.text(text), label) for span, label in find_patterns(text)]


@pytest.mark.parametrize(
    "text",
    ["They act.", "The Bridge was shut.", "the council (Velmar) said", "a-1 and covid-19", "the Alder Act School"],
)
def test_what_only_looks_alike_is_left_alone(text: str) -> None:
    assert list(find_patterns(text)) == []


def test_long_run_of_capitals_is_read_in_good_time() -> None:
    text = "Alder " * 3000 + "end"
    assert list(find_patterns(text)) == []
