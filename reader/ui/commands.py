"""What each action does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from reader.model.span import Side
from reader.ui.cards_dialog import CardsDialog
from reader.ui.command_list import CommandList
from reader.ui.dialogs import AboutDialog, PasteDialog, show_dialog
from reader.ui.dropping import dropped_paths
from reader.ui.exporting import FORMS, suggested_path
from reader.ui.key_sheet import KeySheet
from reader.ui.legend import LegendDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from reader.ui.controller import Controller
    from reader.ui.copying import Copying
    from reader.ui.exporting import Form
    from reader.ui.file_dialogs import AskForFiles
    from reader.ui.find_bar import FindBar
    from reader.ui.navigator import Navigator
    from reader.ui.panes import LinkedPanes
    from reader.ui.preferences import Preferences
    from reader.ui.setting_aside import SettingAside
    from reader.ui.sidebar.sidebar import Sidebar
    from reader.ui.status import StatusLine
    from reader.ui.wishes import Wishes
    from reader.ui.work import Work


@dataclass(frozen=True)
class Parts:
    """What the commands work on."""

    window: QWidget
    work: Work
    controller: Controller
    navigator: Navigator
    preferences: Preferences
    panes: LinkedPanes
    sidebar: Sidebar
    find_bar: FindBar
    status: StatusLine
    wishes: Wishes
    copying: Copying
    aside: SettingAside
    ask: AskForFiles


class Commands(QObject):
    """The handlers of all actions.

    Args:
        parts: what they work on.

    Signals:
        files_pasted: `Side` or None, and the `Path`s of files that were copied.
    """

    files_pasted = Signal(object, object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions: list[QAction] = []

    def know(self, actions: list[QAction]) -> None:
        """Learn which actions there are, for the list of commands and the sheet of keys."""
        self._actions = actions

    def handlers(self) -> dict[str, Callable[..., object]]:
        """What to call for each action, by id."""
        controller, navigator, sidebar = self._parts.controller, self._parts.navigator, self._parts.sidebar
        panes, bar = self._parts.panes, self._parts.find_bar
        return {
            "openPair": self.open_pair,
            "openLeft": lambda: self.open_side(Side.LEFT),
            "openRight": lambda: self.open_side(Side.RIGHT),
            "openSamples": self.open_samples,
            "swap": controller.swap,
            "reload": controller.reload,
            "cancel": controller.cancel,
            **{form.action: partial(self.export, form) for form in FORMS},
            "print": self.print,
            "quit": self._parts.window.close,
            "undo": self._parts.aside.undo,
            "redo": self._parts.aside.redo,
            "setAside": self._parts.aside.turn_here,
            "copyCitation": self._parts.copying.copy_here,
            "copyList": sidebar.copy_list,
            "paste": self.paste,
            "find": self.find,
            "findNext": bar.next,
            "findPrevious": bar.previous,
            "searchList": lambda: self._in_sidebar(sidebar.focus_search),
            "levelHere": panes.level_here,
            "zoomIn": lambda: self._zoom(1),
            "zoomOut": lambda: self._zoom(-1),
            "zoomReset": lambda: self._zoom(0),
            "back": navigator.back,
            "forward": navigator.forward,
            "nextClaim": lambda: self._step_claim(1),
            "previousClaim": lambda: self._step_claim(-1),
            "nextMatch": lambda: self._step_match(1),
            "previousMatch": lambda: self._step_match(-1),
            "nextConflict": lambda: self._step_conflict(1),
            "previousConflict": lambda: self._step_conflict(-1),
            "cross": self._cross,
            "otherSide": self._other_side,
            "focusLeft": lambda: panes.focus_side(Side.LEFT),
            "focusRight": lambda: panes.focus_side(Side.RIGHT),
            "focusList": lambda: self._in_sidebar(sidebar.focus),
            "pageClaims": lambda: self._page(0),
            "pageMatches": lambda: self._page(1),
            "pageQuotes": lambda: self._page(2),
            "pageNames": lambda: self._page(3),
            "pageOnly": lambda: self._page(4),
            "escape": self._escape,
            "commands": lambda: show_dialog(CommandList(self._actions, self._parts.window)),
            "shortcuts": self.show_keys,
            "legend": lambda: show_dialog(LegendDialog(self._parts.wishes.palette, self._parts.window)),
            "cards": lambda: show_dialog(CardsDialog(self._parts.work.cards(), self._parts.window)),
            "about": lambda: show_dialog(AboutDialog(self._parts.work.about(), self._parts.window)),
            **self._parts.wishes.handlers(),
        }

    def open_side(self, side: Side) -> None:
        """Ask for one article."""
        left = side is Side.LEFT
        title = self.tr("Open the left article") if left else self.tr("Open the right article")
        chosen = self._ask_to_open(title, several=False)
        if chosen:
            self._parts.controller.open(side, chosen[0])

    def open_pair(self) -> None:
        """Ask for two articles at once; one alone goes where there is room."""
        chosen = self._ask_to_open(self.tr("Open two articles"), several=True)
        if chosen:
            self._parts.controller.open_files(chosen)

    def open_samples(self) -> None:
        """Open the two articles that ship with the program."""
        self._parts.controller.open_pair(*self._parts.work.samples)

    def export(self, form: Form) -> None:
        """Ask where to, and write the comparison there."""
        comparison = self._parts.controller.workspace.comparison
        if comparison is None:
            return
        suggested = suggested_path(comparison, form, self._folder())
        kind = QCoreApplication.translate("Exporting", form.words)
        path = self._parts.ask.to_save(self._parts.window, self.tr("Export"), suggested, kind)
        if path is not None:
            self._parts.preferences.change(folder=str(path.parent))
            self._parts.controller.export(form.id, path)

    def print(self) -> None:
        """Ask for a printer, and print what the PDF would show."""
        if self._parts.controller.workspace.comparison is not None:
            printer = self._parts.ask.to_print(self._parts.window)
            if printer is not None:
                self._parts.controller.print(printer)

    def paste(self, side: Side | None = None) -> None:
        """Take an article from the clipboard, or the files that were copied.

        Args:
            side: where text goes unless the user says otherwise; where there is room if it is left out.
        """
        board = QGuiApplication.clipboard()
        if paths := dropped_paths(board.mimeData()):
            self.files_pasted.emit(side, paths)
            return
        side = side or self._parts.controller.workspace.empty_side or self._parts.panes.focused_side()
        dialog = PasteDialog(board.text(), side, self._parts.window)
        dialog.given.connect(self._parts.controller.paste)
        show_dialog(dialog)

    def find(self) -> None:
        """Open the find bar, with the selected words in it."""
        selected = self._parts.panes.selection()
        words = selected[1] if selected is not None and len(selected[1]) < 80 else ""
        self._parts.find_bar.open(words)

    def search(self, words: str, backwards: bool, match_case: bool) -> None:  # noqa: FBT001  # as the signal has them
        """Find words in both articles."""
        if not words.strip():
            self._parts.panes.clear_find()
            self._parts.find_bar.show_result(None)
            return
        found = self._parts.panes.find(words, backwards=backwards, match_case=match_case)
        self._parts.find_bar.show_result(found)

    def end_search(self) -> None:
        """Close the find bar and give the keyboard back to the articles."""
        self._parts.find_bar.hide()
        self._parts.panes.clear_find()
        self._parts.panes.focus_side(self._parts.panes.focused_side())

    def show_keys(self) -> None:
        """Show all keys, and let the user change them."""
        sheet = KeySheet(self._actions, self._parts.window)
        sheet.key_chosen.connect(self._parts.wishes.set_key)
        sheet.usual_wanted.connect(self._parts.wishes.usual_keys)
        show_dialog(sheet)

    def show_file(self, path: str) -> None:
        """Open a folder in the desktop's file manager, or a file that was written here in whatever shows it."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self._parts.status.say(self.tr("The desktop has no program that opens this."))

    def _zoom(self, steps: int) -> None:
        if steps:
            self._parts.panes.zoom(steps)
        else:
            self._parts.panes.reset_zoom()

    def _step_claim(self, by: int) -> None:
        self._show_page(0)
        claims = self._parts.sidebar.claims.list
        if not claims.step(by):
            nothing = self.tr("The list of claims is empty.")
            self._parts.status.say(self._no_more(by) if claims.cards.keys else nothing)

    def _step_match(self, by: int) -> None:
        self._show_page(1)
        matches = self._parts.sidebar.matches.list
        if not matches.step(by):
            nothing = self.tr("The list of matches is empty.")
            self._parts.status.say(self._no_more(by) if matches.cards.keys else nothing)

    def _step_conflict(self, by: int) -> None:
        self._show_page(1)
        matches = self._parts.sidebar.matches
        if not matches.list.step(by, matches.differing):
            nothing = self.tr("The matches in the list differ in no detail that was found.")
            self._parts.status.say(self._no_more(by) if matches.differing else nothing)

    def _no_more(self, by: int) -> str:
        return self.tr("That was the last one.") if by > 0 else self.tr("That was the first one.")

    def _cross(self) -> None:
        if not self._parts.navigator.cross():
            self._parts.status.say(self.tr("The other article has no counterpart of this place."))

    def _other_side(self) -> None:
        side = self._parts.panes.focused_side().other
        self._parts.panes.focus_side(side)
        left = side is Side.LEFT
        self._parts.status.say(self.tr("Left article") if left else self.tr("Right article"))

    def _escape(self) -> None:
        if self._parts.find_bar.isVisible():
            self.end_search()
        else:
            self._parts.navigator.clear()

    def _page(self, number: int) -> None:
        self._show_page(number)
        self._in_sidebar(self._parts.sidebar.focus)

    def _show_page(self, number: int) -> None:
        self._parts.sidebar.tabs.setCurrentIndex(number)

    def _in_sidebar(self, act: Callable[[], object]) -> None:
        now = self._parts.preferences.now
        if now.plain_reading or not now.show_sidebar:
            self._parts.wishes.change({"show_sidebar": True, "plain_reading": False})
        act()

    def _folder(self) -> str:
        """Where a dialog last opened or saved a file, or else where an open article lies; not among the samples."""
        workspace = self._parts.controller.workspace
        documents = (workspace.left, workspace.right)
        folders = [Path(document.path).parent for document in documents if document is not None and document.path]
        own = [folder for folder in folders if folder not in {path.parent for path in self._parts.work.samples}]
        return self._parts.preferences.now.folder or str(next(iter(own), Path.home()))

    def _ask_to_open(self, title: str, *, several: bool) -> list[Path]:
        chosen = self._parts.ask.to_open(self._parts.window, title, self._folder(), several=several)
        if chosen:
            self._parts.preferences.change(folder=str(chosen[0].parent))
        return chosen
