"""Acts in a passage as the parse gives them: the verb, who does it, to what, and whether it is denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.linking.terms import stem

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.span import Span

# labels of Universal Dependencies and of ClearNLP
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
COMPLEMENTS = frozenset({"obj", "dobj", "ccomp", "xcomp", "obl", "attr", "acomp", "prep", "nmod", "iobj", "advcl"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "cannot"})
# too common to be the same act because the word is the same
LIGHT = frozenset({"be", "have", "do", "say", "tell", "go", "make", "get", "take", "know", "think", "want", "see"})
ALIKE = 0.5  # share of the words of a role that two acts must have in common


def find_acts(article: Article, span: Span) -> list[Token]:
    """The telling verbs of a passage, in order."""
    verbs = [token for token in article.tokens(span) if token.pos_ == "VERB"]
    return [verb for verb in verbs if base(verb) not in LIGHT]


def base(token: Token) -> str:
    """The word as a dictionary lists it."""
    return str(token.lemma_ or token.text).lower()


def is_negated(verb: Token) -> bool:
    """Whether the act is denied, an odd number of times."""
    words = [child for child in verb.children if child.lower_ in NEGATIONS]
    for child in verb.children:  # "signed no treaty", "nobody signed" deny as well
        if child.dep_ in SUBJECTS | COMPLEMENTS:
            words += [word for word in child.children if word.lower_ in {"no", "neither"} and word.dep_ == "det"]
            words += [child] if child.lower_ in {"nobody", "nothing", "none"} else []
    return len(words) % 2 == 1


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
    mine, theirs = _content(one, labels, ignored), _content(other, labels, ignored)
    heads = [{base(child) for child in verb.children if child.dep_ in labels} for verb in (one, other)]
    alike = len(mine & theirs) >= ALIKE * max(1, min(len(mine), len(theirs)))
    return bool(mine) and bool(theirs) and alike and bool(heads[0] & heads[1])


def _content(verb: Token, labels: frozenset[str], ignored: frozenset[str]) -> frozenset[str]:
    inside = (word for child in verb.children if child.dep_ in labels for word in child.subtree)
    return frozenset(stem(base(word)) for word in inside if word.text[0].isalnum() and word.lower_ not in ignored)
