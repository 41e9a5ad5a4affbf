#!/usr/bin/env python3
"""Renew the list of the window's texts, `resources/i18n/counterpoint.ts`, and the files of all languages with it.

With `--check` nothing is written; it ends with 1 and names the texts that have come or gone.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "i18n"
TEMPLATE = FOLDER / "counterpoint.ts"


def main() -> int:
    """Renew, or check. Gives the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say whether the list is up to date")
    if not parser.parse_args().check:
        for path in (TEMPLATE, *sorted(FOLDER.glob("counterpoint_*.ts"))):
            extract(path)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / TEMPLATE.name
        extract(fresh)
        come, gone = texts(fresh) - texts(TEMPLATE), texts(TEMPLATE) - texts(fresh)
    for sign, changed in (("+", come), ("-", gone)):
        for context, source in sorted(changed):
            print(f"{sign} {context}: {source}")
    return 1 if come or gone else 0


def extract(path: Path) -> None:
    """Write all texts of the window into a file; what is translated there already stays."""
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    sources = sorted(str(source) for source in (ROOT / "reader" / "ui").rglob("*.py"))
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en"]
    subprocess.run([str(tool), *sources, *options, "-ts", str(path)], check=True, stdout=subprocess.DEVNULL)


def texts(path: Path) -> set[tuple[str, str]]:
    """Context and words of each text in a file."""
    contexts = ET.parse(path).iter("context")  # noqa: S314  # our own file
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    }


if __name__ == "__main__":
    raise SystemExit(main())
