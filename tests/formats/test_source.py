"""Opening files: never hanging, never changing them, one sentence for what is wrong."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from reader.errors import CannotReadFileError
from reader.formats import source

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


def test_bytes_come_back_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(b"\x00\xff one\r\n")
    assert source.load(file) == b"\x00\xff one\r\n"


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotReadFileError, match=r"There is no file named gone\.txt"):
        source.load(tmp_path / "gone.txt")


@pytest.mark.parametrize("address", ["https://example.org/story.html", "http://example.org"])
def test_a_web_address_is_told_from_a_missing_file(address: str) -> None:
    with pytest.raises(CannotReadFileError, match="lies on the web"):
        source.load(Path(address))


def test_file_behind_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text("x", encoding="utf-8")
    with pytest.raises(CannotReadFileError, match="no file named"):
        source.load(tmp_path / "article.txt" / "more.txt")


def test_folder_is_called_a_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotReadFileError, match="is a folder"):
        source.load(tmp_path)


@posix
@pytest.mark.timeout(10)
def test_pipe_without_a_writer_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotReadFileError, match="pipe is not a regular file"):
        source.load(tmp_path / "pipe")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="needs /dev/zero")  # noqa: PTH110
@pytest.mark.timeout(10)
def test_endless_device_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "endless.txt"
    link.symlink_to("/dev/zero")
    with pytest.raises(CannotReadFileError, match="not a regular file"):
        source.load(link)


@posix
def test_link_to_an_article_is_followed(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes(b"one")
    (tmp_path / "link.txt").symlink_to("article.txt")
    assert source.load(tmp_path / "link.txt") == b"one"


@posix
def test_link_to_itself_is_explained(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    with pytest.raises(CannotReadFileError, match="link that leads back to itself"):
        source.load(tmp_path / "loop.txt")


@posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is forbidden to root")
def test_forbidden_file_is_explained(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_bytes(b"one")
    (tmp_path / "article.txt").chmod(0)
    with pytest.raises(CannotReadFileError, match="not allowed to read"):
        source.load(tmp_path / "article.txt")


def test_permission_error_is_explained(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "article.txt").write_bytes(b"one")
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CannotReadFileError, match="not allowed to read"):
        source.load(tmp_path / "article.txt")


def test_failing_disk_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> int:
        raise OSError(5, "Input/output error")

    (tmp_path / "article.txt").write_bytes(b"one")
    monkeypatch.setattr(os, "open", fail)
    with pytest.raises(CannotReadFileError, match=r"^article\.txt could not be read\. "):
        source.load(tmp_path / "article.txt")


@posix
def test_file_deleted_after_it_was_chosen_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "article.txt"
    file.write_bytes(b"one")
    really_open = os.open

    def open_too_late(path: Path, flags: int) -> int:
        file.unlink()
        return really_open(path, flags)

    monkeypatch.setattr(os, "open", open_too_late)
    with pytest.raises(CannotReadFileError, match="no file named"):
        source.load(file)


def test_path_with_a_nul_is_no_crash(tmp_path: Path) -> None:
    with pytest.raises(CannotReadFileError):
        source.load(tmp_path / "a\x00b.txt")


def test_overlong_name_is_explained(tmp_path: Path) -> None:
    with pytest.raises(CannotReadFileError):
        source.load(tmp_path / ("x" * 5000))


def test_too_large_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "large.html"
    with file.open("wb") as handle:
        handle.truncate(source.DOCUMENT_LIMIT_BYTES + 1)
    with pytest.raises(CannotReadFileError, match="larger than 50 MB"):
        source.load(file)


def test_shown_name_has_no_control_characters_and_no_halves() -> None:
    assert source.shown_name("a\n\x1b[31m\udcffb") == "a\ufffd\ufffd[31m\ufffdb"


def test_shown_name_keeps_other_scripts() -> None:
    assert source.shown_name("Ærøskøbing 東京.txt") == "Ærøskøbing 東京.txt"


def test_long_name_is_cut_in_the_middle() -> None:
    shown = source.shown_name("x" * 300 + ".html")
    assert len(shown) == 80
    assert shown.endswith(".html")
