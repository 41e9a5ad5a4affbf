"""What somebody is quoted with in one go, and who it is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.analysis.attribution.model import Stance
from reader.analysis.claims.sources import speaker
from reader.analysis.conflicts.quotations import spelled
from reader.model.span import SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.attribution.model import Attribution
    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.scene import Scene
    from reader.analysis.quotations import Quotation
    from reader.model.span import Location, Side, Span

FEWEST_WORDS = 3  # fewer are a label ("coup"), not a speech
FEWEST_UNSPOKEN = 6  # where nobody is said to speak, it may be the title of a book or a law
VERBS = frozenset({"VERB", "AUX"})
LONGEST = 400  # words of one utterance that are compared


@dataclass(frozen=True)
class Utterance:
    """Quoted words that one person says in one go.

    Attributes:
        parts: the words without their marks, in order.
        speaker: the words that name who says it, or None where that is not clear.
    """

    article: Article
    parts: tuple[Span, ...]
    speaker: Span | None

    @cached_property
    def tokens(self) -> list[Token]:
        """The words, without punctuation."""
        tokens = [token for part in self.parts for token in self.article.tokens(part)]
        return [token for token in tokens if token.text[0].isalnum()][:LONGEST]

    @cached_property
    def words(self) -> list[str]:
        """The words as they are compared: habits of typing and spelling make no difference."""
        return spelled(self.tokens)

    @property
    def who(self) -> Location | None:
        """Where the speaker is named."""
        return None if self.speaker is None else self.article.location(self.speaker)

    @property
    def pieces(self) -> list[Utterance]:
        """Each part by itself."""
        return [replace(self, parts=(part,)) for part in self.parts]


def find_utterances(identities: Identities, side: Side) -> tuple[Utterance, ...]:
    """What an article quotes, in the order of the text; words set in marks for another reason are left out."""
    scene = identities.scenes[side]
    found = []
    for parts, attribution in _speeches(scene):
        source = None if attribution is None else identities.resolved(side, attribution.source)
        utterance = Utterance(scene.article, parts, None if source is None else speaker(scene, source))
        fewest = FEWEST_UNSPOKEN if attribution is None else FEWEST_WORDS
        if len(utterance.tokens) >= fewest and not _titled(utterance):
            found.append(utterance)
    return tuple(found)


def _titled(utterance: Utterance) -> bool:
    """Whether the words are set as a title: those that matter and any verb begin with a capital."""
    told = [token for token in utterance.tokens if token.is_alpha and (not token.is_stop or token.pos_ in VERBS)]
    return len(told) > 1 and all(token.is_title for token in told)


def _speeches(scene: Scene) -> Iterator[tuple[tuple[Span, ...], Attribution | None]]:
    """Quotations that belong to one saying, or that go on in the next paragraph, with the saying."""
    spoken = SpanIndex((part, one) for one in scene.spoken for part in one.content)
    parts: list[Span] = []
    saying: Attribution | None = None
    goes_on = False
    for quotation in scene.article.quotations:
        said = _saying(spoken, quotation)
        if parts and (goes_on or (said is not None and said is saying)):
            saying = saying or said
        else:
            if parts:
                yield tuple(parts), saying
            parts, saying = [], said
        parts.append(quotation.inner)
        goes_on = quotation.continues
    if parts:
        yield tuple(parts), saying


def _saying(spoken: SpanIndex[Attribution], quotation: Quotation) -> Attribution | None:
    """The innermost saying whose content holds a quotation, or most of it.

    One that names somebody goes first, and who asserts before who wants or judges.
    """
    inner = quotation.inner
    around = [
        one
        for one in spoken.overlapping(inner)
        if 2 * sum(part.overlap(inner) for part in one.content) >= len(inner) and not inner.covers(one.cue)
    ]
    return min(around, key=lambda one: (one.source is None, one.stance is not Stance.ASSERTED), default=None)
