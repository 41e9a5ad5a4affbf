"""Numbers, amounts and dates on which two linked passages disagree."""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from reader.analysis.conflicts.acts import opposed
from reader.analysis.conflicts.differences import agree, both_open, differ
from reader.analysis.conflicts.roles import HARM
from reader.analysis.conflicts.told import told_values
from reader.analysis.values.value import RAISED
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.article import Article
    from reader.analysis.conflicts.told import Told
    from reader.analysis.values.value import Value
    from reader.model.marks import Link

ROOT = 4  # letters that two words of one family share at least
ALIKE = 2  # of the words around two amounts, so many must be the same for them to be about one thing
# what is counted here says little without what is done to it
GENERAL = frozenset(
    {"", "people", "person", "man", "woman", "child", "member", "victim", "official", "time", "year", "day"}
)
SPEAKING = frozenset({"say", "tell", "add", "ask", "speak"})  # one may speak on two days
UNCOMPARED = frozenset({"ordinal"})
HALF = 0.5  # of the words around an amount that has a unit
TELLING = frozenset({"magnitude"})  # units that tell by themselves what is measured
SLIP = 5  # years by which newspapers err on one person's age, unless they swap its digits
PARTS = (2, 3)  # counts that are added up
MOST_PARTS = 8  # of one passage


def conflicting_values(left: Article, right: Article, link: Link) -> Iterator[Conflict]:
    """Amounts and dates that cannot both hold and are told of the same thing."""
    ones, others = told_values(left, link.left), told_values(right, link.right)
    summed = _summed(ones, others) | _summed(others, ones)
    open_ones = [one for one in ones if one not in summed and not any(_answered(one, other) for other in others)]
    open_others = [other for other in others if other not in summed and not any(_answered(one, other) for one in ones)]
    for one in open_ones:
        rivals = [other for other in open_others if _at_odds(one, other)]
        if len(rivals) != 1 or sum(_at_odds(mine, rivals[0]) for mine in open_ones) != 1:
            continue
        if not _on_other_days(_days(one, ones), _days(rivals[0], others)):
            yield _conflict(one, rivals[0], left, right)


def _days(amount: Told, beside: list[Told]) -> list[Value]:
    """The dates of the act that an amount is told of; none of a date itself."""
    if amount.value.moment is not None or amount.deed < 0:
        return []
    return [one.value for one in beside if one.value.moment is not None and one.deed == amount.deed]


def _on_other_days(ones: list[Value], others: list[Value]) -> bool:
    """Whether both amounts are dated, and differently: 14 were dead on Monday, 21 on Wednesday."""
    return any(differ(one, other) for one in ones for other in others)


def _is_step(one: Value, other: Value) -> bool:
    """Whether one goes from here to there ("rose from $3 to $4") and the other tells how far that is ("by $1")."""
    if one.low is None or one.high is None or not other.low or one.unit != other.unit:
        return False
    return math.isclose(one.high - one.low, other.low)


def _answered(one: Told, other: Told) -> bool:
    """Whether the other passage gives the same value; of a date, not of what is known to be another act."""
    if one.implied or other.implied:
        return False
    if _is_step(one.value, other.value) or _is_step(other.value, one.value):
        return True
    if not agree(one.value, other.value):
        return False
    return one.value.moment is None or bool(one.done & other.done) or not (one.done and other.done)


def _summed(parts: list[Told], totals: list[Told]) -> set[Told]:
    """Totals with what adds up to them: "five soldiers and three guides" are the eight people of the other passage."""
    counts, sums = _exact_counts(parts), _exact_counts(totals)
    found: set[Told] = set()
    for size in PARTS:
        for some in combinations(counts, size):
            amount = sum(part.value.low or 0.0 for part in some)
            reached = [total for total in sums if total.value.low == amount]
            found.update(reached, some if reached else ())
    return found


def _exact_counts(told: list[Told]) -> list[Told]:
    values = ((one, one.value) for one in told if not one.implied and one.value.unit == "")
    return [one for one, value in values if value.low and value.low == value.high][:MOST_PARTS]


def _at_odds(one: Told, other: Told) -> bool:
    """Whether two values differ and are told of the same thing."""
    if not differ(one.value, other.value) or one.value.unit in UNCOMPARED or one.further or other.further:
        return False
    if one.value.unit == "age" and not _one_age(one.value, other.value):
        return False
    if (one.implied and other.implied) or one.open is not other.open or one.rate is not other.rate:
        return False
    # so many came, so many left
    return not any(opposed(mine, theirs) for mine in one.done for theirs in other.done) and _of_one_matter(one, other)


def _one_age(one: Value, other: Value) -> bool:
    """Whether two ages may be meant for one person: 8 and 24 are two people, 34 and 43 a slip."""
    mine, theirs = one.low or 0.0, other.low or 0.0
    return abs(mine - theirs) <= SLIP or sorted(f"{mine:g}") == sorted(f"{theirs:g}")


def _of_one_matter(one: Told, other: Told) -> bool:
    """Whether two values are told of the same act or the same thing."""
    done = one.done & other.done
    together = len(one.near & other.near)
    if one.value.moment is not None:
        return bool(done - SPEAKING)
    if one.value.unit:
        half = together and together >= HALF * min(len(one.near), len(other.near))
        about_one = together >= ALIKE or half or bool(done - SPEAKING) or one.value.unit in TELLING
        return bool(about_one) and one.only and other.only
    if one.implied or other.implied:
        return bool(done) and _one_thing(one, other)
    if one.counted == other.counted and (one.counted not in GENERAL or together > ALIKE):
        beside = len((one.near & other.near) - one.phrase - other.phrase)
        return bool(done) or beside >= (ALIKE if one.done and other.done else 1)
    struck = "" in {one.counted, other.counted} and bool(done & HARM)  # "one dead", "one guard was killed"
    return bool(done) and (struck or together >= ALIKE) and bool({one.counted, other.counted} & GENERAL)


def _one_thing(one: Told, other: Told) -> bool:
    """Whether the same is counted, perhaps under a more general name."""
    if one.counted == other.counted:
        return bool(one.counted)
    return sum(any(_related(mine, theirs) for theirs in other.phrase) for mine in one.phrase) >= ALIKE


def _related(one: str, other: str) -> bool:
    """Whether two stems are of one word or of one family ("dan" is too short, "finn" and "finnish" will do)."""
    return one == other or (min(len(one), len(other)) >= ROOT and (one.startswith(other) or other.startswith(one)))


def _conflict(one: Told, other: Told, left: Article, right: Article) -> Conflict:
    dated = one.value.moment is not None
    reason = f"{left.words(one.span)} against {right.words(other.span)}"
    if both_open(one.value, other.value):
        reason += "; both leave room for more" if one.value.bound in RAISED else "; both leave room for less"
    return Conflict(ConflictKind.DATE if dated else ConflictKind.NUMBER, one.span, other.span, reason)
