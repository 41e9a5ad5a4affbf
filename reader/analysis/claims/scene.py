"""One article as the claim rules see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.extents import with_complement
from reader.analysis.attribution.finder import find_attributions
from reader.analysis.attribution.model import Stance
from reader.analysis.attribution.trimming import without_conjunction
from reader.model.span import Location, Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.attribution.finder import Attribution
    from reader.analysis.lexicon import Cue, Lexicon
    from reader.model.marks import Passage

CLOSING = re.compile(r"[,.!?]?([”\"’'])")  # a closing mark right behind a stretch
OPENED = re.compile(r"(?<!\w)['‘](?=\w)")
CLOSED = re.compile(r"(?<=[\w,.!?])['’](?!\w)")
JOINT = re.compile(r",? (?:and|but|while|though) (?:[\w’'.-]+ ){1,4}$")  # with who speaks next, before the verb
ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "d")
SHORTEST_STEM = 4
NEAR = 20  # code points between an adverb and the verb it qualifies


@dataclass
class Scene:
    """An article with its attributions, quotations and words, looked up by place.

    Attributes:
        spoken: everything that somebody says, thinks or wants.
        attributions: those of them that put something forward.
    """

    article: Article
    lexicon: Lexicon
    spoken: tuple[Attribution, ...] = field(init=False)
    attributions: tuple[Attribution, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find the attributions once."""
        self.spoken = find_attributions(self.article, self.lexicon)
        self.attributions = tuple(one for one in self.spoken if one.stance is Stance.ASSERTED)
        self._contents = SpanIndex((part, one) for one in self.attributions for part in one.content)
        self._cues = SpanIndex((one.cue, one) for one in self.attributions)
        self._quoted = SpanIndex((quotation.span, quotation) for quotation in self.article.quotations)
        self._passages = SpanIndex((passage.span, index) for index, passage in enumerate(self.article.passages))

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def story(self) -> Iterator[tuple[int, Passage]]:
        """Passages with their indices, furniture left out."""
        return ((index, passage) for index, passage in enumerate(self.article.passages) if not passage.furniture)

    def passage_at(self, span: Span) -> int | None:
        """Index of the sentence that holds most of a stretch."""
        found = self._passages.overlapping(span)
        return max(found, key=lambda index: (self.article.passages[index].span.overlap(span), -index), default=None)

    def passage_around(self, offset: int) -> Passage | None:
        """The sentence at an offset."""
        found = self._passages.at(offset)
        return self.article.passages[found[0]] if found else None

    def sentence_start(self, span: Span) -> int:
        """Where the sentence that holds a stretch begins."""
        around = self.passage_around(span.start)
        return span.start if around is None else around.span.start

    def sentence(self, index: int) -> Location:
        """A passage as a place."""
        return self.article.location(self.article.passages[index].span)

    def cues(self, passage: Passage, *kinds: str) -> list[Cue]:
        """Cues of some classes in a sentence, in order; furniture inside the sentence has none."""
        found = [cue for kind in kinds for cue in self.lexicon.find(self.text, kind, passage.span)]
        furniture = self.article.document.furniture
        found = [cue for cue in found if not any(part.overlaps(cue.span) for part in furniture)]
        return sorted(found, key=lambda cue: (cue.span.start, -cue.span.end))

    def attribution_of(self, span: Span) -> Attribution | None:
        """The innermost attribution whose content holds a stretch, or nearly."""
        for one in self._contents.overlapping(span):
            if any(2 * part.overlap(span) >= len(span) for part in one.content):
                return one
        return None

    def said_with(self, adverb: Span) -> Attribution | None:
        """The attribution whose verb an adverb qualifies: "reportedly said", "was said to have told"."""
        token = self.token(adverb)
        for one in self.attributions if token is not None else ():
            verb = (
                self.token(one.cue) if one.cue.start - adverb.end < NEAR and adverb.start - one.cue.end < NEAR else None
            )
            if verb is not None and token is not None and (token.head == verb or one.cue.overlaps(adverb)):
                return one
        return None

    def saying(self, verb: Token) -> Attribution | None:
        """What somebody says with this verb."""
        return next((one for one in self._cues.overlapping(Span(verb.idx, verb.idx + len(verb)))), None)

    def content_part(self, span: Span) -> Span | None:
        """The innermost stretch of content that holds a place."""
        one = self.attribution_of(span)
        return next((part for part in one.content if part.overlaps(span)), None) if one is not None else None

    def quoted(self, span: Span) -> bool:
        """Whether a stretch stands wholly in quotation marks."""
        return any(quotation.span.covers(span) for quotation in self._quoted.overlapping(span))

    def token(self, span: Span) -> Token | None:
        """The token of a stretch that governs the others."""
        tokens = self.article.tokens(span)
        if not tokens:
            return None
        inside = {token.i for token in tokens}
        return next((token for token in tokens if token.head.i not in inside or token.head == token), tokens[0])

    def clause(self, span: Span, passage: Passage) -> Span:
        """The clause around a cue, without the attribution around it."""
        limit = self.content_part(span)
        limit = passage.span if limit is None else limit
        token = self.token(span)
        if token is None or not self.article.parsed:
            return self.clean(_within(limit, passage.span))
        head = grammar.clause_head(token)
        tokens = grammar.subtree(head, lambda kid: kid.dep_ == "parataxis" and not span_holds(kid, span))
        stretch = _within(grammar.span_of(tokens), passage.span)
        if stretch.overlaps(limit):
            stretch = _within(stretch, limit)
        return self.clean(stretch)

    def rest(self, start: int, passage: Passage) -> Span:
        """From a cue's end to the end of its sentence or of the content it stands in."""
        end = passage.span.end
        part = self.content_part(Span(max(start - 1, 0), start))
        if part is not None and start < part.end <= end:
            end = part.end
        end = self._before_next_speaker(Span(start, max(start, end)))
        return self.clean(Span(start, max(start, end)))

    def _before_next_speaker(self, span: Span) -> int:
        """Where a second saying begins: "the fire was out and officials said that …"."""
        for one in sorted(self._cues.overlapping(span), key=lambda one: one.cue):
            if span.covers(one.cue):
                joint = JOINT.search(self.text, span.start, one.cue.start)
                if joint is not None and joint.start() > span.start:
                    return joint.start()
        return span.end

    def clean(self, span: Span) -> Span:
        """A stretch without marks and conjunctions at its ends and without what is furniture."""
        for part in self.article.document.furniture:
            if part.start <= span.start < part.end:
                span = Span(min(part.end, span.end), span.end)
        span = without_conjunction(span, self.text)
        words, behind = span.text(self.text), CLOSING.match(self.text, span.end)
        if behind is None:
            return span
        curly = behind[1] == "”" and words.count("“") > words.count("”")
        straight = behind[1] == '"' and words.count('"') % 2 == 1
        single = behind[1] in "’'" and len(OPENED.findall(words)) > len(CLOSED.findall(words))
        return Span(span.start, behind.end()) if curly or straight or single else span

    def with_complement(self, span: Span) -> Span:
        """A noun phrase with the words behind it that the parse took for the verb's."""
        index = self.passage_at(span)
        sentence = [] if index is None else self.article.tokens(self.article.passages[index].span)
        return with_complement(span, sentence, self.lexicon)

    def words(self, span: Span) -> frozenset[str]:
        """Stems of the words that carry meaning."""
        return frozenset(
            stem(token.lower_)
            for token in self.article.tokens(span)
            if not token.is_stop and not token.is_punct and len(token) > 1
        )


def span_holds(token: Token, span: Span) -> bool:
    """Whether a token's subtree reaches into a stretch."""
    return any(span.contains(kid.idx) for kid in grammar.subtree(token))


def stem(word: str) -> str:
    """A word without its commonest endings: enough to see that "tapped" and "taps" are one."""
    word = word.replace("’", "'").removesuffix("'s")
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            word = word[: -len(ending)]
            break
    doubled = len(word) >= SHORTEST_STEM and word[-1] == word[-2] and word[-1] not in "lsez"
    return word[:-1] if doubled else word


def _within(span: Span, limit: Span) -> Span:
    start = min(max(span.start, limit.start), limit.end)
    return Span(start, max(start, min(span.end, limit.end)))


def best(found: Iterable[Span]) -> Span | None:
    """The longest stretch."""
    return max(found, key=lambda span: (len(span), -span.start), default=None)
