from __future__ import annotations

import pytest

from reader.analysis.conflicts.acts import (
    COMPLEMENTS,
    SUBJECTS,
    act,
    base,
    find_acts,
    is_negated,
    is_qualified,
    same_role,
)
from reader.analysis.linking.terms import function_words
from tests.helpers.analysed import article


def acts(text: str) -> dict[str, object]:
    read = article(text)
    return {base(verb): verb for verb in find_acts(read, read.passages[0].span)}


def test_telling_verbs_are_found_and_common_ones_are_not() -> None:
    assert set(acts("She said the court rejected the plan and the union welcomed it.")) == {"reject", "welcome"}


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The court rejected the plan.", False),
        ("The court did not reject the plan.", True),
        ("The court never rejected the plan.", True),
        ("The court rejected no plan.", True),
        ("Nobody rejected the plan.", True),
    ],
)
def test_denial_is_heard_wherever_it_stands(text: str, *, negated: bool) -> None:
    assert is_negated(acts(text)["reject"]) is negated  # type: ignore[arg-type]


def test_an_act_inside_a_denial_is_neither_stated_nor_denied() -> None:
    assert is_qualified(acts("He does not believe that the court rejected the plan.")["reject"])  # type: ignore[arg-type]
    assert not is_qualified(acts("He believes that the court rejected the plan.")["reject"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("The court rejected the plan.", "The high court rejected the new plan.", (True, True)),
        ("The court rejected the plan.", "The court rejected the appeal.", (True, False)),
        ("The court rejected the plan.", "The union rejected the plan.", (False, True)),
    ],
)
def test_roles_are_compared_by_their_words(left: str, right: str, alike: tuple[bool, bool]) -> None:
    ignored = function_words()
    one, other = acts(left)["reject"], acts(right)["reject"]
    found = tuple(same_role(one, other, labels, ignored) for labels in (SUBJECTS, COMPLEMENTS))  # type: ignore[arg-type]
    assert found == alike


def test_words_for_one_act_have_one_name() -> None:
    told = acts("The chief stepped down on Monday after two men died and the tower was struck.")
    heard = acts("The chief resigned on Monday after two men were killed and the tower was attacked.")
    assert [act(verb) for verb in told.values()] == [act(verb) for verb in heard.values()]  # type: ignore[arg-type]


def test_irregular_forms_are_led_back_to_their_verb() -> None:
    assert {"flee", "sink", "shoot"} <= set(acts("They fled, the boat sank, and one guard was shot."))
