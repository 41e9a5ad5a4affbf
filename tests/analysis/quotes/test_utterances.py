"""What counts as a quotation, where it begins and ends, and whose it is."""

from __future__ import annotations

import pytest

from reader.analysis.claims import identify
from reader.analysis.lexicon import load_lexicon
from reader.analysis.quotes.utterances import find_utterances
from reader.model.span import Side
from tests.helpers.analysed import pair


def quoted(text: str, *, parsed: bool = True) -> list[tuple[list[str], str | None]]:
    """The parts and the speaker of every utterance."""
    left, right = pair(text, "A bakery in Lund sells bread.", parsed=parsed)
    found = find_utterances(identify(left, right, load_lexicon()), Side.LEFT)
    return [
        ([left.words(part) for part in one.parts], None if one.speaker is None else left.words(one.speaker))
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "parts", "speaker"),
    [
        ("“The bridge will stay shut,” said Anna Berg.", ["The bridge will stay shut,"], "Anna Berg"),
        (
            "“The bridge,” the mayor said, “will stay shut until May.”",
            ["The bridge,", "will stay shut until May."],
            "the mayor",
        ),
        ("The mayor called the repair “a plain waste of money” on Monday.", ["a plain waste of money"], "The mayor"),
        ("Officials warned that the dam “could burst at any hour.”", ["could burst at any hour."], "Officials"),
        ("According to the report, the dam was “built on sand and hope”.", ["built on sand and hope"], "the report"),
        ("Anna Berg spoke. She said: “Nobody was told about it.”", ["Nobody was told about it."], "Anna Berg"),
    ],
)
def test_an_utterance_is_what_one_person_is_quoted_with_in_one_go(text: str, parts: list[str], speaker: str) -> None:
    assert quoted(text) == [(parts, speaker)]


def test_a_speech_that_goes_on_in_the_next_paragraph_is_one() -> None:
    told = quoted("“The dam is old,” said Anna Berg. “It was built badly.\n“Nobody has looked at it since.”")
    assert [part for parts, _ in told for part in parts] == [
        *("The dam is old,", "It was built badly.", "Nobody has looked at it since."),
    ]
    assert told[-1][0][-1] == "Nobody has looked at it since."
    assert {speaker for _, speaker in told} == {"Anna Berg"}


@pytest.mark.parametrize(
    "text",
    [
        "The “coup” of 1954 is still remembered.",  # a label
        "The minister said that the “coup” is still remembered.",
        "She praised “The Bridge That Nobody Built” on Monday.",
        "She read “The Old Bridge of Velmar” on the train.",  # a title
    ],
)
def test_labels_and_titles_are_no_speech(text: str) -> None:
    assert quoted(text) == []


def test_a_long_quotation_without_a_speaker_is_listed_without_one() -> None:
    told = quoted("“We have waited nine years for this bridge and we will wait no longer.” The crowd went home.")
    assert told == [(["We have waited nine years for this bridge and we will wait no longer."], None)]


def test_without_a_parse_quotations_are_still_found() -> None:
    told = quoted("“The bridge will stay shut for a year,” said Anna Berg.", parsed=False)
    assert [parts for parts, _ in told] == [["The bridge will stay shut for a year,"]]
