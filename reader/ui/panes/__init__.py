"""The two linked panes, as one widget."""

from __future__ import annotations

from reader.ui.panes.finding import FindResult
from reader.ui.panes.linked import USUAL_POINTS, LinkedPanes

__all__ = ["USUAL_POINTS", "FindResult", "LinkedPanes"]
