"""The few small dialogs: about, the details of a fault, and pasting an article."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from reader.model.span import Side
from reader.ui.icons import application_icon
from reader.ui.widgets import plain_label

_WEB_ADDRESS = re.compile(r"\s*(?:https?://|www\.)\S+\s*", re.IGNORECASE)


class AboutDialog(QDialog):
    """Versions, licences and the promise.

    Args:
        about: plain text.
    """

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Counterpoint"))
        self.resize(560, 420)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        promise = plain_label(
            self.tr(
                "Counterpoint works on this computer alone: it opens no connection, sends nothing anywhere, and never "
                "changes the files you open. It says what the texts say of a claim, never what is true."
            )
        )
        promise.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture)
        head.addWidget(promise, 1)
        self.text = QPlainTextEdit(about)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Versions and licences"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)


class DetailsDialog(QDialog):
    """What went wrong, for a report: text to copy.

    Args:
        details: plain text.
    """

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details"))
        self.resize(640, 380)
        self.text = QPlainTextEdit(details)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Details of the fault"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)


class PasteDialog(QDialog):
    """Takes an article's text and where it shall go.

    Args:
        text: what is on the clipboard.
        side: where it goes unless the user says otherwise.

    Signals:
        given: `Side`, text, name.
    """

    given = Signal(object, str, str)

    def __init__(self, text: str, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste an article"))
        self.resize(600, 460)
        self.text = QPlainTextEdit(text)
        self.text.setPlaceholderText(self.tr("Paste or type the article here. An empty line parts two paragraphs."))
        self.text.setAccessibleName(self.tr("Text of the article"))
        self.text.setTabChangesFocus(True)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name, for example the newspaper"))
        self.name.setAccessibleName(self.tr("Name of the article"))
        self._left = QRadioButton(self.tr("&Left"))
        self._right = QRadioButton(self.tr("&Right"))
        (self._left if side is Side.LEFT else self._right).setChecked(True)
        row = QHBoxLayout()
        row.addWidget(self.name, 1)
        row.addSpacing(8)
        row.addWidget(self._left)
        row.addWidget(self._right)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.open_button = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.open_button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._address = plain_label(
            self.tr(
                "Counterpoint opens no web addresses. Paste the article's text, or save the page in the browser and "
                "open that file."
            ),
            "quiet",
        )
        self._address.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._address)
        layout.addLayout(row)
        layout.addWidget(buttons)
        self.text.textChanged.connect(self._check)
        self.accepted.connect(self._give)
        self._check()

    def _check(self) -> None:
        address = _WEB_ADDRESS.fullmatch(self.text.toPlainText()) is not None
        self._address.setVisible(address)
        self.open_button.setEnabled(not self.text.document().isEmpty() and not address)

    def _give(self) -> None:
        side = Side.LEFT if self._left.isChecked() else Side.RIGHT
        name = self.name.text().strip() or self.tr("Pasted text")
        self.given.emit(side, self.text.toPlainText(), name)


def show_dialog(dialog: QDialog) -> None:
    """Open a dialog that belongs to its window and goes when it is closed; nothing waits for it."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
