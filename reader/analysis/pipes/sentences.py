"""Where sentences begin in news text, by rule.

A parser that has learned sentence borders from web pages breaks at initials, titles and quotations. News is
punctuated with care, so a rule over words and spaces does better there. Source: the idea of listing abbreviations
by what may follow them is that of Grefenstette and Tapanainen, "What is a word, what is a sentence?" (1994).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOPS: Final = frozenset(".!?…")
OPENERS: Final = frozenset("\"“‘'([{«„¿¡")
CLOSERS: Final = frozenset("\"”’')]}»")
EITHER: Final = OPENERS & CLOSERS

# A name follows, never a new sentence.
TITLES: Final = _words(
    "Mr Mrs Ms Mx Dr Drs Sen Sens Rep Reps Gov Govs Gen Gens Lt Col Cols Maj Capt Cpt Sgt Sgts Cpl Pvt Pfc Brig Adm "
    "Cmdr Cdr Comdr Prof Profs Rev Hon Pres Supt Det Dets Insp Amb Atty Asst Dep Msgr Fr Messrs Mt Ft Sec Secy "
    "Rt Ald ret Ret e.g i.e cf vs v viz approx ca"
)
# A number follows: "No. 5", "Art. 51", "Oct. 23". Anything else may begin a sentence.
NUMBERED: Final = _words(
    "No Nos no nos Art Arts Fig Figs Ch Vol p pp para paras Sect Res ft lb lbs "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
# May end a sentence; it does where the next word is a usual first word.
ENDINGS: Final = _words(
    "Inc Co Cos Corp Ltd Plc Bros Jr Sr St Ave Blvd Rd Hwy Sq etc al dept Dept Univ Assn Bldg est min max "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri "
    "Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn "
    "Tex Va Vt Wash Wis Wyo Ont Que"
)
# Usual first words that are no names: the words that make sentences, and those of news.
FIRST_WORDS: Final = _words(
    "The This That These Those There Here Another Any Every Each Both Either Neither None Nobody Nothing Such Some "
    "Several Many Much Few More Others "
    "They She We It Its His Her Their Our My Your Mr. Mrs. Ms. "
    "But And Or Nor However Meanwhile Instead Moreover Furthermore Additionally Nevertheless Therefore Thus "
    "If When Whenever While After Before As Since Until Unless Because Although Though Whether Once Whereas "
    "For From To In On At By With Within Without Under Over Into Of About Above Across Against Along Alongside Amid "
    "Among Around Behind Below Beside Besides Between Beyond Despite During Following Inside Like Near Outside Through "
    "Throughout Toward Towards Unlike Upon Given Per "
    "What Why How Where Who Which Whose Whatever "
    "Also Then Now Not Never Even Just Only Perhaps Maybe Indeed Today Yesterday Tomorrow Soon Later Earlier Last "
    "Previously Recently Finally Eventually Afterwards Again Already Almost Nearly "
    "Is Are Was Were Has Have Had Do Does Did Can Could Should Would Asked According "
    "Officials Police Authorities Critics Supporters Prosecutors Investigators Witnesses Residents Lawyers Experts "
    "Analysts Opponents Lawmakers Reporters"
)
# First words too, though an initial or a name may look the same: "Gen. He Lei", "5 p.m. A crowd".
SHORT_FIRST_WORDS: Final = _words("A An I He So One Two Still Yet Most You Who Your")
# What may follow "9 a.m." in the same sentence, besides "Moscow time": days, months and zones.
DAYS_AND_ZONES: Final = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun "
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec "
    "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST EET EEST IST JST KST HKT MSK AEST AEDT "
    "Eastern Central Mountain Pacific Atlantic Greenwich"
)
# "At 5 p.m. Dow spoke" goes on where its time only leads in.
LEADING_IN: Final = _words("At By On Around About Until From Since After Before Between Shortly Just")
SMALL_IN_HEADLINES: Final = _words(
    "a an the and but or nor as at by for from in into of off on out over per to up vs with"
)
HEADLINE: Final = 4  # fewer capitalised words may be a name
SPEECH_VERBS: Final = _words(
    "said says asked asks told tells wrote writes added adds tweeted shouted cried replied answered wondered "
    "continued demanded exclaimed joked quipped recalled"
)
LETTERS_WITH_STOPS: Final = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,2}")  # U.S, a.m, Ph.D
QUOTED: Final = 100  # a question of more words is not led in
# No sentence has so many words (the longest of 140 news articles has 95), but a list may: it is divided at a comma,
# at the latest at the second number. What reads a sentence takes time with the square of its length.
LONG, LONGEST = 150, 200
MARKS: Final = 6  # so many quotation marks and brackets in a row are looked through


@dataclass(frozen=True, slots=True)
class _Stop:
    """A full stop or the like, with the marks that close behind it.

    Attributes:
        sign: the sign itself, for example "." or "?!".
        word: what stands before the sign without a space, "" where there is one.
        closed: whether a quotation mark or bracket closes behind it.
        spaced: whether white space stands before the sign.
    """

    sign: str
    word: str
    closed: bool
    spaced: bool


def mark_sentence_starts(doc: Doc) -> Doc:
    """Set every token's sentence start to yes or no, which a parser that runs later keeps to."""
    starts = sentence_starts([token.text for token in doc], [bool(token.whitespace_) for token in doc])
    if starts:  # as an array: setting tokens one by one looks through the whole text each time
        doc.from_array(["SENT_START"], np.where(starts, 1, -1).astype(np.uint64))
    return doc


