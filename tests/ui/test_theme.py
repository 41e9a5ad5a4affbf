from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from reader.drawing.palette import SCREEN_THEMES, load_palette
from reader.export.files import write_atomically
from reader.resources import resource
from reader.settings import SYSTEM_THEME, Settings, SettingsStore
from reader.ui.action_table import ACTIONS
from reader.ui.appearance import Appearance
from reader.ui.icons import APPLICATION, IconSet, application_icon
from reader.ui.theme import palette_for, qt_palette, style_sheet
from reader.ui.window import MainWindow
from tests.helpers.works import ferry_work

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """Ratio between 1 and 21. Source: WCAG 2.2, relative luminance and contrast ratio."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", SCREEN_THEMES)
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "window"),
        ("ink", "raised"),
        ("ink.soft", "window"),
        ("ink.soft", "raised"),
        ("ink.accent", "accent"),
        ("ink", "message.ground"),
        ("ink", "message.error"),
        ("selection.ink", "selection.ground"),
        ("ink", "link.current"),
        ("conflict", "message.error"),
        ("conflict", "raised"),
        ("claim.disputed", "claim.disputed.ground"),
        ("claim.unverified", "claim.unverified.ground"),
        ("claim.attributed", "claim.attributed.ground"),
        ("claim.confirmed", "claim.confirmed.ground"),
        ("entity.person", "window"),
        ("entity.org", "window"),
        ("entity.place", "window"),
        ("entity.group", "window"),
        ("entity.number", "window"),
        ("entity.other", "window"),
    ],
)
def test_everything_that_is_read_stands_out_from_its_ground(theme: str, ink: str, ground: str) -> None:
    palette = load_palette(theme)
    assert contrast(palette.colour(ink), palette.colour(ground)) >= 4.5


@pytest.mark.parametrize("theme", [theme for theme in SCREEN_THEMES if theme.startswith("high_contrast")])
@pytest.mark.parametrize("ink", ["ink", "ink.soft", "furniture", "conflict", "entity.person", "entity.other"])
def test_high_contrast_is_higher(theme: str, ink: str) -> None:
    palette = load_palette(theme)
    for ground in ("paper", "window", "raised", "link.ground"):
        assert contrast(palette.colour(ink), palette.colour(ground)) >= 7


@pytest.mark.parametrize("theme", SCREEN_THEMES)
def test_the_style_sheet_names_no_role_that_a_theme_lacks(qapp: QApplication, theme: str) -> None:
    palette = load_palette(theme)
    sheet = style_sheet(palette)
    assert "$" not in sheet
    assert qt_palette(palette).color(QPalette.ColorRole.Window) == palette.colour("window")


def test_a_theme_that_is_gone_gives_the_systems(qapp: QApplication) -> None:
    assert palette_for("no such theme") == palette_for(SYSTEM_THEME)


def test_every_action_has_its_drawing(qapp: QApplication) -> None:
    icons = IconSet(load_palette("light"))
    for spec in ACTIONS:
        if spec.icon:
            assert not icons.icon(spec.icon).isNull()


def test_every_drawing_is_of_one_colour_that_the_theme_gives() -> None:
    for path in sorted(resource("icons").glob("*.svg")):
        if path.stem != APPLICATION:
            drawing = path.read_text(encoding="utf-8")
            assert "currentColor" in drawing, path.name
            assert "#" not in drawing, path.name


def test_an_icon_is_drawn_in_the_themes_ink_and_paler_where_it_is_disabled(qapp: QApplication) -> None:
    palette = load_palette("dark")
    icon = IconSet(palette).icon("close")
    strongest = [
        max(picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height()))
        for picture in (icon.pixmap(20, 20, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled))
    ]
    assert strongest[0] > 2 * strongest[1] > 0


def test_the_application_has_an_icon_of_its_own(qapp: QApplication) -> None:
    assert application_icon().pixmap(64, 64).width() == 64


def test_an_unknown_drawing_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        IconSet(load_palette("light")).icon("no such drawing")


def test_following_the_system_changes_with_it(qtbot: QtBot) -> None:
    appearance = Appearance(SYSTEM_THEME)
    before = appearance.palette.name
    other = Qt.ColorScheme.Light if before == "dark" else Qt.ColorScheme.Dark
    hints = QApplication.styleHints()
    hints.setColorScheme(other)
    if hints.colorScheme() is not other:
        pytest.skip("this platform has one colour scheme only")
    assert appearance.palette.name != before
    hints.unsetColorScheme()


def test_all_widgets_wear_the_theme_in_the_end(qtbot: QtBot, tmp_path: Path) -> None:
    store = SettingsStore(write_atomically, tmp_path / "settings.toml")
    store.save(Settings(theme="dark"))
    window = MainWindow(ferry_work().work(), store)
    qtbot.addWidget(window)
    window.show()
    dark = load_palette("dark")
    assert QApplication.instance().styleSheet() == style_sheet(dark)
    for widget in (window, window.panes, window.sidebar, window.start_page):
        assert widget.palette().color(QPalette.ColorRole.WindowText).name() == dark.colour("ink").name()
    window.close()


def test_a_chosen_theme_does_not_follow_the_system(qtbot: QtBot) -> None:
    appearance = Appearance("high_contrast")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance._follow()
    appearance.choose("light")
    assert appearance.palette.name == "light"
