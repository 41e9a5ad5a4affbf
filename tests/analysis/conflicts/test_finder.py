from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.conflicts.finder import find_conflicts
from reader.model.marks import Conflict, ConflictKind, Entity, LinkKind
from tests.helpers.analysed import lexicon, link, pair
from tests.helpers.builders import span_of


def conflicts(left: str, right: str, *, kind: LinkKind = LinkKind.SAME, parsed: bool = True) -> list[Conflict]:
    ends = pair(left, right, parsed=parsed)
    return list(find_conflicts(*ends, link(*ends, kind), lexicon()))


def reasons(left: str, right: str) -> list[tuple[ConflictKind, str]]:
    return [(conflict.kind, conflict.reason) for conflict in conflicts(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "kind", "reason"),
    [
        (
            "A magnitude 3.0 earthquake shook the town of Ostby on Monday.",
            "On Monday a magnitude 3.4 quake shook the town of Ostby.",
            ConflictKind.NUMBER,
            "3.0 against 3.4",
        ),
        (
            "Police arrested two brothers near the bridge.",
            "Three brothers were arrested near the bridge, police said.",
            ConflictKind.NUMBER,
            "two against Three",
        ),
        (
            "The shed held 640 tonnes of grain, the port said.",
            "According to the port, the shed held 460 tonnes of grain.",
            ConflictKind.NUMBER,
            "640 tonnes against 460 tonnes",
        ),
        (
            "The ferry sank on May 3 near the lighthouse.",
            "The ferry sank near the lighthouse on May 4.",
            ConflictKind.DATE,
            "May 3 against May 4",
        ),
        (
            "Holm announced on Tuesday that she will step down on Wednesday.",
            "The head of the port, Ann Holm, resigned on Tuesday after months of trouble.",
            ConflictKind.DATE,
            "Wednesday against Tuesday",
        ),
        (
            "They hid taxes on hundreds of millions of dollars, the port said.",
            "The port says that they hid millions of dollars of taxes.",
            ConflictKind.NUMBER,
            "hundreds of millions of dollars against millions of dollars",
        ),
        (
            "One dead after fire at the mill on the river",
            "A fire at the mill killed at least three guards, officials said.",
            ConflictKind.NUMBER,
            "One against at least three",
        ),
        (
            "A guard was killed in the fire at the mill.",
            "The fire in the mill killed two guards.",
            ConflictKind.NUMBER,
            "A guard against two",
        ),
        (
            "The council did not approve the plan for a new bridge.",
            "The council approved the plan for a new bridge.",
            ConflictKind.NEGATION,
            "“did not approve” against “approved”",
        ),
        (
            "On Friday the council approved the plan for a new bridge over the river.",
            "The plan for a new bridge was opposed by many, and the council rejected the plan.",
            ConflictKind.NEGATION,
            "“approved” against “rejected”",
        ),
        (
            "Rehn said he never received money from the guild during the flood.",
            "A report says that Rehn received money from the guild.",
            ConflictKind.NEGATION,
            "“never received” against “received”",
        ),
        (
            "“We will rebuild the old bridge before the winter comes,” the mayor said.",
            "“We will repair the old bridge before the winter comes,” said Ann Berg.",
            ConflictKind.QUOTATION,
            "“rebuild” against “repair”",
        ),
        (
            "“Many of us, the other pilots, looked up to her,” said Ann Berg.",
            "“Many of us younger pilots looked up to her,” said Ann Berg at the port.",
            ConflictKind.QUOTATION,
            "“the other” against “younger”",
        ),
        (
            "“We will never leave the bridge to these people,” the mayor said.",
            "“We will never leave the bridge to these bandits,” said Ann Berg.",
            ConflictKind.QUOTATION,
            "“people” against “bandits”",
        ),
        (
            "The plan was approved, the mayor said.",
            "The council did not approve the plan.",
            ConflictKind.NEGATION,
            "“was approved” against “did not approve”",
        ),
        (
            "The mayor is not under investigation, her lawyer said.",
            "On Monday the prosecutor said the mayor is under investigation.",
            ConflictKind.NEGATION,
            "“is not under investigation” against “is under investigation”",
        ),
        (
            "Sales of fish rose last year.",
            "Sales of fish fell last year, the guild said.",
            ConflictKind.NEGATION,
            "“rose” against “fell”",
        ),
        (
            "On Monday the court acquitted the pilot.",
            "The court convicted the pilot.",
            ConflictKind.NEGATION,
            "“acquitted” against “convicted”",
        ),
    ],
)
def test_a_detail_told_differently_is_reported(left: str, right: str, kind: ConflictKind, reason: str) -> None:
    assert reasons(left, right) == [(kind, reason)]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("Levels fell 50 metres.", "Levels fell more than 50 metres.", "50 metres against more than 50 metres"),
        ("She was named judge in 2010.", "She was named judge in January 2011.", "2010 against January 2011"),
    ],
)  # fmt: skip
def test_a_limit_is_not_the_figure_and_a_month_not_another_year(left: str, right: str, reason: str) -> None:
    assert [words for _, words in reasons(left, right)] == [reason]


