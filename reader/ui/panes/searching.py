"""A search over both articles at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.span import Location, Side, SpanIndex
from reader.ui.panes.finding import FindResult, find_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.model.span import Span
    from reader.ui.panes.pane import ArticlePane


@dataclass(frozen=True, slots=True)
class _Query:
    words: str
    match_case: bool


class Search:
    """What is searched for, and which hit is shown.

    Args:
        panes: the pane of each side.
    """

    def __init__(self, panes: Mapping[Side, ArticlePane]) -> None:
        self._panes = dict(panes)
        self._query: _Query | None = None
        self._hits: list[Location] = []
        self._current = -1

    def find(self, words: str, start: Location, *, backwards: bool, match_case: bool) -> FindResult:
        """The next hit of the same search, or the first one of a new search from `start` on; goes round at the end."""
        query = _Query(words, match_case)
        if query != self._query:
            self._query = query
            self._hits = [
                Location(side, span)
                for side in Side
                for span in find_all(self._text(side), words, match_case=match_case)
            ]
            self._current = self._nearest(start, backwards=backwards)
        elif self._hits:
            self._current = (self._current + (-1 if backwards else 1)) % len(self._hits)
        self._show()
        return self.result()

    def result(self) -> FindResult:
        """Counts and the hit that is shown."""
        left = sum(hit.side is Side.LEFT for hit in self._hits)
        current = self._hits[self._current] if self._hits else None
        return FindResult(left, len(self._hits) - left, self._current + 1 if self._hits else 0, current)

    def clear(self) -> None:
        """Forget the search."""
        self._query, self._hits, self._current = None, [], -1
        self._show()

    def _nearest(self, start: Location, *, backwards: bool) -> int:
        def key(place: Location) -> tuple[bool, Span]:
            return place.side is Side.RIGHT, place.span

        if backwards:
            before = [index for index, hit in enumerate(self._hits) if key(hit) < key(start)]
            return before[-1] if before else len(self._hits) - 1
        behind = (index for index, hit in enumerate(self._hits) if key(hit) >= key(start))
        return next(behind, 0 if self._hits else -1)

    def _text(self, side: Side) -> str:
        article = self._panes[side].article
        return article.text if article is not None else ""

    def _show(self) -> None:
        current = self._hits[self._current] if self._hits else None
        for side, pane in self._panes.items():
            emphasis = pane.text.underlay.emphasis
            spans = [hit.span for hit in self._hits if hit.side is side]
            emphasis.hits = SpanIndex((span, span) for span in spans) if spans else None
            emphasis.current_hit = current.span if current is not None and current.side is side else None
            pane.text.viewport().update()
