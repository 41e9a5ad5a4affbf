"""Train the head of the entity model.

    python packaging/models/entities_train.py --data DATA --minilm packaging/models/work/minilm

Reads `entities.toml` beside it. Deterministic for one seed and one torch; may be stopped and started again, it goes on
from the last checkpoint. Two stages: a first head tells which labels of the silver corpus are doubtful, the second is
trained without them. Twice 15 minutes on one core that multiplies bfloat16 matrices (AMX).
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

import torch

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).resolve().parent)]

from entities_augment import augmented  # noqa: E402
from entities_corpora import training_sentences  # noqa: E402
from entities_labels import ANYTHING, Sentence  # noqa: E402
from entities_network import EntityHead, FrozenEncoder  # noqa: E402

from reader.analysis.naming.tagging import TAGS, WINDOW, windows  # noqa: E402

CONFIG = Path(__file__).resolve().parent / "entities.toml"


class Pieces:
    """Word pieces of words, remembered."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self.start, self.end = (self._tokenizer.token_to_id(mark) for mark in ("[CLS]", "[SEP]"))
        self._unknown = self._tokenizer.token_to_id("[UNK]")
        self._known: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        """At least one piece for any word."""
        if word not in self._known:
            self._known[word] = self._tokenizer.encode(word, add_special_tokens=False).ids or [self._unknown]
        return self._known[word]


def batches(lengths: list[int], limit: int, chance: random.Random) -> list[list[int]]:
    """Indices of sentences of similar length, at most `limit` word pieces a batch, padding counted."""
    order = sorted(range(len(lengths)), key=lambda index: lengths[index] + 6 * chance.random())
    found: list[list[int]] = []
    current: list[int] = []
    longest = 0
    for index in order:
        if current and max(longest, lengths[index]) * (len(current) + 1) > limit:
            found.append(current)
            current, longest = [], 0
        current.append(index)
        longest = max(longest, lengths[index])
    found.append(current)
    chance.shuffle(found)
    return found


