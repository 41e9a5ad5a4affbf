from __future__ import annotations

from reader.errors import CannotReadFileError, ReaderError


def test_an_error_reads_as_one_line() -> None:
    assert str(ReaderError("The file is empty.", "Choose another.")) == "The file is empty. Choose another."
    assert str(CannotReadFileError("The file is empty.")) == "The file is empty."
