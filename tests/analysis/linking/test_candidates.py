from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.linking import candidates as module
from reader.analysis.linking.candidates import PER_SENTENCE, Candidates, find_candidates
from reader.analysis.linking.similarity import TermWeights
from reader.analysis.linking.terms import read_lines
from reader.errors import CancelledError
from tests.helpers.analysed import article

WORDS = ["harbour", "bridge", "mayor", "storm", "ferry", "school", "union", "court", "river", "mill"]
lists = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=1, max_size=30)


def found(left: str, right: str, vectors: tuple[np.ndarray, np.ndarray] | None = None) -> Candidates:
    ones, others = (read_lines(article(text, parsed=False)) for text in (left, right))
    return find_candidates(ones, others, vectors, TermWeights.of(ones, others), lambda: False)


def pairs(candidates: Candidates) -> set[tuple[int, int]]:
    return set(zip(candidates.left.tolist(), candidates.right.tolist(), strict=True))


def test_sentences_without_a_common_word_are_no_candidates() -> None:
    assert pairs(found("The harbour burned.\nA ferry sank.", "The ferry sank.\nRain fell.")) == {(1, 0)}


def test_meaning_brings_together_what_shares_no_word() -> None:
    one, other = np.array([[1.0, 0.0]], dtype=np.float32), np.array([[0.6, 0.8]], dtype=np.float32)
    candidates = found("The blaze spread.", "A fire grew.", (one, other))
    assert pairs(candidates) == {(0, 0)}
    assert candidates.cosine[0] == pytest.approx(0.6)
    assert candidates.dice[0] == 0


def test_equally_likely_partners_are_taken_level_by_level() -> None:
    text = "\n".join(["Read our full story."] * 60)
    candidates = found(text, text)
    assert all(abs(left - right) <= PER_SENTENCE for left, right in pairs(candidates))
    assert {(line, line) for line in range(60)} <= pairs(candidates)


@given(lists, lists)
@settings(max_examples=30)
def test_candidates_mirror_and_their_number_is_bounded(left: list[str], right: list[str]) -> None:
    forth, back = found("\n".join(left), "\n".join(right)), found("\n".join(right), "\n".join(left))
    assert pairs(forth) == {(one, other) for other, one in pairs(back)}
    assert len(forth) <= PER_SENTENCE * (len(left) + len(right))


@given(lists, lists)
@settings(max_examples=15)
def test_the_size_of_the_blocks_changes_nothing(left: list[str], right: list[str]) -> None:
    whole = found("\n".join(left), "\n".join(right))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "BLOCK", 3)
        parts = found("\n".join(left), "\n".join(right))
    assert pairs(whole) == pairs(parts)
    for one, other in zip(
        whole.left_standing + whole.right_standing, parts.left_standing + parts.right_standing, strict=True
    ):
        assert np.allclose(one.mean, other.mean)
        assert np.allclose(one.best, other.best)
        assert np.allclose(one.second, other.second)


def test_cancelling_is_heard() -> None:
    lines = read_lines(article("The harbour burned.", parsed=False))
    with pytest.raises(CancelledError):
        find_candidates(lines, lines, None, TermWeights.of(lines, lines), lambda: True)