def tensors(
    drawn: list[tuple[list[str], list[int]]], pieces: Pieces
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Word pieces, mask, shapes, (row, column) of each word's first piece, and its allowed tags."""
    firsts = [windows(words, pieces)[0] for words, _ in drawn]
    length = max(len(window.pieces) for window in firsts) + 2
    ids = torch.zeros(len(firsts), length, dtype=torch.long)
    shapes = torch.zeros_like(ids)
    mask = torch.zeros_like(ids)
    where: list[tuple[int, int]] = []
    allowed: list[int] = []
    for row, (window, (_, masks)) in enumerate(zip(firsts, drawn, strict=True)):
        size = len(window.pieces)
        ids[row, : size + 2] = torch.tensor([pieces.start, *window.pieces, pieces.end])
        shapes[row, 1 : size + 1] = torch.tensor(window.shapes)
        mask[row, : size + 2] = 1
        where += [(row, head + 1) for head in window.heads]
        allowed += masks[: len(window.heads)]
    choices = (torch.tensor(allowed)[:, None] & (1 << torch.arange(len(TAGS)))) > 0
    return ids, mask, shapes, torch.tensor(where), choices


def loss_of(scores: torch.Tensor, choices: torch.Tensor) -> torch.Tensor:
    """Minus the log of the probability that lies on the allowed tags.

    Source: learning from partial labels, Bellare and McCallum 2007; Tsuboi et al. 2008.
    """
    return (torch.logsumexp(scores, -1) - torch.logsumexp(scores.masked_fill(~choices, -1e4), -1)).mean()


def rate_at(step: int, steps: int, warm_up: float) -> float:
    """Share of the full rate: a straight climb, then a straight fall to nothing."""
    start = max(1.0, warm_up * steps)
    return (step + 1) / start if step < start else max(0.0, (steps - step) / (steps - start))


@dataclass(frozen=True)
class Setting:
    """What all stages of the training share."""

    config: dict
    encoder: FrozenEncoder
    pieces: Pieces

    def head(self) -> EntityHead:
        """A new head."""
        encoder = self.config["encoder"]
        return EntityHead(layers=encoder["layers"], encoder_width=encoder["width"], **self.config["head"])

    def scores(self, head: EntityHead, drawn: list[tuple[list[str], list[int]]]) -> tuple[torch.Tensor, torch.Tensor]:
        """Scores of all words of some sentences, one after the other, and their allowed tags."""
        ids, mask, shapes, where, choices = tensors(drawn, self.pieces)
        with torch.autocast("cpu", torch.bfloat16):
            scores = head(self.encoder(ids, mask), shapes, mask.sum(1))
        return scores.float()[where[:, 0], where[:, 1]], choices


def load_setting(config: dict, minilm: Path) -> Setting:
    """The frozen encoder and its word pieces, checked to be the ones that the configuration names."""
    told = config["encoder"]
    weights = minilm / told["weights"]
    if hashlib.sha256(weights.read_bytes()).hexdigest() != told["sha256"]:
        sys.exit(f"{weights.name} is not the encoder that the configuration names")
    encoder = FrozenEncoder(weights, layers=told["layers"], heads=told["heads"], width=told["width"]).eval()
    return Setting(config, encoder, Pieces(minilm / told["tokenizer"]))


def planned(lengths: list[int], training: dict) -> list[tuple[int, list[int]]]:
    """All batches in order, each with the number of its pass; the last pass may be a part of one."""
    plan: list[tuple[int, list[int]]] = []
    whole = int(training["passes"])
    for number in range(whole + 1):
        shuffle = random.Random(training["seed"] * 1000 + number)  # noqa: S311 - a shuffle, no secret
        one = batches(lengths, training["pieces_per_batch"], shuffle)
        share = 1.0 if number < whole else training["passes"] - whole
        plan += [(number, batch) for batch in one[: round(share * len(one))]]
    return plan


def train(setting: Setting, sentences: list[Sentence], out: Path) -> EntityHead:
    """A trained head, which is also written to `out`; one that is there is taken as it is."""
    training, seed = setting.config["training"], setting.config["training"]["seed"]
    torch.manual_seed(seed)
    head = setting.head()
    if (out / "head.pt").is_file():
        head.load_state_dict(torch.load(out / "head.pt", weights_only=True))
        return head
    out.mkdir(parents=True, exist_ok=True)
    optimizer = torch.optim.AdamW(head.parameters(), lr=training["rate"], weight_decay=0.0)
    plan = planned([lengths_of(sentence, setting.pieces) for sentence in sentences], training)
    step = _resumed(out / "checkpoint.pt", head, optimizer)
    print(f"{len(sentences)} sentences, {len(plan)} steps, from step {step}", flush=True)
    started, total = time.monotonic(), 0.0
    head.train()
    for number, batch in plan[step:]:
        chance = random.Random(f"{seed} {number} {batch[0]}")  # noqa: S311 - a draw, no secret
        torch.manual_seed(seed * 1_000_003 + step)  # the same dropout after a restart
        shares = setting.config["augmentation"]
        scores, choices = setting.scores(head, [augmented(sentences[index], shares, chance) for index in batch])
        for group in optimizer.param_groups:
            group["lr"] = training["rate"] * rate_at(step, len(plan), training["warm_up"])
        loss = loss_of(scores, choices)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(head.parameters(), training["clip"])
        optimizer.step()
        step, total = step + 1, total + float(loss.detach())
        if step % training["save_every"] == 0:
            print(
                f"step {step} loss {total / training['save_every']:.4f} {time.monotonic() - started:.0f} s", flush=True
            )
            total = 0.0
            state = {"head": head.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
            torch.save(state, out / "checkpoint.pt")
    torch.save(head.state_dict(), out / "head.pt")
    return head


def _resumed(checkpoint: Path, head: EntityHead, optimizer: torch.optim.Optimizer) -> int:
    """Take up the last checkpoint; gives the number of steps done."""
    if not checkpoint.is_file():
        return 0
    state = torch.load(checkpoint, weights_only=True)
    head.load_state_dict(state["head"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])


@torch.no_grad()
def cleaned(setting: Setting, head: EntityHead, sentences: list[Sentence]) -> list[Sentence]:
    """The sentences with labels set free that a trained head firmly contradicts: most of those are mistakes.

    Only corpora that the configuration names are touched: silver annotation.
    """
    told = setting.config["cleaning"]
    head.eval()
    kept = list(sentences)
    chosen = [index for index, sentence in enumerate(sentences) if sentence.corpus in told["corpora"]]
    lengths = [lengths_of(sentences[index], setting.pieces) for index in chosen]
    freed = 0
    for batch in batches(lengths, setting.config["training"]["pieces_per_batch"], random.Random(0)):  # noqa: S311
        places = [chosen[index] for index in batch]
        drawn = [(list(sentences[place].words), list(sentences[place].allowed)) for place in places]
        scores, choices = setting.scores(head, drawn)
        doubts = iter(((torch.softmax(scores, -1) * choices).sum(-1) < told["below"]).tolist())
        for place, (words, masks) in zip(places, drawn, strict=True):
            seen = len(windows(words, setting.pieces)[0].heads)
            masks[:seen] = [ANYTHING if next(doubts) else mask for mask in masks[:seen]]
            freed += sum(mask != before for mask, before in zip(masks, sentences[place].allowed, strict=True))
            kept[place] = Sentence(sentences[place].corpus, tuple(words), tuple(masks))
    print(f"{freed} labels set free", flush=True)
    return kept


def lengths_of(sentence: Sentence, pieces: Pieces) -> int:
    """Word pieces of a sentence, end marks included, as far as the model reads it."""
    return min(WINDOW + 2, 2 + sum(len(pieces(word)) for word in sentence.words))


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with one folder for each corpus")
    parser.add_argument("--minilm", type=Path, required=True, help="folder with the encoder's weights and tokenizer")
    parser.add_argument("--out", type=Path, default=Path(__file__).resolve().parent / "work" / "entities")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    config = tomllib.loads(CONFIG.read_text(encoding="utf-8"))
    setting = load_setting(config, arguments.minilm)
    sentences = training_sentences(
        arguments.data, gmb_sentences=config["data"]["gmb_sentences"], seed=config["training"]["seed"]
    )
    first = train(setting, sentences, arguments.out / "first")
    train(setting, cleaned(setting, first, sentences), arguments.out)


if __name__ == "__main__":
    main()
