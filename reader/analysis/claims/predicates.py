"""What is called false, by whom, and in how many words: "called the account totally baseless"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.rejected import Rejected, claim_behind, is_claim, named, object_of
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

# verbs that give a thing a predicate: "called it a lie", "dismissed the report as nonsense"
NAMING = frozenset(
    ("call", "label", "brand", "deem", "describe", "dismiss", "denounce", "reject", "slam", "blast", "term", "dub")
)
OPENING = re.compile(r"[“\"'‘](?:(?:an?|all|that’s|it’s) )?", re.IGNORECASE)
CLOSING = re.compile(r"([.!]?[”\"'’])\s?:\s")
PROVING = frozenset({"prove", "sound", "appear", "seem", "turn", "remain"})  # "the rumours proved untrue"
OPENING_MARKS = frozenset("\"“'‘")
ALONE_WITH = 2  # words beside what is called so: "That’s", "a complete"
NAMED_WITHIN = 4  # words between the verb and the noun for a claim: "called the latest rumours"
PREDICATE = frozenset({"attr", "acomp", "oprd"})
DEGREE = frozenset({"ADV", "NUM", "ADJ", "SYM"})
DEGREES = frozenset({"advmod", "amod", "nummod", "obl:npmod", "obl:unmarked", "compound"})
NO_DEGREE = frozenset({"also", "then", "just", "now", "still", "not", "never"})
SHARE = frozenset({"percent", "%", "pack", "bunch"})  # "100 percent false", "a pack of lies"
JOINED = frozenset({"CCONJ", "ADV", "ADJ"})


def predicated(scene: Scene, cue: Cue, word: Token) -> tuple[Token | None, Token | None]:
    """What is called false, and who calls it so where a verb of naming tells."""
    governor = word.head
    happens = scene.lexicon.matches(scene.article.words(cue.span), "not-false") is not None
    if any(kid.dep_ == "cop" for kid in word.children) or (word.pos_ == "VERB" and happens):
        return _subject(word), None
    found = any(kid.lower_ == "be" and kid.i < word.i for kid in word.children)
    if word.dep_ == "acl" and found and is_claim(scene, governor):
        return governor, None  # "found the claims to be unsubstantiated"
    if word.dep_ == "xcomp" and governor.lemma_ in PROVING:
        return _subject(governor), None
    if word.dep_ in PREDICATE and governor.lemma_ == "be":
        return grammar.child(governor, grammar.SUBJECT), None
    if word.dep_ == "amod" and scene.lexicon.matches(governor.lower_, "assertion-noun") is not None:
        spoken = scene.attribution_of(cue.span) is not None or scene.quoted(cue.span)
        return (governor if spoken or grammar.noun_content(governor) is not None else None), None
    naming = next((near for near in (governor, governor.head) if near.pos_ == "VERB" and near.lemma_ in NAMING), None)
    if naming is None or word.i < naming.i:
        return _before_copula(scene, cue), None
    called = object_of(naming)
    if called is None or called == word:  # "called the account baseless": some parses make one noun of the two
        between = [token for token in word.doc[naming.i + 1 : word.i] if token.pos_ in {"NOUN", "PROPN", "PRON"}]
        called = between[-1] if between else None
    return called or grammar.child(word, grammar.SUBJECT), grammar.subject(naming)


def _before_copula(scene: Scene, cue: Cue) -> Token | None:
    """The noun of "These claims are wholly without foundation", read off the words where the parse lost the verb."""
    tokens = scene.article.tokens(cue.span)
    before = tokens[0].sent[: tokens[0].i - tokens[0].sent.start] if tokens else ()
    words = list(before)
    while words and (words[-1].pos_ in DEGREE | {"DET"} or words[-1].text in OPENING_MARKS):
        words.pop()
    if not words or words[-1].lemma_ != "be":
        return None
    while words and words[-1].pos_ in {"AUX", "ADV", "PART"}:
        words.pop()
    noun = words[-1] if words and words[-1].pos_ in {"NOUN", "PRON"} else None
    while noun is not None and noun.dep_.startswith("nmod") and noun.head.i < noun.i:
        noun = noun.head  # "reports of her illness were exaggerated"
    return noun


def _subject(word: Token) -> Token | None:
    """What a predicate is said of; of "found the claims to be false" and "that never happened", too."""
    own = grammar.child(word, grammar.SUBJECT)
    if own is None and word.dep_ == "xcomp":
        own = object_of(word.head) or grammar.child(word.head, grammar.SUBJECT)
    if own is None:  # "said that never happened": some parses take the pronoun for a conjunction
        own = next((kid for kid in word.children if kid.dep_ == "mark" and kid.lower_ == "that"), None)
    return own


def behind(scene: Scene, cue: Cue, passage: Passage) -> Rejected | None:
    """What a cue that ends in a preposition speaks of: "there is no truth in the rumour that …"."""
    if scene.lexicon.matches(scene.article.words(cue.span), "false-of") is None:
        return None
    claim = claim_behind(scene, cue, passage)
    following = scene.article.tokens(Span(cue.span.end, passage.span.end))[:1]
    if claim is None and following and following[0].pos_ in {"PRON", "DET"} and is_claim(scene, following[0]):
        return named(scene, following[0])
    return claim


def opening(scene: Scene, passage: Passage, answer: Span) -> Span | None:
    """The quotation that opens a headline with it: "‘A Lie’: Lee Rebuts Piece Accusing Him of Theft"."""
    closing = CLOSING.match(scene.text, answer.end, passage.span.end)
    opens = OPENING.fullmatch(scene.text, passage.span.start, answer.start)
    return None if opens is None or closing is None else Span(passage.span.start, closing.end(1))


def alone(scene: Scene, cue: Cue, answer: Span) -> bool:
    """Whether it is all that somebody says: "“Total rubbish,” said the mayor"."""
    part = scene.content_part(cue.span)
    if part is None or not scene.quoted(cue.span):
        return False
    rest = [token for token in scene.article.tokens(part) if not answer.contains(token.idx) and not token.is_punct]
    return all(token.pos_ in {"DET", "ADV", "ADJ", "INTJ", "PRON", "AUX"} for token in rest) and len(rest) <= ALONE_WITH


def called_so(scene: Scene, cue: Cue, passage: Passage) -> tuple[Span, Token] | None:
    """What is called so and by which verb, read off the words: "calls rumours that he will run “absurd”".

    Parses of headlines lose the verb, or take the predicate for a part of the rumour.
    """
    before = [token for token in scene.article.tokens(passage.span) if token.idx < cue.span.start]
    while before and before[-1].pos_ in DEGREE | {"DET"}:
        before.pop()  # "“a complete fabrication”"
    if not before or before[-1].text not in OPENING_MARKS:
        return None
    mark = before.pop().idx
    for place, verb in enumerate(before):
        near = before[place + 1 : place + 1 + NAMED_WITHIN]
        if verb.pos_ not in {"VERB", "NOUN"} or verb.lemma_.lower() not in NAMING:
            continue
        nouns = (token for token in near if scene.lexicon.matches(token.lower_, "assertion-noun") is not None)
        noun = next(nouns, None)
        told = None if noun is None else scene.clean(Span(noun.idx + len(noun), mark))
        if told is not None and grammar.finite(scene.article.tokens(told)) is not None:
            return told, verb
    return None


def first_of_row(word: Token) -> Token:
    """The word that a row of predicates begins with: "laughable" for the "absurd" of "laughable and absurd"."""
    while word.dep_ == "conj" and word.head.pos_ == word.pos_ == "ADJ" and word.head.i < word.i:
        word = word.head
    return word


def whole(cue: Span, word: Token) -> Span:
    """The cue with its words of degree and the predicates joined to it: "100 percent false and highly defamatory"."""
    tokens = [token for token in word.sent if cue.contains(token.idx)] or [word]
    if word.pos_ == "VERB":  # "did not happen"
        tokens = sorted({*tokens, *(kid for kid in word.children if kid.dep_ == "aux")}, key=lambda token: int(token.i))
    first, last = min(tokens[0].i, word.i), max(tokens[-1].i, word.i)
    while first > word.sent.start and _of_degree(word.doc[first - 1], word):
        first -= 1
    doc, joined = word.doc, last + 1
    while joined < word.sent.end and (doc[joined].text == "," or doc[joined].pos_ in JOINED):
        if doc[joined].pos_ == "ADJ" and _joins(doc[joined], word):
            last = joined
        joined += 1
    return grammar.span_of(doc[first : last + 1])


def with_manner(cue: Span, verb: Token) -> Span:
    """A verb of denial with the adverb right before it: "vehemently denied"."""
    first = next((token for token in verb.sent if cue.contains(token.idx)), verb)
    before = first.nbor(-1) if first.i > verb.sent.start else None
    manner = before is not None and before.pos_ == "ADV" and before.lower_.endswith("ly") and before.head == verb
    return cue.joined(grammar.span_of([before])) if manner and before is not None else cue


def _of_degree(token: Token, word: Token) -> bool:
    if token.lower_ in SHARE:
        return True
    belongs = token.head == word or token.head.lower_ in SHARE
    return bool(belongs and token.pos_ in DEGREE and token.dep_ in DEGREES and token.lower_ not in NO_DEGREE)


def _joins(token: Token, word: Token) -> bool:
    """Whether a predicate stands in a row with the first one."""
    while token.dep_ == "conj" and token.i > word.i:
        token = token.head
    return bool(token == word)
