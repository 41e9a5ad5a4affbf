"""Numbers, amounts and dates on which two linked passages disagree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis.conflicts.differences import agree, both_open, differ
from reader.analysis.linking.terms import function_words, stem
from reader.analysis.values.finder import find_values
from reader.analysis.values.value import RAISED, Bound
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.values.value import Value
    from reader.model.marks import Link
    from reader.model.span import Span

NEAR = 5  # content words on either side that tell what an amount is about
ALIKE = 2  # of them, so many must be the same for two amounts to be about one thing
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
    open_ones = [one for one in ones if not any(agree(one.value, other.value) for other in others)]
    open_others = [other for other in others if not any(agree(one.value, other.value) for one in ones)]
    for one in open_ones:
        rivals = [other for other in open_others if _at_odds(one, other)]
        if len(rivals) == 1 and sum(_at_odds(mine, rivals[0]) for mine in open_ones) == 1:
            yield _conflict(one, rivals[0], left, right)


def _at_odds(one: _Told, other: _Told) -> bool:
    """Whether two values differ and are told of the same thing."""
    if not differ(one.value, other.value) or one.value.unit in UNCOMPARED or one.further or other.further:
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
    if both_open(one.value, other.value):
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
