"""The words that signal attribution, doubt and denial, read from `resources/lexicon`.

A lexicon file is TOML: a list of `[[entry]]` tables with the keys

    class      what the words signal, for example "denial"
    condition  for ambiguous words: the name of what must hold in the sentence besides
    phrases    list of phrases in the notation below

Phrases are matched without regard to case and typographic variants, on word borders, the longest first:

    ~deny          every form of a regular verb; irregular ones are written out: "say|says|said|saying"
    false|untrue   either word
    (flatly)       a word, or several, that may be missing
    {be}           one word of a named set: {be}, {have}, {not}, {no}, {whether}, {verify}
    *              up to three words of any kind
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.model.span import Span
from reader.resources import resource

if TYPE_CHECKING:
    from pathlib import Path

WORD_SETS = {
    "be": "is|are|was|were|be|been|being|'s|'re|am",
    "have": "has|have|had|having|'s|'ve|'d",
    "not": "not|n't|never|cannot|hardly",
    "no": "no|without|little|any|scant",
    "whether": "whether|if|that|how|when|who|what",
    "verify": (
        "verify|verified|verifying|confirm|confirmed|confirming|corroborate|corroborated|corroborating|"
        "authenticate|authenticated|substantiate|substantiated|validate|validated|independently|vouch"
    ),
}
# other word lists lie in the same folder, in notations of their own
FILES = (
    "allegation",
    "anonymity",
    "attitudes",
    "claiming_nouns",
    "denial",
    "hedge",
    "not_claims",
    "reporting",
    "verification",
)
# one character for one character, so that offsets stay
FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})
PIECE = re.compile(r"\([^()]*\)|\S+")
OPENER = re.compile(r"\w+")
LONGEST_PHRASE = 60  # code points that a phrase may take up where its place is known
GAP = r"(?:[\s,]+[\w'’$%.-]+){0,3}?"


class LexiconError(Exception):
    """A lexicon file does not follow the notation: a fault of the installation, not of the user."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words found in a text. `span` counts code points in the text that was searched."""

    span: Span
    kind: str
    condition: str


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Compiled lexicon: one pattern for each class and condition.

    Attributes:
        patterns: class to pairs of condition and pattern, in the order of the files.
        openers: class to the words with which its phrases begin, in small letters.
    """

    patterns: dict[str, tuple[tuple[str, re.Pattern[str]], ...]]
    openers: dict[str, frozenset[str]]

    def find(self, text: str, kind: str, within: Span | None = None) -> list[Cue]:
        """Cues of a class in `text`, in order, not overlapping; where two begin alike the longer one.

        Args:
            text: any text.
            kind: class of the lexicon; an unknown class finds nothing.
            within: part of the text to look in; the whole of it by default.
        """
        start, end = (0, len(text)) if within is None else (within.start, within.end)
        folded = _folded(text[start:end])
        found = [
            Cue(Span(*match.span()).shifted(start), kind, condition)
            for condition, pattern in self.patterns.get(kind, ())
            for match in pattern.finditer(folded)
        ]
        found.sort(key=lambda cue: (cue.span.start, -cue.span.end, cue.condition))
        kept: list[Cue] = []
        for cue in found:
            if not kept or cue.span.start >= kept[-1].span.end:
                kept.append(cue)
        return kept

    def matches(self, word: str, kind: str) -> str | None:
        """The condition under which the whole of `word` belongs to a class ("" for none), or None if it does not."""
        folded = _folded(word)
        for condition, pattern in self.patterns.get(kind, ()):
            if pattern.fullmatch(folded):
                return condition
        return None

    def at(self, text: str, kind: str, start: int) -> Span | None:
        """The longest phrase of a class that begins at a place of `text`."""
        word = OPENER.match(text, start)
        if word is None or word.group().lower() not in self.openers.get(kind, ()):
            return None
        before = min(start, 1)  # the pattern looks whether a word begins here
        folded = _folded(text[start - before : start + LONGEST_PHRASE])
        found = (pattern.match(folded, before) for _, pattern in self.patterns.get(kind, ()))
        ends = [match.end() for match in found if match is not None]
        return Span(start, start - before + max(ends)) if ends else None


def load_lexicon(language: str = "en") -> Lexicon:
    """Read and compile every file of a language; about 0.2 s the first time, so callers keep the result.

    Raises:
        LexiconError: a file is not in the notation above.
        FileNotFoundError: the installation is incomplete.
    """
    folder = resource(f"lexicon/{language}")
    if not folder.is_dir():
        message = f"Counterpoint's word lists are missing ({folder.name})"
        raise FileNotFoundError(message)
    phrases: dict[str, dict[str, list[str]]] = {}
    for name in FILES:
        for kind, condition, words in _entries(folder / f"{name}.toml"):
            phrases.setdefault(kind, {}).setdefault(condition, []).extend(words)
    return Lexicon(
        {
            kind: tuple((condition, _compiled(words)) for condition, words in conditions.items())
            for kind, conditions in phrases.items()
        },
        {
            kind: frozenset(word for words in conditions.values() for phrase in words for word in _opening(phrase))
            for kind, conditions in phrases.items()
        },
    )


def inflections(verb: str) -> tuple[str, ...]:
    """All forms of a regular verb: base, third person, past, present participle."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2:-1] not in tuple("aeou"):
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return verb, third, verb + "ed", verb + "ing"


def _folded(text: str) -> str:
    return text if text.isascii() else text.translate(FOLDED)


def _entries(path: Path) -> list[tuple[str, str, list[str]]]:
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return [(entry["class"], entry.get("condition", ""), entry["phrases"]) for entry in table["entry"]]
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        message = f"{path.name} is not a lexicon: {error}"
        raise LexiconError(message) from error


def _compiled(phrases: list[str]) -> re.Pattern[str]:
    # longer phrases first: an alternation takes the first branch that fits
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase.split()), -len(phrase), phrase))
    return re.compile(
        r"(?<!\w)(?<!\w')(?:" + "|".join(_pattern(phrase) for phrase in ordered) + r")(?!\w)", re.IGNORECASE
    )


def _pattern(phrase: str) -> str:
    parts: list[str] = []
    for word in PIECE.findall(phrase):
        if word == "*":
            parts.append(GAP)
            continue
        optional = word.startswith("(") and word.endswith(")")
        core = _word(word.strip("()") if optional else word)
        joint = r"[\s,]*" if word == "{not}" else r"[\s,\"-]+"  # "could not", "couldn't", "so-called"
        piece = f"{joint if parts else ''}{core}"
        parts.append(f"(?:{piece})?" if optional and parts else piece)
    return "".join(parts)


def _word(word: str) -> str:
    choices = _choices(word)
    choices.sort(key=lambda choice: (-len(choice), choice))
    return "(?:" + "|".join(re.escape(choice) for choice in choices) + r")(?:(?!\w)|(?=n't\b))"


def _choices(word: str) -> list[str]:
    """The forms that one word of the notation stands for."""
    if word.startswith("{"):
        name = word[1:-1]
        if name not in WORD_SETS:
            message = f"no word set is called {name!r}"
            raise LexiconError(message)
        return WORD_SETS[name].split("|")
    return [
        form
        for choice in word.split("|")
        for form in (inflections(choice[1:]) if choice.startswith("~") else (choice,))
    ]


def _opening(phrase: str) -> list[str]:
    """The words with which a phrase can begin."""
    first = PIECE.findall(phrase)[0]
    return [re.split(r"[\s'-]", choice)[0].lower() for choice in _choices(first)]
