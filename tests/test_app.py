"""How the program is put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from reader import app
from reader.export.files import write_atomically
from reader.settings import Settings, SettingsStore
from tests.helpers.works import ferry_work

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.work import Work


@pytest.mark.parametrize(
    ("kept", "arguments", "used"),
    [
        ("", [], None),
        ("en_core_web_lg", [], "en_core_web_lg"),
        ("en_core_web_lg", ["--language-model", "another"], "another"),
    ],
)
def test_the_language_model_of_the_settings_is_used_unless_another_is_asked_for(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kept: str, arguments: list[str], used: str | None
) -> None:
    asked: list[str | None] = []

    def work(language_model: str | None) -> Work:
        asked.append(language_model)
        return ferry_work().work()

    monkeypatch.setattr(app, "_work", work)
    SettingsStore(write_atomically).save(Settings(language_model=kept))
    window = app.build(arguments)
    qtbot.addWidget(window)
    assert asked == [used]
    window.close()
    QApplication.processEvents()
