"""What a verb of saying says: its clause, the quotation beside it, or the sentence around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.analysis.attribution import grammar
from reader.analysis.attribution.extents import before_next_saying, over_aside, pause, with_complement
from reader.analysis.attribution.quoted import with_quotations
from reader.model.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

    from reader.analysis.attribution.model import Reading
    from reader.model.marks import Passage

OPENERS = frozenset({"DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ"})
REASONS = frozenset({"as", "because", "since", "while", "although", "though"})
TIMES = frozenset({"after", "before", "until", "till", "unless"})
COMMENTING = TIMES | {"though", "although"}
REACH = 9  # words between a verb and its "that": "told a small group of reporters in Rome that"
SAID_AGAIN = re.compile(  # "and said that", or somebody else speaks: "but the guild said"
    r",? and (?:also )?(?:said|added|told [\w ]{2,30}) that\b"
    r"|,?[”\"]? (?:but|while|though) (?:(?:the|an?) (?:[\w’'-]+ ){1,4}|(?:[A-Z][\w.’'-]* ){1,5})(?:said|says|told)\b"
)
LISTENER_REACH = 14  # the same behind "told": "told the paper in a story published on Tuesday that"
LISTENER_LENGTH = 30  # code points that the name of a paper takes up
LISTENED = frozenset({"tell", "tells", "told", "telling"})


@dataclass(frozen=True)
class ContentFinder:
    """Finds contents in one parsed article.

    Attributes:
        reading: the article with its quotations.
    """

    reading: Reading

    def of_verb(self, verb: Token, passage: Passage, *, clause_only: bool) -> tuple[Span, ...]:
        """The stretches that `verb` introduces, in order; empty where it introduces nothing.

        Args:
            verb: a verb of saying.
            passage: its sentence.
            clause_only: whether the verb counts only with a clause or a quotation.
        """
        parts = self._clauses(verb)
        parts = [part for part in parts if not self._speaks_itself(part)]
        parts = self._before_and_behind(verb, parts)
        if not parts:
            around = self._around(verb)
            if around and self._runs_into(around[-1], verb):
                around = []
            parts = self._behind_that(verb, passage) or around or self._behind_cue(verb, passage)
        elif verb.lower_ in LISTENED:
            parts = self._with_what_the_listener_took(parts, verb, passage)
        if verb.lower_ in LISTENED:
            parts = [self._without_listener(part) for part in parts]
        if not parts and self._takes_object(verb):
            parts = self._objects(verb)
        parts = [self._with_predicate(part, verb, passage) for part in self._from_the_verb(verb, self._joined(parts))]
        parts = with_quotations(self.reading, parts, verb, passage, clause_only=clause_only)
        first = verb.idx if grammar.follows_and(verb) else 0
        return tuple(part for part in parts if len(part) > 1 and part.start >= first)

    def _clauses(self, verb: Token) -> list[Span]:
        found: list[Span] = []
        for kid in verb.children:
            if self._speaks_beside(kid) or self._comments(kid):
                continue  # "Lee said it was late, but the guild said that …"
            if kid.dep_ in grammar.CLAUSE or (
                kid.dep_ in {"parataxis", "csubj"} and kid.i > verb.i and self._behind_colon(verb, kid)
            ):
                tokens = [token for token in grammar.subtree(kid) if token.i != verb.i]
                found.extend(self._runs(before_next_saying(self.reading, verb, kid, tokens), verb))
            # "acl" where the parse takes "the army claims to have left" for a noun
            elif kid.dep_ in {"xcomp", "acl"} and kid.pos_ in grammar.VERBAL and self._takes_open_clause(verb):
                found.append(self._clean(grammar.span_of(grammar.subtree(kid))))
        return found

    def _speaks_beside(self, clause: Token) -> bool:
        """Whether a clause is joined by "but" or "and" and tells what somebody else says."""
        joined = any(kid.dep_ == "cc" and kid.i < clause.i for kid in clause.children)
        return joined and self.reading.lexicon.matches(clause.lower_, "speech") == ""

    def _comments(self, clause: Token) -> bool:
        """Whether a clause tells when, or limits what is said: "after the vote was over", "though he denies it"."""
        first = next((token for token in grammar.subtree(clause) if not token.is_punct), clause)
        says = self.reading.lexicon.matches(clause.lower_, "speech") == ""
        return first.dep_ in grammar.ADPOSITION and first.lower_ in COMMENTING and not says

    def _before_and_behind(self, verb: Token, parts: list[Span]) -> list[Span]:
        """The main clause before the verb where the parse took only its "as" or "because" clause for what is said."""
        first = next((kid for kid in verb.children if kid.dep_ == "advcl" and kid.i < verb.i), None)
        marked = [kid for kid in verb.children if kid.dep_ in grammar.CLAUSE and self._gives_reason(kid)]
        if first is None or not marked or grammar.child(first, frozenset({"mark", "advmod"})) is not None:
            return parts
        main = self._clean(grammar.span_of(grammar.subtree(first)))
        return [main] if grammar.finite(self.reading.article.tokens(main)) is not None else parts

    @staticmethod
    def _gives_reason(clause: Token) -> bool:
        mark = grammar.child(clause, frozenset({"mark"}))
        return mark is not None and mark.lower_ in REASONS

    def _speaks_itself(self, part: Span) -> bool:
        """Whether a stretch is another verb of saying with its content, which a parse hung here by mistake."""
        first = next(iter(self.reading.article.tokens(part)), None)
        return first is not None and first.tag_ == "VBG" and self.reading.lexicon.matches(first.lower_, "speech") == ""

    def _behind_that(self, verb: Token, passage: Passage) -> list[Span]:
        """What follows a "that" near the verb, where the parse hung the clause on the listener: "told Lee that …"."""
        end = passage.span.end
        listened = verb.lower_ in LISTENED
        inside = False
        reach = LISTENER_REACH if listened else REACH
        for token in self.reading.article.tokens(Span(verb.idx + len(verb), end))[:reach]:
            if token.is_punct or token.tag_ in {"VBD", "VBZ", "MD"}:
                return []
            before = token.nbor(-1)
            inside = inside or self._where_it_stands(before, verb)  # "said in a statement on Monday that"
            near = listened or inside or verb in (token.head, before) or token.head.head in {verb, *verb.children}
            noun = before.pos_ == "NOUN" and self.reading.lexicon.matches(before.lower_, "claim-noun") is not None
            claims = noun and not inside
            if token.lower_ == "that" and near and not claims:
                return [self._until_saying(token.idx, passage)]
        return []

    def _where_it_stands(self, noun: Token, verb: Token) -> bool:
        """Whether a noun names where somebody says it: "said in a report"."""
        placed = any(mark.lower_ == "in" and mark.dep_ in grammar.ADPOSITION for mark in noun.children)
        return placed and noun.head == verb and self.reading.lexicon.matches(noun.lower_, "setting") is not None

    def _with_what_the_listener_took(self, parts: list[Span], verb: Token, passage: Passage) -> list[Span]:
        """The whole of "told Lee that the boat sank and was lost", where the parse gave its first half to Lee."""
        whole = self._behind_that(verb, passage)
        if whole and whole[0].start < parts[0].start and whole[0].covers(parts[-1]):
            return whole
        return parts

    def _without_listener(self, part: Span) -> Span:
        """What is told, where the parse took the paper it is told to along: "told Fox News Lee had left"."""
        opening = Span(part.start, min(part.end, part.start + LISTENER_LENGTH))
        names = self.reading.lexicon.find(self.reading.text, "press-name", opening)
        before = self.reading.article.tokens(Span(part.start, names[0].span.start)) if names else []
        if not names or any(token.pos_ not in {"PROPN", "DET"} for token in before):
            return part
        rest = self._clean(Span(names[-1].span.end, part.end))
        tokens = self.reading.article.tokens(rest)
        told = bool(tokens) and tokens[0].pos_ in OPENERS and tokens[0].tag_ not in grammar.FINITE
        return rest if told and grammar.finite(tokens) is not None else part

    def _until_saying(self, start: int, passage: Passage) -> Span:
        """To the end of the sentence, or to "and said that"."""
        match = SAID_AGAIN.search(self.reading.text, start, passage.span.end)
        return self._clean(Span(start, passage.span.end if match is None else match.start()))

    def _behind_cue(self, verb: Token, passage: Passage) -> list[Span]:
        """The rest of the sentence, where the parse lost the clause of a plain "X said …" or "X claims …"."""
        behind = self.reading.article.tokens(Span(verb.idx + len(verb), passage.span.end))
        plain = self.reading.lexicon.matches(verb.lower_, "takes-clause") == "" and verb.tag_ in {"VBD", "VBZ", "VBP"}
        first = grammar.finite(behind)
        if not plain or len(behind) <= 3 or first is None:
            return []
        if any(token.lower_ in TIMES and token.i < first.i for token in behind):
            return []  # "claimed victory after the votes were counted"
        if behind[0].pos_ in OPENERS:
            return [] if self._has_thing(verb) else [self._clean(Span(verb.idx + len(verb), passage.span.end))]
        if behind[0].pos_ == "ADP":  # "said after the vote he would leave"
            pronoun = next((one for one in behind[:REACH] if one.dep_ in grammar.SUBJECT and one.pos_ == "PRON"), None)
            if pronoun is not None and pronoun.head.i > pronoun.i and pronoun.head.dep_ != "advcl":
                return [self._clean(Span(pronoun.idx, passage.span.end))]
        return []

    def _has_thing(self, verb: Token) -> bool:
        """Whether an object follows that is no clause's subject: "claimed vast wealth and left"."""
        thing = grammar.child(verb, grammar.OBJECT)
        if thing is None or not self._takes_object(verb) or thing.right_edge.i + 1 >= verb.sent.end:
            return False
        return thing.right_edge.nbor(1).tag_ not in {"VBD", "VBZ", "VBP", "MD", "VBN"}

    def _from_the_verb(self, verb: Token, parts: list[Span]) -> list[Span]:
        """Let a clause begin right behind a plain "say" where the parse left its first nouns out."""
        if not parts or self.reading.lexicon.matches(verb.lower_, "takes-clause") != "":
            return parts
        gap = Span(verb.idx + len(verb), max(verb.idx + len(verb), parts[0].start))
        between = self.reading.article.tokens(gap) if len(gap) > 1 else []
        between = [token for token in between if token.idx < parts[0].start]
        nouns = [token for token in between if token.text not in "()"]
        names = all(token.pos_ in {"PROPN", "ADJ", "DET"} and token.dep_ not in grammar.TIMES for token in nouns)
        first = next(iter(self.reading.article.tokens(parts[0])), None)
        relative = first is not None and first.lower_ in {"who", "which", "whose"} and grammar.finite(nouns) is None
        if not nouns or not (relative or (names and len(nouns) <= 4)):
            return parts
        return [self._clean(Span(between[0].idx, parts[0].end)), *parts[1:]]

    def _joined(self, parts: list[Span]) -> list[Span]:
        """Stretches with nothing but marks between them as one: some parses split a clause in two."""
        whole: list[Span] = []
        for part in sorted(parts):
            if whole and not any(char.isalnum() for char in self.reading.article.text[whole[-1].end : part.start]):
                whole[-1] = whole[-1].joined(part)
            else:
                whole.append(part)
        return whole

    def _around(self, verb: Token) -> list[Span]:
        """The clause that the verb interrupts or follows: "…, the ministry said" and "…, as the ministry said"."""
        comment = verb.dep_ == "parataxis" or (
            verb.dep_ == "advcl" and any(kid.dep_ in {"mark", "advmod"} and kid.lower_ == "as" for kid in verb.children)
        )
        acts = all(grammar.child(verb, labels) is not None for labels in (grammar.SUBJECT, grammar.OBJECT))
        if not comment or acts or verb.head == verb or verb.lower_ in LISTENED:
            return []  # "…; others vow revenge"
        below = {token.i for token in grammar.subtree(verb)}
        return self._runs([token for token in grammar.subtree(verb.head) if token.i not in below], verb)

    def _runs_into(self, part: Span, verb: Token) -> bool:
        """Whether words before a verb lead up to it without a comma or a speaker: they name who says it."""
        between = self.reading.text[part.end : max(part.end, verb.idx)]
        return part.end <= verb.idx and not between.strip()

    def _objects(self, verb: Token) -> list[Span]:
        """What is denied, confirmed or alleged as a noun: "denied the charges", "alleged fraud"."""
        thing = next(
            (
                kid
                for kid in verb.children
                if kid.i > verb.i and (kid.dep_ in grammar.OBJECT or (kid.dep_ == "advcl" and kid.tag_ == "VBG"))
            ),
            None,
        )
        if thing is None:
            return []
        span = grammar.span_of(grammar.subtree(thing))
        return [self._clean(with_complement(span, list(verb.sent), self.reading.lexicon))]

    def _with_predicate(self, part: Span, verb: Token, passage: Passage) -> Span:
        """A clause with the finite verb right behind it: the parse took its subject for a sentence."""
        behind = self.reading.article.tokens(Span(part.end, max(part.end, passage.span.end)))
        if part.start > verb.idx and behind:
            part = over_aside(part, behind, self.reading.text)
        if part.start < verb.idx or not behind or behind[0].tag_ not in grammar.FINITE:
            return self._clean(part)
        return self._clean(Span(part.start, pause(behind)))

    def _runs(self, tokens: list[Token], verb: Token) -> list[Span]:
        """Unbroken runs of tokens as trimmed stretches; crumbs of one or two words beside a longer run are dropped."""
        runs: list[list[Token]] = []
        for token in tokens:
            if runs and all(not between.is_alpha for between in token.doc[runs[-1][-1].i + 1 : token.i]):
                runs[-1].append(token)
            elif token.i != verb.i:
                runs.append([token])
        spans = [self._clean(grammar.span_of(run)) for run in runs]
        longest = max((len(span) for span in spans), default=0)
        return [span for span in spans if len(span) > 12 or len(span) == longest]

    def _takes_open_clause(self, verb: Token) -> bool:
        return any(
            self.reading.lexicon.matches(verb.lower_, kind) is not None
            for kind in ("allegation-verb", "denial", "admission")
        )

    def _takes_object(self, verb: Token) -> bool:
        kinds = ("allegation-verb", "denial", "confirmation", "admission")
        return any(self.reading.lexicon.matches(verb.lower_, kind) == "" for kind in kinds) and not grammar.passive(
            verb
        )

    def _behind_colon(self, verb: Token, kid: Token) -> bool:
        between = self.reading.article.text[verb.idx + len(verb) : kid.idx]
        return ":" in between or "“" in between or '"' in between

    def _clean(self, span: Span) -> Span:
        return self.reading.clean(span)
