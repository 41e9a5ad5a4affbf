"""The settings, all in one place. What is changed can be seen at once; Cancel takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from reader.drawing.palette import SCREEN_THEMES, load_palette
from reader.settings import SYSTEM_THEME, Settings
from reader.ui.panes.linked import LARGEST_POINTS, SMALLEST_POINTS, USUAL_POINTS
from reader.ui.widgets import plain_label
from reader.ui.words import theme_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton


FIELD_PX = 28


class SettingsDialog(QDialog):
    """Shows the settings and tells each change.

    Args:
        settings: as they are now.
        parent: the window that they are about.

    Signals:
        changed: the settings that have another value now, by name; after Cancel, those that were there before.
    """

    changed = Signal(dict)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(440)
        self._before = settings
        self._touched: set[str] = set()
        self._theme = QComboBox()
        self._points = QDoubleSpinBox()
        self._model = QLineEdit()
        for field in (self._theme, self._points):
            field.setMinimumHeight(FIELD_PX)
        self._switches: dict[str, QCheckBox] = {}
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(16)
        self._add_looks(form)
        self._add_switches(form)
        self._add_model(form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(16)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)  # Qt alone stops at two thirds of the screen
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self._make_buttons())
        self._fill(settings)
        self._theme.setFocus()

    def _add_looks(self, form: QFormLayout) -> None:
        self._theme.addItem(self.tr("Like the system"), SYSTEM_THEME)
        for name in SCREEN_THEMES:
            self._theme.addItem(theme_word(load_palette(name)), name)
        self._theme.currentIndexChanged.connect(lambda _row: self._change("theme", self._theme.currentData()))
        form.addRow(self.tr("&Theme"), self._theme)
        self._points.setRange(SMALLEST_POINTS, LARGEST_POINTS)
        self._points.setDecimals(0)
        self._points.setSuffix(" " + self.tr("pt"))
        self._points.valueChanged.connect(lambda points: self._change("text_points", points))
        form.addRow(self.tr("Si&ze of the text"), self._points)

    def _add_switches(self, form: QFormLayout) -> None:
        groups = (
            (
                self.tr("Marks"),
                (
                    ("show_links", self.tr("&Matches between the articles")),
                    ("show_entities", self.tr("&Names of people, organisations and places")),
                    ("show_numbers", self.tr("N&umbers and dates")),
                    ("show_claims", self.tr("Disputed and unverified &claims")),
                ),
            ),
            (
                self.tr("Reading"),
                (
                    ("keep_level", self.tr("&Scroll both articles together")),
                    ("reduced_motion", self.tr("&Reduced motion: no gliding, no pulse")),
                    ("letter_keys", self.tr("&Keys of one letter, such as C for the next claim")),
                ),
            ),
            (self.tr("At the start"), (("reopen_last", self.tr("&Open the last pair again")),)),
        )
        for title, switches in groups:
            for number, (field, words) in enumerate(switches):
                box = QCheckBox(words)
                box.toggled.connect(lambda on, field=field: self._change(field, on))
                self._switches[field] = box
                form.addRow(plain_label(title if number == 0 else ""), box)

    def _add_model(self, form: QFormLayout) -> None:
        self._model.setPlaceholderText(self.tr("The one that ships with Counterpoint"))
        self._model.setToolTip(self.tr("Name of an installed spaCy pipeline, or its folder"))
        self._model.textEdited.connect(lambda name: self._change("language_model", name.strip()))
        form.addRow(self.tr("&Language model"), self._model)
        note = plain_label(self.tr("Another language model is loaded at the next start."), "quiet")
        note.setWordWrap(True)
        form.addRow(plain_label(), note)

    def _make_buttons(self) -> QDialogButtonBox:
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.RestoreDefaults)
        usual: QAbstractButton = buttons.button(kinds.RestoreDefaults)
        usual.setText(self.tr("Usual Settin&gs"))
        usual.clicked.connect(self._restore_usual)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.rejected.connect(self._take_back)
        return buttons

    def _fill(self, settings: Settings) -> None:
        """Show these without telling anybody."""
        controls = (self._theme, self._points, self._model, *self._switches.values())
        blockers = [QSignalBlocker(control) for control in controls]
        self._theme.setCurrentIndex(max(0, self._theme.findData(settings.theme)))
        self._points.setValue(settings.text_points or USUAL_POINTS)
        self._model.setText(settings.language_model)
        for field, box in self._switches.items():
            box.setChecked(getattr(settings, field))
        for blocker in blockers:
            blocker.unblock()

    def _change(self, field: str, value: object) -> None:
        self._touched.add(field)
        self.changed.emit({field: value})

    def _restore_usual(self) -> None:
        usual = Settings()
        fields = ("theme", "text_points", "language_model", *self._switches)
        self._fill(usual)
        self._touched.update(fields)
        self.changed.emit({field: getattr(usual, field) for field in fields})

    def _take_back(self) -> None:
        if self._touched:
            self.changed.emit({field: getattr(self._before, field) for field in sorted(self._touched)})
