"""Who wrote an article and for whom: bylines, datelines and copyright lines, each with what it tells."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.formats.dates import iso_date, without_stamp
from reader.formats.wording import Wording, folded

_PARTICLES = frozenset({
    "and", "&", "de", "del", "della", "der", "van", "von", "al", "bin", "la", "le", "da", "di", "du", "dos", "ter", "y",
})  # fmt: skip
_ROLES = frozenset({"correspondent", "editor", "reporter", "writer", "columnist", "contributor", "staff", "chief"})
_BETWEEN_NAMES = re.compile(r"\s+[|–—-]\s+|\s*[,;|/]\s*")
_BY = re.compile(
    r"(?:(?:written|reported|posted|published|story|analysis|opinion|commentary|review) )?by:? (?P<names>\S.*)",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"[\s|,·]*@\w{1,30}$")
_ROLE_BEHIND = re.compile(r" (?:(?:[Ss]taff|[Ss]enior|[Cc]hief) )?(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent)$")
_LONGEST_BYLINE = 140

_WITH_AGENCY = re.compile(r"(?P<place>[^()—–]{0,80}?) ?\((?P<agency>[^()]{2,40})\)(?P<dash> ?(?:--|[-—–:_]))? ?")
_TOWN_ONLY = re.compile(r"(?P<place>[^()—–]{3,60}?)(?: ?(?:--|[-–]) | ?— ?)")
_STORY_START = re.compile(r"[\"“”‘’'(\[]?[^\W_]")
_SHORTEST_STORY = 20  # letters that must follow a dateline
_NOT_TOWNS = frozenset({
    "BREAKING", "UPDATE", "UPDATED", "EXCLUSIVE", "WATCH", "LIVE", "VIDEO", "ANALYSIS", "OPINION", "PHOTOS", "READ",
    "NOTE", "CORRECTION", "FACT", "CLAIM", "QUESTION", "ANSWER", "VERDICT", "UNICEF", "UNESCO", "UNHCR", "FACT CHECK",
})  # fmt: skip

_COPYRIGHT = re.compile(
    r"^(?:all contents? )?(?:(?:©|\(c\)|copyright)[\s,]*)+(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by )?",
    re.IGNORECASE,
)
_CREDITED_TO = re.compile(
    r"[-–—•(]*\s?(?P<outlet>(?:[A-Z][\w.&-]*\s?){1,4})(?:’s|’) (?:[A-Z][\w.’-]+[ ,]).*\bcontributed\b"
)


class Dateline(NamedTuple):
    """The words before a story's first sentence: where they end (offset in the block) and the agency, or ""."""

    end: int
    agency: str


class Byline(NamedTuple):
    """The names of a byline as printed, and the outlet and the ISO day that it adds, each or ""."""

    names: str
    outlet: str
    date: str = ""


def dateline(block: str, wording: Wording, *, early: bool) -> Dateline | None:
    """The dateline that a paragraph begins with, such as "LONDON, Oct 8 (Reuters) -".

    Args:
        block: one paragraph.
        wording: what names of outlets look like.
        early: whether the paragraph is one of the story's first; only there is a town alone a dateline.
    """
    found = _WITH_AGENCY.match(block)
    if found is not None:
        place, agency = found["place"].strip(), found["agency"].strip()
        known = wording.is_outlet(agency)
        named = agency[0].isupper() and len(agency.split()) <= 4
        placed = not place or _is_place(place, shouted=not known)
        if named and placed and (known or found["dash"] is not None) and _story_follows(block, found.end()):
            return Dateline(len(block[: found.end()].rstrip()), agency)
    found = _TOWN_ONLY.match(block) if early else None
    if found is not None and _is_place(found["place"], shouted=True) and _story_follows(block, found.end()):
        town = found["place"].split(",")[0]
        if town not in _NOT_TOWNS and (len(town) >= 5 or "," in found["place"]):
            return Dateline(len(block[: found.end()].rstrip()), "")
    return None


