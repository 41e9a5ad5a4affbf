"""Measure the entity model: strict spans and labels, on test sets that nothing was trained on.

    python packaging/models/evaluate_entities.py --data DATA [--pairs FOLDER]

The test sets (UNER-PUD, UNER-EWT dev, Wikigold) are read sentence by sentence, without lists and rules; GPE, LOC and
FAC are one label there, as in the corpora. FOLDER may hold hand-annotated article pairs
(`gold/*.json` with entities, and the articles they name): these go through the whole program's entity analysis.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE)]

from entities_corpora import TESTS, test_sentences  # noqa: E402

from reader.analysis.tagging import decode  # noqa: E402
from reader.model.span import Side  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.analysis.models import Models
    from reader.analysis.recogniser import EntityRecogniser

PLACES = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}
CASES: dict[str, Callable[[str], str]] = {
    "as it is": lambda word: word,
    "Title Case": lambda word: word[:1].upper() + word[1:],
    "lower": str.lower,
    "UPPER": str.upper,
    "curly quotes": lambda word: word.replace("'", "’"),
}


class Tally:
    """Counts marks by label."""

    def __init__(self) -> None:
        self.gold: Counter[str] = Counter()
        self.told: Counter[str] = Counter()
        self.hits: Counter[str] = Counter()

    def add(self, gold: Iterable[tuple[object, ...]], told: Iterable[tuple[object, ...]]) -> None:
        """Compare two sets of marks whose last part is the label."""
        wanted, found = set(gold), set(told)
        for counter, marks in ((self.gold, wanted), (self.told, found), (self.hits, wanted & found)):
            counter.update(str(mark[-1]) for mark in marks)

    def row(self, label: str | None = None) -> str:
        """P, R and F of a label, or of all."""
        gold, told, hits = (
            counter.total() if label is None else counter[label] for counter in (self.gold, self.told, self.hits)
        )
        f1 = 2 * hits / (gold + told) if gold + told else 0.0
        return f"{gold:5}  P {hits / max(1, told):.3f}  R {hits / max(1, gold):.3f}  F {f1:.3f}"

    def show(self, title: str) -> None:
        """Print everything."""
        print(f"{title}\n  {'all':12}{self.row()}")
        for label in sorted(self.gold):
            print(f"  {label:12}{self.row(label)}")


def on_sentences(recogniser: EntityRecogniser, data: Path, name: str, case: Callable[[str], str]) -> Tally:
    """The model alone on one test set."""
    sentences = [(list(map(case, words)), gold) for words, gold in test_sentences(data, name)]
    tally = Tally()
    scores = recogniser.scores([words for words, _ in sentences])
    for number, ((words, gold), rows) in enumerate(zip(sentences, scores, strict=True)):
        told = []
        for start, end, label in decode(rows):
            begin = start + (end - start > 1 and words[start].lower() == "the")
            told.append((number, begin, end, PLACES.get(label, label)))
        wanted = {"PERSON", "ORG", "PLACE"}
        tally.add(((number, *mark) for mark in gold), (mark for mark in told if mark[-1] in wanted))
    return tally


def on_pairs(models: Models, folder: Path, *, merged: bool) -> Tally:
    """The whole analysis on annotated article pairs, all labels."""
    from reader.analysis.compare import prepare
    from reader.formats import read

    tally = Tally()
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "entities" not in gold:
            continue
        pair = prepare(read(folder / gold["left"]), read(folder / gold["right"]), models=models)
        for side, article in ((Side.LEFT, pair.left), (Side.RIGHT, pair.right)):
            fold = PLACES if merged else {}
            told = [(path.name, side, e.span.start, e.span.end, fold.get(e.label, e.label)) for e in article.entities]
            wanted = [
                (path.name, side, start, end, fold.get(label, label))
                for start, end, label in _located(article.text, gold["entities"][side.value])
            ]
            tally.add(wanted, told)
    return tally


def _located(text: str, marks: list[dict[str, str]]) -> Iterable[tuple[int, int, str]]:
    """Where annotated words stand: in their sentence, each occurrence used once. Typographic quotes count as plain."""
    plain = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " ", "–": "-", "—": "-"})
    text = text.translate(plain)
    taken: set[int] = set()
    for mark in marks:
        home = max(0, text.find(mark["sentence"].translate(plain)))
        start = text.find(mark["text"].translate(plain), home)
        while start in taken:
            start = text.find(mark["text"].translate(plain), start + 1)
        if start >= 0:
            taken.add(start)
            yield start, start + len(mark["text"]), mark["label"]


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with one folder for each corpus")
    parser.add_argument("--pairs", type=Path, help="folder with annotated article pairs")
    arguments = parser.parse_args()
    from reader.analysis.models import load_models

    models = load_models()
    if models.recogniser is None:
        sys.exit("\n".join(models.notes))
    print(models.recogniser.name)
    for name in TESTS:
        started = time.process_time()
        tally = on_sentences(models.recogniser, arguments.data, name, CASES["as it is"])
        tally.show(f"{name} ({time.process_time() - started:.0f} s of processor time)")
    for title, case in CASES.items():
        print(f"  uner-pud, {title:14}{on_sentences(models.recogniser, arguments.data, 'uner-pud', case).row()}")
    if arguments.pairs is not None:
        on_pairs(models, arguments.pairs, merged=False).show("article pairs, all labels")
        print(f"  {'places merged':14}{on_pairs(models, arguments.pairs, merged=True).row()}")


if __name__ == "__main__":
    main()
