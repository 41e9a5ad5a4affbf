from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from reader import resources
from reader.resources import resource, resource_root, sample_articles

if TYPE_CHECKING:
    from pathlib import Path


def test_a_source_checkout_uses_its_own_folder(checkout: Path) -> None:
    assert resource_root() == checkout / "resources"


def test_an_installed_wheel_uses_the_folder_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reader" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "reader" / "resources.py"))
    assert resource_root() == tmp_path / "reader" / "_resources"


def test_a_frozen_program_uses_the_folder_it_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "reader" / "_resources").mkdir(parents=True)
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_root() == tmp_path / "reader" / "_resources"


def test_an_incomplete_installation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(tmp_path / "reader" / "resources.py"))
    with pytest.raises(FileNotFoundError, match="Counterpoint's own files are missing"):
        resource_root()


@pytest.mark.parametrize("name", ["/etc/passwd", "../pyproject.toml", "themes/../../LICENSE"])
def test_a_name_cannot_leave_the_folder(name: str) -> None:
    with pytest.raises(ValueError, match="not a resource name"):
        resource(name)


def test_both_samples_are_there() -> None:
    assert all(path.is_file() for path in sample_articles())
