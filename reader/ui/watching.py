"""Notice when an opened file changes on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

SETTLE_MS = 300  # programs write a file in several steps


class FileWatcher(QObject):
    """Tells which of the watched files has changed, once it has come to rest.

    Signals:
        changed: the file's path, as it was given.
    """

    changed = Signal(str)

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

    def watch(self, paths: Iterable[str]) -> None:
        """Watch these files and no others."""
        self._wanted = frozenset(path for path in paths if path)
        self._touched &= self._wanted
        watched = set(self._watcher.files())
        if gone := sorted(watched - self._wanted):
            self._watcher.removePaths(gone)
        if new := sorted(self._wanted - watched):
            self._watcher.addPaths(new)

    def close(self) -> None:
        """Watch nothing any more."""
        self._timer.stop()
        self.watch(())

    def _touch(self, path: str) -> None:
        self._touched.add(path)
        self._timer.start()

    def _tell(self) -> None:
        touched, self._touched = sorted(self._touched & self._wanted), set()
        # an editor that saves by renaming puts a new file in the place of the one that was watched
        if lost := sorted(self._wanted - set(self._watcher.files())):
            self._watcher.addPaths(lost)
        for path in touched:
            self.changed.emit(path)
