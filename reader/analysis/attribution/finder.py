"""Who says what: source, cue and content of direct, indirect and mixed speech.

With a parse, contents follow from the verb's complements; without one, from patterns of words. Sources are given in
their own words ("he", "the agency"): a reader of the passage sees whom they stand for, a wrong name would mislead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution.attitudes import attributions_by_attitude
from reader.analysis.attribution.insertions import attributions_by_insertion
from reader.analysis.attribution.layout import (
    attributions_by_colon,
    attributions_of_posts,
    attributions_of_signatures,
    attributions_of_turns,
    carried_on,
)
from reader.analysis.attribution.leads import attributions_by_lead
from reader.analysis.attribution.model import Attribution, AttributionKind, Reading
from reader.analysis.attribution.patterns import find_by_pattern
from reader.analysis.attribution.phrases import attributions_by_noun, attributions_by_phrase
from reader.analysis.attribution.tails import attributions_by_tail
from reader.analysis.attribution.verbs import attributions_by_verb
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.analysis.quotations import Quotation

if TYPE_CHECKING:
    from reader.analysis.article import Article

__all__ = ["Attribution", "AttributionKind", "find_attributions"]


def find_attributions(article: Article, lexicon: Lexicon | None = None) -> tuple[Attribution, ...]:
    """Every attribution of the story, in the order of the cues.

    Args:
        article: parsed or not; without a parse only the plainest patterns are found.
        lexicon: the caller's, if it keeps one; read from the resources by default.
    """
    lexicon = lexicon or load_lexicon()
    reading = Reading(article, lexicon, article.quotations)
    if not article.parsed:
        return find_by_pattern(article, lexicon, reading.quotations)
    found = attributions_of_turns(reading)
    spoken = tuple(Quotation(part, part) for one in found for part in one.content)
    reading = Reading(article, lexicon, (*reading.quotations, *spoken))
    for index, passage in enumerate(article.passages):
        if passage.furniture:
            continue
        tokens = article.tokens(passage.span)
        here = list(attributions_by_insertion(reading, index, passage, tokens))
        here.extend(attributions_by_verb(reading, index, passage, tokens, here))
        here.extend(attributions_by_tail(reading, index, passage, here))
        here.extend(attributions_by_phrase(reading, index, passage, tokens, here))
        here.extend(attributions_by_noun(reading, index, tokens))
        here.extend(attributions_by_attitude(reading, index, tokens, here))
        found.extend(here)
        found.extend(attributions_by_colon(reading, index, passage))
    found.extend(attributions_of_posts(reading, found))
    found.extend(attributions_of_signatures(reading))
    found.extend(attributions_by_lead(reading, found))
    found.sort(key=lambda one: (one.cue.start, one.cue.end))
    return carried_on(reading, found)
