"""What was altered between two passages that are word for word the same otherwise.

Here no grammar is needed: words that stand in the same place between the same neighbours have the same role. So one
other figure, one "not" more and one other name are found whatever the sentence is about.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from reader.analysis.attribution.grammar import span_of
from reader.analysis.conflicts.acts import PARTIAL, contrary, denies
from reader.analysis.conflicts.differences import agree, differ, same_clock
from reader.analysis.conflicts.names import may_hold, same_name
from reader.analysis.conflicts.told import placed_values
from reader.analysis.linking.terms import function_words, stem
from reader.model.marks import Conflict, ConflictKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

    from reader.analysis.article import Article
    from reader.analysis.lexicon import Lexicon
    from reader.analysis.values.value import Value
    from reader.model.marks import Entity, Link
    from reader.model.span import Span

SHARE = 0.7  # of the words of the longer passage that must be the same, in the same order
SHARE_MOVED = 0.5  # where the rest has only changed places: "Lee accused Roe", "Roe accused Lee"
LEAST = 4  # words in common; fewer make no sentence
LONGEST = 400  # words of a passage that are compared
# they come and go with "not", and a change between them changes no fact
SUPPORTING = frozenset(
    {"do", "does", "did", "done", "a", "an", "the", "any", "some", "anyone", "someone", "anything", "something", "ever",
     "longer", "have", "has", "had", "having", "is", "are", "was", "were", "be", "been", "being"}
)  # fmt: skip
SPELLINGS = {"n't": "not", "ca": "can", "wo": "will", "has": "have", "had": "have"}
TITLES = frozenset({"mr", "mrs", "ms", "dr", "sir", "lady", "sen", "rep", "gov", "gen"})
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Step:
    """A place where the words differ; either side may be empty.

    Attributes:
        ends: the places in the lists of words behind the changed ones.
    """

    mine: list[Token]
    theirs: list[Token]
    ends: tuple[int, int]

    @property
    def words(self) -> list[Token]:
        """All that was changed."""
        return [*self.mine, *self.theirs]


def altered_details(left: Article, right: Article, link: Link, lexicon: Lexicon) -> Iterator[Conflict]:
    """Figures, names, contraries and denials that differ between two nearly identical passages."""
    ones, others = _words(left, link.left), _words(right, link.right)
    steps = _steps(ones, others) or []
    words = {word.lower_ for word in ones}, {word.lower_ for word in others}
    details = [
        (_figures(left, right, link, step) or _names(left, right, link, step)) if step.mine and step.theirs else None
        for step in steps
    ]
    rest = [step for step, detail in zip(steps, details, strict=True) if detail is None]
    ignored = function_words() | SUPPORTING
    if any(word.lower_ in words[1] - ignored for step in rest for word in step.mine):
        rest = []  # words have changed places: "more in May than in June", "less in June than in May"
    contraries = [one for step in rest if (one := _contrary(step, words, left, right)) is not None]
    told = [one for one in details if one is not None]
    if contraries and any(one.kind is not ConflictKind.NUMBER for one in told):
        return  # prices rose in May and fell in June, Lund is for it and Berg against it
    yield from told
    # "denied that it fell" says no more than "said that it did not fall"
    if any(lexicon.matches(word.lower_, "denial") is not None for step in steps for word in step.words):
        return
    denials = [one for step in steps if (one := _denial(step, ones, others, left, right)) is not None]
    if not contraries:
        yield from denials
    elif len(contraries) == 1 and not denials:  # "is not unsafe" says what "is safe" says
        yield from contraries


def _words(article: Article, span: Span) -> list[Token]:
    words = [token for token in article.tokens(span) if token.text[0].isalnum() or denies(token)]
    return words[:LONGEST]


def _steps(ones: list[Token], others: list[Token]) -> list[_Step] | None:
    """Where two passages differ, or None where they are not otherwise the same."""
    mine, theirs = [_key(word) for word in ones], [_key(word) for word in others]
    codes = Levenshtein.opcodes(mine, theirs)
    equal = sum(code.src_end - code.src_start for code in codes if code.tag == "equal")
    share = SHARE_MOVED if sorted(mine) == sorted(theirs) else SHARE
    if equal < LEAST or equal < share * max(len(ones), len(others)):
        return None
    steps: list[_Step] = []
    open_step = None  # where changes that touch one another began
    for code in codes:
        if code.tag == "equal":
            open_step = None
            continue
        start = (code.src_start, code.dest_start) if open_step is None else open_step
        if open_step is not None:
            steps.pop()
        open_step = start
        ends = code.src_end, code.dest_end
        steps.append(_Step(ones[start[0] : ends[0]], others[start[1] : ends[1]], ends))
    return steps


def _key(word: Token) -> str:
    text: str = word.lower_.replace("’", "'")
    text = SPELLINGS.get(text, text)
    if any(sign.isdigit() for sign in text):
        return text
    root = stem(text)
    return root[:-1] if root.endswith("ll") else root  # "cancelled" and "cancel"


def _figures(left: Article, right: Article, link: Link, step: _Step) -> Conflict | None:
    """The first figures of a change, unless they say the same."""
    mine = _values(left, link.left, step.mine)
    theirs = _values(right, link.right, step.theirs)
    for one, other in zip(mine, theirs, strict=False):
        if not agree(one[0], other[0]) and differ(one[0], other[0]):
            kind = ConflictKind.DATE if one[0].moment is not None else ConflictKind.NUMBER
            return _conflict(kind, one[1], other[1], left, right)
    spans = span_of(step.mine), span_of(step.theirs)
    changed = _changed_digits(left.words(spans[0]), right.words(spans[1]))
    pairs = list(zip(mine, theirs, strict=False))
    if any(not same_clock(one, other) for (one, _), (other, _) in pairs):
        return None
    rounded = pairs and all(one.low == one.high and agree(one, other) for (one, _), (other, _) in pairs)
    if not changed or (rounded and changed > 1):  # who rounds 1,209 to 1,200 says "about"
        return None
    return _conflict(ConflictKind.NUMBER, *spans, left, right)  # "Flight 19" against "Flight 18"


def _changed_digits(mine: str, theirs: str) -> int:
    """How many digits differ between words that are the same otherwise; 0 where more than digits differs."""
    if not DIGIT.search(mine) or DIGIT.sub("0", mine) != DIGIT.sub("0", theirs):
        return 0
    return sum(one != other for one, other in zip(mine, theirs, strict=True))


def _values(article: Article, span: Span, words: list[Token]) -> list[tuple[Value, Span]]:
    """Values that reach into the changed words, with their places."""
    stretch = span_of(words)
    return [(value, place) for value, place in placed_values(article, span) if place.overlaps(stretch)]


def _names(left: Article, right: Article, link: Link, step: _Step) -> Conflict | None:
    """Two names that stand in one place and do not mean the same."""
    one, other = _named(left, step.mine), _named(right, step.theirs)
    if one is None or other is None or _of_one_name(step):
        return None
    mine, theirs = left.words(one[0]), right.words(other[0])
    if one[1] and other[1] and (one[1].group == other[1].group or one[1].label != other[1].label):
        return None
    listed = any(word.dep_ == "conj" or any(kid.dep_ == "conj" for kid in word.children) for word in step.words)
    if listed and (theirs in left.words(link.left) or mine in right.words(link.right)):
        return None  # a list may be in any order
    return (
        None
        if same_name(mine, theirs) or may_hold(mine, theirs)
        else _conflict(ConflictKind.NAME, one[0], other[0], left, right)
    )


def _of_one_name(step: _Step) -> bool:
    """Whether both changes stand right before one and the same name: "Ann Lee", "Mayor Lee"."""
    ends = step.mine[-1], step.theirs[-1]
    followers = {end.nbor(1).text if end.i + 1 < len(end.doc) else "" for end in ends}
    return len(followers) == 1 and all(word.istitle() for word in followers)


def _named(article: Article, words: list[Token]) -> tuple[Span, Entity | None] | None:
    """The one name that a change consists of: a mention, or a run of proper nouns."""
    stretch = span_of(words)
    proper = all(word.text[0].isupper() for word in words) and any(word.pos_ in {"PROPN", ""} for word in words)
    if not proper or (len(words) == 1 and words[0].lower_.rstrip(".") in TITLES):
        return None
    mentions = [entity for entity in article.named(stretch) if entity.label in {"PERSON", "ORG", "GPE"}]
    return (mentions[0].span, mentions[0]) if len(mentions) == 1 else (stretch, None)


def _contrary(step: _Step, words: tuple[set[str], set[str]], left: Article, right: Article) -> Conflict | None:
    """One word of which the other passage has the contrary, and nowhere the word itself: "the north", "the south"."""
    mine, theirs = ([word for word in side if word.lower_ not in SUPPORTING] for side in (step.mine, step.theirs))
    if len(mine) != 1 or len(theirs) != 1 or mine[0].lower_ in words[1] or theirs[0].lower_ in words[0]:
        return None
    if not contrary(mine[0], theirs[0]) or words[0] & words[1] & PARTIAL:
        return None
    return _conflict(ConflictKind.NEGATION, span_of(mine), span_of(theirs), left, right)


def _denial(step: _Step, ones: list[Token], others: list[Token], left: Article, right: Article) -> Conflict | None:
    """A "not" that only one passage has, with the word behind it that both share."""
    counts = [sum(denies(word) for word in side) for side in (step.mine, step.theirs)]
    rest = [[_key(word) for word in side if not denies(word) and word.lower_ not in SUPPORTING]
            for side in (step.mine, step.theirs)]  # fmt: skip
    if counts[0] % 2 == counts[1] % 2 or rest[0] != rest[1]:
        return None
    mine, theirs = [*step.mine, *ones[step.ends[0] :][:1]], [*step.theirs, *others[step.ends[1] :][:1]]
    if not (mine and theirs):
        mine, theirs = [*ones[: step.ends[0]][-2:]], [*others[: step.ends[1]][-2:]]
    return _conflict(ConflictKind.NEGATION, span_of(mine), span_of(theirs), left, right)


def _conflict(kind: ConflictKind, one: Span, other: Span, left: Article, right: Article) -> Conflict:
    words = left.words(one), right.words(other)
    if kind is ConflictKind.NEGATION:
        words = f"“{words[0]}”", f"“{words[1]}”"
    return Conflict(kind, one, other, f"{words[0]} against {words[1]}")
