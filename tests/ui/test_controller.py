from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.errors import CancelledError, CannotWriteFileError, ReaderError
from reader.model.span import Side
from reader.ui.controller import Controller
from reader.ui.messages import Level, Message
from tests.helpers.builders import document
from tests.helpers.works import FakeWork, ferry_work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reader.model.comparison import Comparison
    from reader.session.workspace import Workspace
    from reader.ui.tidings import Opened

LEFT, RIGHT = Path("harbour-post.txt"), Path("island-wire.txt")


class Heard:
    """A controller and everything it said."""

    def __init__(self, fake: FakeWork, *, quickly: bool = False) -> None:
        self.fake = fake
        self.controller = Controller(fake.work(quickly=quickly))
        self.messages: list[Message] = []
        self.withdrawn: list[str] = []
        self.opened: list[Opened] = []
        self.compared: list[Workspace] = []
        self.steps: list[str] = []
        self.controller.told.connect(self.messages.append)
        self.controller.withdrawn.connect(self.withdrawn.append)
        self.controller.opened.connect(self.opened.append)
        self.controller.compared.connect(self.compared.append)
        self.controller.busy_changed.connect(lambda busy: self.steps.append("" if busy is None else busy.step))


@pytest.fixture
def heard(qapp: object) -> Iterator[Heard]:
    heard = Heard(ferry_work())
    yield heard
    heard.fake.gate.set()
    assert heard.controller.close()


def open_both(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: heard.controller.settled)


def test_a_pair_is_read_shown_and_then_compared(qtbot: QtBot, heard: Heard) -> None:
    open_both(qtbot, heard)
    assert heard.controller.workspace.comparison is not None
    assert heard.fake.compared == [(LEFT.name, RIGHT.name)]
    assert heard.compared[-2].comparison is None  # the text was there before the result
    assert heard.steps[-1] == ""
    assert "Joining passages" in heard.steps


def test_one_file_goes_to_the_empty_side(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open(Side.LEFT, LEFT)
    qtbot.waitUntil(lambda: heard.controller.workspace.left is not None)
    heard.controller.open_files([RIGHT])
    qtbot.waitUntil(lambda: heard.controller.settled)
    assert heard.controller.workspace.right == heard.fake.documents[RIGHT.name]


def test_of_more_than_two_files_the_first_two_are_opened_and_that_is_said(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open_files([LEFT, RIGHT, Path("third.txt")])
    qtbot.waitUntil(lambda: heard.controller.settled)
    assert "two articles at a time" in heard.messages[0].text


def test_a_missing_file_is_one_sentence_and_what_was_open_stays(qtbot: QtBot, heard: Heard) -> None:
    open_both(qtbot, heard)
    heard.controller.open(Side.LEFT, Path("gone.txt"))
    qtbot.waitUntil(lambda: bool(heard.messages))
    message = heard.messages[0]
    assert message == Message(
        "“gone.txt” is not there any more.", Level.ERROR, hint="Check the name and try again.", key="read-left"
    )
    assert heard.controller.settled
    assert heard.controller.workspace.left == heard.fake.documents[LEFT.name]


def test_reading_well_takes_the_old_error_away(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open(Side.LEFT, Path("gone.txt"))
    qtbot.waitUntil(lambda: bool(heard.messages))
    heard.withdrawn.clear()
    heard.controller.open(Side.LEFT, LEFT)
    qtbot.waitUntil(lambda: "read-left" in heard.withdrawn)


def test_a_fault_is_told_with_details_and_the_articles_stay(
    qtbot: QtBot, heard: Heard, caplog: pytest.LogCaptureFixture
) -> None:
    heard.fake.fault = RuntimeError("wheels came off")
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert "wheels came off" in heard.messages[0].details
    assert "wheels came off" not in heard.messages[0].text
    assert heard.controller.workspace.pair is not None
    assert not heard.controller.busy
    assert "wheels came off" in caplog.text


def test_articles_that_cannot_be_compared_are_one_sentence(qtbot: QtBot, heard: Heard) -> None:
    heard.fake.fault = ReaderError("These articles are too long.")
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert heard.messages[0].text == "These articles are too long."
    assert heard.messages[0].details == ""


def test_a_result_about_articles_that_are_not_open_any_more_is_dropped(qtbot: QtBot, heard: Heard) -> None:
    third = document("Something else entirely.", name="third.txt")
    heard.fake.documents["third.txt"] = third
    heard.fake.gate.clear()
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(heard.fake.compared))
    heard.controller.open(Side.RIGHT, Path("third.txt"))
    qtbot.waitUntil(lambda: heard.controller.workspace.right == third)
    heard.fake.gate.set()
    qtbot.waitUntil(lambda: heard.controller.settled)
    comparisons = [each.comparison for each in heard.compared if each.comparison is not None]
    assert [comparison.right for comparison in comparisons] == [third]


def test_swapping_compares_the_other_way_round(qtbot: QtBot, heard: Heard) -> None:
    open_both(qtbot, heard)
    heard.controller.swap()
    qtbot.waitUntil(lambda: heard.controller.settled)
    assert heard.fake.compared == [(LEFT.name, RIGHT.name), (RIGHT.name, LEFT.name)]
    comparison = heard.controller.workspace.comparison
    assert comparison is not None
    assert comparison.left.name == RIGHT.name


def test_swapping_nothing_does_nothing(heard: Heard) -> None:
    heard.controller.swap()
    assert not heard.opened


def test_stopping_keeps_the_articles_and_offers_to_go_on(qtbot: QtBot, heard: Heard) -> None:
    heard.fake.gate.clear()
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(heard.fake.compared))
    heard.controller.cancel()
    assert not heard.controller.busy
    assert heard.controller.workspace.pair is not None
    assert heard.messages[0].offers[0][0] == "reload"
    heard.fake.gate.set()
    heard.controller.reload()
    qtbot.waitUntil(lambda: heard.controller.settled)


def test_the_quick_result_comes_first_and_is_refined(qtbot: QtBot) -> None:
    heard = Heard(ferry_work(), quickly=True)
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: heard.controller.settled)
    with_results = [each for each in heard.compared if each.comparison is not None]
    assert [each.settled for each in with_results] == [False, True]
    assert heard.controller.close()