def _is_place(text: str, *, shouted: bool) -> bool:
    """Whether `text` is a town, perhaps with a region or a day: capitals only for the town where `shouted`."""
    words = re.findall(r"[^\W\d_][\w.’'-]*", text)
    if not words or len(words) > 8:
        return False
    if shouted and not text.split(",", maxsplit=1)[0].isupper():
        return False
    if "NOTE" in words:  # "EDITOR'S NOTE"
        return False
    return all(
        word[0].isupper() or word in ("de", "of", "al", "am", "on", "the", "and", "near", "la") for word in words
    )


def _story_follows(block: str, position: int) -> bool:
    rest = block[position:]
    start = _STORY_START.match(rest)
    return len(rest) >= _SHORTEST_STORY and start is not None and not start.group()[-1].islower()


def byline(block: str, wording: Wording) -> Byline | None:
    """What a line "By Jane Doe and John Roe, The Courier" tells."""
    if len(block) > _LONGEST_BYLINE:
        return None
    line, stamp = without_stamp(block.rstrip(" ."))
    found = _BY.fullmatch(line)
    told = _people(found["names"], wording) if found is not None else None
    return told._replace(date=iso_date(stamp) or "") if told is not None else None


def signature(block: str, wording: Wording) -> Byline | None:
    """What a line "Jane Doe, The Courier" tells: a byline without "By", which only an outlet behind it makes sure."""
    signed = _people(block, wording) if len(block) <= _LONGEST_BYLINE and "," in block else None
    return signed if signed is not None and signed.outlet and signed.outlet not in signed.names else None


def _people(text: str, wording: Wording) -> Byline | None:
    text = _ROLE_BEHIND.sub("", _HANDLE.sub("", text))
    pieces = [re.split(r" in (?=[A-Z])", piece)[0] for piece in _BETWEEN_NAMES.split(text) if piece]
    outlets = [piece for piece in pieces if wording.is_outlet(piece)]
    people = [piece for piece in pieces if piece not in outlets and not is_role(piece)]
    if pieces and not people and not outlets and text.istitle():
        return Byline(text, "")  # "By Staff Reports"
    if not all(map(_is_name, people)) or not (people or outlets):
        return None
    return Byline(", ".join(people or outlets), outlets[0] if outlets else "")


def _is_name(text: str) -> bool:
    """Whether `text` can be the names of people: capitalised words, two at least."""
    words = text.split()
    capitalised = [word for word in words if word[0].isupper()]
    return (
        2 <= len(capitalised) <= 12
        and all(word in _PARTICLES or (word[0].isupper() and not word.endswith(":")) for word in words)
        and not any(char.isdigit() for char in text)
    )


def is_role(text: str) -> bool:
    """Whether `text` is a post: "Political Correspondent", "Staff Writer for The Courier"."""
    words = re.split(r"[\s-]+", text)
    return len(words) <= 6 and not _ROLES.isdisjoint(word.casefold() for word in words)


def name_line(block: str) -> str | None:
    """The name on a line that holds nothing else, "Jane Doe" or "Jane Doe in Port Ellery"."""
    name = re.split(r" in (?=[A-Z])", block)[0]
    words = name.split()
    plain = 2 <= len(words) <= 4 and len(block) <= 60 and not name.isupper()
    return name if plain and _is_name(name) and not re.search(r"[,:;!?\"“”]|\.$", block) else None


def copyright_holder(block: str, wording: Wording) -> str | None:
    """Who claims the copyright in a line such as "© 2024 The Courier. All rights reserved."."""
    start = _COPYRIGHT.match(block)
    if start is None or start.end() == 0:
        return None
    rest = wording.legal_form.sub("", block[start.end() :][:120])
    holder = re.split(r"[.,;|©]|\ball rights\b", rest, maxsplit=1, flags=re.IGNORECASE)[0].strip()
    return holder if 1 <= len(holder.split()) <= 6 and holder[:1].isupper() else None


def credited_outlet(block: str) -> str | None:
    """The outlet in a credit such as "Courier News' Jane Doe contributed to this report."."""
    found = _CREDITED_TO.match(folded(block[:300]))
    return found["outlet"].strip() if found is not None else None
