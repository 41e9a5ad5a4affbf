"""re3d: government reports and Wikipedia on one conflict, annotated with gaps."""

from __future__ import annotations

import json
import re
import tarfile
from collections import defaultdict
from typing import TYPE_CHECKING

from entities_labels import ANYTHING, OUTSIDE, Marker, Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRONOUNS = frozenset({"He", "She", "We", "They", "It", "I", "Our", "Their", "His"})
_TOKEN = re.compile(r"[A-Za-z]\.(?:[A-Za-z]\.)+|\w+(?:-\w+)*|['’]s\b|[^\w\s]")


def re3d(data: Path, marker: Marker) -> Iterator[Sentence]:
    """Government reports and Wikipedia on one conflict; its annotation has gaps, so capitalised words stay open."""
    with tarfile.open(data / "re3d-without-bbc" / "re3d.tar.xz") as archive:
        folders = sorted({name.split("/")[0] for name in archive.getnames()})
        for folder in folders:
            documents = _json_lines(archive, f"{folder}/documents.json")
            mentions: dict[str, list[dict[str, object]]] = defaultdict(list)
            for mention in _json_lines(archive, f"{folder}/entities.json"):
                mentions[str(mention["documentId"])].append(mention)
            for document in documents:
                yield from _document(marker, str(document["text"]), mentions[str(document["_id"])])


def _document(marker: Marker, text: str, mentions: list[dict[str, object]]) -> Iterator[Sentence]:
    places = [match.span() for match in _TOKEN.finditer(text)]
    words = [text[start:end] for start, end in places]
    masks = [
        ANYTHING if word[0].isupper() and (index and words[index - 1] not in ".!?") else OUTSIDE
        for index, word in enumerate(words)
    ]
    taken: set[int] = set()
    for mention in sorted(
        mentions, key=lambda one: (int(str(one["begin"])) - int(str(one["end"])), int(str(one["begin"])))
    ):
        inside = [
            i for i, (a, b) in enumerate(places) if a >= int(str(mention["begin"])) and b <= int(str(mention["end"]))
        ]
        if inside:
            _mention(marker, words, masks, taken, (inside[0], inside[-1] + 1), str(mention["type"]))
    start = 0
    for index, word in enumerate(words):
        last = index == len(words) - 1
        gap = "" if last else text[places[index][1] : places[index + 1][0]]
        if last or (word in ".!?" and words[index + 1][0].isupper()) or "\n\n" in gap:
            if index + 1 - start > 2:
                yield Sentence("re3d", tuple(words[start : index + 1]), tuple(masks[start : index + 1]))
            start = index + 1


def _mention(
    marker: Marker, words: list[str], masks: list[int], taken: set[int], where: tuple[int, int], kind: str
) -> None:
    start, end = where
    while start < end and words[start].lower() in {"the", "a", "an"}:
        start += 1
    while end > start and words[end - 1] in {"'s", "’s", ".", ","}:
        end -= 1
    if kind == "Location" and "," in words[start:end]:
        end = start + words[start:end].index(",")
    if kind == "Person":
        start = marker.without_titles(words, start, end)
    if start >= end or taken & set(range(start, end)) or words[start] in _PRONOUNS:
        return
    if not (words[start][0].isupper() and words[end - 1][0].isupper()):
        return
    name = words[start:end]
    kinds = {
        "Person": ("PERSON",), "Organisation": ("ORG",), "Nationality": ("NORP", "GPE"),
        "MilitaryPlatform": ("PRODUCT",), "Vehicle": ("PRODUCT",), "Weapon": ("PRODUCT",),
        "DocumentReference": ("LAW", "WORK_OF_ART"),
    }  # fmt: skip
    listed = marker.names.label(" ".join(name))
    if listed == "GPE":
        marker.mark(masks, start, end, ("GPE",))
    elif name[-1] in marker.peoples:
        marker.mark(masks, start, end, ("NORP",))
    elif kind == "Location":
        marker.mark(masks, start, end, marker.place(name, sure_of_city=False))
    elif kind in kinds:
        unsure = kind not in {"Person", "Organisation", "Nationality"}
        marker.mark(masks, start, end, kinds[kind], OUTSIDE if unsure else 0)
    else:
        return
    taken.update(range(start, end))


def _json_lines(archive: tarfile.TarFile, name: str) -> list[dict[str, object]]:
    member = archive.extractfile(name)
    if member is None:
        return []
    return [json.loads(line) for line in member.read().decode("utf-8").splitlines() if line.strip()]