def test_notes_and_unrelated_articles_are_told_calmly(qtbot: QtBot, heard: Heard) -> None:
    key = (LEFT.name, RIGHT.name)
    heard.fake.results[key] = replace(heard.fake.results[key], same_event=False, notes=("No embedding model.",))
    open_both(qtbot, heard)
    assert [message.key for message in heard.messages] == ["notes", "event"]
    assert all(message.level is Level.NOTICE for message in heard.messages)


def test_a_note_is_told_once(qtbot: QtBot, heard: Heard) -> None:
    key = (LEFT.name, RIGHT.name)
    heard.fake.results[key] = replace(heard.fake.results[key], notes=("No embedding model.",))
    open_both(qtbot, heard)
    open_both(qtbot, heard)
    qtbot.waitUntil(lambda: len(heard.fake.compared) == 2 and heard.controller.settled)
    assert [message.text for message in heard.messages] == ["No embedding model."]


def test_pasted_text_is_an_article(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.paste(Side.RIGHT, "A short text.", "The Paper")
    qtbot.waitUntil(lambda: heard.controller.workspace.right is not None)
    assert heard.controller.workspace.right == document("A short text.", name="The Paper")


@pytest.mark.parametrize(
    ("form", "content"), [("json", b"json: harbour-post.txt"), ("text", b"text: harbour-post.txt")]
)
def test_exports_are_written_and_told(qtbot: QtBot, heard: Heard, form: str, content: bytes) -> None:
    open_both(qtbot, heard)
    heard.controller.export(form, Path("/results/ferry"))
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert heard.fake.written == {Path("/results/ferry"): content}
    assert "/results/ferry" in heard.messages[0].text
    assert heard.messages[0].offers == (("show:/results/ferry", "Open it"), ("show:/results", "Show in folder"))


def test_the_pdf_is_made_of_the_comparison(qtbot: QtBot, heard: Heard) -> None:
    open_both(qtbot, heard)
    heard.controller.export("pdf", Path("/results/ferry.pdf"))
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert heard.fake.exported == [(LEFT.name, "pdf")]
    assert heard.fake.written == {Path("/results/ferry.pdf"): f"pdf: {LEFT.name}".encode()}


def test_an_export_that_cannot_be_written_is_one_sentence(
    qtbot: QtBot, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, content: bytes) -> None:
        raise CannotWriteFileError("The disk is full.", "Make room.")

    heard = Heard(ferry_work())
    heard.fake.write = refuse  # type: ignore[method-assign]
    heard.controller = Controller(heard.fake.work())
    heard.controller.told.connect(heard.messages.append)
    open_both(qtbot, heard)
    heard.controller.export("pdf", Path("/results/ferry.pdf"))
    qtbot.waitUntil(lambda: bool(heard.messages))
    assert heard.messages[0] == Message("The disk is full.", Level.ERROR, hint="Make room.", key="export")
    assert heard.controller.close()


def test_nothing_is_exported_before_there_is_something(heard: Heard) -> None:
    heard.controller.export("pdf", Path("/results/ferry.pdf"))
    assert not heard.fake.exported


def test_a_file_that_changes_on_disk_is_read_again_with_its_place_kept(
    qtbot: QtBot, heard: Heard, tmp_path: Path
) -> None:
    path = tmp_path / "live.txt"
    path.write_text("one", encoding="utf-8")
    heard.fake.documents["live.txt"] = document("First version.", name="live.txt", path=str(path))
    heard.controller.open(Side.LEFT, path)
    qtbot.waitUntil(lambda: heard.controller.workspace.left is not None)
    heard.fake.documents["live.txt"] = document("Second version.", name="live.txt", path=str(path))
    path.write_text("two", encoding="utf-8")
    qtbot.waitUntil(lambda: len(heard.opened) == 2, timeout=5000)
    assert heard.opened[1].kept is Side.LEFT
    assert "changed on disk" in heard.messages[-1].text


def test_an_article_whose_file_is_removed_stays_open_until_the_file_is_back(
    qtbot: QtBot, heard: Heard, tmp_path: Path
) -> None:
    path = tmp_path / "live.txt"
    path.write_text("one", encoding="utf-8")
    heard.fake.documents["live.txt"] = document("First version.", name="live.txt", path=str(path))
    heard.controller.open(Side.LEFT, path)
    qtbot.waitUntil(lambda: heard.controller.workspace.left is not None)
    path.unlink()
    qtbot.waitUntil(lambda: bool(heard.messages), timeout=5000)
    assert heard.messages[-1] == Message(
        "“live.txt” is not there any more; its text stays open.", Level.NOTICE, key="changed-left"
    )
    assert len(heard.opened) == 1
    heard.fake.documents["live.txt"] = document("Second version.", name="live.txt", path=str(path))
    path.write_text("two", encoding="utf-8")
    qtbot.waitUntil(lambda: len(heard.opened) == 2, timeout=5000)
    assert "changed on disk" in heard.messages[-1].text


def test_a_file_that_is_touched_but_says_the_same_changes_nothing(qtbot: QtBot, heard: Heard, tmp_path: Path) -> None:
    path = tmp_path / "still.txt"
    path.write_text("one", encoding="utf-8")
    heard.fake.documents["still.txt"] = document("The same.", name="still.txt", path=str(path))
    heard.controller.open(Side.LEFT, path)
    qtbot.waitUntil(lambda: heard.controller.workspace.left is not None)
    path.write_text("one", encoding="utf-8")
    qtbot.wait(500)
    assert len(heard.opened) == 1
    assert not heard.messages


def test_what_comparing_needs_is_loaded_while_nothing_is_open(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.prepare()
    qtbot.waitUntil(lambda: heard.fake.prepared == 1)


def test_a_text_is_shown_before_anything_heavy_is_loaded(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open(Side.LEFT, LEFT)
    heard.controller.prepare()
    assert heard.controller.workspace.left is None
    qtbot.waitUntil(lambda: heard.fake.prepared == 1)
    assert heard.controller.workspace.left is not None


def test_a_pair_is_compared_without_loading_apart(qtbot: QtBot, heard: Heard) -> None:
    heard.controller.open_pair(LEFT, RIGHT)
    heard.controller.prepare()
    qtbot.waitUntil(lambda: heard.controller.settled)
    assert heard.fake.prepared == 0


def test_closing_during_work_leaves_nothing_running(qtbot: QtBot) -> None:
    heard = Heard(ferry_work())
    heard.fake.gate.clear()
    heard.controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(heard.fake.compared))
    assert heard.controller.close()


def test_closing_first_ends_what_the_threads_wait_for(qtbot: QtBot) -> None:
    fake = ferry_work()
    closed: list[bool] = []

    def compare(*_: object) -> Comparison:
        fake.compared.append(("", ""))
        while not closed:
            time.sleep(0.01)
        raise CancelledError

    controller = Controller(replace(fake.work(), compare=compare, close=lambda: closed.append(True)))
    controller.open_pair(LEFT, RIGHT)
    qtbot.waitUntil(lambda: bool(fake.compared))
    assert controller.close()
    assert closed == [True]
