"""How far a mark reaches: which words are the claim that "reportedly", "accused" or "alleged" speaks of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.extents import with_object
from reader.analysis.attribution.model import AttributionKind
from reader.analysis.claims.contents import states_something
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage

JOINING = frozenset(
    {"although", "though", "as", "because", "since", "while", "whereas", "for", "after", "yet", "but", "and", "so"}
)
SHARED_WITHIN = 90  # code points between a subject and the second thing that is told of it
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def clause(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The clause that the mark stands in; a relative one with the noun it tells of: "a ledger that allegedly …"."""
    span = scene.clause(cue.span, passage)
    token = scene.token(cue.span) if scene.article.parsed else None
    if token is not None and token.dep_ == "advcl" and span == scene.clean(cue.span):
        return scene.clause(Span(token.head.idx, token.head.idx + len(token.head)), passage)  # "if, as alleged, he …"
    head = None if token is None else grammar.clause_head(token)
    span = with_subject(_beside_others(scene, without_opening(scene, span), cue.span), head, passage)
    if head is None or head.dep_ not in grammar.NOUN_CLAUSE or head.head.pos_ not in {"NOUN", "PROPN"}:
        return span
    span = with_object(span, scene.article.tokens(passage.span))
    own = grammar.child(head, grammar.SUBJECT)
    if own is not None and own.lower_ not in grammar.RELATIVE_PRONOUNS:
        return span
    noun = grammar.noun_phrase(head.head)
    between = scene.text[noun.end : max(noun.end, span.start)].strip(" ,")
    follows = noun.end <= span.start and between.lower() in {"", "that", "who", "which"}
    return noun.joined(span) if follows and passage.span.covers(noun) else span


def _beside_others(scene: Scene, span: Span, mark: Span) -> Span:
    """The one of several main clauses that a mark stands in: "she is said to help, but the trial goes on"."""
    tokens = scene.article.tokens(span)
    start, end = span.start, span.end
    for comma, joint in pairwise(tokens):
        if comma.text != "," or joint.pos_ != "CCONJ" or not scene.article.parsed:
            continue
        before = [token for token in tokens if start <= token.idx < comma.idx]
        behind = [token for token in tokens if joint.idx < token.idx < end]
        if joint.idx < mark.start and _full(before) and _full([one for one in behind if one.idx < mark.end]):
            start = joint.idx + len(joint)
        elif comma.idx >= mark.end and _full(behind):
            end = comma.idx
            break
    return scene.clean(Span(start, end))


def _full(tokens: list[Token]) -> bool:
    """Whether some words make a main clause: a subject that is no relative pronoun, and a finite verb behind it."""
    own = next(
        (one for one in tokens if one.dep_ in grammar.SUBJECT and one.lower_ not in grammar.RELATIVE_PRONOUNS), None
    )
    return own is not None and any(one.tag_ in FINITE and one.i > own.i for one in tokens)


def with_subject(span: Span, head: Token | None, passage: Passage) -> Span:
    """A clause that shares its subject with the one before, from that subject on, unless that is far off."""
    shares = head is not None and head.dep_ == "conj" and grammar.child(head, grammar.SUBJECT) is None
    if head is None or not shares or not span.contains(head.idx):
        return span
    own = grammar.child(head.head, grammar.SUBJECT)
    if own is None or own.i > head.i or own.pos_ == "PRON" or span.start - own.idx > SHARED_WITHIN:
        return span
    subject = grammar.noun_phrase(own)
    return subject.joined(span) if passage.span.covers(subject) else span


def without_opening(scene: Scene, span: Span) -> Span:
    """A clause without the "although", "as" or "for" that joins it to another one."""
    tokens = scene.article.tokens(span)
    while len(tokens) > 1 and tokens[0].lower_ in JOINING and tokens[0].dep_ not in {"case", "prep"}:
        tokens = tokens[1:]
    return Span(tokens[0].idx, span.end) if tokens and scene.article.parsed else span


