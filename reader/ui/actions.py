"""Everything that can be done in the window, as one table: name, words, keys, drawing, and when it is possible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from reader.ui.icons import IconSet


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark a text for translation where it is written down; it is translated where it is shown."""
    return text


class Need(Enum):
    """What an action cannot do without."""

    NOTHING = auto()
    ARTICLE = auto()  # at least one article is open
    PAIR = auto()
    COMPARISON = auto()
    BACK = auto()
    FORWARD = auto()
    BUSY = auto()


class Menu(Enum):
    """The menus, in their order. `EXPORT` lies within `FILE`."""

    FILE = QT_TRANSLATE_NOOP("Actions", "&File")
    EXPORT = QT_TRANSLATE_NOOP("Actions", "Export &As")
    EDIT = QT_TRANSLATE_NOOP("Actions", "&Edit")
    VIEW = QT_TRANSLATE_NOOP("Actions", "&View")
    GO = QT_TRANSLATE_NOOP("Actions", "&Go")
    HELP = QT_TRANSLATE_NOOP("Actions", "&Help")


@dataclass(frozen=True, slots=True)
class Spec:
    """One action.

    Attributes:
        id: object name; stable, because tests and scripts go by it.
        text: in the menu, with "&" before the letter that chooses it.
        keys: shortcuts, the first of which is shown.
        icon: name of a drawing, or "".
        tip: a sentence for the status bar.
        checkable: whether it is a switch.
        gap: whether a line is drawn above it in the menu.
    """

    id: str
    menu: Menu
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    need: Need = Need.NOTHING
    tip: str = ""
    checkable: bool = False
    gap: bool = False


_F, _X, _E, _V, _G, _H = Menu

