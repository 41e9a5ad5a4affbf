"""Words that one of two linked passages hedges ("apparently", "potential") and the other gives without the hedge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.conflicts.acts import LIGHT, act, base, denies
from reader.analysis.linking.terms import function_words, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.model.span import Span

HEDGES = ("hedge", "allegation-adverb", "allegation-adjective")
MODIFIERS = frozenset({"advmod", "amod"})


def dropped_hedges(
    doubting: tuple[Article, Span], telling: tuple[Article, Span], lexicon: Lexicon
) -> Iterator[tuple[Token, Token, Token]]:
    """Each hedge of a passage, its word, and the same word of the other passage, which has no hedge at all.

    The two must belong to the same thing: what they modify, or what depends on them, has a word in common.

    Args:
        doubting: an article and its passage.
        telling: the other article and the passage that is linked with it.
        lexicon: the words that hedge.
    """
    others = telling[0].tokens(telling[1])
    if any(_hedge(token, lexicon) for token in others):
        return
    for token in doubting[0].tokens(doubting[1]):
        if not _hedge(token, lexicon) or base(token.head) in LIGHT:
            continue
        word, around = token.head, _around(token.head, lexicon)
        same = [other for other in others if act(other) == act(word) and other.pos_ == word.pos_]
        if len(same) == 1 and not any(denies(kid) for kid in same[0].children) and around & _around(same[0], lexicon):
            yield token, word, same[0]


def _hedge(token: Token, lexicon: Lexicon) -> bool:
    return token.dep_ in MODIFIERS and any(lexicon.matches(token.lower_, kind) is not None for kind in HEDGES)


def _around(word: Token, lexicon: Lexicon) -> frozenset[str]:
    """Stems of the content words next to a word in the parse; of an adjective, also of those next to its noun."""
    near = [*word.children, word.head, *(word.head.children if word.dep_ == "amod" else ())]
    ignored = function_words()
    return frozenset(
        stem(base(one))
        for one in near
        if one.text[0].isalpha() and one.lower_ not in ignored and base(one) not in LIGHT and not _hedge(one, lexicon)
    ) - {stem(base(word))}
