"""Words to word pieces with shapes, and scores back to labelled stretches: what the entity model reads and writes.

The model is uncased; how a word is written reaches it as a *shape*: one of eight, times whether the word is the first
of its sentence, times whether the sentence looks like a headline.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART")
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
SHAPES = 32
WINDOW = 126
"""Word pieces the model reads at once, besides the two that mark the ends: it was trained with no more."""
OVERLAP = 40
LONGEST_WORD = 12
"""Word pieces of one word that are read; the rest of a longer one tells nothing more."""

_LOWER, _TITLE, _UPPER, _MIXED, _DIGIT, _PUNCTUATION, _INITIAL = range(1, 8)
_FIRST, _HEADLINE = 8, 16
_SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "be",
        "was",
        "were",
        "it",
        "its",
        "his",
        "her",
        "their",
        "that",
        "this",
        "than",
        "not",
        "no",
    ]
)
_NEVER = -1e4


def _costs() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """What it costs to begin with each tag, and to go from each tag to each: too much where "I" lacks its "B"."""
    enter = np.array([_NEVER if tag.startswith("I-") else 0 for tag in TAGS], dtype=np.float32)
    step = np.array(
        [[_NEVER if tag.startswith("I-") and before[1:] != tag[1:] else 0 for tag in TAGS] for before in TAGS],
        dtype=np.float32,
    )
    enter.setflags(write=False)
    step.setflags(write=False)
    return enter, step


_ENTER, _STEP = _costs()


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a sentence that fits the model.

    Attributes:
        first_word: index of the first word that it holds.
        pieces, shapes: one number for each word piece; the two end marks are left out.
        heads: for each word, the index in `pieces` of its first piece.
    """

    first_word: int
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    heads: tuple[int, ...]


def shapes_of(words: Sequence[str]) -> list[int]:
    """The shape of each word of a sentence, below `SHAPES`."""
    plain = [_shape(word) for word in words]
    letters = [
        shape for word, shape in zip(words, plain, strict=True) if shape <= _MIXED and word.lower() not in _SMALL_WORDS
    ]
    headline = len(letters) > 2 and sum(shape != _LOWER for shape in letters) >= 0.75 * len(letters)
    shapes: list[int] = []
    first = True
    for shape in plain:
        shapes.append(shape + _FIRST * (first and shape != _PUNCTUATION) + _HEADLINE * headline)
        first = first and shape == _PUNCTUATION
    return shapes


def _shape(word: str) -> int:
    if word[:1].isdigit():
        return _DIGIT
    letters = [character for character in word if character.isalpha()]
    if not letters:
        return _PUNCTUATION
    if all(letter.islower() for letter in letters):
        return _LOWER
    if len(letters) == 1:
        return _INITIAL if letters[0].isupper() else _LOWER
    if all(letter.isupper() for letter in letters):
        return _UPPER
    if word[0].isupper() and all(letter.islower() for letter in letters[1:]):
        return _TITLE
    return _MIXED


def windows(words: Sequence[str], pieces_of: Callable[[str], Sequence[int]], limit: int = WINDOW) -> list[Window]:
    """Cut a sentence into overlapping stretches of at most `limit` word pieces; most need only one.

    Args:
        words: the sentence, not empty.
        pieces_of: word pieces of one word, at least one.
        limit: word pieces of one window; a longer word has a window of its own.
    """
    shapes = shapes_of(words)
    pieces = [tuple(pieces_of(word))[:LONGEST_WORD] for word in words]
    found: list[Window] = []
    start = 0
    while True:
        end, size = start, 0
        while end < len(words) and (end == start or size + len(pieces[end]) <= limit):
            size += len(pieces[end])
            end += 1
        found.append(_window(start, pieces[start:end], shapes[start:end]))
        if end == len(words):
            return found
        # step back so that no name is cut in both windows
        back, size = end, 0
        while back > start + 1 and size + len(pieces[back - 1]) <= OVERLAP:
            back -= 1
            size += len(pieces[back])
        start = back


def _window(start: int, pieces: Sequence[Sequence[int]], shapes: Sequence[int]) -> Window:
    heads: list[int] = []
    flat: list[int] = []
    spread: list[int] = []
    for ids, shape in zip(pieces, shapes, strict=True):
        heads.append(len(flat))
        flat.extend(ids)
        spread.extend([shape] * len(ids))
    return Window(start, tuple(flat), tuple(spread), tuple(heads))


def join_scores(count: int, parts: Sequence[tuple[Window, NDArray[np.float32]]]) -> NDArray[np.float32]:
    """Scores of all words of a sentence from its windows: in an overlap, of the window that sees more round them.

    Args:
        count: number of words.
        parts: windows in order, each with its scores, one row for each word.
    """
    scores = np.zeros((count, len(TAGS)), dtype=np.float32)
    reach = 0
    for window, rows in parts:
        start = window.first_word
        cut = start if start == 0 else (start + reach + 1) // 2
        scores[cut : start + len(rows)] = rows[cut - start :]
        reach = start + len(rows)
    return scores


def decode(scores: NDArray[np.float32]) -> list[tuple[int, int, str]]:
    """The best labelled stretches: (first word, word after the last, label), in order.

    Source: Viterbi search over BIO tags with impossible steps forbidden.
    """
    if not len(scores):
        return []
    best = scores[0] + _ENTER
    back: list[NDArray[np.intp]] = []
    for row in scores[1:]:
        table = best[:, None] + _STEP
        choice = table.argmax(axis=0)
        back.append(choice)
        best = table[choice, np.arange(len(TAGS))] + row
    path = [int(best.argmax())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return stretches([TAGS[tag] for tag in reversed(path)])


def stretches(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Labelled stretches of BIO tags; an "I" without its "B" begins one."""
    found: list[tuple[int, int, str]] = []
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if label and tag != f"I-{label}":
            found.append((start, index, label))
            label = ""
        if tag != "O" and not label:
            start, label = index, tag[2:]
    return found
