"""The Groningen Meaning Bank: much newswire, silver labels, so cleaned before use."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from entities_labels import ANYTHING, BIT, OUTSIDE, Marker, Sentence, bits

from reader.analysis.naming.tagging import stretches

if TYPE_CHECKING:
    import random
    from collections.abc import Iterator
    from pathlib import Path

_ALWAYS_ORG = frozenset({"U.N.", "UN", "United Nations", "EU", "NATO", "European Union"})
_ALWAYS_PLACE = frozenset({"U.S.", "US", "United States", "UK", "West Bank", "Gaza Strip"})
_COMMON_ORG_WORDS = frozenset({"State", "Army", "National", "Ministry", "Party", "Health", "Defense", "Foreign"})


def gmb(data: Path, marker: Marker, chance: random.Random, count: int) -> list[Sentence]:
    """A sample of the silver corpus of newswire, cleaned: few unlabelled proper nouns, one label for one name."""
    rows = list(_rows(data / "gmb-kaggle" / "ner_dataset.csv.zip"))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for words, _, tags in rows:
        for start, end, label in stretches(tags):
            votes[" ".join(words[start:end])][label] += 1
    pool: dict[tuple[str, ...], Sentence] = {}
    for words, speech, tags in rows:
        if not 4 <= len(words) <= 60:
            continue
        masks, names = _masks(marker, words, speech, tags, votes)
        if sum(mask == ANYTHING for mask in masks) > 1 or (not names and chance.random() < 0.6):
            continue
        pool.setdefault(tuple(words), Sentence("gmb", tuple(words), tuple(masks)))
    kept = list(pool.values())
    return chance.sample(kept, min(count, len(kept)))


def _masks(
    marker: Marker, words: list[str], speech: list[str], tags: list[str], votes: dict[str, Counter[str]]
) -> tuple[list[int], int]:
    tags = _glued(marker, words, tags)
    masks = [OUTSIDE] * len(words)
    for index, word in enumerate(words):
        if tags[index] == "O" and speech[index].startswith("NNP") and word not in marker.titles:
            masks[index] = BIT["B-NORP"] if word in marker.peoples else ANYTHING
    names = 0
    for start, end, label in stretches(tags):
        while end - start > 1 and words[start].lower() == "the":
            masks[start] = OUTSIDE
            start += 1  # noqa: PLW2901
        names += _name(marker, words, masks, (start, end), _label(marker, words[start:end], label, votes))
    return masks, names


def _glued(marker: Marker, words: list[str], tags: list[str]) -> list[str]:
    """Tags with names joined that the corpus cuts: "North" + "Korean", "Sri" + "Lanka", "World War II"."""
    tags = list(tags)
    for index in range(len(words) - 1):
        first, second = words[index], words[index + 1]
        pair = f"{first} {second}"
        if pair in marker.names.labels and first in {"North", "South", "Sri", "New"} and "org" not in tags[index + 1]:
            kind = "gpe" if marker.names.labels[pair] == "NORP" else "geo"
            tags[index], tags[index + 1] = f"B-{kind}", f"I-{kind}"
        if pair == "World War" and words[index + 2 : index + 3] in (["I"], ["II"]):
            tags[index : index + 3] = ["B-eve", "I-eve", "I-eve"]
    return tags


def _label(marker: Marker, name: list[str], label: str, votes: dict[str, Counter[str]]) -> str:
    """The label a name should have carried, by lists and by what it carries elsewhere."""
    text = " ".join(name)
    if text in _ALWAYS_ORG:
        return "org"
    if text in _ALWAYS_PLACE:
        return "geo"
    if len(name) == 1 and text in marker.peoples:
        return "gpe"
    listed = marker.names.label(text)
    if marker.names.sure(text) and label in {"org", "geo", "per", "gpe"} and listed is not None:
        return {"ORG": "org", "NORP": "gpe"}.get(listed, "geo")
    if label == "gpe":
        return "gpe" if name[-1] in marker.peoples else "geo"
    counts = votes[text]
    if label in {"per", "org", "geo"} and len(name) <= 4:
        best = max(("per", "org", "geo"), key=lambda kind: counts[kind])
        if best != label and counts[best] >= 3 and counts[best] >= 2 * counts[label]:
            return best
    return label


def _name(marker: Marker, words: list[str], masks: list[int], where: tuple[int, int], label: str) -> int:
    """Mark one name; gives 1 if it is a name of a main kind."""
    start, end = where
    name = words[start:end]
    if label == "per":
        start = marker.without_titles(words, start, end)
        if start < end:
            marker.mark(masks, start, end, ("PERSON",))
        return int(start < end)
    if label == "org":
        marker.mark(masks, start, end, ("ORG",), OUTSIDE if len(name) == 1 and name[0] in _COMMON_ORG_WORDS else 0)
    elif label == "geo":
        marker.mark(masks, start, end, marker.place(name, sure_of_city=True))
    elif label == "gpe":
        marker.mark(masks, start, end, ("NORP",))
    else:
        if label == "nat":
            marker.mark(masks, start, end, ("EVENT", "PRODUCT"), OUTSIDE)
        elif label == "eve" and end - start > 1:
            marker.mark(masks, start, end, ("EVENT",))
        elif label in {"eve", "art"}:
            for index in range(max(0, start - 2 * (label == "eve")), end):
                masks[index] = ANYTHING & ~bits(("PERSON",))
        return 0
    return 1


def _rows(path: Path) -> Iterator[tuple[list[str], list[str], list[str]]]:
    with zipfile.ZipFile(path) as archive, archive.open("ner_dataset.csv") as raw:
        words: list[str] = []
        speech: list[str] = []
        tags: list[str] = []
        for number, row in enumerate(csv.reader(io.TextIOWrapper(raw, encoding="latin-1"))):
            if number == 0:
                continue
            if row[0] and words:
                yield words, speech, tags
                words, speech, tags = [], [], []
            words.append(row[1])
            speech.append(row[2])
            tags.append("O" if row[3].endswith("-tim") else row[3])
        yield words, speech, tags
