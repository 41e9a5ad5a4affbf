"""Mend the names that a model found by rules that see the whole of both articles.

A model reads one sentence at a time. An article names a person in full once and by surname from then on; it writes a
name the same way everywhere; and some names are known. That is worth several points.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.naming.edges import completed, trimmed
from reader.analysis.naming.lists import listed, shouted
from reader.analysis.naming.mentions import Cover, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.tokens import Doc, Token

    from reader.analysis.naming.gazetteer import Gazetteer

_NAMED_AFTER_PEOPLE = frozenset(
    {
        "Administration",
        "Campaign",
        "Center",
        "Centre",
        "Committee",
        "Foundation",
        "Institute",
        "Library",
        "Organization",
    }
)
_VOTING = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT"})


@dataclass(frozen=True)
class Found:
    """A parse and the names found in it."""

    doc: Doc
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Evidence:
    """What both articles together tell about names.

    Attributes:
        labels: text of a name to how often it carries each label.
        surnames: last words of full names of people, with how often they stand there.
        family_first: first words of full names whose family name comes first.
        given: first words of full names of people.
        bodies: first words of names of organisations.
        inside: words that stand, not last, in names of other kinds: counter-evidence against a surname.
        full: names of several words, or in capitals, to the label they carry.
    """

    labels: dict[str, Counter[str]]
    surnames: Counter[str]
    family_first: frozenset[str]
    given: frozenset[str]
    bodies: frozenset[str]
    inside: Counter[str]
    full: dict[str, str]

    def is_person(self, word: str) -> bool:
        """Whether a word alone most likely means a person who is named in full elsewhere."""
        return (word in self.surnames and self.inside[word] < self.surnames[word]) or word in self.family_first

    def majority(self, text: str) -> str | None:
        """The label that a name carries in most places, or None where they are too divided."""
        votes = self.labels.get(text)
        if not votes:
            return None
        label, count = min(votes.items(), key=lambda vote: (-vote[1], vote[0]))
        return label if count >= 2 and count >= 0.6 * sum(votes.values()) else None


def mend(docs: Sequence[Doc], found: Sequence[Iterable[Mention]], names: Gazetteer) -> list[list[Mention]]:
    """Names of each article, in order and not overlapping, after all rules.

    Args:
        docs: the parses of the articles that are compared; their order does not matter.
        found: for each, what a model found; may be empty.
        names: lists of names.
    """
    state = [
        Found(doc, tuple(listed(doc, [trimmed(doc, mention, names) for mention in mentions], names)))
        for doc, mentions in zip(docs, found, strict=True)
    ]
    evidence = _evidence(state, names)
    state = [_voted(one, evidence, names) for one in state]
    evidence = _evidence(state, names)
    state = [_with_surnames(one, evidence) for one in state]
    evidence = _evidence(state, names)
    state = [_repeated(_voted(one, evidence, names), evidence) for one in state]
    return [[completed(one.doc, mention) for mention in _joined(one, names)] for one in state]


def _evidence(state: Sequence[Found], names: Gazetteer) -> Evidence:
    labels: dict[str, Counter[str]] = {}
    surnames: Counter[str] = Counter()
    first: set[str] = set()
    given: set[str] = set()
    bodies: set[str] = set()
    inside: Counter[str] = Counter()
    full: dict[str, Counter[str]] = {}
    for one in state:
        for mention in one.mentions:
            text = mention.text(one.doc)
            words = [one.doc[index].text for index in range(mention.start, mention.end)]
            if mention.label in _VOTING:
                labels.setdefault(_unshouted(text), Counter())[mention.label] += 1
            if mention.label == "PERSON" and len(words) > 1:
                last = words[-1]
                if last.isalpha() and last[0].isupper() and len(last) > 2 and not names.sure(last):
                    surnames[last] += 1
                if names.label(words[0]) is None:
                    given.add(words[0])
                if words[0] in names.family_first and len(words) <= 5:
                    first.add(words[0])
            if mention.label == "ORG" and len(words) > 1 and _is_firm(words, names):
                bodies.add(words[0])
            if mention.label in {"ORG", "GPE", "LOC", "FAC"} and len(words) > 1:
                inside.update(words[:-1])
            if mention.label in {"PERSON", "ORG"} and (len(words) > 1 or (text.isupper() and len(text) > 2)):
                full.setdefault(text, Counter())[mention.label] += 1
    best = {text: min(votes.items(), key=lambda vote: (-vote[1], vote[0]))[0] for text, votes in full.items()}
    return Evidence(labels, surnames, frozenset(first), frozenset(given), frozenset(bodies), inside, best)


def _is_firm(words: Sequence[str], names: Gazetteer) -> bool:
    """Whether the first word of a body's name may stand for it: of "Tarn Shipping", not of "Roe Foundation"."""
    return names.label(words[0]) is None and words[-1] not in _NAMED_AFTER_PEOPLE


