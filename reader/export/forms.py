"""Every form that a comparison can be taken away in. What a form needs is imported when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from reader.model.comparison import Comparison

FORMS = ("text", "json", "csv", "md", "html", "pdf")


def render(comparison: Comparison, form: str, *, version: str, created: datetime | None = None) -> bytes:
    """The comparison as a file's content; text is UTF-8. May be called on any thread.

    Args:
        comparison: what was found.
        form: one of `FORMS`.
        version: the program's own version.
        created: the time that a PDF tells; the other forms tell none.

    Raises:
        ValueError: there is no such form.
    """
    if form == "pdf":
        from reader.export.pdf import export_pdf

        return export_pdf(comparison, version=version, created=created)
    if form == "csv":
        from reader.export.csv import comparison_csv

        return comparison_csv(comparison).encode("utf-8-sig")  # spreadsheets guess without the mark
    return _text(comparison, form, version).encode("utf-8", "replace")


def _text(comparison: Comparison, form: str, version: str) -> str:
    match form:
        case "text":
            from reader.export.text import comparison_text

            return comparison_text(comparison)
        case "json":
            from reader.export.contract import comparison_json

            return comparison_json(comparison, version)
        case "md":
            from reader.export.markdown import comparison_markdown

            return comparison_markdown(comparison, version)
        case "html":
            from reader.export.html import comparison_html

            return comparison_html(comparison, version)
    message = f"no form {form!r}; there are {', '.join(FORMS)}"
    raise ValueError(message)
