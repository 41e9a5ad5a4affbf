"""What statuses, kinds of match, differences, quotations and sides are called, wherever the window names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.marks import Agreement, ConflictKind, LinkKind, Status
from reader.model.span import Side

if TYPE_CHECKING:
    from reader.drawing.palette import Palette

translate = QCoreApplication.translate


def status_word(status: Status) -> str:
    """What a status is called."""
    return {
        Status.DISPUTED: translate("Words", "Disputed"),
        Status.UNVERIFIED: translate("Words", "Unverified"),
        Status.ATTRIBUTED: translate("Words", "Attributed"),
        Status.CONFIRMED: translate("Words", "Confirmed"),
    }[status]


def link_word(kind: LinkKind) -> str:
    """What a kind of match is called."""
    return {
        LinkKind.QUOTE: translate("Words", "Same quotation"),
        LinkKind.SAME: translate("Words", "Same statement"),
        LinkKind.RELATED: translate("Words", "Same point"),
    }[kind]


def conflict_word(kind: ConflictKind) -> str:
    """What a kind of difference is called."""
    return {
        ConflictKind.NUMBER: translate("Words", "Number differs"),
        ConflictKind.DATE: translate("Words", "Date differs"),
        ConflictKind.NAME: translate("Words", "Name differs"),
        ConflictKind.NEGATION: translate("Words", "One says not"),
        ConflictKind.CERTAINTY: translate("Words", "Certainty differs"),
        ConflictKind.QUOTATION: translate("Words", "Wording of quote differs"),
    }[kind]


def agreement_word(agreement: Agreement) -> str:
    """What it is called how the other article gives a quotation."""
    return {
        Agreement.ALIKE: translate("Words", "Same words"),
        Agreement.CUT: translate("Words", "Cut differently"),
        Agreement.REWORDED: translate("Words", "Other words"),
        Agreement.RETOLD: translate("Words", "Told, not quoted"),
        Agreement.ABSENT: translate("Words", "Only here"),
    }[agreement]


def theme_word(palette: Palette) -> str:
    """What a theme is called; one that was added without a word for it goes by its own title."""
    return {
        "light": translate("Words", "Light"),
        "dark": translate("Words", "Dark"),
        "high_contrast": translate("Words", "High contrast, light"),
        "high_contrast_dark": translate("Words", "High contrast, dark"),
        "red_green_safe": translate("Words", "Safe for red–green blindness"),
        "blue_yellow_safe": translate("Words", "Safe for blue–yellow blindness"),
    }.get(palette.name, palette.title)


def side_word(side: Side) -> str:
    """What a side is called."""
    return translate("Words", "Left") if side is Side.LEFT else translate("Words", "Right")
