"""What the attribution and claim rules need to know of a dependency parse, in both label schemes.

The shipped pipeline labels with Universal Dependencies, `en_core_web_*` with the ClearNLP scheme. In the first a
preposition hangs on its noun (`case`), in the second the noun hangs on its preposition (`prep`, `pobj`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from spacy.tokens import Token

ACTIVE_SUBJECT = frozenset({"nsubj", "nsubj:outer"})
PASSIVE_SUBJECT = frozenset({"nsubj:pass", "nsubjpass"})
SUBJECT = ACTIVE_SUBJECT | PASSIVE_SUBJECT | {"csubj"}
OBJECT = frozenset({"obj", "dobj"})
CLAUSE = frozenset({"ccomp", "ccomp:speech"})
RELATIVE = frozenset({"acl:relcl", "relcl", "advcl:relcl"})
NOUN_CLAUSE = frozenset({"acl", *RELATIVE})
TIMES = frozenset({"obl:unmarked", "nmod:unmarked", "obl:tmod", "nmod:tmod", "obl:npmod", "npadvmod"})
APART = frozenset({"appos", "parataxis", "dep", "list", "discourse", *NOUN_CLAUSE})
ADPOSITION = frozenset({"case", "prep", "agent", "mark"})
OBLIQUE = frozenset(
    {
        "obl",
        "obl:agent",
        "obl:npmod",
        "obl:unmarked",
        "obl:tmod",
        "nmod",
        "nmod:of",
        "advcl",
        "acl",
        "ccomp",
        "obl:about",
    }
)
PREPOSITION = frozenset({"prep", "agent"})
BY = frozenset({"by"})
INSIDE_PREPOSITION = frozenset({"pobj", "pcomp"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})
WEEKDAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today")
)
NOUN_REACH = 9  # words between a noun of claiming and what it is about: "claims made last week by the ministry that"
VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def child(token: Token, labels: frozenset[str]) -> Token | None:
    """The first child under one of the labels, in the order of the text."""
    return next((kid for kid in token.children if kid.dep_ in labels), None)


def span_of(tokens: Iterable[Token]) -> Span:
    """From the first token to the last. The tokens may come in any order; there is at least one."""
    starts, ends = zip(*((token.idx, token.idx + len(token)) for token in tokens), strict=True)
    return Span(min(starts), max(ends))


def subtree(token: Token, without: Callable[[Token], bool] = lambda _: False) -> list[Token]:
    """The token and all below it in the order of the text, leaving out what hangs below tokens that are `without`."""
    found: list[Token] = []
    waiting = [token]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting.extend(kid for kid in current.children if not without(kid))
    return sorted((kid for kid in found if not kid.is_space), key=lambda kid: int(kid.i)) or [token]


def run_around(tokens: list[Token], head: Token) -> list[Token]:
    """The unbroken run of tokens that holds `head`."""
    present = {token.i: token for token in (head, *tokens)}
    first = last = int(head.i)
    while first - 1 in present:
        first -= 1
    while last + 1 in present:
        last += 1
    return [present[index] for index in range(first, last + 1)]


def noun_phrase(token: Token) -> Span:
    """A noun with what belongs to it, but no relative clause and no apposition behind it ("Ann Lee, a lawyer")."""

    def apart(kid: Token) -> bool:
        if kid.dep_ in TIMES or kid.lower_ in WEEKDAYS or (kid.dep_ in SUBJECT | {"cop"} and kid.head == token):
            return True
        if kid.dep_ in APART:
            if kid.i == token.i + 1 and kid.pos_ == "PROPN" and kid.dep_ == "appos":
                return False  # "lawmaker Ann Lee", with no comma between
            knowing = kid.pos_ in {"ADJ", "ADV"} or kid.lower_ in INFORMED
            return kid.i > token.i and not (kid.dep_ == "acl" and kid.i == token.i + 1 and knowing)
        return kid.i > token.i and kid.dep_ in {"advcl", "punct"} | SUBJECT

    tokens = run_around(subtree(token, apart), token)
    while (
        len(tokens) > 1 and (tokens[-1].is_punct or tokens[-1].dep_ in {"cc", "case", "mark"}) and tokens[-1] != token
    ):
        tokens.pop()
    while (
        len(tokens) > 1
        and (tokens[0].is_punct or tokens[0].dep_ in {"case", "cc", "mark", "fixed", "advmod"})
        and tokens[0] != token
    ):
        tokens.pop(0)
    tokens += _name_beside(tokens[-1], token)
    return span_of([*tokens, *_hyphened(tokens[-1])])


def _hyphened(last: Token) -> list[Token]:
    """What a hyphen joins to a word: the rest of "al-Maliki"."""
    rest: list[Token] = []
    while not last.whitespace_ and last.i + 1 < last.sent.end:
        follower = last.nbor(1)
        if "-" not in {follower.text, last.text}:
            break
        rest.append(follower)
        last = follower
    return rest if rest and (rest[-1].pos_ in {"NOUN", "PROPN"} or rest[-1].is_title) else []


def _name_beside(last: Token, noun: Token) -> list[Token]:
    """The name right behind a title that the parse took for a second subject: "lawmaker Ann Lee accused"."""
    if last != noun or noun.pos_ not in {"NOUN", "PROPN"} or noun.i + 1 >= noun.sent.end:
        return []
    follower = noun.nbor(1)
    same = follower.head == noun.head and follower.dep_ == noun.dep_ and noun.dep_ in SUBJECT
    return subtree(follower) if same and follower.pos_ == "PROPN" else []


def subject(verb: Token) -> Token | None:
    """Who or what does it: the verb's own subject, the noun a relative clause hangs on, or a governing verb's."""
    current, hops = verb, 0
    while hops < 5:
        own = child(current, ACTIVE_SUBJECT)
        if own is not None:
            if own.lower_ in RELATIVE_PRONOUNS and current.dep_ in NOUN_CLAUSE:
                return current.head
            return own
        if child(current, PASSIVE_SUBJECT) is not None and (current != verb or not passive(verb)):
            return child(current, PASSIVE_SUBJECT)
        if current.dep_ in NOUN_CLAUSE:
            return current.head
        blamed = _blamed(current)
        if blamed is not None:
            return blamed
        shared = current.dep_ in {"conj", "xcomp", "advcl"} or (current.dep_ in CLAUSE and current.tag_ == "VBG")
        if not shared or current.head == current:
            return None
        current, hops = current.head, hops + 1
    return None


def _blamed(verb: Token) -> Token | None:
    """Who does it, in "criticised Lee for claiming": whoever is praised or blamed for it."""
    reason = verb.tag_ == "VBG" and any(mark.lower_ == "for" and mark.i < verb.i for mark in verb.children)
    return child(verb.head, PASSIVE_SUBJECT if passive(verb.head) else OBJECT) if reason else None


def passive(verb: Token) -> bool:
    """Whether the verb stands in the passive; "has criticised" does not, whatever the parse calls its subject."""
    if any(kid.dep_ in {"aux:pass", "auxpass"} for kid in verb.children):
        return True
    has = any(kid.dep_ == "aux" and kid.lower_ in {"has", "have", "had", "'ve", "’ve"} for kid in verb.children)
    return child(verb, PASSIVE_SUBJECT) is not None and not has


def negated(verb: Token) -> bool:
    """Whether the verb itself is negated ("did not deny", "never said"; not "not only denied")."""
    return any(
        (kid.dep_ == "neg" or kid.lower_.replace("’", "'") in {"not", "n't", "never", "neither"})
        and not (kid.i + 1 < kid.sent.end and kid.nbor(1).lower_ in {"only", "just"})
        for kid in verb.children
    )


def obliques(head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Nouns and gerunds that a preposition joins to `head`, in the order of the text."""
    for kid in head.children:
        if kid.dep_ in PREPOSITION and kid.lower_ in prepositions:
            yield from (inner for inner in kid.children if inner.dep_ in INSIDE_PREPOSITION)
        elif kid.dep_ in OBLIQUE and any(
            mark.dep_ in ADPOSITION and mark.lower_ in prepositions and mark.i < kid.i for mark in kid.children
        ):
            yield kid


