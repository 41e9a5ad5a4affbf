"""The settings while the window is open: changed at once, written a little later."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.settings import Settings, SettingsStore

WRITE_AFTER_MS = 1500

log = logging.getLogger(__name__)


class Preferences(QObject):
    """Holds the current settings.

    Args:
        store: reads and writes them.
        parent: Qt's owner.

    Signals:
        refused: the settings could not be written; a sentence. Told once.
    """

    refused = Signal(str)

    def __init__(self, store: SettingsStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.now, self.note = store.load()
        self._written = self.now
        self._told = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WRITE_AFTER_MS)
        self._timer.timeout.connect(self.write)

    def change(self, **values: object) -> None:
        """Set some of them."""
        self.set(replace(self.now, **values))  # type: ignore[arg-type]  # names and types are the dataclass's

    def set(self, settings: Settings) -> None:
        """Set all of them."""
        if settings != self.now:
            self.now = settings
            self._timer.start()

    def write(self) -> None:
        """Write what has changed since the last time."""
        self._timer.stop()
        if self.now == self._written:
            return
        try:
            self._store.save(self.now)
            self._written = self.now
        except ReaderError as error:
            log.info("settings not written: %s", error)
            if not self._told:
                self._told = True
                self.refused.emit(self.tr("Your settings could not be kept: {why}").format(why=error.message))
