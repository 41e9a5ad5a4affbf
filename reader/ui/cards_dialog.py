"""The model cards: what the models are, where they come from, what they cannot do, and whose work is in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_PLAIN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
LIST_PX = 190


class CardText(QTextBrowser):
    """Markdown to read. It loads nothing and leads nowhere; a link shows its address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.document().setDocumentMargin(18)
        self.highlighted.connect(lambda link: self.setToolTip(link.toString()))

    def show_markdown(self, text: str) -> None:
        """Show a card from its beginning. Comments are left out; markup other than Markdown is shown as it stands."""
        self.document().setMarkdown(_COMMENT.sub("", text), _PLAIN)
        self.moveCursor(self.textCursor().MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002  # as Qt calls it
        """Nothing: a card is text."""
        return None


class CardsDialog(QDialog):
    """A list of cards, and the chosen one.

    Args:
        cards: Markdown.
    """

    def __init__(self, cards: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Model cards"))
        self.resize(860, 560)
        self._cards = tuple(cards)
        self.text = CardText()
        self.text.setAccessibleName(self.tr("Model card"))
        self.names = QListWidget()
        self.names.setFixedWidth(LIST_PX)
        self.names.setWordWrap(True)
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.names.setAccessibleName(self.tr("Models"))
        self.names.addItems([title_of(card) for card in self._cards])
        self.names.currentRowChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._cards):
            self.text.show_markdown(self._cards[row])


def title_of(card: str) -> str:
    """The first heading, without what follows a colon."""
    line = next((line for line in card.splitlines() if line.startswith("#")), "")
    return line.lstrip("# ").partition(":")[0].strip()
