"""Which acts a passage tells on its own account, and whether two verbs tell one act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.acts import act, base
from reader.analysis.linking.terms import function_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.tokens import Token

COMMON = 2  # content words besides the verb that two clauses about one act share
MODAL = frozenset({"may", "might", "could", "would", "should", "will", "shall", "can", "if", "whether"})
REPORTING = frozenset({"say", "tell", "report", "allege", "claim", "accuse", "believe", "think", "suspect", "suggest"})
NOMINAL = frozenset({"csubj", "nsubj", "obj", "obl", "nmod"})


def content(tokens: Iterable[Token]) -> frozenset[str]:
    """Stems of the content words."""
    ignored = function_words()
    return frozenset(stem(base(one)) for one in tokens if one.text[0].isalnum() and one.lower_ not in ignored)


def is_open(verb: Token) -> bool:
    """Whether the act is not said to have happened: "may kill", "to kill", "said that he killed"."""
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBG" and verb.dep_ in NOMINAL)
    if bare or any(child.lower_ in MODAL | {"to"} for child in verb.children):
        return True
    return any(base(above) in REPORTING for above in verb.ancestors) or any(
        child.dep_ in {"parataxis", "ccomp"} and base(child) in REPORTING for child in verb.children
    )


def is_plain(tokens: Iterable[Token]) -> bool:
    """Whether a passage neither reports nor leaves open anything."""
    return not any(base(token) in REPORTING or token.lower_ in MODAL for token in tokens)


def governed(verbs: list[Token]) -> list[Token]:
    """The verbs of a claim that a doubt reaches: what a relative clause adds is told apart from it."""
    places = {verb.i for verb in verbs}
    return [
        verb
        for verb in verbs
        if not any(
            one.dep_ in grammar.RELATIVE | {"advcl"} and any(above.i in places for above in one.ancestors)
            for one in (verb, *verb.ancestors)
        )
    ]


def same_act(one: Token, other: Token) -> bool:
    """Whether two verbs tell one act of the same people or things."""
    if act(one) != act(other):
        return False
    words = [content(grammar.subtree(verb)) - {stem(verb.lower_), stem(base(verb))} for verb in (one, other)]
    return len(words[0] & words[1]) >= max(1, min(COMMON, len(words[0]), len(words[1])))
