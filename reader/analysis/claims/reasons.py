"""Put a rule's case to the reader in one sentence made of the article's own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.claims.rules import RULES
from reader.model.span import Span

if TYPE_CHECKING:
    from reader.analysis.claims.draft import Draft
    from reader.analysis.claims.scene import Scene
    from reader.model.span import Location, Side

LEADING_ON = re.compile(r"(?<=\w) (?:to|of|on|that)$", re.IGNORECASE)  # "is believed to" leads on to what is believed
LONGEST = 90  # code points of the article's words in a reason
# words that are capitalised only where they begin a sentence
COMMON = frozenset(
    {
        "the",
        "a",
        "an",
        "he",
        "she",
        "they",
        "it",
        "we",
        "some",
        "one",
        "two",
        "many",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "these",
        "those",
        "officials",
        "sources",
        "reports",
        "most",
        "several",
        "former",
    }
)
PRONOUNS = frozenset({"he", "she", "they", "we", "i", "it"})


def reason(draft: Draft, scenes: dict[Side, Scene]) -> str:
    """One sentence with a full stop; the first wording of the rule for which all words are there."""

    def words(place: Location | None) -> str | None:
        if place is None:
            return None
        text = " ".join(scenes[place.side].article.words(place.span).split()).strip("“”\"‘’' ")
        if text.count("“") != text.count("”"):
            text = text.replace("“", "").replace("”", "")
        if _common(scenes, place, cue=place is draft.cue):
            text = text[:1].lower() + text[1:]
        text = LEADING_ON.sub("", text) if place is draft.cue else text
        return text if 0 < len(text) <= LONGEST else None

    source = None if draft.source is None else scenes[draft.side].article.location(draft.source)
    values = {"cue": words(draft.cue), "by": words(draft.by), "source": words(source)}
    leading = {name for name, place in (("by", draft.by), ("source", source)) if _leads(scenes, place)}
    if draft.source is not None and scenes[draft.side].lexicon.find(scenes[draft.side].text, "estimate", draft.source):
        values["source"] = None  # "an estimate by the estimates" says nothing
    for wording in RULES[draft.rule].wordings:
        if all(value is not None for name, value in values.items() if f"{{{name}}}" in wording):
            return _filled(wording, {name: value for name, value in values.items() if value is not None}, leading)
    return RULES[draft.rule].wordings[-1]


def _common(scenes: dict[Side, Scene], place: Location, *, cue: bool) -> bool:
    """Whether the words begin with a common noun that is capitalised only because its sentence begins there."""
    first = next(iter(scenes[place.side].article.tokens(place.span)), None)
    if first is None or not first.text.istitle() or not first.is_sent_start:
        return False
    if cue:
        return bool(first.pos_ != "PROPN") and first.lower_ != "i"
    elsewhere = re.compile(rf"\b{re.escape(first.lower_)}\b")
    small = first.tag_ == "NN" and any(elsewhere.search(scene.text) for scene in scenes.values())
    return first.tag_ == "NNS" or small


def _leads(scenes: dict[Side, Scene], place: Location | None) -> bool:
    """Whether the words begin with a small word or a noun that is capitalised only as the first of its sentence."""
    first = None if place is None else next(iter(scenes[place.side].article.tokens(place.span)), None)
    if place is None or first is None or not first.is_sent_start:
        return False
    begins = Span(first.idx, first.idx + len(first))
    many = first.dep_ == "compound" and first.pos_ == "NOUN" and first.head.text.islower()  # "Defence lawyers"
    small = first.pos_ in {"DET", "NUM"} or first.tag_ == "NNS" or many
    return small and not scenes[place.side].article.named(begins)


def _filled(wording: str, values: dict[str, str], leading: set[str]) -> str:
    """The sentence with the words in their places; those in `leading` begin small where no marks set them off."""
    for name, value in values.items():
        place = f"{{{name}}}"
        if f"“{place}”" not in wording:
            first = value.split(" ", 1)[0]
            if value.lower() in PRONOUNS and wording.find(place) > 0:
                value = f"“{value.lower()}”"  # noqa: PLW2901 - "an accusation by “he”" keeps the article's word
            elif name in leading or first.lower() in COMMON:
                value = value[:1].lower() + value[1:]  # noqa: PLW2901
        wording = wording.replace(place, value)
    return wording[0].upper() + wording[1:]
