"""Runs turned into Qt's text formats: background, ink and underline only, so that no mark moves a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat, QTextLayout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.drawing.offsets import Utf16Map
    from reader.drawing.palette import Palette
    from reader.model.runs import Run
    from reader.model.span import Span

UNDERLINES = {
    "claim.disputed": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "claim.unverified": QTextCharFormat.UnderlineStyle.DashUnderline,
    "claim.attributed": QTextCharFormat.UnderlineStyle.DotLine,
    "claim.confirmed": QTextCharFormat.UnderlineStyle.SingleUnderline,
}
"""Claims differ in the style of the line, not only in its colour. The strongest stands first."""


def text_format(roles: Iterable[str], palette: Palette) -> QTextCharFormat:
    """Format of text that has these roles."""
    present = set(roles)
    form = QTextCharFormat()
    for role in ("link", "link.related"):
        if role in present:
            form.setBackground(palette.colour(f"{role}.ground"))
            break
    inks = sorted(role for role in present if role.startswith("entity.")) or ["furniture"] * ("furniture" in present)
    if inks:
        form.setForeground(palette.colour(inks[0]))
    for role, style in UNDERLINES.items():
        if role in present:
            form.setUnderlineStyle(style)
            form.setUnderlineColor(palette.colour(role))
            break
    return form


def format_ranges(
    block: Span, runs: Iterable[Run], offsets: Utf16Map, palette: Palette
) -> list[QTextLayout.FormatRange]:
    """Formats of one block, with positions in UTF-16 units from the block's start.

    Args:
        block: the block, in code points of the document.
        runs: runs that touch the block; parts outside it are cut off.
        offsets: the document's position map.
        palette: screen or print colours.
    """
    origin = offsets.position(block.start)
    formats: dict[tuple[str, ...], QTextCharFormat] = {}  # far fewer than runs, and slow to make
    ranges: list[QTextLayout.FormatRange] = []
    for run in runs:
        start = max(run.span.start, block.start)
        end = min(run.span.end, block.end)
        if start >= end:
            continue
        item = QTextLayout.FormatRange()
        item.start = offsets.position(start) - origin
        item.length = offsets.position(end) - offsets.position(start)
        if run.roles not in formats:
            formats[run.roles] = text_format(run.roles, palette)
        item.format = formats[run.roles]
        ranges.append(item)
    return ranges
