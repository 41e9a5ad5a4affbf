"""Which claim a denial means, and what is no denial: everyday sentences of court, police, war and business pages."""

from __future__ import annotations

import pytest

from reader.model.marks import Status
from tests.helpers.claimed import the_claim, told


@pytest.mark.parametrize(
    ("text", "claim", "cue"),
    [
        # in an aside about who is accused
        (
            "Ms Tran said her neighbour, who denies the claim, had stolen the boat.",
            "had stolen the boat",
            "denies",
        ),
        (
            "Mr Achebe, 51, who denies the allegations, allegedly took cash from three suppliers.",
            "allegedly took cash from three suppliers",
            "denies",
        ),
        # in an aside that takes up a detail
        (
            "Police said the siege lasted two hours, a timeline contested by the families.",
            "the siege lasted two hours",
            "contested",
        ),
        ("The bank said it lost $4 million – a sum disputed by the union.", "it lost $4 million", "disputed"),
        # with the pronoun where the parse expects the subject
        (
            "Mr Larsen maintains that the money was a loan, which prosecutors dispute.",
            "the money was a loan",
            "dispute",
        ),
        ("Lund accuses Malmö of stealing the boats, which it denies.", "accuses Malmö of stealing the boats", "denies"),
        (
            "The leader is accused of using public money, allegations he strongly denies.",
            "using public money",
            "strongly denies",
        ),
        # what the denied thing itself says
        (
            "Health officials debunked a viral post claiming that the water was poisoned.",
            "the water was poisoned",
            "debunked",
        ),
        (
            "The journal retracted the paper, which had claimed that the drug cured baldness.",
            "the drug cured baldness",
            "retracted",
        ),
        # one takes back one's own claim
        ("Ms Falk backtracked on her claim that the driver was drunk.", "the driver was drunk", "backtracked on"),
        ("The agency withdrew its report that the singer had died.", "the singer had died", "withdrew"),
        # pleas that say to what
        ("She pleaded not guilty to two counts of manslaughter.", "two counts of manslaughter", "pleaded not guilty"),
        ("She said reports of her illness were exaggerated.", "her illness", "exaggerated"),
        ("All three deny conspiracy to murder.", "conspiracy to murder", "deny"),
        # nothing points to it
        (
            "There is nothing to suggest the two deaths are linked, police said.",
            "the two deaths are linked",
            "nothing to suggest",
        ),
        ("Police said there was no indication the fires were linked.", "the fires were linked", "no indication"),
        ("A court-appointed expert cast doubt on the defendant’s alibi.", "the defendant’s alibi", "cast doubt on"),
        ("There is no truth in the rumour that the bank has failed, Lee said.", "the bank has failed", "no truth in"),
        ("The coroner said there was no evidence anyone else was there.", "anyone else was there", "no evidence"),
        (
            "Nothing in the file suggests that she knew of the leak.",
            "she knew of the leak",
            "Nothing in the file suggests",
        ),
        ("The Taliban deny giving shelter to the group.", "giving shelter to the group", "deny"),
        # as a headline has it
        ("‘A lie’: Lee blasts story accusing him of theft", "accusing him of theft", "‘A lie’"),
        # found to be so
        (
            "Arbitrators rejected the cyclist’s argument that the pill was his wife’s.",
            "the pill was his wife’s",
            "rejected",
        ),
    ],
)
def test_denied_with_the_words_that_deny(text: str, claim: str, cue: str) -> None:
    one = the_claim(text, claim)
    assert (one.words, one.claim.status) == (claim, Status.DISPUTED)
    assert one.cue is not None
    assert cue in one.cue


