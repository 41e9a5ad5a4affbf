from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.linking.sharing import quoted_run, shared_runs
from reader.analysis.linking.terms import Line, read_lines
from tests.helpers.analysed import article


def line(text: str) -> Line:
    (found,) = read_lines(article(text, parsed=False))
    return found


def test_shared_words_are_runs_without_function_words_at_their_ends() -> None:
    one = line("The mayor of Ostby closed the old harbour on Monday.")
    other = line("On Monday the old harbour was closed by the mayor of Ostby.")
    assert shared_runs(one, other) == ("mayor of ostby", "old harbour", "monday", "closed")


def test_function_words_alone_are_not_shared() -> None:
    assert shared_runs(line("It was in the harbour."), line("It was in the mill.")) == ()


WORDS = st.lists(st.sampled_from(["the", "of", "harbour", "bridge", "mayor", "storm"]), min_size=1, max_size=12)


@given(WORDS, WORDS)
@settings(max_examples=40)
def test_shared_words_are_the_same_from_either_side(one: list[str], other: list[str]) -> None:
    first, second = line(" ".join([*one, "ferry"])), line(" ".join([*other, "ferry"]))
    found = shared_runs(first, second)
    assert set(found) == set(shared_runs(second, first))
    for run in found:
        assert run in " ".join(first.words)
        assert run in " ".join(second.words)


@pytest.mark.parametrize(
    ("left", "right", "length"),
    [
        ("“What we build is our harbour,” she said.", "She called it “our harbour”.", 2),
        ("He “takes our rules seriously.”", "“They treat the rules seriously,” he said.", 2),
        ("The “treaty” is dead.", "A “treaty” was signed.", 0),
        ("“We will build the harbour,” she said.", "“Nobody asked us,” she said.", 0),
        ("She said our harbour is shut.", "She said “our harbour” is shut.", 0),
        ("“We build.”", "“In the end, after all these years, we build what we want and where we want it.”", 2),
    ],
)
def test_one_quotation_is_known_however_it_is_cut(left: str, right: str, length: int) -> None:
    run = quoted_run(line(left), line(right))
    assert (0 if run is None else run.length) == length
