"""The menu bar and the toolbar, made from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.drawing.palette import SCREEN_THEMES, load_palette
from reader.settings import SYSTEM_THEME
from reader.ui.action_table import ACTIONS, Menu
from reader.ui.actions import COMMAND, ActionSet, plain_text
from reader.ui.pair_names import dress_pair
from reader.ui.widgets import literal
from reader.ui.words import theme_word

if TYPE_CHECKING:
    from collections.abc import Sequence

translate = QCoreApplication.translate

TOOLBAR: tuple[str, ...] = (
    *("openLeft", "openRight", "swap", ""),
    *("back", "forward", ""),
    *("previousClaim", "nextClaim", "", "previousMatch", "nextMatch", "cross", ""),
    *("find", "keepLevel", "|", "exportPdf", "sidebar"),
)
"""Ids of actions; "" is a line, "|" pushes what follows to the right."""

WORDED = frozenset({"openLeft", "openRight", "exportPdf"})


class Menus(QObject):
    """Builds both, and keeps the two menus that change: themes and recent pairs.

    Args:
        window: gets the menus.
        actions: all there are.
        theme: the one that is chosen now.

    Signals:
        theme_chosen: name of a theme, or "system".
        pair_chosen: left path and right path.
        recent_cleared: the user wants the recent pairs forgotten.
    """

    theme_chosen = Signal(str)
    pair_chosen = Signal(str, str)
    recent_cleared = Signal()

    def __init__(self, window: QMainWindow, actions: ActionSet, theme: str) -> None:
        super().__init__(window)
        self._window = window
        self._recent = QMenu(self.tr("Recent Pa&irs"), window)
        self._menus: dict[Menu, QMenu] = {}
        self._themes: dict[str, QAction] = {}
        for menu in Menu:
            self._menus[menu] = QMenu(translate("Actions", menu.value), window)
            if menu is not Menu.EXPORT:
                window.menuBar().addMenu(self._menus[menu])
        for spec in ACTIONS:
            place = self._menus[spec.menu]
            if spec.gap:
                place.addSeparator()
            place.addAction(actions[spec.id])
            if spec.id == "openSamples":
                place.addMenu(self._recent)
            elif spec.id == "exportPdf":
                place.addMenu(self._menus[Menu.EXPORT])
        view = self._menus[Menu.VIEW]
        view.insertMenu(actions["reducedMotion"], self._theme_menu(theme))
        self.toolbar = self._make_toolbar(actions)

    def show_recent(self, pairs: Sequence[tuple[str, str]], labels: Sequence[str]) -> None:
        """Offer these pairs under these labels."""
        self._recent.clear()
        for (left, right), label in zip(pairs, labels, strict=True):
            action = self._recent.addAction("")
            dress_pair(action, label, (left, right))
            action.triggered.connect(lambda _checked=False, left=left, right=right: self.pair_chosen.emit(left, right))
        if pairs:
            self._recent.addSeparator()
            self._recent.addAction(self.tr("&Forget These")).triggered.connect(self.recent_cleared)
        self._recent.setEnabled(bool(pairs))

    def show_theme(self, theme: str) -> None:
        """Tick the theme that is chosen now."""
        for name, action in self._themes.items():
            action.setChecked(name == theme)

    @property
    def themes(self) -> list[QAction]:
        """What puts on each theme."""
        return list(self._themes.values())

    def _theme_menu(self, theme: str) -> QMenu:
        menu = QMenu(self.tr("Them&e"), self._window)
        group = QActionGroup(menu)
        names = [(SYSTEM_THEME, self.tr("Like the &System"))]
        names += [(name, literal(theme_word(load_palette(name)))) for name in SCREEN_THEMES]
        for name, title in names:
            action = QAction(title, menu)
            action.setObjectName(f"theme.{name}")
            action.setProperty(COMMAND, self.tr("Theme: {name}").format(name=plain_text(action)))
            action.setCheckable(True)
            action.setChecked(name == theme)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, name=name: self.theme_chosen.emit(name))
            menu.addAction(action)
            self._themes[name] = action
        return menu

    def _make_toolbar(self, actions: ActionSet) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), self._window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setFloatable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name in TOOLBAR:
            if name == "":
                bar.addSeparator()
            elif name == "|":
                gap = QWidget()
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(gap)
            else:
                bar.addAction(actions[name])
                self._dress(bar.widgetForAction(actions[name]), name)
        self._window.addToolBar(bar)
        return bar

    def _dress(self, button: QWidget, name: str) -> None:
        words = {
            "openLeft": self.tr("Open left"),
            "openRight": self.tr("Open right"),
            "exportPdf": self.tr("Export PDF"),
        }
        if not isinstance(button, QToolButton):
            return
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action = button.defaultAction()
        button.setAccessibleName(action.toolTip())
        if name in WORDED:
            action.setIconText(words[name])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
