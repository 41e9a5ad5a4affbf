from __future__ import annotations

import pytest

from reader.analysis.attribution.finder import find_attributions
from tests.helpers.analysed import article
from tests.helpers.claimed import the_claim


def attributions(text: str) -> list[tuple[str | None, str, list[str]]]:
    read = article(text)
    return [
        (one.source and read.words(one.source), read.words(one.cue), [read.words(part) for part in one.content])
        for one in find_attributions(read)
    ]


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("The fire, officials said, began in the cellar.", "officials", "said", ["The fire", "began in the cellar"]),
        ("The boy, Holt told the court, was asleep.", "Holt", "told", ["The boy", "was asleep"]),
        (
            "Some of the guns, the ministry said on Monday, were sold.",
            "the ministry",
            "said",
            ["Some of the guns", "were sold"],
        ),
        ("The suspect, he said, had already fled.", "he", "said", ["The suspect", "had already fled"]),
        ("The dead man, officials believe, was a clerk.", "officials", "believe", ["The dead man", "was a clerk"]),
        ("The thief, according to the guild, has fled.", "the guild", "according to", ["The thief", "has fled"]),
    ],
)
def test_speaker_between_subject_and_verb(text: str, source: str, cue: str, content: list[str]) -> None:
    assert attributions(text) == [(source, cue, content)]


def test_the_claim_is_the_whole_clause() -> None:
    one = the_claim("The fire, Anna Lee said, began in the cellar.", "began in the cellar")
    assert (one.words, one.source) == ("The fire, Anna Lee said, began in the cellar", "Anna Lee")


@pytest.mark.parametrize(
    "text",
    [
        "The minister, who the guild said was ill, resigned.",
        "The mayor, Ines Varga, was late.",
        "The bridge, which is old, was shut.",
    ],
)
def test_what_is_no_speaker_between_commas(text: str) -> None:
    assert all(content[0] not in {"The minister", "The mayor", "The bridge"} for _, _, content in attributions(text))
