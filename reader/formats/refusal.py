"""Why documents are refused, each reason in one sentence for a person and one that says what to do.

A closed list: the child process, which is not trusted, names one of these and cannot put words into our mouth.
"""

from __future__ import annotations

from enum import Enum

from reader.errors import CannotReadFileError

_SAVE_TEXT = "Save the article's text alone and open that."
_NEW_COPY = "Get it once more from where it came, or open it in the program it was made with and save it anew."


class Refusal(Enum):
    """A reason; its value is what happened and what to do."""

    TOO_COMPLICATED = ("This file is too complicated to be read safely.", _SAVE_TEXT)
    TOO_LARGE = ("This document unpacks to far more than any article.", _SAVE_TEXT)
    TOO_MANY_PAGES = ("This PDF has more pages than any article.", "Save the article's own pages alone and open those.")
    DAMAGED = ("This document is damaged.", _NEW_COPY)
    PASSWORD = (
        "This document is protected with a password.",
        "Save a copy without the password in the program that opens it, and open that.",
    )
    RIGHTS = ("This document is locked by a rights management system.", "Open a copy that is not locked.")
    SCAN = (
        "This PDF holds pictures of pages and no text.",
        "Have its text recognised (OCR) by another program first, or save the article's text and open that.",
    )
    NO_LETTERS = (
        "The letters of this PDF cannot be told, because its fonts do not say what they are.",
        "Have its text recognised (OCR) by another program first, or save the article's text and open that.",
    )
    OWN_REPORT = ("This PDF is a comparison made by Counterpoint.", "Open the articles that it compares.")
    SPREADSHEET = ("This is a spreadsheet, not an article.", _SAVE_TEXT)
    PRESENTATION = ("This is a presentation, not an article.", _SAVE_TEXT)
    BOOK = ("This is an e-book, not an article.", _SAVE_TEXT)
    OTHER_OFFICE = ("This is an office document of a kind that holds no article.", _SAVE_TEXT)
    ARCHIVE = ("This is a ZIP archive.", "Unpack it and open the article that is in it.")
    NO_MAIL_TEXT = (
        "This e-mail has no text of its own.",
        "Save what is attached to it as a file and open that.",
    )
    LOCKED_MAIL = ("This e-mail is encrypted.", "Save its text from the mail program and open that.")
    NO_WEB_PAGE = ("This web archive holds no page.", "Save the page once more, as HTML, and open that.")


class RefusedError(CannotReadFileError):
    """A file is refused for one of the known reasons."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(*refusal.value)
        self.refusal = refusal