def sentence_starts(words: Sequence[str], spaces: Sequence[bool]) -> list[bool]:
    """Which words begin a sentence.

    Args:
        words: tokens in order; white space beyond single spaces is a token of its own.
        spaces: for each token, whether a space follows it.
    """
    starts = [False] * len(words)
    before = -1  # the last token that is not white space
    newline = False
    latest = 0  # where the sentence that runs at the moment began
    for position, word in enumerate(words):
        if word.isspace():
            newline = newline or "\n" in word or "\r" in word
            continue
        ended = before < 0 or newline or _too_long(words[before], position - latest)
        if ended or _begins(words, spaces, before, position, latest):
            starts[position] = True
            latest = position
        before, newline = position, False
    if words and before < 0:
        starts[0] = True
    elif words and not starts[0]:  # white space in front belongs to the first sentence
        starts[0] = True
        starts[starts.index(True, 1)] = False
    return starts


def _too_long(last: str, length: int) -> bool:
    """Whether so many words that end in `last` are no sentence."""
    return length >= LONGEST or (length >= LONG and last in (",", ";"))


def _begins(words: Sequence[str], spaces: Sequence[bool], before: int, position: int, latest: int) -> bool:
    """Whether a sentence begins at `position`, `before` being the last word in front of it."""
    stop = _stop_before(words, spaces, before, latest)
    if stop is None:
        return False
    gap = spaces[before] or position > before + 1
    if not gap and (not (stop.closed or stop.sign in STOPS) or words[position][0] in CLOSERS - EITHER):
        return False
    first = _first_word(words, spaces, position, gap=gap)
    if first is None or not _may_begin(words[first]):
        return False
    if stop.sign[-1] != ".":
        return _introduced(words, before, latest) or not _speaker_follows(words, first, stop)
    if stop.sign == ".." or stop.sign.startswith("..."):
        return not (stop.spaced and words[first] == "I")
    return not _is_item(words, before, latest) and _ends_sentence(words, stop, latest, first)


def _stop_before(words: Sequence[str], spaces: Sequence[bool], before: int, latest: int) -> _Stop | None:
    """The stop that the text up to and with `before` ends in, closing marks left out of account."""
    at = before
    while at > latest and before - at < MARKS and _closes(words, spaces, at):
        at -= 1
    text = words[at]
    sign = text[len(text.rstrip(".!?…")) :]
    if not sign:
        return None
    word = text[: -len(sign)]
    attached = at > latest and not spaces[at - 1]
    if not word and attached and not words[at - 1].isspace():
        word = words[at - 1]
    return _Stop(sign, word, closed=at < before, spaced=not attached and not word)


