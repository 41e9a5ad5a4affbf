"""Makes the window what the settings say, and the settings what the user switches."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.model.runs import Marks
from reader.ui.dialogs import show_dialog
from reader.ui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reader.drawing.palette import Palette
    from reader.settings import Settings
    from reader.ui.actions import ActionSet
    from reader.ui.appearance import Appearance
    from reader.ui.menus import Menus
    from reader.ui.panes import LinkedPanes
    from reader.ui.preferences import Preferences
    from reader.ui.sidebar.sidebar import Sidebar

SWITCHES = {
    "showLinks": "show_links",
    "showEntities": "show_entities",
    "showNumbers": "show_numbers",
    "showClaims": "show_claims",
    "plainReading": "plain_reading",
    "keepLevel": "keep_level",
    "sidebar": "show_sidebar",
    "reducedMotion": "reduced_motion",
    "reopenLast": "reopen_last",
}
"""The setting behind each action that is a switch."""


class Wishes(QObject):
    """What the user has chosen, put into effect.

    Args:
        preferences: where it is kept.
        appearance: wears the theme.
        panes: the articles.
        sidebar: shown or hidden.
        parent: the window.

    Signals:
        told: a sentence on what has been done, where it cannot be seen how to take it back.
    """

    told = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        appearance: Appearance,
        panes: LinkedPanes,
        sidebar: Sidebar,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._window = parent
        self._preferences = preferences
        self._appearance = appearance
        self._panes = panes
        self._sidebar = sidebar
        self._actions: ActionSet | None = None
        self._menus: Menus | None = None

    @property
    def palette(self) -> Palette:
        """The colours that are on."""
        return self._appearance.palette

    def know(self, actions: ActionSet, menus: Menus) -> None:
        """Learn what shows to the user which wishes are on."""
        self._actions, self._menus = actions, menus

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What to call for each switch, by the action's id."""
        switches = {name: partial(self._switched, field) for name, field in SWITCHES.items()}
        return {**switches, "settings": self.open_dialog}

    def apply(self) -> None:
        """Make the window what the settings say."""
        now = self._preferences.now
        if now.text_points:
            self._panes.set_zoom_points(now.text_points)
        else:
            self._panes.reset_zoom()
        self._preferences.change(text_points=now.text_points)  # the panes have told theirs, which may stand for "usual"
        self._appearance.choose(now.theme)
        self._panes.set_marks(marks_of(now))
        self._panes.set_sync(now.keep_level)
        self._panes.set_reduced_motion(now.reduced_motion)
        shown = now.show_sidebar and not now.plain_reading
        focused = QApplication.focusWidget()
        if not shown and focused is not None and self._sidebar.isAncestorOf(focused):
            self._panes.focus_side(self._panes.focused_side())  # else Qt gives the keyboard to the toolbar
        self._sidebar.setVisible(shown)
        self._show()

    def change(self, values: Mapping[str, object]) -> None:
        """Set some of the settings and put them into effect at once."""
        self._preferences.change(**values)
        self.apply()

    def switch(self, field: str, *, on: bool) -> None:
        """Turn one setting on or off."""
        self.change({field: on})

    def keep_choices(self) -> None:
        """Remember what the lists show and in what order."""
        claims, matches, names = self._sidebar.claims, self._sidebar.matches, self._sidebar.names
        before = marks_of(self._preferences.now)
        self._preferences.change(
            statuses=claims.statuses,
            claim_order=claims.ordering.order,
            match_order=matches.ordering.order,
            quote_order=self._sidebar.quotes.ordering.order,
            name_order=names.ordering.order,
            hidden_labels=names.hidden,
        )
        now = marks_of(self._preferences.now)
        if now is not before:
            self._panes.set_marks(now)

    def choose_theme(self, theme: str) -> None:
        """Put on a theme, or "system" to follow the desktop."""
        self.change({"theme": theme})

    def set_key(self, action_id: str, key: str) -> None:
        """Give an action a key of the user's own."""
        own = {**dict(self._preferences.now.keys), action_id: key}
        self.change({"keys": tuple(sorted(own.items()))})

    def usual_keys(self, action_id: str) -> None:
        """Give an action its usual keys again, or all of them for ""."""
        kept = {one: key for one, key in self._preferences.now.keys if action_id not in ("", one)}
        self.change({"keys": tuple(sorted(kept.items()))})

    def open_dialog(self) -> None:
        """Let the user change the settings; each change can be seen at once."""
        now = self._preferences.now
        dialog = SettingsDialog(replace(now, text_points=self._panes.zoom_points), self._window)
        dialog.changed.connect(self.change)
        show_dialog(dialog)

    def _switched(self, field: str, on: bool) -> None:  # noqa: FBT001  # as Qt hands it over
        if getattr(self._preferences.now, field) is not on:  # else it only shows what was set already
            self.switch(field, on=on)
            if field == "plain_reading":
                self._panes.clear_reveal()
                gone = self.tr("All marks are out of the way. The same command brings them back.")
                self.told.emit(gone if on else "")

    def _show(self) -> None:
        now = self._preferences.now
        if self._actions is not None and self._menus is not None:
            self._actions.set_keys(dict(now.keys), letters=now.letter_keys)
            for name, field in SWITCHES.items():
                self._actions.set_checked(name, on=getattr(now, field))
            self._menus.show_theme(now.theme)


def marks_of(settings: Settings) -> Marks:
    """The marks that are switched on; none while one reads without.

    Claims that the texts only attribute or confirm are marked while they are listed.
    """
    wanted = Marks.NONE
    if settings.plain_reading:
        return wanted
    for on, mark in (
        (settings.show_links, Marks.LINKS),
        (settings.show_entities, Marks.ENTITIES),
        (settings.show_numbers, Marks.NUMBERS),
        (settings.show_claims, Marks.CLAIMS),
        (settings.show_claims and "attributed" in settings.statuses, Marks.ATTRIBUTED),
        (settings.show_claims and "confirmed" in settings.statuses, Marks.CONFIRMED),
    ):
        if on:
            wanted |= mark
    return wanted
