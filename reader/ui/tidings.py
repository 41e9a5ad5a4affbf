"""What the controller tells: what goes on, what is open, and what the user should know, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.errors import ReaderError
from reader.ui.messages import Level, Message

if TYPE_CHECKING:
    from pathlib import Path

    from reader.model.span import Side
    from reader.session.workspace import Workspace
    from reader.ui.jobs import Failure

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Busy:
    """Work that the user waits for. `fraction` is in [0, 1], or None where it cannot be told."""

    step: str
    fraction: float | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """The articles have changed. `kept` is the side whose place shall stay, after a file was read again."""

    workspace: Workspace
    kept: Side | None = None


def awaited(workspace: Workspace, *, busy: bool) -> str:
    """Why nothing has been found yet."""
    if workspace.pair is None:
        return translate("Controller", "Open two articles about one event; what is found stands here.")
    if busy:
        return translate("Controller", "The two articles are being compared…")
    return translate("Controller", "The two articles have not been compared. “Read and Compare Again” does that.")


def too_many() -> Message:
    """More than two files were dropped."""
    text = translate("Controller", "Counterpoint compares two articles at a time; the first two were opened.")
    return Message(text, key="too-many")


def stopped_by_user(*, again: bool) -> Message:
    """The work was given up; with `again`, an offer to take it up."""
    offers = (("reload", translate("Controller", "Compare again")),) if again else ()
    return Message(translate("Controller", "Stopped."), key="cancelled", offers=offers)


def changed_on_disk(side: Side, name: str) -> Message:
    """A file was read again without having been asked for."""
    text = translate("Controller", "“{name}” has changed on disk and was read again.").format(name=name)
    return Message(text, key=f"changed-{side.value}")


def gone_from_disk(side: Side, name: str) -> Message:
    """A file that is open is not there any more."""
    text = translate("Controller", "“{name}” is not there any more; its text stays open.").format(name=name)
    return Message(text, Level.NOTICE, key=f"changed-{side.value}")


def another_event() -> Message:
    """The two articles have nothing to do with each other."""
    text = translate(
        "Controller", "These two articles do not seem to be about the same event, so nothing in them is joined."
    )
    return Message(text, Level.NOTICE, key="event")


def exported(path: Path) -> Message:
    """A file was written, and can be looked at."""
    offers = (
        (f"show:{path}", translate("Controller", "Open it")),
        (f"show:{path.parent}", translate("Controller", "Show in folder")),
    )
    return Message(translate("Controller", "Saved as {path}").format(path=path), key="export", offers=offers)


def printed() -> Message:
    """The pages were handed to the printer."""
    return Message(translate("Controller", "Sent to the printer."), key="print")


def failed(failure: Failure, key: str, doing: str) -> Message:
    """Something went wrong.

    Args:
        failure: what; an error that is no `ReaderError` is a fault in the program.
        key: the message that this one replaces.
        doing: one sentence on what could not be done.
    """
    if isinstance(failure.error, ReaderError):
        return Message(failure.error.message, Level.ERROR, hint=failure.error.hint, key=key)
    hint = translate("Controller", "This is a fault in Counterpoint; the articles stay open.")
    return Message(doing, Level.ERROR, hint=hint, key=key, details=failure.details)
