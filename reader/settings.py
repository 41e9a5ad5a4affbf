"""What the user has set, and what the window remembers between two starts: typed, in one TOML file."""

from __future__ import annotations

import json
import logging
import tomllib
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SYSTEM_THEME = "system"
PAIRS_KEPT = 12

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is kept. Each field has a default; a damaged value falls back to it.

    Attributes:
        theme: name of a theme, or "system" to follow the desktop's light or dark.
        text_points: size of the articles' text in points; 0 for the size the panes choose.
        show_links, show_entities, show_numbers, show_claims: which marks are painted.
        plain_reading: whether all marks and the sidebar are out of the way.
        letter_keys: whether a letter alone is a shortcut.
        keys: the user's own key for an action, by the action's id.
        keep_level: whether scrolling one article carries the other along.
        reduced_motion: no pulse, no smooth scrolling.
        reopen_last: whether the last pair is opened at the start.
        show_sidebar: whether the lists stand beside the articles.
        statuses: claims that the list shows.
        claim_order: "place", "status" or "together".
        match_order: "place", "sure" or "different".
        quote_order: "place" or "speaker".
        name_order: "count", "alphabet" or "kind".
        hidden_labels: kinds of names that the list of names leaves out, as palette roles.
        aside: claims that the reader has set aside, as `session.aside` names them.
        recent: pairs of paths, the latest first.
        titles: of the articles among them that have one, by path.
        folder: where the last file was opened or saved.
        geometry, layout: the window's own state, as Qt wrote it, in base64.
        sidebar_tab: which page of the sidebar is open.
        language_model: name or folder of a spaCy pipeline that is used in place of the shipped one; "" for that.
    """

    theme: str = SYSTEM_THEME
    text_points: float = 0.0
    show_links: bool = True
    show_entities: bool = True
    show_numbers: bool = False
    show_claims: bool = True
    keep_level: bool = True
    plain_reading: bool = False
    letter_keys: bool = True
    keys: tuple[tuple[str, str], ...] = ()
    reduced_motion: bool = False
    reopen_last: bool = False
    show_sidebar: bool = True
    statuses: tuple[str, ...] = ("disputed", "unverified")
    claim_order: str = "place"
    match_order: str = "place"
    quote_order: str = "place"
    name_order: str = "count"
    hidden_labels: tuple[str, ...] = ("entity.number",)
    aside: tuple[str, ...] = ()
    recent: tuple[tuple[str, str], ...] = ()
    titles: tuple[tuple[str, str], ...] = ()
    folder: str = ""
    geometry: str = ""
    layout: str = ""
    sidebar_tab: int = 0
    language_model: str = ""

    def with_recent(self, left: str, right: str, titles: tuple[str, str] = ("", "")) -> Settings:
        """The same, with this pair first among the recent ones. Pasted text has no path and is not kept."""
        if not (left and right):
            return self
        pair = (left, right)
        others = tuple(known for known in self.recent if known != pair)
        recent = (pair, *others)[:PAIRS_KEPT]
        known = {**dict(self.titles), **dict(zip(pair, titles, strict=True))}
        paths = dict.fromkeys(path for pair in recent for path in pair)
        return replace(self, recent=recent, titles=tuple((path, known[path]) for path in paths if known.get(path)))

    def without_recent(self) -> Settings:
        """The same without any recent pair."""
        return replace(self, recent=(), titles=())


class SettingsStore:
    """Reads and writes the settings file.

    Args:
        write: puts bytes into a file in one step, or raises `ReaderError`.
        path: the file; without it, `settings.toml` in the user's configuration folder.
    """

    def __init__(self, write: Callable[[Path, bytes], None], path: Path | None = None) -> None:
        self._write = write
        self.path = path or Path(platformdirs.user_config_dir("counterpoint")) / "settings.toml"

    def load(self) -> tuple[Settings, str]:
        """Settings, and one sentence for the user when some of them could not be used (else "")."""
        try:
            table = tomllib.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings(), ""
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            log.info("settings not used: %s", error)
            return Settings(), "The settings file could not be read, so Counterpoint starts with its usual settings."
        settings, refused = _from_table(table)
        if refused:
            log.info("settings not used: %s", ", ".join(refused))
            return settings, f"Some settings could not be used and are as usual again ({', '.join(refused)})."
        return settings, ""

    def save(self, settings: Settings) -> None:
        """Write the file in one step.

        Raises:
            ReaderError: the folder cannot be made or written to.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.info("no folder for settings: %s", error)
        self._write(self.path, _to_toml(settings).encode("utf-8", "replace"))


def _from_table(table: Mapping[str, object]) -> tuple[Settings, list[str]]:
    """Settings from a parsed file, and the names of those with a value of the wrong kind. Unknown names are ignored."""
    usual = Settings()
    values: dict[str, object] = {}
    refused: list[str] = []
    for field in fields(Settings):
        if field.name not in table:
            continue
        found = _frozen(table[field.name])
        wanted = getattr(usual, field.name)
        if isinstance(wanted, float) and type(found) is int:
            found = float(found)
        if type(found) is type(wanted) and (field.name not in _TUPLES or _TUPLES[field.name](found)):
            values[field.name] = found
        else:
            refused.append(field.name)
    return replace(usual, **values), refused  # type: ignore[arg-type]  # each value has its default's type


def _frozen(value: object) -> object:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _strings(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _pairs(value: object) -> bool:
    return isinstance(value, tuple) and all(_strings(item) and len(item) == 2 for item in value)


_TUPLES = {
    "statuses": _strings,
    "hidden_labels": _strings,
    "aside": _strings,
    "recent": _pairs,
    "titles": _pairs,
    "keys": _pairs,
}


def _to_toml(settings: Settings) -> str:
    lines = [f"{name} = {_value(value)}" for name, value in asdict(settings).items()]
    return "# Counterpoint's settings. Lines that are left out stand as usual.\n" + "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, str):
        # a JSON string is a TOML string but for the delete character, which JSON leaves bare
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return json.dumps(value)
