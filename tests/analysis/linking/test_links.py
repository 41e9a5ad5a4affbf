from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.encoder import load_encoder
from reader.analysis.linking import links as module
from reader.analysis.linking.links import MOST_PARTNERS, find_links, same_event
from reader.analysis.linking.model import load_link_model, plain_model
from reader.errors import CancelledError
from reader.model.marks import LinkKind
from reader.model.span import Side
from tests.helpers.analysed import article, pair

if TYPE_CHECKING:
    from pathlib import Path

    from reader.analysis.article import Article
    from reader.analysis.encoder import Encoder
    from reader.model.marks import Link
    from reader.model.span import Span

FLOOD = """\
The river Teld burst its banks at Mossford on Sunday night and flooded the lower town.
About 2,000 people left their homes, Mayor Ines Varga said.
“We have lost the bridge, but nobody was hurt,” Varga told reporters at the town hall.
The electricity company cut the power to four streets as a precaution.
Schools in the valley will stay closed until Wednesday."""
FLOOD_AGAIN = """\
Schools will stay closed until Wednesday in the whole valley of the Teld.
Some 2,013 residents of Mossford had to leave their homes, according to Mayor Ines Varga.
The lower town was flooded when the river burst its banks on Sunday night.
The mayor said that the town had “lost the bridge” in the flood.
A museum in the capital lent pumps and two boats."""
DROWNED = """\
Ferry owners stopped all sailings to Hollin on Monday, hours after the coast guard published a grim list with \
several Estonian students who drowned off the island.
The strait has been closed since the weekend, and trains to the coast were full.
Mayor Ines Varga said that the town would open its sports hall to the stranded."""
DROWNED_AGAIN = """\
The prime minister of Estonia promised revenge on the smugglers for the death of 14 of its young citizens.
Mayor Ines Varga said the sports hall of the town would be open to those who are stranded.
Trains to the coast were full after the closing of the strait at the weekend."""
STRIKE = """\
Bakers in the port of Lund walked out on Friday over a plan to begin work an hour earlier.
The guild asked for a rise of five percent and a second day off.
Owners offered talks next month.
Cafés served biscuits from a tin.
A court will hear the case in spring."""


def never() -> bool:
    return False


@cache
def encoder() -> Encoder:
    loaded = load_encoder([])
    assert loaded is not None
    return loaded


def joined(left: Article, right: Article, *, by_meaning: bool = True) -> tuple[Link, ...]:
    return find_links(left, right, encoder() if by_meaning else None, never)


def told(
    left: Article, right: Article, links: tuple[Link, ...]
) -> set[tuple[str, str, LinkKind, float, tuple[str, ...]]]:
    return {(left.words(x.left), right.words(x.right), x.kind, x.score, x.shared) for x in links}


def turned(found: set[tuple[str, str, LinkKind, float, tuple[str, ...]]]) -> set[object]:
    return {(right, left, *rest) for left, right, *rest in found}


def sure(links: tuple[Link, ...]) -> list[Link]:
    return [link for link in links if link.kind is not LinkKind.RELATED]


@pytest.mark.parametrize("by_meaning", [True, False])
def test_sentences_that_tell_the_same_are_joined_wherever_they_stand(*, by_meaning: bool) -> None:
    left, right = pair(FLOOD, FLOOD_AGAIN)
    found = {
        (left.words(x.left)[:12], right.words(x.right)[:12]) for x in sure(joined(left, right, by_meaning=by_meaning))
    }
    assert {
        ("The river Te", "The lower to"),
        ("About 2,000 ", "Some 2,013 r"),
        ("Schools in t", "Schools will"),
        ("“We have los", "The mayor sa"),
    } <= found
    assert not {one for one in found if one[1].startswith("A museum")}


def test_a_cut_quotation_is_joined_as_a_quotation() -> None:
    left, right = pair(FLOOD, FLOOD_AGAIN)
    (quote,) = [x for x in joined(left, right) if x.kind is LinkKind.QUOTE]
    assert "nobody was hurt" in left.words(quote.left)
    assert "lost the bridge" in right.words(quote.right)
    assert "lost the bridge" in quote.shared


