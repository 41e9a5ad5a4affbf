from __future__ import annotations

import pytest

from reader.analysis.linking.terms import Line, read_lines, stem
from tests.helpers.analysed import article


def only_line(text: str, *, parsed: bool = True) -> Line:
    (line,) = read_lines(article(text, parsed=parsed))
    return line


def test_a_line_keeps_content_words_in_order_and_drops_the_rest() -> None:
    line = only_line("The mayor of Ostby has closed the old harbour.")
    assert line.terms == tuple(stem(word) for word in ("mayor", "Ostby", "close", "old", "harbour"))
    assert "the" in line.words
    assert "." not in line.words


def test_names_are_capitalised_words_inside_the_sentence() -> None:
    line = only_line("Police in Ostby questioned Ann Berg.")
    assert line.names == {stem(name) for name in ("Ostby", "Ann", "Berg")}


def test_quoted_words_are_known_by_their_places() -> None:
    line = only_line("The “old harbour” was closed, she said, “for good.”")
    assert [line.words[start:end] for start, end in line.quotations] == [("old", "harbour"), ("for", "good")]
    assert stem("harbour") in line.quoted
    assert stem("close") not in line.quoted


def test_a_quotation_over_two_sentences_counts_in_both() -> None:
    first, second = read_lines(article("She said: “The harbour is shut. The bridge is open.”"))
    assert first.quotations
    assert second.quotations == ((0, 4),)


def test_the_parse_tells_who_governs_whom_also_across_a_preposition() -> None:
    line = only_line("The council approved the plan for a bridge.")
    assert (stem("approve"), stem("council")) in line.edges
    assert (stem("approve"), stem("plan")) in line.edges
    assert only_line("The council approved the plan.", parsed=False).edges == frozenset()


def test_values_of_the_sentence_come_with_it() -> None:
    one, two = read_lines(article("It cost $3 million. Nine boats sank on May 3."))
    assert [value.unit for value in one.values] == ["USD"]
    assert len(two.values) == 2


def test_lines_leave_out_furniture_and_sentences_without_content() -> None:
    text = "The harbour is shut.\nIs it?\nCopyright 2031 The Courier."
    found = read_lines(article(text, furniture=["Copyright 2031 The Courier."]))
    assert [line.words[1] for line in found] == ["harbour"]
    assert found[0].place == 0


@pytest.mark.parametrize("text", ["", "...", "the of and"])
def test_a_text_without_content_has_no_lines(text: str) -> None:
    assert read_lines(article(text)) == ()
