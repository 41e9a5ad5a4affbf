"""Which mentions mean one thing, within and across two articles. Rather two groups than one too many."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from reader.analysis.naming.gazetteer import Gazetteer
    from reader.model.span import Side

NAME_LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART"})
_ACRONYM = re.compile(r"[A-Z][A-Z.&]+[A-Za-z]?")
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "to", "&", "de", "la"})
# too common in names of papers and broadcasts to stand for one of them
_GENERIC = frozenset({"press", "news"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Named:
    """A mention as the grouping sees it.

    Attributes:
        text: the words as they stand.
        alias: a short form that the text itself gives in brackets behind it, or "".
    """

    side: Side
    label: str
    text: str
    alias: str = ""


@dataclass(frozen=True, slots=True, order=True)
class _Form:
    """All mentions that are written alike. `side` is told only for lone surnames, which are read within one article."""

    label: str
    words: tuple[str, ...]
    side: str = ""


class _Union:
    """Sets of forms that only ever grow; the smallest form stands for its set, whatever the order of joining."""

    def __init__(self, forms: Iterable[_Form]) -> None:
        self._parent = {form: form for form in forms}

    def find(self, form: _Form) -> _Form:
        while self._parent[form] != form:
            form = self._parent[form]
        return form

    def join(self, one: _Form, other: _Form) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def group(mentions: Sequence[Named], names: Gazetteer) -> list[int]:
    """For each mention the number of its group; groups are numbered as they first come.

    Which mentions go together does not depend on their order.
    """
    forms = [_form(mention, names) for mention in mentions]
    union = _Union(dict.fromkeys(forms))
    known = sorted(set(forms))
    _join_people(known, forms, mentions, names, union)
    listed = {name.replace(".", "").lower() for name in names.canonical.values()}
    _join_short_forms(known, mentions, forms, union, listed)
    numbers: dict[_Form, int] = {}
    return [numbers.setdefault(union.find(form), len(numbers)) for form in forms]


def name_of(texts: Sequence[str], names: Gazetteer) -> str:
    """The best of several ways to write one name: listed ones by their rank, others by fullness.

    A line of capitals is taken only where nothing else stands.
    """

    def badness(item: tuple[str, int]) -> tuple[int, bool, int, int, int, str]:
        text, count = item
        shouted = text.isupper() and len(text) > 5
        return (names.rank.get(text.replace("’", "'"), 99), shouted, -len(text.split()), -len(text), -count, text)

    counts = Counter(" ".join(text.split()) for text in texts)
    return min(counts.items(), key=badness)[0]


def label_of(labels: Sequence[str]) -> str:
    """The commonest label; of equals the first in the alphabet."""
    return min(Counter(labels).items(), key=lambda item: (-item[1], item[0]))[0]


def _form(mention: Named, names: Gazetteer) -> _Form:
    text = " ".join(mention.text.translate({0x2019: "'", 0x2018: "'", 0xA0: " "}).split())
    text = text[4:] if text[:4].lower() == "the " else text
    text = text.removesuffix("'s").removesuffix("'")
    if mention.label not in NAME_LABELS:
        return _Form(mention.label, tuple(text.lower().split()))
    label = "place" if mention.label in {"GPE", "LOC"} else mention.label
    if mention.label in {"GPE", "LOC", "ORG", "NORP"}:
        canonical = names.canonical.get(text) or names.canonical.get(text.title() if text.isupper() else text)
        text = canonical if canonical is not None else text
    words = tuple(text.replace(".", "").lower().split())
    if mention.label == "PERSON":
        words = tuple(_transliterated(word) for word in words)
        words = tuple(word for word in words if word not in _SUFFIXES) or words
        return _Form(label, words, mention.side.value if len(words) == 1 else "")
    return _Form(label, words)


def _transliterated(word: str) -> str:
    """A part of a name without what differs between spellings: "el-Sissi" and "al-Sisi", "Zelenskyy" and "Zelensky"."""
    plain = unicodedata.normalize("NFKD", word)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("y", "i")
    if len(plain) < 4:
        return plain
    return re.sub(r"(.)\1+", r"\1", re.sub(r"^[ae]l-", "", plain))


# --- people ---------------------------------------------------------------------------------------------------------


def _join_people(
    known: Sequence[_Form], forms: Sequence[_Form], mentions: Sequence[Named], names: Gazetteer, union: _Union
) -> None:
    full = [form for form in known if form.label == "PERSON" and len(form.words) > 1]
    for index, one in enumerate(full):
        for other in full[index + 1 :]:
            if _same_person(one.words, other.words):
                union.join(one, other)
    for short in full:  # "Van Alder" for "Ana Van Alder"
        size = len(short.words)
        _join_only(
            short, [form for form in full if len(form.words) > size and form.words[-size:] == short.words], union
        )
    sides: dict[_Form, set[str]] = {}
    for form, mention in zip(forms, mentions, strict=True):
        sides.setdefault(form, set()).add(mention.side.value)
    lone = [form for form in known if form.label == "PERSON" and len(form.words) == 1]
    for form in lone:
        bearer = _bearer(form, full, sides, names, union)
        if bearer is not None:
            union.join(form, bearer)
    for one in lone:  # "Putin" here and "Putin" there, and nobody in full
        for other in lone:
            if one < other and one.words == other.words and not any(one.words[0] in form.words for form in full):
                union.join(one, other)


def _bearer(
    lone: _Form, full: Sequence[_Form], sides: dict[_Form, set[str]], names: Gazetteer, union: _Union
) -> _Form | None:
    """The only person whom a lone name can mean: by family name in its own article, else in the other one.

    A given name means somebody of its own article only.
    """
    word = lone.words[0]
    families = [f for f in full if f.words[-1] == word or (f.words[0] == word and word.title() in names.family_first)]
    given = [f for f in full if f.words[0] == word and lone.side in sides[f]]
    for choice in ([f for f in families if lone.side in sides[f]], families, given):
        people = {union.find(form) for form in choice}
        if people:
            return people.pop() if len(people) == 1 else None
    return None


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: one family name, and given names that agree."""
    if one[-1] != other[-1] or one == other:
        return one == other
    short, long = sorted((one, other), key=len)
    first, second = short[0], long[0]
    initial = 1 in {len(first), len(second)} and first[0] == second[0]
    nickname = min(len(first), len(second)) > 2 and (first.startswith(second) or second.startswith(first))
    if not (first == second or initial or nickname):
        return False
    rest = iter(long[1:-1])  # middle names of the shorter one must stand, in order, in the longer one
    return all(any(word == w or (1 in {len(word), len(w)} and word[0] == w[0]) for w in rest) for word in short[1:-1])


