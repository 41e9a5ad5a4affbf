"""Who stands behind a word: the bearer of a description, the owner of a claim, whoever issued a statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.trimming import without_genitive

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.attribution.model import Reading
    from reader.analysis.lexicon import Lexicon
    from reader.model.span import Span

FROM = frozenset({"by", "from"})
ABOUT = frozenset({"of", "about", "over", "against"})
GENITIVE = frozenset({"'s", "’s", "'", "’"})
NAMING = frozenset({"NOUN", "PROPN", "NUM"})
NOBODY = frozenset({"there", "what", "which"})
POINTING = frozenset({"that", "this", "it"})
ASIDE_MARKS = frozenset({",", "–", "—", "--"})
ADDRESSED = frozenset({"vocative", "dislocated"})
NOT_VERBS = frozenset({"amod", "compound", "case", "fixed"})
NOT_BELOW = frozenset({"ccomp", "advcl", "parataxis", *grammar.RELATIVE})


def bearer(noun: Token, lexicon: Lexicon) -> Token:
    """The noun that names who is meant: "Lee" for "the woman" in "Lee, the woman who accused Berg".

    Statements, steps and suits do not speak of themselves: whoever they are from, or whoever takes them, does.
    """
    owner: Token | None
    if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" and noun.head.i < noun.i:
        return noun.head
    if grammar.child(noun, frozenset({"cop"})) is not None:
        owner = grammar.child(noun, grammar.ACTIVE_SUBJECT)
        return owner if owner is not None and owner.pos_ in NAMING else noun
    if lexicon.matches(noun.lower_, "vehicle") is None:
        return noun
    owner = grammar.possessor(noun) or next(grammar.obliques(noun, FROM), None)
    if owner is None and noun.dep_ in grammar.OBJECT:
        owner = grammar.subject(noun.head)
    return owner if owner is not None and owner.pos_ in NAMING else noun


def source_of(reading: Reading, verb: Token, content: tuple[Span, ...]) -> Span | None:
    """Who says or wants it, in the words of the sentence; none where the parse gives nobody.

    Args:
        reading: the article.
        verb: of saying or of attitude.
        content: what is said; whoever is named in it does not say it.
    """
    noun = grammar.agent(verb) if grammar.passive(verb) else _subject(reading, verb)
    if noun is not None and not _same_quotation(reading, noun, verb):
        return just_before(verb, quoted=True)
    if noun is not None and noun.lower_ in grammar.RELATIVE_PRONOUNS:
        noun = _antecedent(noun)
    if noun is None or noun.lower_ in NOBODY | grammar.WEEKDAYS or noun.tag_ == "VBG":
        return None
    noun = bearer(noun, reading.lexicon)
    span = reading.behind_furniture(grammar.noun_phrase(noun))
    for further in verb.children:
        # "The US and South Korea have alleged": some parses make two subjects of them
        between = reading.text[span.end : max(span.end, further.idx)]
        if further.dep_ in grammar.ACTIVE_SUBJECT and further.i > noun.i and between.strip().split(" ", 1)[0] == "and":
            span = span.joined(grammar.noun_phrase(further))
    clause = any(token.tag_ in grammar.FINITE for token in reading.article.tokens(span))
    return None if clause or any(part.overlaps(span) for part in content) else span


def _subject(reading: Reading, verb: Token) -> Token | None:
    """The subject, also where the parse gave it another name."""
    again = _said_before(reading, verb)
    noun = grammar.subject(verb) if again is None else _subject(reading, again)
    if noun is not None and noun.lower_ in POINTING and noun.head == verb:
        # "That’s because Lee wants": some parses make two subjects of them
        noun = next((kid for kid in verb.children if kid.dep_ in grammar.ACTIVE_SUBJECT and kid.i > noun.i), noun)
    if noun is None:
        noun = _before_aside(verb.head if verb.dep_ == "conj" else verb)
    if noun is None:
        # "…," said the mayor: some parses call the speaker an object
        noun = next((kid for kid in verb.children if kid.dep_ in grammar.OBJECT and kid.i > verb.i), None)
    if noun is not None and reading.in_furniture(noun) and _same_quotation(reading, noun, verb):
        # the parse took a dateline for the subject and the subject for its apposition
        apart = (kid for kid in grammar.subtree(noun) if kid.dep_ in {"appos", "flat", "conj"})
        noun = next((kid for kid in apart if not reading.in_furniture(kid)), None)
    if noun is None:
        # "Lee, however, also said": some parses take the name for an address
        noun = next((kid for kid in verb.children if kid.dep_ in ADDRESSED and kid.i < verb.i), None)
    if noun is None and verb.dep_ == "parataxis" and verb.tag_ in grammar.FINITE and verb.head.dep_ == "ROOT":
        # "Lee, who sat at the back, told": some parses leave the verb without its subject
        noun = verb.head if verb.head.pos_ in NAMING and verb.head.i < verb.i else None
    return noun


def _said_before(reading: Reading, verb: Token) -> Token | None:
    """The first verb of "noted that the union has agreed and says it will pay", whose speaker speaks on."""
    clause = verb.head
    if grammar.follows_and(verb):
        return clause if reading.lexicon.matches(clause.lower_, "speech") is not None else None
    if verb.dep_ != "conj" or clause.dep_ not in grammar.CLAUSE or grammar.child(verb, grammar.SUBJECT) is not None:
        return None
    goes_on = verb.tag_ in grammar.FINITE and grammar.child(verb, grammar.CLAUSE) is not None
    return clause.head if goes_on and reading.lexicon.matches(clause.head.lower_, "speech") is not None else None


def _before_aside(verb: Token) -> Token | None:
    """The noun before an aside between commas or dashes that the verb follows: "the guild, which …, said"."""
    first = min([verb.i, *(kid.i for kid in verb.children if kid.dep_ == "aux" and kid.i == verb.i - 1)])
    closing = verb.doc[first - 1] if first > verb.sent.start else None
    if closing is None or closing.text not in ASIDE_MARKS or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return None
    for token in reversed(verb.doc[verb.sent.start + 1 : closing.i - 1]):
        if token.text == closing.text and token.nbor(1).lower_ in grammar.RELATIVE_PRONOUNS | {"whose", "where"}:
            before = token.nbor(-1)
            return before if before.pos_ in {"NOUN", "PROPN"} else None
    return None


def _antecedent(pronoun: Token) -> Token | None:
    """The noun right before a relative pronoun whose clause the parse did not hang on it."""
    for token in reversed(pronoun.doc[max(pronoun.sent.start, pronoun.i - 2) : pronoun.i]):
        if token.pos_ in {"NOUN", "PROPN"}:
            return token
        if token.text != ",":
            return None
    return None


def _same_quotation(reading: Reading, noun: Token, verb: Token) -> bool:
    """Whether a verb inside a quotation has its subject there, too."""
    return all(one.inner.contains(noun.idx) for one in reading.quoted.at(verb.idx))


def just_before(verb: Token, *, quoted: bool = False) -> Span | None:
    """The noun right before a verb that the parse took for an adjective ("supporters allege leaders …")."""
    before = verb.nbor(-1) if verb.i else None
    while quoted and before is not None and before.tag_ == "RB" and before.i:
        before = before.nbor(-1)
    if before is None or (verb.dep_ not in NOT_VERBS and not quoted) or before.pos_ not in {"NOUN", "PROPN"}:
        return None
    return grammar.noun_phrase(before)


def owner(noun: Token, text: str, lexicon: Lexicon) -> Span | None:
    """Whose claim it is: "Lee's claim", "a claim by Lee", "accusations made by Lee", "a Reuters report".

    None where nobody is named, also with "his claim" unless he repeats it. "By" behind what it is about tells who did
    it as often as who says so: "claims of fraud by Lee" may accuse Lee, and name nobody who speaks.
    """
    whose = grammar.possessor(noun)
    if whose is not None and whose.pos_ == "PRON":
        whose = _who_repeats(noun, lexicon) or whose
    below = [noun, *(kid for kid in noun.children if kid.i > noun.i and kid.dep_ not in NOT_BELOW)]
    below += [further for kid in below[1:] for further in kid.children if further.dep_ not in NOT_BELOW]
    if whose is None:
        about = next(
            (token.i for token in noun.doc[noun.i + 1 : noun.sent.end] if token.lower_ in ABOUT), noun.sent.end
        )
        named = [one for one in grammar.obliques(noun, grammar.BY) if one.i < about]
        for token in below:
            named += grammar.obliques(token, FROM if token.tag_ == "VBN" else frozenset({"from"}))
        whose = next((one for one in named if one.pos_ in {*NAMING, "PRON"}), None)
    if whose is None:
        return _publisher(noun) if lexicon.matches(noun.lower_, "medium-noun") is not None else None
    return None if whose.pos_ == "PRON" else without_genitive(grammar.noun_phrase(whose), text)


def _who_repeats(noun: Token, lexicon: Lexicon) -> Token | None:
    """Whose it is in "Lee stood by her claim": hers, where nobody rejects it or calls it false."""
    verb = noun.head
    below = noun.dep_ in grammar.OBJECT or noun.dep_.startswith("obl")
    if verb.pos_ != "VERB" or not below or lexicon.matches(verb.lower_, "denial") not in {None, "taken-back"}:
        return None
    who = None if grammar.passive(verb) else grammar.subject(verb)
    rejected = any(lexicon.matches(kid.lower_, "falsehood") is not None for kid in noun.children)
    return who if who is not None and who.pos_ == "PROPN" and not rejected else None


def _publisher(noun: Token) -> Span | None:
    """The name before a report or a story: "a Reuters report"."""
    name: list[Token] = []
    before = noun.nbor(-1) if noun.i > noun.sent.start else None
    last = noun.i - 1 if before is not None and before.text in GENITIVE else noun.i
    for token in reversed(noun.doc[max(noun.sent.start, last - 5) : last]):
        if not token.text[0].isupper() or token.is_punct or token.pos_ in {"DET", "ADP"}:
            break
        name.append(token)
    if not name or name[-1].is_sent_start or not any(token.pos_ in {"PROPN", "NOUN"} for token in name):
        return None
    return grammar.span_of(name)
