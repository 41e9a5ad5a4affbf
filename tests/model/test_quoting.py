"""Words in quotation marks."""

from __future__ import annotations

import pytest

from reader.model.quoting import quoted


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Nobody was hurt.", "“Nobody was hurt.”"),
        ("“Nobody was hurt.”", "“Nobody was hurt.”"),
        ("“Nobody was hurt,” she said. “Nobody.”", "“‘Nobody was hurt,’ she said. ‘Nobody.’”"),
        ("He spoke of “doing nothing”", "“He spoke of ‘doing nothing’”"),
        ("“This is only the beginning.", "“This is only the beginning.”"),
        ("and this the end.”", "“and this the end.”"),
        ("the company’s ship", "“the company’s ship”"),
        ('"Nobody was hurt," she said. "Nobody."', "“‘Nobody was hurt,’ she said. ‘Nobody.’”"),
        ('"Nobody was hurt."', "“Nobody was hurt.”"),
        ('the so-called ("green") line, 6" wide', '“the so-called (‘green’) line, 6" wide”'),
        ("", "“”"),
    ],
)
def test_marks_within_a_quotation_become_single_ones(words: str, shown: str) -> None:
    assert quoted(words) == shown
