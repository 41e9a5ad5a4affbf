"""The model cards can be read, and reading them loads nothing and leads nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument

from reader.resources import resource
from reader.ui.cards_dialog import CardsDialog, CardText, title_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CARD = """# Counting model: numbers 1.0

<!-- written by a script -->
**Limits.** English. ![picture](file:///etc/passwd) <img src="https://example.org/x.png"> [link](https://example.org/)

| a | b |
| --- | --- |
| 1 | 2 |
"""


@pytest.mark.parametrize(
    ("card", "title"), [(CARD, "Counting model"), ("# Notice\ntext", "Notice"), ("no heading", ""), ("", "")]
)
def test_a_card_is_listed_by_its_heading(card: str, title: str) -> None:
    assert title_of(card) == title


def test_a_card_is_text_and_tables_without_comments_or_pictures(qtbot: QtBot) -> None:
    text = CardText()
    qtbot.addWidget(text)
    text.show_markdown(CARD)
    shown = text.toPlainText()
    assert "Limits." in shown
    assert "written by a script" not in shown
    assert "**" not in shown
    assert text.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/passwd")) is None
    assert not text.openLinks()
    assert not text.openExternalLinks()


def test_choosing_a_model_shows_its_card(qtbot: QtBot) -> None:
    dialog = CardsDialog([CARD, "# Notice\n\nThanks to all."])
    qtbot.addWidget(dialog)
    assert "English" in dialog.text.toPlainText()
    dialog.names.setCurrentRow(1)
    assert dialog.text.toPlainText() == "Notice\nThanks to all."


def test_the_shipped_cards_have_headings() -> None:
    cards = sorted(resource("models").glob("*/CARD.md"))
    assert len(cards) >= 3
    for path in cards:
        assert title_of(path.read_text(encoding="utf-8")), path
