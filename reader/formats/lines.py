"""What a line of its own may be, by its looks alone: a headline, a heading, a paragraph of a story."""

from __future__ import annotations

import re
from typing import Final

LONGEST_TITLE: Final = 200  # letters
_MOST_TITLE_WORDS = 32
_LONGEST_HEADING, _MOST_HEADING_WORDS = 90, 12
_FEWEST_SHOUTED_WORDS = 6  # what is shorter may be somebody's cry or a sign
_FEWEST_PROSE_WORDS = 8

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_FULL_STOP = re.compile(r"\.[\"”]?$")
_NEVER_ENDS_TITLE = (",", ";", ":", ",”", ',"')
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]\.[A-Z]\.|\b[ap]\.m\.|\b(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|"
    r"Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Va|Vt|Wash|Wis|Wyo)\.)[\"”’']?$"
)
_LED_IN = re.compile(r"[^\"“‘:]{3,60}: ?[\"“‘'].{2,160}[\"”’']$")  # Mayor: “It is over.”


def may_be_title(line: str) -> bool:
    """Whether a line may be the headline of an article."""
    if not 2 <= len(line.split(" ")) <= _MOST_TITLE_WORDS or len(line) > LONGEST_TITLE:
        return False
    if line[0].islower() or line.endswith(_NEVER_ENDS_TITLE):
        return False
    return _FULL_STOP.search(line) is None or _stops_as_headlines_do(line)


def _stops_as_headlines_do(line: str) -> bool:
    """Whether its full stop is an abbreviation's or a quotation's, or all Words Have Capitals."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    capitals = len(words) > 2 and all(word[0].isupper() for word in words)
    return capitals or _ABBREVIATED.search(line) is not None or _LED_IN.fullmatch(line) is not None


def may_be_heading(line: str) -> bool:
    """Whether a line between two paragraphs may head the second."""
    short = len(line) <= _LONGEST_HEADING and len(line.split(" ")) <= _MOST_HEADING_WORDS
    return short and ((line[0].isupper() and line[-1].isalnum()) or line.endswith("?"))


def is_shouted_headline(line: str) -> bool:
    """Whether a line is in capitals and no sentence: the headline of another story, which the page links to."""
    words = len(line.split(" "))
    return line.isupper() and words >= _FEWEST_SHOUTED_WORDS and len(line) <= LONGEST_TITLE and not ends_sentence(line)


def ends_sentence(line: str) -> bool:
    """Whether a line ends as sentences do."""
    return _SENTENCE_END.search(line) is not None


def is_prose(line: str) -> bool:
    """Whether a line is a paragraph of a story: a sentence with its full stop."""
    return len(line.split(" ")) >= _FEWEST_PROSE_WORDS and ends_sentence(line)
