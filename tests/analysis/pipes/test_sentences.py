from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.pipes.sentences import mark_sentence_starts, sentence_starts

NLP = spacy.blank("en")


def _sentences(text: str) -> list[str]:
    return [sentence.text.strip() for sentence in mark_sentence_starts(NLP(text)).sents]


@pytest.mark.parametrize(
    "text",
    [
        "She met Gen. Ana Soto and Sen. J. B. Marsh.",
        "J. K. Brandt and T.R. Vale sang in the U.S. Senate.",
        "The U.S. Navy and U.N. Council agreed.",
        "The firm paid $3.5 million to Acme Inc. Chief Executive Ida Holm.",
        "He lived on St. Anne Street near Mt. Hood and Ft. Worth.",
        "It ranked No. 5 on Oct. 23 under Art. 51 on p. 12.",
        "They met at 5 p.m. Tuesday in Portland, Ore. Mayor Dee Lund came.",
        "In Hale v. Marsh, i.e. Case A, the court ruled.",
        "“Why now?” Jane Holm asked.",
        "“Stop!” Mr. Lund shouted.",
        "“Did he lie?” the mayor said.",
        "He sang ... Then stopped it did not: he sang … and sang.".replace("Then", "then"),
        "1. The first item",
        'She met Gen. "Iron Ida" Holm and Sen. (then Rep.) Marsh.',
        "Col. (ret.) Ida Holm spoke.",
        "Read it at news.example.org or call 555.123.",
        "“I think ... I am sure,” he said.",
        "Two Ships Leave U.S. After Long Strike Over Pay",
        "Polls closed at 8 p.m. Eastern and at 9 p.m. Moscow time on March 3.",
        "At 5 p.m. Lund resigned.",
        "The boat was 5 ft. 3 in. long.",
        "It is a lie,” she said.”—from the letter",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert _sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("“We lost. We wept.” She sat.", ["“We lost.", "We wept.”", "She sat."]),
        ('"We lost." "We wept." She sat.', ['"We lost."', '"We wept."', "She sat."]),
        ("He left (for now.) She stayed.", ["He left (for now.)", "She stayed."]),
        ("He left. (She stayed.) They ate.", ["He left.", "(She stayed.)", "They ate."]),
        ("He left. “She stayed,” it said.", ["He left.", "“She stayed,” it said."]),
        ("He left.She stayed.", ["He left.", "She stayed."]),
        ("It rose 3.5. Then it fell.", ["It rose 3.5.", "Then it fell."]),
        ("They work for Acme Inc. The firm is old.", ["They work for Acme Inc.", "The firm is old."]),
        ("She moved to the U.S. In May she left.", ["She moved to the U.S.", "In May she left."]),
        ("They met at 5 p.m. The mayor came.", ["They met at 5 p.m.", "The mayor came."]),
        ("They met at 5 p.m. Lund came late.", ["They met at 5 p.m.", "Lund came late."]),
        ("At 5 p.m. Lund came. He sat.", ["At 5 p.m. Lund came.", "He sat."]),
        ("She left for the U.S. Mr. Lund stayed.", ["She left for the U.S.", "Mr. Lund stayed."]),
        ("She left for the U.S. Among others, Lund stayed.", ["She left for the U.S.", "Among others, Lund stayed."]),
        ("He asked: “Why?” Nobody answered.", ["He asked: “Why?”", "Nobody answered."]),
        ('He asked, "Why?" Lund replied, "Because."', ['He asked, "Why?"', 'Lund replied, "Because."']),
        ("“Who? Why?” Jane Holm asked.", ["“Who?", "Why?” Jane Holm asked."]),
        ("“It is done.”—Ida Holm. She left.", ["“It is done.”—Ida Holm.", "She left."]),
        ("It was cold in Jan. The river froze.", ["It was cold in Jan.", "The river froze."]),
        ("Wait… What? No! Yes.", ["Wait…", "What?", "No!", "Yes."]),
        ("It ended... Nobody knew.", ["It ended...", "Nobody knew."]),
        ("It sold well. iPhones did too.", ["It sold well.", "iPhones did too."]),
        ("He fled. 20 others stayed.", ["He fled.", "20 others stayed."]),
        ("He spoke. $5 was paid.", ["He spoke.", "$5 was paid."]),
        ("A headline without a stop\nThe story.", ["A headline without a stop", "The story."]),
        ('He spoke of “reform.” The crowd left. "', ["He spoke of “reform.”", 'The crowd left. "']),
        ("He voted no. Others voted yes.", ["He voted no.", "Others voted yes."]),
    ],
)
def test_sentences_are_divided(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_typewriter_and_printed_quotation_marks_divide_alike() -> None:
    typed = '"It\'s over. We lost," she said. \'Really?\' he asked. "Yes." They left.'
    printed = "“It’s over. We lost,” she said. ‘Really?’ he asked. “Yes.” They left."
    assert [len(sentence) for sentence in _sentences(typed)] == [len(sentence) for sentence in _sentences(printed)]


def test_white_space_in_front_belongs_to_the_first_sentence() -> None:
    doc = mark_sentence_starts(NLP("  \n He left. She stayed."))
    assert [token.is_sent_start for token in doc if token.is_space] == [True]
    assert [sentence.text for sentence in doc.sents] == ["  \n He left.", "She stayed."]


@given(st.lists(st.tuples(st.sampled_from([*'aB."”“()?!\n1… ', "Mr", "U.S", "The", "said"]), st.booleans())))
def test_any_words_have_a_first_sentence_and_a_decision_each(pairs: list[tuple[str, bool]]) -> None:
    starts = sentence_starts([word for word, _ in pairs], [space for _, space in pairs])
    assert len(starts) == len(pairs)
    assert not starts or starts[0]


@pytest.mark.timeout(20)
@pytest.mark.parametrize("word", [")", '"', "(", ".", "I", "“"])
def test_many_equal_marks_take_time_in_proportion(word: str) -> None:
    many = [word] * 200_000
    assert sentence_starts(many, [False] * len(many))[0]


@pytest.mark.timeout(20)
def test_many_questions_take_time_in_proportion() -> None:
    many = ["Who", "?", "”", "Lund", "asked"] * 40_000
    assert sentence_starts(many, [False, False, True, True, True] * 40_000)[0]


def test_what_is_longer_than_any_sentence_is_divided_at_a_comma() -> None:
    names = ["Ida", "Holm", ","] * 60
    starts = sentence_starts(names, [True] * len(names))
    assert [position for position, begins in enumerate(starts) if begins] == [0, 150]


def test_words_without_end_are_divided() -> None:
    starts = sentence_starts(["Ida"] * 1000, [True] * 1000)
    assert [position for position, begins in enumerate(starts) if begins] == [0, 200, 400, 600, 800]
