"""The marks and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from reader.drawing.palette import SCREEN_THEMES, load_palette
from reader.ui.legend import LegendDialog, Sample

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_each_mark_stands_beside_what_it_means(qtbot: QtBot) -> None:
    legend = LegendDialog(load_palette("light"))
    qtbot.addWidget(legend)
    told = " ".join(label.text() for label in legend.findChildren(QLabel))
    for word in ("Both articles tell this", "Disputed", "Unverified", "differs", "Names", "Not the story"):
        assert word in told
    names = [sample.accessibleName() for sample in legend.findChildren(Sample)]
    assert "! a claim" in names
    assert "? a claim" in names
    assert "≠ a detail" in names


@pytest.mark.parametrize("theme", SCREEN_THEMES)
def test_the_samples_wear_the_theme(qtbot: QtBot, theme: str) -> None:
    palette = load_palette(theme)
    legend = LegendDialog(palette)
    qtbot.addWidget(legend)
    legend.show()
    for sample in legend.findChildren(Sample):
        picture = sample.grab().toImage()
        assert picture.pixelColor(1, 1) == palette.colour("paper")
        colours = {picture.pixelColor(x, y).rgb() for x in range(picture.width()) for y in range(picture.height())}
        assert len(colours) > 5  # there is something on it
