"""Words on the clipboard, together with where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.session.citation import cite_stop, cite_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.session.stops import StopKind
    from reader.ui.controller import Controller
    from reader.ui.navigator import Navigator
    from reader.ui.panes import LinkedPanes
    from reader.ui.status import StatusLine

BETWEEN = "* * *"


class Copying(QObject):
    """Copies with citation.

    Args:
        controller: knows what is open.
        navigator: knows where the reader is.
        panes: know what is selected.
        status: says what was done.
    """

    def __init__(self, controller: Controller, navigator: Navigator, panes: LinkedPanes, status: StatusLine) -> None:
        super().__init__(panes)
        self._controller = controller
        self._navigator = navigator
        self._panes = panes
        self._status = status

    def copy_here(self) -> None:
        """Copy the selected words with their article, or else the place where the reader is."""
        selected = self._panes.selection()
        here = self._navigator.here
        if selected is not None:
            place, words = selected
            document = self._controller.workspace.document(place.side)
            if document is not None:
                self._copy(cite_words(document, words))
        elif here is not None:
            self.copy_stop(here.kind, here.key)
        else:
            self._status.say(self.tr("Select some words or go to a claim first; then they can be copied."))

    def copy_stop(self, kind: StopKind, key: str) -> None:
        """Copy a claim, match, name or lonely passage."""
        self.copy_stops(kind, (key,))

    def copy_stops(self, kind: StopKind, keys: Sequence[str]) -> None:
        """Copy several of one kind, with a line between them."""
        comparison = self._controller.workspace.comparison
        found = () if comparison is None else (cite_stop(comparison, kind, key) for key in keys)
        texts = [text for text in found if text is not None]
        if texts:
            self._copy(f"\n\n{BETWEEN}\n\n".join(texts))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._status.say(self.tr("Copied with citation."))
