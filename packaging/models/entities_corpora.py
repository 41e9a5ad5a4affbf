"""Training sentences for the entity model, each word with the set of tags it may carry.

The corpora were annotated by different rules and some only in part. So nothing is forced: a word carries a *set* of
allowed tags, as a bit mask over `TAGS`. "Unlabelled proper noun in a silver corpus" allows everything; a corpus that
does not tell cities from rivers allows both; a kind that a corpus does not mark costs nothing.

    python packaging/models/entities_corpora.py DATA        print what the mix holds
"""

from __future__ import annotations

import argparse
import io
import lzma
import random
import sys
import tarfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from entities_gmb import gmb  # noqa: E402
from entities_gum import gum  # noqa: E402
from entities_labels import BIT, OUTSIDE, RARE, Marker, Sentence  # noqa: E402
from entities_re3d import re3d  # noqa: E402

from reader.analysis.naming.tagging import LABELS, stretches  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def training_sentences(data: Path, *, gmb_sentences: int, seed: int) -> list[Sentence]:
    """The whole training mix, in a fixed order.

    Args:
        data: folder with one folder for each corpus.
        gmb_sentences: how many sentences of the largest corpus to draw.
        seed: for the draws.
    """
    marker, chance = Marker(), random.Random(seed)  # noqa: S311 - a draw, no secret
    return [
        *gmb(data, marker, chance, gmb_sentences),
        *uner_ewt(data, marker, chance),
        *crossner(data, marker),
        *gum(data, marker),
        *re3d(data, marker),
    ]


def converted(marker: Marker, corpus: str, words: list[str], tags: list[str], labels: dict[str, str]) -> Sentence:
    """A sentence of a corpus whose labels are mapped by `labels`.

    The values of `labels` are ours, joined by "|" where unclear, or "PLACE" or "MISC".
    """
    masks = [OUTSIDE] * len(words)
    for start, end, label in stretches(tags):
        ours = labels.get(label)
        if ours is None:
            continue
        while end - start > 1 and words[start].lower() == "the" and ours != "WORK_OF_ART":
            start += 1  # noqa: PLW2901
        name = words[start:end]
        if ours == "PLACE":
            marker.mark(masks, start, end, marker.place(name, sure_of_city=False))
        elif ours == "MISC":
            if name[-1] in marker.peoples:
                marker.mark(masks, start, end, ("NORP",))
            else:
                marker.mark(masks, start, end, (*RARE, "NORP"), OUTSIDE)
        elif ours == "MASK":
            marker.mark(masks, start, end, RARE, OUTSIDE)
        elif ours == "PERSON":
            marker.mark(masks, marker.without_titles(words, start, end), end, ("PERSON",))
        elif (
            ours == "ORG"
            and marker.names.label(" ".join(name)) == "GPE"
            and " ".join(name) not in marker.names.ambiguous
        ):
            marker.mark(masks, start, end, ("GPE",))  # a government by the name of its country
        else:
            marker.mark(masks, start, end, ours.split("|"))
    return Sentence(corpus, tuple(words), tuple(masks))


def uner_ewt(data: Path, marker: Marker, chance: random.Random) -> Iterator[Sentence]:
    """Web texts: all sentences with a name, two in five of the rest."""
    path = data / "uner-en-ewt" / "en_ewt-ud-train.OLD-from-history.iob2.xz"
    labels = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE", "OTH": "MISC"}
    for words, tags in columns(unpacked(path), word=1, tag=2, separator="\t"):
        sentence = converted(marker, "uner-ewt", words, tags, labels)
        masks = list(sentence.allowed)
        for index, word in enumerate(words):
            if masks[index] == OUTSIDE and index and word in marker.peoples:
                masks[index] = BIT["B-NORP"]
        if any(mask != OUTSIDE for mask in masks) or chance.random() < 0.4:
            yield Sentence("uner-ewt", tuple(words), tuple(masks))


def crossner(data: Path, marker: Marker) -> Iterator[Sentence]:
    """Sentences on politics from Wikipedia."""
    labels = {
        "politician": "PERSON", "person": "PERSON", "politicalparty": "ORG", "organisation": "ORG",
        "country": "GPE", "location": "PLACE", "election": "EVENT", "event": "EVENT", "misc": "MISC",
    }  # fmt: skip
    with tarfile.open(data / "crossner-politics" / "politics.tar.xz") as archive:
        for name in ("train.txt", "dev.txt", "test.txt"):
            member = archive.extractfile(name)
            if member is None:
                continue
            lines = io.TextIOWrapper(member, encoding="utf-8")
            for words, tags in columns(lines, word=0, tag=1, separator="\t"):
                yield converted(marker, "crossner", words, tags, labels)


TESTS = {
    "uner-pud": ("uner-en-pud/en_pud-ud-test.iob2.xz", 1, 2, "\t"),
    "uner-ewt-dev": ("uner-en-ewt/en_ewt-ud-dev.iob2.xz", 1, 2, "\t"),
    "wikigold": ("wikigold/wikigold.conll.txt.xz", 0, 1, " "),
}
"""Test sets that nothing was trained on: file, column of the word, column of the tag, separator."""


def test_sentences(data: Path, name: str) -> Iterator[tuple[list[str], list[tuple[int, int, str]]]]:
    """Words and labelled stretches (PERSON, ORG, PLACE) of a test set; a leading "the" is left out."""
    path, word, tag, separator = TESTS[name]
    labels = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
    for words, tags in columns(unpacked(data / path), word=word, tag=tag, separator=separator):
        gold = [
            (start + (end - start > 1 and words[start].lower() == "the"), end, labels[label])
            for start, end, label in stretches(tags)
            if label in labels
        ]
        yield words, gold


def unpacked(path: Path) -> list[str]:
    """Lines of a file that is packed with xz."""
    return lzma.decompress(path.read_bytes()).decode("utf-8").splitlines(keepends=True)


def columns(lines: Iterable[str], *, word: int, tag: int, separator: str) -> Iterator[tuple[list[str], list[str]]]:
    """Sentences of a file in columns, divided by empty lines."""
    words: list[str] = []
    tags: list[str] = []
    for line in lines:
        parts = line.rstrip("\n").split(separator)
        if len(parts) > max(word, tag):
            if separator == "\t" and line.startswith("# "):
                continue
            words.append(parts[word])
            tags.append("O" if parts[tag].strip() == "B-O" else parts[tag].strip())
        elif words and not line.startswith("#"):
            yield words, tags
            words, tags = [], []
    if words:
        yield words, tags


def main() -> None:
    """Print what the mix holds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    arguments = parser.parse_args()
    sentences = training_sentences(arguments.data, gmb_sentences=20_000, seed=1)
    for corpus in dict.fromkeys(sentence.corpus for sentence in sentences):
        mine = [sentence for sentence in sentences if sentence.corpus == corpus]
        sure = Counter(
            label for sentence in mine for mask in sentence.allowed for label in LABELS if mask == BIT[f"B-{label}"]
        )
        print(corpus, len(mine), "sentences", sum(len(sentence.words) for sentence in mine), "words", dict(sure))


if __name__ == "__main__":
    main()
