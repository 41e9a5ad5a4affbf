"""Work for a window under test: it is done at once, or waits until the test lets it go on."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import CancelledError, CannotReadFileError
from reader.model.comparison import Comparison
from reader.ui.exporting import FORMS
from reader.ui.work import Work
from tests.helpers.builders import document, passages_of
from tests.helpers.ferry import ferry, harbour_post, island_wire

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from reader.model.document import Document


@dataclass
class FakeWork:
    """Remembers what it was asked for.

    Attributes:
        documents: what stands in which file; every other file is missing.
        results: comparisons by the names of the two articles; every other pair has nothing in common.
        gate: comparing waits here; set unless a test holds it.
        compared: pairs of names, in the order in which they were asked for.
        exported: which left article was asked for in which form.
        printed: which left article was asked for on which printer.
        prepared: how often it was asked to load what comparing needs.
        fault: raised in place of a comparison.
    """

    documents: dict[str, Document] = field(default_factory=dict)
    results: dict[tuple[str, str], Comparison] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    compared: list[tuple[str, str]] = field(default_factory=list)
    exported: list[tuple[str, str]] = field(default_factory=list)
    printed: list[tuple[str, QPrinter]] = field(default_factory=list)
    written: dict[Path, bytes] = field(default_factory=dict)
    prepared: int = 0
    fault: Exception | None = None

    def __post_init__(self) -> None:
        self.gate.set()

    def read(self, path: Path) -> Document:
        if path.name not in self.documents:
            raise CannotReadFileError(f"“{path.name}” is not there any more.", "Check the name and try again.")
        return self.documents[path.name]

    def read_text(self, text: str, name: str) -> Document:
        return document(text, name=name)

    def compare(
        self, left: Document, right: Document, progress: Callable[[str, float], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        self.compared.append((left.name, right.name))
        progress("Joining passages", 0.4)
        while not self.gate.wait(0.01):
            if cancelled():
                raise CancelledError
        if self.fault is not None:
            raise self.fault
        found = self.results.get((left.name, right.name))
        return found or Comparison(left, right, passages_of(left), passages_of(right))

    def prepare(self) -> None:
        self.prepared += 1

    def export(self, form: str, comparison: Comparison) -> bytes:
        self.exported.append((comparison.left.name, form))
        return f"{form}: {comparison.left.name}".encode()

    def print(self, comparison: Comparison, printer: QPrinter) -> None:
        self.printed.append((comparison.left.name, printer))

    def write(self, path: Path, content: bytes) -> None:
        self.written[path] = content

    def work(self, *, quickly: bool = False) -> Work:
        return Work(
            read=self.read,
            read_text=self.read_text,
            compare=self.compare,
            compare_quickly=self.compare if quickly else None,
            exports={form.id: partial(self.export, form.id) for form in FORMS},
            print=self.print,
            write=self.write,
            samples=(Path("/samples/harbour-post.txt"), Path("/samples/island-wire.txt")),
            cards=lambda: ("# Counting model: 1.0\n\nIt counts.\n",),
            about=lambda: "Counterpoint 0\nApache-2.0",
            prepare=self.prepare,
        )


def ferry_work() -> FakeWork:
    """The ferry articles, compared as the hand-made comparison says."""
    left, right = harbour_post(), island_wire()
    return FakeWork(
        documents={left.name: left, right.name: right},
        results={(left.name, right.name): ferry()},
    )


class Answers:
    """Answers dialogs for files and printers in the user's place."""

    def __init__(self, *to_open: Path, save: Path | None = None, printer: QPrinter | None = None) -> None:
        self.files = list(to_open)
        self.save = save
        self.printer = printer

    def to_open(self, *_question: object, several: bool) -> list[Path]:
        return self.files if several else self.files[:1]

    def to_save(self, *_question: object) -> Path | None:
        return self.save

    def to_print(self, *_question: object) -> QPrinter | None:
        return self.printer
