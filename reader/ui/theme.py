"""From a palette of roles to Qt's own palette and one style sheet."""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from reader.drawing.palette import Palette, load_palette
from reader.resources import resource
from reader.settings import SYSTEM_THEME

if TYPE_CHECKING:
    from collections.abc import Mapping

LIGHT, DARK = "light", "dark"


def palette_for(theme: str) -> Palette:
    """The palette that a setting asks for; a theme that does not exist any more gives the system's."""
    if theme != SYSTEM_THEME:
        try:
            return load_palette(theme)
        except FileNotFoundError:
            pass
    dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    return load_palette(DARK if dark else LIGHT)


def qt_palette(palette: Palette) -> QPalette:
    """Colours for everything that the style sheet leaves to Qt."""
    colour = palette.colour
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: colour("window"),
        QPalette.ColorRole.WindowText: colour("ink"),
        QPalette.ColorRole.Base: colour("raised"),
        QPalette.ColorRole.AlternateBase: colour("window"),
        QPalette.ColorRole.Text: colour("ink"),
        QPalette.ColorRole.PlaceholderText: colour("ink.soft"),
        QPalette.ColorRole.Button: colour("window"),
        QPalette.ColorRole.ButtonText: colour("ink"),
        QPalette.ColorRole.ToolTipBase: colour("raised"),
        QPalette.ColorRole.ToolTipText: colour("ink"),
        QPalette.ColorRole.Highlight: colour("selection.ground"),
        QPalette.ColorRole.HighlightedText: colour("selection.ink"),
        QPalette.ColorRole.Link: colour("accent"),
        QPalette.ColorRole.Accent: colour("accent"),
        QPalette.ColorRole.Mid: colour("line"),
        QPalette.ColorRole.Dark: colour("line"),
    }
    for role, value in roles.items():
        made.setColor(role, value)
    pale = QColor(colour("ink"))
    pale.setAlphaF(0.45)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, pale)
    return made


def style_sheet(palette: Palette) -> str:
    """The style sheet in the palette's colours."""
    return _SHEET.substitute(_names(palette))


def _names(palette: Palette) -> Mapping[str, str]:
    hover = QColor(palette.colour("ink"))
    hover.setAlphaF(0.07)
    pressed = QColor(palette.colour("ink"))
    pressed.setAlphaF(0.13)
    made = {role.replace(".", "_"): _css(palette.colour(role)) for role in palette.colours}
    # Qt draws the sign in black: it stands on white by day and on the light accent by night
    made["check"] = resource("icons/check.svg").as_posix()
    made["check_ground"] = made["accent" if palette.dark else "raised"]
    return {**made, "hover": _css(hover), "pressed": _css(pressed)}


def _css(colour: QColor) -> str:
    return f"rgba({colour.red()}, {colour.green()}, {colour.blue()}, {colour.alphaF():.3f})"


_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 6px; }

QMenuBar { background: $window; color: $ink; padding: 1px 4px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $raised; color: $ink; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 10px; border-radius: 4px; }
QMenu::item:selected { background: $selection_ground; color: $selection_ink; }
QMenu::item:disabled { color: $furniture; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenu::icon { padding-left: 6px; }

QToolBar { background: $window; border: none; border-bottom: 1px solid $line; padding: 3px 8px; spacing: 2px; }
QToolBar::separator { width: 1px; background: $line; margin: 6px 6px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 4px; color: $ink; background: transparent; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
QToolButton:disabled { color: $furniture; }

QPushButton { background: $raised; color: $ink; border: 1px solid $line; border-radius: 5px; padding: 5px 12px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $furniture; }
QPushButton#primary { background: $accent; color: $ink_accent; border-color: $accent; font-weight: 600; }
QPushButton#chip { border-radius: 11px; padding: 2px 9px; background: transparent; color: $ink_soft; }
QPushButton#chip:hover { background: $hover; }
QPushButton#chip:checked { background: $selection_ground; color: $selection_ink; border-color: $accent; }
QPushButton#chip:focus { border-color: $ink; }

QLineEdit, QPlainTextEdit {
  background: $raised; color: $ink; border: 1px solid $line; border-radius: 5px; padding: 4px 7px;
  selection-background-color: $selection_ground; selection-color: $selection_ink;
}
QTextEdit {
  background: $paper; color: $ink; border: none;
  selection-background-color: $selection_ground; selection-color: $selection_ink;
}
QLineEdit:focus, QPlainTextEdit:focus { border-color: $accent; }
QComboBox QAbstractItemView { background: $raised; color: $ink; border: 1px solid $line; outline: none; }

QCheckBox, QRadioButton { spacing: 7px; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 13px; height: 13px; border: 1px solid $ink_soft; background: $raised;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $check_ground; image: url("$check"); }
QRadioButton::indicator:checked {
  background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
    stop:0 $accent, stop:0.55 $accent, stop:0.65 $raised, stop:1 $raised);
}

QTabBar { background: $window; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab {
  background: transparent; color: $ink_soft; padding: 8px 4px 6px 4px;
  border: none; border-bottom: 2px solid transparent;
}
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { background: $hover; }

QListView { background: $window; color: $ink; border: none; outline: none; }
QTreeView { background: $raised; color: $ink; border: 1px solid $line; border-radius: 5px; outline: none; }
QTreeView::item { padding: 2px 6px; min-height: 22px; }
QListWidget::item { padding: 5px 8px; border-radius: 4px; }
QHeaderView::section { background: $window; color: $ink_soft; border: none; padding: 4px 6px; }

QScrollBar:vertical { background: transparent; width: 11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 11px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; min-height: 28px; min-width: 28px; margin: 1px 2px; }
QScrollBar::handle:hover { background: $furniture; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QStatusBar { background: $window; color: $ink_soft; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $ink_soft; }
QProgressBar { background: $line; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }

#messageBar QFrame[level] { background: $message_ground; border-bottom: 1px solid $line; }
#messageBar QFrame[level="error"] { background: $message_error; }
#messageBar QLabel { color: $ink; background: transparent; }
#findBar { background: $window; border-top: 1px solid $line; }
#sidebar { background: $window; border-left: 1px solid $line; }
#rule { background: $line; border: none; }
#quiet, #empty { color: $ink_soft; }
#heading { font-weight: 600; }
#startTitle { color: $ink; }
#startPage { background: $paper; }
#dropTarget { background: $raised; border: 1px solid $line; border-radius: 10px; }
#dropTarget[over="true"] { border: 2px solid $accent; background: $selection_ground; }
#dropTarget[filled="true"] { border: 1px solid $accent; }
#recent { text-align: left; border: none; background: transparent; color: $accent; padding: 4px 6px; }
#recent:hover { background: $hover; }
""")
