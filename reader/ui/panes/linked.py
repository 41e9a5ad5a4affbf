"""Both articles side by side, joined."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.drawing.palette import load_palette
from reader.model.runs import Marks
from reader.model.span import Location, Side, Span
from reader.ui.panes.connectors import LinkedSplitter
from reader.ui.panes.dropping import DropTarget
from reader.ui.panes.echo import Echo
from reader.ui.panes.linkage import Linkage
from reader.ui.panes.pane import ArticlePane
from reader.ui.panes.revealing import Revealer
from reader.ui.panes.searching import Search
from reader.ui.panes.tips import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QWheelEvent

    from reader.drawing.palette import Palette
    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.model.marks import Link
    from reader.ui.panes.finding import FindResult

USUAL_POINTS = 13.0
SMALLEST_POINTS, LARGEST_POINTS = 8.0, 36.0


class LinkedPanes(QWidget):
    """Two articles, what joins them, and every way to move in them.

    All places are code points in the documents' texts.

    Args:
        palette: the colours; the light theme where none is given.
        points: size of the text.
        parent: Qt owner.
    """

    place_chosen = Signal(object)  # Location: the character that was clicked
    link_chosen = Signal(object)  # Link: the ribbon that was clicked
    files_dropped = Signal(object)  # (Side | None, list[Path]): None when they are for both sides
    places_changed = Signal()  # the part in view is another one
    menu_opening = Signal(object, object)  # QMenu about to be shown, Location | None: whoever wants adds to the menu
    zoom_changed = Signal(float)  # points
    side_focused = Signal(object)  # Side
    pointed_at = Signal(str)  # what the pointer is on, in words; "" for nothing

    def __init__(
        self, palette: Palette | None = None, points: float = USUAL_POINTS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        palette = palette or load_palette("light")
        self._usual_points = self._points = points
        self._side = Side.LEFT
        self._marks = Marks.USUAL
        self._panes = {side: ArticlePane(side, palette, points) for side in Side}
        self._splitter = LinkedSplitter()
        for pane in self._panes.values():
            self._splitter.addWidget(pane)
        self._splitter.setSizes([500, 500])
        self._connectors = self._splitter.connectors()
        self._connectors.setObjectName("connectors")
        self._linkage = Linkage(self._panes, self._connectors)
        self._revealer = Revealer(self._panes, self._linkage.synchroniser)
        self._search = Search(self._panes)
        self._echo = Echo(self._panes, self)
        self._drops = DropTarget(self, self._panes, palette)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._splitter)
        self._connect()
        self.set_palette(palette)
        self._panes[self._side].header.set_active(active=True)

    def _connect(self) -> None:
        self._drops.files_dropped.connect(self.files_dropped)
        self._connectors.link_chosen.connect(self._choose_link)
        self._linkage.hovered.connect(lambda link: self.pointed_at.emit("" if link is None else describe(link)))
        self._connectors.wheel_turned.connect(self._turn_wheel)
        for side, pane in self._panes.items():
            pane.text.offset_clicked.connect(lambda offset, side=side: self._choose_place(side, offset))
            pane.text.zoom_wanted.connect(self.zoom)
            pane.text.focused.connect(lambda side=side: self._set_side(side))
            pane.text.menu_opening.connect(lambda menu, offset, side=side: self._open_menu(side, menu, offset))
            pane.bar.valueChanged.connect(self.places_changed)
            pane.header.changed.connect(self._match_headers)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_documents(self, left: Document | None, right: Document | None) -> None:
        """Show two articles at once, plain. An article that is already there keeps its place."""
        self._revealer.clear()
        self._search.clear()
        self._linkage.set_links(())
        for side, article in ((Side.LEFT, left), (Side.RIGHT, right)):
            pane = self._panes[side]
            if article is not pane.article or article is None:
                with self._linkage.synchroniser.held():
                    pane.set_article(article)
            else:
                pane.set_comparison(None)
            pane.refresh_overview()
        self._echo.clear()

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what was found, in place: no text moves. None takes all marks away.

        A comparison of other articles than those shown brings its own with it.
        """
        for step in self.showing(comparison):
            step()

    def showing(self, comparison: Comparison | None) -> tuple[Callable[[], None], ...]:
        """The steps of `set_comparison`, for whoever has other things to do in between."""
        return (
            partial(self._bring_articles, comparison),
            *(step for pane in self._panes.values() for step in pane.showing(comparison)),
            partial(self._linkage.set_links, comparison.links if comparison is not None else ()),
            *(pane.refresh_overview for pane in self._panes.values()),
        )

    def set_marks(self, marks: Marks) -> None:
        """Choose the channels that are shown."""
        self._marks = marks
        for pane in self._panes.values():
            pane.set_marks(marks)
        self._linkage.set_shown(shown=Marks.LINKS in marks)

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        for pane in self._panes.values():
            pane.set_palette(palette)
        self._connectors.set_palette(palette)
        self._drops.set_palette(palette)

    # -- going somewhere -------------------------------------------------------------------------------------------

    def reveal(self, locations: Sequence[Location], *, main: Location | None = None) -> None:
        """Bring places comfortably into view in both panes and mark them.

        Args:
            locations: all places that belong together (a claim, its evidence, its counterparts).
            main: the one that matters most and gets the ring; the first one where none is given.
        """
        self._revealer.reveal(locations, main)
        first = [main] if main is not None else []
        self._linkage.choose(self._linkage.link_between([*first, *locations]))

    def clear_reveal(self) -> None:
        """Take the marks of the last jump away. Nothing scrolls."""
        self._revealer.clear()
        self._linkage.choose(None)

    def set_reduced_motion(self, on: bool) -> None:  # noqa: FBT001
        """Jump without gliding and mark without pulsing."""
        self._revealer.stop()
        self._revealer.reduced_motion = on

    def set_sync(self, on: bool) -> None:  # noqa: FBT001
        """Let the panes scroll together, level by their links, or each for itself."""
        self._linkage.synchroniser.set_on(on=on)

    @property
    def busy(self) -> bool:
        """Whether marks are still being painted, or text is still finding its place."""
        return self._linkage.unsettled or self.colouring

    @property
    def colouring(self) -> bool:
        """Whether marks are still being painted."""
        return any(pane.text.colouring for pane in self._panes.values())

    @property
    def moving(self) -> bool:
        """Whether a glide or a pulse is going on."""
        return self._revealer.moving

    @property
    def sync(self) -> bool:
        """Whether the panes scroll together."""
        return self._linkage.synchroniser.on

    def level_here(self) -> None:
        """Bring the counterpart of what is being read to the same height in the other pane."""
        self._revealer.stop()
        self._linkage.level_here(self._side)

    def visible_offset(self, side: Side) -> int:
        """The first character in view: what `scroll_to` comes back to."""
        return self._panes[side].text.sheet.top_offset()

    def scroll_to(self, side: Side, offset: int) -> None:
        """Put the line of that character at the top of its pane. The other pane stays."""
        self._revealer.stop()
        with self._linkage.synchroniser.held():
            self._panes[side].scroll_to(offset)

    # -- size ------------------------------------------------------------------------------------------------------

    @property
    def zoom_points(self) -> float:
        """Size of the text, in points."""
        return self._points

    def zoom(self, steps: int) -> None:
        """Make the text larger (or smaller, with negative `steps`), a point at a time."""
        self._set_points(self._points + steps)

    def reset_zoom(self) -> None:
        """Back to the usual size."""
        self._set_points(self._usual_points)

    def set_zoom_points(self, points: float) -> None:
        """Use that size, or the nearest one that is allowed."""
        self._set_points(points)

    def _set_points(self, points: float) -> None:
        points = min(max(points, SMALLEST_POINTS), LARGEST_POINTS)
        if points == self._points:
            return
        self._points = points
        self._revealer.stop()
        with self._linkage.synchroniser.held():
            for pane in self._panes.values():
                pane.set_points(points)
        self._linkage.settle()
        self.zoom_changed.emit(points)

    # -- focus, selection, search ------------------------------------------------------------------------------------

    def focused_side(self) -> Side:
        """The article that keys act on: where the focus is, or was last."""
        return self._side

    def focus_side(self, side: Side) -> None:
        """Give an article the keyboard."""
        self._set_side(side)
        self._panes[side].text.setFocus()

    def selection(self) -> tuple[Location, str] | None:
        """What is selected, and its words; the focused article goes first."""
        for side in (self._side, self._side.other):
            pane = self._panes[side]
            span = pane.text.selected_span()
            if span is not None and pane.article is not None:
                return Location(side, span), span.text(pane.article.text)
        return None

    def find(  # type: ignore[override] # QWidget.find is static and of no use here
        self, text: str, *, backwards: bool = False, match_case: bool = False
    ) -> FindResult:
        """Show the next place where words stand, going through both articles, and count all of them."""
        start = Location(self._side, Span(self.visible_offset(self._side), self.visible_offset(self._side)))
        result = self._search.find(text, start, backwards=backwards, match_case=match_case)
        if result.current is not None:
            self._revealer.bring([result.current], result.current)
        return result

    def clear_find(self) -> None:
        """Forget the search and take its marks away."""
        self._search.clear()

    # -- inside ------------------------------------------------------------------------------------------------------

    def _bring_articles(self, comparison: Comparison | None) -> None:
        shown = tuple(self._panes[side].article for side in Side)
        if comparison is not None and shown != (comparison.left, comparison.right):
            self.set_documents(comparison.left, comparison.right)

    def _choose_place(self, side: Side, offset: int) -> None:
        with self._revealer.keeping(side):
            self.place_chosen.emit(Location(side, Span(offset, offset + 1)))

    def _choose_link(self, link: Link) -> None:
        self._linkage.choose(link)
        self.link_chosen.emit(link)

    def _set_side(self, side: Side) -> None:
        if side is not self._side:
            self._side = side
            for each, pane in self._panes.items():
                pane.header.set_active(active=each is side)
            self.side_focused.emit(side)

    def _match_headers(self) -> None:
        """Both texts begin at one height."""
        headers = [pane.header for pane in self._panes.values()]
        lines = max(header.needed_lines() for header in headers)
        for header in headers:
            header.set_lines(lines)

    def _open_menu(self, side: Side, menu: object, offset: int | None) -> None:
        place = None if offset is None else Location(side, Span(offset, offset + 1))
        self.menu_opening.emit(menu, place)

    def _turn_wheel(self, event: QWheelEvent) -> None:
        self._panes[self._side].turn_wheel(event)