def agent(verb: Token) -> Token | None:
    """Who did it, with a passive verb: the noun after "by"."""
    return next(obliques(verb, BY), None)


def follows_and(verb: Token) -> bool:
    """Whether the parse took the second of two verbs for what the first says: "wrote that it was late and claimed"."""
    before = verb.nbor(-1) if verb.i else verb
    return verb.dep_ in CLAUSE and before.dep_ == "cc" and before.head == verb


def possessor(noun: Token) -> Token | None:
    """Whose it is: "the minister's claim"."""
    return child(noun, frozenset({"nmod:poss", "poss"}))


INFORMED = frozenset({"briefed", "informed", "involved"})  # "a person briefed on the talks" is who speaks
# how the verbs begin that say that there are reports: "reports emerged that …"
EMERGING = (
    "emerg",
    "surfac",
    "circulat",
    "swirl",
    "spread",
    "aris",
    "arose",
    "persist",
    "abound",
    "mount",
    "grow",
    "grew",
)


def noun_content(noun: Token) -> Span | None:
    """What a noun of claiming is about: the words behind "that", "of" or "about" that belong to it.

    Read off the words as well as the parse: parsers often take the clause of "the claim that he left" for a relative
    clause, and hang that of "claims by Lee that he left" on Lee.
    """
    last = noun.sent.end
    emerging = noun.dep_ in SUBJECT and noun.head.lower_.startswith(EMERGING)
    for token in noun.doc[noun.i + 1 : min(noun.i + 1 + NOUN_REACH, last)]:
        below = token.head.dep_ in NOUN_CLAUSE and token.head.head == noun
        if token.i == noun.i + 1 and token.dep_ in SUBJECT and below:
            # "allegations he took bribes", not "the claims he made"
            whole = child(token.head, OBJECT | CLAUSE | {"cop"}) is not None
            return span_of(subtree(token.head)) if whole else None
        if token.pos_ == "CCONJ" and token.i + 1 < last and token.nbor(1).lower_ == "that":
            return None  # "denies the claim and that …" goes on with another clause
        if emerging and token in (noun.head, *noun.head.children) and token.lower_ != "that":
            continue
        if token.is_punct or token == noun.head or token.pos_ == "AUX" or token.tag_ in {"VBZ", "VBP", "MD"}:
            return None
        if token.lower_ == "about" or (token.lower_ == "of" and token.i == noun.i + 1):
            inside = child(token, INSIDE_PREPOSITION) or (token.head if token.head.i > token.i else None)
            while inside is not None and inside.dep_ in {"compound", "amod"} and inside.head.i > inside.i:
                inside = inside.head
            if inside is None:
                return None
            done_by = [kid for one in obliques(noun, BY) if one.i > inside.i for kid in subtree(one)]
            return span_of(kid for kid in (*subtree(inside), *done_by) if kid.i > token.i)
        if token.lower_ == "that" and token.i + 1 < last and not _predicate(token.nbor(1)):
            received = token.dep_ in OBJECT and token.nbor(1).pos_ == "PRON"
            if received and not any(kid.dep_ in OBJECT and kid.i > token.i for kid in token.head.children):
                return None  # "the reports that we received", not "the reports that we received money"
            clause = token.head if token.head.i > token.i else clause_head(token)
            told = [kid for kid in subtree(clause) if kid.i > token.i]
            return span_of(told) if told else None
    return None


