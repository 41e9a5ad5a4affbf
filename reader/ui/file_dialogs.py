"""Asking for files and printers. Handed to the window, so that tests can answer in the user's place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


class AskForFiles(Protocol):
    """Where articles come from and results go."""

    def to_open(self, parent: QWidget, title: str, folder: str, *, several: bool) -> list[Path]:
        """Files that the user has chosen; none if they thought better of it."""
        ...

    def to_save(self, parent: QWidget, title: str, suggested: Path, kind: str) -> Path | None:
        """Where to write; None if the user thought better of it."""
        ...

    def to_print(self, parent: QWidget) -> QPrinter | None:
        """A printer, set up; None if the user thought better of it."""
        ...


class FileDialogs:
    """The desktop's own file dialogs."""

    def to_open(self, parent: QWidget, title: str, folder: str, *, several: bool) -> list[Path]:
        """Ask for article files; what a file holds is found out by reading it, so none is hidden for its name."""
        kinds = translate("Files", "Articles") + (
            " (*.txt *.md *.markdown *.html *.htm *.xhtml *.mhtml *.mht *.webarchive *.pdf *.docx *.odt *.rtf *.eml)"
        )
        patterns = f"{kinds};;{translate('Files', 'All files')} (*)"
        if several:
            chosen, _ = QFileDialog.getOpenFileNames(parent, title, folder, patterns)
            return [Path(name) for name in chosen]
        one, _ = QFileDialog.getOpenFileName(parent, title, folder, patterns)
        return [Path(one)] if one else []

    def to_save(self, parent: QWidget, title: str, suggested: Path, kind: str) -> Path | None:
        """Ask where to write; the suffix is added where the user left it out."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(suggested), f"{kind} (*{suggested.suffix})")
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_suffix(suggested.suffix)

    def to_print(self, parent: QWidget) -> QPrinter | None:
        """Ask for a printer; the paper lies on its long side, and its margins are the pages' own."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # a library that most sessions never need

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setFullPage(True)
        printer.setDocName("Counterpoint")
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(translate("Files", "Print"))
        return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
