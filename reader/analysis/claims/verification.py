"""Which claims a sentence like "The claim could not be independently verified" speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.claims.contents import states_something
from reader.analysis.claims.draft import Draft
from reader.analysis.claims.merging import absorbed, with_one_more

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.claims.identity import Identities
    from reader.analysis.claims.scene import Scene
    from reader.analysis.lexicon import Cue
    from reader.model.marks import Passage
    from reader.model.span import Location, Span

RULE = "explicit-non-verification"
BACK = 4  # sentences before, in which the claim that is meant begins
SINGULAR = frozenset(
    {"claim", "allegation", "accusation", "assertion", "it", "that", "report", "rumor", "rumour", "figure", "statement"}
)
# they stand for a claim that holds a number
COUNTS = frozenset({"figure", "figures", "number", "numbers", "toll", "count", "total", "sum", "amount", "estimate"})


def mark_unverified(scene: Scene, drafts: list[Draft], identities: Identities) -> list[Draft]:
    """The drafts of one article, those marked that the article says nobody could verify."""
    for index, passage in scene.story():
        for cue in scene.cues(passage, "non-verification"):
            subject = _subject(scene, cue)
            own = _own(scene, cue, passage, subject)
            mark = Draft(
                scene.article.side,
                index,
                own or cue.span,
                RULE,
                cue=scene.article.location(cue.span),
                by=_verifier(scene, cue),
                evidence=(scene.sentence(index),),
            )
            if own is not None:
                drafts = with_one_more(drafts, mark)
            else:
                for place in _meant(scene, index, cue, subject, drafts, identities):
                    drafts[place] = marked(drafts[place], mark)
    return drafts


def marked(draft: Draft, mark: Draft) -> Draft:
    """A draft with the mark added; the weightier rule speaks."""
    mark = replace(mark, side=draft.side, passage=draft.passage, span=draft.span, source=draft.source)
    return absorbed(draft, mark) if draft.weight >= mark.weight else absorbed(mark, draft)


def _subject(scene: Scene, cue: Cue) -> Token | None:
    token = _verb(scene, cue)
    return None if token is None else grammar.child(token, grammar.SUBJECT)


def _verb(scene: Scene, cue: Cue) -> Token | None:
    if not scene.article.parsed:
        return None
    tokens = [token for token in scene.article.tokens(cue.span) if token.pos_ == "VERB"]
    token = tokens[-1] if tokens else scene.token(cue.span)
    while token is not None and token.dep_ == "xcomp" and token.head != token:
        token = token.head
    return token


def _own(scene: Scene, cue: Cue, passage: Passage, subject: Token | None) -> Span | None:
    """What the sentence itself states: "could not confirm that …", "reports that … are unverified"."""
    if subject is not None:
        about = grammar.noun_content(subject)
        if about is not None:
            return scene.clean(about)
    behind = scene.text[cue.span.end : passage.span.end].lstrip()
    for opening in ("that ", "whether ", "if ", "of "):
        if behind.lower().startswith(opening):
            start = cue.span.end + len(scene.text[cue.span.end : passage.span.end]) - len(behind) + len(opening)
            rest = scene.rest(start, passage)
            return rest if states_something(scene, rest) else None
    return None


def _verifier(scene: Scene, cue: Cue) -> Location | None:
    verb = _verb(scene, cue)
    if verb is None:
        return None
    inner = next((token for token in scene.article.tokens(cue.span) if token.pos_ == "VERB"), verb)
    who = grammar.agent(inner) or grammar.agent(verb)
    if who is None and not grammar.passive(verb) and not grammar.passive(inner):
        who = grammar.subject(verb)
        if who is not None and scene.lexicon.matches(who.lower_, "claim-noun") is not None:
            who = None
    return None if who is None else scene.article.location(grammar.noun_phrase(who))


def _meant(
    scene: Scene, index: int, cue: Cue, subject: Token | None, drafts: list[Draft], identities: Identities
) -> list[int]:
    """Places of the drafts that a later sentence speaks of: the nearest, and its neighbours from the same source."""
    if subject is not None and subject.lower_ in grammar.RELATIVE_PRONOUNS:
        return [
            place for place, draft in enumerate(drafts) if draft.passage == index and draft.span.end <= cue.span.start
        ]
    before = [(draft.passage, place) for place, draft in enumerate(drafts) if index - BACK <= draft.passage < index]
    if not before:
        here = [
            place for place, draft in enumerate(drafts) if draft.passage == index and not draft.span.overlaps(cue.span)
        ]
        return here or _told_next(scene, index, drafts)
    noun = "" if subject is None else subject.lower_
    counted = [entry for entry in before if noun in COUNTS and _counts(scene, drafts[entry[1]])]
    before = [max(counted)] if counted else before
    nearest = max(passage for passage, _ in before)
    meant = [place for passage, place in before if passage == nearest]
    if noun in SINGULAR:
        return meant
    passages = scene.article.passages
    source = identities.names(scene.article.side, drafts[meant[0]].source)
    for passage, place in sorted(before, reverse=True):
        near = passages[passage].paragraph == passages[nearest].paragraph and passage < nearest
        theirs = identities.names(scene.article.side, drafts[place].source)
        both = identities.named(scene.article.side, drafts[place].source) and identities.named(
            scene.article.side, drafts[meant[0]].source
        )
        if near and (theirs & source or not both):
            meant.append(place)
    return meant


def _told_next(scene: Scene, index: int, drafts: list[Draft]) -> list[int]:
    """Places of what the next sentence of the paragraph tells: "It could not verify the footage. It shows …"."""
    passages = scene.article.passages
    if index + 1 >= len(passages) or passages[index + 1].paragraph != passages[index].paragraph:
        return []
    return [place for place, draft in enumerate(drafts) if draft.passage == index + 1]


def _counts(scene: Scene, draft: Draft) -> bool:
    """Whether somebody states a number in it."""
    tokens = scene.article.tokens(draft.span)
    return draft.source is not None and any(token.like_num or token.pos_ == "NUM" for token in tokens)
