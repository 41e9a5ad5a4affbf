from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from reader import __version__


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout with the build tool that is installed beside the tests."""
    folder = tmp_path_factory.mktemp("wheel")
    checkout = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_every_resource_is_in_the_wheel(wheel: Path, checkout: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = [file for file in (checkout / "resources").rglob("*") if file.is_file() and not file.name.startswith(".")]
    wanted = {f"reader/_resources/{file.relative_to(checkout / 'resources').as_posix()}" for file in files}
    assert not wanted - packed
    assert any(name.endswith("model.onnx") for name in packed)


def test_the_program_runs_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(tmp_path / "site")
    site = tmp_path / "site"
    samples = sorted((site / "reader" / "_resources" / "samples").glob("*.txt"))
    script = f"import sys; sys.path.insert(0, {str(site)!r}); from reader.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, "compare", *map(str, samples)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "CLAIMS" in done.stdout


def test_the_wheel_tells_the_programs_own_version(wheel: Path) -> None:
    assert f"counterpoint-{__version__}-" in wheel.name


def test_the_wheel_names_and_carries_every_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        (metadata,) = (name for name in packed.namelist() if name.endswith(".dist-info/METADATA"))
        told = packed.read(metadata).decode("utf-8")
        names = packed.namelist()
    (expression,) = (line for line in told.splitlines() if line.startswith("License-Expression: "))
    for licence in ("Apache-2.0", "CC-BY-SA-4.0", "OFL-1.1", "CC0-1.0"):
        assert licence in expression
    for file in ("LICENSE", "NOTICE", "resources/models/NOTICE.md", "resources/fonts/Inter-OFL.txt"):
        assert any(name.endswith(f".dist-info/licenses/{file}") for name in names)
