from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.quotations import find_quotations
from reader.model.document import Block, BlockKind
from reader.model.span import Span


def blocks_of(text: str, *, furniture: frozenset[int] = frozenset()) -> list[Block]:
    blocks, start = [], 0
    for index, line in enumerate(text.split("\n")):
        kind = BlockKind.FURNITURE if index in furniture else BlockKind.PARAGRAPH
        blocks.append(Block(Span(start, start + len(line)), kind))
        start += len(line) + 1
    return blocks


def inner(text: str) -> list[str]:
    return [quotation.inner.text(text) for quotation in find_quotations(text, blocks_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We won,” she said. “We did.”", ["We won,", "We did."]),
        ('"We won," she said. "We did."', ["We won,", "We did."]),
        ('She said: “We won." Then “we left”.', ["We won.", "we left"]),
        ("«We won», she said.", ["We won"]),
        ("„We won“, she said, „twice“.", ["We won", "twice"]),
        ("‘We won,’ she said; the mayor’s office didn’t.", ["We won,"]),
        ("'We won,' she said; the mayor's office didn't.", ["We won,"]),
        ("“He told me ‘go away’ and left,” she said.", ["He told me ‘go away’ and left,"]),
        ('"He told me to \'go away,\' " she said. "Twice."', ["He told me to 'go away,' ", "Twice."]),
        ("‘He told me “go away” and left,’ she said.", ["He told me “go away” and left,"]),
        ("“First. Second! Third?” she asked.", ["First. Second! Third?"]),
        ("”We won,” she said.", ["We won,"]),
        ("“We won,“ she said. “Twice.“", ["We won,", "Twice."]),
        ('On "The Hour"on Monday, "twice".', ["The Hour", "twice"]),
        ("The “treaty”—a “lie”—held.", ["treaty", "lie"]),
        ("‘The workers’ rights are safe,’ he said.", ["The workers’ rights are safe,"]),
        ("''We won,'' she said; ``twice'', they say.", ["We won,", "twice"]),
        ('She wrote " and left "quickly" then.', ["quickly"]),
        ("They said:“We won.” The (“old”) mayor and a/“new” one left.", ["We won.", "old", "new"]),
        ("It happened in the '90s, in the workers' canteen.", []),
        ("Tell ’em, ’til the boys’ team wins.", []),
        ('A 6\'2" man and a 27" screen.', []),
        ("The dogs' owners, the cats' owners.", []),
        ('""', []),
        ("", []),
    ],
)
def test_marks_are_paired(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


def test_a_forgotten_closing_mark_holds_to_the_end_of_the_sentence() -> None:
    assert inner('He said, "The road is closed. Police were there.') == ["The road is closed."]
    assert inner("He said “the road is closed\nPolice were there.”") == ["the road is closed"]


def test_a_second_opening_mark_ends_the_one_left_open() -> None:
    assert inner("“We won. “We lost,” they said.") == ["We won.", "We lost,"]


def test_a_long_speech_goes_on_where_the_next_paragraph_opens_again() -> None:
    text = "“We won. We won twice.\n“We will win again,” she said."
    first, second = find_quotations(text, blocks_of(text))
    assert first.inner.text(text) == "We won. We won twice."
    assert first.continues
    assert second.inner.text(text) == "We will win again,"
    assert not second.continues


def test_furniture_between_the_paragraphs_of_a_speech_is_passed_over() -> None:
    text = "“We won. We won twice.\nPhoto: “A crowd”\n“We will win again,” she said."
    first, second = find_quotations(text, blocks_of(text, furniture=frozenset({1})))
    assert first.continues
    assert second.inner.text(text) == "We will win again,"


@given(st.text(alphabet="ab .,\n\"'“”‘’«»„", max_size=80))
def test_quotations_keep_order_and_stay_in_their_paragraph(text: str) -> None:
    found = find_quotations(text, blocks_of(text))
    for one, two in pairwise(found):
        assert one.span.end <= two.span.start
    for quotation in found:
        assert quotation.span.covers(quotation.inner)
        assert len(quotation.inner) > 0
        assert "\n" not in quotation.span.text(text)
