from __future__ import annotations

import pytest

from reader.arguments import FORMATS
from reader.export.forms import FORMS, render
from reader.ui.exporting import FORMS as OFFERED
from tests.helpers.ferry import ferry

SIGNS = {
    "text": b"LEFT",
    "json": b'{"schema"',
    "csv": b"\xef\xbb\xbf",
    "md": b"# ",
    "html": b"<!doctype html>",
    "pdf": b"%PDF",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_begins_as_such_a_file_does(form: str, qapp: object) -> None:
    content = render(ferry(), form, version="1")
    assert SIGNS[form].lower() in content[:200].lower().replace(b"{\n", b"{").replace(b"{ ", b"{")


def test_a_form_that_there_is_not_is_named() -> None:
    with pytest.raises(ValueError, match="no form 'docx'"):
        render(ferry(), "docx", version="1")


def test_the_command_line_and_the_window_offer_every_form() -> None:
    assert set(FORMATS) == set(FORMS) == {form.id for form in OFFERED}
