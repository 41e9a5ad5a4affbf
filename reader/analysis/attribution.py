"""Who says what: source, cue and content of direct, indirect and mixed speech.

With a parse, contents follow from the verb's complements; without one, from patterns of words. Sources are given in
their own words ("he", "the agency"): a reader of the passage sees whom they stand for, a wrong name would mislead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.analysis import attribution_grammar as grammar
from reader.analysis.attribution_contents import ContentFinder
from reader.analysis.attribution_model import Attribution, AttributionKind
from reader.analysis.attribution_patterns import find_by_pattern
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.analysis.quotations import Quotation, find_quotations
from reader.model.document import BlockKind
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Passage

__all__ = ["Attribution", "AttributionKind", "find_attributions"]

HEADLINES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
COLON = re.compile(r"([^:“”\"]{3,}?)\s*:\s+(\S.*\S)\s*$")
SIGNED = re.compile(r"[—–]\s*([A-Z][\w.’' -]{1,40}?)\s*\(@\w+\)")
# ", Ann Lee, spokeswoman for the mayor, " right before the verb
NAME_BEFORE = re.compile(r",[”\"]?\s((?:[A-Z][\w’'.-]*\s?){1,4})(?:,[^,“”\"]{3,80}){0,2},?\s$")


def find_attributions(article: Article, lexicon: Lexicon | None = None) -> tuple[Attribution, ...]:
    """Every attribution of the story, in the order of the cues.

    Args:
        article: parsed or not; without a parse only the plainest patterns are found.
        lexicon: the caller's, if it keeps one; read from the resources by default.
    """
    lexicon = lexicon or load_lexicon()
    quotations = find_quotations(article.text, article.document.blocks)
    if not article.parsed:
        return find_by_pattern(article, lexicon, quotations)
    return _Finder(article, lexicon, quotations).find()


@dataclass
class _Finder:
    """One run over one parsed article."""

    article: Article
    lexicon: Lexicon
    quotations: tuple[Quotation, ...]

    def find(self) -> tuple[Attribution, ...]:
        contents = ContentFinder(self.article, self.lexicon, self.quotations)
        found: list[Attribution] = []
        for index, passage in enumerate(self.article.passages):
            if not passage.furniture:
                tokens = self.article.tokens(passage.span)
                verbs = list(self._verbs(index, passage, tokens, contents))
                found.extend(verbs)
                found.extend(self._according(index, passage, tokens, verbs))
                found.extend(self._nouns(index, tokens))
                found.extend(self._colon(index, passage))
        found.extend(self._tweets(found))
        found.sort(key=lambda attribution: (attribution.cue.start, attribution.cue.end))
        return tuple(self._carried_on(found))

    def _verbs(
        self, index: int, passage: Passage, tokens: list[Token], contents: ContentFinder
    ) -> Iterator[Attribution]:
        quoted = self._quoted(passage.span)
        for token in tokens:
            condition = self.lexicon.matches(token.lower_, "speech")
            if condition is None or not self._verb_like(token):
                continue
            if any(inner.contains(token.idx) and len(inner) > 2 * len(token) for inner in quoted) and not grammar.child(
                token, grammar.CLAUSE
            ):
                continue
            content = contents.of_verb(token, passage, clause_only=condition == "clause")
            if not content:
                continue
            source = self._source(token, content) or self._just_before(token)
            if source is None and not grammar.passive(token):
                source, content = self._named_before(token, content)
            bare = source is None and not grammar.passive(token) and token.dep_ != "parataxis" and self._bare(token)
            if source is None and condition == "clause" and not grammar.passive(token):
                continue
            if bare and self.lexicon.matches(token.lower_, "allegation-verb") is None:
                continue
            yield Attribution(
                source=source,
                cue=self._cue(token),
                content=content,
                kind=self._kind(content),
                passage=index,
                negated=grammar.negated(token),
            )

    def _verb_like(self, token: Token) -> bool:
        """Whether a word is used as a verb; taggers stumble over "alleging" and "alleges" more often than over others."""
        if token.pos_ in grammar.VERBAL:
            return token.dep_ not in {"amod", "compound", "case", "fixed"} or token.tag_ in {"VBP", "VBZ"}
        return (
            self.lexicon.matches(token.lower_, "only-verb") is not None
            and grammar.child(token, grammar.CLAUSE) is not None
        )

    def _source(self, verb: Token, content: tuple[Span, ...]) -> Span | None:
        noun = grammar.agent(verb) if grammar.passive(verb) else grammar.subject(verb)
        if noun is None and not grammar.passive(verb):
            # "…," said the mayor: some parses call the speaker an object
            noun = next((kid for kid in verb.children if kid.dep_ in grammar.OBJECT and kid.i > verb.i), None)
        if noun is not None and self._furniture(noun):
            # the parse took a dateline for the subject and the subject for its apposition
            noun = next(
                (
                    kid
                    for kid in grammar.subtree(noun)
                    if kid.dep_ in {"appos", "flat", "conj"} and not self._furniture(kid)
                ),
                None,
            )
        if noun is None or noun.lower_ in {"there", "what", "which"}:
            return None
        span = self._behind_dateline(grammar.noun_phrase(noun))
        return None if any(part.overlaps(span) for part in content) else span

    def _just_before(self, verb: Token) -> Span | None:
        """The plural noun right before a verb that the parse took for an adjective ("supporters allege leaders …")."""
        before = verb.nbor(-1) if verb.i else None
        if before is None or verb.dep_ not in {"amod", "compound"} or before.pos_ not in {"NOUN", "PROPN"}:
            return None
        return grammar.noun_phrase(before)

    def _named_before(self, verb: Token, content: tuple[Span, ...]) -> tuple[Span | None, tuple[Span, ...]]:
        """A name with its description between what is said and the verb, which parses often take for an apposition."""
        last = content[-1]
        match = NAME_BEFORE.search(self.article.text, last.start, verb.idx)
        if match is None or match.start() <= last.start + 3:
            return None, content
        said = grammar.trimmed(Span(last.start, match.start()), self.article.text)
        return Span(*match.span(1)), (*content[:-1], said)

    def _furniture(self, token: Token) -> bool:
        return any(part.contains(token.idx) for part in self.article.document.furniture)

    def _behind_dateline(self, span: Span) -> Span:
        ends = [part.end for part in self.article.document.furniture if part.overlaps(span) and part.end < span.end]
        return grammar.trimmed(Span(ends[-1], span.end), self.article.text) if ends else span

    @staticmethod
    def _bare(token: Token) -> bool:
        """Whether the verb is an infinitive or participle that nobody is the subject of."""
        return token.tag_ in {"VB", "VBG", "VBN"}

    @staticmethod
    def _cue(verb: Token) -> Span:
        helpers = [
            kid
            for kid in verb.children
            if kid.dep_ in {"aux", "aux:pass", "auxpass", "neg"} or kid.lower_ in {"not", "n't", "n’t", "never"}
        ]
        return grammar.span_of([verb, *(kid for kid in helpers if verb.i - 4 <= kid.i < verb.i)])

    def _according(
        self, index: int, passage: Passage, tokens: list[Token], verbs: list[Attribution]
    ) -> Iterator[Attribution]:
        """ "According to X" before, behind or within what X says."""
        for token, follower in zip(tokens, tokens[1:], strict=False):
            if token.lower_ in {"citing", "quoting"}:
                noun = next((kid for kid in token.children if kid.dep_ in grammar.OBJECT), None)
                follower = token
            elif token.lower_ == "according" and follower.lower_ == "to":
                noun = _governed(token, follower)
            else:
                continue
            if noun is None:
                continue
            cue = Span(token.idx, follower.idx + len(follower))
            source = grammar.noun_phrase(noun)
            source = Span(max(source.start, cue.end + 1), max(source.end, cue.end + 1))
            content = self._around(passage, Span(token.idx, source.end), noun)
            if token is follower:
                # "The paper, citing two aides, reported that …": what the paper reports
                said = next((one for one in verbs if one.cue.start > token.idx or one.cue.end < token.idx), None)
                content = content if said is None else said.content
            if content and len(source):
                yield Attribution(source, cue, content, self._kind(content), index)

    def _around(self, passage: Passage, phrase: Span, noun: Token) -> tuple[Span, ...]:
        """The clause that an "according to" phrase stands in: what comes before it, or else what follows."""
        text = self.article.text
        before = grammar.trimmed(Span(passage.span.start, phrase.start), text)
        behind = grammar.trimmed(Span(phrase.end, passage.span.end), text)
        clause = self._smaller_clause(noun, phrase)
        if clause is not None and (before.covers(clause) or behind.covers(clause)):
            return (clause,)
        if len(before) > 15 and text[: phrase.start].rstrip()[-1:] != ";":
            return (before,)
        return tuple(part for part in (behind,) if len(part) > 3)

    def _smaller_clause(self, noun: Token, phrase: Span) -> Span | None:
        """The clause below the sentence that the phrase hangs on ("Reuters said that, according to …")."""
        head = grammar.clause_head(noun.head)
        if head.dep_ not in grammar.CLAUSE:
            return None
        whole = grammar.span_of(grammar.subtree(head))
        parts = (Span(whole.start, max(whole.start, phrase.start)), Span(min(phrase.end, whole.end), whole.end))
        clean = [self._clean(part) for part in parts]
        return max(clean, key=len) if any(len(part) > 3 for part in clean) else None

    def _nouns(self, index: int, tokens: list[Token]) -> Iterator[Attribution]:
        """Nouns with a clause: "the claim that …", "reports that …", "Lee's assertion that …"."""
        for token in tokens:
            if token.pos_ != "NOUN" or self.lexicon.matches(token.lower_, "claim-noun") is None:
                continue
            about = grammar.noun_content(token)
            if about is None or not self.article.text[: about.start].rstrip().lower().endswith("that"):
                continue
            owner = grammar.possessor(token) or next(grammar.obliques(token, frozenset({"by", "from"})), None)
            content = (self._clean(about),)
            cue = Span(token.idx, token.idx + len(token))
            yield Attribution(None if owner is None else self._owner(owner), cue, content, self._kind(content), index)

    def _colon(self, index: int, passage: Passage) -> Iterator[Attribution]:
        """ "Prosecutors: mayor took bribes" and "Mayor took bribes: prosecutors", as headlines have it."""
        if self.article.document.blocks[passage.paragraph].kind not in HEADLINES and index > 0:
            return
        match = COLON.match(self.article.text, passage.span.start, passage.span.end)
        if match is None:
            return
        front, back = Span(*match.span(1)), Span(*match.span(2))
        for source, content in ((front, back), (back, front)):
            tokens = self.article.tokens(source)
            if len(tokens) <= 4 and not any(token.pos_ in grammar.VERBAL for token in tokens) and len(content) > 15:
                parts = (self._clean(content),)
                yield Attribution(source, Span(front.end, front.end + 1), parts, self._kind(parts), index)
                return

    def _tweets(self, found: list[Attribution]) -> list[Attribution]:
        """Posts as pages embed them: the sentences of a paragraph that is signed "— Name (@handle)"."""
        posts: list[Attribution] = []
        for paragraph, block in enumerate(self.article.document.blocks):
            match = SIGNED.search(self.article.text, block.span.start, block.span.end)
            if match is None:
                continue
            inside = [
                (index, one)
                for index, one in enumerate(self.article.passages)
                if one.paragraph == paragraph and one.span.start < match.start()
            ]
            parts = [self._clean(Span(one.span.start, min(one.span.end, match.start()))) for _, one in inside]
            content = tuple(part for part in parts if len(part) > 1)
            if content and not any(
                part.overlaps(Span(content[0].start, content[-1].end))
                for one in found
                for part in one.content
                if one.source
            ):
                posts.append(
                    Attribution(
                        Span(*match.span(1)), Span(*match.span(1)), content, AttributionKind.DIRECT, inside[-1][0]
                    )
                )
        return posts

    def _owner(self, noun: Token) -> Span:
        span = grammar.noun_phrase(noun)
        words = self.article.words(span)
        return Span(span.start, span.end - 2) if words.endswith(("'s", "’s")) else span

    def _carried_on(self, found: list[Attribution]) -> list[Attribution]:
        """Give quoted sentences without a speaker of their own to whoever spoke last in the paragraph."""
        quoted = SpanIndex((quotation.span, quotation) for quotation in self.quotations)
        taken = SpanIndex((part, True) for one in found for part in one.content)
        spoken: dict[int, int] = {one.passage: place for place, one in enumerate(found)}
        speaker: int | None = None
        paragraph, carried = -1, False
        for index, passage in enumerate(self.article.passages):
            if passage.paragraph != paragraph:
                speaker = speaker if carried else None
                paragraph = passage.paragraph
            here = quoted.overlapping(passage.span)
            if index in spoken:
                speaker = spoken[index]
            elif here and speaker is not None and not taken.overlapping(passage.span) and _mostly_quoted(passage, here):
                one = found[speaker]
                found[speaker] = replace(one, content=(*one.content, self._clean(passage.span)))
            carried = any(quotation.continues for quotation in here)
        return found

    def _quoted(self, span: Span) -> list[Span]:
        return [quotation.inner for quotation in self.quotations if quotation.inner.overlaps(span)]

    def _kind(self, content: tuple[Span, ...]) -> AttributionKind:
        length = sum(len(part) for part in content)
        inside = sum(quotation.span.overlap(part) for quotation in self.quotations for part in content)
        if not inside:
            return AttributionKind.INDIRECT
        return AttributionKind.DIRECT if 10 * inside >= 9 * length else AttributionKind.MIXED

    def _clean(self, span: Span) -> Span:
        return grammar.without_conjunction(span, self.article.text)


def _mostly_quoted(passage: Passage, here: list[Quotation]) -> bool:
    return 10 * sum(quotation.span.overlap(passage.span) for quotation in here) >= 8 * len(passage.span)


def _governed(according: Token, to: Token) -> Token | None:
    """The noun after "according to" in either label scheme."""
    for token in (to, according):
        inner = next((kid for kid in token.children if kid.dep_ in grammar.INSIDE_PREPOSITION), None)
        if inner is not None:
            return inner
    if according.dep_ in grammar.ADPOSITION:
        return according.head
    return next((kid for kid in according.children if kid.dep_ in {"obl", "nmod", "obj"}), None)
