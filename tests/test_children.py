from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader import __main__ as program
from reader.analysis import child as analysis
from reader.children import ANALYSING, PARSING, command
from reader.formats import child as formats

if TYPE_CHECKING:
    import pytest


def test_a_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert command(PARSING, "html") == [sys.executable, PARSING, "html"]


def test_the_program_knows_what_kind_of_child_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "main", len)
    monkeypatch.setattr(analysis, "main", lambda told: 10 + len(told))
    assert program.main([PARSING, "html", "1", "2"]) == 3
    assert program.main([ANALYSING, "a_pipeline"]) == 11
