"""The sample articles are the same articles whatever kind of file they come in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from reader.formats import read
from reader.resources import sample_articles
from tests.helpers import writers

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FORMATS = {
    "article.md": writers.markdown,
    "article.html": writers.web_page,
    "article.mhtml": writers.web_archive,
    "plain.eml": writers.plain_mail,
    "page.eml": writers.mail_with_page,
    "article.docx": writers.word,
    "article.odt": writers.open_document,
    "article.rtf": writers.rich_text,
    "article.pdf": writers.printed,
    "large.pdf": partial(writers.printed, points=15, justified=True),
    "two-columns.pdf": writers.in_columns,
    "three-columns.pdf": partial(writers.in_columns, count=3),
}


@pytest.mark.parametrize("sample", sample_articles(), ids=lambda path: path.stem)
@pytest.mark.parametrize("name", FORMATS)
def test_sample_reads_alike_in_every_format(name: str, sample: Path, tmp_path: Path, qapp: object) -> None:
    write: Callable[..., None] = FORMATS[name]
    wanted = read(sample)
    write(tmp_path / name, [line for line in sample.read_text(encoding="utf-8").split("\n") if line])
    found = read(tmp_path / name)
    assert found.text.split("\n") == wanted.text.split("\n")
    assert found.blocks == wanted.blocks
    assert found.furniture == wanted.furniture
    assert (found.title, found.byline, found.outlet) == (wanted.title, wanted.byline, wanted.outlet)
    assert wanted.date in {None, found.date}
    assert (found.name, found.language) == (name, "en")


@pytest.mark.parametrize("name", [name for name in FORMATS if name.startswith("article") and not name.endswith("md")])
def test_name_of_the_file_plays_no_part(name: str, tmp_path: Path, qapp: object) -> None:
    sample = sample_articles()[0]
    FORMATS[name](tmp_path / name, [line for line in sample.read_text(encoding="utf-8").split("\n") if line])
    found = read(tmp_path / name)
    (tmp_path / name).rename(tmp_path / "other.txt")
    again = read(tmp_path / "other.txt")
    assert (again.text, again.blocks, again.sha256) == (found.text, found.blocks, found.sha256)
