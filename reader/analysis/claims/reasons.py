"""Put a rule's case to the reader in one sentence made of the article's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.claims.rules import RULES

if TYPE_CHECKING:
    from reader.analysis.claims.draft import Draft
    from reader.analysis.claims.scene import Scene
    from reader.model.span import Location, Side

LONGEST = 90  # code points of the article's words in a reason


def reason(draft: Draft, scenes: dict[Side, Scene]) -> str:
    """One sentence with a full stop; the first wording of the rule for which all words are there."""

    def words(place: Location | None) -> str | None:
        if place is None:
            return None
        text = " ".join(scenes[place.side].article.words(place.span).split()).strip("“”\"‘’' ")
        return text if 0 < len(text) <= LONGEST else None

    source = None if draft.source is None else scenes[draft.side].article.location(draft.source)
    values = {"cue": words(draft.cue), "by": words(draft.by), "source": words(source)}
    for wording in RULES[draft.rule].wordings:
        needed = [name for name in values if f"{{{name}}}" in wording]
        if all(values[name] is not None for name in needed):
            sentence = wording
            for name in needed:
                sentence = sentence.replace(f"{{{name}}}", values[name] or "")
            return sentence[0].upper() + sentence[1:]
    return RULES[draft.rule].wordings[-1]
