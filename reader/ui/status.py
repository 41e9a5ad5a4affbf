"""The bar at the bottom: where the reader is, and what is being worked on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from reader.ui.speaking import announce
from reader.ui.widgets import plain_label, shortened

if TYPE_CHECKING:
    from reader.ui.tidings import Busy

SHOW_AFTER_MS = 120  # what is done sooner needs no bar
STEPS = 1000


class StatusLine:
    """Fills a status bar.

    Args:
        bar: the window's.
    """

    def __init__(self, bar: QStatusBar) -> None:
        self._bar = bar
        bar.setSizeGripEnabled(False)
        self._place = plain_label()
        self._place.setContentsMargins(4, 0, 0, 0)  # where the bar itself writes
        self._place.setAccessibleName(QCoreApplication.translate("StatusLine", "Place"))
        bar.addWidget(self._place, 1)
        self.work = BusyLine()
        bar.addPermanentWidget(self.work)

    @property
    def place(self) -> QLabel:
        """Says where the reader is."""
        return self._place

    def say(self, text: str) -> None:
        """Say where the reader is, to the eye and to screen readers."""
        self._bar.clearMessage()
        line = shortened(text, 160)
        self._place.setText(line)
        announce(self._place, line)

    def hint(self, text: str) -> None:
        """Show for a while what the pointer is on, to the eye alone; "" for nothing."""
        self._bar.showMessage(shortened(" · ".join(text.splitlines()), 160)) if text else self._bar.clearMessage()


class BusyLine(QWidget):
    """The step, how far it is, and a way to stop it.

    Signals:
        stopped: the user wants no more of it.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 6, 2)
        layout.setSpacing(10)
        self.step = plain_label()
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(150)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.setObjectName("stop")
        self.stop.setAccessibleName(self.tr("Stop comparing"))
        self.stop.clicked.connect(self.stopped)
        layout.addWidget(self.step)
        layout.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.stop)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(SHOW_AFTER_MS)
        self._delay.timeout.connect(self.show)
        self.hide()

    def show_busy(self, busy: Busy | None) -> None:
        """Say what is going on; None when it is over."""
        if busy is None:
            self._delay.stop()
            self.hide()
            return
        self.step.setText(shortened(busy.step, 60))
        self.bar.setRange(0, 0 if busy.fraction is None else STEPS)
        if busy.fraction is not None:
            self.bar.setValue(round(busy.fraction * STEPS))
        if not self.isVisible() and not self._delay.isActive():
            self._delay.start()
