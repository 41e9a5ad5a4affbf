from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.ui.watching import FileWatcher

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

LONG_MS = 5000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text("one", encoding="utf-8")
    return path


@pytest.fixture
def watcher(qtbot: QtBot, file: Path) -> Iterator[FileWatcher]:
    watcher = FileWatcher()
    watcher.watch([str(file), ""])
    yield watcher
    watcher.close()


def test_writing_in_several_steps_is_told_once(qtbot: QtBot, watcher: FileWatcher, file: Path) -> None:
    told: list[str] = []
    watcher.changed.connect(told.append)
    for text in ("two", "three", "four"):
        file.write_text(text, encoding="utf-8")
        qtbot.wait(20)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG_MS)
    qtbot.wait(400)
    assert told == [str(file)]


def test_a_file_that_is_replaced_by_another_has_changed_and_is_watched_on(
    qtbot: QtBot, watcher: FileWatcher, file: Path
) -> None:
    for text in ("two", "three"):
        new = file.with_name("new")
        new.write_text(text, encoding="utf-8")
        with qtbot.assertNotEmitted(watcher.vanished), qtbot.waitSignal(watcher.changed, timeout=LONG_MS):
            new.replace(file)


def test_a_file_that_vanishes_is_told_of_and_heard_of_again_when_it_is_back(
    qtbot: QtBot, watcher: FileWatcher, file: Path
) -> None:
    with qtbot.assertNotEmitted(watcher.changed), qtbot.waitSignal(watcher.vanished, timeout=LONG_MS) as vanished:
        file.unlink()
    assert vanished.args == [str(file)]
    with qtbot.assertNotEmitted(watcher.vanished), qtbot.waitSignal(watcher.changed, timeout=LONG_MS) as changed:
        file.write_text("again", encoding="utf-8")
    assert changed.args == [str(file)]
    with qtbot.waitSignal(watcher.changed, timeout=LONG_MS):
        file.write_text("and changed", encoding="utf-8")


def test_what_happens_beside_the_files_is_not_told(qtbot: QtBot, watcher: FileWatcher, file: Path) -> None:
    with qtbot.waitSignal(watcher.vanished, timeout=LONG_MS):
        file.unlink()
    with qtbot.assertNotEmitted(watcher.changed, wait=600), qtbot.assertNotEmitted(watcher.vanished, wait=600):
        file.with_name("another.txt").write_text("x", encoding="utf-8")


def test_a_file_that_is_not_wanted_any_more_is_not_told_of(qtbot: QtBot, watcher: FileWatcher, file: Path) -> None:
    watcher.watch([])
    with qtbot.assertNotEmitted(watcher.changed, wait=600), qtbot.assertNotEmitted(watcher.vanished, wait=600):
        file.unlink()