def _voted(one: Found, evidence: Evidence, names: Gazetteer) -> Found:
    """One label for one name."""
    mended: list[Mention] = []
    for mention in one.mentions:
        text = mention.text(one.doc)
        label = evidence.majority(_unshouted(text)) if mention.label in _VOTING and not names.sure(text) else None
        mended.append(Mention(mention.start, mention.end, label or mention.label))
    return Found(one.doc, tuple(mended))


def _with_surnames(one: Found, evidence: Evidence) -> Found:
    """People by their surnames, bodies by their first words, where the full name stands in either article."""
    doc, cover = one.doc, Cover(len(one.doc))
    for mention in one.mentions:
        word = _plain(doc[mention.start])
        known = evidence.is_person(word) or (word in evidence.given and not evidence.inside[word])
        if len(mention) == 1 and mention.label != "PERSON" and known:
            cover.add(Mention(mention.start, mention.end, "PERSON"))
        elif len(mention) == 1 and mention.label in {"PERSON", "GPE"} and word in evidence.bodies and not known:
            cover.add(Mention(mention.start, mention.end, "ORG"))  # "Tarn" for "Tarn Shipping"
        else:
            cover.add(mention)
    for token in doc:
        if (token.text[:1].isupper() and _plain(token) in evidence.surnames and _stands_alone(token, cover)) or (
            token.text in evidence.family_first and _stands_alone(token, cover) and not token.is_sent_start
        ):
            cover.add(Mention(token.i, token.i + 1, "PERSON"))
    return Found(doc, tuple(cover.mentions()))


def _plain(token: Token) -> str:
    return _unshouted(str(token.text))


def _unshouted(text: str) -> str:
    """The words as they would stand in running text: longer ones in capitals as names are written."""
    return text.title() if text.isupper() and len(text) > 3 else text


def _stands_alone(token: Token, cover: Cover) -> bool:
    """Whether a free word does not continue, or begin, another name."""
    doc = token.doc
    before = cover.owner(token.i - 1)
    after = cover.owner(token.i + 1)
    if before is not None and doc[token.i - 1].is_title and before.label != "NORP":
        return False
    return cover.free(token.i, token.i + 1) and not (after is not None and after.label in {"PERSON", "ORG"})


def _repeated(one: Found, evidence: Evidence) -> Found:
    """Names that are found in one place and stand, letter for letter, in another."""
    doc, cover = one.doc, Cover(len(one.doc))
    for mention in one.mentions:
        cover.add(mention)
    heads: dict[str, list[str]] = {}
    for text in sorted(evidence.full, key=lambda text: (-len(text), text)):
        heads.setdefault(text.split()[0].split("-")[0], []).append(text)
    loud = shouted(doc)
    for token in doc:
        for text in heads.get(token.text.split("-")[0], ()):
            span = doc.char_span(token.idx, token.idx + len(text))
            if span is None or span.text != text or (len(span) == 1 and token.i in loud):
                continue
            if cover.add(Mention(span.start, span.end, evidence.full[text])):
                break
    return Found(doc, tuple(cover.mentions()))


def _joined(one: Found, names: Gazetteer) -> list[Mention]:
    """A people and the body that follows, unless it is listed, are one name: "Norwegian" and "Water Agency"."""
    joined: list[Mention] = []
    for mention in one.mentions:
        before = joined[-1] if joined else None
        if (
            before is not None
            and (before.label, before.end, mention.label) == ("NORP", mention.start, "ORG")
            and one.doc[mention.end - 1].text in names.organisation_heads
            and names.label(mention.text(one.doc)) is None
        ):
            joined[-1] = Mention(before.start, mention.end, "ORG")
        else:
            joined.append(mention)
    return joined
