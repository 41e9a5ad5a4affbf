"""What the bundle's recipe relies on."""

from __future__ import annotations

import configparser
import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_the_desktop_entry_starts_the_command_and_shows_the_icon_that_are_installed(checkout: Path) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(checkout / "packaging" / "bundle" / "counterpoint.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    scripts = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert told["Exec"].split()[0] in scripts
    assert (checkout / "resources" / "icons" / f"{told['Icon']}.svg").is_file()


def test_the_tool_that_bundles_stays_out_of_what_the_program_installs(checkout: Path) -> None:
    pinned = (checkout / "packaging" / "requirements-bundle.txt").read_text(encoding="utf-8")
    assert "pyinstaller==" in pinned
    for name in ("requirements.txt", "requirements-test.txt"):
        assert "pyinstaller" not in (checkout / "packaging" / name).read_text(encoding="utf-8")
