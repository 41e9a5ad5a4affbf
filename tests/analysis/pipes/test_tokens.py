from __future__ import annotations

import pytest
import spacy

from reader.analysis.pipes.tokens import split_at_lost_spaces


@pytest.fixture(scope="module")
def nlp() -> spacy.Language:
    made = spacy.blank("en")
    split_at_lost_spaces(made)
    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("left.”The", ["left", ".", "”", "The"]),
        ('left."The', ["left", ".", '"', "The"]),
        ("left?’The", ["left?", "’", "The"]),
        ("left.”“Go", ["left", ".", "”", "“", "Go"]),
        ("O’Neill’s", ["O’Neill", "’s"]),
    ],
)
def test_words_that_run_together_behind_a_quotation_are_divided(
    nlp: spacy.Language, text: str, words: list[str]
) -> None:
    doc = nlp(text)
    assert doc.text == text
    assert [token.text for token in doc] == words


def test_the_division_is_saved_with_the_pipeline(nlp: spacy.Language) -> None:
    other = spacy.blank("en").from_bytes(nlp.to_bytes())
    assert [token.text for token in other("left.”The")] == ["left", ".", "”", "The"]
