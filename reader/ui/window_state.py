"""What a window is called, what can be done in it now, and its place on the screen as text."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize

from reader.ui.action_table import Need
from reader.ui.widgets import shortened

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

    from reader.session.workspace import Workspace
    from reader.settings import Settings
    from reader.ui.controller import Controller
    from reader.ui.navigator import Navigator
    from reader.ui.setting_aside import SettingAside

PROGRAM = "Counterpoint"
USUAL_SIZE = (1280, 800)
LONGEST = 60


def window_title(workspace: Workspace) -> str:
    """Both articles and the program."""
    documents = (workspace.left, workspace.right)
    names = [shortened(document.title or document.name, LONGEST) for document in documents if document is not None]
    # Qt reads "[*]" as the place of a sign for unsaved work
    return " — ".join([*names, PROGRAM]).replace("[*]", "[*][*]")


def possible(controller: Controller, navigator: Navigator, aside: SettingAside) -> frozenset[Need]:
    """What actions may need and what is there now."""
    workspace = controller.workspace
    here = {
        Need.ARTICLE: workspace.left is not None or workspace.right is not None,
        Need.PAIR: workspace.pair is not None,
        Need.COMPARISON: workspace.comparison is not None,
        Need.BACK: navigator.can_go_back,
        Need.FORWARD: navigator.can_go_forward,
        Need.BUSY: controller.busy,
        Need.UNDO: aside.can_undo,
        Need.REDO: aside.can_redo,
    }
    return frozenset(need for need, met in here.items() if met)


def place_of(window: QWidget, desk: QSplitter) -> dict[str, str]:
    """Where a window stands and how it is divided, as settings."""
    return {"geometry": _packed(window.saveGeometry()), "layout": _packed(desk.saveState())}


def put_in_place(window: QWidget, desk: QSplitter, settings: Settings) -> None:
    """Give a window the size and the division that it had, or the usual ones."""
    window.resize(QSize(*USUAL_SIZE).boundedTo(window.screen().availableSize()))
    if settings.geometry:
        window.restoreGeometry(_unpacked(settings.geometry))
    if settings.layout:
        desk.restoreState(_unpacked(settings.layout))


def _packed(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode("ascii")


def _unpacked(state: str) -> QByteArray:
    return QByteArray.fromBase64(state.encode("ascii", "ignore"))  # letters that are none of base64 are passed over
