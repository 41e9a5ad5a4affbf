"""The child process: it answers, it is stopped, and it can reach nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader import children
from reader.errors import CannotReadFileError
from reader.formats import child
from reader.formats.child import Limits, run
from reader.formats.refusal import Refusal, RefusedError

PAGE = b"<html><body><h1>Crane falls</h1><p>The harbour was closed on Monday, the office said.</p></body></html>"


def stand_in(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another program play the child."""
    monkeypatch.setattr(children, "command", lambda *_: [sys.executable, "-c", code])


@pytest.mark.parametrize("kind", ["html", "visible", "markdown"])
def test_child_answers_with_a_draft(kind: str) -> None:
    draft = run(kind, PAGE)
    assert any("The harbour was closed on Monday, the office said." in block.text for block in draft.blocks)


def test_letters_of_all_scripts_survive_the_way() -> None:
    assert run("markdown", "東京 “Ærø” 😀\n".encode()).blocks[0].text == "東京 “Ærø” 😀"


@pytest.mark.timeout(20)
def test_child_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in("import time; time.sleep(60)", monkeypatch)
    start = time.monotonic()
    with pytest.raises(CannotReadFileError, match="too complicated to be read safely"):
        run("html", PAGE, Limits(seconds=0.5))
    assert time.monotonic() - start < 10


@pytest.mark.timeout(20)
def test_child_that_says_too_much_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in("import sys\nwhile True: sys.stdout.write('x' * 65536)", monkeypatch)
    with pytest.raises(CannotReadFileError):
        run("html", PAGE, Limits(output_bytes=1_000_000))


@pytest.mark.parametrize(
    "code",
    [
        "raise SystemExit(1)",
        "import os; os.abort()",
        "print('no json')",
        "print('[1]')",
        'print(\'{"blocks": [["paragraph", 3]], "details": {}}\')',
        'print(\'{"blocks": [["script", "x"]], "details": {}}\')',
        'print(\'{"blocks": [], "details": {"path": "x"}, "properties": {}}\')',
        'print(\'{"refusal": "NONSENSE"}\')',
        'print(\'{"refusal": ["SCAN"]}\')',
        "print('[' * 200000)",
    ],
)
def test_child_that_fails_or_lies_is_one_sentence(code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(code, monkeypatch)
    with pytest.raises(CannotReadFileError) as caught:
        run("html", PAGE)
    assert caught.value.hint


def test_reason_of_the_child_is_told_in_the_programs_own_words(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in('print(\'{"refusal": "PASSWORD"}\')', monkeypatch)
    with pytest.raises(RefusedError, match="protected with a password") as caught:
        run("package", b"")
    assert caught.value.refusal is Refusal.PASSWORD


def test_nothing_of_the_child_reaches_the_user(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    stand_in("import sys; sys.stderr.write('Traceback'); raise SystemExit(3)", monkeypatch)
    with pytest.raises(CannotReadFileError):
        run("html", PAGE)
    assert capfd.readouterr() == ("", "")


def confined(code: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run code in a process that has given up what the child gives up."""
    start = (
        "import os, socket, subprocess, sys; from reader.formats.child import _limit; _limit(1_536 * 1024 * 1024, 20)\n"
    )
    return subprocess.run(
        [sys.executable, "-P", "-c", start + code],
        capture_output=True, text=True, check=False, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path(child.__file__).parents[2])},
    )  # fmt: skip


@pytest.mark.parametrize(
    "code",
    [
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "socket.create_connection(('127.0.0.1', 9))",
        "subprocess.run(['true'])",
        "os.system('true')",
        "open('secret.txt')",
        "os.open('secret.txt', os.O_RDONLY)",
        "open('new.txt', 'w')",
        "open('/etc/passwd')",
        "os.remove('secret.txt')",
    ],
)
def test_confined_process_is_refused(code: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    result = confined(code, tmp_path)
    assert result.returncode != 0
    assert "PermissionError" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is limited on Linux")
def test_confined_process_runs_out_of_memory_early(tmp_path: Path) -> None:
    assert "MemoryError" in confined("bytearray(4_000_000_000)", tmp_path).stderr
