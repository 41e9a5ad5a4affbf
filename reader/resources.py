"""Find the files that ship with the program: source checkout, installed wheel and frozen bundle alike."""

from __future__ import annotations

import sys
from pathlib import Path, PurePosixPath


def resource_root() -> Path:
    """Folder that holds `themes`, `lexicon`, `models` and the rest.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    candidates = [here / "_resources", here.parent / "resources"]
    bundle = getattr(sys, "_MEIPASS", None)  # set by PyInstaller in a frozen program
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "reader" / "_resources")
    for folder in candidates:
        if folder.is_dir():
            return folder
    message = f"Counterpoint's own files are missing (looked in {', '.join(map(str, candidates))})"
    raise FileNotFoundError(message)


def resource(name: str) -> Path:
    """Path of one shipped file or folder, for example `themes/light.toml`.

    The path is returned whether or not it exists: optional files (models) are checked by their users.

    Raises:
        ValueError: `name` is absolute or climbs out of the resource folder.
    """
    relative = PurePosixPath(name)
    if relative.is_absolute() or ".." in relative.parts:
        message = f"not a resource name: {name!r}"
        raise ValueError(message)
    return resource_root() / relative


def sample_articles() -> tuple[Path, Path]:
    """The two articles that ship with the program: one invented event, told by two invented newsrooms."""
    folder = resource("samples")
    return folder / "harbour-ledger.txt", folder / "northern-wire.txt"
