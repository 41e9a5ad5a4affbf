"""What two linked passages tell differently: numbers, dates, names, yes or no, and quoted words.

Precision comes first: a difference is reported only where both passages clearly speak of the same detail. Rounding
("about 2,000", "2,013"), units ("1.5bn", "1,500 million") and cuts in a quotation are no differences. Whether one
article is surer than the other is for the claims to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.conflicts.alterations import altered_details
from reader.analysis.conflicts.names import conflicting_names
from reader.analysis.conflicts.negations import opposite_predicates
from reader.analysis.conflicts.quotations import conflicting_quotations
from reader.analysis.conflicts.speakers import differing_speakers
from reader.analysis.conflicts.values import conflicting_values
from reader.model.marks import LinkKind

if TYPE_CHECKING:
    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.model.marks import Conflict, Link


def find_conflicts(left: Article, right: Article, link: Link, lexicon: Lexicon) -> tuple[Conflict, ...]:
    """Differences inside one link, in the order of the left passage; mirrored when the articles change sides.

    Passages that are merely related tell different things anyway: they have none.
    """
    if link.kind is LinkKind.RELATED:
        return ()
    found = [
        *altered_details(left, right, link, lexicon),
        *conflicting_values(left, right, link),
        *conflicting_names(left, right, link),
        *opposite_predicates(left, right, link, lexicon),
        *conflicting_quotations(left, right, link),
        *differing_speakers(left, right, link, lexicon),
    ]
    return _once(found)


def _once(found: list[Conflict]) -> tuple[Conflict, ...]:
    """Each difference once, in order; of two on the same words the one that was found first."""
    kept: list[Conflict] = []
    for conflict in found:
        if not any(conflict.left.overlaps(one.left) and conflict.right.overlaps(one.right) for one in kept):
            kept.append(conflict)
    return tuple(sorted(kept, key=lambda conflict: (conflict.left, conflict.right, conflict.kind.value)))
