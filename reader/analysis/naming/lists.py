"""What the lists of names know: labels set right, names added that no model found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.naming.edges import MINISTRIES, PARTICLES, words_of
from reader.analysis.naming.mentions import Cover, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from reader.analysis.naming.gazetteer import Gazetteer

_OFFICES = frozenset({"Secretary", "Minister", "Ministers", "Secretaries", "Undersecretary", "secretary", "minister"})
_OFTEN_WRONG = frozenset({"FAC", "GPE", "LOC", "PRODUCT", "WORK_OF_ART"})
_RANKS = frozenset(
    {"Speaker", "Leader", "Chairman", "Chairwoman", "President", "Director", "Chief", "Minister", "Secretary"}
)
_PARTY = re.compile(r"[DRI]-[A-Z]")  # "(D-Ohio)"


def listed(doc: Doc, mentions: Sequence[Mention], names: Gazetteer) -> list[Mention]:
    """Labels of listed names set right, and listed names added where nothing was found."""
    cover = Cover(len(doc))
    for mention in mentions:
        for part in _split(doc, mention, names):
            text = words_of(doc, part.start, part.end)
            label = names.label(text)
            if label is not None and names.sure(text) and not (part.label == "PERSON" and _inside_name(doc, part)):
                cover.add(Mention(part.start, part.end, label))
            else:
                cover.add(part)
    loud = shouted(doc)
    start = 0
    while start < len(doc):
        size = _listed_size(doc, start, names, cover, loud)
        if size:
            label = names.label(words_of(doc, start, start + size))
            for owner in cover.owners(start, start + size):
                cover.remove(owner)
            cover.add(Mention(start, start + size, label or "ORG"))
        start += size or 1
    return cover.mentions()


def _split(doc: Doc, mention: Mention, names: Gazetteer) -> list[Mention]:
    """A mention in two where it holds two names, shortened where it holds part of an office, or of a kind that fits."""
    start, end, label = mention.start, mention.end, mention.label
    if not len(mention) or _PARTY.match(words_of(doc, start, end)):
        return []
    if _in_office(doc, mention, names):
        while start < end - 1 and doc[start].text in names.titles:
            start += 1
        kind = names.label(words_of(doc, start, end - 1)) if start < end - 1 else None
        return [Mention(start, end - 1, kind)] if kind is not None else []
    if len(mention) > 1:
        return _divided(doc, mention, names)
    if label == "NORP" and end < len(doc) and names.label(words_of(doc, start, end + 1)) == "GPE":
        return [Mention(start, end + 1, "GPE")]  # "[Russian] Federation"
    return [mention]


def _divided(doc: Doc, mention: Mention, names: Gazetteer) -> list[Mention]:
    """A mention of several words as the two names that it holds, or as one of the kind that its words tell."""
    start, end, label = mention.start, mention.end, mention.label
    first, last = names.label(doc[start].text), names.label(doc[end - 1].text)
    head = names.label(words_of(doc, start, end - 1))
    if last == "NORP" and head in {"GPE", "ORG"}:
        return [Mention(start, end - 1, head), Mention(end - 1, end, "NORP")]  # "[Ohio Republican]"
    if label == "ORG" and first == "NORP" and names.label(words_of(doc, start + 1, end)) == "ORG":
        return [Mention(start, start + 1, "NORP"), Mention(start + 1, end, "ORG")]  # "[American NBC]"
    return [Mention(start, end, _kind(doc, mention, names))]


def _kind(doc: Doc, mention: Mention, names: Gazetteer) -> str:
    """The label that the first or the last word of a name tells, else the one it has."""
    if all(names.label(token.text) == "NORP" for token in doc[mention.start : mention.end]):
        return "NORP"
    if mention.label in {"GPE", "ORG", "LOC", "PERSON"} and _is_landmark(doc, mention, names):
        return "LOC"
    if mention.label not in _OFTEN_WRONG:
        return mention.label
    if _is_byline(doc, mention):
        return "PERSON"
    last = doc[mention.end - 1].text
    return "ORG" if last in names.organisation_heads - names.facility_heads else mention.label


def _is_byline(doc: Doc, mention: Mention) -> bool:
    """Whether a line holds nothing but "By" and a name."""
    if mention.start == 0 or doc[mention.start - 1].text not in {"By", "BY"} or len(mention) > 4:
        return False
    before = doc[mention.start - 2] if mention.start > 1 else None
    after = doc[mention.end] if mention.end < len(doc) else None
    return (before is None or "\n" in before.text) and (
        after is None or "\n" in after.text or after.text in {",", "and"}
    )


def _in_office(doc: Doc, mention: Mention, names: Gazetteer) -> bool:
    """Whether the last word is of an office: "[US Defense] Secretary", "Secretary of [State]", "[House Speaker] X"."""
    last, after = doc[mention.end - 1], doc[mention.end].text if mention.end < len(doc) else ""
    if mention.label not in {"ORG", "GPE"}:
        return False
    if len(mention) > 1 and after[:1].isupper() and last.text in _RANKS:
        return True
    if f"{last.text} {after}" in names.titles and last.text not in names.labels:
        return True
    if last.text not in MINISTRIES:
        return False
    return after in _OFFICES or (len(mention) == 1 and mention.start > 0 and doc[mention.start - 1].text == "of")


def _is_landmark(doc: Doc, mention: Mention, names: Gazetteer) -> bool:
    """Whether a word of the name says that it is a mountain, a river or the like: "Mount Elbrus", "Volga River"."""
    first, last = doc[mention.start].text, doc[mention.end - 1].text
    return first in {"Mount", "Mt.", "Lake", "Cape"} or (
        mention.label in {"GPE", "LOC"} and last in names.location_heads
    )


def _inside_name(doc: Doc, mention: Mention) -> bool:
    """Whether a listed word stands next to another capitalised word, as "Israel" in "Israel Zangwill"."""
    before = doc[mention.start - 1] if mention.start else None
    after = doc[mention.end] if mention.end < len(doc) else None
    return any(token is not None and token.is_title and token.is_alpha for token in (before, after))


def _listed_size(doc: Doc, start: int, names: Gazetteer, cover: Cover, loud: frozenset[int]) -> int:
    """Number of tokens of the longest sure listed name that begins here, 0 for none."""
    token = doc[start]
    reach = names.reach.get(token.text)
    if reach is None or not (token.text[:1].isupper() or token.text in PARTICLES):
        return 0
    for size in range(min(reach + 1, len(doc) - start), 0, -1):
        text = words_of(doc, start, start + size)
        owners = cover.owners(start, start + size)
        whole = Mention(start, start + size, "")
        if not names.sure(text) or any(len(owner) >= size or not whole.covers(owner) for owner in owners):
            continue
        if size == 1 and start in loud and names.label(text) == "ORG":
            continue  # in a line of capitals every word looks like an acronym
        after = doc[start + size] if start + size < len(doc) else None
        if text.upper() == text and after is not None and after.text == "$":
            continue
        return size
    return 0


def shouted(doc: Doc) -> frozenset[int]:
    """Tokens of sentences that are all in capitals."""
    found: set[int] = set()
    for sentence in doc.sents:
        words = [token for token in sentence if token.is_alpha and len(token.text) > 1]
        if len(words) > 2 and sum(token.is_upper for token in words) > 0.8 * len(words):
            found.update(token.i for token in sentence)
    return frozenset(found)
