"""Who stands behind a word: the bearer of a description, the owner of a claim, whoever issued a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.lexicon import Lexicon
    from reader.model.span import Span

FROM = frozenset({"by", "from"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
NOT_BELOW = frozenset({"ccomp", "advcl", "parataxis", *grammar.RELATIVE})


def bearer(noun: Token, lexicon: Lexicon) -> Token:
    """The noun that names who is meant: "Lee" for "the woman" in "Lee, the woman who accused Berg".

    Statements, steps and suits do not speak of themselves: whoever they are from, or whoever takes them, does.
    """
    owner: Token | None
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i < noun.i:
        return noun.head
    if grammar.child(noun, frozenset({"cop"})) is not None:
        owner = grammar.child(noun, grammar.ACTIVE_SUBJECT)
        return owner if owner is not None and owner.pos_ in NAMING else noun
    if lexicon.matches(noun.lower_, "vehicle") is None:
        return noun
    owner = grammar.possessor(noun) or next(grammar.obliques(noun, FROM), None)
    if owner is None and noun.dep_ in grammar.OBJECT:
        owner = grammar.subject(noun.head)
    return owner if owner is not None and owner.pos_ in NAMING else noun


def owner(noun: Token, text: str, lexicon: Lexicon) -> Span | None:
    """Whose claim it is: "Lee's claim", "claims of fraud by Lee", "accusations made by Lee", "a Reuters report".

    None where nobody is named, also with "his claim".
    """
    whose = grammar.possessor(noun)
    below = [noun, *(kid for kid in noun.children if kid.i > noun.i and kid.dep_ not in NOT_BELOW)]
    below += [further for kid in below[1:] for further in kid.children if further.dep_ not in NOT_BELOW]
    for token in below if whose is None else ():
        whose = whose or next((one for one in grammar.obliques(token, FROM) if one.pos_ in {*NAMING, "PRON"}), None)
    if whose is None:
        return _publisher(noun) if lexicon.matches(noun.lower_, "medium-noun") is not None else None
    return None if whose.pos_ == "PRON" else grammar.without_genitive(grammar.noun_phrase(whose), text)


def _publisher(noun: Token) -> Span | None:
    """The name before a report or a story: "a Reuters report"."""
    name: list[Token] = []
    before = noun.nbor(-1) if noun.i > noun.sent.start else None
    last = noun.i - 1 if before is not None and before.text in GENITIVE else noun.i
    for token in reversed(noun.doc[max(noun.sent.start, last - 5) : last]):
        if not token.text[0].isupper() or token.is_punct or token.pos_ in {"DET", "ADP"}:
            break
        name.append(token)
    if not name or name[-1].is_sent_start or not any(token.pos_ in {"PROPN", "NOUN"} for token in name):
        return None
    return grammar.span_of(name)
