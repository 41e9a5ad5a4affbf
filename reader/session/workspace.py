"""What is open, as a value: every change gives a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.model.span import Side

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.document import Document


@dataclass(frozen=True, slots=True)
class Workspace:
    """The two articles and what is known about them.

    Attributes:
        comparison: what was found out about exactly these two, or None.
        settled: whether `comparison` is the last word, not the quick first one.
    """

    left: Document | None = None
    right: Document | None = None
    comparison: Comparison | None = None
    settled: bool = False

    def document(self, side: Side) -> Document | None:
        """The article on that side, if one is open."""
        return self.left if side is Side.LEFT else self.right

    @property
    def pair(self) -> tuple[Document, Document] | None:
        """Both articles, once both are open."""
        if self.left is None or self.right is None:
            return None
        return self.left, self.right

    @property
    def empty_side(self) -> Side | None:
        """Where the next article belongs: the first side without one, or None."""
        if self.left is None:
            return Side.LEFT
        return Side.RIGHT if self.right is None else None

    def with_document(self, side: Side, document: Document | None) -> Workspace:
        """The same with another article on that side; what was found about the old one goes."""
        if side is Side.LEFT:
            return Workspace(document, self.right)
        return Workspace(self.left, document)

    def swapped(self) -> Workspace:
        """Left and right exchanged, not compared yet."""
        return Workspace(self.right, self.left)

    def awaits(self, comparison: Comparison) -> bool:
        """Whether `comparison` is about the two articles that are open now, on the sides where they are open."""
        if self.left is None or self.right is None:
            return False
        return (self.left.sha256, self.left.name, self.right.sha256, self.right.name) == (
            comparison.left.sha256,
            comparison.left.name,
            comparison.right.sha256,
            comparison.right.name,
        )

    def with_comparison(self, comparison: Comparison, *, settled: bool) -> Workspace:
        """The same with a result.

        Raises:
            ValueError: the result is about other articles.
        """
        if not self.awaits(comparison):
            message = "the comparison is about other articles than those that are open"
            raise ValueError(message)
        return replace(self, comparison=comparison, settled=settled)
