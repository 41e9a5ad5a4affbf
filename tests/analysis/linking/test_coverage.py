from __future__ import annotations

from reader.analysis.linking.coverage import only_here
from reader.model.marks import Link, LinkKind
from reader.model.span import Location, Side
from tests.helpers.analysed import article

NOTICE = "Copyright 2031 The Courier."
LEFT = article(f"The bridge fell. Nobody was hurt.\n* * *\n{NOTICE}", Side.LEFT, furniture=[NOTICE])
RIGHT = article("A bridge collapsed. The mayor wept.", Side.RIGHT)


def joined(kind: LinkKind) -> Link:
    return Link("m1", LEFT.passages[0].span, RIGHT.passages[0].span, kind, 0.9, ())


def words(found: tuple[Location, ...]) -> list[str]:
    return [(LEFT if place.side is Side.LEFT else RIGHT).words(place.span) for place in found]


def test_what_both_articles_tell_is_left_out() -> None:
    for kind in (LinkKind.SAME, LinkKind.QUOTE):
        assert words(only_here(LEFT, RIGHT, [joined(kind)])) == ["Nobody was hurt.", "The mayor wept."]


def test_a_related_passage_still_says_something_of_its_own() -> None:
    found = words(only_here(LEFT, RIGHT, [joined(LinkKind.RELATED)]))
    assert found == ["The bridge fell.", "Nobody was hurt.", "A bridge collapsed.", "The mayor wept."]


def test_furniture_and_rows_of_stars_are_no_story() -> None:
    assert not {NOTICE, "* * *"} & set(words(only_here(LEFT, RIGHT, [])))
