"""What the words of a training sentence may be, and what the lists of names tell about them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.naming.gazetteer import Gazetteer, load_gazetteer
from reader.analysis.naming.tagging import TAGS

if TYPE_CHECKING:
    from collections.abc import Iterable

BIT = {tag: 1 << index for index, tag in enumerate(TAGS)}
OUTSIDE = BIT["O"]
ANYTHING = (1 << len(TAGS)) - 1
RARE = ("FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART")
FLUID_PLACES = ("GPE", "LOC", "FAC")

_NOT_PEOPLES = frozenset({"Western", "English", "Orthodox", "Slavic"})  # as often plain adjectives or languages
_SMALL_TITLES = frozenset({"former", "spokesman", "spokeswoman", "president", "minister", "leader", "prime"})
_SKIPPED = frozenset({"U.S.", "US", "of", "the", ","})


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words, and for each the mask of tags it may carry."""

    corpus: str
    words: tuple[str, ...]
    allowed: tuple[int, ...]


def bits(labels: Iterable[str]) -> int:
    """Mask of both tags of some labels."""
    mask = 0
    for label in labels:
        mask |= BIT[f"B-{label}"] | BIT[f"I-{label}"]
    return mask


class Marker:
    """Marks names in sentences; holds what is known of names."""

    def __init__(self) -> None:
        self.names: Gazetteer = load_gazetteer()
        self.peoples = {name for name, label in self.names.labels.items() if label == "NORP"} - _NOT_PEOPLES
        self.titles = {word for title in self.names.titles for word in title.split()} | _SMALL_TITLES | _SKIPPED

    def place(self, words: list[str], *, sure_of_city: bool) -> tuple[str, ...]:
        """Labels that a place may carry, by list and by its first or last word."""
        name = " ".join(words)
        heads = self.names.location_heads
        if self.names.label(name) == "LOC" or words[-1] in heads or (words[0] in heads and len(words) > 1):
            return ("LOC",)
        if len(words) > 1 and words[-1] in self.names.facility_heads:
            return ("FAC",)
        if self.names.label(name) == "GPE" or sure_of_city:
            return ("GPE",)
        return FLUID_PLACES

    def without_titles(self, words: list[str], start: int, end: int) -> int:
        """Where a person's name begins behind the titles; `end` if nothing is left."""
        while start < end and words[start] in self.titles:
            start += 1
        return start

    def mark(self, masks: list[int], start: int, end: int, labels: Iterable[str], extra: int = 0) -> None:
        """Allow a stretch to carry any of `labels`, or the tags of `extra`."""
        for index in range(start, end):
            masks[index] = extra | sum(BIT[("B-" if index == start else "I-") + label] for label in labels)
