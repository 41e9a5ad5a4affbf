"""The work that the window has done for it, as callables: the window knows neither files nor language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter

    from reader.model.comparison import Comparison
    from reader.model.document import Document


class Compare(Protocol):
    """Compare two articles."""

    def __call__(
        self, left: Document, right: Document, progress: Callable[[str, float], None], cancelled: Callable[[], bool]
    ) -> Comparison:
        """Give the comparison.

        Args:
            left: one article.
            right: the other.
            progress: told the name of the step and how far the whole work is, in [0, 1].
            cancelled: asked now and then.

        Raises:
            CancelledError: `cancelled` said so.
            ReaderError: the articles cannot be compared.
        """
        ...


@dataclass(frozen=True)
class Work:
    """Everything that happens behind the window. Worker threads do it, but for `about`, `cards` and `close`.

    Attributes:
        read: reads an article file; raises `ReaderError`.
        read_text: makes an article of pasted text and a name for it; raises `ReaderError`.
        compare: the whole comparison.
        compare_quickly: a first result that is painted while `compare` still works, or None.
        exports: makes a file's content of a comparison, by the id of each of `exporting.FORMS` that is offered.
        print: puts a comparison on paper; raises `ReaderError`.
        write: puts bytes into a file in one step; raises `ReaderError`.
        samples: the two articles that ship with the program.
        about: gives versions and licences, as plain text.
        cards: gives what is to be known about each model, as Markdown.
        prepare: loads what the first comparison will need, or None.
        close: ends what these hold outside this process, and so any comparison under way, without waiting; or None.
    """

    read: Callable[[Path], Document]
    read_text: Callable[[str, str], Document]
    compare: Compare
    compare_quickly: Compare | None
    exports: Mapping[str, Callable[[Comparison], bytes]]
    print: Callable[[Comparison, QPrinter], None]
    write: Callable[[Path, bytes], None]
    samples: tuple[Path, Path]
    about: Callable[[], str]
    cards: Callable[[], tuple[str, ...]]
    prepare: Callable[[], None] | None = None
    close: Callable[[], None] | None = None
