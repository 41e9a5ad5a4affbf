"""Attribution by verbs: "X said that …", "“…,” X said", "X, who claims …", "it was alleged that …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.contents import LISTENED, ContentFinder
from reader.analysis.attribution.model import Attribution, Reading
from reader.analysis.attribution.speakers import just_before, source_of
from reader.analysis.attribution.trimming import trimmed
from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.model.marks import Passage

# ", Ann Lee, spokeswoman for the mayor, " right before the verb
NAME_BEFORE = re.compile(r",[”\"]?\s((?:[A-Z][\w’'.-]*\s?){1,4})(?:,[^,“”\"]{3,80}){0,2},?\s$")
NOT_VERBS = frozenset({"amod", "compound", "case", "fixed"})
POSSIBLE = frozenset({"can", "could", "may", "might", "must", "should"})
THIRD = frozenset({"he", "she", "they"})
SPEECH_END = frozenset(",.?!…-—")
LONGEST_NAME = 12  # words between a quotation and its verb: "Ann Lee, the harbour master of Lund,"
NAME_PARTS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
AUXILIARY = frozenset({"aux", "aux:pass", "auxpass", "neg"})
NEGATION = frozenset({"not", "n't", "n’t", "never"})


def attributions_by_verb(
    reading: Reading, index: int, passage: Passage, tokens: list[Token], found: list[Attribution]
) -> Iterator[Attribution]:
    """Those of one sentence, in the order of the verbs, but for the verbs that are found already."""
    contents = ContentFinder(reading)
    for token in tokens:
        condition = reading.lexicon.matches(token.lower_, "speech")
        if any(one.cue.contains(token.idx) for one in found):
            continue
        if condition is None or not _verb_like(reading, token) or _inside_quotation(reading, token):
            continue
        if _supposed(token, clause_only=condition == "clause"):
            continue
        content = contents.of_verb(token, passage, clause_only=condition == "clause")
        source: Span | None
        beside = _beside_quotation(reading, passage, token)
        if beside is not None:
            source = beside[0]
            content = (beside[1], *(part for part in content if part.start > token.idx))
        elif content:
            source, content = _source_and_content(reading, token, content)
            source, content = _the_right_way_round(reading, passage, token, source, content)
        else:
            continue
        content = _said(reading, token, content)
        if source is None and not _may_lack_source(reading, token, clause_only=condition == "clause"):
            continue
        yield Attribution(source, cue_of(token), content, reading.kind(content), index, grammar.negated(token))


def _verb_like(reading: Reading, token: Token) -> bool:
    """Whether a word is used as a verb; taggers stumble over "alleging" and "alleges" more often than over others."""
    if token.pos_ in grammar.VERBAL:
        return token.dep_ not in NOT_VERBS or token.tag_ in {"VBP", "VBZ"}
    only_verb = reading.lexicon.matches(token.lower_, "only-verb") is not None
    return only_verb and grammar.child(token, grammar.CLAUSE) is not None


def _supposed(token: Token, *, clause_only: bool) -> bool:
    """Whether nobody has said it: "could say", "to decide whether"; "would not say" tells that it was left open."""
    if token.tag_ != "VB" or grammar.negated(token):
        return False
    helpers = [kid for kid in token.children if kid.i < token.i]
    if clause_only:
        return any(kid.tag_ in {"MD", "TO"} for kid in helpers)
    return any(kid.lower_ in POSSIBLE for kid in helpers)


def _inside_quotation(reading: Reading, token: Token) -> bool:
    """Whether the verb is somebody's own word: "“… I must say …”"; not "“The guild claims that …,” Berg said"."""
    if not any(len(one.inner) > 2 * len(token) for one in reading.quoted.at(token.idx)):
        return False
    who = grammar.child(token, grammar.ACTIVE_SUBJECT)
    another = who is not None and (who.pos_ in {"NOUN", "PROPN"} or who.lower_ in THIRD)
    plain = reading.lexicon.matches(token.lower_, "speech") == ""
    done = token.tag_ in grammar.FINITE or any(kid.dep_ == "aux" and kid.lemma_ == "have" for kid in token.children)
    return not (plain and another and done and grammar.child(token, grammar.CLAUSE) is not None)


def _may_lack_source(reading: Reading, verb: Token, *, clause_only: bool) -> bool:
    """A verb without a subject attributes in the passive, in headlines' past tense, or where it can only allege."""
    if grammar.passive(verb):
        return True
    if clause_only or verb.dep_ == "parataxis":
        return False
    bare = verb.tag_ in {"VB", "VBG", "VBN"}
    return not bare or reading.lexicon.matches(verb.lower_, "allegation-verb") is not None


