"""What people with each of the three kinds of colour blindness can still tell apart."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from reader.drawing.formats import UNDERLINES
from reader.drawing.palette import SCREEN_THEMES, Palette, load_palette
from reader.model.marks import Status
from reader.ui.panes.underlay import Mark
from reader.ui.sidebar.writing import SIGNS

MACHADO = {
    "none": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""How a colour in linear RGB is seen; severity 1.0.

Source: Machado, Oliveira and Fernandes 2009, A Physiologically-based Model for Simulation of Color Vision Deficiency.
"""

SAFE = [
    *(("red_green_safe", vision) for vision in ("none", "protanopia", "deuteranopia")),
    *(("blue_yellow_safe", vision) for vision in ("none", "tritanopia")),
]
NAMES = ["ink", *(f"entity.{kind}" for kind in ("person", "org", "place", "group", "number", "other"))]
STATUSES = [f"claim.{status.value}" for status in Status]
GROUNDS = ["paper", "link.ground", "current.ground", "search.current"]
WORDS_APART, GROUNDS_APART = 15.0, 5.0
"""CIE 1976 colour differences; about 2 can just be seen on patches side by side."""


def lab(palette: Palette, role: str, vision: str) -> tuple[float, float, float]:
    """CIELAB (D65) of a role as somebody with that vision sees it."""
    colour = palette.colour(role)
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    red, green, blue = (
        min(1.0, max(0.0, sum(weight * part for weight, part in zip(row, linear, strict=True))))
        for row in MACHADO[vision]
    )
    x = _root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    y = _root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = _root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def closest(palette: Palette, roles: list[str], vision: str) -> tuple[float, str, str]:
    seen = {role: lab(palette, role, vision) for role in roles}
    return min((math.dist(seen[one], seen[other]), one, other) for one, other in combinations(roles, 2))


@pytest.mark.parametrize(("theme", "vision"), SAFE)
@pytest.mark.parametrize("roles", [NAMES, STATUSES], ids=["names", "statuses"])
def test_the_safe_themes_keep_inks_apart_for_those_they_are_made_for(theme: str, vision: str, roles: list[str]) -> None:
    assert closest(load_palette(theme), roles, vision) > (WORDS_APART, "", "")


@pytest.mark.parametrize(("theme", "vision"), SAFE)
def test_the_safe_themes_keep_a_match_a_place_and_a_search_hit_apart(theme: str, vision: str) -> None:
    assert closest(load_palette(theme), GROUNDS, vision) > (GROUNDS_APART, "", "")


def test_the_usual_themes_are_not_enough_without_them() -> None:
    """The simulation itself: what it says of the light theme is the reason for the safe ones."""
    assert closest(load_palette("light"), NAMES, "none")[0] > WORDS_APART
    assert closest(load_palette("light"), NAMES, "deuteranopia")[0] < WORDS_APART


def test_no_status_is_told_by_its_colour_alone() -> None:
    assert len({SIGNS[status] for status in Status}) == len(Status)
    assert len({UNDERLINES[role] for role in STATUSES}) == len(Status)
    assert len({mark.value for mark in Mark}) == len(Mark)


@pytest.mark.parametrize("theme", SCREEN_THEMES)
def test_grey_stays_grey_for_everybody(theme: str) -> None:
    palette = load_palette(theme)
    for vision in MACHADO:
        _, a, b = lab(palette, "entity.number", vision)
        assert math.hypot(a, b) < 12
