"""Where spaCy's own division into words is not enough for text taken from web pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from spacy.language import Language

# A closing mark behind a stop, and an opening mark behind that, where a page lost the space: he said.”The end
LOST_SPACE: Final = r"(?<=[.!?…])[\"”’»](?=[A-Z“‘])|(?<=[.!?…][\"”’»])[“‘](?=[A-Z])"


def split_at_lost_spaces(nlp: Language) -> None:
    """Let the tokenizer of an English pipeline divide words that run together behind a quotation."""
    from spacy.util import compile_infix_regex

    infixes = [*(nlp.Defaults.infixes or ()), LOST_SPACE]
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
