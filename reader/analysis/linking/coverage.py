"""What only one of two articles tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import LinkKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.analysis.article import Article
    from reader.model.marks import Link
    from reader.model.span import Location


def only_here(left: Article, right: Article, links: Sequence[Link]) -> tuple[Location, ...]:
    """Passages of the story that have no counterpart, left before right, in the order of the text.

    A counterpart tells the same or holds the same quotation. A passage that is merely related to one of the other
    article still says something that the other does not, and so stands here.
    """
    found: list[Location] = []
    for article in (left, right):
        told = {link.span(article.side) for link in links if link.kind is not LinkKind.RELATED}
        found.extend(
            article.location(passage.span)
            for passage in article.passages
            if not passage.furniture and passage.span not in told and _says_something(article.words(passage.span))
        )
    return tuple(found)


def _says_something(words: str) -> bool:
    """Whether there is a word at all, and not a row of stars between two parts of the text."""
    return any(letter.isalnum() for letter in words)
