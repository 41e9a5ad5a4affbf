"""Attribution by attitudes: "wants to …", "criticised the plan", "is confident that …", "support for the ban"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import frames, grammar
from reader.analysis.attribution.model import Attribution, Reading, Stance
from reader.analysis.attribution.speakers import FROM, source_of
from reader.analysis.attribution.trimming import without_genitive
from reader.analysis.attribution.verbs import cue_of
from reader.model.span import Span, SpanIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.tokens import Token

    from reader.analysis.lexicon import Lexicon

    Frame = Callable[[Token, Span, Lexicon], list[Token]]

# in this order: the fuller construction first
VERBS: tuple[tuple[str, Frame], ...] = (
    ("verb-to", frames.infinitive),
    ("verb-name", frames.named),
    ("verb-as", frames.taken_for),
    ("verb-clause", frames.clause),
    ("verb-seem", frames.impression),
    ("verb-noun", frames.thing),
    ("verb-topic", frames.thing),
)
NOUNS = ("noun-of", "noun-to", "noun-that")
OPENS = {"noun-to": frozenset({"to"}), "noun-that": frozenset({"that", "whether", "if"})}
NO_VERBS = frozenset({"amod", "compound", "case", "fixed", "aux"})
NOBODY = frozenset({"it", "there", "this", "that", "you", "anyone", "anybody", "nobody"})
BEARERS = frozenset({"VERB", "AUX", "ADJ", "ADP", "NOUN"})
COPULAS = frozenset({"cop", "aux:pass", "auxpass"})


def attributions_by_attitude(
    reading: Reading, index: int, tokens: list[Token], found: list[Attribution]
) -> Iterator[Attribution]:
    """Those of one sentence, in the order of the words.

    Args:
        reading: the article.
        index: of the sentence.
        tokens: of the sentence.
        found: what is said in it. Attitudes that are told in somebody's words, or as what somebody wants or judges,
            are left out: they rest on the speaker.
    """
    taken = SpanIndex((part, True) for one in found for part in (one.cue, *one.content))
    done = 0
    for token in tokens:
        if token.idx < done or token.pos_ not in BEARERS or taken.at(token.idx) or _quoted(reading, token):
            continue
        one = _by_verb(reading, index, token) or _by_adjective(reading, index, token) or _by_noun(reading, index, token)
        if one is not None:
            done = max(done, one.content[-1].end)
            yield one


def _quoted(reading: Reading, token: Token) -> bool:
    return any(len(one.inner) > 2 * len(token) for one in reading.quoted.at(token.idx))


def _by_verb(reading: Reading, index: int, verb: Token) -> Attribution | None:
    if verb.pos_ not in grammar.VERBAL or verb.dep_ in NO_VERBS or not _actual(verb):
        return None
    for kind, frame in VERBS:
        cue = reading.lexicon.at(reading.text, kind, verb.idx)
        if cue is None or (kind == "verb-topic" and grammar.negated(verb)):
            continue
        content = _content(reading, frame(verb, cue, reading.lexicon))
        source = None if kind == "verb-seem" else source_of(reading, verb, content)
        nobody = kind == "verb-seem" or grammar.passive(verb)
        if content and (nobody if source is None else _somebody(reading, source)):
            stance = Stance.INTENDED if kind == "verb-to" else Stance.JUDGED
            whole, how = cue_of(verb).joined(cue), reading.kind(content)
            return Attribution(source, whole, content, how, index, grammar.negated(verb), stance)
    return None


def _actual(verb: Token) -> bool:
    """Whether somebody has the attitude: not "could support", "to support"."""
    helpers = {kid.tag_ for kid in verb.children if kid.i < verb.i}
    if "MD" in helpers:
        return False
    does = any(kid.dep_ == "aux" and kid.lemma_ == "do" for kid in verb.children)
    has_subject = grammar.child(verb, grammar.SUBJECT) is not None and "TO" not in helpers
    return verb.tag_ != "VB" or does or has_subject


def _by_adjective(reading: Reading, index: int, word: Token) -> Attribution | None:
    cue = reading.lexicon.at(reading.text, "adjective", word.idx)
    who = None if cue is None else grammar.child(word, grammar.SUBJECT)
    if cue is None or who is None or not any(kid.dep_ in COPULAS for kid in word.children):
        return None
    source = grammar.noun_phrase(who)
    content = _content(reading, frames.complement(word, cue))
    if not content or not _somebody(reading, source):
        return None
    return Attribution(source, cue, content, reading.kind(content), index, grammar.negated(word), Stance.JUDGED)


def _by_noun(reading: Reading, index: int, word: Token) -> Attribution | None:
    if word.pos_ != "NOUN":
        return None
    for kind in NOUNS:
        cue = reading.lexicon.at(reading.text, kind, word.idx)
        words = [] if cue is None else frames.complement(word, cue)
        if cue is None or not words or (kind in OPENS and words[0].lower_ not in OPENS[kind]):
            continue
        content = _content(reading, words)
        source = _doer(reading, word)
        if source is None and kind == "noun-to":
            source = _name_before(word)
        if content and (source is not None or kind == "noun-that"):
            return Attribution(source, cue, content, reading.kind(content), index, stance=Stance.JUDGED)
    return None


def _name_before(word: Token) -> Span | None:
    """The name before "plans to …": the plans of whoever bears it, also where the tagger missed the verb."""
    name = [kid for kid in word.children if kid.dep_ == "compound" and kid.i < word.i]
    named = bool(name) and any(part.pos_ == "PROPN" for part in grammar.subtree(name[-1]))
    return grammar.noun_phrase(name[-1]) if named else None


def _doer(reading: Reading, word: Token) -> Span | None:
    """Whose attitude a noun names: "her plan", "support by Lee", "Lee voiced concern"."""
    whose = grammar.possessor(word) or next(grammar.obliques(word, FROM), None)
    if whose is not None:
        return without_genitive(grammar.noun_phrase(whose), reading.text)
    if word.dep_ in grammar.OBJECT and reading.lexicon.matches(word.head.lower_, "lends-subject") is not None:
        return source_of(reading, word.head, ())
    return None


def _somebody(reading: Reading, source: Span) -> bool:
    return reading.article.words(source).lower() not in NOBODY


def _content(reading: Reading, words: list[Token]) -> tuple[Span, ...]:
    """The unbroken stretches of the words without marks at their ends, to the end of a quotation they run into."""
    runs: list[list[Token]] = []
    for word in words:
        if runs and word.i == runs[-1][-1].i + 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    spans = (_to_the_mark(reading, reading.clean(grammar.span_of(run))) for run in runs)
    return tuple(span for span in spans if len(span) > 1)


def _to_the_mark(reading: Reading, span: Span) -> Span:
    for quotation in reading.quoted.overlapping(span):
        if span.start <= quotation.inner.start and span.end < quotation.inner.end:
            span = span.joined(quotation.inner)
    return reading.clean(span)
