from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import cli
from reader.cli import NO_DISPLAY, display_available
from reader.resources import sample_articles

LEFT, RIGHT = map(str, sample_articles())


def counterpoint(
    *arguments: str | Path, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command as a user would, in a process of its own without a display."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    inherited.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd or Path(__file__).parent.parent,
        env=inherited | environment,
        timeout=120,
    )


@pytest.fixture(scope="module")
def compared() -> dict:
    done = counterpoint("compare", LEFT, RIGHT, "--format", "json", "--output", "-")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_json_goes_to_standard_output_and_nothing_to_standard_error() -> None:
    done = counterpoint("compare", LEFT, RIGHT, "--format", "json")
    assert done.stderr == ""
    assert json.loads(done.stdout)["schema"] == "counterpoint.comparison/1"


def test_the_same_files_give_the_same_bytes(compared: dict) -> None:
    again = counterpoint("compare", LEFT, RIGHT, "--format", "json", PYTHONHASHSEED="7")
    assert json.loads(again.stdout) == compared
    assert again.stdout == counterpoint("compare", LEFT, RIGHT, "--format", "json", PYTHONHASHSEED="11").stdout


def test_exchanging_the_articles_mirrors_the_result(compared: dict) -> None:
    mirrored = json.loads(counterpoint("compare", RIGHT, LEFT, "--format", "json").stdout)
    ends = {(str(m["left"]), str(m["right"]), m["kind"], m["score"]) for m in compared["matches"]}
    assert ends == {(str(m["right"]), str(m["left"]), m["kind"], m["score"]) for m in mirrored["matches"]}
    other = {"left": "right", "right": "left"}
    claims = {(c["side"], c["start"], c["end"], c["status"], c["reason"]) for c in compared["claims"]}
    assert claims == {(other[c["side"]], c["start"], c["end"], c["status"], c["reason"]) for c in mirrored["claims"]}


@pytest.mark.parametrize(
    ("form", "sign"), [("text", "could not be"), ("csv", ","), ("md", "# "), ("html", "<!DOCTYPE html>")]
)
def test_every_other_form_can_be_asked_for(form: str, sign: str, tmp_path: Path) -> None:
    target = tmp_path / f"report.{form}"
    done = counterpoint("compare", LEFT, RIGHT, "--format", form, "-o", target)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sign.lower() in target.read_text(encoding="utf-8").lower()


def test_the_pdf_is_written_where_the_user_asked(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    done = counterpoint("compare", LEFT, RIGHT, "--format", "pdf", "-o", target)
    assert (done.returncode, done.stderr) == (0, "")
    assert target.read_bytes().startswith(b"%PDF")


def test_without_a_display_the_same_job_is_done_in_the_terminal(tmp_path: Path) -> None:
    done = counterpoint("--samples", cwd=tmp_path, PYTHONPATH=str(Path(__file__).parent.parent))
    assert done.returncode == 0, done.stderr
    assert NO_DISPLAY in done.stdout
    assert "could not be independently verified" in done.stdout
    assert (tmp_path / "counterpoint.pdf").read_bytes().startswith(b"%PDF")


def test_without_a_display_and_without_articles_one_line_says_what_to_do() -> None:
    done = counterpoint()
    assert done.returncode == 1
    assert done.stderr == "counterpoint: There is no display. Name two articles: counterpoint LEFT RIGHT\n"


def unusable(folder: Path, kind: str) -> Path:
    path = folder / f"{kind}.txt"
    match kind:
        case "missing":
            pass
        case "folder":
            path.mkdir()
        case "empty":
            path.touch()
        case "blank":
            path.write_text(" \n\t\n")
        case "binary":
            path.write_bytes(bytes(range(256)) * 40)
        case "fifo":
            os.mkfifo(path)
        case "picture":
            path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    return path


@pytest.mark.parametrize("kind", ["missing", "folder", "empty", "blank", "binary", "fifo", "picture"])
def test_a_file_that_cannot_be_used_gives_one_line_and_code_1(tmp_path: Path, kind: str) -> None:
    done = counterpoint("compare", LEFT, unusable(tmp_path, kind))
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("counterpoint: ")
    assert done.stderr.count("\n") == 1


def test_a_folder_that_cannot_be_written_to_gives_one_line_and_code_1(tmp_path: Path) -> None:
    done = counterpoint("compare", LEFT, RIGHT, "-o", tmp_path / "nowhere" / "report.txt")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("article", [0, 1])
def test_a_result_does_not_replace_an_article(article: int, tmp_path: Path) -> None:
    files = [Path(shutil.copy(file, tmp_path)) for file in (LEFT, RIGHT)]
    before = files[article].read_bytes()
    (tmp_path / "link.txt").symlink_to(files[article])
    done = counterpoint("compare", *files, "-o", tmp_path / "link.txt")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert files[article].read_bytes() == before


@pytest.mark.parametrize(("redirect", "reason"), [(">/dev/full", "the disk is full"), (">&-", "no standard output")])
def test_standard_output_that_takes_nothing_gives_one_line_and_code_1(redirect: str, reason: str) -> None:
    line = f"{sys.executable} -m reader compare {LEFT} {LEFT} {redirect}"
    root = Path(__file__).parent.parent
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, cwd=root, timeout=120)
    assert done.returncode == 1
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_nobody_who_reads_on_is_no_error() -> None:
    line = f"{sys.executable} -m reader compare {LEFT} {LEFT} --format json | true; echo ${{PIPESTATUS[0]}}"
    root = Path(__file__).parent.parent
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False, cwd=root, timeout=120)
    assert (done.stdout, done.stderr) == ("0\n", "")


@pytest.mark.parametrize("epoch", ["", "soon", "²", "9" * 30])
def test_a_time_that_is_none_is_now(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert abs((cli._now() - datetime.now(UTC)).total_seconds()) < 60


def test_a_time_that_is_given_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert cli._now() == datetime(1970, 1, 2, tzinfo=UTC)


def test_the_same_article_twice_agrees_with_itself(tmp_path: Path) -> None:
    twin = Path(shutil.copy(LEFT, tmp_path / "twin.txt"))
    result = json.loads(counterpoint("compare", LEFT, twin, "--format", "json").stdout)
    assert result["verdict"] == "same event"
    assert not [match for match in result["matches"] if match["conflicts"]]
    assert not result["only"]


def test_an_article_of_one_sentence_is_compared_like_any_other(tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("A fire in a warehouse in Port Ellery drove thousands from their homes on Tuesday.")
    assert counterpoint("compare", LEFT, short, "--format", "json").returncode == 0


def test_a_display_that_nobody_serves_is_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":9731")
    assert not display_available()
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X9731")
        server.listen()
        assert display_available()


@pytest.mark.parametrize("value", ["", "nonsense", ":", ":x"])
def test_a_display_variable_without_sense_is_no_display(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", value)
    assert not display_available()
