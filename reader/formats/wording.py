"""The wording of page furniture, from `resources/lexicon/en/furniture.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reader.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable

_QUOTES = {"'": "’", "‘": "’", '"': "”", "“": "”"}
_SENTENCE_BREAK = re.compile(r"[^\W\d_A-Z][^\W_]{2,}[.!?]”?\s+[A-Z”]|\d{4}[.!?]”?\s+[A-Z”]")
_LONGEST_CREDIT = 160
_LONGEST_BLOCK = 700  # letters; longer blocks are story, and patterns stay quick on hostile text


@dataclass(frozen=True, slots=True)
class Wording:
    """Compiled patterns. They are matched against `folded` text, which has the same offsets as the text itself."""

    whole: re.Pattern[str]
    list_heads: re.Pattern[str]
    caption_ends: re.Pattern[str]
    caption_starts: re.Pattern[str]
    glued_starts: re.Pattern[str]
    glued_ends: re.Pattern[str]
    links: re.Pattern[str]
    outlet_endings: frozenset[str]
    outlet_names: frozenset[str]
    legal_form: re.Pattern[str]

    def is_furniture(self, block: str) -> bool:
        """Whether the wording alone says that the whole block is no story."""
        if len(block) > _LONGEST_BLOCK:
            return False
        text = folded(block).lstrip("_ ")  # agencies rule a line off before their notes
        text = text or block
        return any(pattern.fullmatch(text) is not None for pattern in (self.whole, self.list_heads, self.links))

    def is_caption(self, block: str) -> bool:
        """Whether the whole block is the caption of a picture. Captions of several sentences report: they are story."""
        if len(block) > _LONGEST_BLOCK:
            return False
        if self.caption_starts.match(folded(block)) is not None:
            return True
        credit = self.credit_start(block)
        return credit is not None and _SENTENCE_BREAK.search(folded(block[:credit].rstrip())) is None

    def credit_start(self, block: str) -> int | None:
        """Where the picture credit begins that ends a block, an offset in the block; None where there is none."""
        first = max(0, len(block) - _LONGEST_CREDIT)
        text = folded(block[first:])
        end = len(text.rstrip(" .”"))
        return next((first + found.start() for found in self.caption_ends.finditer(text) if found.end() >= end), None)

    def is_outlet(self, name: str) -> bool:
        """Whether `name` is, or is built like, the name of a paper or an agency."""
        words = name.removeprefix("The ").removeprefix("the ").split(" ")
        if not 1 <= len(words) <= 5 or not all(
            word[:1].isupper() or word in ("of", "and", "&", "dpa") for word in words
        ):
            return False
        if " ".join(words) in self.outlet_names:
            return True
        return words[-1] in self.outlet_endings and (len(words) > 1 or name.startswith("The "))


def folded(text: str) -> str:
    """`text` with every kind of quotation mark written alike; same length."""
    for mark, alike in _QUOTES.items():  # sixty times as fast as `translate`, and every block is folded several times
        text = text.replace(mark, alike)
    return text


@cache
def load_wording(language: str = "en") -> Wording:
    """The shipped wording of one language, read once."""
    with resource(f"lexicon/{language}/furniture.toml").open("rb") as file:
        data = tomllib.load(file)
    outlets = data["outlets"]
    forms = "|".join(re.escape(form) for form in sorted(outlets["legal_forms"], key=len, reverse=True))

    def patterns(section: str) -> re.Pattern[str]:
        return _either(pattern for group in data[section].values() for pattern in group)

    return Wording(
        whole=patterns("whole"),
        list_heads=patterns("list_heads"),
        caption_ends=patterns("caption_ends"),
        caption_starts=patterns("caption_starts"),
        glued_starts=patterns("glued_starts"),
        glued_ends=patterns("glued_ends"),
        links=patterns("links"),
        outlet_endings=frozenset(outlets["last_words"]),
        outlet_names=frozenset(outlets["names"]),
        legal_form=re.compile(rf",? (?:{forms})(?!\w)"),
    )


def _either(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)