def named(left: str, right: str, one: str, other: str, *, groups: tuple[str, str]) -> list[tuple[ConflictKind, str]]:
    ends = pair(left, right)
    marked = [
        replace(end, entities=(Entity(f"e{group}", end.side, span_of(end.text, name), "GPE", group),))
        for end, name, group in zip(ends, (one, other), groups, strict=True)
    ]
    found = find_conflicts(*marked, link(*ends), lexicon())
    return [(conflict.kind, conflict.reason) for conflict in found]


def test_two_names_in_one_role_are_a_conflict_unless_they_mean_the_same() -> None:
    left, right = (
        "Estonia proposed the resolution on fishing.",
        "The resolution on fishing was drafted after Chile left.",
    )
    assert named(left, right, "Estonia", "Chile", groups=("g1", "g2")) == []
    right = "Chile had proposed the resolution on fishing."
    assert named(left, right, "Estonia", "Chile", groups=("g1", "g2")) == [(ConflictKind.NAME, "Estonia against Chile")]
    assert named(left, right, "Estonia", "Chile", groups=("g1", "g1")) == []


@pytest.mark.parametrize("backwards", [False, True], ids=["parsed well", "hung on the later name"])
def test_one_name_more_in_a_role_is_told(*, backwards: bool) -> None:
    left, right = (
        "Estonia faces a deadline for the harbour treaty.",
        "Estonia and Chile face a deadline for the treaty.",
    )
    ends = pair(left, right)
    if backwards:
        first, _, second, verb = ends[1].doc[:4]
        second.head, second.dep_ = verb, "nsubj"
        first.head, first.dep_ = second, "conj"
    entities = [
        (Entity("e1", ends[0].side, span_of(left, "Estonia"), "GPE", "g1"),),
        tuple(Entity(f"e{group}", ends[1].side, span_of(right, name), "GPE", group)
              for name, group in (("Estonia", "g1"), ("Chile", "g2"))),
    ]  # fmt: skip
    marked = [replace(end, entities=found) for end, found in zip(ends, entities, strict=True)]
    assert [conflict.reason for conflict in find_conflicts(*marked, link(*ends), lexicon())] == [
        "Estonia against Estonia and Chile"
    ]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        ("The flood killed 12 people and wounded 40.", "At least 14 people died in it.", "12 against At least 14"),
        ("The death toll of the flood rose to 63.", "The flood has killed 58 farmers.", "63 against 58"),
        ("The guild mourned the killing of 21 pilots.", "In all, 19 pilots were killed.", "21 against 19"),
        ("The storm killed 21 of the old pilots.", "The storm killed 19 old pilots.", "21 against 19"),
        ("They killed several young Estonian pilots.", "A film shows the killing of 21 young Estonians.",
         "several young Estonian pilots against 21"),
        ("Nobody was hurt in the fire.", "Three guards were injured in the fire.", "Nobody against Three"),
        ("No one was killed in the storm.", "The storm killed two farmers.", "No one against two"),
        ("There were no deaths in the mill.", "Two people died in the mill.", "no deaths against Two"),
        ("No homes were destroyed by the flood.", "The flood destroyed 12 homes.", "No homes against 12"),
        ("Wages rose by 7.2 percent in June.", "In June wages climbed 7.5%.", "7.2 percent against 7.5%"),
        ("The old wall is 300 metres long.", "The 450-metre wall of a dam fell.", "300 metres long against 450-metre"),
        ("The mill makes 1,500 carts a day.", "In the mill 2,500 carts a day are made.", "1,500 against 2,500"),
        ("The guild voted 11-8 for the plan.", "For the plan the guild voted 12 to 8.", "11-8 against 12 to 8"),
        ("The court jailed the pilot for nine years.", "The pilot was sentenced to 7 years in prison.",
         "nine years against 7 years"),
    ],
)  # fmt: skip
def test_one_count_in_other_words_is_still_one_count(left: str, right: str, reason: str) -> None:
    assert reasons(left, right) == [(ConflictKind.NUMBER, reason)]


