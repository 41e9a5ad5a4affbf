from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.linking.similarity import Overlap, TermWeights
from reader.analysis.linking.terms import Line, function_words, stem
from reader.model.marks import Passage
from reader.model.span import Span


def line(words: str, number: int = 0) -> Line:
    terms = tuple(words.split())
    return Line(
        passage=Passage(Span(0, len(words)), 0, furniture=False),
        number=number,
        terms=terms,
        words=terms,
        offsets=tuple(Span(at, at + 1) for at in range(len(terms))),
        content=(True,) * len(terms),
        names=frozenset(),
        quoted=frozenset(),
        quotations=(),
        kinds=("",) * len(words),
        relations=(),
        values=(),
        place=0.0,
        asks=False,
    )


LEFT = [line("minister resign letter"), line("minister harbour fire"), line("minister rain")]
RIGHT = [line("minister resign note"), line("minister flood"), line("minister rain")]


def test_a_word_of_every_sentence_tells_less_than_a_rare_one() -> None:
    weights = TermWeights.of(LEFT, RIGHT).weights
    assert weights["minister"] < weights["resign"] < weights["harbour"] <= 1
    assert min(weights.values()) > 0


def test_the_sentence_with_the_rarest_shared_words_is_the_most_alike() -> None:
    overlap = Overlap.over(RIGHT, TermWeights.of(LEFT, RIGHT))
    found = overlap.dice(LEFT[0])
    assert found.argmax() == 0
    assert found[1] < found[0]


def test_equal_sentences_have_an_overlap_of_one_and_foreign_ones_of_none() -> None:
    weights = TermWeights.of(LEFT, [line("minister rain"), line("stone bridge")])
    found = Overlap.over([line("minister rain"), line("stone bridge")], weights).dice(LEFT[2])
    assert found[0] == pytest.approx(1)
    assert found[1] == 0


words = st.lists(
    st.sampled_from(["ash", "birch", "cedar", "elm", "fir", "oak", "pine", "rowan"]), min_size=1, max_size=6
).map(" ".join)


@given(st.lists(words, min_size=1, max_size=5), st.lists(words, min_size=1, max_size=5))
def test_overlap_is_the_same_from_either_side(left: list[str], right: list[str]) -> None:
    ones, others = [line(text) for text in left], [line(text) for text in right]
    weights = TermWeights.of(ones, others)
    forth = [Overlap.over(others, weights).dice(one) for one in ones]
    back = [Overlap.over(ones, weights).dice(other) for other in others]
    for row, values in enumerate(forth):
        for column, value in enumerate(values):
            assert 0 <= value <= 1 + 1e-9
            assert value == pytest.approx(back[column][row])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("announced", "announcement"), ("announces", "announcing"), ("stopped", "stops"), ("parties", "party"),
        ("resigned", "resign"), ("ministers", "minister"), ("Putin’s", "putin"), ("investigate", "investigation"),
    ],
)  # fmt: skip
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("party", "part"), ("general", "generous"), ("police", "policy")])
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_function_words_are_lower_case_and_without_comments() -> None:
    found = function_words()
    assert {"the", "she", "of", "n't"} <= found
    assert all(word == word.lower() and "#" not in word for word in found)
    assert not {"fire", "say", "two"} & found
