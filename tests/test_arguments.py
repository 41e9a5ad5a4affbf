from __future__ import annotations

from pathlib import Path

import pytest

from reader import __version__
from reader.arguments import parse_arguments


def test_without_arguments_the_empty_window_is_asked_for() -> None:
    wanted = parse_arguments([])
    assert not wanted.compare
    assert wanted.files == ()


def test_two_files_are_the_left_and_the_right_article() -> None:
    assert parse_arguments(["a.txt", "b.txt"]).files == (Path("a.txt"), Path("b.txt"))


def test_compare_prints_text_unless_told_otherwise() -> None:
    wanted = parse_arguments(["compare", "a.txt", "b.txt"])
    assert (wanted.compare, wanted.format, wanted.output) == (True, "text", None)


def test_a_dash_stands_for_standard_output() -> None:
    assert parse_arguments(["compare", "a", "b", "--format", "json", "--output", "-"]).output is None


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["a", "b", "c"], "two articles at most"),
        (["--samples", "a"], "name none beside it"),
        (["compare", "a"], "right"),
        (["compare", "a", "b", "--format", "docx"], "invalid choice"),
        (["compare", "a", "b", "--format", "pdf"], "a PDF needs a file"),
    ],
)
def test_wrong_usage_ends_with_code_2_and_says_what_is_wrong(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop:
        parse_arguments(arguments)
    assert stop.value.code == 2
    assert complaint in capsys.readouterr().err


def test_the_version_is_told_on_request(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_arguments(["--version"])
    assert __version__ in capsys.readouterr().out
