from __future__ import annotations

import pytest

from reader.model.span import Side
from reader.session.workspace import Workspace
from tests.helpers.builders import document
from tests.helpers.ferry import ferry, harbour_post, island_wire


def test_an_empty_workspace_has_room_on_the_left_first() -> None:
    assert Workspace().empty_side is Side.LEFT
    assert Workspace(left=harbour_post()).empty_side is Side.RIGHT
    assert Workspace(harbour_post(), island_wire()).empty_side is None


def test_there_is_a_pair_only_when_both_are_open() -> None:
    assert Workspace(left=harbour_post()).pair is None
    assert Workspace(harbour_post(), island_wire()).pair == (harbour_post(), island_wire())


@pytest.mark.parametrize("side", Side)
def test_another_article_takes_the_result_away(side: Side) -> None:
    found = Workspace(harbour_post(), island_wire()).with_comparison(ferry(), settled=True)
    changed = found.with_document(side, document("Something else."))
    assert changed.comparison is None
    assert not changed.settled
    assert changed.document(side) == document("Something else.")
    assert changed.document(side.other) == found.document(side.other)


def test_swapping_twice_is_where_one_began() -> None:
    workspace = Workspace(harbour_post(), island_wire())
    assert workspace.swapped().left == island_wire()
    assert workspace.swapped().swapped() == workspace


def test_a_result_about_the_open_articles_is_taken() -> None:
    workspace = Workspace(harbour_post(), island_wire()).with_comparison(ferry(), settled=False)
    assert workspace.comparison == ferry()
    assert not workspace.settled


@pytest.mark.parametrize(
    "workspace",
    [
        Workspace(),
        Workspace(harbour_post()),
        Workspace(island_wire(), harbour_post()),
        Workspace(harbour_post(), document("Another.")),
    ],
)
def test_a_result_about_other_articles_is_refused(workspace: Workspace) -> None:
    assert not workspace.awaits(ferry())
    with pytest.raises(ValueError, match="other articles"):
        workspace.with_comparison(ferry(), settled=True)
