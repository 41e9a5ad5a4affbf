"""What may stand on the command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from reader import __version__

READABLE = "text, Markdown, a web page, PDF, Word (.docx), OpenDocument (.odt), RTF or an e-mail (.eml)"
FORMATS = ("text", "json", "csv", "md", "html", "pdf")


@dataclass(frozen=True, slots=True)
class Arguments:
    """A command line that makes sense.

    Attributes:
        compare: do the work without a window.
        files: none, one or two articles; two where `compare` is set.
        samples: use the articles that ship with the program.
        format: one of `FORMATS`.
        output: where the result goes; None stands for standard output.
        language_model: an installed spaCy pipeline, or None for the shipped one.
    """

    compare: bool
    files: tuple[Path, ...]
    samples: bool
    format: str
    output: Path | None
    language_model: str | None


def parse_arguments(arguments: list[str]) -> Arguments:
    """Understand a command line.

    Raises:
        SystemExit: with code 2 and a line of usage where it makes no sense; with 0 after `--help` and `--version`.
    """
    if arguments[:1] == ["compare"]:
        return _parse_compare(arguments[1:])
    parser = argparse.ArgumentParser(
        prog="counterpoint",
        description="Read two news articles about one event side by side.",
        epilog=f"Without a window: counterpoint compare LEFT RIGHT --format {'|'.join(FORMATS)} -o FILE",
    )
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help=f"the left and the right article: {READABLE}"
    )
    parser.add_argument("--samples", action="store_true", help="open the two sample articles")
    _add_common(parser)
    found = parser.parse_args(arguments)
    if len(found.files) > 2:
        parser.error("two articles at most")
    if found.samples and found.files:
        parser.error("--samples opens its own two articles; name none beside it")
    return Arguments(
        compare=False,
        files=tuple(found.files),
        samples=found.samples,
        format="text",
        output=None,
        language_model=found.language_model,
    )


def _parse_compare(arguments: list[str]) -> Arguments:
    parser = argparse.ArgumentParser(
        prog="counterpoint compare", description="Compare two articles without opening a window."
    )
    parser.add_argument("left", type=Path, help=READABLE)
    parser.add_argument("right", type=Path, help=READABLE)
    parser.add_argument("--format", choices=FORMATS, default="text", help="text is the default")
    parser.add_argument(
        "-o", "--output", default="-", metavar="FILE", help='where to write; "-", the default, is standard output'
    )
    _add_common(parser)
    found = parser.parse_args(arguments)
    if found.format == "pdf" and found.output == "-":
        parser.error("a PDF needs a file to go to: -o FILE")
    return Arguments(
        compare=True,
        files=(found.left, found.right),
        samples=False,
        format=found.format,
        output=None if found.output == "-" else Path(found.output),
        language_model=found.language_model,
    )


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--language-model", metavar="NAME", help="use this installed spaCy pipeline in place of the shipped one"
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
