"""What the marks mean, each shown as it looks in the articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from reader.drawing.fonts import interface_font, reading_font
from reader.drawing.formats import text_format
from reader.ui.widgets import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.drawing.palette import Palette

POINTS = 12.0
PAD = 8.0
SIGN = 16.0
TEXT_PX = 330


class Sample(QWidget):
    """A few words with their marks, on paper.

    Args:
        palette: the colours.
        pieces: words and the roles they are painted by.
        sign: what stands in the ring beside them, or "".
        role: palette role of the ring.
    """

    def __init__(
        self, palette: Palette, pieces: tuple[tuple[str, tuple[str, ...]], ...], sign: str = "", role: str = ""
    ) -> None:
        super().__init__()
        self._palette = palette
        self._sign = sign
        self._role = role
        words = "".join(piece for piece, _ in pieces)
        self.setAccessibleName(f"{sign} {words}".strip())
        self._layout = QTextLayout(words, reading_font(POINTS))
        formats, start = [], 0
        for piece, roles in pieces:
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = start, len(piece), text_format(roles, palette)
            formats.append(span)
            start += len(piece)
        self._layout.setFormats(formats)
        self._layout.beginLayout()
        self._layout.createLine()
        self._layout.endLayout()

    def sizeHint(self) -> QSize:
        """Room for the sign and the words."""
        line = self._layout.lineAt(0)
        return QSize(round(3 * PAD + SIGN + line.naturalTextWidth()) + 1, round(line.height() + 2 * PAD))

    def minimumSizeHint(self) -> QSize:
        """All of it is shown."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The sign in its ring, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._palette.colour("paper"))
        height = self._layout.lineAt(0).height()
        if self._sign:
            ring = QRectF(PAD, (self.height() - SIGN) / 2, SIGN, SIGN)
            ground = f"{self._role}.ground"
            painter.setPen(QPen(self._palette.colour(self._role), 1.3))
            painter.setBrush(self._palette.colour(ground if self._palette.has(ground) else "paper"))
            painter.drawEllipse(ring)
            font = interface_font(8.5)
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.setPen(self._palette.colour("ink"))
        self._layout.draw(painter, QPointF(2 * PAD + SIGN, (self.height() - height) / 2))


class LegendDialog(QDialog):
    """Each mark beside a sentence on what it means.

    Args:
        palette: the colours that the articles are painted with now.
    """

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What the marks mean"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        for row, (sample, meaning) in enumerate(self._rows(palette)):
            told = plain_label(meaning)
            told.setWordWrap(True)
            told.setMinimumSize(TEXT_PX, told.heightForWidth(TEXT_PX))
            grid.addWidget(sample, row, 0)
            grid.addWidget(told, row, 1)
        grid.setColumnStretch(1, 1)
        note = plain_label(self.tr("A flag says what the texts say of a claim, never what is true."), "quiet")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(grid)
        layout.addWidget(note)
        layout.addWidget(buttons)

    def _rows(self, palette: Palette) -> list[tuple[Sample, str]]:
        names = (
            (self.tr("person"), ("entity.person",)),
            ("  ", ()),
            (self.tr("organisation"), ("entity.org",)),
            ("  ", ()),
            (self.tr("place"), ("entity.place",)),
            ("  ", ()),
            (self.tr("people"), ("entity.group",)),
        )
        return [
            (
                Sample(palette, ((self.tr("a passage"), ("link",)),)),
                self.tr(
                    "Both articles tell this. A ribbon leads to the other one; a dashed ribbon to what is related."
                ),
            ),
            (
                Sample(palette, ((self.tr("a claim"), ("claim.disputed",)),), "!", "claim.disputed"),
                self.tr("Disputed: somebody in either article rejects it, or the two give details that do not agree."),
            ),
            (
                Sample(palette, ((self.tr("a claim"), ("claim.unverified",)),), "?", "claim.unverified"),
                self.tr("Unverified: the text marks that it does not vouch for it."),
            ),
            (
                Sample(
                    palette,
                    (
                        (self.tr("said"), ("claim.attributed",)),
                        ("  ", ()),
                        (self.tr("confirmed"), ("claim.confirmed",)),
                    ),
                ),
                self.tr(
                    "Attributed to somebody, or confirmed; marked while the switches of the list of claims show them."
                ),
            ),
            (
                Sample(palette, ((self.tr("a detail"), ()),), "≠", "conflict"),
                self.tr("On a ribbon: both tell this, but a figure, a date, a name or the certainty differs."),
            ),
            (Sample(palette, names), self.tr("Names by their kind; the page “Names” lists where each of them stands.")),
            (
                Sample(palette, ((self.tr("a byline"), ("furniture",)),)),
                self.tr("Not the story: credits, captions, notices. It is neither matched nor searched for claims."),
            ),
        ]
