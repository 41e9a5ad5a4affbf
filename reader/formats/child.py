"""Parse what comes from strangers in a short-lived process of its own.

The child gets the file on its standard input and gives a draft, or the reason to refuse the file, as JSON on its
standard output. It is limited in time, memory and output, and before it looks at the file it gives up the right to open
files for writing, to open any but the program's own, to start processes and to reach the network.

What is not limited: where the system has no `resource` module (Windows), memory.
"""

from __future__ import annotations

import codecs
import json
import os
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from reader.children import PARSING, start_child
from reader.formats.draft import Details, Draft, DraftBlock
from reader.formats.refusal import Refusal, RefusedError
from reader.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Limits:
    """What one parse may use."""

    seconds: float = 20.0
    memory_bytes: int = 1_536 * 1024 * 1024
    output_bytes: int = 40_000_000


def run(kind: str, data: bytes, limits: Limits | None = None) -> Draft:
    """Parse a file in a child process.

    Args:
        kind: "html", "visible" (all text of a page) or "markdown", for which `data` is UTF-8; "package", "pdf", "rtf",
            "mail" or "webarchive".
        data: the file.
        limits: what the child may use, if not the usual.

    Raises:
        RefusedError: the child refused the file, or gave nothing within its limits.
    """
    limits = limits or Limits()
    output = _talk(kind, data, limits)
    answer = None if output is None else _answer(output)
    if not isinstance(answer, Draft):
        raise RefusedError(answer or Refusal.TOO_COMPLICATED)
    return answer


def _talk(kind: str, data: bytes, limits: Limits) -> bytes | None:
    """Hand `data` to the child and take its answer; None where it failed, took too long or said too much."""
    process = start_child(PARSING, kind, str(limits.memory_bytes), str(int(limits.seconds) + 1))
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


def _answer(output: bytes) -> Draft | Refusal | None:
    """The draft in the child's answer, or its reason; None where the answer is neither. The child is not trusted."""
    try:
        data = json.loads(output)
        if "refusal" in data:
            return Refusal[data["refusal"]]
        blocks = tuple(DraftBlock(BlockKind(kind), _text(text)) for kind, text in data["blocks"])
        return Draft(blocks, _details(data["details"]), _details(data["properties"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _details(data: dict[str, object]) -> Details:
    return Details(**{name: None if value is None else _text(value) for name, value in data.items()})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def main(arguments: list[str]) -> int:
    """What the child does: limit itself, read, parse, answer."""
    kind, memory, seconds = arguments
    parse = _parser(kind)
    _limit(int(memory), int(seconds), opens=kind != "pdf")
    answer: dict[str, object]
    try:
        draft = parse(sys.stdin.buffer.read())
        answer = {
            "blocks": [[block.kind.value, block.text] for block in draft.blocks],
            "details": asdict(draft.details),
            "properties": asdict(draft.properties),
        }
    except RefusedError as error:
        answer = {"refusal": error.refusal.name}
    sys.stdout.buffer.write(json.dumps(answer).encode("ascii"))
    sys.stdout.buffer.flush()
    return 0


def _parser(kind: str) -> Callable[[bytes], Draft]:
    """The function for a kind of file, with its libraries loaded before the limits come."""
    match kind:
        case "markdown":
            import markdown_it  # noqa: F401

            from reader.formats import markdown

            return lambda data: markdown.extract(data.decode("utf-8"))
        case "visible":
            from reader.formats import html

            return lambda data: html.visible(data.decode("utf-8"))
        case "package":
            from reader.formats import office

            return office.extract
        case "rtf":
            from reader.formats import rtf

            return rtf.extract
        case "pdf":
            from reader.formats import pdf
            from reader.formats.wording import load_wording

            load_wording()  # no file can be opened later, neither for this
            codecs.lookup("utf-16-le")  # nor for the properties' encoding
            return pdf.extract
        case "webarchive":
            import trafilatura

            from reader.formats import webarchive

            return webarchive.extract
        case "mail":
            import trafilatura

            from reader.formats import mail

            return mail.extract
        case _:
            import trafilatura  # noqa: F401

            from reader.formats import html

            return lambda data: html.extract(data.decode("utf-8"))


def _limit(memory_bytes: int, seconds: int, *, opens: bool = True) -> None:
    """Give up what parsing does not need. There is no way back within this process.

    Args:
        memory_bytes: what may be used at once.
        seconds: what may be used of the processor's time.
        opens: whether the program's own files may still be opened. Native code is not watched by Python; a parser that
            is native must do without.
    """
    with suppress(ImportError):
        import resource

        for name, value in (
            (resource.RLIMIT_AS, memory_bytes),
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
            *([] if opens else [(resource.RLIMIT_NOFILE, 0)]),
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
