"""Articles of any length about one invented election, always the same for the same number."""

from __future__ import annotations

import random

FIRST = "Ada Bruno Carla Dmitri Elena Farid Greta Hugo Irene Jamal Katya Liam Mona Nils Olga Pablo Rita Sven Tara Yusuf"
LAST = (
    "Abbott Berg Castro Dunn Eriksen Fonseca Grau Hale Ivers Jansen Kovac Lund Moreau Nagy Ortiz Price Roth Sato Toth"
)
PLACES = "Ashdale Brackwater Coldhaven Drumlin Easterby Fennport Glasswick Hollin Inverloch Kestrel Lowmoor Marrick"
BODIES = "council ministry union court college museum hospital railway theatre brewery bakery regiment library shipyard"
THINGS = (
    "budget bridge harvest ballot archive tunnel orchard ferry statue vaccine pension lighthouse contract timetable"
)
ACTS = "approved delayed inspected abandoned celebrated funded criticised repaired audited surveyed published restored"
WHEN = "January February March April June July August September October November December"
WHY = "because the winter was long|after two public hearings|despite a warning from its own engineers|to save money"
SHARED = 0.06  # of the sentences stand in every article


def long_article(number: int, words: int) -> str:
    """An article of at least that many words; paragraphs of two to five sentences stand apart by an empty line."""
    own, common = random.Random(number), random.Random(0)  # noqa: S311  # no secret
    paragraphs, length = ["An election in Ashdale, told at length"], 0
    while length < words:
        sentences = [_sentence(common if own.random() < SHARED else own) for _ in range(own.randint(2, 5))]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def _sentence(choice: random.Random) -> str:
    def one(of: str) -> str:
        return choice.choice(of.split())

    person = f"{one(FIRST)} {one(LAST)}"
    deed = f"the {one(BODIES)} in {one(PLACES)} {one(ACTS)} the {one(THINGS)} of {one(PLACES)} in {one(WHEN)}"
    reason = choice.choice(WHY.split("|"))
    forms = (
        f"{person} said that {deed} {reason}.",
        f"“I was there when {deed},” {person} told the {one(BODIES)}.",
        f"According to {person}, {deed}, which cost {choice.randint(2, 900)} thousand crowns.",
        f"In {one(WHEN)}, {deed} {reason}.",
    )
    return choice.choice(forms)
