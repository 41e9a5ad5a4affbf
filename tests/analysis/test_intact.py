from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from reader.analysis.intact import check_intact

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one").write_bytes(b"weights")
    digest = hashlib.sha256(b"weights").hexdigest()
    (tmp_path / "SHA256SUMS").write_text(f"{digest}  one\n", encoding="utf-8")
    return tmp_path


def test_files_as_they_were_built_pass(folder: Path) -> None:
    check_intact(folder)


def test_a_changed_file_is_refused(folder: Path) -> None:
    (folder / "one").write_bytes(b"weighty")
    with pytest.raises(ValueError, match="one"):
        check_intact(folder)


@pytest.mark.parametrize("name", ["one", "SHA256SUMS"])
def test_a_missing_file_is_refused(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(FileNotFoundError):
        check_intact(folder)


def test_a_damaged_list_is_refused(folder: Path) -> None:
    (folder / "SHA256SUMS").write_text("nonsense  one\n", encoding="utf-8")
    with pytest.raises(ValueError, match="one"):
        check_intact(folder)
