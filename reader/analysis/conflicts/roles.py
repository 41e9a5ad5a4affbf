"""What a number counts and which act a number or a date is told of, from the parse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.acts import LIGHT, OBJECTS, SUBJECTS, act, base, is_listed
from reader.analysis.linking.terms import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

# who is counted by what befell them: "two dead"
STRUCK = frozenset({"dead", "killed", "injured", "wounded", "hurt", "arrested", "missing"})
HARM = frozenset({"kill", "injur", "arrest"})  # acts as `acts.act` names them, of which news counts the victims
DYING = frozenset({"die", "drown", "perish"})  # stems of what nobody does to anybody
OF_NOUN = frozenset({"nmod", "nmod:poss", "poss", "compound"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "nmod"})


def roles_of(inside: list[Token], *, dated: bool) -> tuple[Token | None, Token | None]:
    """The noun that is counted and the verb or noun of the act that it is told of; None where there is none.

    A date counts nothing, and may be told of a noun ("Monday's vote").
    """
    places = {token.i for token in inside}
    top = next((token for token in inside if token.head.i not in places or token.head.i == token.i), inside[0])
    if dated:
        return None, _dated(top, inside[0])
    follower = top.nbor(1) if top.i + 1 < len(top.doc) else top
    if follower.lower_ in STRUCK:  # "two dead", "one injured"
        return None, follower
    noun = _counted(top, inside[0])
    leader = inside[0].nbor(-1) if inside[0].i else top
    if noun is None and leader.tag_ in {"VBD", "VBN"} and act(leader) in HARM:  # "killed 12 people and wounded 40"
        return None, leader
    return noun, _act_above(top if noun is None or noun in top.subtree else noun)


def _counted(top: Token, first: Token) -> Token | None:
    """The noun that is counted: that of "21 guards", "21 of the guards"."""
    for part in top.children:
        if part.dep_ == "nmod" and part.pos_ in NOMINAL and any(word.lower_ == "of" for word in part.children):
            return part
    led = any(word.dep_ == "case" and word.i < first.i for word in top.children)  # "a bill of 12"
    counting = top.dep_ in COUNTING | {"det"} and not led
    return top.head if counting and top.head.pos_ in NOMINAL else None


def _act_above(token: Token) -> Token | None:
    """The verb, or the noun of an act ("the killing of 21 guards")."""
    while token.pos_ not in VERBAL and not _struck(token) and token.head.i != token.i:
        above = token.head
        if token.dep_ in OF_NOUN and above.pos_ == "NOUN" and is_listed(above):
            return above
        token = above
    return token if token.pos_ in VERBAL or _struck(token) else None


def _struck(word: Token) -> bool:
    """Whether somebody is said to be "dead", "hurt" or "missing", which a tagger takes for a property."""
    return word.lower_ in STRUCK and any(child.dep_ == "cop" for child in word.children)


def suffered(noun: Token) -> frozenset[str]:
    """The harm that a clause behind a noun tells of it: "21 people who drowned", "the 12 guards killed there"."""
    clauses = [child for child in noun.children if child.dep_.startswith("acl") and act(child) in HARM]
    return frozenset(act(verb) for verb in clauses if _befell(verb))


def _befell(verb: Token) -> bool:
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if not subjects or grammar.passive(verb):
        return verb.tag_ == "VBN" and not any(child.dep_ in OBJECTS for child in verb.children)
    return stem(base(verb)) in DYING and subjects[0].lower_ in {"who", "that"}


def _dated(top: Token, first: Token) -> Token | None:
    """What happened then: the noun that a date belongs to, or the verb."""
    by_somebody = any(child.lower_ == "by" for child in top.head.children)  # "seized by the guards on Monday"
    if top.dep_ in OF_NOUN and top.head.pos_ in NOMINAL and top.head.lower_ != "one" and not by_somebody:
        return top.head
    verb = _verb_above(top.head)
    if verb is None:
        return None
    between = [token for token in top.doc[verb.i + 1 : first.i] if token.pos_ == "VERB" and verb in token.ancestors]
    earlier = any(
        token.ent_type_ == "DATE" or token.lower_ in grammar.WEEKDAYS for token in verb.children if token.i < first.i
    )
    return between[-1] if between and earlier else verb  # "said on Monday that he would leave on Tuesday"


def _verb_above(token: Token) -> Token | None:
    """The verb, whatever nouns stand between."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token if token.pos_ in VERBAL else None


def acts_of(deed: Token | None, *, dated: bool) -> frozenset[str]:
    """The acts that a number or a date hangs on, as `acts.act` names them.

    Besides the verb itself also harm that its subject names ("the death toll rose to 12"); of a date any act that its
    subject or its object names ("they returned the indictment on Friday").
    """
    if deed is None:
        return frozenset()
    roles = SUBJECTS | OBJECTS if dated else SUBJECTS
    named = [child for child in deed.children if child.dep_ in roles and is_listed(child)]
    # a toll is told on a day on which nobody need have died
    named = [child for child in named if (base(child) != "toll" if dated else act(child) in HARM)]
    return frozenset(act(word) for word in (deed, *named) if base(word) not in LIGHT)
