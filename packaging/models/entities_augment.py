"""Sentences as they may look elsewhere: as a headline, in small letters, with curly quotes, with hyphens split."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from entities_labels import ANYTHING, BIT, OUTSIDE, Sentence

from reader.analysis.naming.tagging import LABELS

if TYPE_CHECKING:
    import random

_BEGIN = sum(BIT[f"B-{label}"] for label in LABELS)
_INSIDE = sum(BIT[f"I-{label}"] for label in LABELS)
_SMALL = frozenset({
    "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "by", "with", "from", "as", "is", "are",
    "was",
})  # fmt: skip


def augmented(sentence: Sentence, shares: dict[str, float], chance: random.Random) -> tuple[list[str], list[int]]:
    """Words and masks of a sentence, changed by chance; `shares` tells how often each change is made."""
    words, masks = list(sentence.words), list(sentence.allowed)
    if chance.random() < shares["split_hyphens"]:
        words, masks = _split_hyphens(words, masks)
    draw = chance.random()
    stop = words[-1] == "." and len(words) > 3
    for name in ("title_case", "upper", "lower", "no_final_stop"):
        if draw >= shares[name]:
            draw -= shares[name]
            continue
        if name in {"title_case", "no_final_stop"} and stop:
            words, masks = words[:-1], masks[:-1]
        words = _recased(words, name)
        break
    if chance.random() < shares["curly_quotes"]:
        words = _curly(words)
    return words, masks


def _recased(words: list[str], how: str) -> list[str]:
    if how == "title_case":
        return [w if index and w.lower() in _SMALL else w[:1].upper() + w[1:] for index, w in enumerate(words)]
    if how == "upper":
        return [word.upper() for word in words]
    return [word.lower() for word in words] if how == "lower" else words


def _split_hyphens(words: list[str], masks: list[int]) -> tuple[list[str], list[int]]:
    """Names such as "Jae-in" in three words, as spaCy cuts them."""
    new_words: list[str] = []
    new_masks: list[int] = []
    for word, mask in zip(words, masks, strict=True):
        parts = [part for part in re.split("(-)", word) if part]
        if len(parts) < 3 or mask in {OUTSIDE, ANYTHING} or not word[0].isalpha() or not word[-1].isalpha():
            new_words.append(word)
            new_masks.append(mask)
            continue
        inside = ((mask & _BEGIN) << 1) | (mask & _INSIDE) | (mask & OUTSIDE)  # an I- tag follows its B- tag in TAGS
        new_words += parts
        new_masks += [mask] + [inside] * (len(parts) - 1)
    return new_words, new_masks


def _curly(words: list[str]) -> list[str]:
    opening = True
    curly: list[str] = []
    for word in words:
        if word in {'"', "``", "''"}:
            curly.append("“" if opening else "”")
            opening = not opening
        else:
            curly.append(word.replace("'", "’"))
    return curly
