"""User tasks in the real window, with the work done by a fake."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from reader.drawing.palette import SCREEN_THEMES
from reader.errors import CannotWriteFileError
from reader.model.marks import Status
from reader.model.runs import Marks
from reader.model.span import Location, Side, Span
from reader.session.stops import claim_stop
from reader.settings import Settings, SettingsStore
from reader.ui.dialogs import AboutDialog, DetailsDialog, PasteDialog
from reader.ui.exporting import FORMS, Form
from reader.ui.sidebar.choices import SURE
from reader.ui.window import MainWindow
from tests.helpers.builders import document
from tests.helpers.ferry import ferry
from tests.helpers.panes import text_of
from tests.helpers.works import Answers, FakeWork, ferry_work

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

LEFT, RIGHT = Path("harbour-post.txt"), Path("island-wire.txt")
HOSTILE = '<img src="file:///etc/passwd"><b>bold</b> & [*] more'


class Reader:
    """A window with its fake, and what its panes were asked to reveal."""

    def __init__(self, qtbot: QtBot, path: Path, fake: FakeWork, answers: Answers, *, quickly: bool = False) -> None:
        self.fake = fake
        self.qtbot = qtbot
        self.written: list[bytes] = []
        self.store = SettingsStore(self._write, path)
        self.window = MainWindow(fake.work(quickly=quickly), self.store, answers)
        self.window.resize(1280, 800)
        self.window.show()
        self.revealed: list[tuple[tuple[Location, ...], Location | None]] = []
        reveal = self.window.panes.reveal

        def remember(locations: Sequence[Location], *, main: Location | None = None) -> None:
            self.revealed.append((tuple(locations), main))
            reveal(locations, main=main)

        self.window.panes.reveal = remember  # type: ignore[method-assign]

    def _write(self, path: Path, content: bytes) -> None:
        self.written.append(content)
        path.write_bytes(content)

    def open(self, left: Path = LEFT, right: Path = RIGHT) -> Reader:
        self.window.open_files([left, right])
        self.qtbot.waitUntil(lambda: self.window.controller.settled)
        return self

    def do(self, *actions: str) -> None:
        for name in actions:
            self.window.action(name).trigger()

    @property
    def status(self) -> str:
        return self.window.status.place.text()

    @property
    def sentences(self) -> list[str]:
        return [message.text for message in self.window.messages.messages]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Reader]]:
    made: list[Reader] = []

    def build(fake: FakeWork | None = None, *, answers: Answers | None = None, quickly: bool = False) -> Reader:
        reader = Reader(qtbot, tmp_path / "settings.toml", fake or ferry_work(), answers or Answers(), quickly=quickly)
        made.append(reader)
        return reader

    yield build
    for reader in made:
        reader.fake.gate.set()
        reader.window.close()
        reader.window.deleteLater()
    QApplication.processEvents()


def dialog(kind: type[QWidget]) -> QWidget:
    return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible())


def place_of(side: Side, words: str) -> Location:
    start = ferry().document(side).text.index(words)
    return Location(side, Span(start, start + 1))


def test_files_are_asked_for_where_the_articles_lie_until_another_folder_was_chosen(
    make: Callable[..., Reader], tmp_path: Path
) -> None:
    asked: list[str] = []

    class Asked(Answers):
        def to_open(self, *question: object, several: bool) -> list[Path]:
            asked.append(str(question[2]))
            return super().to_open(*question, several=several)

        def to_save(self, *question: object) -> Path | None:
            asked.append(str(Path(str(question[2])).parent))
            return super().to_save(*question)

    reader = make(answers=Asked(save=tmp_path / "report.pdf"))
    reader.do("openLeft")
    reader.open()
    reader.do("openLeft", "exportPdf", "openLeft")
    assert asked == [str(Path.home()), "/articles", "/articles", str(tmp_path)]


# -- opening -------------------------------------------------------------------------------------------------------


def test_the_first_window_explains_itself_and_offers_the_samples(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    words = " ".join(label.text() for label in reader.window.start_page.findChildren(QLabel))
    assert "two articles about the same event" in words
    assert "Nothing is sent anywhere" in words
    reader.window.start_page.findChild(QPushButton, "primary").click()
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert reader.window.panes.isVisible()


def test_opening_two_articles_lists_their_flagged_claims(make: Callable[..., Reader]) -> None:
    reader = make().open()
    flagged = [claim.id for claim in ferry().claims if claim.flagged]
    assert list(reader.window.sidebar.claims.list.cards.keys) == flagged
    assert reader.window.windowTitle() == (
        "Ferry operator knew of engine fault, crew member says — "
        "Grounded ferry: Blue Line denies it was warned — Counterpoint"
    )


def test_the_texts_are_there_before_the_result(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    reader.fake.gate.clear()
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: bool(reader.fake.compared))
    assert reader.window.panes.isVisible()
    assert not reader.window.action("exportPdf").isEnabled()
    qtbot.waitUntil(reader.window.status.work.isVisible)
    qtbot.waitUntil(lambda: "Joining passages" in reader.window.status.work.step.text())


def test_the_lists_say_what_they_wait_for(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    words = reader.window.sidebar.claims.findChild(QLabel, "empty")
    assert words.text().startswith("Open two articles")
    assert reader.window.sidebar.claims.chips.button("aside").isHidden()
    reader.fake.gate.clear()
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: "being compared" in words.text())
    reader.do("cancel")
    qtbot.waitUntil(lambda: "have not been compared" in words.text())


def test_one_article_alone_asks_for_the_second(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make(answers=Answers(RIGHT))
    reader.window.open_files([LEFT])
    qtbot.waitUntil(lambda: any("second article" in text for text in reader.sentences))
    assert reader.window.panes.isVisible()
    reader.window.messages.offer_taken.emit("open:right")
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert not reader.sentences


def test_a_pair_is_opened_without_asking_for_a_second_article(make: Callable[..., Reader]) -> None:
    reader = make()
    said: list[str] = []
    reader.window.controller.opened.connect(lambda _opened: said.extend(reader.sentences))
    reader.window.controller.busy_changed.connect(lambda _busy: said.extend(reader.sentences))
    reader.open()
    assert said == []


def test_the_second_article_is_asked_for_until_there_is_one(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make(answers=Answers())
    reader.window.open_files([LEFT])
    qtbot.waitUntil(lambda: bool(reader.sentences))
    reader.window.messages.findChild(QPushButton).click()
    assert len(reader.sentences) == 1


@pytest.mark.parametrize(("action", "side"), [("openLeft", Side.LEFT), ("openRight", Side.RIGHT)])
def test_a_side_is_opened_by_its_action(qtbot: QtBot, make: Callable[..., Reader], action: str, side: Side) -> None:
    reader = make(answers=Answers(LEFT))
    reader.do(action)
    qtbot.waitUntil(lambda: reader.window.controller.workspace.document(side) is not None)


def test_two_files_chosen_at_once_are_a_pair(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make(answers=Answers(LEFT, RIGHT))
    reader.do("openPair")
    qtbot.waitUntil(lambda: reader.window.controller.settled)


def test_thinking_better_of_it_changes_nothing(make: Callable[..., Reader]) -> None:
    reader = make(answers=Answers())
    reader.do("openLeft", "openPair")
    assert not reader.window.controller.busy


def test_a_missing_file_is_a_sentence_above_the_articles(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.controller.open(Side.RIGHT, Path("gone.txt"))
    qtbot.waitUntil(lambda: bool(reader.sentences))
    assert reader.sentences == ["“gone.txt” is not there any more."]
    assert reader.window.messages.isVisible()
    assert reader.window.controller.workspace.right is not None


def test_a_fault_shows_its_details_on_demand(
    qtbot: QtBot, make: Callable[..., Reader], caplog: pytest.LogCaptureFixture
) -> None:
    reader = make()
    reader.fake.fault = RuntimeError("wheels came off")
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: bool(reader.sentences))
    button = next(b for b in reader.window.messages.findChildren(QPushButton) if b.text() == "Details…")
    button.click()
    shown = dialog(DetailsDialog)
    assert isinstance(shown, DetailsDialog)
    assert "wheels came off" in shown.text.toPlainText()
    next(b for b in shown.findChildren(QPushButton) if b.text() == "&Copy").click()
    assert "wheels came off" in QGuiApplication.clipboard().text()
    shown.reject()


def drop(window: MainWindow, paths: list[str]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths] + [QUrl("https://example.org/article.html")])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    window.dropEvent(event)


def test_two_dropped_files_are_a_pair_and_addresses_are_passed_over(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    drop(reader.window, [f"/drop/{LEFT}", f"/drop/{RIGHT}"])
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert not reader.sentences


def test_one_dropped_file_asks_which_article_it_replaces(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open()
    drop(reader.window, [f"/drop/{RIGHT}"])
    assert "island-wire.txt" in reader.sentences[0]
    button = next(b for b in reader.window.messages.findChildren(QPushButton) if b.text() == "The left one")
    button.click()
    qtbot.waitUntil(lambda: reader.window.controller.settled and reader.fake.compared[-1] == (RIGHT.name, RIGHT.name))


def test_a_file_dropped_on_a_pane_goes_there(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.panes.files_dropped.emit((Side.LEFT, [RIGHT]))
    qtbot.waitUntil(lambda: reader.fake.compared[-1] == (RIGHT.name, RIGHT.name))


def test_files_that_were_copied_are_opened_when_they_are_pasted(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader, data = make(), QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/articles/{path}") for path in (LEFT, RIGHT)])
    QGuiApplication.clipboard().setMimeData(data)
    reader.do("paste")
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    QGuiApplication.clipboard().setText("Only one side's words.")
    reader.window.start_page.paste_wanted.emit(Side.RIGHT)
    shown = dialog(PasteDialog)
    assert isinstance(shown, PasteDialog)
    shown.accept()
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    pair = reader.window.controller.workspace.pair
    assert pair is not None
    assert (pair[0].name, pair[1].text) == (str(LEFT), "Only one side's words.")


def test_pasted_text_goes_where_the_user_says(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    QGuiApplication.clipboard().setText("A short article.\n\nWith two paragraphs.")
    reader.do("paste")
    shown = dialog(PasteDialog)
    assert isinstance(shown, PasteDialog)
    assert "two paragraphs" in shown.text.toPlainText()
    shown.name.setText("The Paper")
    shown.accept()
    qtbot.waitUntil(lambda: reader.window.controller.workspace.left is not None)
    assert "The Paper" in reader.window.windowTitle()


@pytest.mark.parametrize("opens", [True, False])
def test_what_was_exported_can_be_opened(
    make: Callable[..., Reader], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, opens: bool
) -> None:
    shown: list[str] = []

    def open_url(url: QUrl) -> bool:
        shown.append(url.toLocalFile())
        return opens

    monkeypatch.setattr("reader.ui.commands.QDesktopServices.openUrl", open_url)
    reader = make(answers=Answers(save=tmp_path / "report.pdf")).open()
    reader.do("exportPdf")
    qtbot.waitUntil(lambda: any("Saved as" in sentence for sentence in reader.sentences))
    button = next(b for b in reader.window.messages.findChildren(QPushButton) if b.text() == "Open it")
    button.click()
    assert shown == [str(tmp_path / "report.pdf")]
    assert ("no program" in reader.status) is not opens


def test_a_pasted_web_address_is_no_article(make: Callable[..., Reader]) -> None:
    reader = make()
    QGuiApplication.clipboard().setText(" https://example.org/story?id=1\n")
    reader.do("paste")
    shown = dialog(PasteDialog)
    assert isinstance(shown, PasteDialog)
    hint = next(label for label in shown.findChildren(QLabel) if "no web addresses" in label.text())
    assert (hint.isVisible(), shown.open_button.isEnabled()) == (True, False)
    shown.text.setPlainText("The ferry https://example.org/ferry is late.")
    assert (hint.isVisible(), shown.open_button.isEnabled()) == (False, True)
    shown.reject()


def test_swapping_exchanges_the_title(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("swap")
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert reader.window.windowTitle().startswith("Grounded ferry")


def test_the_same_file_twice_is_said_until_another_is_opened(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open(LEFT, LEFT)
    assert any("same text" in sentence for sentence in reader.sentences)
    reader.window.controller.open(Side.RIGHT, RIGHT)
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert not any("same text" in sentence for sentence in reader.sentences)


def test_articles_about_different_events_get_a_calm_notice(make: Callable[..., Reader]) -> None:
    fake = ferry_work()
    key = (LEFT.name, RIGHT.name)
    fake.results[key] = replace(fake.results[key], same_event=False, links=(), claims=())
    reader = make(fake).open()
    assert "do not seem to be about the same event" in reader.sentences[0]


@pytest.fixture
def in_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every article counts as a long one."""
    monkeypatch.setattr("reader.ui.window.MOST_AT_ONCE", 0)


