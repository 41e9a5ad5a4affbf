"""The numbers, amounts and dates of a passage with what the sentence says they are numbers of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.acts import (
    LIGHT,
    OBJECTS,
    SUBJECTS,
    act,
    base,
    denies,
    is_foretold,
    is_listed,
    is_negated,
)
from reader.analysis.conflicts.calendar import resolved, written_on
from reader.analysis.linking.terms import function_words, stem
from reader.analysis.values.finder import find_values
from reader.analysis.values.value import Bound, Value
from reader.model.span import Span

if TYPE_CHECKING:
    from datetime import date

    from spacy.tokens import Token

    from reader.analysis.article import Article

NEAR = 5  # content words on either side that tell what an amount is about
# "two other men" are not the two men of the other article
FURTHER = frozenset(
    {
        "per",
        "each",
        "every",
        "other",
        "others",
        "else",
        "among",
        "another",
        "more",
        "further",
        "additional",
        "extra",
        "first",
        "last",
        "next",
    }
)
ROUGH_REACH = 20  # code points before a time in which "around" stands
ROUGHLY = frozenset({"about", "around", "approximately", "roughly", "shortly", "nearly", "almost", "circa"})
# who is counted by what befell them: "two dead"
STRUCK = frozenset({"dead", "killed", "injured", "wounded", "hurt", "arrested", "missing"})
HARM = frozenset({"kill", "injur", "arrest"})  # acts as `acts.act` names them, of which news counts the victims
OF_NOUN = frozenset({"nmod", "nmod:poss", "poss", "compound"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
COUNTING = frozenset({"nummod", "quantmod", "compound", "amod", "nmod"})
# words that count without being numbers, with what they allow
VAGUE_COUNTS = {"several": (3.0, 9.0), "few": (2.0, 9.0)}
SINGLE = frozenset({"a", "an"})
PERIODS = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
COUNTED = frozenset({"NOUN", "NUM", "SYM"})  # what stands before the "a" of a rate
NOBODY = frozenset({"nobody", "no one", "none"})


@dataclass(frozen=True, slots=True)
class Told:
    """A value with what the sentence says it is a number of.

    Attributes:
        span: in the article's text.
        counted: what is counted ("troop"), or "".
        phrase: stems of the noun phrase that is counted.
        done: the acts it hangs on, as `acts.act` names them: the verb, and of a date also an act that the verb's
            subject or object names ("the indictment was returned on Friday").
        further: whether it counts what comes on top of something else ("two other men"), or is a rate ("one per week").
        rate: whether it is so many in a time ("$8 billion a year").
        open: whether the act is denied, predicted or planned rather than reported.
        only: whether it is the only value of its unit in the sentence.
        implied: whether no number is written: "a guard" is one, "several guards" are some.
        near: stems of the content words around it.
    """

    value: Value
    span: Span
    counted: str
    phrase: frozenset[str]
    done: frozenset[str]
    further: bool
    rate: bool
    open: bool
    only: bool
    implied: bool
    near: frozenset[str]


def told_values(article: Article, span: Span) -> list[Told]:
    """The values of a passage in order; a lone "one" is mostly a pronoun and left out."""
    tokens = article.tokens(span)
    placed = placed_values(article, span)
    units = Counter(value.unit for value, _ in placed if value.moment is None)
    found = []
    for value, place in placed:
        inside = [token for token in tokens if place.start <= token.idx < place.end]
        if not inside or _pronoun(article, place, inside[-1]):
            continue
        found.append(_told(article, value, place, tokens, inside, only=units[value.unit] == 1))
    if article.parsed:
        found += [
            _told(article, value, place, tokens, [token], only=False, implied=value.high != 0)
            for token in tokens
            for value, place in _unwritten(token, placed)
        ]
    return found


def _pronoun(article: Article, place: Span, last: Token) -> bool:
    """Whether the value is a "one" that counts nothing."""
    if article.words(place).lower() != "one":
        return False
    follower = last.nbor(1).lower_ if last.i + 1 < len(last.doc) else ""
    return last.dep_ != "nummod" and follower not in STRUCK


def placed_values(article: Article, span: Span) -> list[tuple[Value, Span]]:
    """The values of a passage with their places in the article; days are resolved against the article's date."""
    today = written_on(article)
    placed = ((value, value.span.shifted(span.start)) for value in find_values(article.words(span)))
    return [(_resolved(value, place, article, span, today), place) for value, place in placed]


def _resolved(value: Value, place: Span, article: Article, span: Span, today: date | None) -> Value:
    if value.moment is None:
        return value
    before = article.words(Span(max(span.start, place.start - ROUGH_REACH), place.end)).lower().split()
    bound = Bound.ABOUT if ROUGHLY & set(before) else value.bound
    return replace(value, moment=resolved(value.moment, today), bound=bound)


