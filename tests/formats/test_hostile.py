"""Documents that mean harm, and documents that have come to harm: an article or one sentence, and nothing else."""

from __future__ import annotations

import io
import json
import os
import random
import subprocess
import sys
import time
import zipfile
import zlib
from typing import TYPE_CHECKING

import pikepdf
import pytest

from reader.errors import CannotReadFileError
from reader.formats import child, read
from reader.formats.child import Limits
from reader.formats.refusal import Refusal, RefusedError
from tests.helpers import writers
from tests.helpers.papers import HIDDEN, STORY, open_document, paragraph, texts, word, zipped
from tests.helpers.sheets import Set, column, pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRITTEN: dict[str, tuple[str, Callable[..., None]]] = {
    "docx": ("package", writers.word),
    "odt": ("package", writers.open_document),
    "rtf": ("rtf", writers.rich_text),
    "eml": ("mail", writers.mail_with_page),
    "mhtml": ("mail", writers.web_archive),
    "pdf": ("pdf", writers.in_columns),
}
TRY_ALL = """
import json, sys
from reader.formats.child import _limit, _parser
from reader.formats.refusal import RefusedError
kind = sys.argv[1]
parse = _parser(kind)
files = json.load(sys.stdin)
_limit(1_536 * 1024 * 1024, 100, opens=kind != "pdf")
for number, file in enumerate(files):
    try:
        parse(bytes.fromhex(file))
    except RefusedError:
        pass
    except Exception as error:
        sys.exit(f"file {number}: {error!r}")
"""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The same file after a broken download, a bad disk or a careless program."""
    changed = bytearray(data)
    match chance.randrange(4):
        case 0:
            del changed[chance.randrange(len(changed)) :]
        case 1:
            for _ in range(chance.choice((1, 4, 30))):
                changed[chance.randrange(len(changed))] = chance.randrange(256)
        case 2:
            start = chance.randrange(len(changed))
            changed[start:start] = changed[start : start + chance.randrange(1, 2_000)] * chance.choice((1, 20))
        case _:
            start = chance.randrange(len(changed))
            del changed[start : start + chance.randrange(1, 3_000)]
    return bytes(changed)


def unpacked(kind: str, data: bytes) -> bytes:
    """The same file without compression, so that damage reaches what is in it."""
    buffer = io.BytesIO()
    if kind == "package":
        with zipfile.ZipFile(io.BytesIO(data)) as package, zipfile.ZipFile(buffer, "w") as plain:
            for name in package.namelist():
                plain.writestr(name, package.read(name))
    elif kind == "pdf":
        with pikepdf.open(io.BytesIO(data)) as document:
            document.save(buffer, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return buffer.getvalue() or data


@pytest.mark.parametrize("suffix", WRITTEN)
@pytest.mark.timeout(120)
def test_damaged_files_give_a_draft_or_a_reason(suffix: str, tmp_path: Path, checkout: Path, qapp: object) -> None:
    kind, write = WRITTEN[suffix]
    write(tmp_path / "article", [f"Crane falls onto quay {suffix}", *[f"{STORY} {number}" for number in range(6)]])
    whole = (tmp_path / "article").read_bytes()
    chance = random.Random(suffix)  # noqa: S311 (the same damage every time)
    files = [damaged(chance.choice((whole, unpacked(kind, whole))), chance).hex() for _ in range(50)]
    done = subprocess.run(
        [sys.executable, "-c", TRY_ALL, kind],
        input=json.dumps(files), capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": str(checkout)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")


def refused(path: Path, data: bytes) -> CannotReadFileError:
    path.write_bytes(data)
    start = time.monotonic()
    with pytest.raises(CannotReadFileError) as caught:
        read(path)
    assert time.monotonic() - start < 40
    assert caught.value.message.count(". ") == 0
    assert caught.value.hint
    return caught.value


def bomb(before: bytes, filling: bytes, megabytes: int) -> bytes:
    """A compressed stream that unpacks to so much filling."""
    packer = zlib.compressobj(9)
    parts = [packer.compress(before)]
    parts += [packer.compress(filling * (1_000_000 // len(filling))) for _ in range(megabytes)]
    return b"".join([*parts, packer.flush()])


@pytest.mark.parametrize("name", ["word/document.xml", "content.xml"])
def test_bomb_in_a_package_is_not_unpacked(name: str, tmp_path: Path) -> None:
    data = zipped({name: b"<a>" + b"<b/>" * 10_000_000})
    assert len(data) < 200_000
    assert "far more than any article" in refused(tmp_path / "bomb", data).message


@pytest.mark.timeout(60)
@pytest.mark.parametrize("filling", [b"(harbour ) Tj\n", b"[[<<"])
def test_bomb_in_a_page_goes_off_in_the_child(filling: bytes) -> None:
    made = pikepdf.open(io.BytesIO(pdf(column([STORY], 60, 700, 60))))
    content = bomb(b"BT /F1 10 Tf 10 10 Td ", filling, 150)
    made.pages[0].Contents = made.make_indirect(pikepdf.Stream(made, content, Filter=pikepdf.Name.FlateDecode))
    buffer = io.BytesIO()
    made.save(buffer)
    start = time.monotonic()
    try:
        child.run("pdf", buffer.getvalue(), Limits(seconds=4, memory_bytes=1_000_000_000))
    except RefusedError as error:
        assert error.message  # noqa: PT017
    assert time.monotonic() - start < 15


@pytest.mark.parametrize("count", [1_000, 100_000])
def test_pdf_of_a_thousand_pages_is_refused_at_once(count: int, tmp_path: Path) -> None:
    made = pikepdf.open(io.BytesIO(pdf([Set(60, 700, STORY)])))
    page = made.pages[0].obj
    made.Root.Pages.Kids = pikepdf.Array([page] * count)
    made.Root.Pages.Count = count
    buffer = io.BytesIO()
    made.save(buffer)
    assert "more pages" in refused(tmp_path / "long.pdf", buffer.getvalue()).message


def test_page_tree_that_bites_its_tail_is_no_endless_road(tmp_path: Path) -> None:
    data = pdf([Set(60, 700, STORY)])
    made = pikepdf.open(io.BytesIO(data))
    made.Root.Pages.Kids = pikepdf.Array([made.Root.Pages])
    buffer = io.BytesIO()
    made.save(buffer)
    refused(tmp_path / "round.pdf", buffer.getvalue())


ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {one} "{f"&{two};" * 10}">' for one, two in zip("bcdefghi", "abcdefgh", strict=True)
)


@pytest.mark.parametrize("make", [word, open_document])
def test_entities_are_refused_in_a_word(make: Callable[..., bytes], tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    outside = f'<!ENTITY x SYSTEM "{(tmp_path / "secret.txt").as_uri()}">]>'
    assert "damaged" in refused(tmp_path / "laughs", make("<x>&i;&x;</x>", head=ENTITIES + outside)).message


@pytest.mark.parametrize("make", [word, open_document])
def test_depth_is_refused(make: Callable[..., bytes], tmp_path: Path) -> None:
    deep = "<x>" * 50_000 + "</x>" * 50_000
    assert "too complicated" in refused(tmp_path / "deep", make(deep)).message


def linking(address: str) -> dict[str, bytes]:
    """Documents that ask for another file in every way their formats know."""
    made = pikepdf.open(io.BytesIO(pdf(column([STORY], 60, 700, 60))))
    action = pikepdf.Dictionary(S=pikepdf.Name.Launch, F=address, Type=pikepdf.Name.Action)
    made.Root.OpenAction = action
    made.Root.Names = pikepdf.Dictionary(
        JavaScript=pikepdf.Dictionary(
            Names=["x", pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS='app.launchURL("http://x.invalid")')]
        )
    )
    made.pages[0].Contents = pikepdf.Array(
        [made.pages[0].Contents, made.make_stream(b"", F=address, FFilter=pikepdf.Name.FlateDecode)]
    )
    buffer = io.BytesIO()
    made.save(buffer)
    relation = f'<a><Relationship Type="x/attachedTemplate" TargetMode="External" Target="{address}"/></a>'
    frame = f'<draw:frame><draw:object xmlns:h="urn:h" h:href="{address}"/></draw:frame>'
    page = f'<html><body><p>{STORY}</p><img src="{address}"><iframe src="{address}"></iframe></body></html>'
    return {
        "pdf": buffer.getvalue(),
        "docx": word(
            paragraph(STORY, f"<w:r><w:instrText>INCLUDETEXT {address}</w:instrText></w:r>"),
            word___rels__document_xml_rels=relation,
        ),
        "odt": open_document(f"<text:p>{STORY}{frame}</text:p>"),
        "rtf": f"{{\\rtf1{{\\*\\template {address}}}{{\\*\\fldinst INCLUDETEXT {address}}}{STORY}}}".encode(),
        "eml": f"From: a@b\nTo: c@d\nMessage-ID: <1>\nSubject: x\nContent-Type: text/html\n\n{page}".encode(),
    }


@pytest.mark.parametrize("suffix", ["pdf", "docx", "odt", "rtf", "eml"])
def test_documents_open_nothing_and_run_nothing(suffix: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(HIDDEN, encoding="utf-8")
    file = tmp_path / f"article.{suffix}"
    file.write_bytes(linking((tmp_path / "secret.txt").as_uri())[suffix])
    document = read(file)
    assert STORY in document.text
    assert HIDDEN not in document.text
    assert sorted(path.name for path in tmp_path.iterdir()) == [file.name, "secret.txt"]


SIGNS = "One\u202e two\u200b three\u2066 four\ufeff."


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        ("docx", word(paragraph(f"{SIGNS} {STORY}"))),
        ("odt", open_document(f"<text:p>{SIGNS} {STORY}</text:p>")),
        ("rtf", b"{\\rtf1 One\\u8238? \x00two\\'00\x07 three\\u8294? four\\u-257?. " + STORY.encode() + b"}"),
        ("eml", f"From: a@b\nTo: c@d\nMessage-ID: <1>\nSubject: x\x00\n\n{SIGNS}\x00\x07 {STORY}".encode()),
    ],
)
def test_what_nobody_sees_does_not_come_through(suffix: str, data: bytes, tmp_path: Path) -> None:
    (tmp_path / f"article.{suffix}").write_bytes(data)
    assert f"One two three four. {STORY}" in read(tmp_path / f"article.{suffix}").text


def test_nested_archives_stay_closed(tmp_path: Path) -> None:
    inner = zipped({"word/document.xml": "<a/>"})
    assert "ZIP archive" in refused(tmp_path / "nest.docx", zipped({"more.zip": zipped({"more.zip": inner})})).message


def test_package_with_very_many_names_is_no_burden(tmp_path: Path) -> None:
    start = time.monotonic()
    names = {f"word/{number}.xml": b"" for number in range(8_000)}
    (tmp_path / "many.docx").write_bytes(zipped(names | {"word/document.xml": b""}))
    packed = time.monotonic() - start
    with pytest.raises(CannotReadFileError):
        read(tmp_path / "many.docx")
    assert time.monotonic() - start < packed + 20


def test_letter_with_thousands_of_parts_is_read() -> None:
    parts = "".join(f"--b\nContent-Type: image/png\n\n{number}\n" for number in range(5_000))
    head = 'From: a@b\nTo: c@d\nSubject: x\nContent-Type: multipart/mixed; boundary="b"\n\n'
    draft = child.run("mail", f"{head}--b\n\n{STORY}\n{parts}--b--".encode())
    assert STORY in texts(draft.blocks)


def test_charset_that_is_no_word_costs_the_letter_nothing() -> None:
    head = 'From: a@b\nTo: c@d\nSubject: x\nContent-Type: text/plain; charset="a\x00b"\n'
    draft = child.run("mail", f"{head}\n{STORY} caf\xe9".encode("cp1252"))
    assert f"{STORY} café" in texts(draft.blocks)


def test_letters_within_letters_are_limited() -> None:
    head = "".join(f'Content-Type: multipart/mixed; boundary="{n}"\n\n--{n}\n' for n in range(3_000))
    with pytest.raises(RefusedError) as caught:
        child.run("mail", f"From: a@b\nTo: c@d\nSubject: x\n{head}{STORY}".encode())
    assert caught.value.refusal in {Refusal.TOO_COMPLICATED, Refusal.NO_MAIL_TEXT}
