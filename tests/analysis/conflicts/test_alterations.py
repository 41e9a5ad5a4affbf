"""What one changed word between two otherwise identical sentences must and must not bring about."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from reader.analysis.conflicts.finder import find_conflicts
from reader.model.marks import Conflict, ConflictKind
from reader.resources import resource
from tests.helpers.analysed import lexicon, link, pair

SENTENCES = [
    "The storm felled {} oaks in the park behind the old mill.",
    "A spokesman for the port said {} tonnes of grain had been lost.",
    "Flight {} left the island shortly before the storm.",
    "The mill made a profit of ${} million in the last season.",
    "In all, {} percent of the oaks in the park behind the mill are sick.",
    "“We counted {} boats in the harbour that night,” the pilot said.",
]
DENIABLE = [
    ("The council {} the plan for a new bridge.", "approved", "did not approve", "didn't approve", "never approved"),
    ("Rehn {} in the harbour on the night of the storm.", "was", "was not", "wasn’t", "was never"),
    ("The ferry company {} the tickets, its owner said.", "will pay", "will not pay", "won't pay", "cannot pay"),
    ("The pilots {} told of the fog by the port.", "had been", "had not been", "hadn't been", "had never been"),
    ("“The bridge {} safe for lorries,” the builder told the council.", "is", "is not", "isn't", "is no longer"),
    ("The guild {} evidence of a leak in the old dam.", "has", "has no", "does not have", "has never had"),
]  # fmt: skip
NAMES = ["Anna Rehn", "Jonas Okafor", "Mette Lund", "Ibrahim Sahin", "Clara Novak"]
SPOKEN = [
    "“The dam will hold until the spring,” {} told the council on Monday.",
    "{} said that the dam would hold until the spring.",
    "According to {}, the dam will hold until the spring.",
    "The report on the dam was written by {} in the spring.",
]


def found(left: str, right: str, *, parsed: bool = True) -> list[Conflict]:
    ends = pair(left, right, parsed=parsed)
    return list(find_conflicts(*ends, link(*ends), lexicon()))


def kinds(left: str, right: str) -> set[ConflictKind]:
    return {conflict.kind for conflict in found(left, right)}


@given(st.sampled_from(SENTENCES), st.one_of(st.integers(2, 998), st.integers(1_000, 98_765)), st.data())
@settings(max_examples=60)
def test_one_changed_digit_is_always_flagged(sentence: str, number: int, data: st.DataObject) -> None:
    digits = f"{number:,}"
    place = data.draw(st.sampled_from([at for at, sign in enumerate(digits) if sign != ","]))
    digit = data.draw(st.sampled_from("123456789"))
    other = digits[:place] + digit + digits[place + 1 :]
    assume(other != digits and int(other.replace(",", "")) > 1)
    assert kinds(sentence.format(digits), sentence.format(other)) == {ConflictKind.NUMBER}


@pytest.mark.parametrize(
    ("sentence", "plain", "denied"), [(row[0], row[1], form) for row in DENIABLE for form in row[2:]]
)
def test_one_not_more_is_always_flagged(sentence: str, plain: str, denied: str) -> None:
    conflicts = found(sentence.format(plain), sentence.format(denied))
    assert [conflict.kind for conflict in conflicts] == [ConflictKind.NEGATION]
    assert " against " in conflicts[0].reason


@given(st.sampled_from(SPOKEN), st.permutations(NAMES))
@settings(max_examples=40)
def test_one_swapped_speaker_is_always_flagged(sentence: str, names: list[str]) -> None:
    (conflict,) = found(sentence.format(names[0]), sentence.format(names[1]))
    assert conflict.kind is ConflictKind.NAME
    assert conflict.reason == f"{names[0]} against {names[1]}"


def test_two_people_who_change_places_are_flagged() -> None:
    left, right = "Anna Rehn said that Mette Lund had lied.", "Mette Lund said that Anna Rehn had lied."
    assert [conflict.kind for conflict in found(left, right)] == [ConflictKind.NAME, ConflictKind.NAME]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (SENTENCES[0].format(640), SENTENCES[0].format(460), ConflictKind.NUMBER),
        (DENIABLE[0][0].format("approved"), DENIABLE[0][0].format("never approved"), ConflictKind.NEGATION),
        (SPOKEN[1].format(NAMES[0]), SPOKEN[1].format(NAMES[1]), ConflictKind.NAME),
    ],
)
def test_alterations_are_found_without_a_parse_too(left: str, right: str, kind: ConflictKind) -> None:
    assert [conflict.kind for conflict in found(left, right, parsed=False)] == [kind]


@pytest.mark.parametrize(
    ("one", "other"),
    [("1,200", "1,209"), ("about 3,000", "about 3,100"), ("$450,000", "$450,400"), ("80,000", "80,003")],
)
def test_a_digit_counts_in_a_round_figure_too(one: str, other: str) -> None:
    sentence = "The guild says that {} went to the builders of the dam."
    assert kinds(sentence.format(one), sentence.format(other)) == {ConflictKind.NUMBER}


def test_one_of_two_names_in_a_row_counts_and_their_order_does_not() -> None:
    left = "Anna Rehn and Jonas Okafor founded the guild in the old mill."
    (conflict,) = found(left, "Mette Lund and Jonas Okafor founded the guild in the old mill.")
    assert conflict.reason == "Anna Rehn against Mette Lund"
    assert found(left, "Jonas Okafor and Anna Rehn founded the guild in the old mill.") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("in 2016", "in 2116"), ("on July 13", "on July 93"), ("by 48 to 33 votes", "by 48 to 38 votes"),
     ("in May 1998", "in May 1988"), ("at 10:52 p.m.", "at 10:92 p.m."), ("on Route 6", "on Route 7")],
)  # fmt: skip
def test_a_digit_counts_although_it_makes_no_date_or_a_name(one: str, other: str) -> None:
    sentence = "The council of the town voted {} for a new bridge."
    assert len(found(sentence.format(one), sentence.format(other))) == 1


def test_a_digit_inside_a_name_counts_too() -> None:
    (conflict,) = found("Flight 19 left the island before noon.", "Flight 18 left the island before noon.")
    assert conflict.reason == "19 against 18"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The storm felled about 2,000 oaks in the park.", "The storm felled 2,013 oaks in the park."),
        ("The mill lost $1.5 million in the storm last week.", "The mill lost $1,500,000 in the storm last week."),
        ("The wall of the dam is 2 km long and old.", "The wall of the dam is 2,000 metres long and old."),
        ("The ferry sank twelve miles off the coast.", "The ferry sank 12 miles off the coast."),
        ("The ferry company began to sell tickets.", "The ferry company started to sell tickets."),
        ("Not only the pilots left the port that night.", "The pilots left the port that night."),
        ("The storm felled no fewer than 20 oaks there.", "The storm felled at least 20 oaks there."),
        ("The council of the U.N. met in the town hall.", "The council of the United Nations met in the town hall."),
        ("Anna Rehn told the council about the old dam.", "Rehn told the council about the old dam."),
        ("Mr. Rehn told the council about the old dam.", "Jonas Rehn told the council about the old dam."),
        ("Mayor Rehn told the council about the old dam.", "Jonas Rehn told the council about the old dam."),
        ("The council will meet again by Fri. at noon.", "The council will meet again by Friday at noon."),
        ("The guild cancelled the talks with the port.", "The guild called off the talks with the port."),
        ("The boats left at around 10:50 p.m. with the tide.", "The boats left at 10:52 p.m. with the tide."),
        ("The dam is not unsafe, the builder told them.", "The dam is safe, the builder told them."),
        ("Rehn and Lund told the council about the dam.", "Lund and Rehn told the council about the dam."),
        ("In the north of the park the river rose.", "In the south of the park the river fell."),
        ("The men and the women left the port at once.", "The women and the men left the port at once."),
        ("The guard said that the dam is not closed.", "The guard said that the dam is open."),
    ],
)  # fmt: skip
def test_rounding_units_synonyms_and_short_names_are_never_flagged(left: str, right: str) -> None:
    assert found(left, right) == []


CONTRARIES = tomllib.loads(resource("lexicon/en/acts.toml").read_text(encoding="utf-8"))["contrary"]


@pytest.mark.parametrize(("one", "other"), CONTRARIES)
def test_one_word_turned_into_its_contrary_is_flagged(one: str, other: str) -> None:
    sentence = "In the park behind the old mill the pilots spoke of {} guards of the port."
    assert kinds(sentence.format(one), sentence.format(other)) == {ConflictKind.NEGATION}
    assert kinds(sentence.format(other), sentence.format(one)) == {ConflictKind.NEGATION}


def test_two_contraries_or_a_contrary_of_somebody_else_are_another_story() -> None:
    assert found("Anna Rehn supports the plan for the dam.", "Jonas Okafor opposes the plan for the dam.") == []
    assert found("The guild lost the morning race on the lake.", "The guild won the evening race on the lake.") == []


@given(st.sampled_from(SENTENCES + SPOKEN), st.integers(2, 998))
@settings(max_examples=30)
def test_the_same_words_twice_are_never_flagged(sentence: str, number: int) -> None:
    words = sentence.format(number if sentence in SENTENCES else NAMES[number % len(NAMES)])
    assert found(words, words) == []


@given(st.sampled_from(SENTENCES), st.integers(2, 998), st.integers(2, 998))
@settings(max_examples=30)
def test_altered_details_mirror(sentence: str, one: int, other: int) -> None:
    forth, back = (found(sentence.format(a), sentence.format(b)) for a, b in ((one, other), (other, one)))
    assert [(c.kind, c.left, c.right) for c in forth] == [(c.kind, c.right, c.left) for c in back]
