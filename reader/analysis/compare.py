"""The order of the steps from two documents to a comparison, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.article import Article
from reader.analysis.claims import certainty_conflicts, find_claims
from reader.analysis.conflicts import find_conflicts
from reader.analysis.coverage import only_here
from reader.analysis.entities import find_entities
from reader.analysis.links import find_links, same_event
from reader.analysis.passages import find_passages
from reader.errors import CancelledError
from reader.model.comparison import Comparison
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.encoder import Encoder
    from reader.analysis.models import Models
    from reader.model.document import Document
    from reader.model.marks import Claim, EntityGroup, Link


@dataclass(frozen=True)
class _Pair:
    left: Article
    right: Article
    groups: tuple[EntityGroup, ...]


def compare(
    left: Document,
    right: Document,
    *,
    models: Models,
    progress: Callable[[str, float], None] = lambda _step, _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
    preliminary: Callable[[Comparison], None] | None = None,
) -> Comparison:
    """Find what joins, divides and qualifies two articles.

    Deterministic, and symmetric: exchanging the articles mirrors the result.

    Args:
        left: one article.
        right: the other.
        models: what to work with; see `load_models`.
        progress: told the step's name and how much of the whole is done, in [0, 1].
        cancelled: asked between and within the steps.
        preliminary: given a first result by wording alone, before the slower embeddings refine it.

    Raises:
        CancelledError: `cancelled` said so.
    """

    def step(name: str, fraction: float) -> None:
        if cancelled():
            raise CancelledError
        progress(name, fraction)

    step("Reading the left article", 0.0)
    left_article = _parse(Side.LEFT, left, models, cancelled)
    step("Reading the right article", 0.2)
    right_article = _parse(Side.RIGHT, right, models, cancelled)
    step("Recognising names", 0.4)
    left_entities, right_entities, groups = find_entities(left_article, right_article, models.recogniser)
    pair = _Pair(
        replace(left_article, entities=left_entities), replace(right_article, entities=right_entities), groups
    )
    if preliminary is not None and models.encoder is not None:
        step("Matching by wording", 0.55)
        preliminary(_conclude(pair, models, None, cancelled))
    step("Matching by meaning", 0.65)
    result = _conclude(pair, models, models.encoder, cancelled)
    progress("Done", 1.0)
    return result


def _parse(side: Side, document: Document, models: Models, cancelled: Callable[[], bool]) -> Article:
    doc = models.language.parse(document, cancelled)
    return Article(side, document, doc, find_passages(document, doc))


def _conclude(pair: _Pair, models: Models, encoder: Encoder | None, cancelled: Callable[[], bool]) -> Comparison:
    left, right = pair.left, pair.right
    links: tuple[Link, ...] = find_links(left, right, encoder, cancelled)
    same = same_event(left, right, links)
    if not same:
        links = ()
    links = tuple(replace(link, conflicts=find_conflicts(left, right, link)) for link in links)
    if cancelled():
        raise CancelledError
    claims = find_claims(left, right, links)
    links = _with_certainty(left, right, links, claims)
    return Comparison(
        left=left.document,
        right=right.document,
        left_passages=left.passages,
        right_passages=right.passages,
        entities=(*left.entities, *right.entities),
        groups=pair.groups,
        links=links,
        claims=claims,
        only=only_here(left, right, links) if same else (),
        same_event=same,
        language_model=models.language.name,
        embedding_model="" if encoder is None else encoder.name,
        notes=models.notes,
    )


def _with_certainty(
    left: Article, right: Article, links: tuple[Link, ...], claims: tuple[Claim, ...]
) -> tuple[Link, ...]:
    """Add what only the claims can tell: one article confirms what the other merely reports."""
    found = dict(certainty_conflicts(left, right, links, claims))
    return tuple(
        replace(link, conflicts=(*link.conflicts, found[link.id])) if link.id in found else link for link in links
    )
