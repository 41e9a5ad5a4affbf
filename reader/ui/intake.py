"""Takes articles in: from files, from pasted text, and again when a file changes."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.model.span import Side
from reader.ui.watching import FileWatcher

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.model.document import Document
    from reader.session.workspace import Workspace
    from reader.ui.jobs import Failure, JobRunner, Token
    from reader.ui.work import Work


class Intake(QObject):
    """Has articles read, each side by itself; what is read last on a side counts.

    Args:
        work: reads them.
        jobs: where that is done.
        parent: Qt's owner.

    Signals:
        begun: the name of what is being read; the user waits for it.
        arrived: `Side` and `Document`.
        renewed: `Side`, `Document`, and whether the file was read again without anybody having asked.
        vanished: `Side` whose file is not there any more.
        failed: `Side`, `Failure`, and a sentence on what could not be done.
    """

    begun = Signal(str)
    arrived = Signal(object, object)
    renewed = Signal(object, object, bool)
    vanished = Signal(object)
    failed = Signal(object, object, str)

    def __init__(self, work: Work, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._paths: dict[Side, str] = {}
        self._watcher = FileWatcher(self)
        self._watcher.changed.connect(self._changed_on_disk)
        self._watcher.vanished.connect(self._gone_from_disk)

    @property
    def busy(self) -> bool:
        """Whether an article is being read."""
        return any(self._jobs.busy(side.value) for side in Side)

    def read(self, side: Side, path: Path) -> None:
        """Read a file."""
        self._take(side, path.name, partial(_read_path, self._work.read, path))

    def paste(self, side: Side, text: str, name: str) -> None:
        """Make an article of pasted text."""
        self._take(side, name, lambda _token: self._work.read_text(text, name))

    def renew(self, side: Side, path: Path, *, quietly: bool) -> None:
        """Read a file again that is open.

        Args:
            side: where it is open.
            path: the file.
            quietly: nobody has asked for it.
        """
        self._jobs.submit(
            side.value,
            partial(_read_path, self._work.read, path),
            lambda document: self.renewed.emit(side, document, quietly),
            partial(self._fail, side, self.tr("“{name}” could not be read again.").format(name=path.name)),
        )

    def cancel(self, side: Side) -> bool:
        """Read nothing into that side after all. Gives whether something was being read."""
        return self._jobs.cancel(side.value)

    def watch(self, workspace: Workspace) -> None:
        """Look after the files of what is open now."""
        opened = {side: document for side in Side if (document := workspace.document(side)) is not None}
        self._paths = {side: document.path for side, document in opened.items()}
        self._watcher.watch(self._paths.values())

    def close(self) -> None:
        """Look after no file any more."""
        self._watcher.close()

    def _take(self, side: Side, name: str, job: Callable[[Token], Document]) -> None:
        doing = self.tr("“{name}” could not be opened.").format(name=name)
        self._jobs.submit(
            side.value, job, lambda document: self.arrived.emit(side, document), partial(self._fail, side, doing)
        )
        self.begun.emit(name)

    def _fail(self, side: Side, doing: str, failure: Failure) -> None:
        self.failed.emit(side, failure, doing)

    def _changed_on_disk(self, path: str) -> None:
        for side, known in self._paths.items():
            if known == path:
                self.renew(side, Path(path), quietly=True)

    def _gone_from_disk(self, path: str) -> None:
        for side, known in self._paths.items():
            if known == path:
                self.vanished.emit(side)


def _read_path(read: Callable[[Path], Document], path: Path, _token: Token) -> Document:
    return read(path)
