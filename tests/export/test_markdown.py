"""The comparison as Markdown, seen through a Markdown reader."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.export.markdown import comparison_markdown, plain
from reader.export.wording import clean
from reader.model.marks import Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document
from tests.helpers.ferry import ferry


def rendered(text: str) -> str:
    return MarkdownIt("gfm-like", {"linkify": False}).render(text)


def test_claims_that_tell_the_same_name_each_other() -> None:
    told = comparison_markdown(ferry(), "1")
    assert (told.count("- See also: claim 3"), told.count("- See also: claim 2")) == (1, 1)


def test_claims_details_and_origin_are_told() -> None:
    page = html.unescape(rendered(comparison_markdown(ferry(), "1.2.3")))
    assert "<h3>2 ! Disputed, also unverified</h3>" in page
    assert (
        "“the operator had known of a fault in the starboard engine for three weeks” (Harbour Post, left, sentence 5)"
        in page
    )
    assert "<li>Reason: Blue Line rejected it, and the Harbour Post could not independently verify it.</li>" in page
    assert "212 against 208 (number)" in page
    assert "<li>Other article: quoted, cut differently" in page
    assert f"<code>{ferry().right.sha256}</code>" in page
    assert "Counterpoint 1.2.3" in page


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "1. no list",
        "2) no list",
        "- no list",
        "+ no list",
        "=====",
        "> no quotation",
        "*no* __emphasis__ `no code` ~~no line~~",
        "[no](http://link) ![no](picture) <b>no tag</b> &amp; no entity",
        "http://example.org and www.example.org",
        "a | b",
        "\\ backslash",
        "```",
    ],
)
def test_text_from_strangers_is_shown_as_it_stands(text: str) -> None:
    page = rendered(plain(text))
    assert html.unescape(page) == f"<p>{text}</p>\n"


@given(st.text(alphabet=st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=60))
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    shown = rendered(plain(clean(text)))
    assert html.unescape(re.fullmatch(r"<p>(.*)</p>\n", shown, re.DOTALL).group(1)) == clean(text)  # type: ignore[union-attr]


def test_hostile_article_makes_no_links_pictures_or_tags() -> None:
    hostile = "[x](javascript:alert) ![y](http://evil/z.png) <img src=x> `"
    article = document(f"{hostile}\nbody", titled=True, name=hostile, outlet=hostile)
    whole = comparison(article, "b", claimed(Side.LEFT, hostile, Status.DISPUTED, reason=hostile), notes=[hostile])
    page = rendered(comparison_markdown(whole, hostile))
    assert not re.search("<(a|img|script)", page)


def test_nothing_flagged_is_said() -> None:
    assert "None." in comparison_markdown(comparison("a", "b"), "1")
