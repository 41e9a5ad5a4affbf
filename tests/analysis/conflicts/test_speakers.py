from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.conflicts.finder import find_conflicts
from reader.model.marks import Entity
from reader.model.span import Span
from tests.helpers.analysed import lexicon, link, pair

PEOPLE = {"Rehn": "g1", "Lund": "g2", "Okafor": "g3"}


def reasons(left: str, right: str) -> list[str]:
    ends = pair(left, right)
    marked = [
        replace(
            end,
            entities=tuple(
                Entity(f"e{place}", end.side, Span(place, place + len(name)), "PERSON", group)
                for place, name, group in sorted(
                    (end.text.index(name), name, group) for name, group in PEOPLE.items() if name in end.text
                )
            ),
        )
        for end in ends
    ]
    return [found.reason for found in find_conflicts(*marked, link(*ends), lexicon())]


def test_the_same_words_from_two_mouths_are_told() -> None:
    left = "“The dam will hold until the spring,” Rehn said."
    right = "On Monday, Lund told the council: “The dam will hold until the spring.”"
    assert reasons(left, right) == ["said by Rehn against said by Lund"]


@pytest.mark.parametrize("verb", ["stated", "remarked", "testified", "boasted", "quipped"])
def test_every_verb_of_speaking_shows_a_speaker(verb: str) -> None:
    left = "“The dam will hold until the spring,” Rehn said."
    assert reasons(left, f"“The dam will hold until the spring,” Lund {verb}.") == ["said by Rehn against said by Lund"]


@pytest.mark.parametrize(
    "right",
    [
        "On Monday, Rehn told the council: “The dam will hold until the spring.”",
        "On Monday, the mayor told the council: “The dam will hold until the spring.”",
        "Lund agreed when Rehn told the council: “The dam will hold until the spring.”",
        "On Monday, Lund told the council: “Nobody asked about the old mill or the bridge.”",
        "Okafor said that Lund told the council: “The dam will hold until the spring.”",
    ],
)
def test_one_speaker_or_an_unclear_one_is_no_conflict(right: str) -> None:
    assert reasons("“The dam will hold until the spring,” Rehn said.", right) == []
