from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QLabel

CALLS = 20_000
SLACK = 50  # other references to None and True come and go while Python runs


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None has no reference count from Python 3.12 on")
def test_calls_that_return_nothing_take_no_reference_off_none(qtbot: object) -> None:
    """PySide6 6.12.0 takes one with every call, and the program aborts when none are left."""
    label = QLabel()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("x")
    assert abs(sys.getrefcount(None) - before) < SLACK


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="True has no reference count from Python 3.12 on")
def test_calls_that_return_a_truth_value_take_no_reference_off_it() -> None:
    point, thing = QPoint(), QObject()
    before = sys.getrefcount(True), sys.getrefcount(False)
    for _ in range(CALLS):
        point.isNull()
        thing.isWidgetType()
    after = sys.getrefcount(True), sys.getrefcount(False)
    assert all(abs(now - then) < SLACK for now, then in zip(after, before, strict=True))