# --- short forms ----------------------------------------------------------------------------------------------------


def _join_short_forms(
    known: Sequence[_Form], mentions: Sequence[Named], forms: Sequence[_Form], union: _Union, listed: Collection[str]
) -> None:
    """Acronyms with what they stand for, and "Duma" with the one "State Duma" there is.

    Names in `listed` are not taken for short forms: "House" is no short form of "White House".
    """
    by_label: dict[str, list[_Form]] = {}
    for form in known:
        if form.label in {"ORG", "place", "LAW", "EVENT", "FAC"}:
            by_label.setdefault(form.label, []).append(form)
    told = {
        (form, mention.alias.replace(".", "").lower())
        for form, mention in zip(forms, mentions, strict=True)
        if mention.alias and form.label in by_label
    }
    for form, alias in sorted(told):
        short = _Form(form.label, (alias,))
        if short in by_label[form.label]:
            union.join(form, short)
    acronyms = {
        form
        for form, mention in zip(forms, mentions, strict=True)
        if form.label == "ORG" and len(form.words) == 1 and _ACRONYM.fullmatch(mention.text)
    }
    for short in sorted(acronyms):
        _join_only(short, [f for f in by_label["ORG"] if len(f.words) > 1 and short.words[0] in _initials(f)], union)
    bodies = by_label.get("ORG", [])
    for short in bodies:
        if short not in acronyms and " ".join(short.words) not in {*listed, *_GENERIC}:
            size = len(short.words)
            longer = [form for form in bodies if len(form.words) > size and form.words[-size:] == short.words]
            _join_only(
                short, longer or [f for f in bodies if len(f.words) > size and f.words[:size] == short.words], union
            )


def _join_only(short: _Form, candidates: Sequence[_Form], union: _Union) -> None:
    """Join a short form with what it may stand for, where that is one thing only."""
    if len({union.find(form) for form in candidates}) == 1:
        union.join(short, candidates[0])


def _initials(form: _Form) -> set[str]:
    """First letters of a name's words, with and without the small ones."""
    words = [part for word in form.words for part in word.split("-") if part]
    return {"".join(word[0] for word in words), "".join(word[0] for word in words if word not in _SMALL)}
