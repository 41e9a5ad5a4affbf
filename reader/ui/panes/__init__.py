"""The two linked panes, as one widget."""

from __future__ import annotations

from reader.ui.panes.finding import FindResult
from reader.ui.panes.linked import LinkedPanes

__all__ = ["FindResult", "LinkedPanes"]
