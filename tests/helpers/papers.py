"""Documents for the reading tests: packages from bare XML, and whole articles written with other people's libraries."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

STORY = "The harbour of Port Ellery was closed on Monday after a crane had fallen onto the quay, the office said."
HIDDEN = "the word that no file may give away"

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(entries: Mapping[str, str | bytes]) -> bytes:
    """A ZIP file with the entries, in their order, always the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in entries.items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def word(body: str, *, styles: str = "", head: str = "", **entries: str | bytes) -> bytes:
    """A Word document around what stands in its body, in XML. Entries are named with "__" for "/" and "_" for "."."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'{head}<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
    }
    return zipped(parts | {name.replace("__", "/").replace("_", "."): entry for name, entry in entries.items()})


def open_document(body: str, *, kind: str = "text", styles: str = "", head: str = "", **entries: str | bytes) -> bytes:
    """An OpenDocument file around what stands in its body, in XML."""
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "style", "table"))
    drawing = f'xmlns:draw="{_ODF}:drawing:1.0"'
    content = (
        f"{head}<office:document-content {spaces} {drawing}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
    parts = {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content}
    return zipped(parts | {name.replace("__", "/").replace("_", "."): entry for name, entry in entries.items()})


def paragraph(*runs: str, style: str = "") -> str:
    """A Word paragraph; runs that are not XML are text."""
    shown = "".join(run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs)
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{shown}</w:p>"


def texts(blocks: Sequence[object]) -> list[str]:
    """The texts of draft blocks."""
    return [block.text for block in blocks]  # type: ignore[attr-defined]
