"""Words that all exports have in common."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.wording import (
    BY_WORDS,
    CONFLICT_WORDS,
    STATUS_MEANINGS,
    STATUS_SIGNS,
    STATUS_WORDS,
    clean,
    count,
    day,
    flag_meanings,
    quoted,
)
from reader.model.marks import ConflictKind, Status


def test_every_kind_has_its_word() -> None:
    for words in (STATUS_WORDS, STATUS_SIGNS, STATUS_MEANINGS, BY_WORDS):
        assert set(words) == set(Status)
    assert set(CONFLICT_WORDS) == set(ConflictKind)


def test_statuses_differ_by_sign() -> None:
    assert len(set(STATUS_SIGNS.values())) == len(Status)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\tand  spaces ", "two lines and spaces"),
        ("esc\x1b[31m", "esc[31m"),
        ("name\u202egpj.exe", "namegpj.exe"),
        ("no\u00a0break", "no break"),
        ("half \udce9", "half \N{REPLACEMENT CHARACTER}"),
        ("family 👩‍👧", "family 👩‍👧"),
        ("Ω ő 漢字", "Ω ő 漢字"),
    ],
)
def test_text_is_shown_not_obeyed(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(st.text())
def test_clean_text_is_one_line_without_control_characters_and_stays_clean(text: str) -> None:
    shown = clean(text)
    assert clean(shown) == shown
    assert not [sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cs", "Zl", "Zp"}]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nwords", "“two words”"),
        ("“words”", "“words”"),
        ('"words"', "“words”"),
        ("“a” and b", "“‘a’ and b”"),
        ("", "“”"),
    ],
)
def test_quotation_marks_are_set_once(text: str, shown: str) -> None:
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("2031-03-12", "12 March 2031"),
        ("2031-12-01T10:00:00+02:00", "1 December 2031"),
        ("yesterday", "yesterday"),
        ("2031-99-99", "2031-99-99"),
    ],
)
def test_day_is_told_as_people_write_it(iso: str, shown: str) -> None:
    assert day(iso) == shown


def test_numbers_agree_with_their_nouns() -> None:
    assert count(1, "claim") == "1 claim"
    assert count(0, "claim") == "0 claims"
    assert count(1200, "match", "matches") == "1,200 matches"


def test_flags_are_explained_without_a_word_on_truth() -> None:
    told = " ".join(flag_meanings())
    assert told.startswith("! Disputed: ")
    assert "? Unverified: " in told
    assert not {"true", "false", "fake", "lie"} & set(told.lower().split())
