"""Text is normalised once; what comes out is safe to count in."""

from __future__ import annotations

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.text import normalise, normalise_line, paragraphs

# letters, spaces and breaks of all kinds, joiners, marks, halves of characters
ROUGH = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "ae \t\n\r\v\f\x85\u2028\u2029\u00a0\u2009\u00ad\u200b\u200c\u200d\u202e\ufeff\u0301\u0327\0\ud800"
        ),
    )
)
PROSE = (
    "The harbour of Port Ellery was closed on Monday after a crane had fallen onto the quay, the harbour office said. "
    "Nobody was hurt, and the well-known ferry to Sund Narrows will sail from the fish dock until the crane is gone."
)


@given(ROUGH)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once


@given(ROUGH)
def test_what_comes_out_is_plain(text: str) -> None:
    out = normalise(text)
    assert out == unicodedata.normalize("NFC", out)
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in out.replace("\n", ""))
    assert all(line == line.strip(" ") and line and "  " not in line for line in out.split("\n") if out)
    out.encode("utf-8")


@given(ROUGH)
def test_a_line_is_one_line(text: str) -> None:
    assert "\n" not in normalise_line(text)


@pytest.mark.parametrize("mark", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029", "\n\n\n", "\r\n \t\r\n"])
def test_every_line_break_becomes_one_line_feed(mark: str) -> None:
    assert normalise(f"one{mark}two") == "one\ntwo"


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2003", "\u202f", "\u3000", "   ", "\u2009 "])
def test_every_space_becomes_a_plain_one(space: str) -> None:
    assert normalise(f"12{space}000") == "12 000"


@pytest.mark.parametrize(
    "junk", ["\0", "\x07", "\u00ad", "\u200b", "\ufeff", "\u202e", "\u2066", "\U000e0041", "\ud83d"]
)
def test_what_nobody_sees_is_removed(junk: str) -> None:
    assert normalise(f"min{junk}ister") == "minister"


def test_quotation_marks_stay_as_they_are() -> None:
    marks = "“a” ‘b’ \"c\" 'd' «e» „f“ ‹g› `h´ it’s"
    assert normalise(marks) == marks


def test_letters_are_composed() -> None:
    assert normalise("cafe\u0301") == "café"


def test_joiner_stays_inside_an_emoji_and_falls_between_latin_letters() -> None:
    assert normalise("👩\u200d🚒 a\u200db") == "👩\u200d🚒 ab"


@pytest.mark.parametrize("width", [60, 66, 72, 79])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_lines_are_joined(width: int, end: str) -> None:
    wrapped = [textwrap.fill(PROSE, width), textwrap.fill(PROSE[::-1].title()[::-1], width)]
    text = f"{end}{end}".join(paragraph.replace("\n", end) for paragraph in wrapped)
    assert paragraphs(text)[0] == PROSE
    assert len(paragraphs(text)) == 2


def test_short_lines_above_a_wrapped_story_stay_lines() -> None:
    text = "Harbour closed\nBy Ines Harrowgate\n8 October 2024\n\n" + textwrap.fill(PROSE, 70) + "\n"
    assert paragraphs(text) == ["Harbour closed", "By Ines Harrowgate", "8 October 2024", PROSE]


def test_one_paragraph_on_each_line_stays_so() -> None:
    text = f"{PROSE}\nHe said no.\n{PROSE}\n“We will see,” she said.\n{PROSE}"
    assert paragraphs(text) == text.split("\n")


def test_short_sentences_on_lines_of_their_own_are_not_joined() -> None:
    lines = [f"The office said on day {number} that nothing at all had changed there." for number in range(9)]
    assert paragraphs("\n".join(lines)) == lines


@given(ROUGH)
def test_paragraphs_are_normalised_lines(text: str) -> None:
    for paragraph in paragraphs(text):
        assert paragraph
        assert normalise(paragraph) == paragraph


def test_ligatures_of_copied_print_become_letters() -> None:
    assert normalise("ﬁre oﬃcials eﬀort ﬂoor baﬄed ﬅ ﬆ") == "fire officials effort floor baffled st st"


@pytest.mark.parametrize(
    "code",
    [
        *(0x00, 0x08, 0x0E, 0x1F, 0x7F, 0x80, 0x9F, 0xAD, 0x200B, 0x202A, 0x202E, 0x2066),
        *(0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFE, 0x10FFFF, 0xE0000, 0xE007F),
    ],
)
def test_every_sign_at_the_borders_of_what_nobody_sees_is_removed(code: int) -> None:
    assert normalise(f"a{chr(code)}b") == "ab"


@pytest.mark.parametrize("code", [0x09, 0xA0, 0x1680, 0x2000, 0x200A, 0x202F, 0x205F, 0x3000])
def test_every_width_of_space_is_one_plain_space(code: int) -> None:
    assert normalise(f"a{chr(code)}b") == normalise(f"a {chr(code)} b") == "a b"


@pytest.mark.parametrize(
    "code", [0x21, 0x7E, 0xA1, 0x2010, 0x2027, 0x2030, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xE0100]
)
def test_neighbours_of_those_stay(code: int) -> None:
    assert normalise(f"a{chr(code)}b") == f"a{chr(code)}b"


@pytest.mark.parametrize("code", [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029])
def test_every_line_break_is_a_line_feed(code: int) -> None:
    assert normalise(f"a{chr(code)}b") == "a\nb"
