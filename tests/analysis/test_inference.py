"""The networks are run by a library that must keep to itself."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOADED = """
from reader.analysis.models import load_models
models = load_models()
assert not models.notes, models.notes
models.encoder.encode(["The bridge is closed."])
"""


def test_running_the_networks_leaves_no_trace_of_telemetry(tmp_path: Path) -> None:
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH") if name in os.environ}
    subprocess.run([sys.executable, "-c", LOADED], check=True, env={**kept, "HOME": str(tmp_path)})
    # where it reports, it first puts a device number and a cache of events into the home folder
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