def _closes(words: Sequence[str], spaces: Sequence[bool], at: int) -> bool:
    """Whether the token is a closing quotation mark or bracket."""
    word = words[at]
    if word.isspace() or not CLOSERS.issuperset(word):
        return False
    opens = EITHER.issuperset(word) and at > 0 and (spaces[at - 1] or words[at - 1].isspace()) and not spaces[at]
    return not opens


def _first_word(words: Sequence[str], spaces: Sequence[bool], position: int, *, gap: bool) -> int | None:
    """Index of the first word of what begins at `position`, or None where nothing can begin."""
    at = position
    while at < min(len(words), position + MARKS) and OPENERS.issuperset(words[at]):
        if EITHER.issuperset(words[at]) and (spaces[at] or not gap):
            return None  # a straight mark that closes
        at += 1
    return at if at < len(words) and not words[at].isspace() else None


def _may_begin(word: str) -> bool:
    """Whether a word looks like the first of a sentence: a capital, a digit, or a name such as iPhone."""
    first = word[0]
    return first.isupper() or first.isdigit() or first in "$€£¥#@" or any(letter.isupper() for letter in word[1:3])


def _speaker_follows(words: Sequence[str], first: int, stop: _Stop) -> bool:
    """Whether the words behind a quoted question or call tell only who spoke: “Why?” Jane Smith asked."""
    if not stop.closed:
        return False
    for word in words[first : first + 6]:
        if word in SPEECH_VERBS:
            return True
        if not word[0].isupper() and word not in ("the", "of", "de", "al", "-", "."):
            return False
    return False


def _introduced(words: Sequence[str], before: int, latest: int) -> bool:
    """Whether the quotation that closes is led in, as by "He asked:": its speaker does not follow."""
    for at in range(before - 1, max(latest, before - QUOTED), -1):
        if OPENERS.issuperset(words[at]):
            return words[at - 1] in (",", ":")
    return False


def _goes_on_after_time(words: Sequence[str], first: int, latest: int) -> bool:
    """Whether the sentence goes on behind "a.m." or "p.m."."""
    zone = words[first] in DAYS_AND_ZONES or words[first + 1 : first + 2] == ["time"]
    usual = words[first] in FIRST_WORDS or words[first] in SHORT_FIRST_WORDS
    return zone or (words[latest] in LEADING_IN and not usual)


def _is_item(words: Sequence[str], before: int, latest: int) -> bool:
    """Whether the sentence so far is no more than the number of an item: "1."."""
    if before - latest > 1:
        return False
    text = "".join(words[latest : before + 1]).rstrip(".")
    return len(text) <= 3 and (text.isdigit() or (len(text) == 1 and text.isalpha()))


def _in_headline(words: Sequence[str], latest: int, first: int) -> bool:
    """Whether the words around an abbreviation are capitalised like a headline's: Talks With U.S. After Long Pause."""
    around = [word for word in (*words[latest:first], *words[first + 1 : first + 2]) if word.isalpha()]
    return len(around) >= HEADLINE and all(word[0].isupper() or word in SMALL_IN_HEADLINES for word in around)


def _ends_sentence(words: Sequence[str], stop: _Stop, latest: int, first: int) -> bool:
    """Whether a full stop ends a sentence, or only an abbreviation."""
    word, following = stop.word, words[first]
    if word in TITLES or (word in NUMBERED and following[0].isdigit()):
        return False
    if word in ("a.m", "p.m"):
        return not _goes_on_after_time(words, first, latest)
    usual = following in FIRST_WORDS
    if word in ENDINGS or LETTERS_WITH_STOPS.fullmatch(word):
        usual = usual or (following in SHORT_FIRST_WORDS and word not in ("St", "Jr", "Sr"))
        return usual and not _in_headline(words, latest, first)
    if len(word) == 1 and word.isalpha() and word.isupper():  # an initial, seldom the end: "vitamin C. The"
        return usual
    return True
