from __future__ import annotations

from itertools import product

import pytest

from reader.drawing.palette import PRINT_THEME, SCREEN_THEMES, Palette, load_palette

THEMES = [*SCREEN_THEMES, PRINT_THEME]
INKS = [
    "ink",
    "ink.soft",
    "furniture",
    "entity.person",
    "entity.org",
    "entity.place",
    "entity.group",
    "entity.number",
    "entity.other",
    "claim.disputed",
    "claim.unverified",
    "claim.attributed",
    "claim.confirmed",
    "conflict",
]


def luminance(palette: Palette, role: str) -> float:
    """Relative luminance, WCAG 2.2."""
    colour = palette.colour(role)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(palette: Palette, ink: str, ground: str) -> float:
    high, low = sorted((luminance(palette, ink), luminance(palette, ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_names_the_same_roles(theme: str) -> None:
    assert load_palette(theme).colours.keys() == load_palette("light").colours.keys()


@pytest.mark.parametrize(("theme", "ink"), list(product(THEMES, INKS)))
def test_text_is_readable_on_every_ground_it_stands_on(theme: str, ink: str) -> None:
    palette = load_palette(theme)
    grounds = ["paper", "raised", "window"]
    if ink.startswith("entity") or ink == "ink":
        grounds += ["link.ground", "link.related.ground", "current.ground"]
    if ink.startswith("claim"):
        grounds.append(f"{ink}.ground")
    if ink == "ink":
        grounds += ["selection.ground", "search.ground", "search.current", "message.ground", "message.error"]
    worst = min(grounds, key=lambda ground: contrast(palette, ink, ground))
    assert contrast(palette, ink, worst) >= 4.5, f"{ink} on {worst}: {contrast(palette, ink, worst):.2f}"


def test_an_unknown_role_is_named_in_the_error() -> None:
    with pytest.raises(KeyError, match=r"no role 'link\.purple'"):
        load_palette("light").colour("link.purple")


def test_alpha_is_read_in_per_cent() -> None:
    assert load_palette("light").colour("pulse").alpha() == round(0.35 * 255)
