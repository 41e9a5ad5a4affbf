"""What exactly two sentences share: runs of words, and quotations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.analysis.linking.terms import Line

MOST_RUNS = 8  # the card of a link has room for so many
LONGEST = 300  # words of a sentence that are looked at
FEWEST_WORDS = 2  # quotations of one word are labels ("coup") that anybody may put in quotation marks
SHARE_QUOTED = 0.5  # of the words of the shorter quotation, so many must stand in the common run


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand in both sentences in the same order without a gap.

    Attributes:
        first, second: number of the run's first word in either sentence.
        length: number of words.
        content: how many of them are content words.
    """

    first: int
    second: int
    length: int
    content: int


def common_runs(first: Line, second: Line, mine: tuple[int, int], theirs: tuple[int, int]) -> list[Run]:
    """Common runs of two stretches of words, as long as they go; those of function words only are left out."""
    (start, end), (from_, to) = (
        (mine[0], min(mine[1], mine[0] + LONGEST)),
        (theirs[0], min(theirs[1], theirs[0] + LONGEST)),
    )
    places: dict[str, list[int]] = {}
    for at in range(from_, to):
        places.setdefault(second.words[at], []).append(at)
    found: list[Run] = []
    lengths: dict[int, int] = {}
    for at in range(start, end):
        grown = {place: lengths.get(place - 1, 0) + 1 for place in places.get(first.words[at], ())}
        goes_on = set() if at + 1 == end else {place - 1 for place in places.get(first.words[at + 1], ())}
        for place, length in grown.items():
            content = sum(first.content[at - length + 1 : at + 1])
            if place not in goes_on and content:
                found.append(Run(at - length + 1, place - length + 1, length, content))
        lengths = grown
    return found


def shared_runs(first: Line, second: Line) -> tuple[str, ...]:
    """The words two sentences share, as runs in lower case, the most telling first; the same from either side."""
    if second.words < first.words:  # of runs that are worth the same the first one found is taken
        first, second = second, first
    whole = (0, len(first.words)), (0, len(second.words))
    runs = sorted(common_runs(first, second, *whole), key=lambda run: (-run.content, -run.length, _words(first, run)))
    taken: tuple[set[int], set[int]] = set(), set()
    found: list[str] = []
    for run in runs:
        ends = set(range(run.first, run.first + run.length)), set(range(run.second, run.second + run.length))
        words = _words(first, run)
        if not (ends[0] & taken[0] or ends[1] & taken[1]) and words not in found and len(found) < MOST_RUNS:
            taken[0].update(ends[0])
            taken[1].update(ends[1])
            found.append(words)
    return tuple(found)


def _words(line: Line, run: Run) -> str:
    """The run's words without the function words at its ends."""
    places = [at for at in range(run.first, run.first + run.length) if line.content[at]]
    return " ".join(line.words[places[0] : places[-1] + 1])


def quoted_run(first: Line, second: Line) -> Run | None:
    """The longest run that stands between quotation marks in both and makes up most of the shorter quotation."""
    best: Run | None = None
    for mine in first.quotations:
        for theirs in second.quotations:
            shorter = min(mine[1] - mine[0], theirs[1] - theirs[0])
            for run in common_runs(first, second, mine, theirs):
                whole = run.length == shorter or run.content >= FEWEST_WORDS  # more than "the bridge"
                enough = whole and run.length >= max(FEWEST_WORDS, SHARE_QUOTED * shorter)
                if enough and (best is None or run.length > best.length):
                    best = run
    return best
