"""What kind of source it is: named, unnamed, anonymous, a legal paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

DEFINITE = frozenset({"the", "this", "that", "a", "an"})

# endings of nouns for what is done and how things are
DEEDS = ("tion", "sion", "ment", "ness", "ance", "ence", "ity", "ing", "cause", "ure")

LOOSE = frozenset({"DET", "ADP", "CCONJ", "SCONJ"})  # at the end of a source: a parse broke off there

NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})

# words that point at something said before: nobody speaks by that name
POINTERS = frozenset({"this", "that", "which", "these", "those", "there", "what", "none", "nothing"})


def speaker(scene: Scene, span: Span) -> Span | None:
    """The words for a source without a conjunction before them, or None where they name nobody who could speak."""
    tokens = scene.article.tokens(span)
    while tokens and (
        tokens[0].dep_ == "mark" or tokens[0].tag_ == "CC" or (tokens[0].lower_ == "that" and len(tokens) > 1)
    ):
        tokens = tokens[1:]
    if not tokens or tokens[0].lower_ in NOBODY or (len(tokens) == 1 and tokens[0].lower_ in POINTERS):
        return None
    if happens(scene, span):
        return None
    if len(tokens) > 2 and tokens[0].like_num and tokens[1].text == ")":
        tokens = tokens[2:]  # "3) The Courier"
    last = next((token for token in reversed(tokens) if token.pos_ not in LOOSE), tokens[-1])
    first = _whole_word(tokens[0])
    end = span.end if last == tokens[-1] else last.idx + len(last)
    return Span(first.idx, max(end, first.idx))


def _whole_word(first: Token) -> Token:
    """Where the words begin that a parse cut in two: "a 54-year-old man" before "old man", "Kyiv’s" before "’s"."""
    start = first
    while start.i > start.sent.start and not start.nbor(-1).whitespace_ and "-" in {start.text, start.nbor(-1).text}:
        start = start.nbor(-1)
    if start != first and start.i > start.sent.start and start.nbor(-1).pos_ == "DET":
        return start.nbor(-1)
    if first.tag_ == "POS" and first.i > first.sent.start:
        start = first.nbor(-1)
        while start.i > start.sent.start and start.pos_ == start.nbor(-1).pos_ == "PROPN":
            start = start.nbor(-1)
    return start


def happens(scene: Scene, span: Span) -> bool:
    """Whether the words name a deed or a quality, which cannot speak: "the announcement", not "the administration"."""
    head = scene.token(span)
    if head is None or head.pos_ != "NOUN" or not head.text.islower() or not scene.article.parsed:
        return False
    if scene.lexicon.matches(head.lower_, "body-noun") is not None:
        return False
    deed = head.lower_.removesuffix("s").endswith(DEEDS)
    return deed or scene.lexicon.matches(head.lower_, "thing-noun") is not None


def anonymity_cue(scene: Scene, passage: Passage, source: Span | None) -> Cue | None:
    """Words in the sentence that say that the source asked for, or was given, no name."""
    for cue in scene.cues(passage, "anonymity"):
        inside = source is not None and source.overlaps(cue.span)
        if inside or (cue.condition != "in-source" and scene.attribution_of(cue.span) is None):
            return cue
    return None


def unnamed(scene: Scene, source: Span) -> str | None:
    """The rule for a source without a name, or None where somebody or some body is named."""
    head = scene.token(source)
    if head is None:
        return None
    words = scene.article.words(source)
    named = any(
        _names(token)
        for token in scene.article.tokens(source)
        if token.i >= head.i or token.dep_ in {"compound", "flat"}
    )
    phrase = scene.lexicon.find(words, "unnamed-source")
    first = scene.article.tokens(source)[0]
    bare = head.i == first.i or (first.lower_ not in DEFINITE and first.pos_ not in {"DET", "PRON"})
    phrase = [cue for cue in phrase if cue.condition != "bare" or bare]
    titled = head.text[0].isupper() and head.i > first.i  # "Business Insider" is a name, whatever the tagger says
    if not named and not titled and head.pos_ != "PROPN" and any(_heads(cue, head, source) for cue in phrase):
        return "unnamed-source"
    if scene.lexicon.find(words, "unnamed-by-position") and not titled and head.pos_ == "NOUN":
        return "unnamed-source"
    body = scene.lexicon.matches(head.lower_, "unnamed-official") is not None
    if body and not any(kid.dep_ in {"appos", "flat"} and kid.pos_ == "PROPN" for kid in head.children):
        return "unnamed-officials"
    return None


def legal_paper(scene: Scene, source: Span) -> bool:
    """Whether the source is an indictment, a complaint or the like."""
    head = scene.token(source)
    return head is not None and scene.lexicon.matches(head.lower_, "legal-paper") is not None


def _heads(cue: Cue, head: Token, source: Span) -> bool:
    """Whether the cue's noun is what the phrase is about: "some sources", not "a report of the ministry"."""
    start = source.start + cue.span.start
    return bool(start <= head.idx < source.start + cue.span.end)


def _names(token: Token) -> bool:
    return bool(token.pos_ == "PROPN" and not token.is_stop)
