"""Train the model that decides which sentences of two articles tell the same thing.

    python packaging/models/links.py GOLD_FOLDER [--check]

GOLD_FOLDER holds one JSON file for each pair of articles that somebody has read: `left` and `right`, paths beside the
folder, and `matches` with the words of either sentence, `kind` ("same" or "related") and perhaps `optional`. The texts
stay where they are: the model holds a few hundred numbers and no words. Writes `resources/models/links/links.json`;
two runs write the same bytes. With `--check` it writes nothing and prints more: the figures of every pair of articles,
how far the probabilities can be relied on, and what each group of features adds. All figures are those of models that
have not seen the pair.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.analysis.article import Article  # noqa: E402
from reader.analysis.inserts import where_inserts_are_out, without_inserts  # noqa: E402
from reader.analysis.linking.features import describe  # noqa: E402
from reader.analysis.linking.model import LinkModel, standardised  # noqa: E402
from reader.analysis.models import load_models  # noqa: E402
from reader.analysis.passages import find_passages  # noqa: E402
from reader.formats import read  # noqa: E402
from reader.model.span import Side, Span  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from reader.analysis.models import Models
    from reader.model.document import Document

    Floats = NDArray[np.float64]

OUT = ROOT / "resources" / "models" / "links" / "links.json"
RIDGE = 30.0  # pull of every weight towards 0. Chosen by cross-validation among 10, 30, 60 and 120
ROUNDS = 12  # Newton steps; it has settled after eight
FOLDS = 10
DIGITS = 5  # in the file
SUPPORTED_SHARE = 0.4  # of the probability that "same" asks for, where a quotation or a detail speaks for it
RELATED_SHARE = 0.8  # likewise, from which a pair is worth a look: about 60 % of those shown are what people marked

TOP_TENTH = 0.9
GROUPS = {  # for the check: what features belong together, by how their names begin
    "words in context": ("answered", "unanswered", "weightiest"),
    "embeddings of sentences and clauses": ("cosine", "meaning", "context", "clause_cosine", "part_"),
    "either of these": (
        *("answered", "unanswered", "weightiest"),
        *("cosine", "meaning", "context", "clause_cosine", "part_"),
    ),
    "the other pairs of either end": ("dice_above", "cosine_above"),
    "neighbours and place": ("diagonal", "crosswise", "beside", "higher", "lower", "gap", "first"),
    "quotations": ("quoted", "answered_quoted", "answered_unquoted"),
    "numbers and dates": ("values",),
    "grammar": ("edge", "answered_roles", "answered_acts"),
    "clauses": ("clause", "part_"),
}

_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True)
class Examples:
    """The candidate pairs of one pair of articles.

    Attributes:
        features: by name, one value for each pair.
        same: for each pair, the matches of the gold file that it hits.
        ignored: pairs that the gold calls related or optional: neither right nor wrong.
        matches: how many firm matches the gold file has.
    """

    name: str
    features: dict[str, Floats]
    same: tuple[frozenset[int], ...]
    ignored: NDArray[np.bool_]
    matches: int

    @property
    def positive(self) -> NDArray[np.bool_]:
        """Which pairs tell the same thing."""
        return np.array([bool(hit) for hit in self.same])

    def table(self, names: Sequence[str]) -> Floats:
        """Features as columns."""
        return np.stack([self.features[name] for name in names], axis=1)


def gather(folder: Path, models: Models) -> Iterator[tuple[Examples, Examples]]:
    """Read every gold file and describe its candidates, with embeddings and without."""
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        sides = {"left": Side.LEFT, "right": Side.RIGHT}
        opened = {name: read(folder.parent / gold[name]) for name in sides}
        left, right = (_article(side, without_inserts(opened[name]), models) for name, side in sides.items())
        yield tuple(examples(gold, opened, left, right, encoder) for encoder in (models.encoder, None))


def _article(side: Side, document: Document, models: Models) -> Article:
    doc = models.language.parse(document, lambda: False)
    return Article(side, document, doc, find_passages(document, doc))


def examples(gold: dict, opened: dict[str, Document], left: Article, right: Article, encoder: object) -> Examples:
    """The candidates of two articles with what the gold, which quotes them as they were opened, says of each."""
    described = describe(left, right, encoder, lambda: False)
    firm, loose = Counter(), Counter()
    hits: dict[tuple[int, int], set[int]] = {}
    for number, match in enumerate(gold["matches"]):
        is_firm = match["kind"] == "same" and not match.get("optional")
        ones = _lines_with(match["left"], opened["left"], described.left)
        others = _lines_with(match["right"], opened["right"], described.right)
        for pair in ((one, other) for one in ones for other in others):
            (firm if is_firm else loose)[pair] += 1
            if is_firm:
                hits.setdefault(pair, set()).add(number)
    pairs = list(zip(described.candidates.left.tolist(), described.candidates.right.tolist(), strict=True))
    return Examples(
        name=gold["pair"],
        features=described.features,
        same=tuple(frozenset(hits.get(pair, ())) for pair in pairs),
        ignored=np.array([loose[pair] > 0 and firm[pair] == 0 for pair in pairs]),
        matches=sum(match["kind"] == "same" and not match.get("optional") for match in gold["matches"]),
    )


def _lines_with(words: str, opened: Document, lines: Sequence) -> list[int]:
    """Numbers of the lines that the gold's words stand in."""
    pattern = r"\s+".join(re.escape(word) for word in words.translate(_FOLDED).split())
    found = re.search(pattern, opened.text.translate(_FOLDED))
    if found is None:
        return []
    place = where_inserts_are_out(opened)(Span(*found.span()))
    spans = [line.passage.span for line in lines]
    return [n for n, span in enumerate(spans) if 2 * span.overlap(place) >= max(1, min(len(span), len(place)))]


