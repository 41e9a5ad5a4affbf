"""Every rule with cases and counter-cases: the tables read as a description of what is flagged and what is not."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.claims import find_claims
from reader.analysis.claims.rules import RULES
from reader.analysis.lexicon import Lexicon, load_lexicon
from reader.model.marks import Conflict, ConflictKind, Link, LinkKind, Status
from reader.model.span import Side
from tests.helpers.analysed import article, pair
from tests.helpers.builders import span_of

if TYPE_CHECKING:
    from reader.analysis.article import Article
    from reader.model.marks import Claim

ELSEWHERE = "A bakery in Lund sells bread."


@cache
def english() -> Lexicon:
    return load_lexicon()


def claims(left: str, right: str = ELSEWHERE, *, parsed: bool = True) -> tuple[Article, Article, tuple[Claim, ...]]:
    first, second = pair(left, right, parsed=parsed)
    return first, second, find_claims(first, second, (), english())


def told(text: str) -> list[tuple[str, str]]:
    """Rule and words of every claim of one article."""
    first, _, found = claims(text)
    return [(claim.rule, first.words(claim.span)) for claim in found]


def flagged(text: str) -> list[tuple[str, str]]:
    first, _, found = claims(text)
    return [(claim.rule, first.words(claim.span)) for claim in found if claim.flagged]


def words(first: Article, second: Article, place: object) -> str | None:
    if place is None:
        return None
    return (first if place.side is Side.LEFT else second).words(place.span)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "rule", "claim"),
    [
        # somebody alleges
        (
            "The council alleges that the bakery dumped flour in the river.",
            "alleged",
            "the bakery dumped flour in the river",
        ),
        ("The ministry claims the dam is safe.", "alleged", "the dam is safe"),
        ("The clerk fled, claiming that he was ill.", "alleged", "he was ill"),
        (
            "The senator charged that the army had bought the wrong boats.",
            "alleged",
            "the army had bought the wrong boats",
        ),
        ("The guild accused the baker of watering the milk.", "accused", "accused the baker of watering the milk"),
        (
            "Lund took the rare step of publicly accusing Malmö of stealing the boats.",
            "accused",
            "accusing Malmö of stealing the boats",
        ),
        ("The mayor is accused of hiding the letters.", "accused", "hiding the letters"),
        (
            "The council blamed the guild for the fire at the mill.",
            "accused",
            "blamed the guild for the fire at the mill",
        ),
        (
            "The league claimed responsibility for the attack on the depot.",
            "claimed-responsibility",
            "The league claimed responsibility for the attack on the depot",
        ),
        # legal steps: what somebody is charged with is open
        ("Two clerks were charged with forging stamps.", "charged", "forging stamps"),
        ("The clerk was arrested on suspicion of arson.", "charged", "arson"),
        ("The clerk faces two counts of fraud.", "charged", "fraud"),
        ("The indictment says that the clerk sold the stamps.", "said-in-a-filing", "the clerk sold the stamps"),
        # hearsay
        (
            "The baker allegedly watered the milk for years.",
            "reportedly",
            "The baker allegedly watered the milk for years",
        ),
        (
            "The court saw a ledger that allegedly names the mayor.",
            "reportedly",
            "a ledger that allegedly names the mayor",
        ),
        ("The court heard salacious allegations about Berg.", "doubtful-noun", "salacious allegations about Berg"),
        ("The bridge reportedly cracked on Sunday.", "reportedly", "The bridge reportedly cracked on Sunday"),
        ("The minister purportedly saw the letter.", "reportedly", "The minister purportedly saw the letter"),
        (
            "The clerk is believed to have left the country.",
            "believed",
            "The clerk is believed to have left the country",
        ),
        ("The clerk is suspected of selling the stamps.", "believed", "The clerk is suspected of selling the stamps"),
        ("The ship is thought to be lost.", "believed", "The ship is thought to be lost"),
        # sources without a name
        ("Sources say the talks broke down on Friday.", "unnamed-source", "the talks broke down on Friday"),
        ("Some sources say the talks broke down on Friday.", "unnamed-source", "the talks broke down on Friday"),
        (
            "The fire began in the cellar, according to people familiar with the inquiry.",
            "unnamed-source",
            "The fire began in the cellar",
        ),
        ("Reports said that the harbour was closed.", "unnamed-source", "the harbour was closed"),
        ("Local media reported that the harbour was closed.", "unnamed-source", "the harbour was closed"),
        ("Officials said that the fire began in the cellar.", "unnamed-officials", "the fire began in the cellar"),
        (
            "An anonymous witness said that the fire began in the cellar.",
            "anonymous-source",
            "the fire began in the cellar",
        ),
        # hedges on what is or was
        ("The storm may have killed two sailors.", "evidential-hedge", "The storm may have killed two sailors"),
        ("The crew might have been asleep.", "evidential-hedge", "The crew might have been asleep"),
        ("The driver apparently fell asleep.", "evidential-hedge", "The driver apparently fell asleep"),
        ("The troops may be hiding in the forest.", "evidential-hedge", "The troops may be hiding in the forest"),
        (
            "The pictures suggest that the wall was built in spring.",
            "evidential-hedge",
            "The pictures suggest that the wall was built in spring",
        ),
        ("The firm appears to have paid the bill twice.", "impression", "The firm appears to have paid the bill twice"),
        # figures from one side
        (
            "The army lost 300 tanks, according to estimates from the general staff.",
            "one-sided-estimate",
            "The army lost 300 tanks",
        ),
        # left open
        ("The minister declined to say whether the plant had leaked.", "refused-to-confirm", "the plant had leaked"),
        (
            "The spokesman neither confirmed nor denied that the plant had leaked.",
            "refused-to-confirm",
            "the plant had leaked",
        ),
        ("The minister did not deny that the plant had leaked.", "refused-to-confirm", "the plant had leaked"),
        ("The minister avoided answering whether the plant had leaked.", "refused-to-confirm", "the plant had leaked"),
        (
            "The minister does not rule out a possible link to the gang.",
            "refused-to-confirm",
            "a possible link to the gang",
        ),
        ("It was unclear whether the plant had leaked.", "left-open", "the plant had leaked"),
        ("It was not immediately clear if the plant had leaked.", "left-open", "the plant had leaked"),
        ("It was not clear from the film whether the plant had leaked.", "left-open", "the plant had leaked"),
        # nouns that keep their distance
        ("The town heard rumours that the bank had failed.", "doubtful-noun", "the bank had failed"),
        ("The allegations of bribery reached the court.", "doubtful-noun", "bribery"),
        ("The vote was held despite claims of fraud by Mayor Lind.", "doubtful-noun", "fraud by Mayor Lind"),
        ("Reports of looting by soldiers reached the town.", "doubtful-noun", "looting by soldiers"),
        ("The paper printed reports of shelling near the harbour.", "doubtful-noun", "shelling near the harbour"),
        ("Police are looking into possible links to the gang.", "alleged-thing", "possible links to the gang"),
        ("Two clerks familiar with the books said that the money was gone.", "unnamed-source", "the money was gone"),
        ("The alleged theft took place at night.", "alleged-thing", "The alleged theft"),
        ("She spoke of an alleged theft by Brandt.", "alleged-thing", "an alleged theft by Brandt"),
        (
            "The town mourned after the unconfirmed attack on the mill.",
            "alleged-thing",
            "the unconfirmed attack on the mill",
        ),
        ("Lee claimed, without evidence, that the guild bought votes.", "no-evidence", "the guild bought votes"),
        (
            "Scientists say the comet likely formed in the cold.",
            "evidential-hedge",
            "the comet likely formed in the cold",
        ),
        ("The guild has alleged widespread fraud.", "alleged", "widespread fraud"),
        (
            "Nine people were missing and presumed dead.",
            "evidential-hedge",
            "Nine people were missing and presumed dead",
        ),
        ("Police believe the fire was set on purpose.", "believed", "the fire was set on purpose"),
        ("Divers suspect that a crack sank the boat.", "believed", "a crack sank the boat"),
        ("It has long been rumoured that the pair are married.", "believed", "the pair are married"),
        ("Six miners were reported missing on Monday.", "believed", "Six miners were reported missing on Monday"),
        ("The US blamed the attack on the Front.", "accused", "blamed the attack on the Front"),
        (
            "According to two people familiar with the talks, the mayor has fired the clerk.",
            "unnamed-source",
            "the mayor has fired the clerk",
        ),
        (
            "The deal was struck on Friday, three officials said, speaking on condition of anonymity.",
            "anonymous-source",
            "The deal was struck on Friday",
        ),
        ("There has been no official confirmation of the arrest.", "explicit-non-verification", "the arrest"),
        # denials that state what they deny, with what belongs to it and without where it was said
        (
            "The paper said the watch lasted for months, a claim denied by the guild.",
            "denied",
            "the watch lasted for months",
        ),
        ("The paper said 40 ships sank – a figure disputed by the guild.", "denied", "40 ships sank"),
        (
            "Lund said that the guild lost the money, a charge its lawyers have rejected.",
            "denied",
            "the guild lost the money",
        ),
        (
            "The paper said the watch lasted for months, something the guild denies.",
            "denied",
            "the watch lasted for months",
        ),
        ("The mayor pushed backed against reports of bribery in the town hall.", "denied", "bribery"),
        ("Berg said the guild stole the money, which the guild denies.", "denied", "the guild stole the money"),
        ("Experts cast doubt on the army’s claim that it had taken the town.", "denied", "it had taken the town"),
        (
            "The guild’s lawyer said there was “not a shred of evidence” that it stole the money.",
            "no-evidence",
            "it stole the money",
        ),
        # told by nobody in particular, or claimed without a clause of its own
        ("The paper later retracted its report that the mayor had resigned.", "denied", "the mayor had resigned"),
        ("Rumours swirled that the minister had resigned.", "doubtful-noun", "the minister had resigned"),
        ("Reports emerged on Monday that the minister had gone.", "doubtful-noun", "the minister had gone"),
        ("The rebels claimed to have shot down a plane.", "alleged", "to have shot down a plane"),
        ("A person briefed on the matter said the deal was off.", "unnamed-source", "the deal was off"),
        (
            "Local media reported, without citing sources, that the minister had resigned.",
            "unnamed-source",
            "the minister had resigned",
        ),
        ("Norway denied their presence in Sweden.", "denied", "their presence in Sweden"),
        ("The mayor denied the theft in an interview with the Courier.", "denied", "the theft"),
        ("The theft of the stamps is a hoax, Lee said.", "called-false", "The theft of the stamps"),
        ("“The guild falsely claims the dam broke,” Lee said.", "falsely-claimed", "the dam broke"),
        ("The minister denied taking the money.", "denied", "taking the money"),
        ("The minister denied that he had taken the money.", "denied", "he had taken the money"),
        ("The company denied allegations that it had poisoned the river.", "denied", "it had poisoned the river"),
        ("The charges against the baker include theft of flour.", "charged", "theft of flour"),
        (
            "Lee said it was “conceivable” that the guild had known.",
            "evidential-hedge",
            "it was “conceivable” that the guild had known",
        ),
        # one of several main clauses
        (
            "She is reportedly helping the police, but the trial goes on.",
            "reportedly",
            "She is reportedly helping the police",
        ),
        (
            "Divers search the bay, and the crack could be a sign of age.",
            "evidential-hedge",
            "the crack could be a sign of age",
        ),
        # what something is said to show or to be
        (
            "A letter purporting to show the sale was found in the mill.",
            "reportedly",
            "A letter purporting to show the sale",
        ),
        (
            "Police arrested a woman thought to have set the fire.",
            "evidential-hedge",
            "a woman thought to have set the fire",
        ),
        ("The crack could be a sign of age.", "evidential-hedge", "The crack could be a sign of age"),
        ("Police searched what they believe is the robbers’ boat.", "believed", "the robbers’ boat"),
        ("The police spoke of the likely motive.", "alleged-thing", "the likely motive"),
        ("The firm dismissed the suggestion that it had hidden its debts.", "denied", "it had hidden its debts"),
        ("The mayor obstructed the inquiry, which the town hall denies.", "denied", "The mayor obstructed the inquiry"),
        ("The Courier falsely reported that the bank had failed.", "falsely-claimed", "the bank had failed"),
        ("There is no evidence that the well was poisoned, the doctor said.", "no-evidence", "the well was poisoned"),
        ("The suggestion that the guild bought votes is false, Lee said.", "called-false", "the guild bought votes"),
        ("Contradicting past claims that he had no key, Lee said it was in his coat.", "denied", "he had no key"),
        ("Lee calls rumour she sold the ferry ‘absurd’", "called-false", "she sold the ferry"),
        ("The mayor called reports that he is in debt “a complete fabrication”.", "called-false", "he is in debt"),
        (
            "The inspector found no verifiable evidence to support the claim that the well was poisoned.",
            "no-evidence",
            "the well was poisoned",
        ),
        (
            "Her words stood in stark contrast to remarks from Lee, who claimed he had no key.",
            "contradicted",
            "he had no key",
        ),
        (
            "Her account is at odds with his earlier statement that the door was locked.",
            "contradicted",
            "the door was locked",
        ),
    ],
)
def test_flagged_with_its_rule_and_its_words(text: str, rule: str, claim: str) -> None:
    assert (rule, claim) in flagged(text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The vote was held despite claims by Mayor Lind that the rolls were forged.", "Mayor Lind"),
        ("The vote was held despite allegations of fraud from the guild.", "the guild"),
        ("The vote was held despite allegations of fraud raised by the guild.", "the guild"),
        (
            "Berg admitted it — but he wrote that the rule “does nothing to calm our concerns,” and claimed that \
“certain men” also had offered a bounty for information about their client.",
            "Berg",
        ),
        ("Officers searched flats in an attempt to stop what they suspect is a raid on the mill.", "they"),
        # it is open whether she cheats or says so
        ("The vote was held despite claims of fraud by Mayor Lind.", None),
        ("Reports of looting by soldiers reached the town.", None),
    ],
)
def test_who_claims_it_is_told_from_who_did_it_and_from_what_stands_beside(text: str, source: str | None) -> None:
    first, second, found = claims(text)
    assert [words(first, second, claim.source) for claim in found if claim.flagged] == [source]


@pytest.mark.parametrize(
    "text",
    [
        # plain reports and narrative
        "The mayor said that the road was closed.",
        "Mayor Ines Varga said that 40 boats had sunk.",
        "The ferry sank off Mossford on Sunday night.",
        # what is to come, what ought to be, what somebody wants
        "The mayor will open the bridge, officials said.",
        "The firm may be fined.",
        "She is likely to win.",
        "The minister vowed to rebuild the harbour.",
        "The council should close the road, Lee said.",
        # opinions, questions, orders, courtesy
        "“I think the soup is too salty,” the cook said.",
        "Was the plant leaking?",
        "“Let’s see how this goes,” Lee said.",
        "The mayor spoke to reporters on Monday.",
        # words that only look like a mark
        "The mayor was denied entry to the hall.",
        "He refused to deny it.",
        "The storm denied the town its harvest.",
        "Agencies charged with keeping order met on Monday.",
        "The baker may have information about the theft.",
        "If the gate had been shut, it may have held.",
        "The mayor spoke of a possible visit to Lund.",
        "The mayor wants the strongest possible ties with Lund.",
        "The story pleased the mayor.",
        "The so-called Green Party met on Monday.",
        "She suspected nothing.",
        "He declined to comment.",
        "The report said that the dam was safe.",
        "The passport was false.",
        "The minister rejected the offer.",
        "Owners dismissed two bakers.",
        "She ate perhaps more than ever before.",
        "The minister would not speculate about the fire.",
        "Lee refused to speculate on the cause.",
        "The broker did not say how it had arrived at the sum.",
        "He declined to say when the bridge had been built.",
        "Mayor Ines Varga, an official in the coup years, said the road was closed.",
        "The guild blamed the council for the high rents.",
        "The office mistakenly revealed that it had moved to Lund.",
        # nobody claims it, or it is told of something else
        "There is no allegation that the mayor knew of the fire.",
        "Nobody has claimed responsibility for the attack.",
        "No group claimed responsibility for the attack.",
        "Hopes grew that the ship would be found.",
        "The claims to be heard on Monday are small.",
        "The guild settled the matter, something the mayor rejected for herself.",
        "She flew to Lund, a town disputed by two counties.",
        "The guild did not accuse the baker of theft.",
        "Holt proposed a toll, a suggestion he repeated on Monday.",
        "The jury could not agree on three counts of the indictment.",
        "The judge denied the firm’s request to move the trial to Lund.",
        "The vote was put off, something that the guild dismissed as needless.",
        "The judge denied the Ministry of Justice’s request to close the case.",
        "The alleged victim left the court.",
        "The mayor spoke of unproven allegations.",
        "No injuries were reported.",
        "The fire was reported at about 3 a.m. on Sunday.",
        "Doctors saw the virus months before the first case was reported.",
        "It was not immediately clear what caused the crash.",
        "The party claimed victory after most of the votes were counted.",
        "Lee believes that the tax is too high.",
        "The council blamed the high rents on the guild.",
    ],
)
def test_not_flagged(text: str) -> None:
    assert flagged(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said that the road was closed.",
        "The road was closed, according to Mayor Ines Varga.",
        "“The road was closed on Sunday,” Varga said.",
    ],
)
def test_plain_report_is_listed_with_its_source(text: str) -> None:
    assert [rule for rule, _ in told(text)] == ["attributed"]


@pytest.mark.parametrize(
    "text",
    [
        "“What are they doing here?” Lee asked.",
        "“There is a bridge,” the mayor said.",
        "The mayor will resign, Lee said.",
        "Lee spoke for an hour.",
    ],
)
def test_nothing_to_check_is_not_listed(text: str) -> None:
    assert told(text) == []


def test_reports_that_somebody_confirms_are_confirmed() -> None:
    first, _, (claim,) = claims("The police confirmed reports that the bridge had collapsed.")
    assert (claim.status, first.words(claim.span)) == (Status.CONFIRMED, "the bridge had collapsed")


def test_confirmation_is_listed_with_who_confirms() -> None:
    first, second, (claim,) = claims("The harbour master confirmed that two boats had sunk.")
    assert claim.status is Status.CONFIRMED
    assert words(first, second, claim.by) == "The harbour master"
    assert not claim.flagged


@pytest.mark.parametrize(
    ("text", "claim", "by"),
    [
        (
            "General Ito said that the town had fallen.\nThe claim could not be independently verified.",
            "the town had fallen",
            None,
        ),
        (
            "General Ito said that the town had fallen.\nThe Courier could not verify the report.",
            "the town had fallen",
            "The Courier",
        ),
        (
            "General Ito said that the town had fallen. The information couldn’t be verified by the Courier.",
            "the town had fallen",
            "the Courier",
        ),
        (
            "General Ito said that the town had fallen. There was no independent confirmation.",
            "the town had fallen",
            None,
        ),
        ("The Courier could not confirm that the town had fallen.", "the town had fallen", "The Courier"),
        (
            "The Courier was unable to verify the claims. General Ito said that the town had fallen.",
            "the town had fallen",
            "The Courier",
        ),
    ],
)
def test_later_sentence_tells_that_nobody_could_verify_it(text: str, claim: str, by: str | None) -> None:
    first, second, found = claims(text)
    one = next(each for each in found if first.words(each.span) == claim)
    assert one.rule == "explicit-non-verification"
    assert words(first, second, one.by) == by
    assert one.evidence


def test_non_verification_of_information_reaches_the_whole_report_of_that_source() -> None:
    text = (
        "The army said that the first boats had crossed the river. The boats had come from the north, the army said.\n"
        "The information could not be verified."
    )
    _, _, found = claims(text)
    assert [claim.rule for claim in found] == ["explicit-non-verification"] * 2


def test_doubted_figure_is_the_nearest_claim_with_a_number() -> None:
    text = (
        "Anna Lee said that 12 boats had been sold. She had the list from the night crew, she said.\n"
        "The figure could not be verified."
    )
    first, _, found = claims(text)
    assert {first.words(claim.span): claim.rule for claim in found} == {
        "12 boats had been sold": "explicit-non-verification",
        "She had the list from the night crew": "attributed",
    }


@pytest.mark.parametrize(
    ("text", "status", "by"),
    [
        ("The guild said that two boats had sunk. Mayor Ito confirmed this on Monday.", Status.CONFIRMED, "Mayor Ito"),
        (
            "The guild said that two boats had sunk. The report was confirmed by Mayor Ito.",
            Status.CONFIRMED,
            "Mayor Ito",
        ),
        ("The guild claimed that two boats had sunk. Mayor Ito confirmed it.", Status.CONFIRMED, "Mayor Ito"),
        ("The guild said that two boats had sunk. The guild confirmed this on Monday.", Status.ATTRIBUTED, None),
        ("The guild said that two boats had sunk. Mayor Ito did not confirm this.", Status.UNVERIFIED, "Mayor Ito"),
        ("The guild said that two boats had sunk. Mayor Ito wants to confirm it.", Status.ATTRIBUTED, None),
    ],
)
def test_somebody_else_confirms_a_claim_in_the_next_sentence(text: str, status: Status, by: str | None) -> None:
    first, second, found = claims(text)
    one = next(claim for claim in found if first.words(claim.span) == "two boats had sunk")
    assert one.status is status
    assert words(first, second, one.by) == by


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        (
            "A town aide said that the bridge had cracked. The aide spoke on condition of anonymity.",
            "condition of anonymity",
        ),
        (
            "The bridge had cracked, according to an aide on the committee, who spoke on condition of anonymity.",
            "condition of anonymity",
        ),
        (
            "Two officials said that the bridge had cracked. They were not authorised to discuss the matter.",
            "not authorised to discuss",
        ),
    ],
)
def test_anonymity_asked_for_in_the_next_sentence_makes_it_firm(text: str, cue: str) -> None:
    first, second, found = claims(text)
    one = next(claim for claim in found if first.words(claim.span).lower() == "the bridge had cracked")
    assert one.rule == "anonymous-source"
    assert words(first, second, one.cue) == cue


def test_sentence_that_only_doubts_is_no_claim_itself() -> None:
    first, _, found = claims(
        "General Ito said that the town had fallen.\nThe claim could not be independently verified."
    )
    assert [first.words(claim.span) for claim in found] == ["the town had fallen"]


@pytest.mark.parametrize(
    ("text", "claim", "by", "cue"),
    [
        (
            "Colonel Ito said that 400 men had surrendered. “That is a lie,” said Captain Moreau.",
            "400 men had surrendered",
            "Captain Moreau",
            "lie",
        ),
        (
            "The Courier reported that the firm had hidden its debts.\nThe firm called the report baseless.",
            "the firm had hidden its debts",
            "The firm",
            "baseless",
        ),
        (
            "The lawsuit alleges that Berg took bribes.\nBerg’s lawyers called the lawsuit baseless.",
            "Berg took bribes",
            "Berg’s lawyers",
            "baseless",
        ),
        (
            "Anna Brandt said that the firm had hidden its debts.\nThe firm rejected the claim.",
            "the firm had hidden its debts",
            "The firm",
            "rejected",
        ),
        (
            "Colonel Ito said that 400 men had surrendered.\nCaptain Moreau said the colonel’s claim was a “lie”.",
            "400 men had surrendered",
            "Captain Moreau",
            "lie",
        ),
    ],
)
def test_denial_that_points_back_reaches_the_claim(text: str, claim: str, by: str, cue: str) -> None:
    first, second, found = claims(text)
    one = next(each for each in found if first.words(each.span) == claim)
    assert one.status is Status.DISPUTED
    assert words(first, second, one.by) == by
    assert words(first, second, one.cue) == cue
    assert first.words(one.evidence[0].span).startswith(first.words(first.passages[-1].span)[:5])


def test_denial_and_doubt_together_are_both_told() -> None:
    text = (
        "Colonel Ito told reporters that 400 men had surrendered. The claim could not be independently verified.\n"
        "Ito’s claim is a “lie”, Captain Moreau said by phone."
    )
    _, _, (claim,) = claims(text)
    assert claim.status is Status.DISPUTED
    assert claim.also == (Status.UNVERIFIED,)


def test_denial_in_the_other_article_reaches_the_same_claim() -> None:
    left = "Prosecutor Hahn said that Brandt sold the royal stamps to a dealer in Lund."
    right = "Brandt denied selling the royal stamps to a dealer in Lund."
    first, second, found = claims(left, right)
    one = next(claim for claim in found if claim.side is Side.LEFT)
    assert one.status is Status.DISPUTED
    assert one.by is not None
    assert one.by.side is Side.RIGHT
    assert words(first, second, one.by) == "Brandt"


@pytest.mark.parametrize(
    ("text", "claim", "cue", "by"),
    [
        (
            "Radio Lund said that the gates were locked. In reality, every seat was taken.",
            "the gates were locked",
            "In reality",
            None,
        ),
        (
            "Lee said that he sold no boat, but divers found that he had in fact bought two.",
            "he sold no boat",
            "but divers found that he had in fact",
            "divers",
        ),
        (
            "Anna Brandt said that Lee had no key. Two letters appear to contradict her account.",
            "Lee had no key",
            "contradict",
            "Two letters",
        ),
    ],
)
def test_what_was_otherwise_is_disputed(text: str, claim: str, cue: str, by: str | None) -> None:
    first, second, found = claims(text)
    one = next(each for each in found if first.words(each.span) == claim)
    assert one.status is Status.DISPUTED
    assert (words(first, second, one.cue), words(first, second, one.by)) == (cue, by)


def test_in_fact_alone_contradicts_nothing() -> None:
    assert flagged("Radio Lund said that the gates were locked. They are in fact the oldest in Lund.") == []


def test_who_denies_is_not_taken_for_others_who_are_accused() -> None:
    text = "Critics accused the owners of the mill of buying votes for Lee.\nLee said he did nothing wrong."
    assert [rule for rule, _ in flagged(text)] == ["accused"]


def test_what_one_text_calls_falsely_reported_is_disputed_in_the_other() -> None:
    left = "The Courier falsely reported that Ines Varga sold the ferry to Norway."
    right = "Radio Lund said that Ines Varga sold the ferry to Norway."
    first, second, found = claims(left, right)
    one = next(claim for claim in found if claim.side is Side.RIGHT)
    assert one.status is Status.DISPUTED
    assert words(first, second, one.cue) == "falsely"


def test_plea_of_innocence_reaches_the_accusations_against_that_person_only() -> None:
    text = (
        "Prosecutors accused Brandt of selling the royal stamps.\n"
        "Prosecutors accused Keller of burning the archive.\nBrandt has pleaded not guilty."
    )
    first, _, found = claims(text)
    by_words = {first.words(claim.span): claim.status for claim in found}
    assert by_words["accused Brandt of selling the royal stamps"] is Status.DISPUTED
    assert by_words["accused Keller of burning the archive"] is Status.UNVERIFIED


def test_denial_without_an_object_reaches_the_accusations_too() -> None:
    text = "Prosecutors accused Brandt of selling the royal stamps.\nBrandt flatly denied the accusations."
    first, second, found = claims(text)
    one = next(claim for claim in found if "royal stamps" in first.words(claim.span))
    assert one.status is Status.DISPUTED
    assert words(first, second, one.by) == "Brandt"


def test_denial_reaches_an_accusation_in_a_sentence_that_says_he() -> None:
    text = "Brandt left the court. He is accused of forging stamps.\nBrandt has pleaded not guilty."
    first, _, found = claims(text)
    assert {first.words(claim.span): claim.status for claim in found}["forging stamps"] is Status.DISPUTED


def test_denied_report_is_its_own_source_where_nobody_else_tells_it() -> None:
    first, second, found = claims("Berg’s aide is denying a news report that Berg took the money.")
    one = next(claim for claim in found if claim.status is Status.DISPUTED)
    assert first.words(one.span) == "Berg took the money"
    assert words(first, second, one.source) == "a news report"
    assert words(first, second, one.by) == "Berg’s aide"


def test_spokesman_pleads_for_whom_he_calls_innocent() -> None:
    text = (
        "Prosecutors accused Brandt of selling the royal stamps.\nBrandt has pleaded not guilty.\n"
        "“Mr. Brandt is innocent,” said Tom Holt, a spokesman."
    )
    first, second, found = claims(text)
    one = next(claim for claim in found if "royal stamps" in first.words(claim.span))
    assert words(first, second, one.cue) == "is innocent"
    charged = [claim for claim in claims("Brandt was charged with fraud.\n" + text)[2] if claim.rule == "pleaded"]
    assert len(charged) == 1  # a plea answers the charge before any other denial does
    assert words(first, second, one.by) == "Tom Holt"


def test_denial_in_the_claims_own_sentence_speaks_first() -> None:
    text = (
        "Brandt denied the guild’s claim that he sold the royal stamps.\n"
        "The claim that Brandt sold the royal stamps is false, Tom Holt said."
    )
    first, second, found = claims(text)
    assert words(first, second, found[0].cue) == "denied"


def test_standing_by_an_account_rejects_the_charge() -> None:
    first, _, found = claims("Brandt was charged with forging stamps.\nBrandt has stood by his account.")
    assert {first.words(claim.span): claim.status for claim in found}["forging stamps"] is Status.DISPUTED


def test_denial_across_articles_reaches_who_asserts_and_not_who_agrees() -> None:
    left = "Anna Varga said that two of the four fire doors in the shed had been chained since the summer."
    right = (
        "The hydrants had no pressure, the chief said.\n"
        "Tolvan rejected the union’s claim that fire doors at the shed had been chained. "
        "“No door at the shed was chained,” said Corin Pell, a spokesman.\n"
        "He called the account baseless and said that Tolvan would open its books."
    )
    first, second, found = claims(left, right)
    flags = {(first if claim.side is Side.LEFT else second).words(claim.span) for claim in found if claim.flagged}
    assert flags == {
        "two of the four fire doors in the shed had been chained since the summer",
        "fire doors at the shed had been chained",
    }


def test_what_an_accuser_also_tells_is_disputed_with_the_accusation() -> None:
    text = (
        "Anna Ford accused Keller of theft.\nFord said that Keller carried the silver to his car.\n"
        "Keller denied the accusation."
    )
    first, _, found = claims(text)
    by_words = {first.words(claim.span): claim.status for claim in found}
    assert by_words["Keller carried the silver to his car"] is Status.DISPUTED


def test_nobody_disputes_his_own_claim() -> None:
    text = "Brandt said that the stamps were in the safe.\nBrandt rejected the claim."
    assert [rule for rule, _ in flagged(text)] == []


LEFT_DAY = "The mayor opened the new bridge on Monday."
RIGHT_DAY = "The mayor opened the new bridge on Tuesday."


def differing(
    left: str, right: str, mine: str, theirs: str, kind: ConflictKind, link: LinkKind = LinkKind.SAME
) -> tuple[Claim, ...]:
    first, second = pair(left, right)
    conflict = Conflict(kind, span_of(left, mine), span_of(right, theirs), f"{mine} against {theirs}")
    joined = Link("m1", span_of(left, left), span_of(right, right), link, 0.9, (), (conflict,))
    return find_claims(first, second, (joined,), english())


def test_different_days_of_one_event_are_disputed_on_both_sides() -> None:
    found = differing(LEFT_DAY, RIGHT_DAY, "Monday", "Tuesday", ConflictKind.DATE)
    assert [(claim.side, claim.rule) for claim in found] == [
        (Side.LEFT, "conflicting-details"),
        (Side.RIGHT, "conflicting-details"),
    ]
    assert found[0].links == ("m1",)
    assert found[0].counterparts[0].side is Side.RIGHT


@pytest.mark.parametrize(("mine", "theirs"), [("at least 20", "23"), ("20", "more than 23"), ("about 20", "23")])
def test_counts_that_may_grow_are_no_dispute(mine: str, theirs: str) -> None:
    left, right = f"The storm killed {mine} sailors.", f"The storm killed {theirs} sailors."
    assert differing(left, right, mine.rsplit(maxsplit=1)[-1], theirs.rsplit(maxsplit=1)[-1], ConflictKind.NUMBER) == ()


def test_related_sentences_may_differ() -> None:
    assert differing(LEFT_DAY, RIGHT_DAY, "Monday", "Tuesday", ConflictKind.DATE, LinkKind.RELATED) == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The bridge reportedly cracked on Sunday.", "The text says “reportedly”."),
        ("Some sources say the talks broke down.", "Attributed to “Some sources”, with no name given."),
        ("The guild accused the baker of theft.", "An accusation by the guild: “accused”."),
        (
            "Opposition lawmaker Dessa Lee accused the mayor of theft. The opposition sat down.",
            "An accusation by opposition lawmaker Dessa Lee: “accused”.",
        ),
        ("The storm killed 40, according to official estimates.", "An estimate: “according to official estimates”."),
        ("Prosecutors accused the baker of theft.", "An accusation by prosecutors: “accused”."),
        ("He accused the baker of theft.", "An accusation by “he”: “accused”."),
        ("Police believe the fire was set on purpose.", "Given as a belief of police: “believe”."),
        ("The ship is thought to be lost.", "The text says “is thought”, not that it is known."),
        ("Both governments deny that ransom was paid.", "Rejected by both governments: “deny”."),
        ("Defence lawyers rejected the claim that Lee fled.", "Rejected by defence lawyers: “rejected”."),
        ("Nothing in the file suggests that she knew of it.", "The text says “nothing in the file suggests”."),
        ("Speculation that the bank had failed spread.", "The text speaks of “speculation”."),
        (
            "It has long been rumoured that the pair are married.",
            "The text says “has long been rumoured”, not that it is known.",
        ),
        ("Lee said Berg sold it. Berg said that this did not happen.", "Denied by Berg: “did not happen”."),
        ("The minister denied taking the money.", "Rejected by the minister: “denied”."),
        (
            "Ito said the town had fallen.\nThe Courier could not verify the claim.",
            "The Courier could not verify it: “could not verify”.",
        ),
    ],
)
def test_reason_is_one_sentence_of_the_texts_own_words(text: str, reason: str) -> None:
    _, _, found = claims(text)
    assert reason in [claim.reason for claim in found]


@pytest.mark.parametrize("name", sorted(RULES))
def test_last_wording_of_every_rule_needs_no_words(name: str) -> None:
    last = RULES[name].wordings[-1]
    assert "{" not in last
    assert last.endswith(".")


@pytest.mark.parametrize("name", sorted(RULES))
def test_no_wording_judges_what_is_true(name: str) -> None:
    for wording in RULES[name].wordings:
        assert not {"false", "fake", "untrue", "true", "wrong"} & set(wording.lower().replace(".", "").split())


def test_claims_are_numbered_left_before_right_in_the_order_of_the_text() -> None:
    text = "The bridge reportedly cracked. The dam allegedly broke."
    _, _, found = claims(text, text)
    assert [claim.id for claim in found] == ["c1", "c2", "c3", "c4"]
    assert [claim.side for claim in found] == [Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT]
    assert found[0].span.start < found[1].span.start


def test_without_a_language_model_the_plainest_marks_still_count() -> None:
    _, _, found = claims("The bridge reportedly cracked.\nThe minister denied the theft of the stamps.", parsed=False)
    assert [claim.status for claim in found] == [Status.UNVERIFIED, Status.DISPUTED]


def test_furniture_is_never_flagged() -> None:
    text = "The bridge stands.\nRead more: the bridge reportedly cracked"
    first = article(text, furniture=["Read more: the bridge reportedly cracked"])
    second = article(ELSEWHERE, Side.RIGHT)
    assert find_claims(first, second, (), english()) == ()


WORDS = st.sampled_from(
    [
        "Lee",
        "said",
        "that",
        "“",
        "”",
        ",",
        ".",
        "the claim",
        "is",
        "a lie",
        "denied",
        "reportedly",
        "may have",
        "could not be verified",
        "\n",
        "according to",
        "sources",
        "accused",
        "of",
        "no evidence",
        "which",
        "declined to say whether",
        "it",
        "Varga",
        "sold",
        "the boats",
        "?",
    ]
)


@settings(max_examples=80)
@given(st.lists(WORDS, max_size=40).map(" ".join), st.lists(WORDS, max_size=20).map(" ".join), st.booleans())
def test_any_sequence_of_words_gives_claims_within_their_paragraphs(left: str, right: str, parsed: bool) -> None:
    first, second, found = claims(left, right, parsed=parsed)
    for claim in found:
        text = (first if claim.side is Side.LEFT else second).text
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert "\n" not in claim.span.text(text)
        assert claim.reason.endswith(".")
        for place in (claim.source, claim.cue, claim.by, *claim.evidence):
            assert place is None or place.span.end <= len((first if place.side is Side.LEFT else second).text)


@settings(max_examples=40)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map(" ".join))
def test_exchanging_the_articles_mirrors_the_claims(left: str, right: str) -> None:
    def seen(found: tuple[Claim, ...], side: Side) -> list[tuple[object, ...]]:
        return [
            (
                claim.span,
                claim.rule,
                claim.also,
                claim.reason,
                claim.source and claim.source.span,
                claim.cue and claim.cue.span,
            )
            for claim in found
            if claim.side is side
        ]

    _, _, one = claims(left, right)
    _, _, other = claims(right, left)
    assert seen(one, Side.LEFT) == seen(other, Side.RIGHT)
    assert seen(one, Side.RIGHT) == seen(other, Side.LEFT)


def test_what_the_text_supposes_by_itself_is_no_accusation_that_is_denied() -> None:
    text = (
        "The vote likely ended a long career in office.\n“While the allegations are not true, I am sorry,” Varga said."
    )
    first, _, found = claims(text)
    status = {first.words(claim.span): claim.status for claim in found if claim.flagged}
    assert [value for claim, value in status.items() if "career" in claim] == [Status.UNVERIFIED]
