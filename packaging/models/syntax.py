"""Train the syntax pipeline and put it together."""

from __future__ import annotations

import random
import shutil
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import spacy
from corpora import grouped, plain_docs, read_treebank, save_docs, training_docs
from spacy.cli.train import train

from reader.analysis.pipes import register
from reader.analysis.pipes.pieces import set_table
from reader.analysis.pipes.tokens import split_at_lost_spaces

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

VERSION = "1.0.0"
EWT = "ud-en-ewt/en_ewt-ud-{part}.conllu.xz"
GUM = "gum-open/gum_open_{part}.conllu.xz"
DESCRIPTION = "Small English pipeline for news: tags, features, lemmas, sentences, Universal Dependencies."


def make_training_files(data: Path, work: Path) -> None:
    """Write `train.spacy` and `dev.spacy`."""
    ewt = "ud-en-ewt/en_ewt-ud-train.REBUILT.conllu.xz"
    sources = [data / ewt, data / GUM.format(part="train")]
    save_docs(training_docs((s for source in sources for s in read_treebank(source)), seed=3), work / "train.spacy")
    chance = random.Random(3)  # noqa: S311 - reproducible, not secret
    held = [
        *list(grouped(read_treebank(data / EWT.format(part="dev")), chance))[::2],
        *grouped(read_treebank(data / GUM.format(part="dev")), chance),
    ]
    save_docs(plain_docs(held), work / "dev.spacy")


def train_syntax(config: Path, work: Path) -> None:
    """Train into `work/training`; the best state is kept as `model-best`."""
    register_training()
    paths = {"train": "train.spacy", "dev": "dev.spacy", "pieces": "pieces.npz"}
    overrides = {f"paths.{name}": str(work / file) for name, file in paths.items()}
    train(config, work / "training", overrides=overrides)


def register_training() -> None:
    """Make known to spaCy what the configuration names."""
    register()
    spacy.registry.callbacks("counterpoint.SetPieces.v1", func=_set_pieces)


def _set_pieces(path: str) -> Callable[[spacy.Language], spacy.Language]:
    return partial(_with_pieces, path=path)


def _with_pieces(nlp: spacy.Language, path: str) -> spacy.Language:
    stored = np.load(path, allow_pickle=False)
    for layer in nlp.get_pipe("tok2vec").model.walk():
        if layer.name == "piece_vectors":
            set_table(layer, str(stored["vocabulary"]).split("\n"), stored["table"], stored["scale"])
    return nlp


def assemble(work: Path, target: Path) -> None:
    """Add the rules for words and sentences, describe the pipeline, and write it without what training needed."""
    register_training()
    nlp = spacy.load(work / "training" / "model-best")
    split_at_lost_spaces(nlp)
    nlp.add_pipe("counterpoint_sentences", before="parser")
    nlp.config["initialize"]["before_init"] = None
    nlp.config["paths"] = {}
    nlp.config["corpora"] = {}
    nlp.meta.update(
        name="counterpoint_en",
        version=VERSION,
        spacy_version=">=3.8.0,<3.9.0",
        description=DESCRIPTION,
        author="Counterpoint contributors",
        license="CC BY-SA 4.0",
        performance={},
    )
    for part in target.iterdir() if target.exists() else ():
        if part.is_dir():
            shutil.rmtree(part)
    nlp.to_disk(target)