def _unwritten(token: Token, placed: list[tuple[Value, Span]]) -> list[tuple[Value, Span]]:
    """The count that an article, "several" or "no" gives a noun, or that "nobody" is."""
    place = Span(token.idx, token.idx + len(token))
    before = token.nbor(-1) if token.i else token
    if token.lower_ in NOBODY or f"{before.lower_} {token.lower_}" in NOBODY:
        return [(_nought(place), Span(before.idx if before.lower_ == "no" else place.start, place.end))]
    noun = token.head
    several = token.lower_ in VAGUE_COUNTS  # also Danes, whom a tagger takes for a name
    if noun.pos_ not in (NOMINAL if several else {"NOUN"}) or noun.i < token.i or token.dep_ not in {"det", "amod"}:
        return []
    if any(other.overlaps(Span(token.idx, noun.idx)) for _, other in placed):
        return []
    counted = Span(place.start, noun.idx + len(noun))
    if token.lower_ == "no" and denies(token) and base(noun) != "one":
        return [(_nought(place), counted)]
    low, high = VAGUE_COUNTS.get(token.lower_, (1.0, 1.0) if token.lower_ in SINGLE else (0.0, 0.0))
    return [(Value(place, "CARDINAL", low=low, high=high), counted)] if low else []


def _nought(place: Span) -> Value:
    return Value(place, "CARDINAL", low=0.0, high=0.0)


def _told(
    article: Article,
    value: Value,
    place: Span,
    tokens: list[Token],
    inside: list[Token],
    *,
    only: bool,
    implied: bool = False,
) -> Told:
    ignored = function_words()
    noun, deed = _roles(inside, dated=value.moment is not None) if article.parsed else (None, None)
    done = _acts(deed, dated=value.moment is not None)
    victims = noun is not None and is_listed(noun) and act(noun) in HARM
    if victims:  # "three deaths": who died is what is counted
        done |= {act(noun)}
    counted = "" if victims else base(noun) if noun is not None else ""
    if not article.parsed:
        counted = _next_word(tokens, inside, ignored)
    beside = {token.lower_ for token in tokens if token.i - inside[0].i > -3 and token.i - inside[-1].i < 3}
    beside -= {token.lower_ for token in inside}
    below = [] if noun is None else [word for word in noun.subtree if word.lower_ not in ignored and word.i <= noun.i]
    denied = deed is not None and is_negated(deed) and value.high != 0  # "nobody died" tells a count
    return Told(
        value=value,
        span=place,
        counted=counted,
        phrase=frozenset(stem(base(word)) for word in below if word.text[0].isalpha()),
        done=done,
        further=bool(beside & FURTHER) or (inside[0].i > 0 and _is_rate(inside[0])),
        rate=any(_is_rate(token) for token in tokens if 0 < token.i - inside[-1].i < 3),
        open=denied or (deed is not None and is_foretold(deed)),
        only=only,
        implied=implied,
        near=_near(tokens, inside, ignored),
    )


def _is_rate(article: Token) -> bool:
    """Whether "a" means "per": "$8 billion a year", "1,500 cars a day"."""
    period = article.nbor(1).lower_ if article.i + 1 < len(article.doc) else ""
    return article.lower_ in SINGLE and period in PERIODS and article.nbor(-1).pos_ in COUNTED


def _roles(inside: list[Token], *, dated: bool) -> tuple[Token | None, Token | None]:
    """What is counted and what it is told of, from the parse; a date may also be that of a noun ("Monday's vote")."""
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
    while token.pos_ not in VERBAL and token.head.i != token.i:
        above = token.head
        if token.dep_ in OF_NOUN and above.pos_ == "NOUN" and is_listed(above):
            return above
        token = above
    return token if token.pos_ in VERBAL else None


def _dated(top: Token, first: Token) -> Token | None:
    """What happened then: the noun that a date belongs to, or the verb."""
    by_somebody = any(child.lower_ == "by" for child in top.head.children)  # "seized by the guards on Monday"
    if top.dep_ in OF_NOUN and top.head.pos_ in NOMINAL and not by_somebody:
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
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token if token.pos_ in VERBAL else None


def _acts(deed: Token | None, *, dated: bool) -> frozenset[str]:
    if deed is None:
        return frozenset()
    roles = SUBJECTS | OBJECTS if dated else SUBJECTS  # "the death toll rose to 12"
    named = [child for child in deed.children if child.dep_ in roles and is_listed(child)]
    return frozenset(act(word) for word in (deed, *named) if base(word) not in LIGHT)


def _next_word(tokens: list[Token], inside: list[Token], ignored: frozenset[str]) -> str:
    """The first content word behind the value, which without a parse stands for what is counted."""
    behind = [token for token in tokens if token.i > inside[-1].i][:2]
    words = [token for token in behind if token.text.isalpha() and token.lower_ not in ignored]
    return words[0].lower_.removesuffix("s") if words else ""


def _near(tokens: list[Token], inside: list[Token], ignored: frozenset[str]) -> frozenset[str]:
    words = [token for token in tokens if token.text[0].isalpha() and token.lower_ not in ignored]
    before = [token for token in words if token.i < inside[0].i][-NEAR:]
    behind = [token for token in words if token.i > inside[-1].i][:NEAR]
    return frozenset(act(token) for token in before + behind)
