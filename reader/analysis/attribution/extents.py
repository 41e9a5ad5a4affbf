"""Where a stretch of reported words ends: what the parse cuts off is taken along, what it runs into is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from reader.analysis.lexicon import Lexicon
    from reader.model.span import Span

JOINING = frozenset({"in", "of", "with", "to", "between", "against", "from", "into"})
PAUSES = frozenset(",;:–—―")
WITHIN_NAME = frozenset({"det", "amod", "compound", "nummod", "nmod:poss", "poss"})
NAME_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "PART"})


def with_complement(span: Span, tokens: Sequence[Token], lexicon: Lexicon) -> Span:
    """A noun phrase with the phrase right behind it that the parse gave to the verb: "their presence in Norway".

    Args:
        span: the noun phrase.
        tokens: of its sentence.
        lexicon: names the nouns in which one speaks ("in a statement"); they belong to the verb.
    """
    behind = [token for token in tokens if token.idx >= span.end]
    if not behind or behind[0].lower_ not in JOINING or behind[0].dep_ not in grammar.ADPOSITION:
        return span
    phrase: list[Token] = []
    for token in behind[1:]:
        if token.pos_ not in NAME_WORDS:
            break
        phrase.append(token)
    if not phrase or phrase[-1].pos_ not in {"NOUN", "PROPN"}:
        return span
    setting = lexicon.matches(phrase[-1].lower_, "setting") is not None or phrase[-1].dep_ in grammar.TIMES
    return span if setting else span.joined(grammar.span_of(phrase))


def with_object(span: Span, tokens: Sequence[Token]) -> Span:
    """A clause that ends in a bare verb, with the noun behind it that the parse gave away: "said to show the mine"."""
    verb = next((token for token in reversed(tokens) if token.idx < span.end), None)
    noun = next((token for token in tokens if token.idx >= span.end), None)
    if verb is None or noun is None or verb.tag_ != "VB" or noun.pos_ not in NAME_WORDS - {"PART", "PRON"}:
        return span
    while noun.dep_ in WITHIN_NAME and noun.head.i > noun.i:
        noun = noun.head
    return span.joined(grammar.noun_phrase(noun)) if noun.pos_ in {"NOUN", "PROPN"} else span


def with_adverb(span: Span, tokens: Sequence[Token]) -> Span:
    """A clause with the one adverb that ends its sentence: "the troops were there already"."""
    behind = [token for token in tokens if token.idx >= span.end]
    ends = len(behind) == 1 or (len(behind) > 1 and behind[1].is_punct)
    return span.joined(grammar.span_of(behind[:1])) if ends and behind[0].tag_ == "RB" else span


def pause(tokens: Sequence[Token]) -> int:
    """Where the first mark among some words stands, or where they end."""
    for token in tokens[1:]:
        if token.text in PAUSES:
            return int(token.idx)
    return int(tokens[-1].idx + len(tokens[-1]))


def before_next_saying(clause: Token, tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The words of a clause up to an "and said that", which takes up the speaker's verb again."""
    for token in tokens:
        again = token.dep_ == "conj" and token.head == clause and lexicon.matches(token.lower_, "speech") == ""
        clause_behind = grammar.child(token, grammar.CLAUSE)
        if again and clause_behind is not None and grammar.child(token, grammar.SUBJECT) is None:
            kept = [word for word in tokens if word.i < token.i]
            while kept and (kept[-1].dep_ == "cc" or kept[-1].is_punct):
                kept.pop()
            return kept or tokens
    return tokens
