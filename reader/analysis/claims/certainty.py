"""Where one article states or confirms what the other only alleges, hedges or passes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.hedges import dropped_hedges
from reader.analysis.claims.vouching import content, governed, is_open, is_plain, same_act
from reader.analysis.conflicts.acts import find_acts, is_negated
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.model.marks import Conflict, ConflictKind, LinkKind, Status
from reader.model.span import Side, Span, SpanIndex

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
RETOLD = 5  # content words in common, and
RETOLD_SHARE = 0.5  # the share of the shorter one's words, from which on the other passage tells the same claim


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a link with the claims in it."""

    article: Article
    span: Span
    claims: list[Claim]

    def doubtful(self) -> list[tuple[Claim, Span]]:
        """Claims that a word in their own article leaves in doubt, each with that word."""
        cues = ((claim, claim.cue) for claim in self.claims if claim.rule in DOUBTS)
        return [(claim, cue.span) for claim, cue in cues if cue is not None and cue.side is self.article.side]

    def reports(self, token: Token) -> bool:
        """Whether a token lies in any claim."""
        return any(claim.span.contains(token.idx) for claim in self.claims)

    def doubts(self, token: Token) -> bool:
        """Whether a token lies in a claim that is disputed or not vouched for."""
        return any(claim.flagged and claim.span.contains(token.idx) for claim in self.claims)


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
    if not (left.parsed and right.parsed):
        return {}
    lexicon = lexicon or load_lexicon()
    placed = {
        article.side: SpanIndex((claim.span, claim) for claim in claims if claim.side is article.side)
        for article in (left, right)
    }
    found: dict[str, tuple[Conflict, ...]] = {}
    for link in links:
        if link.kind is LinkKind.RELATED:
            continue
        one, other = (_end(article, link.span(article.side), placed[article.side]) for article in (left, right))
        both = [_less_certain(one, other, lexicon), _less_certain(other, one, lexicon)]
        conflicts = [conflict for conflict in both if conflict is not None]
        if conflicts:
            found[link.id] = tuple(sorted(conflicts, key=lambda conflict: (conflict.left, conflict.right)))
    return found


def _end(article: Article, span: Span, placed: SpanIndex[Claim]) -> _End:
    claims = sorted(placed.overlapping(span), key=lambda claim: (claim.span.start, claim.span.end))
    return _End(article, span, claims)


def _less_certain(here: _End, there: _End, lexicon: Lexicon) -> Conflict | None:
    return _vouched_for(here, there) or _without_hedge(here, there, lexicon) or _retold(here, there)


def _vouched_for(here: _End, there: _End) -> Conflict | None:
    """The first doubtful claim of one end whose act the other end states as a fact."""
    flat = _vouched_acts(there)
    for claim, cue in here.doubtful():
        for verb in governed(find_acts(here.article, claim.span)):
            for other in flat:
                if same_act(verb, other):
                    confirmed = _confirmed(there, other)
                    words = [other, *(child for child in other.children if child.dep_.startswith("aux"))]
                    stated = confirmed or grammar.span_of(words)
                    return _conflict(here, there, cue, stated, "" if confirmed else " stated as a fact")
    return None


def _vouched_acts(end: _End) -> list[Token]:
    """Verbs that the article tells on its own account, or says to be confirmed."""
    told = [claim.span for claim in end.claims if claim.status is not Status.CONFIRMED]
    return [
        verb
        for verb in find_acts(end.article, end.span)
        if not any(span.contains(verb.idx) for span in told) and not is_open(verb) and not is_negated(verb)
    ]


def _confirmed(end: _End, verb: Token) -> Span | None:
    """The words that say so, where the act is said to be confirmed."""
    sure = [claim for claim in end.claims if claim.status is Status.CONFIRMED and claim.span.contains(verb.idx)]
    return next((claim.cue.span for claim in sure if claim.cue is not None and claim.cue.side is claim.side), None)


def _without_hedge(here: _End, there: _End, lexicon: Lexicon) -> Conflict | None:
    """The first word of one end that the other gives without its hedge, and without any doubt of another kind."""
    for hedge, word, plain in dropped_hedges((here.article, here.span), (there.article, there.span), lexicon):
        alike = word.pos_ != "VERB" or (is_open(word) is is_open(plain) and here.reports(word) >= there.reports(plain))
        if alike and not there.doubts(plain):
            return _conflict(here, there, grammar.span_of([hedge, word]), grammar.span_of([plain]))
    return None


def _retold(here: _End, there: _End) -> Conflict | None:
    """A doubtful claim whose words make up more than half of an end that names no source and marks no doubt."""
    tokens = there.article.tokens(there.span)
    if there.claims or not is_plain(tokens):
        return None
    theirs = content(tokens)
    for claim, cue in here.doubtful():
        mine = content(here.article.tokens(claim.span))
        common = len(mine & theirs)
        if common >= RETOLD and common > RETOLD_SHARE * min(len(mine), len(theirs)):
            reason = f"“{here.article.words(cue)}” against a plain statement"
            return Conflict(ConflictKind.CERTAINTY, *_in_order(here, cue, there.span), reason)
    return None


def _conflict(here: _End, there: _End, doubt: Span, stated: Span, how: str = "") -> Conflict:
    reason = f"“{here.article.words(doubt)}” against “{there.article.words(stated)}”{how}"
    return Conflict(ConflictKind.CERTAINTY, *_in_order(here, doubt, stated), reason)


def _in_order(here: _End, mine: Span, theirs: Span) -> tuple[Span, Span]:
    return (mine, theirs) if here.article.side is Side.LEFT else (theirs, mine)
