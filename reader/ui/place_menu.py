"""What can be done at a place in an article: added to the menu that its pane is about to show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.session.stops import StopKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from reader.model.span import Location
    from reader.ui.actions import ActionSet
    from reader.ui.copying import Copying
    from reader.ui.navigator import Navigator
    from reader.ui.wishes import Wishes


class PlaceMenu(QObject):
    """Extends the menus of both panes.

    Args:
        actions: those of the window.
        navigator: knows what stands where, and goes there.
        copying: copies it.
        wishes: brings the sidebar back.
    """

    def __init__(self, actions: ActionSet, navigator: Navigator, copying: Copying, wishes: Wishes) -> None:
        super().__init__(actions)
        self._actions = actions
        self._navigator = navigator
        self._copying = copying
        self._wishes = wishes

    def extend(self, menu: QMenu, place: Location | None) -> None:
        """Add what can be done with the words under the pointer, and with the mark there."""
        menu.addSeparator()
        menu.addAction(self._actions["copyCitation"])
        stop = None if place is None else self._navigator.stop_at(place)
        if place is None or stop is None:
            return
        menu.addSeparator()
        claim = stop.kind is StopKind.CLAIM
        show = menu.addAction(
            self.tr("Show the Car&d of This Claim") if claim else self.tr("Show the Car&d of This Match")
        )
        show.triggered.connect(lambda: self._show(place))
        across = stop.on(place.side.other)
        cross = menu.addAction(self.tr("&Go to the Counterpart"))
        cross.setEnabled(across is not None)
        if across is not None:
            cross.triggered.connect(lambda: self._navigator.go(stop.at(across)))
        copy = menu.addAction(self.tr("Copy &This Claim") if claim else self.tr("Copy &This Match"))
        copy.triggered.connect(lambda: self._copying.copy_stop(stop.kind, stop.key))

    def _show(self, place: Location) -> None:
        self._wishes.change({"show_sidebar": True, "plain_reading": False})
        stop = self._navigator.stop_at(place)
        if stop is not None:
            self._navigator.go(stop)
