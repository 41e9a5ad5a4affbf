"""Numbers, amounts and dates on which two linked passages disagree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.numbers import find_values
from reader.analysis.terms import function_words, stem
from reader.analysis.values import LOWERED, RAISED, Bound
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.values import Moment, Value
    from reader.model.marks import Link
    from reader.model.span import Span

NEAR = 5  # content words on either side that tell what an amount is about
ALIKE = 2  # of them, so many must be the same for two amounts to be about one thing
VAGUE = 4.0  # "millions" may be anything from two to just under ten: a span of four or more is not a figure
AROUND_MINUTES = 15  # how far "around ten" may lie from the exact time
# what is counted here says little without what is done to it
GENERAL = frozenset(
    {"", "people", "person", "man", "woman", "child", "member", "victim", "official", "time", "year", "day"}
)
# "two other men" are not the two men of the other article
FURTHER = frozenset({"other", "others", "another", "more", "further", "additional", "extra", "first", "last", "next"})
ROUGHLY = frozenset({"about", "around", "approximately", "roughly", "shortly", "nearly", "almost", "circa"})
SPEAKING = frozenset({"say", "tell", "add", "ask", "speak"})  # one may speak on two days
UNCOMPARED = frozenset({"ordinal"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A value with what the sentence says it is a number of.

    Attributes:
        span: in the article's text.
        counted: what is counted ("troop"), or "".
        done: the predicate it hangs on ("kill"), or "".
        further: whether it counts what comes on top of something else ("two other men").
        only: whether it is the only value of its unit in the sentence.
        near: stems of the content words around it.
    """

    value: Value
    span: Span
    counted: str
    done: str
    further: bool
    only: bool
    near: frozenset[str]