@pytest.mark.parametrize(
    ("text", "claim", "cue", "by"),
    [
        # the whole answer is a word for a falsehood
        (
            "The mayor’s opponents say Berg painted the house at the town’s cost. “Total rubbish,” said the mayor.",
            "Berg painted the house at the town’s cost",
            "Total rubbish",
            "the mayor",
        ),
        (
            "Mr Hale is alleged to have punched a waiter. His agent said: “This simply did not happen.”",
            "to have punched a waiter",
            "simply did not happen",
            "His agent",
        ),
        (
            "“They took my passport and locked me in,” she told reporters. The consulate says that never happened.",
            "They took my passport and locked me in",
            "never happened",
            "The consulate",
        ),
        (
            "The Courier said the firm dumped waste in the sea. The firm said the story is “riddled with errors”.",
            "the firm dumped waste in the sea",
            "riddled with errors",
            "The firm",
        ),
        (
            "A clerk said that the minister took cash. An inquiry found the claims to be unsubstantiated.",
            "the minister took cash",
            "unsubstantiated",
            None,
        ),
        # the parse lost the verb of the denial
        (
            "The book says the king burnt the letters. “These claims are wholly without foundation,” Tom Holt said.",
            "the king burnt the letters",
            "without foundation",
            "Tom Holt",
        ),
        # the claim is told right behind its denial
        (
            "The claim, repeated by several ministers, is untrue. Ministers had said crime fell by half.",
            "crime fell by half",
            "untrue",
            None,
        ),
        (
            "“We categorically deny these allegations,” the firm said. Staff have alleged that it hid the tests.",
            "it hid the tests",
            "categorically deny",
            "the firm",
        ),
        (
            "The suit is without merit, Tom Holt said. The suit claims that the brakes were faulty.",
            "the brakes were faulty",
            "without merit",
            "Tom Holt",
        ),
        (
            "His account was contradicted by three witnesses. Mr Orr had told police that he was at home all night.",
            "he was at home all night",
            "contradicted",
            "three witnesses",
        ),
    ],
)
def test_denial_reaches_the_claim_beside_it(text: str, claim: str, cue: str, by: str | None) -> None:
    one = the_claim(text, claim)
    assert one.claim.status is Status.DISPUTED
    assert (one.cue, one.by) == (cue, by)


def test_a_memo_that_suggests_otherwise_contradicts_and_suggests_nothing() -> None:
    text = "The chief insisted that the gate had been locked, but a leaked memo suggests otherwise."
    (one,) = told(text)
    assert (one.words, one.claim.rule) == ("the gate had been locked", "contradicted")


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Ms Tran said the boat was hers, which he denies.", "he"),
        ("Moscow has been blamed for the poisoning, a charge the Kremlin rejects.", "Kremlin"),
    ],
)
def test_who_denies_is_not_whose_claim_it_is(text: str, by: str) -> None:
    (one,) = [each for each in told(text) if each.claim.status is Status.DISPUTED]
    assert one.by == by


def test_taking_back_one_claim_leaves_the_others() -> None:
    text = (
        "Lee said that the dam was cracked. Berg said that Lee had seen the crack, "
        "though he later backtracked on that assertion."
    )
    status = {one.words: one.claim.status for one in told(text)}
    assert status["the dam was cracked"] is Status.ATTRIBUTED
    assert status["Lee had seen the crack"] is Status.DISPUTED


def test_whose_claim_it_is_where_the_text_says_her() -> None:
    one = the_claim("Ms Falk stood by her claim that the driver had been drunk.", "the driver had been drunk")
    assert (one.claim.status, one.source) == (Status.UNVERIFIED, "Ms Falk")
    assert the_claim("The judge rejected her claim that Lee was drunk.", "Lee was drunk").source is None


@pytest.mark.parametrize(
    "text",
    [
        "The minister defended the decision and rejected criticism of the police.",
        "Norway withdrew its troops from the island.",
        "The league withdrew the invitation.",
        "A judge dismissed the appeal on Thursday and ordered the firm to pay costs.",
        "She denied herself sweets during Lent.",
        "The club denied Rovers a third straight win with a late goal.",
        "The bank denied the couple a loan.",
        "The would-be robber fled empty-handed.",
        "The strike shows no sign of ending.",
        "Lund has given no indication it is ready to talk.",
        "The school said her version of events was “not accurate”.",
        "The firm neither confirmed nor denied the report.",
        "There was speculation about a snap election.",
        "Speculation has mounted that the king will abdicate.",
    ],
)
def test_no_denial_of_a_claim(text: str) -> None:
    assert [one.words for one in told(text) if one.claim.flagged] == []
