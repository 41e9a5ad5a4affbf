"""What statuses, kinds of match, differences and sides are called, wherever the window names them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.model.marks import ConflictKind, LinkKind, Status
from reader.model.span import Side

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


def side_word(side: Side) -> str:
    """What a side is called."""
    return translate("Words", "Left") if side is Side.LEFT else translate("Words", "Right")
