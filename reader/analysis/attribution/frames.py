"""What a verb, an adjective or a noun of attitude takes: the words that stand for what is wanted or judged.

Each frame is given a word, its cue and a lexicon, and returns unbroken words in the order of the text, or none where
the word stands in another construction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.reach import constituent, reach

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.lexicon import Lexicon
    from reader.model.span import Span

LEAST_NAMING = 2  # words: "called it nonsense", not "called Lee"
OPEN = frozenset({"xcomp", "ccomp", "advcl", "acl", "obl"})
PREDICATE = frozenset({"xcomp", "oprd", "obl", "advcl", "prep"})
THING = frozenset({*grammar.OBJECT, "iobj", "xcomp", "ccomp"})
COMPLEMENT = frozenset({*OPEN, *PREDICATE, *THING, "acomp", "nmod"})
WHAT_FOR = frozenset({"as", "for", "of", "about", "against"})
TAKEN_FOR = frozenset({"as", "to", "of", "for", "with"})


def infinitive(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """The first "to …" behind the verb with whoever is to do it: "wants (them) to leave"."""
    kids = _behind(verb)
    what = next((kid for kid in kids if kid.dep_ in OPEN and _mark(kid, verb) is not None), None)
    if what is None:
        return []
    governed = cue.end > verb.idx + len(verb)
    if grammar.passive(verb):
        return [*_passive_subject(verb), *reach(what, cue.end, lexicon)]
    who = next((kid for kid in kids if kid.i < what.i and (governed or kid.dep_ in grammar.OBJECT)), None)
    return reach(who or what, cue.end, lexicon, what)


def thing(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """The object, or the noun that the cue's preposition governs: "criticised the plan", "called for a vote".

    A phrase that tells as what or what for comes along: "attacked her for the delay".
    """
    if grammar.passive(verb):
        return [] if grammar.agent(verb) is None else _passive_subject(verb)
    kids = [kid for kid in _behind(verb) if kid.right_edge.idx >= cue.end]
    governed = cue.end > verb.idx + len(verb)
    if not kids or not (governed or kids[0].dep_ in grammar.OBJECT or _gerund(kids[0], verb)):
        return []
    told_for = len(kids) > 1 and _preposition(kids[1], WHAT_FOR)
    return reach(kids[0], cue.end, lexicon, kids[1] if told_for else None)


def taken_for(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """The object and what it is taken for: "sees him as a rival", "accused her of theft", "it was seen as a sign"."""
    kids = _behind(verb)
    what = next((kid for kid in kids if kid.dep_ in grammar.OBJECT), None)
    passive = grammar.passive(verb)
    if what is None and not passive:
        return []
    for kid in kids:
        bare = kid.dep_ in {"xcomp", "oprd"} and _mark(kid, verb) is None
        if (what is None or kid.i > what.i) and kid.dep_ in PREDICATE and (bare or _preposition(kid, TAKEN_FOR)):
            if what is None or passive:
                return [*_passive_subject(verb), *reach(kid, cue.end, lexicon)]
            return reach(what, cue.end, lexicon, kid)
    return []


def named(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """Something and what it is called; parses seldom tell where the one ends and the other begins."""
    kids = _behind(verb)
    if not kids or kids[0].dep_ not in THING:
        return []
    words = reach(kids[0], cue.end, lexicon)
    if grammar.passive(verb):
        return [*_passive_subject(verb), *words]
    return words if len(words) >= LEAST_NAMING else []


def impression(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """Somebody and what they seem to be or do: "the dam seems (to be) safe"."""
    subject = grammar.child(verb, grammar.SUBJECT)
    what = next((kid for kid in _behind(verb) if kid.dep_ in {"xcomp", "acomp", "oprd"}), None)
    return [] if what is None or subject is None else [*constituent(subject), *reach(what, cue.end, lexicon)]


def clause(verb: Token, cue: Span, lexicon: Lexicon) -> list[Token]:
    """A clause behind the verb: "doubts whether it will hold"."""
    kid = grammar.child(verb, grammar.CLAUSE)
    return [] if kid is None or kid.i < verb.i else reach(kid, cue.end, lexicon)


def complement(word: Token, cue: Span) -> list[Token]:
    """Whatever an adjective or a noun takes behind it: "aware that …", "support for the ban"."""
    kid = next((kid for kid in _behind(word) if kid.right_edge.idx >= cue.end), None)
    return [] if kid is None else constituent(kid, cue.end)


def _behind(word: Token) -> list[Token]:
    return [
        kid
        for kid in word.children
        if kid.i > word.i and kid.dep_.split(":")[0] in COMPLEMENT and kid.dep_ not in grammar.TIMES
    ]


def _passive_subject(verb: Token) -> list[Token]:
    subject = grammar.child(verb, grammar.PASSIVE_SUBJECT)
    return [] if subject is None or subject.pos_ == "PRON" else constituent(subject)


def _gerund(kid: Token, verb: Token) -> bool:
    """Whether what follows is a deed: "proposed selling the ferry"."""
    return bool(kid.tag_ == "VBG" and kid.i == verb.i + 1)


def _mark(kid: Token, verb: Token) -> Token | None:
    """The "to" of an infinitive."""
    return next((mark for mark in kid.children if mark.tag_ == "TO" and verb.i < mark.i < kid.i), None)


def _preposition(kid: Token, words: frozenset[str]) -> bool:
    """Whether a phrase, not a clause of its own, begins with one of some prepositions, in either label scheme."""
    begins = kid.lower_ in words or any(mark.lower_ in words and mark.i < kid.i for mark in kid.children)
    return begins and grammar.child(kid, grammar.SUBJECT) is None
