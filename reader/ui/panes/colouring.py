"""Puts runs onto an article that is already on the screen, without moving a letter and without a pause."""

from __future__ import annotations

from collections import deque
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextLayout

from reader.drawing.formats import text_format
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextDocument

    from reader.drawing.offsets import Utf16Map
    from reader.drawing.palette import Palette
    from reader.model.runs import Run

SLICE_MS = 4
"""How long the event loop may be kept waiting at a time."""


class Colouring(QObject):
    """Colours one sheet: what is in view at once, the rest in slices while the program is idle.

    Args:
        parent: Qt owner.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._next_slice)
        self._waiting: deque[int] = deque()  # numbers of blocks
        self._job: _Job | None = None

    @property
    def busy(self) -> bool:
        """Whether some blocks still wait for their colours."""
        return bool(self._waiting)

    def start(
        self,
        sheet: QTextDocument,
        runs: Iterable[Run],
        offsets: Utf16Map,
        palette: Palette,
        visible: tuple[int, int],
    ) -> None:
        """Colour a sheet; whatever was still going on is given up.

        Args:
            sheet: the document as shown.
            runs: what to paint where.
            offsets: the position map of the article's text.
            palette: the colours.
            visible: numbers of the first and the last block in view.
        """
        self._job = _Job(sheet, runs, offsets, palette)
        first, last = visible
        self._job.colour(range(first, last + 1))
        self._waiting = deque([*range(last + 1, sheet.blockCount()), *range(first - 1, -1, -1)])
        self._next_slice()

    def stop(self) -> None:
        """Give up what is still waiting."""
        self._waiting.clear()
        self._job = None
        self._timer.stop()

    def finish(self) -> None:
        """Do now whatever is still waiting."""
        if self._job is not None:
            self._job.colour(self._waiting)
        self.stop()

    def _next_slice(self) -> None:
        started = perf_counter()
        while self._waiting and self._job is not None:
            batch = [self._waiting.popleft() for _ in range(min(8, len(self._waiting)))]
            self._job.colour(batch)
            if (perf_counter() - started) * 1000 > SLICE_MS:
                self._timer.start()
                return
        self.stop()


class _Job:
    """One sheet, its runs, and the formats made so far: runs with equal roles share one."""

    def __init__(self, sheet: QTextDocument, runs: Iterable[Run], offsets: Utf16Map, palette: Palette) -> None:
        self._sheet = sheet
        self._runs = SpanIndex((run.span, run) for run in runs)
        self._offsets = offsets
        self._palette = palette
        self._formats: dict[tuple[str, ...], QTextCharFormat] = {}

    def colour(self, numbers: Iterable[int]) -> None:
        """Colour neighbouring blocks."""
        changed: list[QTextBlock] = []
        for number in numbers:
            block = self._sheet.findBlockByNumber(number)
            ranges = self._ranges(block)
            layout = block.layout()
            if not ranges and not layout.formats():
                continue
            laid_out = layout.lineCount() > 0
            layout.setFormats(ranges)
            if laid_out:  # Qt has just thrown the lines away; blocks never shown get theirs in time
                changed.append(block)
        if changed:
            start = min(block.position() for block in changed)
            end = max(block.position() + block.length() for block in changed)
            self._sheet.markContentsDirty(start, end - start)

    def _ranges(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        origin, offsets = block.position(), self._offsets
        start, end = offsets.offset(origin), offsets.offset(origin + block.length() - 1)
        if start == end:
            return []
        ranges: list[QTextLayout.FormatRange] = []
        for run in self._runs.overlapping(Span(start, end)):
            form = self._formats.get(run.roles)
            if form is None:
                form = self._formats[run.roles] = text_format(run.roles, self._palette)
            first = offsets.position(max(run.span.start, start))
            item = QTextLayout.FormatRange()
            item.start = first - origin
            item.length = offsets.position(min(run.span.end, end)) - first
            item.format = form
            ranges.append(item)
        return ranges
