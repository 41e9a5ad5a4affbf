"""Speakers between subject and verb, read off the page: "The fire, officials said, began in the cellar."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import Attribution, Reading
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.model.marks import Passage

NAMING = frozenset({"DET", "PROPN", "NOUN", "ADJ", "ADP", "NUM", "PART", "PRON"})
HEADS = frozenset({"NOUN", "PROPN"})
SPEAKERS = frozenset({"he", "she", "they", "it", "i", "we"})
SAYING = frozenset({"VBD", "VBZ", "VBP"})
OPENINGS = frozenset({"ADP", "SCONJ", "ADV", "CCONJ"})  # "On Monday, officials said, it rained"
LONGEST = 12  # words between the two commas
PREDICATE_WITHIN = 3  # words: "had also fled"


def attributions_by_insertion(
    reading: Reading, index: int, passage: Passage, tokens: list[Token]
) -> Iterator[Attribution]:
    """The first of one sentence that two commas set off between a subject and its verb.

    Parses take the subject for the speaker, or lose the sentence.

    Args:
        reading: the article.
        index: of the sentence.
        passage: the sentence.
        tokens: of the sentence.
    """
    commas = [place for place, token in enumerate(tokens) if token.text == "," and not reading.quoted.at(token.idx)]
    for opening, closing in pairwise(commas):
        before, inside, behind = tokens[:opening], tokens[opening + 1 : closing], tokens[closing + 1 :]
        if not 1 < len(inside) <= LONGEST or not _subject(before) or not _predicate(behind):
            continue
        said = _saying(reading, inside)
        if said is not None:
            parts = [Span(before[0].idx, tokens[opening].idx), Span(behind[0].idx, passage.span.end)]
            if before[0].pos_ in OPENINGS:
                parts = parts[1:]
            content = tuple(map(reading.clean, parts))
            yield Attribution(*said, content, reading.kind(content), index)
            return


def _subject(tokens: list[Token]) -> bool:
    """Whether some words name something and say nothing of it yet."""
    return any(token.pos_ in {*HEADS, "PRON"} for token in tokens) and not any(
        token.tag_ in grammar.FINITE for token in tokens
    )


def _predicate(tokens: list[Token]) -> bool:
    """Whether some words begin with a verb."""
    near = tokens[:PREDICATE_WITHIN]
    return bool(near) and near[0].pos_ in {"VERB", "AUX", "ADV"} and any(token.tag_ in grammar.FINITE for token in near)


def _saying(reading: Reading, tokens: list[Token]) -> tuple[Span, Span] | None:
    """Speaker and cue, where the words are no more than that and to whom or when: "officials told the paper"."""
    if len(tokens) > 2 and [token.lower_ for token in tokens[:2]] == ["according", "to"]:
        return grammar.span_of(tokens[2:]), grammar.span_of(tokens[:2])
    for place, verb in enumerate(tokens):
        if verb.tag_ not in SAYING or verb.lower_ in {"has", "have", "had"}:
            continue
        if reading.lexicon.matches(verb.lower_, "speech") is None or any(
            token.tag_ in grammar.FINITE for token in tokens[place + 1 :]
        ):
            return None
        who = [token for token in tokens[:place] if token.pos_ != "ADV"]
        names = bool(who) and all(token.pos_ in NAMING and not token.tag_.startswith("W") for token in who)
        if not names or not any(token.pos_ in HEADS or token.lower_ in SPEAKERS for token in who):
            return None
        return grammar.span_of(who), Span(verb.idx, verb.idx + len(verb))
    return None