def test_counts_that_are_still_open_say_so() -> None:
    (found,) = reasons("At least 20 people were killed in the blast.", "The blast killed at least 23 people.")
    assert found == (ConflictKind.NUMBER, "At least 20 against at least 23; both leave room for more")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("About 2,000 soldiers were surrounded.", "The 2,013 soldiers were surrounded."),
        ("The firm paid $1.5bn for the mine.", "The firm paid $1,500 million for the mine."),
        ("Twelve brothers were arrested.", "A dozen brothers were arrested."),
        ("The ferry sank on May 3 near the lighthouse.", "The ferry sank near the lighthouse on Monday."),
        ("Two men were arrested.", "Two other men and three women were arrested."),
        ("Four men accused the coach.", "Two other men accused the coach at the time."),
        ("Police arrested two brothers.", "Police arrested two brothers and seized three cars."),
        ("Prices rose by 3 percent.", "Prices rose by 3 percentage points."),
        ("Nobody denied the report.", "The report went unanswered."),
        ("The minister did not deny the report.", "The minister denied knowing the report."),
        ("He does not believe that the army attacked the port.", "The army attacked the port."),
        ("The army denied that it attacked the port.", "The army said that it did not attack the port."),
        ("“We will rebuild the bridge,” she said.", "They will “rebuild the bridge” and the school."),
        ("“We lost ... the bridge in one night,” she said.", "“We lost a home and the bridge in one night,” she said."),
        ("“It is twenty years since the last flood,” she said.", "“It is 20 years since the last flood,” she said."),
        ("“The U.S. navy left the port,” she said.", "“The United States navy left the port,” he said."),
        ("“There’s gotta be some way out of this,” she said.", "“There’s got to be some way out of this,” she said."),
        ("“It’s over and we’re glad,” she said.", '"It\'s over and we\'re glad," she said.'),
        ("The alarm rang at 10:52 p.m. in the mill.", "The alarm rang around 10:50 p.m. in the mill."),
        ("The doctor spoke of the flood on Monday.", "On Tuesday evening the doctor spoke to the council."),
        ("They filmed the talk on Friday.", "They filmed the talk before Saturday's vote."),
        ("The port lost 40 jobs in May.", "Traders had predicted that the port would lose 70 jobs in May."),
        ("Ferry builders added 100 jobs.", "Builders cut 70 jobs, most of them at the port."),
        ("The guild showed one film per week.", "The guild has shown three films about the flood."),
        ("The ferries will sail again on Sunday.", "No boat of the old company will sail on Monday."),
        ("They hid millions of dollars of income.", "They hid tens of millions of dollars of income."),
        ("“We will never leave this bridge,” she said.", "“We will never leave this old town again,” she said."),
        ("The dam would cost $80 million over ten years.", "The dam would cost $8 million a year."),
        ("The road will not be open before noon.", "The road will open at noon."),
        ("The road did not reopen until noon.", "The road reopened at noon."),
        ("The court did not find her guilty of murder but of theft.", "The court found her guilty of theft."),
        ("The price rose from $3 to $4 a loaf.", "The price of a loaf rose by $1."),
        ("There were no deaths among the pilots.", "Two farmers died."),
        ("Five guards and three farmers died.", "Eight people died, five of them guards."),
        ("Police made 30 arrests on Friday and 12 on Monday.", "Police arrested 42 people in two days."),
        ("Nobody else was hurt in the fire.", "Two guards were injured in the fire."),
        ("No fewer than 12 farmers were killed.", "The flood killed at least 12 farmers."),
        ("No one denied that 12 farmers were killed.", "The flood killed 12 farmers."),
    ],
)  # fmt: skip
def test_what_may_be_one_and_the_same_is_no_conflict(left: str, right: str) -> None:
    assert reasons(left, right) == []


def test_related_passages_have_no_conflicts() -> None:
    assert conflicts("Police arrested two brothers.", "Police arrested three brothers.", kind=LinkKind.RELATED) == []


def test_numbers_are_compared_without_a_parse_too() -> None:
    found = conflicts(
        "Police held 12 brothers near the bridge.", "Police held 15 brothers near the bridge.", parsed=False
    )
    assert [conflict.reason for conflict in found] == ["12 against 15"]


STATEMENTS = [
    "At least 20 people were killed in the blast.",
    "The blast killed at least 23 people.",
    "Nobody was killed in the blast, which cost the port $8 million a year.",
    "The death toll of the blast rose to 25, five of them guards.",
    "The blast killed several guards, 20 farmers and a pilot.",
    "Police arrested two brothers near the bridge.",
    "Three brothers were arrested near the bridge, police said.",
    "The council did not approve the plan for a new bridge.",
    "The council approved the plan for a new bridge on May 4.",
    "“We will rebuild the old bridge before the winter comes,” the mayor said on May 3.",
    "“We will repair the old bridge before the winter comes,” said Ann Berg.",
    "The ferry sank on May 3 with 640 tonnes of grain.",
    "The ferry sank on May 4 with 460 tonnes of grain.",
]


@given(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS))
@settings(max_examples=100)
def test_conflicts_mirror(one: str, other: str) -> None:
    forth, back = conflicts(one, other), conflicts(other, one)
    assert {(c.kind, c.left, c.right) for c in forth} == {(c.kind, c.right, c.left) for c in back}


@given(st.sampled_from(STATEMENTS))
def test_a_passage_does_not_contradict_itself(words: str) -> None:
    assert conflicts(words, words) == []


@given(st.integers(2, 999), st.integers(2, 999))
@settings(max_examples=40)
def test_one_changed_figure_is_flagged_and_an_equal_one_never(one: int, other: int) -> None:
    found = conflicts(f"The storm felled {one} oaks in the park.", f"The storm felled {other} oaks in the park.")
    assert len(found) == (one != other)


@given(st.integers(1, 40))
@settings(max_examples=20)
def test_rounding_is_never_flagged(thousands: int) -> None:
    exact = thousands * 1000 + 13
    left, right = f"About {thousands},000 oaks fell in the park.", f"In the park {exact:,} oaks fell."
    assert conflicts(left, right) == []
