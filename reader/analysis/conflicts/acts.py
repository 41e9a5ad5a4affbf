"""Acts in a passage as the parse gives them: the verb, who does it, to what, and whether it is denied."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from reader.analysis.linking.terms import stem
from reader.resources import resource

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.span import Span

# labels of Universal Dependencies and of ClearNLP
PASSIVE = frozenset({"nsubj:pass", "nsubjpass"})
SUBJECTS = PASSIVE | {"nsubj", "csubj"}
OBJECTS = frozenset({"obj", "dobj"})
COMPLEMENTS = frozenset({"obj", "dobj", "ccomp", "xcomp", "obl", "attr", "acomp", "prep", "nmod", "iobj", "advcl"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "cannot", "nobody", "nothing", "none"})
# what follows makes them no negation: "not only", "no fewer than"
LIMITING = frozenset({"only", "just", "merely", "simply", "less", "fewer", "more", "later", "doubt", "matter", "least"})
PARTICLES = frozenset({"compound:prt", "prt"})
# too common to be the same act because the word is the same
LIGHT = frozenset({"be", "have", "do", "say", "tell", "go", "make", "get", "take", "know", "think", "want", "see"})
FORETELLING = frozenset({"predict", "expect", "forecast", "project", "anticipate", "foresee", "plan", "hope", "aim"})
# of such a number it may be true both ways: some survived, some died
PARTIAL = frozenset({"some", "many", "most", "several", "few", "one", "other", "others", "half", "part", "certain"})
POSSIBLE = frozenset({"may", "might", "could"})
ALIKE = 0.5  # share of the words of a role that two acts must have in common


def find_acts(article: Article, span: Span) -> list[Token]:
    """The telling verbs of a passage, in order."""
    verbs = [token for token in article.tokens(span) if token.pos_ == "VERB"]
    return [verb for verb in verbs if base(verb) not in LIGHT]


def base(token: Token) -> str:
    """The word as a dictionary lists it."""
    known = _vocabulary().irregular.get(token.lower_) if token.pos_ == "VERB" else None
    if token.pos_ == "NOUN":
        known = _singular(token.lower_)
    return known or str(token.lemma_ or token.text).lower()


def _singular(word: str) -> str | None:
    """The singular of "men", "gunmen" or "people"; None of any other word."""
    for plural, singular in _vocabulary().plurals.items():
        if word.endswith(plural):
            return word.removesuffix(plural) + singular
    return None


def act(token: Token) -> str:
    """What a verb or a noun tells, under one name for all words that tell it: "step down" and "resignation" are one."""
    particle = next((child.lower_ for child in token.children if child.dep_ in PARTICLES), "")
    word = f"{base(token)} {particle}" if particle else stem(base(token))
    return _vocabulary().names.get(word, word)


def is_listed(token: Token) -> bool:
    """Whether a word is known to tell an act, as "resignation" is."""
    return stem(base(token)) in _vocabulary().names


def opposed(one: str, other: str) -> bool:
    """Whether two acts, as `act` names them, exclude one another."""
    return frozenset((one, other)) in _vocabulary().opposites


def contrary(one: Token, other: Token) -> bool:
    """Whether two words exclude one another where they stand in one and the same place: "north", "south"."""
    if opposed(act(one), act(other)):
        return True
    words = ({token.lower_, base(token)} for token in (one, other))
    return any(frozenset(pair) in _vocabulary().contraries for pair in product(*words))


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """What `lexicon/en/acts.toml` says.

    Attributes:
        names: for the stem of each listed word, and for verbs with a particle as they are, the name of its act.
        opposites: pairs of acts that exclude one another.
        contraries: likewise words of any kind.
        irregular: the verb of each irregular form.
        plurals: the singular of each irregular plural.
    """

    names: dict[str, str]
    opposites: frozenset[frozenset[str]]
    contraries: frozenset[frozenset[str]]
    irregular: dict[str, str]
    plurals: dict[str, str]


@cache
def _vocabulary() -> _Vocabulary:
    table = tomllib.loads(resource("lexicon/en/acts.toml").read_text(encoding="utf-8"))
    names = {_key(word): stem(words[0]) for words in table["same"] for word in words}
    pairs = ((names.get(_key(word)) or stem(word) for word in pair) for pair in table["opposite"])
    irregular = {form: verb for verb, forms in table["irregular"].items() for form in forms}
    plurals = {plural: word for word, plural in table["plural"].items()}
    opposites, contraries = (frozenset(frozenset(pair) for pair in some) for some in (pairs, table["contrary"]))
    return _Vocabulary(names, opposites, contraries, irregular, plurals)


def _key(word: str) -> str:
    return word if " " in word else stem(word)


def denies(word: Token) -> bool:
    """Whether a word negates: "not", "never", "no plan", "nobody", but not the "not" of "not only"."""
    follower = word.nbor(1).lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in NEGATIONS and follower not in LIMITING


def is_negated(verb: Token) -> bool:
    """Whether the act is denied, an odd number of times."""
    words = [child for child in verb.children if denies(child)]
    for child in verb.children:  # "signed no treaty" denies as well
        if child.dep_ in SUBJECTS | COMPLEMENTS:
            words += [word for word in child.children if word.lower_ in {"no", "neither"} and denies(word)]
    return len(words) % 2 == 1


def is_foretold(verb: Token) -> bool:
    """Whether it is expected or possible rather than reported: "had predicted that prices would fall", "may fall"."""
    if any(child.lower_ in POSSIBLE for child in verb.children if child.dep_.startswith("aux")):
        return True
    return any(base(one) in FORETELLING for one in (verb, *verb.ancestors) if one.pos_ in {"VERB", "AUX"})


def is_stated(verb: Token) -> bool:
    """Whether somebody is said to do it or not to do it: not "to sign", "rather than sign", "if they sign"."""
    helped = any(child.dep_.startswith("aux") for child in verb.children)
    bare = verb.tag_ == "VB" and (not helped or any(child.lower_ == "to" for child in verb.children))
    return not bare and not any(child.lower_ in {"if", "whether", "unless"} for child in verb.children)


def is_qualified(verb: Token) -> bool:
    """Whether the act stands in something that is itself denied ("that does not mean he signed")."""
    return any(is_negated(above) for above in verb.ancestors)


def same_role(one: Token, other: Token, labels: frozenset[str], ignored: frozenset[str]) -> bool:
    """Whether two verbs have about the same words as their subject, or as what they are done to.

    Args:
        one: a verb.
        other: the verb of the other article.
        labels: `SUBJECTS` or `COMPLEMENTS`.
        ignored: words that do not count.
    """
    mine, theirs = role_words(one, labels, ignored), role_words(other, labels, ignored)
    heads = [{base(child) for child in _in_role(verb, labels)} for verb in (one, other)]
    alike = len(mine & theirs) >= ALIKE * max(1, min(len(mine), len(theirs)))
    return bool(mine) and bool(theirs) and alike and bool(heads[0] & heads[1])


def role_words(verb: Token, labels: frozenset[str], ignored: frozenset[str]) -> frozenset[str]:
    """Stems of the content words of what stands in a role to a verb."""
    inside = (word for child in _in_role(verb, labels) for word in child.subtree)
    return frozenset(stem(base(word)) for word in inside if word.text[0].isalnum() and word.lower_ not in ignored)


def _in_role(verb: Token, labels: frozenset[str]) -> list[Token]:
    """What stands in a role; what a passive is done to is its subject as well as its object."""
    wanted = labels | PASSIVE if labels & OBJECTS else labels
    return [child for child in verb.children if child.dep_ in wanted]
