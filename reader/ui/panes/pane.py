"""One article: header, text, and the strip that shows all of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.model.runs import Marks, plain_runs, runs_of
from reader.model.span import Side
from reader.ui.panes.header import PaneHeader, title_of
from reader.ui.panes.overview import OverviewStrip, Tick
from reader.ui.panes.text import ArticleText
from reader.ui.panes.underlay import sign_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QWheelEvent
    from PySide6.QtWidgets import QScrollBar

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.marks import LinkKind
    from reader.model.runs import Run
    from reader.model.span import Span

NARROWEST_PX = 220


class ArticlePane(QWidget):
    """One of the two articles.

    Args:
        side: which one.
        palette: the colours.
        points: size of the text.
    """

    def __init__(self, side: Side, palette: Palette, points: float) -> None:
        super().__init__()
        self.side = side
        self._points = points
        self._comparison: Comparison | None = None
        self._marks = Marks.USUAL
        self._runs: tuple[Run, ...] = ()
        self.header = PaneHeader(palette)
        self.text = ArticleText(side, palette, points)
        self.text.setObjectName(f"{side.value}Pane")
        self.overview = OverviewStrip(side, palette)
        row = QHBoxLayout()
        row.setSpacing(0)
        for widget in (self.overview, self.text) if side is Side.LEFT else (self.text, self.overview):
            row.addWidget(widget, 1 if widget is self.text else 0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.header)
        box.addLayout(row, 1)
        self.setMinimumWidth(NARROWEST_PX)
        self.setFocusProxy(self.text)
        self.bar.valueChanged.connect(self._show_view)
        self.bar.rangeChanged.connect(self._show_view)
        self.overview.gone_to.connect(self._go_to_share)
        self.overview.wheel_turned.connect(self.turn_wheel)
        self._name(None)

    @property
    def bar(self) -> QScrollBar:
        """The scroll bar."""
        return self.text.verticalScrollBar()

    @property
    def article(self) -> Document | None:
        """What is shown."""
        return self.text.article

    def set_article(self, article: Document | None) -> None:
        """Show an article, plain and from its beginning."""
        self._comparison = None
        self.header.set_article(article)
        self._name(article)
        self.text.set_article(article, self._points)
        self._show_marks()

    def showing(self, comparison: Comparison | None) -> tuple[Callable[[], None], ...]:
        """The steps of showing what was found, in place. The overview strip follows with `refresh_overview`."""
        return partial(self._take, comparison), self._colour

    def set_comparison(self, comparison: Comparison | None) -> None:
        """The same at once."""
        for step in self.showing(comparison):
            step()

    def set_marks(self, marks: Marks) -> None:
        """Choose the channels that are shown."""
        self._marks = marks
        self._show_marks()

    def set_points(self, points: float) -> None:
        """Use another size; the line at the top stays there."""
        self._points = points
        offset, caret = self.text.sheet.place()[0], self.text.caret_offset()
        self.text.set_article(self.article, points)
        self.text.place_caret(caret)
        if offset:
            self.scroll_to(offset)
        self._show_marks()

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        for part in (self.header, self.text, self.overview):
            part.set_palette(palette)

    def scroll_to(self, offset: int) -> None:
        """Put the line of that character at the top."""
        scroll = self.text.sheet.scroll_for(offset)
        if scroll is not None:
            self.bar.setValue(scroll)

    def refresh_overview(self) -> None:
        """Paint the strip anew: something was found, or moved."""
        self.overview.set_ticks(self._ticks() if self._comparison is not None else ())
        self._show_view()

    def turn_wheel(self, event: QWheelEvent) -> None:
        """Scroll as if the wheel had been turned over the text."""
        QCoreApplication.sendEvent(self.text.viewport(), event)

    def _take(self, comparison: Comparison | None) -> None:
        if comparison is not self._comparison:
            self._comparison = comparison
            self._find_marks()

    def _show_marks(self) -> None:
        self._find_marks()
        self._colour()

    def _find_marks(self) -> None:
        underlay, found = self.text.underlay, self._comparison
        links = found is not None and Marks.LINKS in self._marks
        underlay.set_links(found.links if found is not None and links else ())
        underlay.set_claims(
            [claim for claim in found.claims if claim.side is self.side]
            if found is not None and Marks.CLAIMS in self._marks
            else ()
        )
        self.text.viewport().update()
        self._runs = self._found_runs()

    def _colour(self) -> None:
        if self._runs is not self.text.runs:
            self.text.set_runs(self._runs)

    def _found_runs(self) -> tuple[Run, ...]:
        if self._comparison is not None:
            # the tint of links lies beneath as rounded patches; ink and underline are left to the letters
            return runs_of(self._comparison, self.side, self._marks & ~Marks.LINKS)
        return plain_runs(self.article) if self.article is not None else ()

    def _ticks(self) -> Iterator[Tick]:
        found = self._comparison
        if found is None:
            return
        for span, what in self._noteworthy(found):
            top, bottom = self.text.sheet.shares(span)
            yield Tick(top, bottom, what)

    def _noteworthy(self, found: Comparison) -> Iterator[tuple[Span, LinkKind | str]]:
        """What the overview strip shows."""
        if Marks.LINKS in self._marks:
            for link in found.links:
                yield link.span(self.side), link.kind
                if link.conflicts:
                    yield link.span(self.side), "conflict"
            for location in found.only:
                if location.side is self.side:
                    yield location.span, "only"
        if Marks.CLAIMS in self._marks:
            for claim in found.claims:
                if claim.side is self.side and claim.flagged:
                    yield claim.span, sign_of(claim).role

    def _show_view(self) -> None:
        height = max(1.0, self.text.sheet.height)
        top = self.bar.value() / height
        self.overview.set_view(top, min(1.0, top + self.text.viewport().height() / height))

    def _go_to_share(self, share: float) -> None:
        self.bar.setValue(round(share * self.text.sheet.height - self.text.viewport().height() / 2))

    def _name(self, article: Document | None) -> None:
        title = title_of(article) if article is not None else self.tr("none")
        name = self.tr("Left article: {title}") if self.side is Side.LEFT else self.tr("Right article: {title}")
        self.text.setAccessibleName(name.format(title=title))
