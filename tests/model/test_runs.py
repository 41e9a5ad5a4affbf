from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.model.comparison import Comparison
from reader.model.document import Block, BlockKind, Document
from reader.model.marks import Claim, Entity, Link, LinkKind, Status
from reader.model.runs import Marks, plain_runs, runs_of
from reader.model.span import Side, Span

TEXT = "Headline\nOne two three four.\nBy a reporter"


def document(text: str = TEXT) -> Document:
    blocks = (
        Block(Span(0, 8), BlockKind.TITLE),
        Block(Span(9, 28), BlockKind.PARAGRAPH),
        Block(Span(29, len(text)), BlockKind.FURNITURE),
    )
    return Document("a.txt", "", text, blocks, (Span(29, len(text)),), "Headline", None, None, None, "en", "utf-8", "0")


def comparison(**found: object) -> Comparison:
    return Comparison(document(), document(), (), (), **found)  # type: ignore[arg-type]


def roles_at(runs: tuple, offset: int) -> tuple[str, ...]:
    return next((run.roles for run in runs if run.span.contains(offset)), ())


def test_an_article_that_was_not_compared_shows_its_title_and_greys_its_furniture() -> None:
    runs = plain_runs(document())
    assert [(run.span, run.roles) for run in runs] == [(Span(0, 8), ("title",)), (Span(29, 42), ("furniture",))]


def test_overlapping_channels_are_cut_at_each_others_borders() -> None:
    link = Link("m1", Span(9, 28), Span(9, 28), LinkKind.SAME, 0.9, ())
    claim = Claim("c1", Side.LEFT, Span(13, 22), Status.UNVERIFIED, (), "…", "…", 0.5)
    runs = runs_of(comparison(links=(link,), claims=(claim,)), Side.LEFT)
    assert roles_at(runs, 9) == ("link",)
    assert roles_at(runs, 15) == ("claim.unverified", "link")
    assert roles_at(runs, 25) == ("link",)


def test_equal_neighbours_are_one_run_and_those_with_a_gap_are_two() -> None:
    spans = (Span(9, 12), Span(12, 16), Span(17, 22))
    links = tuple(Link(f"m{span.start}", span, span, LinkKind.SAME, 0.9, ()) for span in spans)
    runs = [run.span for run in runs_of(comparison(links=links), Side.LEFT) if run.roles == ("link",)]
    assert runs == [Span(9, 16), Span(17, 22)]


def test_a_channel_that_is_switched_off_leaves_no_run() -> None:
    link = Link("m1", Span(9, 28), Span(9, 28), LinkKind.RELATED, 0.9, ())
    found = comparison(links=(link,), entities=(Entity("e1", Side.LEFT, Span(9, 12), "ORG", "g1"),))
    assert roles_at(runs_of(found, Side.LEFT, Marks.ENTITIES), 10) == ("entity.org",)
    assert roles_at(runs_of(found, Side.LEFT, Marks.LINKS), 10) == ("link.related",)


def test_numbers_and_settled_claims_wait_until_they_are_asked_for() -> None:
    claim = Claim("c1", Side.LEFT, Span(13, 22), Status.CONFIRMED, (), "…", "…", 0.5)
    found = comparison(claims=(claim,), entities=(Entity("e1", Side.LEFT, Span(9, 12), "CARDINAL", "g1"),))
    assert roles_at(runs_of(found, Side.LEFT), 10) == roles_at(runs_of(found, Side.LEFT), 14) == ()
    everything = Marks.USUAL | Marks.NUMBERS | Marks.CONFIRMED
    assert roles_at(runs_of(found, Side.LEFT, everything), 10) == ("entity.number",)
    assert roles_at(runs_of(found, Side.LEFT, everything), 14) == ("claim.confirmed",)


SPANS = st.tuples(st.integers(0, 42), st.integers(0, 42)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=12))
def test_runs_are_in_order_apart_and_hold_exactly_the_marked_text(links: list[Span], claims: list[Span]) -> None:
    found = comparison(
        links=tuple(Link(f"m{i}", span, span, LinkKind.SAME, 0.5, ()) for i, span in enumerate(links)),
        claims=tuple(
            Claim(f"c{i}", Side.LEFT, span, Status.DISPUTED, (), "…", "…", 0.5) for i, span in enumerate(claims)
        ),
    )
    runs = runs_of(found, Side.LEFT, Marks.LINKS | Marks.CLAIMS)
    assert all(run.roles and len(run.span) for run in runs)
    assert all(a.span.end <= b.span.start for a, b in itertools.pairwise(runs))
    for offset in range(len(TEXT)):
        roles = roles_at(runs, offset)
        assert ("link" in roles) == any(span.contains(offset) for span in links)
        assert ("claim.disputed" in roles) == any(span.contains(offset) for span in claims)
