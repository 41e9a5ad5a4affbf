"""The open genres of GUM: every mention is annotated there, so mentions are cut down to names."""

from __future__ import annotations

import lzma
import re
from typing import TYPE_CHECKING

from entities_labels import BIT, OUTSIDE, RARE, Marker, Sentence, bits

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def gum(data: Path, marker: Marker) -> Iterator[Sentence]:
    """Open genres of GUM: mentions headed by a proper noun, cut down to the name."""
    path = data / "gum-open" / "gum_open_train.conllu.xz"
    blocks = lzma.decompress(path.read_bytes()).decode("utf-8").split("\n\n")
    kinds = {
        "person": ("PERSON",), "organization": ("ORG",), "event": ("EVENT",),
        "object": ("PRODUCT", "WORK_OF_ART", "FAC"),
    }  # fmt: skip
    for block in blocks:
        rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        words = [row[1] for row in rows]
        masks = _background(rows, marker)
        taken: set[int] = set()
        for start, end, kind in sorted(_names(rows, marker), key=lambda name: (name[0] - name[1], name[0])):
            if taken & set(range(start, end)):
                continue
            taken.update(range(start, end))
            if kind == "place":
                marker.mark(masks, start, end, marker.place(words[start:end], sure_of_city=False))
            elif kind == "person" and words[end - 1] in marker.peoples:
                marker.mark(masks, start, end, ("NORP",))
            elif kind in kinds:
                marker.mark(masks, start, end, kinds[kind])
            else:
                marker.mark(masks, start, end, RARE, OUTSIDE)
        yield Sentence("gum", tuple(words), tuple(masks))


def _background(rows: list[list[str]], marker: Marker) -> list[int]:
    """Masks before the mentions: peoples are marked, other proper nouns may be anything rare."""
    masks = [OUTSIDE] * len(rows)
    for index, row in enumerate(rows):
        if index and row[3] in {"ADJ", "PROPN"} and row[1][:1].isupper():
            if row[1] in marker.peoples:
                masks[index] = BIT["B-NORP"]
            elif row[3] == "PROPN":
                masks[index] = OUTSIDE | bits(("NORP", "LAW", "WORK_OF_ART", "PRODUCT", "FAC"))
    return masks


def _names(rows: list[list[str]], marker: Marker) -> Iterator[tuple[int, int, str]]:
    """Mentions of a sentence headed by a proper noun, cut down to the run of name words round the head."""
    for start, end, kind in _mentions(rows):
        heads = [i for i in range(start, end) if not (rows[i][6].isdigit() and start < int(rows[i][6]) <= end)]
        if not heads or rows[heads[0]][3] != "PROPN":
            continue
        left, right = _run(rows, heads[0], start, end, kind)
        if kind == "person":
            left = marker.without_titles([row[1] for row in rows], left, right)
        if left < right:
            yield left, right, kind


def _run(rows: list[list[str]], head: int, start: int, end: int, kind: str) -> tuple[int, int]:
    def part(index: int) -> bool:
        upos, word = rows[index][3], rows[index][1]
        return (
            upos == "PROPN"
            or (word[:1].isupper() and upos in {"ADJ", "NOUN", "NUM"})
            or (upos == "NUM" and kind == "event")
        )

    left, right = head, head + 1
    while left > start and part(left - 1):
        left -= 1
    links = {"-", "'", "de", "bin", "al"} if kind == "person" else {"of", "for", "and", "-", "&", "on"}
    while right < end:
        if part(right):
            right += 1
        elif rows[right][1] in links and right + 1 < end and part(right + 1):
            right += 2
        elif (
            kind != "person"
            and right + 2 < end
            and rows[right + 1][1] == "the"
            and rows[right][1] in links
            and part(right + 2)
        ):
            right += 3
        else:
            break
    return left, right


def _mentions(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Mentions as the bracket notation of the Entity= field gives them: word indices and kind."""
    opened: list[tuple[str, int, str]] = []
    for index, row in enumerate(rows):
        field = re.search(r"Entity=([^|]*)", row[9])
        if field is None:
            continue
        for opening, closing in re.findall(r"(\([^()]+\)?)|([^()]+\))", field.group(1)):
            if opening:
                parts = opening.strip("()").split("-")
                kind = parts[1] if len(parts) > 1 else ""
                if opening.endswith(")"):
                    yield index, index + 1, kind
                else:
                    opened.append((parts[0], index, kind))
                continue
            name = closing.strip(")")
            for position in range(len(opened) - 1, -1, -1):
                if opened[position][0] == name:
                    _, start, kind = opened.pop(position)
                    yield start, index + 1, kind
                    break
