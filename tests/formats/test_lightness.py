"""What the window's process loads to read files: next to nothing; the parsers are loaded where they can do no harm."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PARSERS = {
    "email", "lxml", "markdown_it", "pikepdf", "pypdfium2", "pypdfium2_raw", "trafilatura", "xml.etree.ElementTree",
    "reader.formats.docx", "reader.formats.html", "reader.formats.mail", "reader.formats.odt", "reader.formats.pdf",
    "reader.formats.rtf",
}  # fmt: skip


def test_reading_a_document_loads_no_parser_into_this_process(tmp_path: Path, checkout: Path) -> None:
    file = tmp_path / "article.rtf"
    file.write_bytes(rb"{\rtf1 The harbour of Port Ellery was closed on Monday.}")
    code = (
        "import json, sys\nfrom pathlib import Path\nfrom reader.formats import read\n"
        "read(Path(sys.argv[1]))\nprint(json.dumps(sorted(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], cwd=checkout, capture_output=True, text=True, check=True
    )
    assert not PARSERS & set(json.loads(done.stdout))
