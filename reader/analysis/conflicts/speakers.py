"""One quotation that two linked passages put into the mouths of different people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from reader.analysis.attribution import grammar
from reader.analysis.conflicts.names import same_name
from reader.analysis.conflicts.quotations import quoted_words, spelled
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.model.marks import Entity, Link
    from reader.model.span import Span

LEAST = 4  # words of a quotation that is not just a phrase anybody uses
ALIKE = 0.8  # how much of the words must be the same


def differing_speakers(left: Article, right: Article, link: Link, lexicon: Lexicon) -> Iterator[Conflict]:
    """The two named speakers of the same words, where neither passage names the other one at all."""
    if not (left.parsed and right.parsed and _same_quotation(left, right, link)):
        return
    one, other = _speaker(left, link.left, lexicon), _speaker(right, link.right, lexicon)
    if one is None or other is None:
        return
    known = [
        {entity.group for entity in article.named(span)} for article, span in ((left, link.left), (right, link.right))
    ]
    words = left.words(one.span), right.words(other.span)
    if one.group not in known[1] and other.group not in known[0] and not same_name(*words):
        yield Conflict(ConflictKind.NAME, one.span, other.span, f"said by {words[0]} against said by {words[1]}")


def _same_quotation(left: Article, right: Article, link: Link) -> bool:
    mine, theirs = (
        [spelled(words) for words in quoted_words(*end)] for end in ((left, link.left), (right, link.right))
    )
    return any(
        min(len(one), len(other)) >= LEAST and Levenshtein.normalized_similarity(one, other) >= ALIKE
        for one in mine
        for other in theirs
    )


def _speaker(article: Article, span: Span, lexicon: Lexicon) -> Entity | None:
    """The one person in a passage who is the subject of a verb of speaking."""
    people = {entity.span.end: entity for entity in article.named(span) if entity.label == "PERSON"}
    found: list[Entity] = []
    for token in article.tokens(span):
        speaks = token.pos_ == "VERB" and lexicon.matches(token.lower_, "speech") == ""
        subject = grammar.child(token, grammar.ACTIVE_SUBJECT) if speaks else None
        if subject is None:
            continue
        name = people.get(grammar.noun_phrase(subject).end)
        if name is None:
            return None  # somebody speaks who is not named
        found.append(name)
    return found[0] if len({name.group for name in found}) == 1 else None