@pytest.mark.usefixtures("in_turns")
def test_what_was_found_in_long_articles_comes_in_turns_and_whole(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    painting: list[bool] = []
    reader.window.controller.compared.connect(lambda _workspace: painting.append(reader.window.painting))
    reader.open()
    qtbot.waitUntil(lambda: not reader.window.painting)
    assert painting[-1]
    sidebar, found = reader.window.sidebar, ferry()
    assert list(sidebar.claims.list.cards.keys) == [claim.id for claim in found.claims if claim.flagged]
    assert list(sidebar.matches.list.cards.keys) == [link.id for link in found.links]
    reader.do("nextClaim")
    assert reader.revealed


@pytest.mark.usefixtures("in_turns")
def test_a_window_may_be_closed_while_a_result_is_being_shown(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    reader.window.controller.compared.connect(lambda workspace: workspace.settled and reader.window.close())
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: not reader.window.isVisible())
    qtbot.waitUntil(lambda: not reader.window.painting)
    assert not reader.window.sidebar.claims.list.cards.keys


@pytest.mark.usefixtures("in_turns")
def test_a_result_that_is_being_shown_gives_way_to_other_articles(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    swapped = ferry().right.name, ferry().left.name
    reader.window.controller.compared.connect(
        lambda workspace: workspace.settled and swapped not in reader.fake.compared and reader.do("swap")
    )
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: swapped in reader.fake.compared and reader.window.controller.settled)
    qtbot.waitUntil(lambda: not reader.window.painting)
    assert not reader.window.sidebar.claims.list.cards.keys  # nothing is known of the two the other way round


# -- going to places ------------------------------------------------------------------------------------------------


def test_choosing_a_claim_reveals_all_its_places_in_both_articles(make: Callable[..., Reader]) -> None:
    reader = make().open()
    claim = next(claim for claim in ferry().claims if claim.evidence and claim.counterparts)
    reader.window.sidebar.claim_chosen.emit(claim.id, None)
    places, main = reader.revealed[-1]
    assert main == claim.location
    assert set(places) == {claim.location, *claim.evidence, *claim.counterparts}
    assert {place.side for place in places} == set(Side)
    assert reader.status.startswith("Claim 2 of 4 · left article · Disputed")


def test_claims_are_stepped_through_by_key_and_stop_at_the_end(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextClaim")
    assert reader.status.startswith("Claim 1 of 4")
    reader.do("nextClaim", "nextClaim", "nextClaim")
    assert reader.status.startswith("Claim 4 of 4")
    reader.do("nextClaim")
    assert reader.status == "That was the last one."
    reader.do("previousClaim")
    assert reader.status.startswith("Claim 3 of 4")


def test_matches_are_stepped_through_by_key(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextMatch", "nextMatch", "previousMatch")
    assert reader.status.startswith("Match 1 of 6")
    assert reader.window.sidebar.tabs.currentWidget() is reader.window.sidebar.matches


def test_differences_are_stepped_through_by_key(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextConflict")
    link = next(link for link in ferry().links if link.conflicts)
    assert reader.window.sidebar.matches.list.current_key == link.id
    assert link.conflicts[0].reason in reader.status
    reader.do("nextConflict")
    assert reader.status == "That was the last one."


def test_differences_are_stepped_through_in_the_order_of_the_list(make: Callable[..., Reader]) -> None:
    told = ferry()
    detail = next(link.conflicts for link in told.links if link.conflicts)
    surest = replace(told.links[-1], conflicts=detail, score=1.0)
    found = replace(told, links=(*told.links[:-1], surest))
    reader = make(FakeWork({LEFT.name: told.left, RIGHT.name: told.right}, {(LEFT.name, RIGHT.name): found})).open()
    reader.window.sidebar.matches.ordering.choose(SURE)
    reader.do("nextConflict")
    assert reader.window.sidebar.matches.list.current_key == surest.id
    assert "Difference 1 of 2" in reader.status
    reader.do("nextConflict")
    assert "Difference 2 of 2" in reader.status


def test_back_and_forward_go_where_the_reader_was(make: Callable[..., Reader]) -> None:
    reader = make().open()
    assert not reader.window.action("back").isEnabled()
    reader.do("nextClaim", "nextMatch", "back")
    assert reader.status.startswith("Claim 1")
    assert reader.window.sidebar.tabs.currentWidget() is reader.window.sidebar.claims
    assert reader.window.action("forward").isEnabled()
    reader.do("forward")
    assert reader.status.startswith("Match 1")


def test_a_click_in_the_text_opens_its_card_and_a_second_leads_across(make: Callable[..., Reader]) -> None:
    reader = make().open()
    place = place_of(Side.LEFT, "starboard engine")
    reader.window.panes.place_chosen.emit(place)
    claim = next(claim for claim in ferry().claims if claim.side is Side.LEFT and claim.span.contains(place.span.start))
    assert reader.window.sidebar.claims.list.current_key == claim.id
    reader.window.panes.place_chosen.emit(place)
    main = reader.revealed[-1][1]
    assert main is not None
    assert main.side is Side.RIGHT
    assert "right article" in reader.status


def test_what_the_pointer_is_on_is_told_until_the_reader_goes_somewhere(make: Callable[..., Reader]) -> None:
    reader = make().open()
    bar = reader.window.statusBar()
    reader.window.panes.pointed_at.emit("Same statement, sure (70 %)\nIn common: ferry")
    assert bar.currentMessage() == "Same statement, sure (70 %) · In common: ferry"
    reader.do("nextClaim")
    assert bar.currentMessage() == ""
    assert reader.status.startswith("Claim 1")


def test_a_click_on_a_claim_that_is_not_marked_finds_the_match_and_turns_no_switch(make: Callable[..., Reader]) -> None:
    reader = make().open()
    claims, place = reader.window.sidebar.claims, place_of(Side.RIGHT, "it has begun an inquiry")
    reader.window.panes.place_chosen.emit(place)
    assert reader.status.startswith("Match")
    assert claims.statuses == ("disputed", "unverified")


def test_claims_that_are_listed_on_request_are_marked_too_and_can_be_clicked(make: Callable[..., Reader]) -> None:
    reader = make().open()
    claims, place = reader.window.sidebar.claims, place_of(Side.RIGHT, "it has begun an inquiry")
    claims.chips.turn_on("confirmed")
    runs = text_of(reader.window.panes, Side.RIGHT).runs
    assert any("claim.confirmed" in run.roles for run in runs if run.span.overlaps(place.span))
    reader.window.panes.place_chosen.emit(place)
    assert reader.status.startswith("Claim")


def test_a_click_beside_all_marks_goes_nowhere(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.panes.place_chosen.emit(place_of(Side.LEFT, "By Ana Petrov"))
    assert not reader.revealed


def test_a_click_on_a_ribbon_opens_its_match(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.panes.link_chosen.emit(ferry().links[3])
    assert reader.window.sidebar.matches.list.current_key == ferry().links[3].id


def test_the_menu_on_a_mark_goes_to_it_and_copies(make: Callable[..., Reader]) -> None:
    reader = make().open()
    menu = QMenu()
    reader.window.panes.menu_opening.emit(menu, place_of(Side.LEFT, "starboard engine"))
    by_text = {action.text(): action for action in menu.actions()}
    reader.do("sidebar")
    by_text["Show the Car&d of This Claim"].trigger()
    assert reader.status.startswith("Claim 2 of 4")
    assert reader.window.sidebar.isVisible()
    by_text["Copy &This Claim"].trigger()
    assert "starboard engine" in QGuiApplication.clipboard().text()
    by_text["&Go to the Counterpart"].trigger()
    assert "right article" in reader.status


def test_the_menu_beside_every_mark_offers_the_selected_words_only(make: Callable[..., Reader]) -> None:
    reader = make().open()
    menu = QMenu()
    reader.window.panes.menu_opening.emit(menu, None)
    assert [action.text() for action in menu.actions() if action.text()] == ["Copy with &Citation"]


@pytest.mark.parametrize(
    ("page", "start"),
    [("pageClaims", "“"), ("pageMatches", "“"), ("pageQuotes", "“"), ("pageNames", ""), ("pageOnly", "“")],
)
def test_every_list_copies_with_citation(qtbot: QtBot, make: Callable[..., Reader], page: str, start: str) -> None:
    reader = make().open()
    reader.do(page)
    listed = reader.window.sidebar.tabs.currentWidget().list
    QGuiApplication.clipboard().setText("before")
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    qtbot.keyClick(listed, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(start)
    assert "harbour-post.txt" in copied or "island-wire.txt" in copied
    assert reader.status == "Copied with citation."


def test_an_empty_list_is_not_said_to_be_at_its_end(make: Callable[..., Reader]) -> None:
    reader = make(FakeWork(documents={LEFT.name: document("One."), RIGHT.name: document("Two.", name="b.txt")}))
    reader.open()
    for action, words in (
        ("nextClaim", "The list of claims is empty."),
        ("previousMatch", "The list of matches is empty."),
        ("nextConflict", "The matches in the list differ in no detail that was found."),
    ):
        reader.do(action)
        assert reader.status == words


def test_across_to_the_counterpart_and_back(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextMatch", "cross")
    assert reader.revealed[-1][1] == Location(Side.RIGHT, ferry().links[0].right)
    reader.do("cross")
    assert reader.revealed[-1][1] == Location(Side.LEFT, ferry().links[0].left)


def test_without_a_counterpart_that_is_said(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.sidebar.only_chosen.emit(0)
    reader.do("cross")
    assert "no counterpart" in reader.status


def test_names_are_walked_through_both_articles(make: Callable[..., Reader]) -> None:
    reader = make().open()
    group = next(group for group in ferry().groups if group.left and group.right)
    for number in range(group.left + group.right):
        reader.window.sidebar.mention_chosen.emit(group.id, number)
    count = group.left + group.right
    assert reader.status == f"Name 3 of 4 · {group.name}: mention {count} of {count} · right article"


def test_escape_clears_the_mark_of_the_place(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextClaim", "escape")
    assert reader.window.navigator.here is None
    assert reader.window.sidebar.claims.list.current_key == ""
    assert reader.status == ""


def test_the_refined_result_keeps_the_readers_place(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make(quickly=True)
    reader.fake.gate.clear()
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: len(reader.fake.compared) == 1)
    reader.fake.gate.set()
    qtbot.waitUntil(lambda: reader.window.controller.workspace.comparison is not None)
    reader.fake.gate.clear()
    reader.do("nextClaim")
    jumps = len(reader.revealed)
    reader.fake.gate.set()
    qtbot.waitUntil(lambda: reader.window.controller.settled)
    assert len(reader.revealed) == jumps
    assert reader.window.sidebar.claims.list.current_key == ferry().claims[0].id
    assert reader.window.navigator.here == claim_stop(ferry().claims[0])


# -- finding, copying, exporting -------------------------------------------------------------------------------------


def test_after_a_file_has_changed_the_reader_is_still_at_the_claim(
    qtbot: QtBot, make: Callable[..., Reader], tmp_path: Path
) -> None:
    one = ferry()
    paths = [tmp_path / LEFT.name, tmp_path / RIGHT.name]
    for path, article in zip(paths, (one.left, one.right), strict=True):
        path.write_text(article.text, encoding="utf-8")
    left, right = (
        replace(document, path=str(path)) for document, path in zip((one.left, one.right), paths, strict=True)
    )
    fake = FakeWork(
        {LEFT.name: left, RIGHT.name: right}, {(LEFT.name, RIGHT.name): replace(one, left=left, right=right)}
    )
    reader = make(fake).open(*paths)
    reader.do("nextClaim", "nextClaim")
    key = reader.window.sidebar.claims.list.current_key
    changed = replace(left, sha256="another")
    fake.documents[LEFT.name] = changed
    fake.results[LEFT.name, RIGHT.name] = replace(one, left=changed, right=right)
    reader.do("reload")
    controller = reader.window.controller
    qtbot.waitUntil(lambda: controller.workspace.left is changed and controller.settled)
    assert reader.window.sidebar.claims.list.current_key == key
    assert reader.status.startswith("Claim 2 of")


def test_other_articles_are_shown_from_the_top_of_the_list(make: Callable[..., Reader]) -> None:
    reader = make().open()
    cards = reader.window.sidebar.claims.list
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    reader.do("swap")
    assert cards.verticalScrollBar().value() == 0


def test_finding_counts_both_articles(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("find")
    qtbot.keyClicks(reader.window.find_bar.words, "ferry")
    qtbot.waitUntil(lambda: "left" in reader.window.find_bar.result)
    counts = [ferry().document(side).text.casefold().count("ferry") for side in Side]
    assert f"{counts[0]} left, {counts[1]} right" in reader.window.find_bar.result
    reader.window.find_bar.words.setText("lighthouse keeper")
    reader.do("findNext")
    assert reader.window.find_bar.result == "Not found"
    reader.do("escape")
    assert not reader.window.find_bar.isVisible()


def test_the_current_claim_is_copied_with_its_citation(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("nextClaim", "copyCitation")
    text = QGuiApplication.clipboard().text()
    assert "Harbour Post" in text
    assert ferry().claims[0].reason in text


def test_with_nothing_to_copy_that_is_said(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("copyCitation")
    assert "Select some words" in reader.status


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_result_is_exported_where_the_user_says(qtbot: QtBot, make: Callable[..., Reader], form: Form) -> None:
    path = Path(f"/results/x{form.suffix}")
    reader = make(answers=Answers(save=path)).open()
    reader.do(form.action)
    qtbot.waitUntil(lambda: bool(reader.sentences))
    assert str(path) in reader.sentences[0]
    assert reader.fake.written == {path: f"{form.id}: harbour-post.txt".encode()}


def test_the_comparison_is_printed_on_the_printer_that_the_user_chose(
    qtbot: QtBot, make: Callable[..., Reader]
) -> None:
    printer = QPrinter()
    reader = make(answers=Answers(printer=printer)).open()
    reader.do("print")
    qtbot.waitUntil(lambda: bool(reader.sentences))
    assert reader.sentences == ["Sent to the printer."]
    assert reader.fake.printed == [("harbour-post.txt", printer)]


def test_nothing_is_printed_when_the_user_thinks_better_of_it(make: Callable[..., Reader]) -> None:
    reader = make(answers=Answers(printer=None)).open()
    reader.do("print")
    assert not reader.fake.printed
    assert not reader.sentences


# -- settings, looks, closing ---------------------------------------------------------------------------------------


def test_marks_are_switched_and_remembered(make: Callable[..., Reader], monkeypatch: pytest.MonkeyPatch) -> None:
    reader = make().open()
    seen: list[Marks] = []
    monkeypatch.setattr(reader.window.panes, "set_marks", seen.append)
    reader.do("showEntities", "showNumbers")
    assert seen[-1] == Marks.LINKS | Marks.CLAIMS | Marks.NUMBERS
    reader.window.close()
    assert not reader.store.load()[0].show_entities


def test_one_can_read_without_any_marks_and_have_them_back(make: Callable[..., Reader]) -> None:
    reader = make().open()
    window = reader.window
    reader.do("nextClaim", "plainReading")
    assert window.sidebar.isHidden()
    assert not window.panes.findChild(QWidget, "leftPane").underlay.emphasis.places
    assert not window.panes.findChild(QWidget, "connectors").ribbons_in_view()
    before = reader.status
    assert "brings them back" in before
    window.panes.place_chosen.emit(place_of(Side.LEFT, "crew"))
    assert reader.status == before
    reader.do("plainReading")
    assert reader.status == ""
    assert not window.sidebar.isHidden()
    assert window.panes.findChild(QWidget, "connectors").ribbons_in_view()


def test_going_to_a_list_ends_reading_without_marks(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("plainReading", "pageMatches")
    assert not reader.window.sidebar.isHidden()
    assert not reader.window.action("plainReading").isChecked()


def test_what_was_set_is_there_at_the_next_start(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.set_theme("dark")
    reader.do("zoomIn", "zoomIn")
    points = reader.window.panes.zoom_points
    reader.window.sidebar.claims.chips.turn_on(Status.CONFIRMED.value)
    reader.window.sidebar.tabs.setCurrentIndex(2)
    reader.window.close()
    again = make().window
    assert again.appearance.palette.name == "dark"
    assert again.panes.zoom_points == points
    assert "confirmed" in again.sidebar.claims.chips.on
    assert again.sidebar.tabs.currentIndex() == 2
    assert again.preferences.now.recent == ((f"/articles/{LEFT}", f"/articles/{RIGHT}"),)


def test_the_last_pair_is_opened_again_if_wished(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    first = make().open()
    first.do("reopenLast")
    first.window.close()
    again = make()
    qtbot.waitUntil(lambda: again.window.controller.settled)


def test_recent_pairs_can_be_forgotten(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.window.menus.recent_cleared.emit()
    assert reader.window.preferences.now.recent == ()


def test_damaged_settings_are_said_once_and_the_window_opens(make: Callable[..., Reader], tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes(b"\xff\xff")
    reader = make()
    assert "usual settings" in reader.sentences[0]
    assert replace(reader.window.preferences.now) == Settings()


def test_settings_that_cannot_be_written_are_said_once(make: Callable[..., Reader]) -> None:
    reader = make()

    def refuse(path: Path, content: bytes) -> None:
        raise CannotWriteFileError("The disk is full.")

    reader.store._write = refuse
    for on in (False, True, False):
        reader.window.preferences.change(show_links=on)
        reader.window.preferences.write()
    assert [text for text in reader.sentences if "disk is full" in text] == [
        "Your settings could not be kept: The disk is full."
    ]


@pytest.mark.parametrize("theme", SCREEN_THEMES)
def test_each_theme_dresses_the_whole_window(make: Callable[..., Reader], theme: str) -> None:
    reader = make().open()
    reader.window.set_theme(theme)
    paper = reader.window.appearance.palette.colour("window")
    picture = reader.window.grab().toImage()
    assert picture.pixelColor(reader.window.width() - 40, reader.window.height() - 8) == paper


def test_a_claim_is_set_aside_taken_back_and_remembered(make: Callable[..., Reader]) -> None:
    reader = make().open()
    claims = reader.window.sidebar.claims
    chip = claims.chips.button("aside")
    assert chip.isHidden()
    assert not reader.window.action("undo").isEnabled()
    reader.do("setAside")
    assert "Go to a claim first" in reader.status
    reader.do("nextClaim", "setAside")
    key = claims.list.current_key
    assert "Set aside" in claims.list.cards.data(claims.list.currentIndex())
    assert chip.text().endswith("1")
    reader.do("undo")
    assert "Set aside" not in claims.list.cards.data(claims.list.currentIndex())
    assert chip.isHidden()
    reader.do("redo")
    reader.window.close()
    again = make().open()
    assert again.window.sidebar.claims.aside == {key}


def test_where_those_set_aside_are_hidden_the_next_one_comes_up(make: Callable[..., Reader]) -> None:
    reader = make().open()
    claims = reader.window.sidebar.claims
    first, second, third, *_ = claims.list.cards.keys
    reader.do("nextClaim", "setAside")
    claims.chips.turn_off("aside")
    assert claims.list.cards.keys[0] == second
    reader.do("nextClaim", "setAside")
    assert claims.list.current_key == third
    claims.aside_wanted.emit(third)
    assert {first, second, third} == claims.aside
    claims.reveal(first)
    assert claims.list.current_key == first


def test_hiding_the_sidebar_leaves_the_keyboard_with_the_article(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("focusRight", "focusList", "sidebar")
    assert QApplication.focusWidget().objectName() == "rightPane"


def test_the_whole_list_is_copied_as_it_is_shown(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("pageClaims")
    shown = reader.window.sidebar.claims.list.cards.keys
    reader.do("copyList")
    copied = QGuiApplication.clipboard().text().split("* * *")
    assert len(copied) == len(shown) > 1
    for text, key in zip(copied, shown, strict=True):
        claim = next(claim for claim in ferry().claims if claim.id == key)
        assert claim.reason in text


def test_hiding_the_sidebar_and_going_to_its_list_brings_it_back(make: Callable[..., Reader]) -> None:
    reader = make().open()
    reader.do("sidebar")
    assert not reader.window.sidebar.isVisible()
    reader.do("focusList")
    assert reader.window.sidebar.isVisible()


def test_hostile_titles_are_shown_letter_for_letter(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    fake = ferry_work()
    fake.documents["hostile.txt"] = document(f"{HOSTILE}\nText.", name="hostile.txt", titled=True)
    reader = make(fake).open(Path("hostile.txt"), RIGHT)
    assert "<b>bold</b>" in reader.window.windowTitle()
    for label in reader.window.findChildren(QLabel):
        if "<b>" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText


def test_closing_during_work_is_quick(qtbot: QtBot, make: Callable[..., Reader]) -> None:
    reader = make()
    reader.fake.gate.clear()
    reader.window.open_files([LEFT, RIGHT])
    qtbot.waitUntil(lambda: bool(reader.fake.compared))
    reader.window.close()
    assert not reader.window.controller.busy


def test_the_about_box_holds_versions_and_the_promise(make: Callable[..., Reader]) -> None:
    reader = make()
    reader.do("about")
    shown = dialog(AboutDialog)
    assert isinstance(shown, AboutDialog)
    assert "Apache-2.0" in shown.text.toPlainText()
    assert any("sends nothing" in label.text() for label in shown.findChildren(QLabel))
    shown.reject()


def test_names_that_others_go_by_are_there(make: Callable[..., Reader]) -> None:
    window = make().open().window
    for name in ("leftPane", "rightPane", "connectors", "claimList", "entityList", "progressBar", "messageBar"):
        assert window.findChild(QWidget, name) is not None, name
    for name in (
        *("openLeft", "openRight", "swap", "nextClaim", "previousClaim"),
        *("nextMatch", "previousMatch", "exportPdf", "find"),
    ):
        assert window.findChild(QAction, name) is not None, name


def test_each_stop_says_which_of_how_many(make: Callable[..., Reader]) -> None:
    reader = make().open()
    differing = sum(bool(link.conflicts) for link in ferry().links)
    reader.do("nextConflict")
    assert f"Difference 1 of {differing}" in reader.status
    assert reader.status.startswith("Match ")
    reader.window.sidebar.only_chosen.emit(0)
    assert reader.status.startswith(f"Passage 1 of {len(ferry().only)}")
