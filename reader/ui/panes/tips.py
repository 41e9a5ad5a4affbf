"""What tool tips say. Articles are hostile: their words are shown letter for letter."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.model.quoting import quoted
from reader.ui.widgets import shortened
from reader.ui.words import link_word

if TYPE_CHECKING:
    from reader.model.marks import Link

MOST_SHARED = 12
"""More shared words than this do not help to understand a link."""

LONGEST_WORDS = 420
"""Characters of the other article: enough to know what it tells."""


def plain_tip(text: str) -> str:
    """Text for a tool tip, in which markup is shown and not obeyed; long lines are wrapped."""
    return f"<p>{escape(text).replace(chr(10), '<br/>')}</p>" if text else ""


def describe(link: Link) -> str:
    """What a link is: kind, how sure, what the two passages share, and what they tell differently."""
    lines = [f"{link_word(link.kind)}, {_certainty(link.score)} ({round(link.score * 100)} %)"]
    if link.shared:
        lines.append(_tr("In common: {words}").format(words=", ".join(link.shared[:MOST_SHARED])))
    lines += [_tr("Told differently: {what}").format(what=conflict.reason) for conflict in link.conflicts]
    return "\n".join(lines)


def counterpart_tip(words: str) -> str:
    """The other article's words, for where they cannot be seen."""
    return _tr("The other article: {words}").format(words=quoted(shortened(words, LONGEST_WORDS)))


def _certainty(score: float) -> str:
    if score >= 0.85:
        return _tr("very sure")
    if score >= 0.65:
        return _tr("sure")
    return _tr("fairly sure") if score >= 0.45 else _tr("not very sure")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Link", text)
