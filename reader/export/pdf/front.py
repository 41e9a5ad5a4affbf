"""The head of the first page: what was compared, what came of it, and what the marks mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from reader.export.pdf.typeset import Paragraph, Style
from reader.export.wording import CONFLICT_SIGN, DISCLAIMER, SIDE_WORDS
from reader.model.marks import Status
from reader.model.span import Side

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from reader.export.pdf.ink import Ink
    from reader.export.pdf.sheet import Sheet
    from reader.export.report import Report

BRAND = Style(8.4, 11, serif=False, weight=QFont.Weight.DemiBold, ink="accent")
SMALL = Style(7, 10, serif=False, ink="ink.soft")
SMALL_STRONG = Style(7, 10, serif=False, weight=QFont.Weight.DemiBold, ink="ink.soft")
VERDICT = Style(11.4, 15)
FACTS = Style(7.4, 10.4, serif=False, ink="ink.soft")
OUTLET = Style(8.2, 11, serif=False, weight=QFont.Weight.DemiBold)

TOP = 30.0
LONGEST_FACT = 60  # characters
NAMES = (
    ("entity.person", "person"),
    ("entity.org", "organisation"),
    ("entity.place", "place"),
    ("entity.group", "group"),
    ("entity.other", "other name"),
)


class Front:
    """The head of the first page.

    Args:
        report: what there is to say.
        made: when the file was made, in words, or "".
        sheet: the paper.
        device: what it will be painted on.
    """

    def __init__(self, report: Report, made: str, sheet: Sheet, device: QPagedPaintDevice) -> None:
        self._report = report
        self._made = made
        self._sheet = sheet
        self._verdict = Paragraph(_tied(" ".join(report.verdict)), VERDICT, sheet.inner.width(), device)
        self._notes = [Paragraph(note, SMALL, sheet.inner.width(), device) for note in report.notes]
        self._facts = {side: Paragraph(_facts(report, side), FACTS, sheet.column_width, device) for side in Side}
        self._verdict_top = TOP + 20
        self._notes_top = self._verdict_top + self._verdict.total_height + 2
        self._legend_top = self._notes_top + sum(note.total_height for note in self._notes) + 5
        self._heads_top = self._legend_top + 23

    @property
    def text_top(self) -> float:
        """Where the articles' text begins."""
        facts = max(paragraph.total_height for paragraph in self._facts.values())
        return self._heads_top + OUTLET.leading + facts + 11

    def paint(self, ink: Ink) -> None:
        """Paint it all."""
        inner = self._sheet.inner
        name = ink.write("Counterpoint", BRAND, inner.left(), TOP)
        ink.write("two articles side by side", SMALL, name.right() + 6, TOP + 0.9)
        ink.write(f"Made on {self._made}" if self._made else "", SMALL, inner.right(), TOP + 0.9, right=True)
        ink.rule(inner.left(), inner.right(), TOP + 14, "accent", 0.9)
        _stack(ink, [self._verdict], inner.left(), self._verdict_top)
        _stack(ink, self._notes, inner.left(), self._notes_top)
        self._legend(ink, inner.left(), self._legend_top)
        ink.rule(inner.left(), inner.right(), self._heads_top - 6)
        for side in Side:
            self._head(ink, side)

    def _head(self, ink: Ink, side: Side) -> None:
        x, y = self._sheet.column_left(side), self._heads_top
        article = self._report.article(side)
        outlet = ink.elided(article.short, OUTLET, self._sheet.column_width - 40)
        box = ink.write(outlet, OUTLET, x, y)
        ink.write(SIDE_WORDS[side], SMALL, box.right() + 5, y + 0.6)
        _stack(ink, [self._facts[side]], x, y + OUTLET.leading)

    def _legend(self, ink: Ink, left: float, y: float) -> None:
        x = _swatch(ink, "link.ground", "matching passages", left, y)
        x = _swatch(ink, "link.related.ground", "related", x, y)
        sign = ink.write(CONFLICT_SIGN, SMALL_STRONG.with_ink("conflict"), x, y)
        x = ink.write("a detail differs", SMALL, sign.right() + 2.5, y).right() + 11
        for status in (Status.DISPUTED, Status.UNVERIFIED):
            x = _underlined(ink, status, x, y)
        for role, word in NAMES:
            x = ink.write(word, SMALL_STRONG.with_ink(role), x, y).right() + 9
        ink.write(DISCLAIMER, SMALL, self._sheet.inner.right(), y, right=True)


def _tied(sentence: str) -> str:
    """Keep numbers on one line with what they count."""
    return re.sub(r"(?<=\d) ", "\N{NO-BREAK SPACE}", sentence)


def _facts(report: Report, side: Side) -> str:
    """One or two lines, whatever an article calls its author: the text has to begin on the first page."""
    article = report.article(side)
    facts = [fact for fact in article.facts if fact != article.short]
    facts += [article.name] if article.name != article.short else []
    return " · ".join(fact if len(fact) <= LONGEST_FACT else f"{fact[:LONGEST_FACT]}…" for fact in facts)


def _stack(ink: Ink, paragraphs: list[Paragraph], x: float, y: float) -> None:
    for paragraph in paragraphs:
        ink.pen(paragraph.style.ink)
        for index in range(len(paragraph.lines)):
            paragraph.draw(ink.painter, index, x, y + paragraph.tops[index])
        y += paragraph.total_height


def _swatch(ink: Ink, role: str, words: str, x: float, y: float) -> float:
    width = ink.width(words, SMALL)
    ink.ground(QRectF(x, y, width + 6, SMALL.leading), role)
    ink.ground(QRectF(x + width + 6, y, 1.3, SMALL.leading), role.replace("ground", "edge"))
    return ink.write(words, SMALL, x + 3, y).right() + 13


def _underlined(ink: Ink, status: Status, x: float, y: float) -> float:
    role = f"claim.{status.value}"
    ring = ink.sign(status, x, y + SMALL.leading / 2)
    word = ink.write(status.value, SMALL, ring.right() + 3, y)
    ink.underline(role, word.left(), word.right(), y + 7)
    return word.right() + 11
