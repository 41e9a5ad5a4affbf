"""PDF files: letters on pages put back together into paragraphs.

Runs in the child process (`reader.formats.child`). The steps: `letters` (what stands where), `columns` (the order of
reading), `margins` (what repeats on every page goes), `paragraphs` (lines to paragraphs, words that a line's end
divides), `article` (what is title, heading, story).
"""

from __future__ import annotations

from reader.formats.pdf.article import extract

__all__ = ["extract"]
