"""Lists of names that ship with the program: countries, places, peoples, organisations, titles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from reader.resources import resource


@dataclass(frozen=True)
class Gazetteer:
    """Names by what they name.

    Attributes:
        labels: name to OntoNotes label.
        canonical: name to the form of it to show ("UK" to "United Kingdom").
        rank: name to its place among the forms of the same thing, the one to show having 0.
        ambiguous: names in `labels` that are names of people or things just as often.
        titles: words that stand before the name of a person.
        family_first: family names that stand before the given name.
        location_heads, facility_heads, organisation_heads: words that show what a name names.
    """

    labels: dict[str, str]
    canonical: dict[str, str]
    rank: dict[str, int]
    ambiguous: frozenset[str]
    titles: frozenset[str]
    family_first: frozenset[str]
    location_heads: frozenset[str]
    facility_heads: frozenset[str]
    organisation_heads: frozenset[str]

    def label(self, name: str) -> str | None:
        """The OntoNotes label of a listed name, or None."""
        return self.labels.get(name)

    def sure(self, name: str) -> bool:
        """Whether the name is listed and hardly ever means anything else."""
        return name in self.labels and name not in self.ambiguous

    @cached_property
    def reach(self) -> dict[str, int]:
        """First word of a listed name to the most words, hyphens and apostrophes counted, that follow it in one."""
        reach: dict[str, int] = {}
        for name in self.labels:
            parts = re.findall(r"[^\s'-]+|['-]", name)
            for first in {parts[0], name.split()[0]}:
                reach[first] = max(reach.get(first, 0), len(parts) - 1)
        return reach


_LISTS = (
    ("organisations", "ORG"),
    ("regions", "LOC"),
    ("places", "GPE"),
    ("states", "GPE"),
    ("countries", "GPE"),
    ("demonyms", "NORP"),
)


def load_gazetteer(language: str = "en") -> Gazetteer:
    """Read the lists of a language; a missing file is an empty list."""
    labels: dict[str, str] = {}
    canonical: dict[str, str] = {}
    rank: dict[str, int] = {}
    for name, label in _LISTS:
        for forms in read_list(name, language):
            for place, form in enumerate(forms):
                labels[form] = label
                canonical[form] = forms[0]
                rank[form] = place
    return Gazetteer(
        labels,
        canonical,
        rank,
        *(
            frozenset(form for forms in read_list(name, language) for form in forms)
            for name in (
                "ambiguous",
                "titles",
                "family_first",
                "location_heads",
                "facility_heads",
                "organisation_heads",
            )
        ),
    )


def read_list(name: str, language: str = "en") -> list[tuple[str, ...]]:
    """The lines of one list, each as the names that mean the same; comments left out."""
    path = resource(f"lexicon/{language}/names/{name}.txt")
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        tuple(form.strip() for form in line.split(" | ")) for line in lines if line.strip() and not line.startswith("#")
    ]
