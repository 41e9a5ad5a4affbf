"""The numbers, amounts and dates of a passage with what the sentence says they are numbers of."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.conflicts.acts import act, base, denies, is_foretold, is_listed, is_negated
from reader.analysis.conflicts.calendar import resolved, written_on
from reader.analysis.conflicts.roles import HARM, NOMINAL, STRUCK, acts_of, roles_of, suffered
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
        deed: the place of the word of the act that it hangs on, or -1.
        done: that act and those it is told of besides, as `acts.act` names them.
        further: whether it counts what comes on top of something else ("two other men"), or part of it ("one each").
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
    deed: int
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
    noun, deed = roles_of(inside, dated=value.moment is not None) if article.parsed else (None, None)
    done = acts_of(deed, dated=value.moment is not None)
    victims = noun is not None and is_listed(noun) and act(noun) in HARM
    if victims:  # "three deaths": who died is what is counted
        done |= {act(noun)}
    if noun is not None:
        done |= suffered(noun)
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
        deed=-1 if deed is None else deed.i,
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
