"""Attribution by phrases and nouns: "according to X", "citing X", "X's claim that …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.model import Attribution, Reading
from reader.analysis.attribution.speakers import owner
from reader.analysis.attribution.trimming import trimmed, without_genitive
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.model.marks import Passage

LONGEST_ASIDE = 12  # words between a source that opens a sentence and its comma
SHORTEST_CLAUSE = 15  # code points before "according to"; less is an opening such as "But,"


def attributions_by_phrase(
    reading: Reading, index: int, passage: Passage, tokens: list[Token], verbs: list[Attribution]
) -> Iterator[Attribution]:
    """Phrases before, behind or within what is said.

    Args:
        reading: the article.
        index: of the sentence.
        passage: the sentence.
        tokens: its tokens.
        verbs: the attributions by verb or insertion in it: "citing two aides" speaks for what the paper's verb reports.
    """
    for token, follower in pairwise(tokens):
        if token.lower_ in {"citing", "quoting"}:
            last, noun = token, grammar.child(token, grammar.OBJECT)
        elif token.lower_ == "according" and follower.lower_ == "to":
            last, noun = follower, _governed(token, follower)
        else:
            if token.lower_ == "in":
                yield from _by_opinion(reading, index, passage, token)
            continue
        cue = Span(token.idx, last.idx + len(last))
        if noun is None or (last is follower and any(one.cue == cue for one in verbs)):
            continue
        phrase = grammar.noun_phrase(noun)
        source = Span(max(phrase.start, cue.end + 1), max(phrase.end, cue.end + 1))
        if token.is_sent_start:
            source = _to_the_comma(reading, passage, source)
        reported = next((one for one in verbs if not one.cue.overlaps(cue)), None) if last is token else None
        content = _around(reading, passage, Span(cue.start, source.end), noun) if reported is None else reported.content
        if content and len(source):
            yield Attribution(source, cue, content, reading.kind(content), index)


def attributions_by_noun(reading: Reading, index: int, tokens: list[Token]) -> Iterator[Attribution]:
    """Nouns with a clause: "the claim that …", "reports that …", "Lee's assertion that …"."""
    for token in tokens:
        if token.pos_ != "NOUN" or reading.lexicon.matches(token.lower_, "claim-noun") is None:
            continue
        about = grammar.noun_content(token)
        if about is None or not reading.text[max(0, about.start - 8) : about.start].rstrip().lower().endswith("that"):
            continue
        source = owner(token, reading.text, reading.lexicon)
        content = (reading.clean(about),)
        yield Attribution(source, Span(token.idx, token.idx + len(token)), content, reading.kind(content), index)


def _by_opinion(reading: Reading, index: int, passage: Passage, preposition: Token) -> Iterator[Attribution]:
    """The clause beside "in the mayor's view" or "in a new poll", where the phrase opens it or is set off."""
    noun = preposition.head
    apart = preposition.is_sent_start or preposition.nbor(-1).text in {",", "“", '"'}
    leads = preposition.dep_ in grammar.ADPOSITION and noun.i > preposition.i
    if not apart or not leads or reading.lexicon.matches(noun.lower_, "view-noun") is None:
        return
    who = noun if reading.lexicon.matches(noun.lower_, "poll") is not None else grammar.possessor(noun)
    if who is None:
        return
    source = without_genitive(grammar.noun_phrase(who), reading.text)
    phrase = Span(preposition.idx, noun.idx + len(noun))
    content = _around(reading, passage, phrase, noun)
    if content:
        yield Attribution(source, phrase, content, reading.kind(content), index)


def _governed(according: Token, to: Token) -> Token | None:
    """The noun after "according to" in either label scheme."""
    for token in (to, according):
        inner = grammar.child(token, grammar.INSIDE_PREPOSITION)
        if inner is not None:
            return inner
    if according.dep_ in grammar.ADPOSITION:
        return according.head
    return grammar.child(according, frozenset({"obl", "nmod", "obj"}))


def _to_the_comma(reading: Reading, passage: Passage, source: Span) -> Span:
    """The source with all that tells of it: some parses hang "familiar with the talks" on the verb of the sentence."""
    comma = reading.text.find(",", source.end, passage.span.end)
    between = reading.article.tokens(Span(source.end, max(source.end, comma)))
    if not between or between[0].pos_ not in {"ADJ", "ADP"} or len(between) > LONGEST_ASIDE:
        return source
    return source if any(token.tag_ in grammar.FINITE for token in between) else Span(source.start, comma)


def _around(reading: Reading, passage: Passage, phrase: Span, noun: Token) -> tuple[Span, ...]:
    """The clause that a phrase stands in: what comes before it, or else what follows."""
    before = trimmed(Span(passage.span.start, phrase.start), reading.text)
    behind = trimmed(Span(phrase.end, max(phrase.end, passage.span.end)), reading.text)
    clause = _smaller_clause(reading, noun, phrase)
    if clause is not None and (before.covers(clause) or behind.covers(clause)):
        return (clause,)
    if len(before) > SHORTEST_CLAUSE and reading.text[phrase.start - 2 : phrase.start].strip() != ";":
        return (before,)
    return (behind,) if len(behind) > 3 else ()


def _smaller_clause(reading: Reading, noun: Token, phrase: Span) -> Span | None:
    """The clause below the sentence that the phrase hangs on ("Reuters said that, according to …")."""
    head = grammar.clause_head(noun.head)
    if head.dep_ not in grammar.CLAUSE:
        return None
    whole = grammar.span_of(grammar.subtree(head))
    before = Span(whole.start, max(whole.start, phrase.start))
    behind = Span(min(phrase.end, whole.end), whole.end)
    longer = max((reading.clean(before), reading.clean(behind)), key=len)
    return longer if len(longer) > 3 else None
