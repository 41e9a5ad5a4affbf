"""Office documents: tell which kind a ZIP file holds, and read those that can be articles.

Runs in the child process (`reader.formats.child`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.formats import docx, odt
from reader.formats.package import Package
from reader.formats.refusal import Refusal, RefusedError

if TYPE_CHECKING:
    from reader.formats.draft import Draft

# what else a package may be, told by an entry that begins like this
_OTHERS = (
    ("xl/", Refusal.SPREADSHEET),
    ("ppt/", Refusal.PRESENTATION),
    ("visio/", Refusal.OTHER_OFFICE),
    ("Index/Document.iwa", Refusal.OTHER_OFFICE),  # Apple Pages
    ("META-INF/container.xml", Refusal.BOOK),
)


def extract(data: bytes) -> Draft:
    """The article in a Word or OpenDocument text.

    Raises:
        RefusedError: it is neither, or cannot be read safely.
    """
    package = Package(data)
    if any(name.startswith("word/") for name in package.names):
        return docx.extract(package)
    if "content.xml" in package.names:
        return odt.extract(package)
    for start, refusal in _OTHERS:
        if any(name.startswith(start) for name in package.names):
            raise RefusedError(refusal)
    raise RefusedError(Refusal.ARCHIVE)
