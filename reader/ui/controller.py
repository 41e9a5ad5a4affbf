"""What the user wants goes in, what is open comes out. Reading and comparing happen behind its back."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.model.span import Side
from reader.session.workspace import Workspace
from reader.ui.intake import Intake
from reader.ui.jobs import JobRunner
from reader.ui.messages import Level, Message
from reader.ui.tidings import (
    Busy,
    Opened,
    another_event,
    changed_on_disk,
    exported,
    failed,
    gone_from_disk,
    printed,
    stopped_by_user,
    too_many,
)

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.model.comparison import Comparison
    from reader.model.document import Document
    from reader.ui.jobs import Failure
    from reader.ui.work import Compare, Work

CLOSE_WITHIN_MS = 1000  # for each of the two threads
COMPARE, EXPORT, PREPARE, PRINT = "compare", "export", "prepare", "print"

log = logging.getLogger(__name__)


class Controller(QObject):
    """Opens, pastes, swaps, compares and exports.

    Signals:
        opened: `Opened`, each time an article comes or goes.
        compared: `Workspace`, each time there is a result, or none any more.
        busy_changed: `Busy`, or None when nothing is going on.
        told: `Message`.
        withdrawn: the key of a message that does not hold any more.
    """

    opened = Signal(object)
    compared = Signal(object)
    busy_changed = Signal(object)
    told = Signal(object)
    withdrawn = Signal(str)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._workspace = Workspace()
        self._unprepared = False
        self._told_notes: tuple[str, ...] = ()
        # reading does not wait behind a comparison that takes its time
        self._files = JobRunner(self)
        self._analysis = JobRunner(self)
        self._intake = Intake(work, self._files, self)
        self._intake.begun.connect(self._reads)
        self._intake.arrived.connect(self._has_read)
        self._intake.renewed.connect(self._has_reread)
        self._intake.vanished.connect(self._has_lost)
        self._intake.failed.connect(self._has_not_read)

    @property
    def workspace(self) -> Workspace:
        """What is open now."""
        return self._workspace

    @property
    def busy(self) -> bool:
        """Whether the user is waiting for an article or for the comparison."""
        return self._intake.busy or self._analysis.busy(COMPARE)

    @property
    def settled(self) -> bool:
        """Whether the two articles that are open have been compared to the end."""
        return self._workspace.settled and not self.busy

    def prepare(self) -> None:
        """Load in the background what the first comparison will need, once nobody waits for a text to be shown."""
        self._unprepared = self._work.prepare is not None
        self._prepare_if_idle()

    def open(self, side: Side, path: Path) -> None:
        """Read a file into that side. What is open there stays until the new text has been read."""
        self._intake.read(side, path)

    def open_pair(self, left: Path, right: Path) -> None:
        """Read both files."""
        self.open(Side.LEFT, left)
        self.open(Side.RIGHT, right)

    def open_files(self, paths: list[Path], side: Side | None = None) -> None:
        """Open what was dropped or named: two files are a pair, one goes to `side` or to the side that is empty."""
        if len(paths) > 2:
            self.told.emit(too_many())
        if len(paths) >= 2:
            self.open_pair(paths[0], paths[1])
        elif paths:
            self.open(side or self._workspace.empty_side or Side.RIGHT, paths[0])

    def paste(self, side: Side, text: str, name: str) -> None:
        """Make an article of pasted text."""
        self._intake.paste(side, text, name)

    def swap(self) -> None:
        """Exchange left and right."""
        if self._workspace.left is None and self._workspace.right is None:
            return
        for side in Side:
            self._intake.cancel(side)
        self._analysis.cancel(COMPARE)
        self._set(Opened(self._workspace.swapped()))
        self._compare_if_ready()

    def reload(self) -> None:
        """Read both files again, and compare again even if they are the same."""
        for side in Side:
            document = self._workspace.document(side)
            if document is not None and document.path:
                self._intake.renew(side, Path(document.path), quietly=False)
        self._compare()

    def cancel(self) -> None:
        """Give up reading and comparing. What was there before stays usable."""
        stopped = [self._intake.cancel(side) for side in Side] + [self._analysis.cancel(COMPARE)]
        self._report_busy()
        if any(stopped):
            self.told.emit(stopped_by_user(again=self._workspace.pair is not None))

    def export(self, form: str, path: Path) -> None:
        """Write the comparison to a file.

        Args:
            form: a key of the work's `exports`.
            path: where to.
        """
        comparison = self._workspace.comparison
        if comparison is None:
            return
        self._files.submit(
            EXPORT,
            lambda _token: self._work.write(path, self._work.exports[form](comparison)),
            lambda _value: self.told.emit(exported(path)),
            partial(self._failed, key="export", doing=self.tr("“{name}” could not be written.").format(name=path.name)),
        )

    def print(self, printer: QPrinter) -> None:
        """Print the comparison."""
        comparison = self._workspace.comparison
        if comparison is None:
            return
        self._files.submit(
            PRINT,
            lambda _token: self._work.print(comparison, printer),
            lambda _value: self.told.emit(printed()),
            partial(self._failed, key="print", doing=self.tr("The comparison could not be printed.")),
        )

    def close(self) -> bool:
        """Stop everything. Gives whether all work ended in time."""
        self._intake.close()
        if self._work.close is not None:
            self._work.close()  # first: it ends what the threads may be waiting for
        return all([self._analysis.close(CLOSE_WITHIN_MS), self._files.close(CLOSE_WITHIN_MS)])

    def _reads(self, name: str) -> None:
        self.withdrawn.emit("cancelled")
        self._report_busy(self.tr("Reading {name}").format(name=name))

    def _has_read(self, side: Side, document: Document) -> None:
        self.withdrawn.emit(f"read-{side.value}")
        self._analysis.cancel(COMPARE)
        self._set(Opened(self._workspace.with_document(side, document)))
        self._compare_if_ready()

    def _has_reread(self, side: Side, document: Document, quietly: bool) -> None:  # noqa: FBT001  # as the signal has it
        self.withdrawn.emit(f"read-{side.value}")
        self.withdrawn.emit(f"changed-{side.value}")
        before = self._workspace.document(side)
        if before is None or before.sha256 != document.sha256:
            self._analysis.cancel(COMPARE)
            self._set(Opened(self._workspace.with_document(side, document), kept=side))
            if quietly:
                self.told.emit(changed_on_disk(side, document.name))
        self._compare_if_ready()

    def _has_lost(self, side: Side) -> None:
        document = self._workspace.document(side)
        if document is not None:
            self.told.emit(gone_from_disk(side, document.name))

    def _has_not_read(self, side: Side, failure: Failure, doing: str) -> None:
        self._failed(failure, key=f"read-{side.value}", doing=doing)

    def _set(self, opened: Opened) -> None:
        self._workspace = opened.workspace
        self._intake.watch(self._workspace)
        self.withdrawn.emit("event")
        self.withdrawn.emit("cautions")
        self.opened.emit(opened)
        self.compared.emit(self._workspace)

    def _compare_if_ready(self) -> None:
        if not (self._intake.busy or self._workspace.settled or self._analysis.busy(COMPARE)):
            self._compare()
        self._report_busy()

    def _compare(self) -> None:
        pair = self._workspace.pair
        if pair is None:
            return
        quick = self._work.compare_quickly
        first = quick if quick is not None and self._workspace.comparison is None else self._work.compare
        self._submit_comparison(first, pair, settled=first is self._work.compare)

    def _prepare_if_idle(self) -> None:
        prepare = self._work.prepare
        if self._unprepared and prepare is not None and not self.busy:
            self._unprepared = False
            self._analysis.submit(PREPARE, lambda _token: prepare(), lambda _value: None, self._log_failure)

    def _submit_comparison(self, compare: Compare, pair: tuple[Document, Document], *, settled: bool) -> None:
        self._unprepared = False  # comparing loads it
        self._analysis.submit(
            COMPARE,
            lambda token: compare(*pair, token.progress, token.cancelled),
            partial(self._has_compared, pair, settled),
            partial(self._failed, key="compare", doing=self.tr("The articles could not be compared.")),
            lambda step, fraction: self.busy_changed.emit(Busy(step, fraction)),
        )
        self._report_busy(self.tr("Comparing"))

    def _has_compared(
        self,
        pair: tuple[Document, Document],
        settled: bool,  # noqa: FBT001  # bound by partial
        comparison: Comparison,
    ) -> None:
        if not self._workspace.awaits(comparison):
            log.info("a comparison of articles that are not open any more was dropped")
            self._report_busy()
            return
        self._workspace = self._workspace.with_comparison(comparison, settled=settled)
        self.withdrawn.emit("compare")
        self.compared.emit(self._workspace)
        if settled:
            self._tell_notes(comparison)
            self._report_busy()
        else:
            self._submit_comparison(self._work.compare, pair, settled=True)

    def _tell_notes(self, comparison: Comparison) -> None:
        new = tuple(note for note in comparison.notes if note not in self._told_notes)
        if new:
            self._told_notes += new  # what is missing stays missing: said once is enough
            self.told.emit(Message(" ".join(new), Level.NOTICE, key="notes"))
        if comparison.cautions:
            self.told.emit(Message(" ".join(comparison.cautions), Level.NOTICE, key="cautions"))
        if not comparison.same_event:
            self.told.emit(another_event())

    def _failed(self, failure: Failure, *, key: str, doing: str) -> None:
        if not isinstance(failure.error, ReaderError):
            self._log_failure(failure)
        self.told.emit(failed(failure, key, doing))
        if key != "compare":
            self._compare_if_ready()
        self._report_busy()

    def _log_failure(self, failure: Failure) -> None:
        log.error("unexpected fault in the background\n%s", failure.details)

    def _report_busy(self, step: str = "") -> None:
        if not self.busy:
            self.busy_changed.emit(None)
            self._prepare_if_idle()
        elif step:
            self.busy_changed.emit(Busy(step))
