"""Whose word it is that a mark keeps its distance from."""

from __future__ import annotations

import pytest

from tests.helpers.claimed import the_claim, told


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        # the paper that the sentences before speak from
        (
            "The indictment named two clerks. Brandt allegedly replied: “Burn the letters.”",
            "Burn the letters",
            "The indictment",
        ),
        ("The court met. Brandt allegedly sold the stamps.", "sold the stamps", None),
        # who is himself only said to have spoken makes no claim here
        ("Brandt allegedly told a friend: “The stamps are gone.”", "allegedly told", None),
        ("Brandt reportedly told a friend that the stamps were gone.", "the stamps were gone", "Brandt"),
        # whoever raises a possibility holds it possible
        (
            "Anna Lee first raised the possibility that Brandt was behind the theft.",
            "Brandt was behind the theft",
            "Anna Lee",
        ),
        # parses lose the verb behind a long apposition
        (
            "The Front, a group fighting for tolls whose rights it says are lost, claimed responsibility for the fire.",
            "responsibility",
            "The Front",
        ),
        ("The Front took credit for the bombing on Monday.", "took credit", "The Front"),
        # where the allegation is printed
        (
            "The town looks into allegations reported in the Harbour Courier that the mayor took bribes.",
            "the mayor took bribes",
            "the Harbour Courier",
        ),
        # who speaks of an allegation need not make it
        ("Tom Holt said he was tired of the accusations that Berg lied.", "Berg lied", None),
        ("A spokesman said he had seen reports that the dam broke.", "the dam broke", None),
        ("The clerk said it does not rule out a link to the gang.", "a link to the gang", "The clerk"),
        # of two who tell it, the one from whom the other has it
        ("The Courier reports that the ledger names Berg, according to the bureau.", "ledger names Berg", "the bureau"),
        # who denies one thing does not hedge another
        ("Brandt denies the theft, but the news likely ended his time in office.", "likely ended", None),
        ("Brandt denied secret payments from Norway.", "secret payments from Norway", None),
    ],
)
def test_claim_has_the_source_that_makes_it(text: str, part: str, source: str | None) -> None:
    assert the_claim(text, part).source == source


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Anna Lee raised the possibility that Brandt was behind the theft.", "Brandt was behind the theft"),
        ("If, as alleged, the clerk sold the stamps, he broke the law.", "the clerk sold the stamps"),
    ],
)
def test_claim_is_what_is_held_possible(text: str, claim: str) -> None:
    assert the_claim(text, claim).words == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Although the dam reportedly cracked, the town slept.", "the dam reportedly cracked"),
        ("Yet the dam reportedly cracked.", "the dam reportedly cracked"),
        # what shares its subject with what came before
        ("The keeper left town and reportedly sold the boats.", "The keeper left town and reportedly sold the boats"),
        # to where the next one speaks, and with the mark that closes it
        (
            "There was no confirmation that the fire was out and officials said roads were shut.",
            "the fire was out",
        ),
        ("Lee accused Varga of running a ‘shadow court’.", "accused Varga of running a ‘shadow court’"),
        ("The crew freed Anna Lee, who was reportedly asleep.", "Anna Lee, who was reportedly asleep"),
    ],
)
def test_claim_begins_with_whom_it_tells_of_and_ends_with_its_words(text: str, claim: str) -> None:
    assert claim in [one.words for one in told(text) if one.claim.flagged]