ACTIONS = (
    Spec("openPair", _F, QT_TRANSLATE_NOOP("Actions", "&Open Two Articles…"), ("Ctrl+O",), "open-pair"),
    Spec("openLeft", _F, QT_TRANSLATE_NOOP("Actions", "Open &Left Article…"), ("Ctrl+L",), "open-left"),
    Spec("openRight", _F, QT_TRANSLATE_NOOP("Actions", "Open &Right Article…"), ("Ctrl+R",), "open-right"),
    Spec("openSamples", _F, QT_TRANSLATE_NOOP("Actions", "Open the &Samples"), (), "samples"),
    Spec(
        "swap",
        _F,
        QT_TRANSLATE_NOOP("Actions", "S&wap Left and Right"),
        ("Ctrl+Shift+X",),
        "swap",
        Need.ARTICLE,
        gap=True,
    ),
    Spec("reload", _F, QT_TRANSLATE_NOOP("Actions", "Read and &Compare Again"), ("F5",), "reload", Need.ARTICLE),
    Spec("cancel", _F, QT_TRANSLATE_NOOP("Actions", "Sto&p Comparing"), ("Ctrl+.",), "close", Need.BUSY),
    Spec(
        "exportPdf",
        _F,
        QT_TRANSLATE_NOOP("Actions", "&Export as PDF…"),
        ("Ctrl+E",),
        "pdf",
        Need.COMPARISON,
        QT_TRANSLATE_NOOP("Actions", "Save both articles with all marks, and the claims, as a PDF."),
        gap=True,
    ),
    Spec("exportHtml", _X, QT_TRANSLATE_NOOP("Actions", "Export as &Web Page…"), (), "", Need.COMPARISON),
    Spec("exportMarkdown", _X, QT_TRANSLATE_NOOP("Actions", "Export as &Markdown…"), (), "", Need.COMPARISON),
    Spec("exportText", _X, QT_TRANSLATE_NOOP("Actions", "Export as &Text…"), (), "", Need.COMPARISON),
    Spec(
        "exportCsv", _X, QT_TRANSLATE_NOOP("Actions", "Export Claims as &Spreadsheet (CSV)…"), (), "", Need.COMPARISON
    ),
    Spec("exportJson", _X, QT_TRANSLATE_NOOP("Actions", "Export as &JSON…"), (), "", Need.COMPARISON),
    Spec("print", _F, QT_TRANSLATE_NOOP("Actions", "&Print…"), ("Ctrl+P",), "", Need.COMPARISON),
    Spec("quit", _F, QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), gap=True),
    Spec(
        "copyCitation",
        _E,
        QT_TRANSLATE_NOOP("Actions", "Copy with &Citation"),
        ("Ctrl+Shift+C",),
        "copy",
        Need.ARTICLE,
        QT_TRANSLATE_NOOP(
            "Actions", "Copy the selected words, or else the current claim, with the article they stand in."
        ),
    ),
    Spec("paste", _E, QT_TRANSLATE_NOOP("Actions", "&Paste an Article…"), ("Ctrl+Shift+V",), "paste"),
    Spec(
        "find", _E, QT_TRANSLATE_NOOP("Actions", "&Find in Both Articles…"), ("Ctrl+F",), "find", Need.ARTICLE, gap=True
    ),
    Spec("findNext", _E, QT_TRANSLATE_NOOP("Actions", "Find &Next"), ("F3",), "", Need.ARTICLE),
    Spec("findPrevious", _E, QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), ("Shift+F3",), "", Need.ARTICLE),
    Spec("searchList", _E, QT_TRANSLATE_NOOP("Actions", "Search the &List"), ("Ctrl+Shift+F",), "", Need.COMPARISON),
    Spec("settings", _E, QT_TRANSLATE_NOOP("Actions", "&Settings…"), ("Ctrl+,",), gap=True),
    Spec("showLinks", _V, QT_TRANSLATE_NOOP("Actions", "Mark &Matches"), checkable=True),
    Spec("showEntities", _V, QT_TRANSLATE_NOOP("Actions", "Mark &Names"), checkable=True),
    Spec("showNumbers", _V, QT_TRANSLATE_NOOP("Actions", "Mark N&umbers and Dates"), checkable=True),
    Spec("showClaims", _V, QT_TRANSLATE_NOOP("Actions", "Mark &Claims"), checkable=True),
    Spec(
        "keepLevel",
        _V,
        QT_TRANSLATE_NOOP("Actions", "&Scroll Together"),
        ("Shift+F9",),
        "level",
        checkable=True,
        gap=True,
    ),
    Spec(
        "levelHere",
        _V,
        QT_TRANSLATE_NOOP("Actions", "&Level Here"),
        ("F9",),
        "",
        Need.COMPARISON,
        QT_TRANSLATE_NOOP(
            "Actions", "Bring the other article level with the passage that is in the middle of this one."
        ),
    ),
    Spec("zoomIn", _V, QT_TRANSLATE_NOOP("Actions", "Larger &Text"), ("Ctrl++", "Ctrl+="), "zoom-in", gap=True),
    Spec("zoomOut", _V, QT_TRANSLATE_NOOP("Actions", "Sm&aller Text"), ("Ctrl+-",), "zoom-out"),
    Spec("zoomReset", _V, QT_TRANSLATE_NOOP("Actions", "Usual Text Si&ze"), ("Ctrl+0",)),
    Spec("sidebar", _V, QT_TRANSLATE_NOOP("Actions", "Side&bar"), ("Ctrl+B",), "sidebar", checkable=True, gap=True),
    Spec("reducedMotion", _V, QT_TRANSLATE_NOOP("Actions", "&Reduced Motion"), checkable=True),
    Spec("reopenLast", _V, QT_TRANSLATE_NOOP("Actions", "&Open the Last Pair at the Start"), checkable=True),
    Spec("back", _G, QT_TRANSLATE_NOOP("Actions", "&Back"), ("Alt+Left",), "back", Need.BACK),
    Spec("forward", _G, QT_TRANSLATE_NOOP("Actions", "&Forward"), ("Alt+Right",), "forward", Need.FORWARD),
    Spec(
        "nextClaim", _G, QT_TRANSLATE_NOOP("Actions", "&Next Claim"), ("F8",), "claim-next", Need.COMPARISON, gap=True
    ),
    Spec(
        "previousClaim",
        _G,
        QT_TRANSLATE_NOOP("Actions", "&Previous Claim"),
        ("Shift+F8",),
        "claim-previous",
        Need.COMPARISON,
    ),
    Spec("nextMatch", _G, QT_TRANSLATE_NOOP("Actions", "Next &Match"), ("Alt+Down",), "match-next", Need.COMPARISON),
    Spec(
        "previousMatch",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Previous M&atch"),
        ("Alt+Up",),
        "match-previous",
        Need.COMPARISON,
    ),
    Spec("nextConflict", _G, QT_TRANSLATE_NOOP("Actions", "Next &Difference"), ("F7",), "", Need.COMPARISON),
    Spec(
        "previousConflict", _G, QT_TRANSLATE_NOOP("Actions", "Previous D&ifference"), ("Shift+F7",), "", Need.COMPARISON
    ),
    Spec(
        "cross",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Across to the &Counterpart"),
        ("Ctrl+J",),
        "cross",
        Need.COMPARISON,
        gap=True,
    ),
    Spec("otherSide", _G, QT_TRANSLATE_NOOP("Actions", "&Other Article"), ("F6",), "", Need.ARTICLE),
    Spec("focusLeft", _G, QT_TRANSLATE_NOOP("Actions", "&Left Article"), ("Ctrl+1",), "", Need.ARTICLE),
    Spec("focusRight", _G, QT_TRANSLATE_NOOP("Actions", "&Right Article"), ("Ctrl+2",), "", Need.ARTICLE),
    Spec("focusList", _G, QT_TRANSLATE_NOOP("Actions", "Lis&t"), ("Ctrl+3",), "", Need.COMPARISON),
    Spec("pageClaims", _G, QT_TRANSLATE_NOOP("Actions", "List of Claim&s"), ("Alt+1",), "", Need.COMPARISON, gap=True),
    Spec("pageMatches", _G, QT_TRANSLATE_NOOP("Actions", "List of Matc&hes"), ("Alt+2",), "", Need.COMPARISON),
    Spec("pageNames", _G, QT_TRANSLATE_NOOP("Actions", "List of Nam&es"), ("Alt+3",), "", Need.COMPARISON),
    Spec("pageOnly", _G, QT_TRANSLATE_NOOP("Actions", "Onl&y in One Article"), ("Alt+4",), "", Need.COMPARISON),
    Spec(
        "escape", _G, QT_TRANSLATE_NOOP("Actions", "Clear the Mar&k of the Place"), ("Esc",), "", Need.ARTICLE, gap=True
    ),
    Spec("commands", _H, QT_TRANSLATE_NOOP("Actions", "&All Commands…"), ("Ctrl+Shift+P",), "commands"),
    Spec("shortcuts", _H, QT_TRANSLATE_NOOP("Actions", "&Keys…"), ("F1",), "keys"),
    Spec("cards", _H, QT_TRANSLATE_NOOP("Actions", "&Model Cards…")),
    Spec("about", _H, QT_TRANSLATE_NOOP("Actions", "A&bout Counterpoint"), gap=True),
)


