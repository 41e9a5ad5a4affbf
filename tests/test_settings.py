from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import CannotWriteFileError
from reader.settings import PAIRS_KEPT, Settings, SettingsStore

if TYPE_CHECKING:
    from pathlib import Path

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


@pytest.fixture
def store(tmp_path: Path) -> SettingsStore:
    return SettingsStore(write, tmp_path / "deep" / "settings.toml")


def test_first_start_has_the_usual_settings_and_nothing_to_say(store: SettingsStore) -> None:
    assert store.load() == (Settings(), "")


@given(
    theme=words,
    folder=words,
    points=st.floats(min_value=0, max_value=100, allow_nan=False),
    statuses=st.lists(words, max_size=4).map(tuple),
    recent=st.lists(st.tuples(words, words), max_size=4).map(tuple),
    on=st.booleans(),
)
def test_what_is_saved_is_loaded_again(
    tmp_path_factory: pytest.TempPathFactory,
    theme: str,
    folder: str,
    points: float,
    statuses: tuple[str, ...],
    recent: tuple[tuple[str, str], ...],
    on: bool,
) -> None:
    store = SettingsStore(write, tmp_path_factory.mktemp("settings") / "settings.toml")
    kept = Settings(
        theme=theme, folder=folder, text_points=points, statuses=statuses, recent=recent, show_links=on, sidebar_tab=2
    )
    store.save(kept)
    assert store.load() == (kept, "")


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"[[[", b"\x00" * 50])
def test_a_damaged_file_gives_the_usual_settings_and_a_sentence(store: SettingsStore, content: bytes) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(content)
    settings, note = store.load()
    assert settings == Settings()
    assert note.endswith(".")


@pytest.mark.parametrize(
    "line",
    [
        "show_links = 1",
        'statuses = "disputed"',
        "statuses = [1, 2]",
        'recent = [["a"]]',
        "sidebar_tab = true",
        "theme = 3",
    ],
)
def test_a_value_of_the_wrong_kind_falls_back_alone(store: SettingsStore, line: str) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_text(f'folder = "/articles"\n{line}\n', encoding="utf-8")
    settings, note = store.load()
    assert settings == Settings(folder="/articles")
    assert line.split(" ", maxsplit=1)[0] in note


def test_names_that_a_later_version_knows_are_passed_over(store: SettingsStore) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_text('later = "yes"\ntheme = "dark"\n', encoding="utf-8")
    assert store.load() == (Settings(theme="dark"), "")


def test_a_whole_number_of_points_is_taken(store: SettingsStore) -> None:
    store.path.parent.mkdir(parents=True)
    store.path.write_text("text_points = 15\n", encoding="utf-8")
    assert store.load()[0].text_points == 15.0


def test_the_writers_refusal_is_passed_on(tmp_path: Path) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise CannotWriteFileError("The disk is full.")

    with pytest.raises(CannotWriteFileError):
        SettingsStore(refuse, tmp_path / "settings.toml").save(Settings())


def test_without_a_path_the_file_is_in_the_users_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert SettingsStore(write).path.name == "settings.toml"


def test_the_latest_pair_is_first_and_stands_there_once() -> None:
    settings = Settings().with_recent("a", "b").with_recent("c", "d").with_recent("a", "b")
    assert settings.recent == (("a", "b"), ("c", "d"))


def test_only_so_many_pairs_are_kept() -> None:
    settings = Settings()
    for number in range(PAIRS_KEPT + 5):
        settings = settings.with_recent(f"left {number}", f"right {number}")
    assert len(settings.recent) == PAIRS_KEPT
    assert settings.recent[0][0] == f"left {PAIRS_KEPT + 4}"


def test_pasted_text_is_no_recent_pair() -> None:
    assert Settings().with_recent("", "/b.txt").recent == ()


def test_recent_pairs_can_be_forgotten_with_their_titles() -> None:
    settings = Settings().with_recent("a", "b", ("One", "Two")).without_recent()
    assert (settings.recent, settings.titles) == ((), ())


def test_titles_are_kept_for_as_long_as_their_pair() -> None:
    settings = Settings().with_recent("a", "b", ("Harbour burns", "")).with_recent("c", "d", ("River rises", "Flood"))
    assert settings.titles == (("c", "River rises"), ("d", "Flood"), ("a", "Harbour burns"))
    for number in range(PAIRS_KEPT - 1):
        settings = settings.with_recent(f"left {number}", f"right {number}")
    assert settings.titles == (("c", "River rises"), ("d", "Flood"))
    assert settings.with_recent("c", "d", ("River falls", "")).titles == (("c", "River falls"),)


def test_the_folder_of_the_settings_is_made_with_all_above_it(tmp_path: Path) -> None:
    store = SettingsStore(write, tmp_path / "not" / "yet" / "settings.toml")
    store.save(Settings(theme="dark"))
    store.save(Settings(theme="light"))
    assert store.load() == (Settings(theme="light"), "")