def _beside_quotation(reading: Reading, passage: Passage, verb: Token) -> tuple[Span, Span] | None:
    """Speaker and quotation of "“…,” Ann Lee of Lund said", read off the page: the parse often loses the name."""
    before = [one for one in reading.quoted.overlapping(passage.span) if one.span.end <= verb.idx]
    if not before or reading.text[before[-1].inner.end - 1] not in SPEECH_END:
        return None
    name = reading.article.tokens(Span(before[-1].span.end, verb.idx))
    while name and (name[-1].tag_ in {"RB", "MD"} or name[-1].dep_ in AUXILIARY):
        name.pop()
    if (
        not 0 < len(name) <= LONGEST_NAME
        or name[0].pos_ in {"CCONJ", "SCONJ"}
        or any(token.tag_ in grammar.FINITE for token in name)
    ):
        return None
    comma = next((place for place, token in enumerate(name) if place and token.text == ","), len(name))
    name = [token for token in name[:comma] if token.text != ","]
    if not any(token.pos_ in {"PROPN", "NOUN", "PRON"} for token in name):
        return None
    return grammar.span_of(name), reading.clean(before[-1].inner)


def _said(reading: Reading, verb: Token, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is said, without the clauses behind "…, Lee said" that tell when or how and are not quoted."""
    if all(part.start > verb.idx for part in content):
        return content
    return tuple(part for part in content if part.start < verb.idx or reading.quoted.overlapping(part))


def _source_and_content(
    reading: Reading, verb: Token, content: tuple[Span, ...]
) -> tuple[Span | None, tuple[Span, ...]]:
    """Who says it; a name that the parse took for a part of what is said is cut from there."""
    named = _name_between_commas(reading, verb)
    if named is not None:
        return named, content
    source = source_of(reading, verb, content) or just_before(verb) or _just_behind(verb, content)
    if source is not None or grammar.passive(verb):
        return source, content
    last = content[-1]
    if all(part.start > verb.idx for part in content):
        match = NAME_BEFORE.search(reading.text, verb.sent.start_char, verb.idx)
        return (None if match is None else trimmed(Span(*match.span(1)), reading.text)), content
    match = NAME_BEFORE.search(reading.text, last.start, verb.idx)
    if match is None or match.start() <= last.start + 3:
        return None, content
    said = trimmed(Span(last.start, match.start()), reading.text)
    return trimmed(Span(*match.span(1)), reading.text), (*content[:-1], said)


def _the_right_way_round(
    reading: Reading, passage: Passage, verb: Token, source: Span | None, content: tuple[Span, ...]
) -> tuple[Span | None, tuple[Span, ...]]:
    """Source and content of "Sources close to Lee say he left", where the parse took the one for the other.

    What is said stands before the verb only with a comma or marks between.
    """
    first = content[0]
    plain = reading.lexicon.matches(verb.lower_, "takes-clause") == ""
    if not plain or first.end + 1 != cue_of(verb).start or reading.quoted.overlapping(first):
        return source, content
    behind = reading.clean(Span(verb.idx + len(verb), passage.span.end))
    before = source is not None and source.start < verb.idx
    if before or len(behind) < 2 or grammar.finite(reading.article.tokens(first)) is not None:
        return source, content
    return first, (behind,)


def _name_between_commas(reading: Reading, verb: Token) -> Span | None:
    """The name right before a verb whose parsed subject has a verb of its own: "It came after an aide, Lee, told"."""
    noun = None if grammar.passive(verb) else grammar.subject(verb)
    if (
        noun is None
        or noun.i >= verb.i
        or not any(token.tag_ in grammar.FINITE for token in verb.doc[noun.i + 1 : verb.i])
    ):
        return None
    match = NAME_BEFORE.search(reading.text, noun.idx, verb.idx)
    if match is None or any(
        token.tag_ in grammar.FINITE for token in reading.article.tokens(Span(match.start(), verb.idx))
    ):
        return None
    return trimmed(Span(*match.span(1)), reading.text)


def _just_behind(verb: Token, content: tuple[Span, ...]) -> Span | None:
    """The name behind the verb, with what was said before it: "…, said Mayor Ann Lee"."""
    told = verb.lower_ in LISTENED  # whoever stands behind it listens
    if told or grammar.passive(verb) or any(part.end > verb.idx for part in content):
        return None
    name: list[Token] = []
    for token in verb.doc[verb.i + 1 : verb.sent.end]:
        if token.pos_ not in NAME_PARTS or token.dep_ in grammar.TIMES:
            break
        name.append(token)
    return grammar.span_of(name) if any(token.pos_ in {"PROPN", "NOUN"} for token in name) else None


def cue_of(verb: Token) -> Span:
    """The verb with its auxiliaries and negation."""
    helpers = [kid for kid in verb.children if kid.dep_ in AUXILIARY or kid.lower_ in NEGATION]
    return grammar.span_of([verb, *(kid for kid in helpers if verb.i - 4 <= kid.i < verb.i)])
