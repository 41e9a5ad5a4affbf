"""The main window: what is where, and who hears from whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.model.span import Side
from reader.ui.actions import ActionSet
from reader.ui.announcing import announcement
from reader.ui.appearance import Appearance
from reader.ui.commands import Commands, Parts
from reader.ui.controller import Controller
from reader.ui.copying import Copying
from reader.ui.dialogs import DetailsDialog, show_dialog
from reader.ui.dropping import dropped_paths
from reader.ui.file_dialogs import AskForFiles, FileDialogs
from reader.ui.find_bar import FindBar
from reader.ui.icons import application_icon
from reader.ui.jobs import favour_the_window
from reader.ui.menus import Menus
from reader.ui.messages import Message, MessageBar
from reader.ui.middle import Middle
from reader.ui.navigator import Navigator
from reader.ui.offers import Offers
from reader.ui.panes import USUAL_POINTS, LinkedPanes
from reader.ui.place_menu import PlaceMenu
from reader.ui.preferences import Preferences
from reader.ui.reading_desk import ReadingDesk
from reader.ui.recent import RecentPairs
from reader.ui.setting_aside import SettingAside
from reader.ui.sidebar.sidebar import Sidebar
from reader.ui.start_page import StartPage
from reader.ui.status import StatusLine
from reader.ui.tidings import awaited
from reader.ui.turns import Turns
from reader.ui.window_state import place_of, possible, put_in_place, window_title
from reader.ui.wishes import Wishes, marks_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent

    from reader.drawing.palette import Palette
    from reader.model.span import Location
    from reader.session.stops import Stop
    from reader.session.workspace import Workspace
    from reader.settings import SettingsStore
    from reader.ui.tidings import Busy, Opened
    from reader.ui.work import Work

SMALLEST_SIZE = (900, 540)
MOST_AT_ONCE = 8_000
"""Characters of both articles together; to show what was found in more of them takes longer than a frame."""


class MainWindow(QMainWindow):
    """Counterpoint's window.

    Args:
        work: everything that is done behind the window.
        store: where settings come from and go to.
        ask: how the user is asked for files; the desktop's dialogs unless something else is given.
    """

    def __init__(self, work: Work, store: SettingsStore, ask: AskForFiles | None = None) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)
        self.setWindowIcon(application_icon())
        favour_the_window()
        self.preferences = Preferences(store, self)
        settings = self.preferences.now
        self.appearance = Appearance(settings.theme, self)
        icons = self.appearance.icons
        self.controller = Controller(work, self)
        self.navigator = Navigator(self)
        self.messages = MessageBar(icons)
        self.start_page = StartPage(icons)
        self.panes = LinkedPanes(self.appearance.palette)
        self.sidebar = Sidebar(self.appearance.palette, settings, QApplication.font().pointSizeF())
        self.find_bar = FindBar(icons)
        self.status = StatusLine(self.statusBar())
        self.wishes = Wishes(self.preferences, self.appearance, self.panes, self.sidebar, self)
        self.copying = Copying(self.controller, self.navigator, self.panes, self.status)
        self.aside = SettingAside(self.preferences, self.controller, self.navigator, self.sidebar.claims, self.status)
        self._turns = Turns(self, lambda: self.panes.colouring)
        self._shown = False
        self.commands = Commands(
            Parts(
                window=self,
                work=work,
                controller=self.controller,
                navigator=self.navigator,
                preferences=self.preferences,
                panes=self.panes,
                sidebar=self.sidebar,
                find_bar=self.find_bar,
                status=self.status,
                wishes=self.wishes,
                copying=self.copying,
                aside=self.aside,
                ask=ask or FileDialogs(),
            )
        )
        self.actions_by_id = ActionSet(self.commands.handlers(), icons, self)
        self._place_menu = PlaceMenu(self.actions_by_id, self.navigator, self.copying, self.wishes)
        self.menus = Menus(self, self.actions_by_id, settings.theme)
        self.wishes.know(self.actions_by_id, self.menus)
        self._recent = RecentPairs(self.preferences, self.controller, self.menus, self.start_page)
        self._offers = Offers(self.messages, self.controller, self.commands, self)
        self.commands.know([*self.actions_by_id.all(), *self.menus.themes])
        self._lay_out()
        self._connect()
        self.appearance.dress()
        self._restore()

    def open_files(self, paths: Iterable[Path]) -> None:
        """Open one article or two."""
        self.controller.open_files(list(paths))

    def action(self, name: str) -> QAction:
        """The action with that id.

        Raises:
            KeyError: there is none.
        """
        return self.actions_by_id[name]

    @property
    def painting(self) -> bool:
        """Whether some of what was found is still on its way to the screen."""
        return self._turns.busy or self.panes.busy

    def set_theme(self, theme: str) -> None:
        """Put on a theme, or "system" to follow the desktop, and keep it."""
        self.wishes.choose_theme(theme)

    # -- making -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._desk = ReadingDesk(self.panes, self.sidebar)
        self._middle = Middle(self.messages, self.start_page, self._desk, self.find_bar)
        self.setCentralWidget(self._middle)
        self.setMinimumSize(*SMALLEST_SIZE)

    def _connect(self) -> None:
        controller, navigator, panes, sidebar = self.controller, self.navigator, self.panes, self.sidebar
        controller.opened.connect(self._show_documents)
        controller.compared.connect(self._show_comparison)
        controller.busy_changed.connect(self._show_busy)
        controller.told.connect(self.messages.show_message)
        controller.withdrawn.connect(self.messages.withdraw)
        navigator.went.connect(self._show_stop)
        navigator.history_changed.connect(self._allow)
        panes.place_chosen.connect(self._click)
        panes.link_chosen.connect(navigator.click_link)
        panes.pointed_at.connect(self.status.hint)
        self.wishes.told.connect(self.status.say)
        panes.zoom_changed.connect(lambda points: self.preferences.change(text_points=points))
        panes.zoom_changed.connect(lambda points: sidebar.zoom(points / USUAL_POINTS))
        panes.menu_opening.connect(self._place_menu.extend)
        panes.files_dropped.connect(lambda dropped: self._offers.drop(*dropped))
        sidebar.claim_chosen.connect(navigator.go_to_claim)
        sidebar.link_chosen.connect(navigator.go_to_link)
        sidebar.quote_chosen.connect(navigator.go_to_quote)
        sidebar.mention_chosen.connect(navigator.go_to_mention)
        sidebar.only_chosen.connect(navigator.go_to_only)
        sidebar.copy_wanted.connect(self.copying.copy_stops)
        sidebar.claims.aside_wanted.connect(self.aside.turn)
        self.aside.changed.connect(self._allow)
        sidebar.choice_changed.connect(self.wishes.keep_choices)
        sidebar.tabs.currentChanged.connect(lambda page: self.preferences.change(sidebar_tab=page))
        self.find_bar.wanted.connect(self.commands.search)
        self.find_bar.closed.connect(self.commands.end_search)
        self.status.work.stopped.connect(controller.cancel)
        self.messages.details_wanted.connect(lambda details: show_dialog(DetailsDialog(details, self)))
        self.start_page.open_wanted.connect(self.commands.open_side)
        self.start_page.paste_wanted.connect(self.commands.paste)
        self.commands.files_pasted.connect(self._offers.drop)
        self.start_page.samples_wanted.connect(self.commands.open_samples)
        self.start_page.dropped.connect(lambda side, paths: controller.open_files(paths, side))
        self.menus.theme_chosen.connect(self.set_theme)
        self.appearance.changed.connect(self._show_palette)
        self.preferences.refused.connect(lambda text: self.messages.show_message(Message(text, key="settings")))

    def _restore(self) -> None:
        now = self.preferences.now
        put_in_place(self, self._desk, now)
        self.wishes.apply()
        self._recent.show()
        self._set_title()
        self._allow()
        self.sidebar.wait(awaited(self.controller.workspace, busy=False))
        self.start_page.focus()
        if self.preferences.note:
            self.messages.show_message(Message(self.preferences.note, key="settings"))

    # -- what has happened ------------------------------------------------------------------------------------------

    def _show_documents(self, opened: Opened) -> None:
        workspace = opened.workspace
        kept = None if opened.kept is None else self.panes.visible_offset(opened.kept)
        something = workspace.left is not None or workspace.right is not None
        first = self._middle.show_articles(shown=something)  # now: the text is laid out once, for the place it gets
        self.panes.set_documents(workspace.left, workspace.right)
        if opened.kept is not None and kept is not None:
            self.panes.scroll_to(opened.kept, kept)
        self.start_page.show_documents(workspace.left, workspace.right)
        if first:
            self.panes.focus_side(Side.LEFT)
        self._set_title()
        if workspace.pair is not None:
            self._recent.remember(*workspace.pair)

    def _show_comparison(self, workspace: Workspace) -> None:
        found = workspace.comparison
        self.navigator.set_comparison(found)
        self._allow()
        steps = (*self.panes.showing(found), self.aside.refresh, *self.sidebar.showing(found), self._stay_here)
        self._turns.drop()
        if found is not None and len(found.left.text) + len(found.right.text) > MOST_AT_ONCE:
            self._turns.begin(steps)
            return
        for step in steps:
            step()

    def _stay_here(self) -> None:
        if self.navigator.here is not None:
            self._show_stop(self.navigator.here, moving=False)

    def _show_busy(self, busy: Busy | None) -> None:
        self.status.work.show_busy(busy)
        self.sidebar.wait(awaited(self.controller.workspace, busy=busy is not None))
        self._offers.second_article(self.controller.workspace)
        self._allow()

    def _show_stop(self, stop: Stop | None, *, moving: bool = True) -> None:
        self.sidebar.show_stop(stop)
        comparison = self.controller.workspace.comparison
        if stop is None or comparison is None:
            self.panes.clear_reveal()
            self.status.say("")
            return
        if moving:
            self.panes.reveal(stop.places, main=stop.main)
        self.status.say(announcement(comparison, stop, self.sidebar.position_of(stop), self.sidebar.matches.differing))

    def _click(self, place: Location) -> None:
        self.navigator.click(place, marks_of(self.preferences.now))

    def _show_palette(self, palette: Palette) -> None:
        self.panes.set_palette(palette)
        self.sidebar.set_palette(palette)
        icons = self.appearance.icons
        self.actions_by_id.draw(icons)
        self.start_page.draw(icons)
        self.find_bar.draw(icons)
        self.messages.refresh()

    def _allow(self) -> None:
        self.actions_by_id.allow(possible(self.controller, self.navigator, self.aside))

    def _set_title(self) -> None:
        self.setWindowTitle(window_title(self.controller.workspace))

    # -- Qt's own ---------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Begin what waits for the first picture."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            if not self.preferences.now.layout:
                self._desk.divide(self.width())
            QTimer.singleShot(0, self, self._after_first_paint)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is to be kept and stop all work."""
        self.preferences.change(**place_of(self, self._desk))
        self.preferences.write()
        self._turns.drop()
        self.controller.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome, nothing else."""
        if dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files came."""
        event.acceptProposedAction()
        self._offers.drop(None, dropped_paths(event.mimeData()))

    def _after_first_paint(self) -> None:
        now = self.preferences.now
        workspace = self.controller.workspace
        nothing = workspace.left is None and workspace.right is None and not self.controller.busy
        if now.reopen_last and now.recent and nothing:
            self._recent.open(*now.recent[0])
        self.controller.prepare()
