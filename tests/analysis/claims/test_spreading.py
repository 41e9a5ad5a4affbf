"""Which claims elsewhere a denial reaches."""

from __future__ import annotations

from reader.model.marks import Status
from tests.helpers.claimed import the_claim, told


def test_what_an_accuser_tells_of_the_accused_is_disputed_with_the_accusation() -> None:
    text = (
        "Keller’s accuser, Anna Ford, came to town.\nFord says Keller took the silver and sold it in Lund.\n"
        "Ford said that the train was late.\nKeller has denied the accusation."
    )
    status = {one.words: one.claim.status for one in told(text)}
    assert status["Keller took the silver and sold it in Lund"] is Status.DISPUTED
    assert status["the train was late"] is Status.ATTRIBUTED


def test_lawyer_who_rejects_an_accusation_rejects_it_for_whom_he_speaks() -> None:
    text = (
        "Prosecutors accused Brandt of selling the royal stamps.\nProsecutors accused Keller of burning the archive.\n"
        "“The allegations are baseless,” said Tom Holt, a lawyer for Brandt."
    )
    stamps, archive = the_claim(text, "royal stamps"), the_claim(text, "archive")
    assert (stamps.claim.status, stamps.by) == (Status.DISPUTED, "Tom Holt")
    assert archive.claim.status is Status.UNVERIFIED


def test_denial_speaks_of_who_is_accused_and_not_of_who_is_only_named() -> None:
    text = (
        "Some clerks allegedly wrote to a friend of Brandt.\nBrandt allegedly sold the royal stamps.\n"
        "Brandt denied any wrongdoing."
    )
    assert [(one.words, one.claim.status) for one in told(text)] == [
        ("Some clerks allegedly wrote to a friend of Brandt", Status.UNVERIFIED),
        ("Brandt allegedly sold the royal stamps", Status.DISPUTED),
    ]


def test_of_several_denials_the_nearest_behind_the_claim_speaks() -> None:
    text = (
        "Brandt denied the allegations.\nProsecutors accused Brandt of selling the royal stamps.\n"
        "The shop was shut on Monday.\nBrandt vehemently denied the accusation.\nBrandt denied the allegations again."
    )
    assert the_claim(text, "royal stamps").cue == "vehemently denied"


def test_a_claim_of_one_word_is_the_same_claim_elsewhere() -> None:
    text = "The council heard accusations of bribery.\nBerg called the accusations of bribery baseless."
    assert {one.words: one.claim.status for one in told(text)} == {"bribery": Status.DISPUTED}
    other = "The council heard accusations of theft.\nBerg denied bribery."
    assert {one.words: one.claim.status for one in told(other)}["theft"] is Status.UNVERIFIED
