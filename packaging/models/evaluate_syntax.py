"""Measure the syntax pipeline on treebanks that it was not trained on, and write the figures into its card.

    python packaging/models/evaluate_syntax.py --data DATA

Source texts are given as plain text, so tokens and sentences are the pipeline's own. Punctuation is not scored.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource as process
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parents[2]
sys.modules.setdefault("torch", None)  # type: ignore[arg-type]  # spaCy would import it; the program has none
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from corpora import Sentence, grouped, paragraphs, plain_docs, read_treebank  # noqa: E402
from spacy.training import Example  # noqa: E402

from reader.analysis.language import load_language  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy import Language

CARD = ROOT / "resources" / "models" / "syntax" / "CARD.md"
BEGIN, END = "<!-- figures: written by packaging/models/evaluate_syntax.py -->", "<!-- end of figures -->"
COLUMNS = {
    "tag_acc": "tag",
    "pos_acc": "part of speech",
    "morph_acc": "features",
    "lemma_acc": "lemma",
    "dep_uas": "UAS",
    "dep_las": "LAS",
    "sents_f": "sentence F",
}


def test_sets(data: Path) -> dict[str, list[list[Sentence]]]:
    """Names of the test sets and their texts, each a list of sentences."""
    pud = list(read_treebank(data / "ud-en-pud" / "en_pud-ud-test.conllu.xz"))
    news = [sentence for sentence in pud if sentence.name.startswith("n")]
    other = [sentence for sentence in pud if sentence.name.startswith("w")]
    gum = list(read_treebank(data / "gum-open" / "gum_open_test.conllu.xz"))
    ewt = read_treebank(data / "ud-en-ewt" / "en_ewt-ud-test.conllu.xz")
    return {
        "UD English-PUD, news (500 sentences, one a text)": [[sentence] for sentence in news],
        "the same, three a text": [list(three) for three in _by(3, news)],
        "UD English-PUD, Wikipedia (500 sentences)": [[sentence] for sentence in other],
        "GUM test, news, by paragraph": list(paragraphs(sentence for sentence in gum if sentence.genre == "news")),
        "GUM test, nine genres": list(grouped(gum, random.Random(3))),  # noqa: S311 - reproducible, not secret
        "UD English-EWT test (web)": list(paragraphs(ewt)),
    }


def _by(size: int, sentences: Iterable[Sentence]) -> Iterator[tuple[Sentence, ...]]:
    rest = iter(sentences)
    while part := tuple(itertools.islice(rest, size)):
        yield part


def score(nlp: Language, texts: list[list[Sentence]]) -> dict[str, float]:
    """Accuracies and F1 in [0, 1] by spaCy's own scorer, from plain text."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in plain_docs(texts, nlp)]
    return nlp.evaluate(examples)


def speed(nlp: Language, texts: list[str]) -> float:
    """Words, as white space divides them, in a second of processor time."""
    list(nlp.pipe(texts[:50], batch_size=8))
    begun = time.process_time()
    for _ in nlp.pipe(texts, batch_size=8):
        pass
    return sum(len(text.split()) for text in texts) / (time.process_time() - begun)


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with one folder for each corpus")
    data = parser.parse_args().data
    import spacy  # noqa: F401 - so that the load time is the pipeline's own

    before, begun = process.getrusage(process.RUSAGE_SELF).ru_maxrss, time.process_time()
    notes: list[str] = []
    nlp = load_language(None, notes).nlp
    if notes:
        sys.exit(notes[0])
    loaded = time.process_time() - begun
    grown = (process.getrusage(process.RUSAGE_SELF).ru_maxrss - before) / 1024
    sets = test_sets(data)
    lines = ["| Test | " + " | ".join(COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, texts in sets.items():
        found = score(nlp, texts)
        lines.append(f"| {name} | " + " | ".join(f"{found[key]:.3f}" for key in COLUMNS) + " |")
        print(lines[-1], flush=True)
    plain = [doc.text for doc in plain_docs(sets["GUM test, news, by paragraph"] * 4)]
    size = sum(path.stat().st_size for path in CARD.parent.rglob("*") if path.is_file()) / 1e6
    lines += ["", f"Size {size:.1f} MB; load {loaded:.2f} s and {grown:.0f} MB above spaCy itself;"]
    lines += [f"{round(speed(nlp, plain), -2):,.0f} words a second of one processor core, in paragraphs."]
    print("\n".join(lines[-2:]))
    card = CARD.read_text(encoding="utf-8")
    head, tail = card.split(BEGIN)[0], card.split(END)[1]
    CARD.write_text(head + "\n".join([BEGIN, *lines, END]) + tail, encoding="utf-8")


if __name__ == "__main__":
    main()
