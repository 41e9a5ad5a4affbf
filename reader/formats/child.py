"""Parse what comes from strangers in a short-lived process of its own.

The child gets the text on its standard input and gives a draft as JSON on its standard output. It is limited in time,
memory and output, and before it looks at the text it gives up the right to open files for writing, to open any but
the program's own, to start processes and to reach the network.

What is not limited: where the system has no `resource` module (Windows), memory.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import CannotReadFileError
from reader.formats.draft import Details, Draft, DraftBlock
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable

FROZEN_FLAG = "--parse-child"  # `reader.__main__` of a frozen program hands this on to `main`


@dataclass(frozen=True, slots=True)
class Limits:
    """What one parse may use."""

    seconds: float = 20.0
    memory_bytes: int = 1_536 * 1024 * 1024
    output_bytes: int = 40_000_000


def run(kind: str, text: str, limits: Limits | None = None) -> Draft:
    """Parse `text` in a child process.

    Args:
        kind: "html", "visible" or "markdown".
        text: the file, decoded.
        limits: what the child may use, if not the usual.

    Raises:
        CannotReadFileError: the child gave nothing within its limits.
    """
    limits = limits or Limits()
    output = _talk(_command(kind, limits), text.encode("utf-8", errors="replace"), limits)
    draft = None if output is None else _draft(output)
    if draft is None:
        raise CannotReadFileError(
            "This file is too complicated to be read safely.", "Save the article's text alone and open that."
        )
    return draft


def _command(kind: str, limits: Limits) -> list[str]:
    arguments = [kind, str(limits.memory_bytes), str(int(limits.seconds) + 1)]
    if getattr(sys, "frozen", False):
        return [sys.executable, FROZEN_FLAG, *arguments]
    start = "import sys; from reader.formats.child import main; sys.exit(main(sys.argv[1:]))"
    return [sys.executable, "-s", "-P", "-c", start, *arguments]


def _environment() -> dict[str, str]:
    """This process's own, with the package to be found and the order of sets fixed."""
    folders = [str(Path(__file__).resolve().parents[2]), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(folders), "PYTHONHASHSEED": "0"}


def _talk(command: list[str], data: bytes, limits: Limits) -> bytes | None:
    """Hand `data` to the child and take its answer; None where it failed, took too long or said too much."""
    process = subprocess.Popen(  # noqa: S603 — our own program, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    with process:
        if process.stdin is None or process.stdout is None:
            return None
        answer: list[bytes] = []
        reader = Thread(target=_take, args=(process.stdout, answer, limits.output_bytes))
        writer = Thread(target=_give, args=(process.stdin, data))
        reader.start()
        writer.start()
        reader.join(limits.seconds)
        late = reader.is_alive()
        process.kill()  # it has said all it has to say; a dead one does not mind
        reader.join()
        writer.join()
    complete = not late and len(answer) == 1 and len(answer[0]) <= limits.output_bytes
    return answer[0] if complete else None


def _take(pipe: BinaryIO, answer: list[bytes], limit: int) -> None:
    answer.append(pipe.read(limit + 1))


def _give(pipe: BinaryIO, data: bytes) -> None:
    with suppress(OSError):  # the child may be gone before it has read everything
        pipe.write(data)
    with suppress(OSError):
        pipe.close()


def _draft(output: bytes) -> Draft | None:
    """The draft in the child's answer; None where the answer is no draft. The child is not trusted."""
    try:
        data = json.loads(output)
        blocks = tuple(DraftBlock(BlockKind(kind), _text(text)) for kind, text in data["blocks"])
        fields = {name: None if value is None else _text(value) for name, value in data["details"].items()}
        return Draft(blocks, Details(**fields))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def main(arguments: list[str]) -> int:
    """What the child does: limit itself, read, parse, answer."""
    kind, memory, seconds = arguments
    parse = _parser(kind)
    _limit(int(memory), int(seconds))
    text = sys.stdin.buffer.read().decode("utf-8")
    draft = parse(text)
    answer = {
        "blocks": [[block.kind.value, block.text] for block in draft.blocks],
        "details": asdict(draft.details),
    }
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
    sys.stdout.buffer.flush()
    return 0


def _parser(kind: str) -> Callable[[str], Draft]:
    """The function for a kind of text, with its libraries loaded before the limits come."""
    if kind == "markdown":
        import markdown_it  # noqa: F401

        from reader.formats import markdown

        return markdown.extract
    from reader.formats import html

    if kind == "visible":
        return html.visible
    import trafilatura  # noqa: F401

    return html.extract


def _limit(memory_bytes: int, seconds: int) -> None:
    """Give up what parsing does not need. There is no way back within this process."""
    with suppress(ImportError):
        import resource

        for name, value in (
            (resource.RLIMIT_AS, memory_bytes),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            with suppress(ValueError, OSError):  # a system may allow less already
                resource.setrlimit(name, (value, value))
    sys.dont_write_bytecode = True
    own = tuple({os.path.realpath(folder) + os.sep for folder in [*sys.path, sys.prefix, sys.base_prefix] if folder})
    sys.addaudithook(lambda event, args: _watch(event, args, own))


_FORBIDDEN = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.rmdir",
    "os.chmod",
    "os.link",
    "os.symlink",
    "shutil.",
    "webbrowser.",
    "ftplib.",
    "http.",
    "urllib.",
    "smtplib.",
    "ctypes.dlopen",
)


def _watch(event: str, args: tuple[object, ...], own: tuple[str, ...]) -> None:
    """An audit hook: an error raised here stops what was about to happen."""
    if event.startswith(_FORBIDDEN):
        raise PermissionError(event)
    if event == "open":
        path, mode, flags = args
        writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC)
        inside = isinstance(path, int) or os.path.realpath(os.fsdecode(path)).startswith(own)  # type: ignore[arg-type]
        if writes or (isinstance(mode, str) and set(mode) & set("wax+")) or not inside:
            raise PermissionError(event)
