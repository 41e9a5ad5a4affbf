"""How far on the page what somebody wants or judges reaches: to the end of the clause, without asides and settings.

Read off the words more than off the tree: parsers often hang the phrase behind an object on the wrong word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.lexicon import Lexicon

SUBORDINATORS = frozenset(
    (
        "after",
        "before",
        "while",
        "when",
        "because",
        "since",
        "although",
        "though",
        "unless",
        "until",
        "whereas",
        "amid",
        "during",
        "despite",
        "if",
    )
)
PAUSES = frozenset(",;:-–—―") | {"--"}
ENDS_LIST = frozenset({"WDT", "WP", "WRB", "VBG", "VBN", "VBD", "VBZ", "MD", "PRP", "RB"})  # tags behind a comma
TURNS = frozenset({"but", "yet", "as", "according", "so"})
JOINS = frozenset({"and", "but", "or"})
PLACING = frozenset({"in", "on", "at", "during", "from", "with", "by", "over"})


def reach(first: Token, behind: int, lexicon: Lexicon, last: Token | None = None) -> list[Token]:
    """The unbroken words from a constituent's first one on; none where it begins with a mark.

    Args:
        first: the constituent's head.
        behind: a place in the text; words before it belong to the cue.
        lexicon: names the nouns in which one speaks ("in a statement"), which are no part of what is judged.
        last: a head that it reaches to at least.
    """
    start = next((token for token in grammar.subtree(first) if token.idx >= behind and not token.is_punct), None)
    if start is None:
        return []
    certain = max(first.i, start.i if last is None else last.i)
    words = [start]
    for token in start.doc[start.i + 1 : start.sent.end]:
        if token.i > certain and _ends(token, start, lexicon):
            break
        words.append(token)
    return words


def constituent(head: Token, behind: int = 0) -> list[Token]:
    """The words below a head in the order of the text, without asides."""
    return [token for token in grammar.subtree(head, _aside) if token.idx >= behind]


def _ends(token: Token, start: Token, lexicon: Lexicon) -> bool:
    """Whether the clause is over before this word."""
    if token.text in PAUSES:
        return _pauses(token)
    clause = token.lower_ in {"as", "so"} and token.dep_ == "mark"
    if clause or (token.lower_ in SUBORDINATORS and token.tag_ in {"IN", "WRB"}):
        return True
    if token.lower_ in JOINS:
        return _goes_on_elsewhere(token, start)
    if token.tag_ in grammar.FINITE:
        verb = token if token.pos_ == "VERB" else token.head
        own = grammar.child(verb, grammar.SUBJECT) is not None or verb.dep_ in grammar.NOUN_CLAUSE
        return not own and verb.head.i < start.i
    return _tells_when_or_where(token, lexicon)


def _pauses(mark: Token) -> bool:
    """Whether a mark ends the clause: a comma does not within a list, a hyphen not within a word."""
    if mark.text == "-" and not mark.nbor(-1).whitespace_:
        return False
    if mark.text != "," or mark.i + 1 >= mark.sent.end:
        return True
    follower = mark.nbor(1)
    if _main_clause(mark):
        return True
    return (follower.tag_ in ENDS_LIST and follower.lower_ != "including") or follower.lower_ in TURNS


def _main_clause(mark: Token) -> bool:
    """Whether the sentence's main clause begins behind a comma: "After criticising the toll, Lee left"."""
    for token in mark.doc[mark.i + 1 : mark.sent.end]:
        if token.text in PAUSES:
            return False
        if token.dep_ in grammar.SUBJECT:
            return bool(token.head.dep_ == "ROOT")
    return False


def _goes_on_elsewhere(conjunction: Token, start: Token) -> bool:
    """Whether "and" joins another statement: "… and left", "… and the union agreed"."""
    verb = conjunction.head
    deeds = verb.tag_ == "VBG" and verb.head.tag_ != "VBG"  # "called for more boats and hiring sailors"
    if verb.i < conjunction.i or not verb.tag_.startswith(("VB", "MD")) or deeds:
        return False
    who = grammar.child(verb, grammar.SUBJECT)
    before = verb.head.i < start.i and (verb.tag_ in grammar.FINITE or verb.dep_ == "conj")
    return before or (who is not None and who.i > conjunction.i)


def _tells_when_or_where(token: Token, lexicon: Lexicon) -> bool:
    noun = (
        token.head
        if token.lower_ in PLACING or (token.head.dep_ in grammar.TIMES and token.head.i > token.i)
        else token
    )
    dated = noun.lower_ in grammar.WEEKDAYS and noun.dep_ != "nmod:poss"
    adjunct = noun.dep_ in grammar.OBLIQUE or noun.dep_ in grammar.TIMES
    return adjunct and (dated or (noun != token and lexicon.matches(noun.lower_, "setting") is not None))


def _aside(token: Token) -> bool:
    """Whether a clause says something more of its own: ", which …", "…, and the union agreed"."""
    if token.dep_ == "parataxis":
        return True
    before = token.left_edge.nbor(-1) if token.left_edge.i else None
    if before is None or before.text != ",":
        return False
    own = token.pos_ in grammar.VERBAL and grammar.child(token, grammar.SUBJECT) is not None
    return token.dep_ in {*grammar.RELATIVE, "advcl"} or (token.dep_ == "conj" and own)