def test_a_question_is_joined_with_a_statement_only_where_that_is_sure() -> None:
    danger = "A minister said it created a “very, very serious” danger that the whole valley would be cut off, though \
engineers were still studying it."
    question, statement = (
        "“And isn’t this a serious threat to the country?”",
        "“And this is a serious threat to the country.”",
    )
    assert LinkKind.SAME not in kinds_between(question, danger)
    assert LinkKind.SAME in kinds_between(statement, danger)
    planned = "Engineers had planned to repair the bridge in the spring, the minister said."
    assert LinkKind.SAME in kinds_between("“Why did nobody repair the bridge?”", planned)


def test_two_words_of_a_quotation_in_another_are_no_shared_quotation() -> None:
    found = kinds_between("“Why did nobody repair the bridge?”", "The mayor said that the town had “lost the bridge”.")
    assert LinkKind.QUOTE not in found


def kinds_between(one: str, other: str) -> set[LinkKind]:
    """How the last sentences of two reports on the flood are joined."""
    left, right = pair(f"{FLOOD}\n{one}", f"{FLOOD_AGAIN}\n{other}")
    last = left.passages[-1].span, right.passages[-1].span
    return {link.kind for link in find_links(left, right, encoder(), never) if (link.left, link.right) == last}


@pytest.mark.parametrize("turned_round", [False, True])
def test_one_detail_told_in_two_ways_joins_what_the_words_alone_leave_open(*, turned_round: bool) -> None:
    left, right = pair(DROWNED_AGAIN, DROWNED) if turned_round else pair(DROWNED, DROWNED_AGAIN)
    model = load_link_model(by_meaning=True)
    plain = {(x.left, x.right) for x in sure(joined(left, right))}
    asked: list[tuple[Span, Span]] = []

    def differ(one: Span, other: Span) -> bool:
        asked.append((one, other))
        return True

    (more,) = [x for x in sure(find_links(left, right, encoder(), never, differ)) if (x.left, x.right) not in plain]
    assert {left.words(more.left)[:5], right.words(more.right)[:5]} == {"Ferry", "The p"}
    assert model.supported <= more.score < model.same
    assert asked == [(more.left, more.right)]  # nobody is asked about what is certain, or hopeless


def test_links_come_in_order_with_scores_in_bounds_and_their_own_ids() -> None:
    left, right = pair(FLOOD, FLOOD_AGAIN)
    found = joined(left, right)
    assert list(found) == sorted(found, key=lambda x: (x.left, x.right))
    assert all(0 < x.score <= 1 for x in found)
    assert len({x.id for x in found}) == len(found)


@pytest.mark.parametrize("by_meaning", [True, False])
@pytest.mark.parametrize("parsed", [True, False])
def test_exchanging_the_articles_mirrors_the_links(*, by_meaning: bool, parsed: bool) -> None:
    forth = pair(FLOOD, FLOOD_AGAIN, parsed=parsed)
    back = pair(FLOOD_AGAIN, FLOOD, parsed=parsed)
    one = told(*forth, joined(*forth, by_meaning=by_meaning))
    assert one == turned(told(*back, joined(*back, by_meaning=by_meaning)))
    assert one


sentences = st.lists(
    st.sampled_from(
        [*FLOOD.split("\n"), *FLOOD_AGAIN.split("\n"), *STRIKE.split("\n"), "Yes.", "“Lost the bridge.”", "* * *"]
    ),
    max_size=7,
).map("\n".join)


@given(sentences, sentences)
@settings(max_examples=25)
def test_any_two_articles_give_the_same_links_from_either_side(one: str, other: str) -> None:
    forth, back = pair(one, other, parsed=False), pair(other, one, parsed=False)
    found = told(*forth, joined(*forth, by_meaning=False))
    assert found == turned(told(*back, joined(*back, by_meaning=False)))


