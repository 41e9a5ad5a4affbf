"""Everything that can be done in the window, as one table: name, words, keys, drawing, and when it is possible."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


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
    UNDO = auto()
    REDO = auto()


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
        letter: a key of one letter; the user can switch these off, for they get in the way of speech input.
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
    letter: str = ""


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
    Spec("cancel", _F, QT_TRANSLATE_NOOP("Actions", "S&top Comparing"), ("Ctrl+.",), "close", Need.BUSY),
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
    Spec("undo", _E, QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "", Need.UNDO),
    Spec("redo", _E, QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Shift+Z",), "", Need.REDO),
    Spec(
        "setAside",
        _E,
        QT_TRANSLATE_NOOP("Actions", "Set Claim &Aside, or Take It Up"),
        ("Ctrl+D",),
        "",
        Need.COMPARISON,
        QT_TRANSLATE_NOOP("Actions", "Mark the claim as dealt with; it is remembered for this article."),
        letter="A",
    ),
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
        gap=True,
    ),
    Spec("copyList", _E, QT_TRANSLATE_NOOP("Actions", "Copy the &Whole List"), need=Need.COMPARISON),
    Spec("paste", _E, QT_TRANSLATE_NOOP("Actions", "&Paste an Article…"), ("Ctrl+V", "Ctrl+Shift+V"), "paste"),
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
        "plainReading",
        _V,
        QT_TRANSLATE_NOOP("Actions", "Rea&d Without Marks"),
        ("Ctrl+M",),
        "",
        Need.ARTICLE,
        QT_TRANSLATE_NOOP("Actions", "Put all marks and the lists out of the way, to read the articles as they are."),
        checkable=True,
        letter="H",
    ),
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
        letter="L",
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
        "nextClaim",
        _G,
        QT_TRANSLATE_NOOP("Actions", "&Next Claim"),
        ("F8",),
        "claim-next",
        Need.COMPARISON,
        gap=True,
        letter="C",
    ),
    Spec(
        "previousClaim",
        _G,
        QT_TRANSLATE_NOOP("Actions", "&Previous Claim"),
        ("Shift+F8",),
        "claim-previous",
        Need.COMPARISON,
        letter="Shift+C",
    ),
    Spec(
        "nextMatch",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Next &Match"),
        ("Alt+Down",),
        "match-next",
        Need.COMPARISON,
        letter="M",
    ),
    Spec(
        "previousMatch",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Previous M&atch"),
        ("Alt+Up",),
        "match-previous",
        Need.COMPARISON,
        letter="Shift+M",
    ),
    Spec(
        "nextConflict",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Next &Difference"),
        ("F7",),
        need=Need.COMPARISON,
        letter="D",
    ),
    Spec(
        "previousConflict",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Previous D&ifference"),
        ("Shift+F7",),
        need=Need.COMPARISON,
        letter="Shift+D",
    ),
    Spec(
        "cross",
        _G,
        QT_TRANSLATE_NOOP("Actions", "Across to the &Counterpart"),
        ("Ctrl+J",),
        "cross",
        Need.COMPARISON,
        gap=True,
        letter="X",
    ),
    Spec("otherSide", _G, QT_TRANSLATE_NOOP("Actions", "&Other Article"), ("F6",), "", Need.ARTICLE),
    Spec("focusLeft", _G, QT_TRANSLATE_NOOP("Actions", "&Left Article"), ("Ctrl+1",), "", Need.ARTICLE),
    Spec("focusRight", _G, QT_TRANSLATE_NOOP("Actions", "&Right Article"), ("Ctrl+2",), "", Need.ARTICLE),
    Spec("focusList", _G, QT_TRANSLATE_NOOP("Actions", "Lis&t"), ("Ctrl+3",), "", Need.COMPARISON),
    Spec("pageClaims", _G, QT_TRANSLATE_NOOP("Actions", "List of Claim&s"), ("Alt+1",), "", Need.COMPARISON, gap=True),
    Spec("pageMatches", _G, QT_TRANSLATE_NOOP("Actions", "List of Matc&hes"), ("Alt+2",), "", Need.COMPARISON),
    Spec("pageQuotes", _G, QT_TRANSLATE_NOOP("Actions", "List of &Quotations"), ("Alt+3",), "", Need.COMPARISON),
    Spec("pageNames", _G, QT_TRANSLATE_NOOP("Actions", "List of Nam&es"), ("Alt+4",), "", Need.COMPARISON),
    Spec("pageOnly", _G, QT_TRANSLATE_NOOP("Actions", "Onl&y in One Article"), ("Alt+5",), "", Need.COMPARISON),
    Spec(
        "escape", _G, QT_TRANSLATE_NOOP("Actions", "Clear the Mar&k of the Place"), ("Esc",), "", Need.ARTICLE, gap=True
    ),
    Spec("commands", _H, QT_TRANSLATE_NOOP("Actions", "&All Commands…"), ("Ctrl+Shift+P",), "commands"),
    Spec("shortcuts", _H, QT_TRANSLATE_NOOP("Actions", "&Keys…"), ("F1",), "keys"),
    Spec("legend", _H, QT_TRANSLATE_NOOP("Actions", "&What the Marks Mean")),
    Spec("cards", _H, QT_TRANSLATE_NOOP("Actions", "&Model Cards…")),
    Spec("about", _H, QT_TRANSLATE_NOOP("Actions", "A&bout Counterpoint"), gap=True),
)
