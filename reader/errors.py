"""Errors that are worded for the person who uses the program."""

from __future__ import annotations


class ReaderError(Exception):
    """Something the user can understand and act on.

    Args:
        message: one sentence that says what happened.
        hint: one sentence that says what to do about it, or "".
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        """The message and the hint on one line."""
        return f"{self.message} {self.hint}".strip()


class CannotReadFileError(ReaderError):
    """The file is missing, unreadable, too large, or holds no article text."""


class CannotWriteFileError(ReaderError):
    """The result could not be written where the user asked for it."""


class CannotPrintError(ReaderError):
    """The printer took nothing."""


class CancelledError(Exception):
    """The work was given up because the user, or a newer request, asked for it. Never shown."""
