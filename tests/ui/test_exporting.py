from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.ui.exporting import suggested_path
from reader.ui.widgets import shortened
from tests.helpers.ferry import ferry


@pytest.mark.parametrize(("form", "suffix"), [("pdf", ".pdf"), ("json", ".json"), ("text", ".txt")])
def test_a_result_is_named_after_both_articles(form: str, suffix: str) -> None:
    assert suggested_path(ferry(), form, "/results") == Path(f"/results/harbour-post – island-wire{suffix}")


def test_hostile_names_stay_in_the_folder() -> None:
    found = replace(ferry(), left=replace(ferry().left, name="../../../etc/pass\x00wd\n.txt"))
    path = suggested_path(found, "pdf", "/results")
    assert path.parent == Path("/results")
    assert path.name.isprintable()


def test_a_name_of_signs_alone_still_gives_a_name() -> None:
    signs = replace(ferry().left, name="???.txt")
    assert suggested_path(replace(ferry(), left=signs, right=signs), "pdf", "/r").name == "comparison.pdf"


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
