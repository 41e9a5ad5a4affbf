"""Colours by role, read from the theme files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

SCREEN_THEMES = ("light", "dark", "high_contrast", "high_contrast_dark", "red_green_safe", "blue_yellow_safe")
PRINT_THEME = "print"


@dataclass(frozen=True)
class Palette:
    """A theme: what each role looks like.

    Attributes:
        name: the theme file's name without its ending.
        title: how the theme is called in menus.
        dark: whether light text stands on a dark ground.
        colours: role -> "#rrggbb" or "#aarrggbb".
    """

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]

    def colour(self, role: str) -> QColor:
        """Colour of a role.

        Raises:
            KeyError: no theme has such a role; the message lists those that it has.
        """
        try:
            return QColor(self.colours[role])
        except KeyError:
            message = f"no role {role!r} in theme {self.name!r}; it has {', '.join(sorted(self.colours))}"
            raise KeyError(message) from None

    def has(self, role: str) -> bool:
        """Whether the theme says anything about a role."""
        return role in self.colours


def load_palette(name: str) -> Palette:
    """Read a theme: its base of named colours, and `roles.toml`, which is the same for all of them.

    Raises:
        FileNotFoundError: there is no such theme.
        ValueError: a role refers to a colour that the base does not name.
    """
    theme = tomllib.loads(resource(f"themes/{name}.toml").read_text(encoding="utf-8"))
    roles = tomllib.loads(resource("themes/roles.toml").read_text(encoding="utf-8"))
    colours = {role: _resolve(value, theme["base"], name) for role, value in _flatten(roles)}
    return Palette(name, theme["title"], theme["dark"], MappingProxyType(colours))


def _flatten(table: dict[str, object], prefix: str = "") -> list[tuple[str, str]]:
    """Nested tables as dotted role names; the key "self" stands for the table's own name."""
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        name = prefix.removesuffix(".") if key == "self" else prefix + key
        if isinstance(value, dict):
            found += _flatten(value, f"{name}.")
        else:
            found.append((name, str(value)))
    return found


def _resolve(value: str, base: dict[str, str], theme: str) -> str:
    name, _, alpha = value.partition(":")
    if name not in base:
        message = f"theme {theme!r} has no base colour {name!r}"
        raise ValueError(message)
    if not alpha:
        return base[name]
    return f"#{round(int(alpha) * 255 / 100):02x}{base[name].removeprefix('#')}"