def fit(data: Sequence[Examples]) -> LinkModel:
    """Logistic regression with a ridge penalty, by Newton's method, and the thresholds that serve it best."""
    names = tuple(data[0].features)
    table = np.concatenate([one.table(names)[~one.ignored] for one in data])
    truth = np.concatenate([one.positive[~one.ignored] for one in data]).astype(np.float64)
    mean, scale = table.mean(axis=0), table.std(axis=0) + 1e-9
    columns = standardised(table, mean, scale)
    columns = np.hstack([columns, columns**2, np.ones((len(table), 1))])
    penalty = np.append(np.full(2 * len(names), RIDGE), 0.0)
    weights = np.zeros(len(penalty))
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (chance - truth) + penalty * weights
        bend = (columns * (chance * (1 - chance))[:, None]).T @ columns + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    pairs = weights[:-1].reshape(2, -1).T
    return LinkModel(names, mean, scale, pairs, float(weights[-1]), same=0.5, supported=0.2, related=0.4)


def cross_validate(data: Sequence[Examples]) -> list[Floats]:
    """Probabilities of every pair from models that have not seen its articles."""
    found: list[Floats] = [np.zeros(0)] * len(data)
    for fold in range(FOLDS):
        model = fit([one for number, one in enumerate(data) if number % FOLDS != fold])
        for number in range(fold, len(data), FOLDS):
            found[number] = model.probabilities(data[number].features)
    return found


