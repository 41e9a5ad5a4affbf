"""A result is written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.errors import CannotWriteFileError
from reader.export import files
from reader.export.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable

needs_permissions = pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere"
)


def test_content_arrives(tmp_path: Path) -> None:
    write_atomically(tmp_path / "new.pdf", b"content")
    assert (tmp_path / "new.pdf").read_bytes() == b"content"
    assert [path.name for path in tmp_path.iterdir()] == ["new.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    write_atomically(tmp_path / "ours", b"")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "ordinary").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="no such permissions there")
def test_file_that_stood_there_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "shared.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    write_atomically(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFileError, match="the folder does not exist"):
        write_atomically(tmp_path / "nowhere" / "out.pdf", b"content")


def test_folder_as_target_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFileError, match="it is a folder"):
        write_atomically(tmp_path, b"content")


def test_file_as_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWriteFileError, match="is not a folder"):
        write_atomically(tmp_path / "file" / "out.pdf", b"content")


def test_name_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFileError, match="the name is too long"):
        write_atomically(tmp_path / ("x" * 300), b"content")


def test_circle_of_links_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    with pytest.raises(CannotWriteFileError):
        write_atomically(tmp_path / "a", b"content")


def test_name_with_a_null_character_is_told_without_it(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFileError) as raised:
        write_atomically(tmp_path / "a\0b\x1b[31m", b"content")
    assert str(raised.value).isprintable()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there")
def test_pipe_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotWriteFileError, match="not an ordinary file"):
        write_atomically(tmp_path / "pipe", b"content")
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


@needs_permissions
def test_folder_that_may_not_be_written_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotWriteFileError, match="you may not write there"):
            write_atomically(tmp_path / "out.pdf", b"content")
    finally:
        tmp_path.chmod(0o700)


@needs_permissions
def test_protected_file_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "kept"
    path.write_bytes(b"old")
    path.chmod(0o400)
    with pytest.raises(CannotWriteFileError, match="you may not write there"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"


def _full(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _read_only(*_: object) -> None:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS))


def _forbidden(*_: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@pytest.mark.parametrize(
    ("where", "failure", "told"),
    [
        ("os.fsync", _full, "the disk is full"),
        ("tempfile.mkstemp", lambda **_: _read_only(), "the disk can only be read"),
        ("tempfile.mkstemp", lambda **_: _forbidden(), "you may not write there"),
        ("os.fdopen", lambda handle, _mode: (os.close(handle), _full()), "the disk is full"),
    ],
)
def test_failing_disk_leaves_the_old_file_and_no_part_of_the_new_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, failure: Callable[..., None], told: str
) -> None:
    path = tmp_path / "kept.pdf"
    path.write_bytes(b"old")
    module, name = where.split(".")
    monkeypatch.setattr(getattr(files, module), name, failure)
    with pytest.raises(CannotWriteFileError, match=told):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert [left.name for left in tmp_path.iterdir()] == ["kept.pdf"]


def test_interruption_leaves_no_part_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "out.pdf", b"content")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no always-full device here")
def test_device_is_refused_rather_than_replaced() -> None:
    with pytest.raises(CannotWriteFileError):
        write_atomically(Path("/dev/full"), b"content")
