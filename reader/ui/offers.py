"""Messages that offer something: opening the second article, or a place for a dropped file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.model.span import Side
from reader.ui.messages import Level, Message

if TYPE_CHECKING:
    from pathlib import Path

    from reader.session.workspace import Workspace
    from reader.ui.commands import Commands
    from reader.ui.controller import Controller
    from reader.ui.messages import MessageBar


class Offers(QObject):
    """Makes offers in the message bar and does what the user takes up.

    Args:
        messages: where the offers stand.
        controller: opens what was dropped.
        commands: asks for files and shows folders.
        parent: Qt's owner.
    """

    def __init__(self, messages: MessageBar, controller: Controller, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        self._controller = controller
        self._commands = commands
        self._dropped: Path | None = None
        messages.offer_taken.connect(self._take)

    def second_article(self, workspace: Workspace) -> None:
        """Ask for the second article while only one is open and no other is on its way."""
        side = workspace.empty_side
        if side is None or workspace.document(side.other) is None or self._controller.busy:
            self._messages.withdraw("second")
            return
        left = side is Side.LEFT
        label = self.tr("Open the left article…") if left else self.tr("Open the right article…")
        text = self.tr("Open a second article about the same event to compare the two.")
        offers = ((f"open:{side.value}", label), (f"paste:{side.value}", self.tr("Paste it…")))
        self._messages.show_message(Message(text, Level.NOTICE, key="second", offers=offers))

    def drop(self, side: Side | None, paths: list[Path]) -> None:
        """Open what was dropped; one file on nowhere in particular asks which article it replaces."""
        if len(paths) != 1 or side is not None or self._controller.workspace.pair is None:
            self._controller.open_files(paths, side)
            return
        self._dropped = paths[0]
        text = self.tr("Which of the two articles shall “{name}” replace?").format(name=paths[0].name)
        offers = (("put:left", self.tr("The left one")), ("put:right", self.tr("The right one")))
        self._messages.show_message(Message(text, Level.NOTICE, key="dropped", offers=offers))

    def _take(self, offer: str) -> None:
        kind, _, rest = offer.partition(":")
        if kind == "reload":
            self._controller.reload()
        elif kind == "show":
            self._commands.show_file(rest)
        elif kind == "open":
            self._commands.open_side(Side(rest))
            self.second_article(self._controller.workspace)  # until there is one
        elif kind == "paste":
            self._commands.paste(Side(rest))
            self.second_article(self._controller.workspace)
        elif kind == "put" and self._dropped is not None:
            self._controller.open(Side(rest), self._dropped)