class ActionSet(QObject):
    """The table turned into Qt's actions.

    Args:
        handlers: what each action does, by id; a switch is handed its new state.
        icons: gives the drawings.
        parent: the window that the shortcuts work in.

    Raises:
        KeyError: an action has no handler.
    """

    def __init__(self, handlers: Mapping[str, Callable[..., object]], icons: IconSet, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        for spec in ACTIONS:
            action = QAction(QCoreApplication.translate("Actions", spec.text), parent)
            action.setObjectName(spec.id)
            action.setShortcuts([QKeySequence(key) for key in spec.keys])
            action.setCheckable(spec.checkable)
            if spec.tip:
                action.setStatusTip(QCoreApplication.translate("Actions", spec.tip))
            action.setToolTip(_tool_tip(action))
            handler = handlers[spec.id]
            if spec.checkable:
                action.toggled.connect(handler)
            else:
                action.triggered.connect(lambda _checked=False, handler=handler: handler())
            parent.addAction(action)
            self._actions[spec.id] = action
        self.draw(icons)

    def __getitem__(self, name: str) -> QAction:
        """The action with that id."""
        return self._actions[name]

    def all(self) -> list[QAction]:
        """All actions, in the order of the menus."""
        return list(self._actions.values())

    def draw(self, icons: IconSet) -> None:
        """Draw the icons anew, in the theme's ink."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon))

    def allow(self, given: frozenset[Need]) -> None:
        """Make possible what needs no more than what is given."""
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(spec.need is Need.NOTHING or spec.need in given)

    def set_checked(self, name: str, *, on: bool) -> None:
        """Set a switch; its handler hears of it where it was set otherwise."""
        self._actions[name].setChecked(on)


def plain_text(action: QAction) -> str:
    """An action's words without the mark of its letter and without dots."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


def _tool_tip(action: QAction) -> str:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain_text(action)} ({keys})" if keys else plain_text(action)