def test_an_article_is_joined_with_itself_line_by_line() -> None:
    left, right = pair(FLOOD, FLOOD)
    found = {(x.left, x.right) for x in sure(joined(left, right))}
    assert {(passage.span, passage.span) for passage in left.passages} <= found
    assert same_event(left, right, joined(left, right))


@pytest.mark.parametrize("by_meaning", [True, False])
def test_two_reports_on_one_event_are_told_from_reports_on_two(*, by_meaning: bool) -> None:
    one_event = pair(FLOOD, FLOOD_AGAIN)
    assert same_event(*one_event, joined(*one_event, by_meaning=by_meaning))
    two_events = pair(FLOOD, STRIKE)
    assert not same_event(*two_events, joined(*two_events, by_meaning=by_meaning))


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", FLOOD), (FLOOD, ""), ("...", "* * *"), ("the", "of")])
def test_an_article_without_a_story_has_no_links(left: str, right: str) -> None:
    ends = pair(left, right)
    assert joined(*ends) == ()
    assert not same_event(*ends, ())


def test_furniture_takes_no_part() -> None:
    notice = "Copyright 2031 The Teld Valley Courier, all rights reserved."
    left = article(f"{FLOOD}\n{notice}", Side.LEFT, furniture=[notice])
    right = article(f"{FLOOD_AGAIN}\n{notice}", Side.RIGHT, furniture=[notice])
    assert all(notice not in left.words(x.left) + right.words(x.right) for x in joined(left, right))


def test_a_line_printed_fifty_times_joins_no_crowd() -> None:
    line = "Read our full coverage of the flood at Mossford here."
    left = article("\n".join([FLOOD, *[line] * 50]), Side.LEFT)
    right = article("\n".join([FLOOD_AGAIN, *[line] * 50]), Side.RIGHT)
    found = joined(left, right)
    assert len(found) <= MOST_PARTNERS * 55 + 10
    assert any(left.words(x.left).startswith("Schools") for x in sure(found))


def test_a_related_link_is_never_the_second_best_of_both_its_ends() -> None:
    left, right = pair(FLOOD, FLOOD_AGAIN)
    found = joined(left, right)
    best = sure(found)
    loose = [x for x in found if x.kind is LinkKind.RELATED]
    assert len(loose) <= len(best)
    for link in loose:
        assert link.left not in {x.left for x in best} or link.right not in {x.right for x in best}


def test_cancelling_is_heard() -> None:
    left, right = pair(FLOOD, FLOOD_AGAIN)
    with pytest.raises(CancelledError):
        find_links(left, right, None, lambda: True)


def test_a_missing_model_file_means_the_plain_mixture(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        module, "load_link_model", lambda *, by_meaning: load_link_model(by_meaning=by_meaning, path=tmp_path / "none")
    )
    left, right = pair(FLOOD, FLOOD_AGAIN)
    found = {(left.words(x.left)[:7], right.words(x.right)[:7]) for x in sure(joined(left, right))}
    assert ("Schools", "Schools") in found


@pytest.mark.parametrize(
    "stored", ["", "[]", "{}", '{"by_wording": {"features": [{}]}}', '{"by_wording": {"features": []}}']
)
def test_a_damaged_model_is_refused(tmp_path: Path, stored: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(stored, encoding="utf-8")
    with pytest.raises(ValueError, match=r"damaged|Expecting"):
        load_link_model(by_meaning=False, path=path)


@pytest.mark.parametrize("by_meaning", [True, False])
def test_the_shipped_model_is_sound(*, by_meaning: bool) -> None:
    model = load_link_model(by_meaning=by_meaning)
    assert len(set(model.names)) == len(model.names)
    assert np.isfinite(model.weights).all()
    assert (model.scale > 0).all()
    assert 0 < model.related < model.same < 1


def test_the_plain_model_grows_with_the_mixture() -> None:
    chances = plain_model().probabilities({"mix": np.array([0.0, 0.3, 0.5, 0.9])})
    assert list(chances) == sorted(chances)
    assert chances[0] < plain_model().related < plain_model().same < chances[-1]
