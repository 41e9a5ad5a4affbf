"""Setting claims aside, and taking that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.session.aside import fingerprints, turned
from reader.session.stops import StopKind
from reader.session.undo import Undo

if TYPE_CHECKING:
    from reader.ui.controller import Controller
    from reader.ui.navigator import Navigator
    from reader.ui.preferences import Preferences
    from reader.ui.sidebar.claims import ClaimPanel
    from reader.ui.status import StatusLine


class SettingAside(QObject):
    """Knows which claims the reader has dealt with.

    Args:
        preferences: keep them.
        controller: knows what is open.
        navigator: knows where the reader is.
        claims: the list, which shows them.
        status: says what was done.

    Signals:
        changed: whether something can be taken back may have changed.
    """

    changed = Signal()

    def __init__(
        self,
        preferences: Preferences,
        controller: Controller,
        navigator: Navigator,
        claims: ClaimPanel,
        status: StatusLine,
    ) -> None:
        super().__init__(claims)
        self._preferences = preferences
        self._controller = controller
        self._navigator = navigator
        self._claims = claims
        self._status = status
        self._names: dict[str, str] = {}
        self._marks = Undo(preferences.now.aside)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._marks.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._marks.can_redo

    def turn_here(self) -> None:
        """Set the claim where the reader is aside, or take it up again."""
        here = self._navigator.here
        if here is None or here.kind is not StopKind.CLAIM:
            self._status.say(self.tr("Go to a claim first; then it can be set aside."))
            return
        self.turn(here.key)

    def turn(self, claim_id: str) -> None:
        """Set a claim aside, or take it up again."""
        if claim_id not in self._names:
            return
        cards = self._claims.list.cards
        row = cards.row_of(claim_id)
        self._marks.change(turned(self._marks.now, self._names[claim_id]))
        self._show()
        aside = claim_id in self._claims.aside
        if row is not None and cards.keys and cards.row_of(claim_id) is None:  # it has left the list: on to the next
            self._navigator.go_to_claim(cards.keys[min(row, len(cards.keys) - 1)])
        self._status.say(self.tr("Set aside. “Undo” takes that back.") if aside else self.tr("Taken up again."))

    def undo(self) -> None:
        """Take the last change back."""
        if self._marks.undo():
            self._show()
            self._status.say(self.tr("Taken back."))

    def redo(self) -> None:
        """Change again what was taken back."""
        if self._marks.redo():
            self._show()
            self._status.say(self.tr("Changed again."))

    def refresh(self) -> None:
        """Look for them in the articles that are open now."""
        comparison = self._controller.workspace.comparison
        self._names = {} if comparison is None else fingerprints(comparison)
        self._find()

    def _find(self) -> None:
        known = frozenset(self._marks.now)
        self._claims.aside = frozenset(claim_id for claim_id, name in self._names.items() if name in known)

    def _show(self) -> None:
        self._preferences.change(aside=self._marks.now)
        self._find()
        self._claims.refresh()
        self.changed.emit()
