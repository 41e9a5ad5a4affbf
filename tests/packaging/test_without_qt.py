"""What has no window has no Qt: reading, comparing and the command line work where PySide6 is not installed."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

from reader.resources import sample_articles
from tests.helpers.writers import rich_text, word

if TYPE_CHECKING:
    from pathlib import Path

ROOMS = ("model", "formats", "analysis", "session", "errors", "resources", "settings", "arguments", "cli")
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; "  # from now on, importing it fails


def run(code: str, checkout: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT + code],
        cwd=checkout,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_every_module_below_the_window_can_be_imported(checkout: Path) -> None:
    files = [file for room in ROOMS for file in (checkout / "reader").glob(f"{room}/**/*.py")]
    files += [checkout / "reader" / f"{room}.py" for room in ROOMS if (checkout / "reader" / f"{room}.py").is_file()]
    names = [".".join(file.relative_to(checkout).with_suffix("").parts) for file in files]
    assert len(names) > 100
    done = run(f"import importlib; [importlib.import_module(name) for name in {names!r}]", checkout)
    assert (done.returncode, done.stderr) == (0, "")


def test_two_articles_are_compared_on_the_command_line(checkout: Path) -> None:
    arguments = ["compare", *map(str, sample_articles()), "--format", "json"]
    done = run(f"from reader.__main__ import main; sys.exit(main({arguments!r}))", checkout)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["claims"]


def test_documents_are_read_and_told_of_in_words(checkout: Path, tmp_path: Path) -> None:
    for number, sample in enumerate(sample_articles()):
        lines = [line for line in sample.read_text(encoding="utf-8").split("\n") if line]
        (word if number else rich_text)(tmp_path / str(number), lines)
    arguments = ["compare", str(tmp_path / "0"), str(tmp_path / "1"), "--format", "text"]
    done = run(f"from reader.__main__ import main; sys.exit(main({arguments!r}))", checkout)
    assert (done.returncode, done.stderr) == (0, "")
    assert "CLAIMS" in done.stdout
    assert "The Harbour Ledger" in done.stdout
