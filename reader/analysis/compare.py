"""The order of the steps from two documents to a comparison, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from reader.analysis.article import Article
from reader.analysis.claims import certainty_conflicts, identify, weigh_claims
from reader.analysis.conflicts.finder import find_conflicts
from reader.analysis.inserts import restored, without_inserts
from reader.analysis.linking.copied import shared_wording
from reader.analysis.linking.coverage import only_here
from reader.analysis.linking.links import find_links, same_event
from reader.analysis.naming.entities import find_entities
from reader.analysis.passages import find_passages
from reader.analysis.quotes import find_quotes
from reader.errors import CancelledError
from reader.model.comparison import Comparison
from reader.model.marks import Link, LinkKind
from reader.model.span import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.analysis.lexicon import Lexicon
    from reader.analysis.models import Models
    from reader.model.document import Document
    from reader.model.marks import Claim, EntityGroup
    from reader.model.span import Span


@dataclass(frozen=True)
class Pair:
    """Two articles, read and parsed, and the models that read them: what the quick and the full comparison stand on.

    `opened` are the articles as they were given; the analysis works on them without what interrupts their sentences.
    """

    left: Article
    right: Article
    groups: tuple[EntityGroup, ...]
    models: Models
    opened: tuple[Document, Document]


def compare(
    left: Document,
    right: Document,
    *,
    models: Models,
    progress: Callable[[str, float], None] = lambda _step, _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """Find what joins, divides and qualifies two articles.

    Deterministic, and symmetric: exchanging the articles mirrors the result.

    Args:
        left: one article.
        right: the other.
        models: what to work with; see `load_models`.
        progress: told the step's name and how much of the whole is done, in [0, 1].
        cancelled: asked between and within the steps.

    Raises:
        CancelledError: `cancelled` said so.
    """
    pair = prepare(left, right, models=models, progress=progress, cancelled=cancelled)
    return conclude(pair, progress=progress, cancelled=cancelled)


def prepare(
    left: Document,
    right: Document,
    *,
    models: Models,
    progress: Callable[[str, float], None] = lambda _step, _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Pair:
    """The first half of `compare`: sentences, parses and names."""
    step = _steps(progress, cancelled)
    models = models.remembering()
    step("Reading the left article", 0.0)
    left_article = _parse(Side.LEFT, without_inserts(left), models, cancelled)
    step("Reading the right article", 0.05)
    right_article = _parse(Side.RIGHT, without_inserts(right), models, cancelled)
    step("Recognising names", 0.1)
    left_entities, right_entities, groups = find_entities(left_article, right_article, models.recogniser, cancelled)
    left_article = replace(left_article, entities=left_entities)
    return Pair(left_article, replace(right_article, entities=right_entities), groups, models, (left, right))


def conclude(
    pair: Pair,
    *,
    by_wording_only: bool = False,
    progress: Callable[[str, float], None] = lambda _step, _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Comparison:
    """The second half of `compare`: links, conflicts, claims and coverage.

    With `by_wording_only` the slower embeddings are left out, for a first result.
    """
    step = _steps(progress, cancelled)
    left, right, models = pair.left, pair.right, pair.models
    encoder = None if by_wording_only else models.encoder
    step("Matching passages", 0.6)
    differ = partial(find_conflicts, left, right, lexicon=models.lexicon)
    links = find_links(left, right, encoder, cancelled, lambda one, other: bool(differ(_as_same(one, other))))
    same = same_event(left, right, links)
    links = tuple(replace(link, conflicts=differ(link)) for link in links) if same else ()
    step("Weighing claims", 0.9)
    identities = identify(left, right, models.lexicon)
    claims = weigh_claims(identities, links)
    links = _with_certainty(left, right, links, claims, models.lexicon)
    step("Done", 1.0)
    comparison = Comparison(
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
        copied=shared_wording(left, right) if same else (),
        quotes=find_quotes(identities, links),
    )
    return restored(comparison, *pair.opened)


def _as_same(left: Span, right: Span) -> Link:
    """Two passages as if it were certain that they tell the same."""
    return Link("", left, right, LinkKind.SAME, 1.0, ())


def _steps(progress: Callable[[str, float], None], cancelled: Callable[[], bool]) -> Callable[[str, float], None]:
    def step(name: str, fraction: float) -> None:
        if cancelled():
            raise CancelledError
        progress(name, fraction)

    return step


def _parse(side: Side, document: Document, models: Models, cancelled: Callable[[], bool]) -> Article:
    doc = models.language.parse(document, cancelled)
    return Article(side, document, doc, find_passages(document, doc))


def _with_certainty(
    left: Article, right: Article, links: tuple[Link, ...], claims: tuple[Claim, ...], lexicon: Lexicon
) -> tuple[Link, ...]:
    """Add what only the claims can tell: one article confirms what the other merely reports."""
    found = certainty_conflicts(left, right, links, claims, lexicon)
    return tuple(replace(link, conflicts=(*link.conflicts, *found.get(link.id, ()))) for link in links)
