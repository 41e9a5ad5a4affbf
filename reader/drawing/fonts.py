"""The fonts that ship with the program, so that text looks and breaks alike on every machine."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from reader.resources import resource

READING_FAMILY = "Source Serif 4"
INTERFACE_FAMILY = "Inter"


def register_fonts() -> list[str]:
    """Make the shipped fonts known to Qt; needs a `QGuiApplication`.

    Returns:
        Names of font files that could not be loaded (Qt then falls back to the system's).
    """
    known = set(QFontDatabase.families())
    if {READING_FAMILY, INTERFACE_FAMILY} <= known:
        return []
    files = sorted(resource("fonts").glob("*.ttf"))
    return [file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0]


def reading_font(points: float) -> QFont:
    """The face that articles are set in."""
    return _font(READING_FAMILY, QFont.StyleHint.Serif, points)


def interface_font(points: float) -> QFont:
    """The face of everything around the articles."""
    return _font(INTERFACE_FAMILY, QFont.StyleHint.SansSerif, points)


def without_ligatures(font: QFont) -> QFont:
    """The same face with each letter drawn on its own, so that text can be copied out of a PDF."""
    plain = QFont(font)
    for feature in ("liga", "clig", "dlig", "calt"):
        plain.setFeature(QFont.Tag(feature), 0)
    return plain


def _font(family: str, hint: QFont.StyleHint, points: float) -> QFont:
    font = QFont(family)
    font.setStyleHint(hint)
    font.setPointSizeF(points)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
