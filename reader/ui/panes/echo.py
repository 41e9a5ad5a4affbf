"""The words that the reader selects, softly marked wherever else they stand in both articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.model.span import Side, SpanIndex
from reader.ui.panes.finding import find_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.model.span import Span
    from reader.ui.panes.pane import ArticlePane

PAUSE_MS = 120  # while the mouse is still drawn over the text, nothing flickers
SHORTEST, LONGEST = 2, 120  # characters; a longer selection is a passage, not a phrase


class Echo:
    """Marks the selected words. They go as soon as the selection does.

    Args:
        panes: the pane of each side.
        parent: Qt owner.
    """

    def __init__(self, panes: Mapping[Side, ArticlePane], parent: QObject) -> None:
        self._panes = dict(panes)
        self._source: Side | None = None
        self._pause = QTimer(parent)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        for side, pane in self._panes.items():
            pane.text.selectionChanged.connect(lambda side=side: self._selected(side))

    @property
    def words(self) -> str:
        """The selected words, or "" where the selection is none that can stand elsewhere."""
        pane = self._panes[self._source] if self._source is not None else None
        span = pane.text.selected_span() if pane is not None else None
        if pane is None or pane.article is None or span is None or len(span) > LONGEST:
            return ""
        words = span.text(pane.article.text).strip()
        return "" if len(words) < SHORTEST or "\n" in words else words

    def refresh(self) -> None:
        """Mark what is selected now."""
        self._pause.stop()
        words = self.words
        for pane in self._panes.values():
            spans: tuple[Span, ...] = ()
            if words and pane.article is not None:
                spans = find_words(pane.article.text, words)
            emphasis = pane.text.underlay.emphasis
            if spans or emphasis.echoes is not None:
                emphasis.echoes = SpanIndex((span, span) for span in spans) if spans else None
                pane.text.viewport().update()

    def clear(self) -> None:
        """Forget the selection: other articles have come."""
        self._source = None
        self.refresh()

    def _selected(self, side: Side) -> None:
        self._source = side
        self._pause.start()
