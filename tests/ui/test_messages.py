from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from reader.drawing.palette import load_palette
from reader.ui import messages
from reader.ui.icons import IconSet
from reader.ui.messages import Level, Message, MessageBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    bar = MessageBar(IconSet(load_palette("light")))
    qtbot.addWidget(bar)
    return bar


def test_without_messages_there_is_no_bar(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.show_message(Message("Something happened."))
    assert bar.isVisible()


def test_the_latest_message_is_on_top(bar: MessageBar) -> None:
    bar.show_message(Message("First."))
    bar.show_message(Message("Second."))
    assert [message.text for message in bar.messages] == ["Second.", "First."]


def test_a_message_replaces_one_with_its_key_or_its_words(bar: MessageBar) -> None:
    bar.show_message(Message("Reading a.txt", key="read"))
    bar.show_message(Message("Reading b.txt", key="read"))
    bar.show_message(Message("Again."))
    bar.show_message(Message("Again."))
    assert [message.text for message in bar.messages] == ["Again.", "Reading b.txt"]


def test_messages_do_not_pile_up(bar: MessageBar) -> None:
    for number in range(20):
        bar.show_message(Message(f"Number {number}."))
    assert len(bar.messages) == messages.MOST
    assert bar.messages[0].text == "Number 19."


def test_what_does_not_hold_any_more_is_withdrawn(bar: MessageBar) -> None:
    bar.show_message(Message("Not the same event.", Level.NOTICE, key="event"))
    bar.withdraw("another")
    assert bar.messages
    bar.withdraw("event")
    assert not bar.messages
    assert not bar.isVisible()


def test_news_goes_by_itself_and_errors_stay(qtbot: QtBot, bar: MessageBar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "READING_TIME_MS", 20)
    monkeypatch.setattr(messages, "CHOOSING_TIME_MS", 40)
    bar.show_message(Message("The file is missing.", Level.ERROR))
    bar.show_message(Message("Saved."))
    bar.show_message(Message("Stopped.", offers=(("reload", "Compare again"),)))
    qtbot.waitUntil(lambda: [message.text for message in bar.messages] == ["The file is missing."])


def test_a_message_can_be_closed(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(Message("The file is missing.", Level.ERROR))
    qtbot.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not bar.messages


def test_an_offer_is_taken_once(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(Message("Stopped.", offers=(("reload", "Compare again"),)))
    with qtbot.waitSignal(bar.offer_taken) as taken:
        qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert taken.args == ["reload"]
    assert not bar.messages


def test_details_are_shown_on_demand(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_message(Message("A fault.", Level.ERROR, details="Traceback"))
    with qtbot.waitSignal(bar.details_wanted) as wanted:
        qtbot.mouseClick(bar.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert wanted.args == ["Traceback"]


def test_markup_in_a_message_is_shown_and_not_obeyed(bar: MessageBar) -> None:
    bar.show_message(Message("“<b>a</b>.txt” is empty.", hint="<i>Try</i> another."))
    label = next(label for label in bar.findChildren(QLabel) if label.text())
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == "“<b>a</b>.txt” is empty. <i>Try</i> another."
