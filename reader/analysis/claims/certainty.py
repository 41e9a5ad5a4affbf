"""Where one article states or confirms what the other only alleges, hedges or passes on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.hedges import dropped_hedges
from reader.analysis.conflicts.acts import act, base, find_acts, is_negated
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.analysis.linking.terms import function_words, stem
from reader.model.marks import Conflict, ConflictKind, LinkKind, Status
from reader.model.span import Side, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.model.marks import Claim, Link

DOUBTS = frozenset(
    {
        "reportedly",
        "evidential-hedge",
        "impression",
        "believed",
        "accused",
        "alleged",
        "unnamed-source",
        "anonymous-source",
        "explicit-non-verification",
        "left-open",
    }
)
COMMON = 2  # content words besides the verb that both clauses must share
MODAL = frozenset({"may", "might", "could", "would", "should", "will", "shall", "can", "if", "whether", "to"})
REPORTING = frozenset({"say", "tell", "report", "allege", "claim", "accuse", "believe", "think", "suspect", "suggest"})


def certainty_conflicts(
    left: Article,
    right: Article,
    links: tuple[Link, ...],
    claims: tuple[Claim, ...],
    lexicon: Lexicon | None = None,
) -> dict[str, tuple[Conflict, ...]]:
    """For the id of each link whose ends differ in certainty, the differences: one for each article that doubts.

    That one article hedges something and the other reports it on a named source's word is too common to be worth a
    mark: one of them must vouch for the very act that the other leaves in doubt.

    Args:
        left: one article; with `right`, tells which claims lie in a link's ends.
        right: the other.
        links: sentence pairs; merely related ones tell different things anyway.
        claims: what `find_claims` found.
        lexicon: the caller's, if it keeps one; read from the resources by default.
    """
    found: dict[str, tuple[Conflict, ...]] = {}
    if not (left.parsed and right.parsed):
        return found
    articles = {Side.LEFT: left, Side.RIGHT: right}
    lexicon = lexicon or load_lexicon()
    for link in links:
        if link.kind is LinkKind.RELATED:
            continue
        both = [
            _vouched_for_elsewhere(articles, link, claims, side) or _hedged_here(articles, link, claims, side, lexicon)
            for side in Side
        ]
        conflicts = [conflict for conflict in both if conflict is not None]
        if conflicts:
            found[link.id] = tuple(sorted(conflicts, key=lambda conflict: (conflict.left, conflict.right)))
    return found


def _vouched_for_elsewhere(
    articles: dict[Side, Article], link: Link, claims: tuple[Claim, ...], side: Side
) -> Conflict | None:
    """The first doubtful claim in one end whose act the other end states as a fact."""
    mine = _claims_in(claims, side, link.span(side))
    theirs = _claims_in(claims, side.other, link.span(side.other))
    flat = _vouched_acts(articles[side.other], link.span(side.other), theirs)
    for claim in mine:
        if claim.rule not in DOUBTS or claim.cue is None or claim.cue.side is not side:
            continue
        for verb in _governed(find_acts(articles[side], claim.span)):
            for other in flat:
                if _same_act(verb, other):
                    return _conflict(articles, side, claim.cue.span, _confirmed(theirs, other) or other)
    return None


def _hedged_here(
    articles: dict[Side, Article], link: Link, claims: tuple[Claim, ...], side: Side, lexicon: Lexicon
) -> Conflict | None:
    """The first word of one end that the other gives without its hedge, and without any doubt of another kind."""
    here, there = ((articles[end], link.span(end)) for end in (side, side.other))
    mine, theirs = (_claims_in(claims, end, link.span(end)) for end in (side, side.other))
    for hedge, word, plain in dropped_hedges(here, there, lexicon):
        doubted = any(claim.flagged and claim.span.contains(plain.idx) for claim in theirs)
        reported = [
            any(claim.span.contains(one.idx) for claim in told) for one, told in ((word, mine), (plain, theirs))
        ]
        alike = word.pos_ != "VERB" or (_open(word) is _open(plain) and reported[0] >= reported[1])
        if alike and not doubted:
            words = grammar.span_of([hedge, word])
            return _conflict(articles, side, words, Span(plain.idx, plain.idx + len(plain)))
    return None


def _governed(verbs: list[Token]) -> list[Token]:
    """The verbs of a claim that a doubt reaches: what a relative clause adds is told apart from it."""
    places = {verb.i for verb in verbs}
    apart = grammar.RELATIVE | {"advcl"}
    chains = [(verb, [verb, *verb.ancestors]) for verb in verbs]
    return [
        verb
        for verb, chain in chains
        if not any(one.dep_ in apart and above.i in places for one, above in pairwise(chain))
    ]


def _claims_in(claims: tuple[Claim, ...], side: Side, span: Span) -> list[Claim]:
    return [claim for claim in claims if claim.side is side and claim.span.overlaps(span)]


def _vouched_acts(article: Article, span: Span, claims: list[Claim]) -> list[Token]:
    """Verbs of a passage that the article tells on its own account, or says to be confirmed."""
    told = [claim.span for claim in claims if claim.status is not Status.CONFIRMED]
    return [
        verb
        for verb in find_acts(article, span)
        if not any(claim.contains(verb.idx) for claim in told) and not _open(verb) and not is_negated(verb)
    ]


def _open(verb: Token) -> bool:
    """Whether the act is not said to have happened: "may kill", "to kill", "said that he killed"."""
    bare = verb.tag_ == "VB" or (verb.tag_ == "VBG" and verb.dep_ in {"csubj", "nsubj", "obj", "obl", "nmod"})
    if bare or any(child.lower_ in MODAL for child in verb.children):
        return True
    return any(above.lemma_.lower() in REPORTING for above in verb.ancestors) or any(
        child.dep_ in {"parataxis", "ccomp"} and child.lemma_.lower() in REPORTING for child in verb.children
    )


def _same_act(one: Token, other: Token) -> bool:
    """Whether two verbs tell one act of the same people or things."""
    if act(one) != act(other):
        return False
    ignored = function_words()
    words = [
        {stem(word.lower_) for word in grammar.subtree(verb) if word.text[0].isalnum() and word.lower_ not in ignored}
        - {stem(verb.lower_), stem(base(verb))}
        for verb in (one, other)
    ]
    return len(words[0] & words[1]) >= max(1, min(COMMON, len(words[0]), len(words[1])))


def _confirmed(claims: list[Claim], verb: Token) -> Span | None:
    """The words that say so, where the act is said to be confirmed."""
    sure = [claim for claim in claims if claim.status is Status.CONFIRMED and claim.span.contains(verb.idx)]
    return next((claim.cue.span for claim in sure if claim.cue is not None and claim.cue.side is claim.side), None)


def _conflict(articles: dict[Side, Article], side: Side, doubt: Span, certain: Span | Token) -> Conflict:
    if isinstance(certain, Span):
        stated, how = certain, ""
    else:
        words = [certain, *(child for child in certain.children if child.dep_.startswith("aux"))]
        stated, how = grammar.span_of(words), " stated as a fact"
    reason = f"“{articles[side].words(doubt)}” against “{articles[side.other].words(stated)}”{how}"
    ends = (doubt, stated) if side is Side.LEFT else (stated, doubt)
    return Conflict(ConflictKind.CERTAINTY, *ends, reason)
