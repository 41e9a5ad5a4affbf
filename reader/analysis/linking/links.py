"""Join the passages of two articles that tell the same thing."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.analysis.linking.features import describe
from reader.analysis.linking.model import load_link_model, plain_model
from reader.analysis.linking.sharing import quoted_run, shared_runs
from reader.model.marks import Link, LinkKind
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from reader.analysis.article import Article
    from reader.analysis.encoder import Encoder
    from reader.analysis.linking.features import Described
    from reader.analysis.linking.model import LinkModel
    from reader.analysis.linking.terms import Line
    from reader.model.span import Span

    Floats = NDArray[np.float64]

ASKED = 0.75  # probability from which a question tells what a statement tells; it rarely states anything
MOST_PARTNERS = 8  # of one sentence; a headline may sum up that many
SHARE_OF_STORY = 0.3  # of the sentences of one article: so many joined are one event
SURE_LINKS = 3.0  # sum of scores that is one event even so
LEAST_SHARE = 0.1  # long articles on different things share a few sentences by chance


@dataclass(frozen=True)
class _Joined:
    """Two lines that belong together, by their numbers in the first and the second article."""

    first: Line
    second: Line
    kind: LinkKind
    score: float
    shared: tuple[str, ...]

    @property
    def gap(self) -> float:
        """How much further down its article the one stands than the other, in [0, 1]."""
        return abs(self.first.place - self.second.place)


def find_links(
    left: Article,
    right: Article,
    encoder: Encoder | None,
    cancelled: Callable[[], bool],
    differ: Callable[[Span, Span], bool] = lambda _left, _right: False,
) -> tuple[Link, ...]:
    """Links in the order of their left ends, then their right ends; furniture takes no part.

    A sentence may be linked with several. `Link.score` is the probability that the two tell the same thing, as
    estimated on hand-made gold. Exchanging the articles gives the same links mirrored, to the last digit.

    Args:
        left: one article.
        right: the other.
        encoder: sentence embeddings; without it words alone decide, a little less well.
        cancelled: asked often.
        differ: whether a passage of the left article and one of the right give one detail differently; asked where
            the sentences themselves leave it open.

    Raises:
        CancelledError: `cancelled` said so.
    """
    # always worked on in the same order, so that rounding cannot tell the sides apart
    turned = (right.text, right.document.name) < (left.text, left.document.name)
    first, second = (right, left) if turned else (left, right)
    described = describe(first, second, encoder, cancelled)
    model = _model(by_meaning=encoder is not None)
    chances = model.probabilities(described.features)
    joined = _join(described, chances, model, (lambda one, other: differ(other, one)) if turned else differ)
    ends = [(j.second, j.first, j) if turned else (j.first, j.second, j) for j in joined]
    ends.sort(key=lambda end: (end[0].number, end[1].number))
    return tuple(
        Link(f"m{number}", one.passage.span, other.passage.span, j.kind, j.score, j.shared)
        for number, (one, other, j) in enumerate(ends, start=1)
    )


def _model(*, by_meaning: bool) -> LinkModel:
    try:
        return load_link_model(by_meaning=by_meaning)
    except (OSError, ValueError):  # the installation is incomplete: the plain mixture still finds most
        return plain_model()


def _join(
    described: Described, chances: Floats, model: LinkModel, differ: Callable[[Span, Span], bool]
) -> list[_Joined]:
    """Decide on every candidate: quotation, same, related, or nothing.

    A quotation that both sentences hold makes up for much: half of the pairs between the two thresholds that share
    one are right. So does another figure or day for one act: to differ on that, both must tell of it.
    """
    candidates = described.candidates
    sure: list[_Joined] = []
    loose: list[tuple[float, int, int]] = []
    for chance, one, other in zip(chances.tolist(), candidates.left.tolist(), candidates.right.tolist(), strict=True):
        first, second = described.left[one], described.right[other]
        needed = ASKED if first.asks != second.asks else model.same
        if chance >= model.supported and quoted_run(first, second) is not None:
            sure.append(_joined(first, second, LinkKind.QUOTE, chance))
        elif chance >= needed or (chance >= model.supported and differ(first.passage.span, second.passage.span)):
            sure.append(_joined(first, second, LinkKind.SAME, chance))
        elif chance >= model.related:
            loose.append((-chance, one, other))
    sure = _best_of_each(sure)
    return sure + _related(described, loose, sure)


def _best_of_each(joined: list[_Joined]) -> list[_Joined]:
    """Without the pairs that are not among the best of both their ends: a line printed often joins no crowd."""
    found = set(range(len(joined)))
    for end in (attrgetter("first.number"), attrgetter("second.number")):
        order = sorted(range(len(joined)), key=lambda at: (end(joined[at]), -joined[at].score, joined[at].gap))
        for _, group in groupby(order, key=lambda at: end(joined[at])):
            found.difference_update(list(group)[MOST_PARTNERS:])
    return [joined[at] for at in sorted(found)]


def _related(described: Described, loose: list[tuple[float, int, int]], sure: list[_Joined]) -> list[_Joined]:
    """The likeliest of the rest, one for each sentence that has nothing better, never more than the sure ones."""
    taken = {("first", j.first.number) for j in sure} | {("second", j.second.number) for j in sure}
    found: list[_Joined] = []
    for negative, one, other in sorted(loose):
        ends = {("first", one), ("second", other)}
        if len(found) < len(sure) and not ends <= taken:
            taken |= ends
            found.append(_joined(described.left[one], described.right[other], LinkKind.RELATED, -negative))
    return found


def _joined(first: Line, second: Line, kind: LinkKind, score: float) -> _Joined:
    return _Joined(first, second, kind, score, shared_runs(first, second))


def same_event(left: Article, right: Article, links: Sequence[Link]) -> bool:
    """Whether two articles seem to tell of one event, to go by what joins them.

    They do when a good part of one of them stands in the other too, or when enough does so surely. Two stories of one
    kind, or on one person, usually share a sentence or three of background.

    Chosen: on hand-made gold, with models that had not seen the pair, all 71 pairs on one event pass, and 1 of 213
    pairs put together from different events.
    """
    sure = [link for link in links if link.kind is not LinkKind.RELATED]
    counts = [sum(not passage.furniture for passage in article.passages) for article in (left, right)]
    joined = [len({link.span(side) for link in sure}) for side in (Side.LEFT, Side.RIGHT)]
    share = max((part / whole for part, whole in zip(joined, counts, strict=True) if whole), default=0.0)
    worth = math.fsum(link.score for link in sure)
    return share >= SHARE_OF_STORY or (worth >= SURE_LINKS and share >= LEAST_SHARE)
