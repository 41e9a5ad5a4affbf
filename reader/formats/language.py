"""Guess the language of a text from its script and its commonest words."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache

from reader.resources import resource

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
)
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE_CHARACTERS = 20_000
_FEWEST_WORDS = 8
_LEAST_SHARE = 0.12  # of the words; running text of every listed language has over 0.25
_LEAST_LEAD = 1.3  # times the runner-up: neighbours such as Danish and Norwegian share half of their common words


def guess_language(text: str) -> str:
    """ISO 639-1 code, or "" where the text is too short or too mixed to tell."""
    sample = text[:_SAMPLE_CHARACTERS]
    letters = sum(char.isalpha() for char in sample)
    for code, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) > 0.2 * max(letters, 20):
            return code
    words = Counter(_WORD.findall(sample.lower().replace("’", "'")))
    count = sum(words.values())
    if count < _FEWEST_WORDS:
        return ""
    scores = sorted(
        ((sum(words[word] for word in common), code) for code, common in _common_words().items()), reverse=True
    )
    (best, code), (second, _) = scores[:2]
    return code if best >= _LEAST_SHARE * count and best >= _LEAST_LEAD * second else ""


@cache
def _common_words() -> dict[str, frozenset[str]]:
    with resource("lexicon/common_words.toml").open("rb") as file:
        return {code: frozenset(words.split()) for code, words in tomllib.load(file).items()}