def conflicting_values(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """Amounts and dates that cannot both hold and are told of the same thing."""
    ignored = function_words()
    ones, others = _told(left, link.left, ignored), _told(right, link.right, ignored)
    open_ones = [one for one in ones if not any(_agree(one, other) for other in others)]
    open_others = [other for other in others if not any(_agree(one, other) for one in ones)]
    for one in open_ones:
        rivals = [other for other in open_others if _same_thing(one, other)]
        if len(rivals) == 1 and sum(_same_thing(mine, rivals[0]) for mine in open_ones) == 1:
            yield _conflict(one, rivals[0], left, right)


def _agree(one: _Told, other: _Told) -> bool:
    mine, theirs = one.value, other.value
    if not mine.comparable(theirs):
        return False
    if mine.moment is not None and theirs.moment is not None:
        return not _other_day(mine.moment, theirs.moment) and not _other_time(mine, theirs)
    return mine.agrees(theirs) or _vague(mine, theirs) or _vague(theirs, mine)


def _vague(value: Value, other: Value) -> bool:
    """Whether a value is no figure ("millions of dollars") and the other one, at least as large, may be meant."""
    if not value.low or value.high is None or other.high is None:
        return False
    return value.high >= VAGUE * value.low and value.low / 2 <= other.high <= value.high * 100


def _other_day(one: Moment, other: Moment) -> bool:
    """Whether two dates name different days; "last week" depends on when it was written and names none."""
    if one.day is not None and other.day is not None and one.month == other.month:
        return not (one.day <= (other.day_end or other.day) and other.day <= (one.day_end or one.day))
    parts = ((one.year, other.year), (one.month, other.month), (one.weekday, other.weekday))
    return any(mine is not None and theirs is not None and mine != theirs for mine, theirs in parts)


def _other_time(one: Value, other: Value) -> bool:
    mine = None if one.moment is None else one.moment.minute
    theirs = None if other.moment is None else other.moment.minute
    if mine is None or theirs is None:
        return False
    exact = one.bound is Bound.EXACT and other.bound is Bound.EXACT
    return abs(mine - theirs) > (0 if exact else AROUND_MINUTES)


def _same_thing(one: _Told, other: _Told) -> bool:
    """Whether two values that differ are told of the same thing."""
    if not one.value.comparable(other.value) or one.value.unit in UNCOMPARED or one.further or other.further:
        return False
    done = bool(one.done) and one.done == other.done
    together = len(one.near & other.near)
    if one.value.moment is not None:
        return done and one.done not in SPEAKING
    if one.value.unit:
        return together >= ALIKE and one.only and other.only
    if one.counted == other.counted and one.counted not in GENERAL:
        return done or together >= ALIKE
    return done and together >= ALIKE and bool({one.counted, other.counted} & GENERAL)


def _conflict(one: _Told, other: _Told, left: Article, right: Article) -> Conflict:
    dated = one.value.moment is not None
    reason = f"{left.words(one.span)} against {right.words(other.span)}"
    if any(one.value.bound in side and other.value.bound in side for side in (RAISED, LOWERED)):
        reason += "; both leave room for more" if one.value.bound in RAISED else "; both leave room for less"
    return Conflict(ConflictKind.DATE if dated else ConflictKind.NUMBER, one.span, other.span, reason)


def _told(article: Article, span: Span, ignored: frozenset[str]) -> list[_Told]:
    tokens = article.tokens(span)
    values = find_values(article.words(span))
    units = Counter(value.unit for value in values if value.moment is None)
    found = []
    for value in values:
        place = value.span.shifted(span.start)
        inside = [token for token in tokens if place.start <= token.idx < place.end]
        if not inside or article.words(place).lower() == "one":  # mostly a pronoun
            continue
        counted, done = (
            _parsed_role(inside, dated=value.moment is not None)
            if article.parsed
            else (_next_word(tokens, inside, ignored), "")
        )
        beside = {token.lower_ for token in tokens if token.i - inside[0].i > -3 and token.i - inside[-1].i < 3}
        rough = value.moment is not None and bool(beside & ROUGHLY)
        beside -= {token.lower_ for token in inside}
        told = replace(value, bound=Bound.ABOUT) if rough else value
        near = _near(tokens, inside, ignored)
        found.append(_Told(told, place, counted, done, bool(beside & FURTHER), units[value.unit] == 1, near))
    return found


def _parsed_role(inside: list[Token], *, dated: bool) -> tuple[str, str]:
    """What is counted and what is said of it, from the parse; a date may also be that of a noun ("Monday's vote")."""
    places = {token.i for token in inside}
    top = next((token for token in inside if token.head.i not in places or token.head.i == token.i), inside[0])
    counted = ""
    if top.dep_ in {"nummod", "quantmod", "compound", "amod", "nmod"} and top.head.pos_ in {"NOUN", "PROPN"}:
        counted, top = _base(top.head), top.head
    wanted = VERBAL | NOMINAL if dated else VERBAL
    done = top.head if dated else top
    while done.pos_ not in wanted and done.head.i != done.i:
        done = done.head
    return counted, _base(done) if done.pos_ in wanted else ""


def _base(token: Token) -> str:
    return str(token.lemma_ or token.text).lower()


def _next_word(tokens: list[Token], inside: list[Token], ignored: frozenset[str]) -> str:
    """The first content word behind the value, which without a parse stands for what is counted."""
    behind = [token for token in tokens if token.i > inside[-1].i][:2]
    words = [token for token in behind if token.text.isalpha() and token.lower_ not in ignored]
    return words[0].lower_.removesuffix("s") if words else ""


def _near(tokens: list[Token], inside: list[Token], ignored: frozenset[str]) -> frozenset[str]:
    words = [token for token in tokens if token.text[0].isalpha() and token.lower_ not in ignored]
    before = [token for token in words if token.i < inside[0].i][-NEAR:]
    behind = [token for token in words if token.i > inside[-1].i][:NEAR]
    return frozenset(stem(token.lemma_ or token.text) for token in before + behind)
