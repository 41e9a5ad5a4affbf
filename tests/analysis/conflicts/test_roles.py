from __future__ import annotations

import pytest

from reader.analysis.conflicts.roles import acts_of, roles_of
from tests.helpers.analysed import article


def counted(text: str, number: str, *, dated: bool = False) -> tuple[str, frozenset[str]]:
    """The word that is counted, and the acts."""
    inside = [token for token in article(text).doc if token.text in number.split()]
    noun, deed = roles_of(inside, dated=dated)
    return "" if noun is None else noun.text, acts_of(deed, dated=dated)


@pytest.mark.parametrize(
    ("text", "number", "noun", "act"),
    [
        ("The storm destroyed 12 mills.", "12", "mills", "destroi"),
        ("The storm destroyed 12 of the old mills.", "12", "mills", "destroi"),
        ("The guild mourned the killing of 21 pilots.", "21", "pilots", "kill"),
        ("The storm left 21 dead.", "21", "", "kill"),
        ("The storm killed nine people and wounded 21.", "21", "", "injur"),
        ("The death toll of the storm rose to 21.", "21", "", "kill"),
    ],
)
def test_what_is_counted_and_the_act_are_found(text: str, number: str, noun: str, act: str) -> None:
    found = counted(text, number)
    assert found[0] == noun
    assert act in found[1]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The ferry sank on Friday.", "sink"),
        ("After Friday's vote the guild was silent.", "vot"),
        ("She said on Monday that the ferry sank on Friday.", "sink"),
        ("The pilots returned the indictment on Friday.", "charg"),
    ],
)
def test_a_date_is_told_of_a_verb_or_of_an_act_that_a_noun_names(text: str, act: str) -> None:
    assert act in counted(text, "Friday", dated=True)[1]