def hearsay(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The clause of the adverb; of "Lee reportedly said that …" what Lee said."""
    said = scene.said_with(cue.span)
    if said is None or said.kind is AttributionKind.DIRECT or not passage.span.covers(said.content[0]):
        return clause(scene, cue, passage)
    return scene.clean(said.content[0])


def hedged(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The clause of the mark; of "raised the possibility that …" only what is possible."""
    if any(token.tag_ == "MD" for token in scene.article.tokens(cue.span)):
        return clause(scene, cue, passage)  # "could be a sign of …"
    nouns = (token for token in scene.article.tokens(cue.span) if token.pos_ == "NOUN" and scene.article.parsed)
    about = next((found for noun in nouns if (found := grammar.noun_content(noun)) is not None), None)
    return clause(scene, cue, passage) if about is None else scene.clean(about)


def held(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The clause of the mark; of "It is rumoured that …" and "what they suspect is …" only what is held to be so."""
    if cue.span.text(scene.text).lower().startswith("what "):
        return behind(scene, cue, passage)
    verb = scene.token(cue.span) if scene.article.parsed else None
    clauses = () if verb is None else (kid for kid in verb.children if kid.dep_ in grammar.CLAUSE and kid.i > verb.i)
    below = next((scene.clean(grammar.span_of(grammar.subtree(kid))) for kid in clauses), None)
    if below is not None and scene.text[passage.span.start : below.start].rstrip().lower().endswith("that"):
        return below
    return clause(scene, cue, passage)


def behind(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What follows the mark, to the end of its sentence or content."""
    return scene.rest(cue.span.end, passage)


def charge(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What the charge is; not "counts that covered …" or "five counts of the indictment", which do not say it."""
    span = scene.rest(cue.span.end, passage)
    paper = scene.lexicon.find(scene.text, "legal-paper", span)
    before = scene.article.words(Span(span.start, max(span.start, paper[0].span.start))) if paper else ""
    names_paper = bool(paper) and before.lower().strip() in {"the", "an", "a", "this", "that"}
    return None if names_paper or _tells_of_noun(scene, span) else span


def _tells_of_noun(scene: Scene, span: Span) -> bool:
    """Whether a stretch begins with its verb: the "that" before it stands for a noun."""
    first = next(iter(scene.article.tokens(span)), None)
    if first is None or not scene.article.parsed:
        return False
    clause = scene.text[: span.start].rstrip().lower().endswith("that")
    return first.tag_ in FINITE or (clause and first.tag_ == "VBN")


def asked(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What somebody would not say: the clause or noun below the verb, else the rest of the sentence."""
    for token in reversed(scene.article.tokens(cue.span)) if scene.article.parsed else ():
        for kid in token.children:
            if kid.dep_ in grammar.CLAUSE | grammar.OBJECT and kid.i > token.i and kid.idx >= cue.span.end:
                below = grammar.span_of(one for one in grammar.subtree(kid) if one.idx >= cue.span.end)
                return scene.clean(below) if states_something(scene, below) else None
    return behind(scene, cue, passage)


def accusation(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """The accusation from its verb on ("accused the guild of theft"), or only of what, where it names no one."""
    verb = scene.token(cue.span)
    if verb is None or not scene.article.parsed:
        return behind(scene, cue, passage)
    below = [token for token in grammar.subtree(verb) if token.idx >= cue.span.end]
    ends_in_of = scene.article.words(cue.span).lower().endswith(" of")
    names = bool(below) and below[0].lower_ != "of" and not ends_in_of
    if len(below) > 1 and below[0].lower_ == "of":  # "which Lee accuses of theft"
        below = below[1:]
    said = scene.clean(grammar.span_of(below)) if below else behind(scene, cue, passage)
    return said.joined(grammar.span_of([verb])) if said is not None and names else said


def complement(scene: Scene, cue: Cue, passage: Passage) -> Span | None:
    """What a noun of claiming is about: "allegations of fraud", "reports that …"; None where it stands alone.

    Nor does "no allegation that …" claim anything, and ", a suggestion he repeated," tells of the suggestion.
    """
    noun = scene.token(cue.span)
    if noun is None or not scene.article.parsed or noun.pos_ != "NOUN":
        return None
    about = None if _none_or_apposed(noun) or _confirmed(scene, noun) else grammar.noun_content(noun)
    if about is None or _tells_of_noun(scene, about):
        return None
    following = next(iter(scene.article.tokens(Span(about.end, passage.span.end))), None)
    if following is not None and following.tag_ in {"VBG", "VBN"}:  # "reports about soldiers being sent to …"
        verb = following.head if following.pos_ == "AUX" and following.head.i > following.i else following
        about = about.joined(grammar.span_of(kid for kid in grammar.subtree(verb) if kid.i >= following.i))
    if all(token.pos_ in {"PROPN", "PRON", "DET"} for token in scene.article.tokens(about)):
        return grammar.span_of([*scene.article.tokens(grammar.noun_phrase(noun)), *scene.article.tokens(about)])
    return scene.with_complement(scene.clean(about))


def _none_or_apposed(noun: Token) -> bool:
    before = noun.doc[max(noun.sent.start, noun.i - 2) : noun.i]
    named_again = len(before) == 2 and before[0].text == "," and before[1].lower_ in {"a", "an"}
    that = noun.i + 1 < noun.sent.end and noun.nbor(1).lower_ == "that"
    apposed = named_again and (noun.dep_ == "appos" or not that)
    return apposed or any(kid.lower_ == "no" for kid in noun.children)


def _confirmed(scene: Scene, noun: Token) -> bool:
    """Whether somebody confirms it: "confirmed reports that …"."""
    verb = noun.head
    confirms = noun.dep_ in grammar.OBJECT and scene.lexicon.matches(verb.lower_, "confirmation") is not None
    did = verb.tag_ in FINITE or (verb.tag_ == "VBN" and not grammar.passive(verb) and verb.dep_ == "ROOT")
    return confirms and did and not grammar.negated(verb)


def noun_phrase(scene: Scene, cue: Cue, _passage: Passage) -> Span | None:
    """The noun that an adjective marks: "the alleged attack"; "the alleged victim" alone tells of no deed."""
    word = scene.token(cue.span)
    if word is None or word.dep_ not in {"amod", "compound"} or word.head.i <= word.i:
        return None
    if any(scene.lexicon.matches(word.head.lower_, kind) is not None for kind in ("concerned", "doubtful-noun")):
        return None
    span = scene.with_complement(grammar.noun_phrase(word.head))
    behind = [token for token in word.sent if token.idx >= span.end][:2]
    if len(behind) < 2 or behind[0].lower_ != "by" or behind[1].pos_ != "PROPN":
        return span
    doer = behind[1].head if behind[1].dep_ == "compound" else behind[1]  # "the alleged theft by Tom Holt"
    return span.joined(grammar.noun_phrase(doer))