def _predicate(token: Token) -> bool:
    """Whether a word is used as a verb: "that says", not the "fire" of "that fire doors"."""
    return token.pos_ in VERBAL and token.dep_ not in {"compound", "amod"}


def finite(tokens: Iterable[Token]) -> Token | None:
    """The first finite verb of a main clause, or the first of any clause."""
    verbs = [token for token in tokens if token.tag_ in FINITE or _past_after_all(token)]
    for token in verbs:
        head = token if token.pos_ == "VERB" else token.head
        if head.dep_ not in NOUN_CLAUSE | {"advcl"}:
            return token
    return verbs[0] if verbs else None


def _past_after_all(token: Token) -> bool:
    """Whether an adjective or participle, as the tagger has it, is a past tense: "the permit for the shed expired"."""
    bare = not any(kid.dep_ in {"cop", "aux", "aux:pass", "auxpass"} for kid in token.children)
    past = token.tag_ == "VBN" or (token.tag_ == "JJ" and token.lower_.endswith("ed"))
    return bool(past and bare and child(token, SUBJECT) is not None)


def clause_head(token: Token) -> Token:
    """The verb (or predicate) of the smallest clause that holds `token`."""
    current = token
    for _ in range(30):
        finite = any(kid.dep_ in SUBJECT or kid.dep_ == "cop" for kid in current.children)
        if current.head == current or (finite and current != token) or (finite and current.pos_ in VERBAL):
            return current
        if current.pos_ == "VERB" and current.dep_ in CLAUSE | NOUN_CLAUSE | {"advcl", "parataxis", "conj"}:
            return current
        current = current.head
    return current
