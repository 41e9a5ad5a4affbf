"""What stands above an article: its title, and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from reader.drawing.fonts import interface_font
from reader.ui.panes.tips import plain_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent

    from reader.drawing.palette import Palette
    from reader.model.document import Document

SEPARATOR = " · "
WORDS_PER_MINUTE = 238
"""Source: Brysbaert 2019, mean silent reading rate for English non-fiction."""


class ElidedText(QWidget):
    """Plain text on a fixed number of lines, with an ellipsis where it does not fit.

    Args:
        font: its face.
        lines: how many lines it may have.
        role: palette role of its ink.
    """

    def __init__(self, font: QFont, lines: int, role: QPalette.ColorRole) -> None:
        super().__init__()
        self._text = ""
        self._lines = self._most = lines
        self._role = role
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """All of it."""
        return self._text

    def needed_lines(self) -> int:
        """On how many lines the text would stand, if it had all it may have."""
        return max(1, len(self._broken(self._most)))

    def set_lines(self, lines: int) -> None:
        """Make room for that many lines."""
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()
            self.update()

    def set_text(self, text: str) -> None:
        """Show another text, letter for letter."""
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.setToolTip(plain_tip(self._text))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(120, round(QFontMetricsF(self.font()).lineSpacing() * self._lines + 2))

    def minimumSizeHint(self) -> QSize:
        """It may get as narrow as need be."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Few lines stand at the bottom, near what they are the title of."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role))
        metrics = QFontMetricsF(self.font())
        lines = self._broken(self._lines)
        top = self.height() - len(lines) * metrics.lineSpacing() - 1
        for index, line in enumerate(lines):
            painter.drawText(QPointF(0, top + index * metrics.lineSpacing() + metrics.ascent()), line)

    def _broken(self, most: int) -> list[str]:
        """The text in at most so many lines that fit; the last one may be cut short."""
        metrics = QFontMetricsF(self.font())
        words = self._text.split()
        lines: list[str] = []
        while words:
            count = 1
            while count < len(words) and metrics.horizontalAdvance(" ".join(words[: count + 1])) <= self.width():
                count += 1
            if len(lines) == most - 1:
                count = len(words)
            line = " ".join(words[:count])
            lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width()))
            words = words[count:]
        return lines


class PartedText(ElidedText):
    """Several pieces of news on one line. Where it gets narrow, whole pieces go, the least important first."""

    def __init__(self, font: QFont, role: QPalette.ColorRole) -> None:
        super().__init__(font, 1, role)
        self._parts: dict[str, int] = {}

    def set_parts(self, parts: Iterable[tuple[str, int]]) -> None:
        """Show these in their order; the higher the number, the sooner a part goes. Empty ones are left out."""
        self._parts = {" ".join(text.split()): order for text, order in parts if text.strip()}
        self.set_text(SEPARATOR.join(self._parts))

    def shown(self) -> str:
        """As much as there is room for."""
        metrics, kept = QFontMetricsF(self.font()), dict(self._parts)
        while len(kept) > 1 and metrics.horizontalAdvance(SEPARATOR.join(kept)) > self.width():
            del kept[max(kept, key=kept.__getitem__)]
        return metrics.elidedText(SEPARATOR.join(kept), Qt.TextElideMode.ElideRight, self.width())

    def _broken(self, most: int) -> list[str]:  # noqa: ARG002  # it has one line
        return [self.shown()]


class PaneHeader(QWidget):
    """Title on up to two lines; outlet, byline, date, words, reading time, language and file on one.

    Args:
        palette: the colours.
    """

    changed = Signal()  # the title may need another number of lines

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._active = False
        self._colours = palette
        title = interface_font(11)
        title.setWeight(title.Weight.DemiBold)
        self._title = ElidedText(title, 2, QPalette.ColorRole.WindowText)
        self._details = PartedText(interface_font(9), QPalette.ColorRole.PlaceholderText)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 10, 16, 9)
        box.setSpacing(3)
        box.addWidget(self._title)
        box.addWidget(self._details)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_palette(palette)

    @property
    def details(self) -> str:
        """The line below the title."""
        return self._details.text()

    @property
    def shown_details(self) -> str:
        """As much of that line as there is room for."""
        return self._details.shown()

    @property
    def title(self) -> str:
        """The title as shown."""
        return self._title.text()

    def set_article(self, article: Document | None) -> None:
        """Tell of another article."""
        if article is None:
            self._title.set_text("")
            self._details.set_parts([(self.tr("No article yet: drop a file here, open or paste one"), 0)])
            self.changed.emit()
            return
        self._title.set_text(title_of(article))
        file = article.name if article.title else ""  # without a title it stands above already
        self._details.set_parts(
            [
                (article.outlet or "", 0),
                (article.byline or "", 2),
                (_day(article.date), 1),
                (self._words(article.words), 3),
                (_language(article.language), 5),
                (file, 4),
            ]
        )
        digest = self.tr("SHA-256 {digest}").format(digest=article.sha256) if article.sha256 else ""
        origin = [self.details, article.path, article.encoding, digest]
        self._details.setToolTip(plain_tip("\n".join(line for line in origin if line)))
        self.changed.emit()

    def needed_lines(self) -> int:
        """On how many lines the title would stand."""
        return self._title.needed_lines()

    def set_lines(self, lines: int) -> None:
        """Give the title that many lines, as the other article's header has."""
        self._title.set_lines(lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title may break elsewhere."""
        super().resizeEvent(event)
        self.changed.emit()

    def set_palette(self, palette: Palette) -> None:
        """Use other colours."""
        self._colours = palette
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.WindowText, palette.colour("ink"))
        colours.setColor(QPalette.ColorRole.PlaceholderText, palette.colour("ink.soft"))
        self.setPalette(colours)
        for child in (self._title, self._details):
            child.setPalette(colours)
        self.update()

    def set_active(self, *, active: bool) -> None:
        """Show whether keys go to the article below."""
        self._active = active
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paper, and a line to the text that is stronger under the pane that has the keyboard."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._colours.colour("paper"))
        width = 2 if self._active else 1
        painter.setPen(QPen(self._colours.colour("accent" if self._active else "line"), width))
        y = self.height() - width / 2
        painter.drawLine(QPointF(0, y), QPointF(self.width(), y))

    def _words(self, words: int) -> str:
        count = self.tr("1 word") if words == 1 else self.tr("{count} words").format(count=QLocale().toString(words))
        return self.tr("{words}, {minutes} min").format(words=count, minutes=max(1, round(words / WORDS_PER_MINUTE)))


def title_of(article: Document) -> str:
    """The article's title, or else its file's name."""
    return article.title or article.name


def _day(date: str | None) -> str:
    """A day as people write it; what is no date is shown as it stands."""
    if not date:
        return ""
    day = QDate.fromString(date[:10], Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else date


def _language(code: str) -> str:
    """What the language is called in the interface's language; "" when the article's cannot be told."""
    language = QLocale.codeToLanguage(code) if code else QLocale.Language.AnyLanguage
    unknown = (QLocale.Language.AnyLanguage, QLocale.Language.C)
    return "" if language in unknown else QCoreApplication.translate("Language", QLocale.languageToString(language))
