"""Sentences as desks write them, and what a careful editor would mark between two of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.conflicts.finder import find_conflicts
from reader.analysis.naming.entities import find_entities
from tests.helpers.analysed import lexicon, link, pair


def told_differently(left: str, right: str) -> list[str]:
    ends = pair(left, right)
    named = find_entities(*ends, None, lambda: False)
    marked = [replace(end, entities=entities) for end, entities in zip(ends, named[:2], strict=True)]
    return [conflict.reason for conflict in find_conflicts(*marked, link(*ends), lexicon())]


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        # how many were hurt, also where a tagger takes "hurt" for a property and "gunmen" for no plural
        ("Four people were hurt when a tram derailed in Basel.", "A tram derailed in Basel, and six people were hurt.",
         "Four against six"),
        ("The attack was carried out by a lone gunman.", "The attack was carried out by two gunmen.",
         "a lone gunman against two"),
        ("The 21 people killed in the crash were tourists.", "The crash killed 18 tourists.", "21 against 18"),
        ("A list names several Estonian students who drowned.", "The state mourned the death of 14 Estonian students.",
         "several Estonian students against 14"),
        ("Fifteen of the 40 miners were rescued.", "Twenty-two of the 40 miners were rescued.",
         "Fifteen against Twenty-two"),
        # ages
        ("The 19-year-old driver was charged with manslaughter.", "The driver, 21, was charged with manslaughter.",
         "19-year-old against 21"),
        ("The 34-year-old teacher was found in the river.", "The 43-year-old teacher was found in the river.",
         "34-year-old against 43-year-old"),
        # outcomes
        ("The court acquitted Weber of fraud.", "Weber was convicted of fraud.", "“acquitted” against “was convicted”"),
        ("Parliament approved the tax.", "Parliament voted down the tax.", "“approved” against “voted”"),
        ("The jury found Weber guilty of fraud.", "The jury found Weber not guilty of fraud.",
         "“guilty” against “not guilty”"),
        ("The team won the final on Saturday.", "The team lost the final on Saturday.", "“won” against “lost”"),
        ("The talks succeeded.", "The talks failed.", "“succeeded” against “failed”"),
        ("The judge granted him bail.", "The judge refused him bail.", "“granted” against “refused”"),
        ("The spacecraft landed safely in the desert.", "The spacecraft crashed in the desert.",
         "“landed” against “crashed”"),
        ("The minister will stay in office.", "The minister will leave office.", "“will stay” against “will leave”"),
        ("The bank raised interest rates.", "The bank cut interest rates.", "“raised” against “cut”"),
        # how somebody or something is
        ("The hostage was found alive.", "The hostage was found dead.", "“alive” against “dead”"),
        ("The airport remains closed.", "The airport remains open.", "“closed” against “open”"),
        ("The gunman was arrested at the scene.", "The gunman was killed at the scene.",
         "“arrested” against “killed”"),
        # where, who, when: one word in one place
        ("The army advanced in the north of the city.", "The army advanced in the south of the city.",
         "“north” against “south”"),
        ("The car hit a barrier on the left side of the road.", "The car hit a barrier on the right side of the road.",
         "“left” against “right”"),
        ("Three women were rescued from the cave.", "Three men were rescued from the cave.", "“women” against “men”"),
        ("The blast happened before the president arrived.", "The blast happened after the president arrived.",
         "“before” against “after”"),
        ("Oil prices hit a two-year high.", "Oil prices hit a two-year low.", "“high” against “low”"),
        ("He was arrested in Ohio on Monday, police said.", "He was arrested in Texas on Monday, police said.",
         "Ohio against Texas"),
        ("The game starts at 8 p.m. Eastern time.", "The game starts at 7 p.m. Eastern time.",
         "8 p.m. Eastern time against 7 p.m. Eastern time"),
    ],
)  # fmt: skip
def test_an_editor_would_mark_it(left: str, right: str, reason: str) -> None:
    assert told_differently(left, right) == [reason]
    assert told_differently(right, left) != []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # tolls and figures of different days
        ("The toll stood at 14 on Monday.", "By Wednesday the toll had risen to 21."),
        ("On Monday officials put the toll at 14.", "The toll rose to 21 on Wednesday."),
        # one event, then another
        ("Voters rejected the plan in 2014.", "Voters approved a new plan in 2018."),
        ("Prices of bread fell in June, the office said.", "Prices of bread rose in May and fell in June."),
        ("The border was closed on Friday and reopened on Sunday.", "The border was opened on Sunday."),
        ("The bank raised rates in March and cut them in September.", "In September the bank cut rates."),
        ("The two leaders did not meet in May, but they met in June.", "The two leaders met in June."),
        ("The elder brother was arrested on Monday, the younger one on Friday.", "His brother was arrested on Friday."),
        # two people
        ("A 24-year-old woman was shot there on Monday.", "An 8-year-old girl was shot near the shop."),
        # clocks
        ("The game starts at 8 p.m. Eastern time.", "The game starts at 7 p.m. Central time."),
        ("The missile was fired at 9 p.m. local time.", "The missile was fired at 1800 GMT."),
        # a place and what it lies in
        ("He was arrested in Texas on Monday, police said.", "He was arrested in Houston on Monday, police said."),
        ("The talks were held in Paris on Friday.", "The talks were held in France on Friday."),
        # some and others
        ("Some passengers survived the crash.", "Some passengers died in the crash."),
        ("Several members voted for the plan.", "Several members voted against the plan."),
        ("One of the pilots survived.", "One of the pilots died."),
        # what may be, and what is
        ("The group could release as many as a dozen films.", "The group has released three films."),
        ("The firm may build up to six plants.", "The firm has built two plants."),
        # the same, the other way round
        ("The bridge is not considered safe.", "The bridge is considered unsafe."),
        ("Ten men and two women were arrested.", "Two women and ten men were arrested."),
        ("Shares of Alpha rose while those of Beta fell.", "Beta's shares fell."),
        ("The company denied the claim, which the union confirmed.", "The union confirmed the claim."),
        ("Turnout was higher in May than in June.", "Turnout was lower in June than in May."),
        ("Two police officers were shot, one of them fatally.", "One police officer was killed."),
        # units, rounding, shares
        ("The village lies 30 miles from the border.", "The village is 48 kilometres from the border."),
        ("Two-thirds of the members voted for the plan.", "The plan was backed by 66 percent of the members."),
        ("Nearly 90 people were arrested.", "Police arrested 88 people."),
        ("More than 500 people were evacuated.", "Some 520 people were evacuated."),
        ("Half of the 40 seats went to women.", "Women won 20 seats."),
        # parts and wholes
        ("The bus carried 40 people, 12 of whom were hurt.", "Twelve of the passengers were hurt."),
        ("The firm sold 3 million phones, 1 million of them in Asia.", "The firm sold 1 million phones in Asia."),
        ("Maria Lund, 47, and her husband, 52, were rescued.", "Her husband, 52, was rescued with her."),
    ],
)  # fmt: skip
def test_an_editor_would_let_it_pass(left: str, right: str) -> None:
    assert told_differently(left, right) == []
    assert told_differently(right, left) == []
