"""Where a name begins and ends: without titles and loose punctuation, with the whole of a hyphenated name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.naming.mentions import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.tokens import Doc, Token

    from reader.analysis.naming.gazetteer import Gazetteer

MINISTRIES = frozenset({
    "Agriculture", "Commerce", "Defence", "Defense", "Education", "Energy", "Environment", "Finance", "Foreign",
    "Health", "Home", "Homeland", "Housing", "Information", "Interior", "Justice", "Labor", "Labour", "Press",
    "Security", "State", "Trade", "Transport", "Transportation", "Treasury",
})  # fmt: skip
"""Words for a field of government, as they stand in the names of offices."""

# forms of address that stand before people only
_ADDRESSES = frozenset({
    "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Sheikh", "Sheik", "Sen.", "Rep.", "Gov.", "Gen.", "Col.",
    "Lt.", "Sgt.", "Capt.", "Ayatollah", "Imam", "Mullah", "Sir",
})  # fmt: skip
_WEEKDAYS = frozenset({"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"})
_MONTHS = frozenset({"April", "August", "May", "March", "June"})
_BEFORE_MONTHS = frozenset({"in", "by", "since", "until", "of", "last", "next", "late", "early", "this"})
_FORMER = frozenset({"former", "ex", "then", "late", "president", "minister"})
PARTICLES = frozenset({"al", "el", "ul", "an", "as", "ash", "at", "ar", "ibn", "bin"})
"""Words in small letters that begin a name."""

# what stands behind the hyphen of a Korean place, and what behind a name does not belong to it ("Obama-era")
_PLACE_ENDINGS = frozenset({"ri", "do", "gun", "dong", "si", "gu", "myon", "eup"})
_NOT_GIVEN_NAMES = frozenset(
    {"era", "led", "like", "style", "run", "born", "ally", "based", "owned", "type", "made", "to"}
)
_OPENING = frozenset({'"', "“", "‘", "'", ":", "(", "—", "–"})
_LOOSE_ENDS = frozenset({"'s", "’s", "'", "’", ",", ".", ":", ";", "-", "–", "—", "(", ")", '"', "“", "”"})


def trimmed(doc: Doc, mention: Mention, names: Gazetteer) -> Mention:
    """Without "the", titles and loose ends; with the whole of a hyphenated name of a person."""
    start, end = mention.start, mention.end
    while start < end and (doc[start].lower_ == "the" or doc[start].text in _LOOSE_ENDS):
        start += 1
    while end - start > 1 and doc[end - 1].text in _WEEKDAYS:
        end -= 1
    if mention.label == "PERSON":
        start, end = _whole_person(doc, start, end)
        start = _after_titles(doc, start, end, names)
        if end - start > 2 and doc[start].is_upper and names.label(doc[start].text) == "ORG":
            start += 1  # "AP Ana Roe" under a picture
        if end - start == 1 and doc[start].text in _MONTHS and start and doc[start - 1].lower_ in _BEFORE_MONTHS:
            end = start
    elif mention.label in {"GPE", "LOC", "ORG", "FAC"} and start < end:
        if end - start > 1 and doc[start].text in _ADDRESSES:
            return trimmed(doc, Mention(start, end, "PERSON"), names)
        end = _over_hyphens(doc, end, lambda word: word in _PLACE_ENDINGS)
    while end > start and (doc[end - 1].text in _LOOSE_ENDS or doc[end - 1].is_space):
        end -= 1
    while mention.label == "PERSON" and end - start > 1 and doc[end - 1].is_lower and doc[end - 2].whitespace_:
        end -= 1  # "[Roe alleges]"
    if not any(letter.isupper() for letter in doc[start:end].text):
        end = start  # "air force": nothing here is written as a name
    return Mention(start, end, mention.label)


def _attached(token: Token) -> bool:
    """Whether no white space stands behind a token."""
    return not token.whitespace_


def _whole_person(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Widen over hyphens: "Moon Jae" to "Moon Jae-in", "Baghdadi" to "al-Baghdadi"."""
    if start >= end:
        return start, end
    if doc[end - 1].text == "-" and end < len(doc) and _attached(doc[end - 1]):
        end += 1
    if end - start == 1 and _goes_on(doc, end):
        end += 1
    if end - start > 1:
        end = _over_hyphens(doc, end, lambda word: len(word) <= 5 and word not in _NOT_GIVEN_NAMES)
    if start >= 2 and doc[start - 1].text == "-" and doc[start - 2].lower_ in PARTICLES and _attached(doc[start - 2]):
        start -= 2
    return start, end


def _goes_on(doc: Doc, end: int) -> bool:
    """Whether an unknown capitalised word follows a lone name in running text: "Ana [Example]"."""
    if end >= len(doc) or not (doc[end].is_title and doc[end].is_alpha and len(doc[end]) > 2) or doc[end].is_sent_start:
        return False
    words = [token for token in doc[end].sent if token.is_alpha]
    lower = sum(token.is_lower for token in words)
    return doc[end].ent_type_ == "" and doc[end].pos_ in {"", "PROPN"} and 2 * lower > len(words)


def _over_hyphens(doc: Doc, end: int, fits: Callable[[str], bool]) -> int:
    """Where a name ends that goes on behind a hyphen with a word in small letters."""
    while end + 1 < len(doc) and doc[end].text == "-" and _attached(doc[end - 1]) and _attached(doc[end]):
        word = doc[end + 1].text
        if not (word.isalpha() and word.islower() and fits(word)):
            break
        end += 2
    return end


def _after_titles(doc: Doc, start: int, end: int, names: Gazetteer) -> int:
    """Where the name begins behind titles; a mention that is nothing but titles becomes empty."""
    if end - start > 1 and doc[start].text in MINISTRIES and start and doc[start - 1].lower_ in {"of", "for"}:
        start += 1  # "Secretary of [State Mike Pompeo]"
    while start < end:
        size = next(
            (size for size in (3, 2, 1) if start + size <= end and words_of(doc, start, start + size) in names.titles),
            0,
        )
        if not size and doc[start].text.lower() in _FORMER:
            size = 1
        if not size:
            break
        if end - start == size and doc[start].text not in names.titles:
            break
        start += size
    return start


def words_of(doc: Doc, start: int, end: int) -> str:
    """The words of a stretch of tokens, with straight apostrophes."""
    return str(doc[start:end].text).replace("’", "'")


def completed(doc: Doc, mention: Mention) -> Mention:
    """With what belongs to a name of that label: "Hwaseong" to "Hwaseong-ri", the "The" of "The Hague Gazette".

    "The" is part of a title where it has a capital in the middle of a sentence.
    """
    before = doc[mention.start - 1] if mention.start else None
    if mention.label in {"GPE", "LOC"}:
        return Mention(
            mention.start, _over_hyphens(doc, mention.end, lambda word: word in _PLACE_ENDINGS), mention.label
        )
    if mention.label == "ORG" and before is not None and before.text == "The" and _inside_sentence(before):
        return Mention(mention.start - 1, mention.end, mention.label)
    return mention


def _inside_sentence(token: Token) -> bool:
    """Whether a capital is not owed to the place: words stand before it, and no quotation begins with it."""
    if token.is_sent_start or token.doc[token.i - 1].text in _OPENING:
        return False
    return any(other.is_alpha for other in token.sent if other.i < token.i)
