from __future__ import annotations

import numpy as np
import pytest

from reader.analysis.encoder import Reading, load_encoder
from reader.analysis.linking.alignment import Meant, alignment, centred, words_meant
from reader.analysis.linking.candidates import find_candidates
from reader.analysis.linking.similarity import TermWeights
from reader.analysis.linking.terms import Line, read_lines
from reader.errors import CancelledError
from reader.model.span import Side
from tests.helpers.analysed import article

LEFT = """\
The guard shot the thief.
Snow fell on the old harbour of Ostby.
“We lost the bridge,” the mayor said."""
RIGHT = """\
The thief shot the guard.
A guard fired at the robber.
The mayor said that Ostby had “lost the bridge”.
Bakers asked for longer holidays."""


def meant(text: str, side: Side) -> tuple[tuple[Line, ...], list[Meant], TermWeights]:
    encoder = load_encoder([], threads=1)
    assert encoder is not None
    read = article(text, side)
    lines = read_lines(read)
    weights = TermWeights({term: 1.0 for line in lines for term in line.terms})
    readings = encoder.read([read.words(line.passage.span) for line in lines])
    return (
        lines,
        [words_meant(line, line.passage.span.start, one, weights) for line, one in zip(lines, readings, strict=True)],
        weights,
    )


def features(left: str, right: str) -> dict[tuple[int, int], dict[str, float]]:
    """Features of every pair of sentences."""
    ones, mine, _ = meant(left, Side.LEFT)
    others, theirs, _ = meant(right, Side.RIGHT)
    vectors = (np.ones((len(ones), 2), dtype=np.float32), np.ones((len(others), 2), dtype=np.float32))
    candidates = find_candidates(ones, others, vectors, TermWeights.of(ones, others), lambda: False)
    found = alignment(*centred(mine, theirs), candidates, lambda: False)
    pairs = zip(candidates.left.tolist(), candidates.right.tolist(), strict=True)
    return {pair: {name: float(row[at]) for name, row in found.items()} for at, pair in enumerate(pairs)}


def test_a_sentence_answers_itself_in_full() -> None:
    found = features(LEFT, LEFT)
    for at in range(3):
        assert found[at, at]["answered_all_less"] == pytest.approx(1, abs=1e-3)
        assert found[at, at]["unanswered_more"] == 0
    assert found[0, 0]["answered_roles_less"] == pytest.approx(1, abs=1e-3)


def test_sentences_on_different_things_answer_little() -> None:
    found = features(LEFT, RIGHT)
    assert found[1, 3]["answered_all_more"] < 0.5
    assert found[1, 3]["unanswered_less"] >= 3


def test_other_words_for_the_same_act_answer_better_than_other_acts() -> None:
    found = features(LEFT, RIGHT)
    assert found[0, 1]["answered_all_less"] > found[0, 2]["answered_all_more"]
    assert found[0, 1]["answered_acts_less"] > found[0, 3]["answered_acts_more"]


def test_who_acts_on_whom_is_told_apart_where_the_words_are_the_same() -> None:
    found = features(LEFT, f"{LEFT}\n{RIGHT}")
    swapped, same = found[0, 3], found[0, 0]
    assert same["answered_roles_less"] - swapped["answered_roles_less"] > 0.1
    assert same["answered_roles_less"] - swapped["answered_roles_less"] > (
        same["answered_all_less"] - swapped["answered_all_less"]
    )


def test_a_word_that_answers_many_words_answers_only_one_of_them_mutually() -> None:
    found = features(
        "The guard, the guards and their guard left.", "A guard left.\nThe guard, the guards and their guard left."
    )
    assert found[0, 1]["answered_mutually_less"] == pytest.approx(1, abs=1e-3)
    assert found[0, 0]["answered_mutually_less"] < found[0, 0]["answered_all_less"] - 0.2


def test_what_answers_more_than_the_other_partners_stands_out() -> None:
    found = features(LEFT, RIGHT)
    assert found[2, 2]["answered_beyond_less"] > 0
    assert found[2, 3]["answered_beyond_more"] < 0


def test_words_in_quotation_marks_are_compared_by_themselves() -> None:
    found = features(LEFT, RIGHT)
    assert found[2, 2]["answered_quoted_less"] > 0.6
    assert found[0, 2]["answered_quoted_less"] == 0


def test_features_do_not_tell_the_sides_apart() -> None:
    forth, back = features(LEFT, RIGHT), features(RIGHT, LEFT)
    for (one, other), values in forth.items():
        assert values == pytest.approx(back[other, one], abs=2e-4)


def test_a_sentence_of_which_nothing_was_read_has_no_share() -> None:
    lines, mine, weights = meant(LEFT, Side.LEFT)
    nothing = Reading(np.zeros(384, dtype=np.float32), np.zeros((0, 384), dtype=np.float32), ())
    empty = words_meant(lines[0], 0, nothing, weights)
    vectors = (np.ones((3, 2), dtype=np.float32),) * 2
    candidates = find_candidates(lines, lines, vectors, TermWeights.of(lines, lines), lambda: False)
    for one, other in (([empty, *mine[1:]], mine), (mine, [*mine[:2], empty]), ([empty] * 3, [empty] * 3)):
        found = alignment(*centred(one, other), candidates, lambda: False)
        assert all(np.isfinite(row).all() for row in found.values())
    assert all((row == 0).all() for row in found.values())


def test_cancelling_is_heard() -> None:
    lines, mine, _ = meant(LEFT, Side.LEFT)
    vectors = (np.ones((3, 2), dtype=np.float32),) * 2
    candidates = find_candidates(lines, lines, vectors, TermWeights.of(lines, lines), lambda: False)
    with pytest.raises(CancelledError):
        alignment(mine, mine, candidates, lambda: True)
