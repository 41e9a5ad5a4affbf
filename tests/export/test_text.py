"""The comparison in the terminal."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.text import WIDTH, comparison_text
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document, joined
from tests.helpers.ferry import ferry

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def _flat(text: str) -> str:
    return " ".join(text.split())


def test_claims_of_both_articles_that_tell_the_same_name_each_other() -> None:
    told = comparison_text(ferry())
    assert told.count("See also") == 2
    second, third = (told.split(f"  {number} !")[1].split("\n\n")[0] for number in (2, 3))
    assert "See also        claim 3" in second
    assert "See also        claim 2" in third


def test_both_articles_are_introduced() -> None:
    text = comparison_text(ferry())
    assert "LEFT   Ferry operator knew of engine fault, crew member says" in text
    assert "Harbour Post · Ana Petrov · 12 March 2031 · 129 words · harbour-post.txt" in text
    assert "Island Wire · 13 March 2031 · 122 words · island-wire.txt" in text


def test_summary_counts_what_was_found() -> None:
    text = _flat(comparison_text(ferry()))
    assert "5 pairs of passages match (1 by a shared quotation), 1 more is related." in text
    assert "1 detail differs between them." in text
    assert "4 claims stand disputed or unverified." in text


def test_flagged_claim_is_told_with_its_sign_reason_source_and_places() -> None:
    text = _flat(comparison_text(ferry()))
    assert "2 ! disputed, also unverified, left 5" in text
    assert "“the operator had known of a fault in the starboard engine for three weeks”" in text
    assert "Said by A member of the crew, who asked not to be named Reason" in text
    assert "Reason Blue Line rejected it, and the Harbour Post could not independently verify it." in text
    assert "Evidence “The Harbour Post could not independently verify the account.” (left 6)" in text
    assert "Other article “the company was aware of a problem for weeks” (right 6)" in text


def test_status_differs_by_sign_as_well_as_word() -> None:
    assert "4 ? unverified, right 9" in comparison_text(ferry())


def test_attributed_and_confirmed_claims_are_counted_only() -> None:
    text = comparison_text(ferry())
    assert "Not listed: 1 attributed claim and 1 confirmed claim." in text
    assert "it has begun an inquiry” (" not in text


def test_conflict_shows_both_passages() -> None:
    text = _flat(comparison_text(ferry()))
    assert "212 against 208 (number) left 3 “The Norsund ferry" in text
    assert "right 3 “which struck rocks off Velmar with 208 people on board.”" in text


def test_quotations_are_told_with_their_speakers() -> None:
    text = _flat(comparison_text(ferry()))
    assert (
        "complete and open to the inspectors” (left 8) Said by Marta Lind Other article quoted, cut differently" in text
    )
    assert "“Our maintenance records are complete,” (right 4)" in text


def test_sources_and_rejections_in_another_sentence_tell_where() -> None:
    text = _flat(comparison_text(ferry()))
    assert "Rejected by The operator of the ferry Norsund (right 3)" in text
    assert "Key words “denied” (right 3)" in text


def test_quotation_is_not_quoted_twice() -> None:
    assert "““" not in comparison_text(ferry())


def test_lines_fit_the_terminal() -> None:
    assert max(map(len, comparison_text(ferry()).splitlines())) <= WIDTH


def test_different_events_are_told_honestly() -> None:
    text = comparison_text(comparison("One thing.", "Another.", same_event=False))
    assert "do not seem to be about the same event" in text
    assert "0 pairs" not in text


def test_notes_of_the_analysis_are_shown() -> None:
    text = comparison_text(comparison("a", "b", notes=["The sentence model is missing."]))
    assert "Note: The sentence model is missing." in text


def test_nothing_is_said_to_be_false() -> None:
    words = set(comparison_text(ferry()).lower().split())
    assert not words & {"false", "fake", "lie", "lied", "untrue"}


def test_empty_articles_are_told_too() -> None:
    text = comparison_text(comparison(document("", name="a"), document("", name="b")))
    assert "(no text)" in text
    assert "0 words" in text


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x9b31m", "\a", "\u202egpj.exe", "\x00", "\u2028", "\udcff"])
def test_text_from_strangers_cannot_steer_the_terminal(hostile: str) -> None:
    whole = comparison(
        document(f"Title {hostile} here\nbody", name=f"name{hostile}.txt", titled=True, outlet=hostile),
        document(f"claim {hostile} words"),
        joined("body", f"claim {hostile} words", shared=(hostile,)),
        claimed(RIGHT, f"claim {hostile} words", Status.DISPUTED, reason=f"because {hostile}"),
        notes=[hostile],
    )
    text = comparison_text(whole)
    assert all(character.isprintable() or character == "\n" for character in text)
    text.encode("utf-8")


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_told_on_printable_lines(left: str, right: str) -> None:
    one = document(left.replace("\n", " "), name=right)
    other = document(right.replace("\n", " "), name=left)
    told = comparison_text(comparison(one, other))
    assert not [sign for sign in told if unicodedata.category(sign) in {"Cc", "Cs"} and sign != "\n"]
