"""Where a stretch of reported words ends: what the parse cuts off is taken along, what it runs into is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from reader.analysis.attribution.model import Reading
    from reader.analysis.lexicon import Lexicon

# from the first dash to the second one, or from the comma before a relative pronoun to the next
ASIDE = re.compile(r"\s?(?:(?P<dash>--|—|–)[^—–.]{3,120}?(?P=dash)|,\s(?:who|which|whose)\b[^,;.]{3,120},)\s?")
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


def over_aside(span: Span, tokens: Sequence[Token], text: str) -> Span:
    """A clause with what follows the aside that it breaks off at: "the guild — which lost — has left".

    Args:
        span: the clause.
        tokens: of its sentence.
        text: the article's.
    """
    match = ASIDE.match(text, span.end, tokens[-1].idx)
    behind = [] if match is None else [token for token in tokens if token.idx >= match.end()]
    if match is None or not behind or behind[0].pos_ == "CCONJ" or behind[0].tag_ == "VBG":
        return span
    goes_on = behind[0].tag_ in grammar.FINITE or (len(behind) > 1 and behind[1].tag_ in grammar.FINITE)
    return span if match["dash"] is None and not goes_on else Span(span.start, pause(behind))


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


def before_next_saying(reading: Reading, verb: Token, clause: Token, tokens: list[Token]) -> list[Token]:
    """The words of what a verb says, up to where the sentence goes on about the speaker or about another one.

    Args:
        reading: the article; what is quoted together is said by one.
        verb: of saying.
        clause: the head of what is said.
        tokens: below that head, in order.
    """
    for token in tokens:
        if token.i > clause.i and (_adds(token, reading.lexicon) or _limits(reading, token)):
            return [word for word in tokens if word.i < token.i]
        together = any(one.inner.contains(clause.idx) for one in reading.quoted.at(token.idx))
        joined = token.dep_ == "conj" and token.head == clause and not together
        if joined and _goes_on(verb, clause, token, reading.lexicon):
            kept = [word for word in tokens if word.i < token.left_edge.i]
            while kept and (kept[-1].dep_ == "cc" or kept[-1].is_punct):
                kept.pop()
            return kept or tokens
    return tokens


def _goes_on(verb: Token, clause: Token, token: Token, lexicon: Lexicon) -> bool:
    """Whether what is joined to a clause is told by the text: "and said that", "but Lee said that", "and left"."""
    says = lexicon.matches(token.lower_, "speech") is not None and grammar.child(token, grammar.CLAUSE) is not None
    own = grammar.child(token, grammar.SUBJECT)
    if own is not None:
        return says and own.pos_ in {"NOUN", "PROPN"} and own.i > clause.i and token.tag_ in grammar.FINITE
    # "noted that it is open and praised the crew": the second verb stands in the tense of the first
    helped = any(kid.dep_ in {"aux", "aux:pass", "cop"} for kid in token.children)
    now = any(kid.dep_ == "cop" or kid.tag_ == "MD" for kid in clause.children) or clause.tag_ in {"VBZ", "VBP"}
    past = any(kid.tag_ == "VBD" for kid in clause.children if kid.dep_ in {"aux", "cop"})
    return says or (verb.tag_ == token.tag_ == "VBD" and now and not past and not helped)


def _limits(reading: Reading, token: Token) -> bool:
    """Whether the text limits what it has reported: ", though he took it back"."""
    concedes = token.lower_ in {"though", "although"} and token.dep_ == "mark"
    return concedes and token.nbor(-1).text == "," and not reading.quoted.at(token.idx)


def _adds(token: Token, lexicon: Lexicon) -> bool:
    """Whether somebody goes on speaking: ", adding that", ", citing a letter"."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    if before is not None and before.tag_ == "RB" and before.i > token.sent.start:
        before = before.nbor(-1)
    says = lexicon.matches(token.lower_, "speech") == "" or token.lower_ in {"citing", "quoting"}
    return says and token.tag_ == "VBG" and before is not None and before.text == ","
