from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.app import build
from reader.ui.action_table import ACTIONS
from reader.ui.exporting import FORMS, Form, suggested_path
from reader.ui.widgets import shortened
from tests.helpers.ferry import ferry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


PDF = FORMS[0]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_a_result_is_named_after_both_articles(form: Form) -> None:
    assert suggested_path(ferry(), form, "/results") == Path(f"/results/harbour-post – island-wire{form.suffix}")


def test_each_form_has_an_action_and_an_ending_of_its_own() -> None:
    assert {form.action for form in FORMS} == {spec.id for spec in ACTIONS if spec.id.startswith("export")}
    assert len({form.suffix for form in FORMS}) == len(FORMS)


def test_the_program_writes_every_form_that_is_offered(qapp: QApplication) -> None:
    window = build([])
    try:
        for form in FORMS:
            content = window.commands._parts.work.exports[form.id](ferry())
            assert content, form.id
    finally:
        window.close()
        window.deleteLater()
        qapp.processEvents()


def test_hostile_names_stay_in_the_folder() -> None:
    found = replace(ferry(), left=replace(ferry().left, name="../../../etc/pass\x00wd\n.txt"))
    path = suggested_path(found, PDF, "/results")
    assert path.parent == Path("/results")
    assert path.name.isprintable()


def test_a_name_of_signs_alone_still_gives_a_name() -> None:
    signs = replace(ferry().left, name="???.txt")
    assert suggested_path(replace(ferry(), left=signs, right=signs), PDF, "/r").name == "comparison.pdf"


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("short", 20, "short"),
        ("two\nlines  and   gaps", 40, "two lines and gaps"),
        ("one two three four", 12, "one two…"),
        ("unbrokenandlong", 8, "unbroke…"),
        ("", 5, ""),
    ],
)
def test_long_text_is_cut_at_a_word(text: str, most: int, short: str) -> None:
    assert shortened(text, most) == short
    assert len(shortened(text, most)) <= most
