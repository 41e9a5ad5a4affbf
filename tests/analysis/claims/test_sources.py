from __future__ import annotations

import pytest

from reader.analysis.claims.scene import Scene
from reader.analysis.claims.sources import speaker
from reader.analysis.lexicon import load_lexicon
from reader.model.span import Span
from tests.helpers.analysed import article


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("that rumours", "rumours"),
        ("the harbour master", "the harbour master"),
        ("Lind", "Lind"),
        ("this", None),
        ("which", None),
        ("no evidence", None),
        ("they", "they"),
        # deeds and qualities do not speak, bodies and papers do
        ("the announcement", None),
        ("the distinction", None),
        ("the hearing", None),
        ("its findings", None),
        ("the administration", "the administration"),
        ("the ruling", "the ruling"),
        ("the prosecution", "the prosecution"),
        ("the comments", "the comments"),
        ("the conflict", None),
        ("the harbour master about the", "the harbour master"),
    ],
)
def test_a_source_is_somebody_who_could_speak(words: str, heard: str | None) -> None:
    told = article(f"{words} said so.")
    found = speaker(Scene(told, load_lexicon()), Span(0, len(words)))
    assert (None if found is None else told.words(found)) == heard


def test_a_hyphened_word_at_the_start_of_a_source_is_kept_whole() -> None:
    told = article("In May a 54-year-old man said so.")
    start = told.text.index("old man")
    found = speaker(Scene(told, load_lexicon()), Span(start, start + len("old man")))
    assert found is not None
    assert told.words(found) == "a 54-year-old man"
