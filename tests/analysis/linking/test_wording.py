from __future__ import annotations

import pytest

from reader.analysis.linking.similarity import TermWeights
from reader.analysis.linking.terms import read_lines
from reader.analysis.linking.wording import Wording, compare_wording
from tests.helpers.analysed import article

STORY = """\
The mayor of Ostby closed the old harbour after 12 boats sank.
“We had no choice,” the mayor said of the harbour.
A school choir sang in the square.
In Ostby the old harbour was closed by the mayor when 14 boats sank.
The mayor told reporters: “We had no choice.”"""


def features(one: int, other: int) -> dict[str, float]:
    lines = read_lines(article(STORY))
    weights = TermWeights.of(lines, lines)
    wordings = [Wording.of(line, [], weights) for line in lines]
    return compare_wording(wordings[one], wordings[other], weights)


@pytest.mark.parametrize(("one", "other"), [(0, 3), (1, 4), (0, 2), (1, 1)])
def test_the_sides_are_alike(one: int, other: int) -> None:
    assert features(one, other) == pytest.approx(features(other, one))


def test_a_sentence_and_itself_share_everything() -> None:
    found = features(0, 0)
    for name in ("token_set", "covered", "covered_less", "names", "plain_words", "edges"):
        assert found[name] == pytest.approx(1)
    assert found["gap"] == 0


def test_foreign_sentences_share_nothing() -> None:
    found = features(0, 2)
    for name in ("covered", "names", "edges", "shared_count", "bigrams", "quoted_both", "run"):
        assert found[name] == 0


def test_the_same_told_in_other_words_shows_in_words_names_and_grammar() -> None:
    close, far = features(0, 3), features(0, 1)
    for name in ("covered", "token_set", "names", "edges", "shared_weight"):
        assert close[name] > far[name]


def test_differing_numbers_are_counted_from_both_sides() -> None:
    assert features(0, 3)["values_differ"] == 1
    assert features(0, 3)["values_agree"] == 0
    assert features(0, 0)["values_agree"] == 1


def test_a_common_quotation_shows() -> None:
    assert features(1, 4)["quoted_both"] > 0.5
    assert features(1, 4)["run"] > 0