def score(data: Sequence[Examples], probabilities: Sequence[Floats], threshold: float) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of articles together."""
    right = wrong = found = 0
    for one, chances in zip(data, probabilities, strict=True):
        chosen = chances >= threshold
        right += int((chosen & one.positive).sum())
        wrong += int((chosen & ~one.positive & ~one.ignored).sum())
        found += len(frozenset().union(*(one.same[at] for at in np.nonzero(chosen)[0])))
    precision = right / max(1, right + wrong)
    recall = found / max(1, sum(one.matches for one in data))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def best_threshold(data: Sequence[Examples], probabilities: Sequence[Floats]) -> float:
    """The threshold with the best F1; of the flat top of the curve, the middle."""
    grid = np.arange(0.2, 0.6, 0.01)
    curve = np.array([score(data, probabilities, threshold)[2] for threshold in grid])
    return round(float(grid[curve >= curve.max() - 0.004].mean()), 2)


def as_json(model: LinkModel, threshold: float) -> dict:
    """The model as it is stored."""
    table = zip(model.names, model.mean, model.scale, model.weights, strict=True)
    keys = ("mean", "scale", "weight", "square")
    rows = [
        {"name": name, **dict(zip(keys, (round(float(x), DIGITS) for x in (mean, scale, *weights)), strict=True))}
        for name, mean, scale, weights in table
    ]
    return {
        "same": threshold,
        "supported": round(threshold * SUPPORTED_SHARE, 3),
        "related": round(threshold * RELATED_SHARE, 3),
        "intercept": round(model.intercept, DIGITS),
        "features": rows,
    }


def train(data: Sequence[Examples], title: str, *, check: bool) -> dict:
    """Fit on everything; the threshold and the figures printed come from cross-validation."""
    probabilities = cross_validate(data)
    threshold = best_threshold(data, probabilities)
    precision, recall, harmonic = score(data, probabilities, threshold)
    print(f"{title}: {len(data)} pairs of articles, threshold {threshold}")
    print(f"  cross-validated: precision {precision:.3f}  recall {recall:.3f}  F1 {harmonic:.3f}")
    if check:
        print_pairs(data, probabilities, threshold)
        print_reliability(data, probabilities)
        print_ablation(data)
    return as_json(fit(data), threshold)


def print_pairs(data: Sequence[Examples], probabilities: Sequence[Floats], threshold: float) -> None:
    """The figures of each pair of articles."""
    print("  pair             matches  precision  recall  F1")
    for one, chances in zip(data, probabilities, strict=True):
        figures = "  ".join(f"{value:.2f}" for value in score([one], [chances], threshold))
        print(f"  {one.name:<18}{one.matches:>4}  {figures}")


def print_reliability(data: Sequence[Examples], probabilities: Sequence[Floats]) -> None:
    """Of the pairs with a probability in each tenth, how many tell the same."""
    chances = np.concatenate([some[~one.ignored] for one, some in zip(data, probabilities, strict=True)])
    truth = np.concatenate([one.positive[~one.ignored] for one in data])
    print("  probability   pairs   mean   the same")
    for low in np.arange(10) / 10:
        inside = (chances >= low) & (chances < low + 0.1 + (low == TOP_TENTH))
        if inside.any():
            figures = f"{chances[inside].mean():.2f}   {truth[inside].mean():.2f}"
            print(f"  {low:.1f} to {low + 0.1:.1f}    {inside.sum():>5}   {figures}")


def print_ablation(data: Sequence[Examples]) -> None:
    """F1 without each group of features, at the threshold that is best then."""
    for title, beginnings in GROUPS.items():
        kept = [name for name in data[0].features if not name.startswith(beginnings)]
        if len(kept) == len(data[0].features):
            continue
        less = [replace(one, features={name: one.features[name] for name in kept}) for one in data]
        probabilities = cross_validate(less)
        figure = score(less, probabilities, best_threshold(less, probabilities))[2]
        print(f"  without {title:<34} F1 {figure:.3f}")


def main() -> int:
    """Train both models, with and without embeddings."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="folder with the gold files")
    parser.add_argument("--check", action="store_true", help="print all figures and write nothing")
    args = parser.parse_args()
    models = load_models()
    for note in models.notes:
        print(f"  ! {note}")
    by_meaning, by_wording = zip(*gather(args.gold, models), strict=True)
    stored = {
        "by_meaning": train(by_meaning, "words and meaning", check=args.check),
        "by_wording": train(by_wording, "words alone", check=args.check),
    }
    if not args.check:
        OUT.parent.mkdir(parents=True, exist_ok=True)
        OUT.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
