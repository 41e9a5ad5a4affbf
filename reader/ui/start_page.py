"""What stands in the window before two articles do: it explains itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.drawing.fonts import reading_font
from reader.model.span import Side
from reader.ui.dropping import dropped_paths
from reader.ui.pair_names import dress_pair
from reader.ui.widgets import plain_label, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent

    from reader.model.document import Document
    from reader.ui.icons import IconSet

RECENT_SHOWN = 5
WIDEST_PX = 760
SIGN_PX = 40


class DropTarget(QFrame):
    """A place for one article.

    Args:
        side: which article goes here.

    Signals:
        wanted: the user wants to choose a file.
        paste_wanted: the user wants to paste text.
        dropped: `Path`s.
    """

    wanted = Signal()
    paste_wanted = Signal()
    dropped = Signal(object)

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropTarget")
        self.setAcceptDrops(True)
        self._side = side
        self._left = side is Side.LEFT
        name = self.tr("Left article") if self._left else self.tr("Right article")
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 22, 20, 22)
        layout.setSpacing(8)
        layout.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = plain_label(name, "heading")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._note = plain_label(self.tr("Drop a file here"), "quiet")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(self.tr("Open a file…"))
        self._button.setAccessibleName(
            self.tr("Open the left article…") if self._left else self.tr("Open the right article…")
        )
        self._button.setObjectName("startOpenLeft" if self._left else "startOpenRight")
        self._button.clicked.connect(self.wanted)
        paste = QPushButton(self.tr("Paste text…"))
        paste.setObjectName("startPasteLeft" if self._left else "startPasteRight")
        paste.setAccessibleName(
            self.tr("Paste the left article's text") if self._left else self.tr("Paste the right article's text")
        )
        paste.clicked.connect(self.paste_wanted)
        for part in (self._sign, self._title, self._note):
            layout.addWidget(part)
        layout.addSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._button)
        row.addWidget(paste)
        row.addStretch(1)
        layout.addLayout(row)

    def show_document(self, document: Document | None) -> None:
        """Say what is open here."""
        if document is None:
            self._title.setText(self.tr("Left article") if self._left else self.tr("Right article"))
            self._note.setText(self.tr("Drop a file here"))
        else:
            self._title.setText(shortened(document.title or document.name, 80))
            self._note.setText(self.tr("{name} · {words} words").format(name=document.name, words=document.words))
        self._mark("filled", on=document is not None)

    def focus(self) -> None:
        """Give the keyboard to the button."""
        self._button.setFocus()

    def draw(self, icons: IconSet) -> None:
        """Draw the sign in the theme's ink."""
        name = "open-left" if self._left else "open-right"
        self._sign.setPixmap(icons.picture(name, SIGN_PX, "accent", self.devicePixelRatioF()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome, nothing else."""
        if dropped_paths(event.mimeData()):
            self._mark("over", on=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        """They went elsewhere."""
        self._mark("over", on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which files came."""
        self._mark("over", on=False)
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))

    def _mark(self, name: str, *, on: bool) -> None:
        self.setProperty(name, "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class StartPage(QScrollArea):
    """Two drop targets, the samples, and the pairs that were open before.

    Signals:
        open_wanted: `Side` whose file the user wants to choose.
        paste_wanted: `Side` whose text the user wants to paste.
        dropped: `Side` and `Path`s.
        samples_wanted: the user wants to try the samples.
        pair_wanted: left path and right path.
    """

    open_wanted = Signal(object)
    paste_wanted = Signal(object)
    dropped = Signal(object, object)
    samples_wanted = Signal()
    pair_wanted = Signal(str, str)

    def __init__(self, icons: IconSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startScroll")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        page = QWidget()
        page.setObjectName("startPage")
        self.setWidget(page)
        outer = QHBoxLayout(page)
        outer.setContentsMargins(32, 32, 32, 32)
        outer.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST_PX)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        outer.addWidget(middle, 20)
        outer.addStretch(1)
        column.addStretch(2)
        for label in self._make_words():
            column.addWidget(label)
        column.addSpacing(14)
        column.addLayout(self._make_targets())
        column.addSpacing(8)
        column.addLayout(self._make_samples())
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        column.addSpacing(10)
        column.addLayout(self._recent)
        column.addStretch(3)
        promise = plain_label(self.tr("Everything stays on this computer. Nothing is sent anywhere."), "quiet")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(promise)
        self.draw(icons)

    def focus(self) -> None:
        """Give the keyboard to the first button."""
        self._targets[Side.LEFT].focus()

    def show_documents(self, left: Document | None, right: Document | None) -> None:
        """Say which of the two articles is open already."""
        self._targets[Side.LEFT].show_document(left)
        self._targets[Side.RIGHT].show_document(right)

    def show_recent(self, pairs: Sequence[tuple[str, str]], labels: Sequence[str]) -> None:
        """Offer pairs that were open before, under these labels."""
        while (item := self._recent.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        if pairs:
            self._recent.addWidget(plain_label(self.tr("Compared before"), "heading"))
        for (left, right), label in list(zip(pairs, labels, strict=True))[:RECENT_SHOWN]:
            button = QPushButton()
            dress_pair(button, label, (left, right))
            button.setObjectName("recent")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked=False, left=left, right=right: self.pair_wanted.emit(left, right))
            self._recent.addWidget(button)

    def draw(self, icons: IconSet) -> None:
        """Draw the signs in the theme's ink."""
        for target in self._targets.values():
            target.draw(icons)

    def _make_words(self) -> list[QLabel]:
        title = plain_label(self.tr("Two articles, one event"), "startTitle")
        face = reading_font(22)
        face.setWeight(QFont.Weight.DemiBold)
        title.setFont(face)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lead = plain_label(
            self.tr(
                "Open two articles about the same event. Counterpoint joins the passages that tell the same, "
                "marks who is named, and lists the claims that the texts dispute or leave unverified."
            ),
            "quiet",
        )
        lead.setWordWrap(True)
        lead.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return [title, lead]

    def _make_targets(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        self._targets = {side: DropTarget(side) for side in Side}
        for side, target in self._targets.items():
            target.setMinimumHeight(178)
            target.wanted.connect(lambda side=side: self.open_wanted.emit(side))
            target.paste_wanted.connect(lambda side=side: self.paste_wanted.emit(side))
            target.dropped.connect(lambda paths, side=side: self.dropped.emit(side, paths))
            row.addWidget(target, 1)
        return row

    def _make_samples(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(plain_label(self.tr("Nothing at hand?"), "quiet"))
        button = QPushButton(self.tr("Try the samples"))
        button.setObjectName("primary")
        button.clicked.connect(self.samples_wanted)
        row.addWidget(button)
        row.addStretch(1)
        return row
