"""One pair of invented articles with every kind of mark: for tests that need something whole to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.marks import Agreement, ConflictKind, LinkKind, Status
from reader.model.span import Side
from tests.helpers.builders import claimed, comparison, document, joined, named, spoken

if TYPE_CHECKING:
    from reader.model.comparison import Comparison
    from reader.model.document import Document

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def harbour_post() -> Document:
    """The left article."""
    return document(
        "Ferry operator knew of engine fault, crew member says\n"
        "By Ana Petrov\n"
        "VELMAR (Harbour Post) - The Norsund ferry that ran aground on Tuesday had 212 people on board, "
        "the coastguard said. Nobody was hurt.\n"
        "A member of the crew, who asked not to be named, said the operator had known of a fault in the "
        "starboard engine for three weeks. The Harbour Post could not independently verify the account.\n"
        "Blue Line, which runs the ferry, rejected the allegation. “Our maintenance records are complete "
        "and open to the inspectors,” said its director, Marta Lind.\n"
        "Passengers waited for almost five hours before they were taken ashore at Velmar. Some were given "
        "blankets by the island’s volunteers.\n"
        "The transport ministry has opened an inquiry. Its first findings are expected in June.",
        name="harbour-post.txt",
        titled=True,
        furniture=["By Ana Petrov", "VELMAR (Harbour Post) -"],
        byline="Ana Petrov",
        outlet="Harbour Post",
        date="2031-03-12",
    )


def island_wire() -> Document:
    """The right article."""
    return document(
        "Grounded ferry: Blue Line denies it was warned\n"
        "Updates with comment from the ministry\n"
        "The operator of the ferry Norsund denied on Wednesday that it had been warned about the engine of the "
        "vessel, which struck rocks off Velmar with 208 people on board.\n"
        "“Our maintenance records are complete,” Marta Lind, the company’s director, told reporters. "
        "“Nobody warned us.”\n"
        "An unnamed crew member had told a newspaper that the company was aware of a problem for weeks.\n"
        "The ministry of transport confirmed that it has begun an inquiry and that inspectors boarded the "
        "ferry on Wednesday morning.\n"
        "Passengers were brought ashore after about five hours. Fishing boats from Velmar reportedly helped.\n"
        "Tickets for the summer season remain on sale, the company said.",
        name="island-wire.txt",
        titled=True,
        furniture=["Updates with comment from the ministry"],
        outlet="Island Wire",
        date="2031-03-13",
    )


def ferry() -> Comparison:
    """Both, with links of each kind, conflicts, claims of each status, and quotations."""
    left, right = harbour_post(), island_wire()
    return comparison(left, right, *_links(), *_claims(), *_quotes(), *_names(), only=_only())


def _links() -> list[joined]:
    return [
        joined(
            "The Norsund ferry that ran aground on Tuesday had 212 people on board, the coastguard said.",
            "which struck rocks off Velmar with 208 people on board.",
            conflicts=((ConflictKind.NUMBER, "212", "208", "212 against 208"),),
            shared=("people on board", "ferry"),
        ),
        joined(
            "A member of the crew, who asked not to be named, said the operator had known of a fault in the "
            "starboard engine for three weeks.",
            "An unnamed crew member had told a newspaper that the company was aware of a problem for weeks.",
            shared=("crew", "weeks"),
        ),
        joined(
            "Blue Line, which runs the ferry, rejected the allegation.",
            "The operator of the ferry Norsund denied on Wednesday that it had been warned about the engine of the "
            "vessel",
        ),
        joined(
            "“Our maintenance records are complete and open to the inspectors,” said its director, Marta Lind.",
            "“Our maintenance records are complete,” Marta Lind, the company’s director, told reporters.",
            kind=LinkKind.QUOTE,
            score=0.97,
            shared=("Our maintenance records are complete",),
        ),
        joined(
            "Passengers waited for almost five hours before they were taken ashore at Velmar.",
            "Passengers were brought ashore after about five hours.",
        ),
        joined(
            "The transport ministry has opened an inquiry.",
            "The ministry of transport confirmed that it has begun an inquiry",
            kind=LinkKind.RELATED,
            score=0.55,
        ),
    ]


def _claims() -> list[claimed]:
    return [
        claimed(
            LEFT,
            "The Norsund ferry that ran aground on Tuesday had 212 people on board",
            Status.DISPUTED,
            reason="The other article gives a different number: 212 against 208.",
            rule="different-details",
            source=(LEFT, "the coastguard"),
            counterparts=((RIGHT, "with 208 people on board"),),
            links=("m1",),
        ),
        claimed(
            LEFT,
            "the operator had known of a fault in the starboard engine for three weeks",
            Status.DISPUTED,
            also=(Status.UNVERIFIED,),
            reason="Blue Line rejected it, and the Harbour Post could not independently verify it.",
            rule="denial",
            source=(LEFT, "A member of the crew, who asked not to be named,"),
            cue=(LEFT, "rejected the allegation"),
            by=(LEFT, "Blue Line"),
            evidence=(
                (LEFT, "The Harbour Post could not independently verify the account."),
                (LEFT, "Blue Line, which runs the ferry, rejected the allegation."),
                (RIGHT, "“Nobody warned us.”"),
            ),
            counterparts=((RIGHT, "the company was aware of a problem for weeks"),),
            links=("m2",),
        ),
        claimed(
            LEFT,
            "Its first findings are expected in June",
            Status.ATTRIBUTED,
            reason="Reported without doubt.",
        ),
        claimed(
            RIGHT,
            "the company was aware of a problem for weeks",
            Status.DISPUTED,
            also=(Status.UNVERIFIED,),
            reason="The company denied it; the source is not named.",
            rule="denial",
            source=(RIGHT, "An unnamed crew member"),
            cue=(RIGHT, "denied"),
            by=(RIGHT, "The operator of the ferry Norsund"),
            evidence=((RIGHT, "“Nobody warned us.”"),),
            counterparts=((LEFT, "the operator had known of a fault in the starboard engine for three weeks"),),
            links=("m2",),
        ),
        claimed(
            RIGHT,
            "it has begun an inquiry",
            Status.CONFIRMED,
            reason="The ministry of transport confirmed it.",
            source=(RIGHT, "The ministry of transport"),
        ),
        claimed(
            RIGHT,
            "Fishing boats from Velmar reportedly helped",
            Status.UNVERIFIED,
            reason="The article marks it as hearsay: “reportedly”.",
            rule="hearsay",
            cue=(RIGHT, "reportedly"),
        ),
    ]


def _quotes() -> list[spoken]:
    longer = "Our maintenance records are complete and open to the inspectors,"
    shorter = "Our maintenance records are complete,"
    return [
        spoken(
            LEFT,
            (longer,),
            (LEFT, "Marta Lind"),
            Agreement.CUT,
            there=((RIGHT, shorter),),
            speaker_there=(RIGHT, "Marta Lind"),
        ),
        spoken(
            RIGHT,
            (shorter, "Nobody warned us."),
            (RIGHT, "Marta Lind"),
            Agreement.CUT,
            there=((LEFT, longer),),
            speaker_there=(LEFT, "Marta Lind"),
        ),
    ]


def _names() -> list[named]:
    return [
        named(LEFT, "Norsund", "PRODUCT"),
        named(LEFT, "Tuesday", "DATE"),
        named(LEFT, "212", "CARDINAL"),
        named(LEFT, "Blue Line", "ORG"),
        named(LEFT, "Marta Lind", "PERSON"),
        named(LEFT, "almost five hours", "TIME"),
        named(LEFT, "Velmar", "GPE"),
        named(RIGHT, "Blue Line", "ORG"),
        named(RIGHT, "Norsund", "PRODUCT"),
        named(RIGHT, "Velmar", "GPE"),
        named(RIGHT, "208", "CARDINAL"),
        named(RIGHT, "Marta Lind", "PERSON"),
        named(RIGHT, "about five hours", "TIME"),
    ]


def _only() -> list[tuple[Side, str]]:
    return [
        (LEFT, "Nobody was hurt."),
        (LEFT, "Some were given blankets by the island’s volunteers."),
        (RIGHT, "Tickets for the summer season remain on sale, the company said."),
    ]
