"""Notice when an opened file changes on disk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTLE_MS = 300  # programs write a file in several steps


class FileWatcher(QObject):
    """Tells which of the watched files has changed, once it has come to rest.

    Signals:
        changed: the file's path, as it was given; also when a file that had vanished is there again.
        vanished: the path of a file that is not there any more.
    """

    changed = Signal(str)
    vanished = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._wanted: frozenset[str] = frozenset()
        self._touched: set[str] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(self._touch)
        self._watcher.directoryChanged.connect(self._timer.start)

    def watch(self, paths: Iterable[str]) -> None:
        """Watch these files and no others."""
        self._wanted = frozenset(path for path in paths if path)
        self._touched &= self._wanted
        watched = set(self._watcher.files())
        if gone := sorted(watched - self._wanted):
            self._watcher.removePaths(gone)
        if new := sorted(self._wanted - watched):
            self._watcher.addPaths(new)
        self._watch_folders_of(self._lost())

    def close(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        self.watch(())

    def _touch(self, path: str) -> None:
        self._touched.add(path)
        self._timer.start()

    def _tell(self) -> None:
        touched, self._touched = self._touched & self._wanted, set()
        # an editor that saves by renaming puts a new file in the place of the one that was watched
        lost = self._lost()
        if lost:
            self._watcher.addPaths(sorted(lost))
        gone = self._lost()
        self._watch_folders_of(gone)
        for path in sorted(touched & gone):
            self.vanished.emit(path)
        for path in sorted((touched | lost) - gone):
            self.changed.emit(path)

    def _lost(self) -> frozenset[str]:
        return self._wanted - set(self._watcher.files())

    def _watch_folders_of(self, paths: frozenset[str]) -> None:
        """The file itself cannot be watched while it is not there."""
        wanted, watched = {str(Path(path).parent) for path in paths}, set(self._watcher.directories())
        if over := sorted(watched - wanted):
            self._watcher.removePaths(over)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)
