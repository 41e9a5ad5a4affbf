from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from reader.ui.reading_desk import SIDEBAR_PX, ReadingDesk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def desk(qtbot: QtBot) -> ReadingDesk:
    articles, sidebar = QWidget(), QWidget()
    sidebar.setMinimumWidth(SIDEBAR_PX[0])
    desk = ReadingDesk(articles, sidebar)
    qtbot.addWidget(desk)
    desk.resize(1400, 400)
    desk.show()
    desk.divide(1400)
    return desk


def test_the_sidebar_has_its_share(desk: ReadingDesk) -> None:
    assert desk.sizes()[1] == pytest.approx(385, abs=2)


def test_where_it_gets_narrow_the_sidebar_gives_way_first(qtbot: QtBot, desk: ReadingDesk) -> None:
    desk.resize(900, 400)
    qtbot.waitUntil(lambda: desk.sizes()[1] == SIDEBAR_PX[0])
    assert desk.sizes()[0] >= 590


def test_where_there_is_room_the_sidebar_stays_as_the_user_has_it(desk: ReadingDesk) -> None:
    desk.setSizes([800, 600])
    desk.resize(1600, 400)
    assert desk.sizes()[1] == pytest.approx(600, abs=2)
