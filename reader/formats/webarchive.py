"""Web pages as Safari saves them (.webarchive): a property list with the page among its resources.

Runs in the child process (`reader.formats.child`).
"""

from __future__ import annotations

import plistlib
from typing import TYPE_CHECKING

from reader.errors import CannotReadFileError
from reader.formats import html
from reader.formats.decode import decode, decode_as
from reader.formats.refusal import Refusal, RefusedError

if TYPE_CHECKING:
    from reader.formats.draft import Draft


def extract(data: bytes) -> Draft:
    """The article on the page in a web archive.

    Raises:
        RefusedError: there is no page in it.
    """
    try:
        page = plistlib.loads(data, fmt=plistlib.FMT_BINARY)["WebMainResource"]
        markup, kind = page["WebResourceData"], page["WebResourceMIMEType"]
        encoding = page.get("WebResourceTextEncodingName", "utf-8")
    except (
        plistlib.InvalidFileException,
        ArithmeticError,
        AttributeError,
        LookupError,
        TypeError,
        ValueError,
    ) as error:
        raise RefusedError(Refusal.NO_WEB_PAGE) from error
    if not isinstance(markup, bytes) or "html" not in str(kind):
        raise RefusedError(Refusal.NO_WEB_PAGE)
    try:
        decoded = decode_as(markup, str(encoding)) or decode(markup)
    except CannotReadFileError as error:
        raise RefusedError(Refusal.NO_WEB_PAGE) from error
    return html.extract(decoded.text)
