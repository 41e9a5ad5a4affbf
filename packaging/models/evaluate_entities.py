"""Measure the entity model: strict spans and labels, on test sets that nothing was trained on.

    python packaging/models/evaluate_entities.py --data DATA [--pairs FOLDER] [--card]

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

from reader.analysis.naming.tagging import decode  # noqa: E402
from reader.model.span import Side  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.analysis.models import Models
    from reader.analysis.naming.recogniser import EntityRecogniser

CARD = HERE.parents[1] / "resources" / "models" / "entities" / "CARD.md"
BEGIN, END = "<!-- figures: written by packaging/models/evaluate_entities.py -->", "<!-- end of figures -->"
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

    def figures(self, label: str | None = None) -> str:
        """Number of gold marks, P, R and F of a label, or of all, as cells of a table."""
        gold, told, hits = (
            counter.total() if label is None else counter[label] for counter in (self.gold, self.told, self.hits)
        )
        f1 = 2 * hits / (gold + told) if gold + told else 0.0
        return f"{gold:,} | {hits / max(1, told):.3f} | {hits / max(1, gold):.3f} | {f1:.3f}"

    def rows(self, title: str) -> list[str]:
        """Lines of a table: all labels together, then one by one."""
        lines = [f"| {title} | all | {self.figures()} |"]
        return lines + [f"| | {label} | {self.figures(label)} |" for label in sorted(self.gold)]


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


def measured(models: Models, recogniser: EntityRecogniser, data: Path, pairs: Path | None) -> list[str]:
    """All figures as a table."""
    lines = ["| Test | label | marks | P | R | F |", "|---|---|---|---|---|---|"]
    started = time.process_time()
    for name in TESTS:
        lines += on_sentences(recogniser, data, name, CASES["as it is"]).rows(name)
    spent = time.process_time() - started
    count = sum(1 for name in TESTS for _ in test_sentences(data, name))
    for title, case in list(CASES.items())[1:]:
        lines.append(f"| uner-pud, {title} | all | {on_sentences(recogniser, data, 'uner-pud', case).figures()} |")
    if pairs is not None:
        lines += on_pairs(models, pairs, merged=False).rows("article pairs, with lists and rules")
        lines.append(f"| the same, places merged | all | {on_pairs(models, pairs, merged=True).figures()} |")
    return [*lines, "", f"Processor time: {1000 * spent / count:.1f} ms a sentence, encoder included."]


def write_card(lines: list[str]) -> None:
    """Put the figures into the card, between its two marks."""
    text = CARD.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    CARD.write_text("\n".join([before + BEGIN, *lines, END + after]), encoding="utf-8", newline="\n")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with one folder for each corpus")
    parser.add_argument("--pairs", type=Path, help="folder with annotated article pairs")
    parser.add_argument("--card", action="store_true", help="write the figures into the model's card")
    arguments = parser.parse_args()
    from reader.analysis.models import load_models

    models = load_models()
    if models.recogniser is None:
        sys.exit("\n".join(models.notes))
    lines = measured(models, models.recogniser, arguments.data, arguments.pairs)
    print("\n".join([models.recogniser.name, *lines]))
    if arguments.card:
        write_card(lines)


if __name__ == "__main__":
    main()
