"""Going to places: which claim, match or name the reader is at, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.span import Location, Side
from reader.session.aside import fingerprints
from reader.session.history import History
from reader.session.stops import Finder, Stop, StopKind, claim_stop, entity_stop, link_stop, only_stop, quote_stop

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.marks import Claim, Link
    from reader.model.runs import Marks


class Navigator(QObject):
    """Turns what was chosen into a stop that both panes reveal.

    Signals:
        went: the `Stop` where the reader is now, or None after a new pair was opened.
        history_changed: whether one can go back or forward may have changed.
    """

    went = Signal(object)
    history_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._comparison: Comparison | None = None
        self._finder: Finder | None = None
        self._history: History[Stop] = History()
        self._here: Stop | None = None
        self._left_at = ""

    @property
    def here(self) -> Stop | None:
        """Where the reader is."""
        return self._here

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier stop."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later stop."""
        return self._history.can_go_forward

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Go by this comparison. One that refines the last keeps the reader's place and way back."""
        before = self._comparison
        self._comparison = comparison
        self._finder = None if comparison is None else Finder(comparison)
        refined = before is not None and comparison is not None and _same_articles(before, comparison)
        if refined and self._finder is not None:
            self._history.revise(self._finder.again)
            self._here = None if self._here is None else self._finder.again(self._here)
        else:
            if before is not None:
                self._left_at = self._name_of_here(before)
            self._history.clear()
            self._here = None
            self.went.emit(None)
            self._take_up(comparison)
        self.history_changed.emit()

    def _name_of_here(self, before: Comparison) -> str:
        """What the claim where the reader is goes by in any comparison; "" where that is none."""
        here = self._here
        return fingerprints(before).get(here.key, "") if here is not None and here.kind is StopKind.CLAIM else ""

    def _take_up(self, comparison: Comparison | None) -> None:
        """Be at the claim where the reader was before the articles were read again, if it still says the same."""
        if comparison is None or not self._left_at:
            return
        names = fingerprints(comparison)
        claim = next((claim for claim in comparison.claims if names[claim.id] == self._left_at), None)
        self._left_at = ""
        if claim is not None:
            self._here = claim_stop(claim)
            self._history.push(self._here)

    def go(self, stop: Stop) -> None:
        """Go there and remember it."""
        self._history.push(stop)
        self._arrive(stop)

    def go_to_claim(self, claim_id: str, place: Location | None = None) -> None:
        """Go to a claim; to one of its places where `place` says so."""
        claim = next((claim for claim in self._claims() if claim.id == claim_id), None)
        if claim is not None:
            stop = claim_stop(claim)
            self.go(stop if place is None else stop.at(place))

    def go_to_link(self, link_id: str, place: Location | None = None) -> None:
        """Go to a match; `place` tells which of its ends, or which detail in it, matters."""
        link = next((link for link in self._links() if link.id == link_id), None)
        if link is not None:
            stop = link_stop(link, Side.LEFT if place is None else place.side)
            self.go(stop if place is None else stop.at(place))

    def go_to_quote(self, quote_id: str, place: Location | None = None) -> None:
        """Go to a quotation; to one of its places where `place` says so."""
        quotes = () if self._comparison is None else self._comparison.quotes
        quote = next((quote for quote in quotes if quote.id == quote_id), None)
        if quote is not None:
            stop = quote_stop(quote)
            self.go(stop if place is None else stop.at(place))

    def go_to_mention(self, group: str, number: int) -> None:
        """Go to the mention of that number, round and round."""
        if self._comparison is not None and (stop := entity_stop(self._comparison, group, number)):
            self.go(stop)

    def go_to_only(self, number: int) -> None:
        """Go to a passage that has no counterpart."""
        if self._comparison is not None:
            self.go(only_stop(self._comparison, number))

    def stop_at(self, place: Location) -> Stop | None:
        """The claim or match at a place; the one where the reader is goes first."""
        return None if self._finder is None else self._finder.at(place, preferring=self._here)

    def click(self, place: Location, marks: Marks) -> None:
        """The reader clicked in a text. Clicking where one already is leads across to the other article.

        Args:
            place: where.
            marks: what is painted; a click finds nothing else.
        """
        here = self._here
        stop = None if self._finder is None else self._finder.at(place, preferring=here, marks=marks)
        if stop is None:
            return
        across = stop.on(place.side.other)
        if here is not None and (here.kind, here.key) == (stop.kind, stop.key) and across is not None:
            self.go(stop.at(across))
        else:
            self.go(stop)

    def click_link(self, link: Link) -> None:
        """The reader clicked a ribbon."""
        self.go_to_link(link.id)

    def cross(self) -> bool:
        """Go to the counterpart in the other article. Gives whether there is one."""
        across = None if self._here is None else self._here.on(self._here.main.side.other)
        if self._here is None or across is None:
            return False
        self.go(self._here.at(across))
        return True

    def back(self) -> None:
        """Go where the reader was before."""
        if stop := self._history.back():
            self._arrive(stop)

    def forward(self) -> None:
        """Go where the reader came back from."""
        if stop := self._history.forward():
            self._arrive(stop)

    def clear(self) -> None:
        """The reader is nowhere in particular."""
        self._here = None
        self.went.emit(None)

    def _arrive(self, stop: Stop) -> None:
        self._here = stop
        self.went.emit(stop)
        self.history_changed.emit()

    def _claims(self) -> tuple[Claim, ...]:
        return () if self._comparison is None else self._comparison.claims

    def _links(self) -> tuple[Link, ...]:
        return () if self._comparison is None else self._comparison.links


def _same_articles(one: Comparison, other: Comparison) -> bool:
    return (one.left.sha256, one.right.sha256) == (other.left.sha256, other.right.sha256)
